import type { FetchBytes } from '../shared/attachments/download.ts'
import type { UploadDoor } from '../shared/attachments/upload.ts'
import type { MailboxSession } from './session.ts'

/** How attachments leave in the mailbox's name. */
export const uploadDoor = (session: MailboxSession): UploadDoor => ({
  ticket: () => session.call((api, base) => api.post(`${base}/mailbox/uploads`, {})),
  put: session.putPart,
})

/** How attachments of the desk come in. */
export const fetchOwn = (session: MailboxSession): FetchBytes => (part, signal) => session.call((api, base) => api.getBytes(`${base}/mailbox/parts/${part}`, signal))
