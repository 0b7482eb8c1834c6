// The way in, as a picture: the QR code of the address participants open, and that address.
import { useMemo } from 'react'
import { encode } from 'uqr'
import type { MeReply } from '../../shared/protocol/http.ts'
import { joinAddress } from '../model/route.ts'
import { chosenAddress, type ServerAddress, serverAddresses } from '../model/server-address.ts'
import styles from './join-qr.module.css'

function addressOf(me: Pick<MeReply, 'addresses'>): ServerAddress {
  return chosenAddress(serverAddresses(location.origin, me.addresses))
}

/** Where participants reach this server: the page's own address, or this computer's address on the network. */
export function participantOrigin(me: Pick<MeReply, 'addresses'>): string {
  return addressOf(me).origin
}

/** Whether other devices have no way to reach this server. */
export function isUnreachable(me: Pick<MeReply, 'addresses'>): boolean {
  return !addressOf(me).reachable
}

export function participantAddress(me: Pick<MeReply, 'addresses' | 'code'>): string {
  return `${participantOrigin(me)}${joinAddress(me.code)}`
}

/** A QR code as one SVG path, always dark on white: cameras want it so. Fills the width it is given. */
export function JoinQr({ address, label }: { readonly address: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(address, { border: 2, ecc: 'M' })
    const squares = data.flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).filter(Boolean),
    )
    return { size, path: squares.join('') }
  }, [address])
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
