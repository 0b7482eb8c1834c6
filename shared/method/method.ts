// The method's data, and finding things in it. The data themselves are in data/, their types in the files beside.
import type { Activity } from './activity.ts'
import { activities } from './data/activities.ts'
import { colours, modes, sectors, stages } from './data/vocabulary.ts'
import type { ColourCode, NoteColour, Sector, SectorCode, Stage, StageId } from './vocabulary.ts'

export {
  activities as ACTIVITIES,
  colours as NOTE_COLOURS,
  modes as MODES,
  sectors as SECTORS,
  stages as STAGES,
}

const activityById = new Map(activities.map((activity) => [activity.id, activity]))

/** The activity with this id, or undefined when this version of the method has none. */
export function findActivity(id: string): Activity | undefined {
  return activityById.get(id)
}

export function stageOf(id: StageId): Stage {
  return found(stages, (stage) => stage.id === id, id)
}

export function colourOf(code: ColourCode): NoteColour {
  return found(colours, (colour) => colour.code === code, code)
}

export function sectorOf(code: SectorCode): Sector {
  return found(sectors, (sector) => sector.code === code, code)
}

function found<T>(values: readonly T[], matches: (value: T) => boolean, id: string): T {
  const value = values.find(matches)
  if (value === undefined) throw new RangeError(`The method has no ${id}`)
  return value
}
