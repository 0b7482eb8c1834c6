// What the server says of the workshop now: its join code may have been changed since the page was opened.
import { useEffect, useState } from 'react'
import type { MeReply } from '../../shared/protocol/http.ts'
import { askMe } from '../model/kept-me.ts'
import type { Session } from '../model/session.ts'

/** A code on the wall that leads nowhere is seen by the next who comes; until then it is asked this often, ms. */
const ASK_EVERY = 20_000

export function useFreshMe({ me, ticket }: Session): MeReply {
  const [fresh, setFresh] = useState(me)
  useEffect(() => {
    let left = false
    const ask = () => {
      askMe(ticket, me.workshop).then(
        (reply) => left || setFresh(reply),
        // Without the network the last known code is as good as any.
        () => undefined,
      )
    }
    ask()
    const timer = setInterval(ask, ASK_EVERY)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [ticket, me.workshop])
  return fresh
}
