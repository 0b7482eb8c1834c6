// A frame of the agenda as the scene draws it.
import { cellsOf, type Frame, frameBox } from '../../shared/agenda/frame.ts'
import { findActivity } from '../../shared/method/method.ts'
import { BAND, type DrawnFrame, type DrawnItem } from './drawn.ts'

export function drawFrame(frame: Frame, active: boolean): DrawnFrame {
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
    before.active === after.active
  )
}
