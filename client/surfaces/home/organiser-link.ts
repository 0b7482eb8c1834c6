// The organiser's secret as people paste it: the whole link from the terminal, or only the part after "#".

/** @returns the secret, or null when nothing was pasted */
export function readOrganiserLink(typed: string): string | null {
  const link = typed.trim()
  const secret = link.slice(link.indexOf('#') + 1)
  return secret === '' ? null : decoded(secret)
}

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret)
  } catch (_notEncoded) {
    return secret
  }
}
