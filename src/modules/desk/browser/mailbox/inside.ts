/** All that needs keys or shows what they open: loaded once somebody types words, and not by who only looks at the page. */
import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { apiFor } from '../shared/api.ts'
import { cleanImage } from '../shared/attachments/clean-image.ts'
import { uploadsFor, type Uploads } from '../shared/attachments/upload.ts'
import { browserPause, type Waiting } from '../shared/retry.ts'
import { uploadDoor } from './own-files.ts'
import type { MailboxPageData } from './page-data.ts'
import type { MailboxDoor, MailboxSession } from './session.ts'

export { calendarFile } from '../../../../foundation/calendar/calendar-file.ts'
export { checkBackDays } from '../../rules/intake/check-back.ts'
export { answerTo, callingOff, naming, withdrawal } from './acts.ts'
export { BoxScreen } from './box-screen.tsx'
export { isParty } from './opened.ts'
export { fetchOwn } from './own-files.ts'
export { openMailbox } from './session.ts'

export const doorFor = (page: MailboxPageData): MailboxDoor => ({
  base: page.api, origin: location.origin, apiWith: (token) => apiFor({ language: page.language, ...(token === undefined ? {} : { token }) }),
  trust: () => loadPublicTrust(page, apiFor({ language: page.language })), clock: systemClock, random: systemRandom,
})

export const ownUploads = (session: MailboxSession, onWait: (waiting: Waiting | null) => void): Uploads =>
  uploadsFor({ ...uploadDoor(session), pause: browserPause, onWait, random: systemRandom, clean: cleanImage })
