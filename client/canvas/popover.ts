// Panels of the browser's own (`popover`), fetched as a stand-in where the browser has none: before Chrome 114, Firefox 125.

if (!('popover' in HTMLElement.prototype)) void import('./popover-fallback.ts')
