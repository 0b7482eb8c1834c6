// Whether a page is that of somebody who came late and has not been told what they missed.
import { arrivalsOf } from '../../shared/agenda/arrival.ts'
import { readStored } from '../model/preferences.ts'
import type { Session } from '../model/session.ts'

/** Where this device keeps that a person was told. */
export function missedKey(workshop: string, person: string | null): string {
  return `vieta.missed.${workshop}.${person}`
}

export function isUntoldNewcomer({ agenda, me }: Session): boolean {
  if (me.person === null || arrivalsOf(agenda).get(me.person)?.isLate !== true) return false
  return readStored(missedKey(me.workshop, me.person)) === null
}
