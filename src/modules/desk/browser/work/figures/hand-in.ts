import { toBase64Url, utf8, concat, fromBase64Url } from '../../../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import { sha256 } from '../../../../../foundation/sealing/core/digest.ts'
import { verifyDirectory } from '../../../../../foundation/sealing/core/directory.ts'
import type { Id, Recipient, Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { sealRecord } from '../../../../../foundation/sealing/core/record.ts'
import { recordOf } from '../../../rules/figures/record.ts'
import type { WorkCase } from '../said.ts'
import { fromApi, say, type DeskRefusal, type OpenCase, type WorkDesk } from '../work-desk.ts'

/** The address of the directory of keys on this origin. */
export const directoryAddress = '/api/v1/directory'

/**
 * The id of a case's record: known to its readers, who can read the report, and to nobody else. The same case always has the same, so that
 * a record handed in twice counts once; the server cannot lay it beside a case.
 */
export const recordId = (work: WorkCase): Id => toBase64Url(sha256(concat(utf8('gehoor/record-id/v1'), fromBase64Url(work.messages[0]?.hash ?? ''))).slice(0, 16))

/** Who opens the records of this body, by the signed directory. */
const analysts = async (desk: WorkDesk, roster: Roster, body: string): Promise<Result<readonly Recipient[], DeskRefusal>> => {
  const answer = await desk.api.get<unknown>(`${directoryAddress}?role=analyst`)
  if (!answer.ok) return refuse(fromApi(answer.error))
  const verified = verifyDirectory(answer.value, roster, desk.clock.today(), null)
  if (!verified.ok) return refuse({ why: 'unsafe', code: verified.error })
  return ok(verified.value.people.filter((one) => one.role === 'analyst' && (one.department === '' || one.department === body)).map((one) => one.enc))
}

export type HandInRefusal = DeskRefusal | { readonly why: 'nobody'; readonly code: 'nobody' }

/** Seals the record of a closed case to the analysts' keys, hands it in, and says in the case that it was. */
export const handInRecord = async (desk: WorkDesk, work: WorkCase, roster: Roster): Promise<Result<OpenCase, HandInRefusal>> => {
  const record = recordOf(work.view, work.messages, work.terms, desk.clock.today())
  if (record === null) return refuse({ why: 'may-not', code: 'open' })
  const { body } = work.opened
  const recipients = await analysts(desk, roster, body)
  if (!recipients.ok) return recipients
  if (recipients.value.length === 0) return refuse({ why: 'nobody', code: 'nobody' })
  const content = await sealRecord(record, recipients.value)
  const kept = await desk.api.post<null>(`${desk.base}/records`, { id: recordId(work), body, year: record.year, content })
  if (!kept.ok) return refuse(fromApi(kept.error))
  return say(desk, work, { kind: 'statistics', body: { year: record.year }, direction: 'inside' })
}
