// The areas of the interface's phrases. A page loads the areas it speaks, in one language (client/model/words.ts), so
// at run time only tests see them all; for everybody else this file is types.
// A new area: its file in phrases/, and two lines here.
import { admission } from './phrases/admission.ts'
import { arrival } from './phrases/arrival.ts'
import { attendance } from './phrases/attendance.ts'
import { canvas } from './phrases/canvas.ts'
import { commands } from './phrases/commands.ts'
import { common } from './phrases/common.ts'
import { concept } from './phrases/concept.ts'
import { datarequests } from './phrases/datarequests.ts'
import { documents } from './phrases/documents.ts'
import { finding } from './phrases/finding.ts'
import { groups } from './phrases/groups.ts'
import { history } from './phrases/history.ts'
import { home } from './phrases/home.ts'
import { importing } from './phrases/importing.ts'
import { inbox } from './phrases/inbox.ts'
import { join } from './phrases/join.ts'
import { leaving } from './phrases/leaving.ts'
import { listing } from './phrases/listing.ts'
import { merging } from './phrases/merging.ts'
import { mine } from './phrases/mine.ts'
import { money } from './phrases/money.ts'
import { mydata } from './phrases/mydata.ts'
import { outline } from './phrases/outline.ts'
import { paper } from './phrases/paper.ts'
import { phone } from './phrases/phone.ts'
import { photos } from './phrases/photos.ts'
import { pictures } from './phrases/pictures.ts'
import { planning } from './phrases/planning.ts'
import { projector } from './phrases/projector.ts'
import { reporting } from './phrases/reporting.ts'
import { review } from './phrases/review.ts'
import { richtext } from './phrases/richtext.ts'
import { room } from './phrases/room.ts'
import { roster } from './phrases/roster.ts'
import { saving } from './phrases/saving.ts'
import { sharing } from './phrases/sharing.ts'
import { silence } from './phrases/silence.ts'
import { sources } from './phrases/sources.ts'
import { time } from './phrases/time.ts'
import { translation } from './phrases/translation.ts'
import { vanished } from './phrases/vanished.ts'
import { votes } from './phrases/votes.ts'
import { waiting } from './phrases/waiting.ts'
import { wall } from './phrases/wall.ts'
import { webform } from './phrases/webform.ts'
import { workshop } from './phrases/workshop.ts'

/** Every area in both languages, each under the name of its file. */
export const AREAS = {
  admission,
  arrival,
  attendance,
  canvas,
  commands,
  common,
  concept,
  datarequests,
  documents,
  finding,
  groups,
  history,
  home,
  importing,
  join,
  leaving,
  listing,
  merging,
  inbox,
  mine,
  money,
  mydata,
  outline,
  paper,
  phone,
  photos,
  pictures,
  planning,
  projector,
  review,
  richtext,
  reporting,
  room,
  roster,
  saving,
  sharing,
  silence,
  sources,
  time,
  translation,
  vanished,
  votes,
  waiting,
  wall,
  webform,
  workshop,
} as const

export type Area = keyof typeof AREAS

/** The Lithuanian catalogue is the source: its keys and arguments are the types of every phrase. */
export type Catalogue = { readonly [A in Area]: (typeof AREAS)[A]['lt'] }
