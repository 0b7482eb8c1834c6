// A frame of the agenda as the scene draws it.
import { cellsOf, type Frame, frameBox } from '../../shared/agenda/frame.ts'
import { findActivity } from '../../shared/method/method.ts'
import { BAND, type DrawnFrame, type DrawnItem } from './drawn.ts'

/** A frame, and what stands in its head besides its name. */
export interface ShownFrame extends Frame {
  readonly pinned?: string
}

export function drawFrame(frame: ShownFrame, active: boolean): DrawnFrame {
  return {
    kind: 'frame',
    id: `frame:${frame.id}`,
    band: BAND.frame,
    order: '',
    box: frameBox(frame),
    rank: 0,
    activity: frame.activity,
    stage: findActivity(frame.activity)?.stage ?? null,
    group: frame.group,
    cells: cellsOf(frame),
    pinned: frame.pinned ?? null,
    active,
  }
}

/** Whether drawing the second over the first would change nothing. */
export function sameFrame(before: DrawnItem | undefined, after: DrawnFrame): boolean {
  return (
    before?.kind === 'frame' &&
    (['x', 'y', 'w', 'h'] as const).every((side) => before.box[side] === after.box[side]) &&
    before.activity === after.activity &&
    before.group === after.group &&
    before.pinned === after.pinned &&
    before.active === after.active
  )
}
