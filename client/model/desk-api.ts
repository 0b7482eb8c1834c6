// The HTTP side for an organiser's desk: programmes, their agendas, workshops made and taken away.

import type { MarkChange, MarksReply, SignatureReply } from '../../shared/export/mark.ts'
import type { MergedCounts } from '../../shared/export/merged-workshops.ts'
import type { ProgrammeFacts, ReportVariant } from '../../shared/programme/facts.ts'
import type { TypedReportReply, TypedReportRequest } from '../../shared/programme/typed.ts'
import type { NewOwnAgenda, OwnAgendaReply } from '../../shared/protocol/agendas.ts'
import type {
  NewProgramme,
  NewWorkshop,
  ProgrammeReply,
  SecretReply,
  WorkshopReply,
} from '../../shared/protocol/http.ts'
import type { MergeRequest } from '../../shared/protocol/merge.ts'
import { call, get, json, post } from './api.ts'

const marksPath = (programme: string) => `/api/programmes/${encodeURIComponent(programme)}/marks`

const signaturePath = (programme: string) => `/api/programmes/${encodeURIComponent(programme)}/signature`

export const deskApi = {
  programmes: (secret: string) => get<readonly ProgrammeReply[]>('/api/programmes', secret),
  createProgramme: (secret: string, programme: NewProgramme) =>
    post<ProgrammeReply>('/api/programmes', programme, secret),
  agendas: (secret: string, programme: string) =>
    get<readonly OwnAgendaReply[]>(`/api/programmes/${encodeURIComponent(programme)}/agendas`, secret),
  keepAgenda: (secret: string, programme: string, agenda: NewOwnAgenda) =>
    post<OwnAgendaReply>(`/api/programmes/${encodeURIComponent(programme)}/agendas`, agenda, secret),
  removeAgenda: (secret: string, programme: string, id: string) =>
    post<readonly OwnAgendaReply[]>(
      `/api/programmes/${encodeURIComponent(programme)}/agendas/${encodeURIComponent(id)}/remove`,
      {},
      secret,
    ),
  createWorkshop: (secret: string, workshop: NewWorkshop) =>
    post<WorkshopReply>('/api/workshops', workshop, secret),
  openSample: (secret: string, language: 'lt' | 'en') =>
    post<WorkshopReply>('/api/sample', { language }, secret),
  importArchive: (secret: string, file: Blob) =>
    json<WorkshopReply>(call('POST', '/api/archive', { file, ticket: secret })),
  /** Images make it too large for a text: the browser keeps what it likes of it on disk. */
  archive: async (ticket: string, workshop: string) =>
    (await call('GET', `/api/workshops/${encodeURIComponent(workshop)}/archive`, { ticket })).blob(),
  report: (secret: string, programme: string, language: 'lt' | 'en') =>
    get<ProgrammeFacts>(`/api/programmes/${encodeURIComponent(programme)}/report?lang=${language}`, secret),
  keepTypedReport: (secret: string, programme: string, typed: TypedReportRequest) =>
    post<TypedReportReply>(`/api/programmes/${encodeURIComponent(programme)}/report`, typed, secret),
  marks: (secret: string, programme: string) => get<MarksReply>(marksPath(programme), secret),
  addMark: (secret: string, programme: string, file: Blob) =>
    json<MarksReply>(call('POST', marksPath(programme), { file, ticket: secret })),
  changeMark: (secret: string, programme: string, mark: string, change: MarkChange) =>
    post<MarksReply>(`${marksPath(programme)}/${encodeURIComponent(mark)}`, change, secret),
  removeMark: (secret: string, programme: string, mark: string) =>
    post<MarksReply>(`${marksPath(programme)}/${encodeURIComponent(mark)}/remove`, {}, secret),
  signature: (secret: string, programme: string) => get<SignatureReply>(signaturePath(programme), secret),
  sign: (secret: string, programme: string, file: Blob) =>
    json<SignatureReply>(call('POST', signaturePath(programme), { file, ticket: secret })),
  unsign: (secret: string, programme: string) =>
    post<SignatureReply>(`${signaturePath(programme)}/remove`, {}, secret),
  previewMerge: (secret: string, programme: string, merge: Omit<MergeRequest, 'isPreview'>) =>
    post<MergedCounts>(
      `/api/programmes/${encodeURIComponent(programme)}/merge`,
      { ...merge, isPreview: true },
      secret,
    ),
  mergeWorkshops: (secret: string, programme: string, merge: Omit<MergeRequest, 'isPreview'>) =>
    post<WorkshopReply>(
      `/api/programmes/${encodeURIComponent(programme)}/merge`,
      { ...merge, isPreview: false },
      secret,
    ),
  reportPdf: async (secret: string, programme: string, language: 'lt' | 'en', variant: ReportVariant) => {
    const path = `/api/programmes/${encodeURIComponent(programme)}/report.pdf?lang=${language}&variant=${variant}`
    return new Uint8Array(await (await call('GET', path, { ticket: secret })).arrayBuffer())
  },
  rotateSecret: (secret: string) => post<SecretReply>('/api/organiser/secret', undefined, secret),
} as const
