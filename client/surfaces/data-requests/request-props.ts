// What every step of a request is given.
import type { Language } from '../../../shared/i18n/language.ts'
import type { DataRequestReply, DataRequestsReply } from '../../../shared/protocol/data-requests.ts'
import type { DataApi } from '../../model/data-api.ts'

export interface RequestProps {
  readonly request: DataRequestReply
  readonly reply: DataRequestsReply
  readonly api: DataApi
  readonly language: Language
  readonly changed: (reply: DataRequestsReply) => void
  /** Looks at the server again: something was otherwise than shown. */
  readonly again: () => void
}
