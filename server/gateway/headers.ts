// The headers every answer carries. Nothing here may need https: the server is reached by plain http in a library's
// network, so there is no Strict-Transport-Security; who serves https adds it at the proxy (docs/operations.md).
import type { MiddlewareHandler } from 'hono'

/** What a page of ours may use of the device; a photograph comes from a file field, which needs none of it. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ')

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // Sizes and colours that follow data are style attributes; no sheet comes from anywhere else.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const FIXED: Readonly<Record<string, string>> = {
  'permissions-policy': PERMISSIONS,
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
  'cross-origin-resource-policy': 'same-origin',
  // Not "no-referrer": under that, some browsers also keep the Origin of our own pages to themselves.
  'referrer-policy': 'same-origin',
}

export function headers(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(FIXED)) context.header(name, value)
    context.header('content-security-policy', `${POLICY}; connect-src ${sources(context.req.header('host'))}`)
  }
}

/** Older browsers do not count a socket to the page's own server as 'self'; any other server stays closed. */
function sources(host: string | undefined): string {
  return host !== undefined && /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)
    ? `'self' ws://${host} wss://${host}`
    : "'self'"
}
