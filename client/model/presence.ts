// What we show of ourselves and see of others while it happens: cursor, selection, the preview of a drag, the note
// being written. Rides on awareness, at most 20 messages a second, and is never stored. Carries no name: who a
// person is stands in the agenda document.
import type { WebsocketProvider } from 'y-websocket'
import { z } from 'zod/mini'
import { type Box, boxAt, type Point } from '../../shared/base/geometry.ts'
import { pointSchema, sizeSchema } from '../../shared/base/schema.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import { ROLES, type Role } from '../../shared/people/rights.ts'

const EVERY = 50

export interface Shown {
  readonly cursor?: Point | null
  readonly selection?: readonly string[]
  readonly drag?: { readonly ids: readonly string[]; readonly by: Point } | null
  readonly editing?: string | null
  /** The connection whose view I ask to see. */
  readonly following?: string | null
  /** What I look at, board units. */
  readonly view?: Box | null
}

export interface Other {
  /** One connection: a person with two devices is there twice. */
  readonly key: string
  readonly person: string | null
  readonly role: Role
  readonly cursor: Point | null
  readonly selection: readonly string[]
  readonly drag: { readonly ids: readonly string[]; readonly by: Point } | null
  readonly editing: string | null
  /** Whether they ask to see what I see. */
  readonly follows: boolean
  readonly view: Box | null
}

const viewReader = z.pipe(
  z.object({ at: pointSchema, size: sizeSchema }),
  z.transform(({ at, size }): Box => boxAt(at, size)),
)

const stateReader = z.object({
  user: z.object({ person: z.nullable(z.string()), role: z.enum(ROLES as [Role, ...Role[]]) }),
  cursor: z.optional(z.nullable(pointSchema)),
  selection: z.optional(z.array(z.string())),
  drag: z.optional(z.nullable(z.object({ ids: z.array(z.string()), by: pointSchema }))),
  editing: z.optional(z.nullable(z.string())),
  following: z.optional(z.nullable(z.string())),
  view: z.optional(z.nullable(viewReader)),
})

export class Presence {
  readonly #awareness: WebsocketProvider['awareness']
  readonly #changes = new Listeners<void>()
  #others: readonly Other[] = []
  #mine: Shown & { readonly user: { readonly person: string | null; readonly role: Role } }
  #seemly: (mine: Shown) => Shown = (mine) => mine
  #timer: ReturnType<typeof setTimeout> | null = null
  #sentAt = 0
  readonly #follow = (): void => {
    const others: Other[] = []
    for (const [client, state] of this.#awareness.getStates()) {
      if (client === this.#awareness.clientID) continue
      const read = stateReader.safeParse(state)
      if (!read.success) continue
      const {
        user,
        following,
        cursor = null,
        selection = [],
        drag = null,
        editing = null,
        view = null,
      } = read.data
      const follows = following === String(this.#awareness.clientID)
      others.push({ key: String(client), ...user, cursor, selection, drag, editing, follows, view })
    }
    this.#others = others
    this.#changes.emit()
  }

  constructor(provider: WebsocketProvider, person: string | null, role: Role) {
    this.#awareness = provider.awareness
    this.#mine = { user: { person, role } }
    this.#awareness.on('change', this.#follow)
    this.#send()
  }

  /** Everybody else who is connected. */
  others(): readonly Other[] {
    return this.#others
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Lets nothing out but what `seemly` leaves of it. */
  filter(seemly: (mine: Shown) => Shown): void {
    this.#seemly = seemly
  }

  /** Shows something of ourselves; what is not named stays as it was. */
  show(mine: Shown): void {
    this.#mine = { ...this.#mine, ...mine }
    if (this.#timer !== null) return
    const wait = Math.max(0, this.#sentAt + EVERY - Date.now())
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#send()
    }, wait)
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#awareness.off('change', this.#follow)
    this.#changes.clear()
  }

  #send(): void {
    this.#sentAt = Date.now()
    const { user, ...shown } = this.#mine
    const { view, ...mine } = this.#seemly(shown)
    const looked = view ? { at: [view.x, view.y], size: [view.w, view.h] } : null
    this.#awareness.setLocalState({ ...mine, user, view: looked })
  }
}
