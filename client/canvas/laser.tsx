// Where people point with the laser, over whatever canvas: nothing until somebody does, then what draws it is fetched.
import { useEffect, useState } from 'react'
import { part } from '../model/part.tsx'
import { onPointing, pointedAt } from '../model/pointing.ts'
import type { Session } from '../model/session.ts'
import type { Camera } from './camera.ts'

const LaserTrails = part([], async () => (await import('./laser-trails.tsx')).LaserTrails)

export function Laser({
  session,
  camera,
}: {
  readonly session: Session
  readonly camera: Camera | undefined
}) {
  const [isSeen, setSeen] = useState(false)
  useEffect(
    () => (isSeen ? undefined : onPointing(session, () => setSeen(pointedAt(session).size > 0))),
    [session, isSeen],
  )
  return isSeen && camera && <LaserTrails session={session} camera={camera} />
}
