import { systemRandom } from '../../../../foundation/kernel/random.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { apiFor } from '../shared/api.ts'
import { cleanImage } from '../shared/attachments/clean-image.ts'
import type { FetchBytes } from '../shared/attachments/download.ts'
import { uploadsFor, type Uploads } from '../shared/attachments/upload.ts'
import { browserPause, type Waiting } from '../shared/retry.ts'
import type { WorkDesk } from './work-desk.ts'

/** Attachments of one message of a handler. Sealing them needs no handler's key: each has a seed of its own, which the sealed message carries. */
export const caseUploads = (desk: Pick<WorkDesk, 'api' | 'base'>, caseId: Id, language: 'nl' | 'en', onWait: (waiting: Waiting | null) => void): Uploads =>
  uploadsFor({
    ticket: () => desk.api.post(`${desk.base}/cases/${caseId}/uploads`, {}),
    put: (ticket, part, bytes, signal) => apiFor({ language, token: ticket, signedIn: true }).put(`${desk.base}/uploads/${part}`, bytes, signal),
    pause: browserPause, onWait, random: systemRandom, clean: cleanImage,
  })

/** How a reader of the case fetches parts of its files. */
export const fetchOfCase = (desk: Pick<WorkDesk, 'api' | 'base'>, caseId: Id): FetchBytes => (part, signal) => desk.api.getBytes(`${desk.base}/cases/${caseId}/parts/${part}`, signal)
