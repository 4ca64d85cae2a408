import type { Day } from '../../../../foundation/kernel/clock.ts'
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../../../foundation/kernel/bytes.ts'
import { openOuter, sealOuter } from '../../../../foundation/storage/erase.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { Member, Situation } from '../../rules/procedure/gates.ts'
import { trainedUntil } from '../../rules/training/register.ts'
import { loadPanel, loadPostings, type Posting, type Procedure } from '../../store/procedures.ts'
import { loadCandidates, shownStages, type CandidateRow } from '../../store/scores.ts'
import { loadCertificates, loadCourses } from '../../store/training.ts'
import type { CareersServices } from '../services.ts'

/** The panel with names and how their training stands today. */
export const membersOf = async (services: CareersServices, tx: Tx, today: Day, procedure: string): Promise<readonly Member[]> => {
  const panel = await loadPanel(tx, procedure)
  if (panel.length === 0) return []
  const holders = await services.staff.holders(tx, today, ['assessor'])
  const courses = await loadCourses(tx)
  const certificates = await loadCertificates(tx, panel.map(({ person }) => person))
  return panel.map((row) => ({ ...row, name: holders.find(({ person }) => person === row.person)?.name ?? '?', trainedUntil: trainedUntil(row.person, 'selection', courses, certificates, today) }))
}

export type Loaded = Situation & { readonly procedure: Procedure; readonly rows: readonly CandidateRow[]; readonly posted: readonly Posting[] }
/** Everything that the gates look at; for the system. */
export const loadSituation = async (services: CareersServices, tx: Tx, today: Day, procedure: Procedure): Promise<Loaded> => {
  const rows = await loadCandidates(tx, procedure.id)
  const [posted, shown] = [await loadPostings(tx, procedure.id), await shownStages(tx, procedure.id)]
  return {
    procedure, rows, posted, plan: procedure.plan, panel: await membersOf(services, tx, today, procedure.id), composition: procedure.composition, wordReasons: procedure.wordReasons, postings: posted.length,
    candidates: rows.map(({ number, state, informedDay }) => ({ number, state, informed: informedDay !== null })), siftShown: shown.includes('sift'), interviewsShown: shown.includes('interview'),
  }
}

/** Words under a procedure's key: as bytes for a column, or as text for a document. */
export const sealWords = (services: CareersServices, key: Uint8Array, words: string): Uint8Array => sealOuter(key, utf8(words), services.random)
export const sealText = (services: CareersServices, key: Uint8Array, words: string): string => toBase64Url(sealWords(services, key, words))
/** The words again; null when the key is gone or another's. */
export const openWords = (key: Uint8Array | undefined, sealed: Uint8Array | null): string | null => {
  if (!key || sealed === null) return null
  const opened = openOuter(key, sealed)
  return opened.ok ? fromUtf8(opened.value) : null
}
export const openText = (key: Uint8Array | undefined, sealed: string | undefined): string | null => openWords(key, sealed === undefined ? null : fromBase64Url(sealed))
