// A QR code as a picture that stays sharp at any size. Always dark on white: cameras want it so in every theme.
import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './share.module.css'

interface QrCodeProps {
  readonly text: string
  readonly label: string
}

function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) if (dark) path += `M${x} ${y}h1v1h-1z`
  }
  return path
}

export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 })
    return { size: code.size, path: pathOf(code.data) }
  }, [text])
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
