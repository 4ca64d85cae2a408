import { canonical } from '../../../foundation/sealing/core/canonical.ts'
import type { Filing, FilingAnswer, Roster } from '../../../foundation/sealing/core/protocol.ts'
import { mailboxIdOf } from '../../../foundation/sealing/core/login.ts'
import { sameBytes, type Bytes } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { decodeBase64Url, digest, sha256 } from '../../../foundation/storage/bytes.ts'
import { newEraseKey } from '../../../foundation/storage/erase.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { takesReports } from '../rules/doors.ts'
import { newCase, standingFiling, type NewCase } from '../store/filing.ts'
import { deskTables } from '../store/tables.ts'
import { follows, readEntry } from './entry.ts'
import { sealedFile, withFile } from './sealed-file.ts'
import { rosterOf, wrapRows, type DeskServices } from './services.ts'

export type FilingRefusal = 'not-valid' | 'roster-outdated' | 'other-filing-stands' | 'not-open'

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && new Set([...a, ...b]).size === a.length

const panelFits = (filing: Filing<Bytes>, roster: Roster): boolean => {
  const body = roster.bodies.find((one) => one.id === filing.body)
  const eligible = new Set(roster.handlers.filter((one) => one.body === filing.body && one.duty === 'triage').map((one) => one.id))
  if (!body || new Set(filing.panel).size !== body.panelSize || filing.panel.length !== body.panelSize) return false
  return filing.panel.every((id) => eligible.has(id)) && sameSet(filing.panel, filing.wraps.map((wrap) => wrap.reader))
}

const ownsMailbox = ({ mailbox }: Filing<Bytes>): boolean => {
  try {
    return mailboxIdOf(mailbox.authKey) === mailbox.id
  } catch {
    return false
  }
}

const readFiling = (services: DeskServices, filing: Filing<Bytes>, hashes: readonly string[], filingHash: Uint8Array): Result<{ one: NewCase; objectHash: string }, FilingRefusal> => {
  const roster = rosterOf(services)
  if (filing.rosterEpoch !== roster.epoch) return refuse('roster-outdated')
  const kind = roster.bodies.find((one) => one.id === filing.body)?.kind
  const read = readEntry(filing, filing.case, filing.mailbox.id, hashes)
  if (!kind || !read.ok || !panelFits(filing, roster) || !follows(read.value.entry, undefined)) return refuse('not-valid')
  if (!ownsMailbox(filing)) return refuse('not-valid')
  const receivedDay = services.clock.today()
  const eraseKey = newEraseKey(services.random)
  const { payload, sig, items, mailboxItems, entry } = read.value
  const one: NewCase = {
    id: filing.case, body: filing.body, receivedDay, nextDueDay: services.firstDueDay(receivedDay, kind), retentionClass: kind, released: services.releaseAtOnce, panel: filing.panel,
    mailbox: { id: filing.mailbox.id, authKey: decodeBase64Url(filing.mailbox.authKey) }, filingHash, eraseKey, wraps: wrapRows(services, eraseKey, filing.wraps),
    entry: { payload, sig }, file: sealedFile(services, eraseKey, { items, mailboxItems, recovery: filing.recovery }),
  }
  return ok({ one, objectHash: entry.objectHash })
}

/** Tells one filing from another: its sealed fields count by their own hashes, so that only short text is put in canonical form. */
const filingHashOf = (filing: Filing<Bytes>, items: readonly string[]): Uint8Array => {
  const { entry, mailboxItems, wraps, recovery } = filing
  const brief = {
    entry: { ...entry, payload: digest(entry.payload) }, items, mailboxItems: mailboxItems.map(digest), wraps: wraps.map(({ reader, content }) => ({ reader, content: digest(content) })), recovery: recovery && digest(recovery),
  }
  return sha256(canonical({ ...filing, ...brief }))
}

/**
 * Files a sealed report, whole or not at all. The same filing again is answered as the first time (its first answer may
 * have been lost); another filing under a case id or mailbox that stands is refused. A body to which no ministry opened its doors takes nothing.
 */
export const file = async (services: DeskServices, filing: Filing<Bytes>): Promise<Result<{ answer: FilingAnswer; created: boolean }, FilingRefusal>> => {
  const hashes = filing.items.map(digest)
  const filingHash = filingHashOf(filing, hashes)
  const answer = (objectHash: string, day: Day): FilingAnswer => ({
    receipt: { ...services.clockKey.sign('receipt', { realm: rosterOf(services).realm, mailboxId: filing.mailbox.id, objectHash, day }), key: services.clockKey.key },
    day,
  })
  const sound = readFiling(services, filing, hashes, filingHash)
  const read = sound.ok && !takesReports(await services.doors(), filing.body) ? refuse('not-open' as const) : sound
  if (read.ok) {
    const { one, objectHash } = read.value
    try {
      await withFile(services, one.file, () => services.database.once({ kind: 'public' }, (tx) => newCase(deskTables(tx), one)))
      return ok({ answer: answer(objectHash, one.receivedDay), created: true })
    } catch (fault) {
      if (!isDuplicate(fault)) throw fault
    }
  }
  const standing = await services.database.within({ kind: 'system' }, (tx) => standingFiling(deskTables(tx), filing.case))
  const entry = readEntry(filing, filing.case, filing.mailbox.id, hashes)
  if (standing && entry.ok && sameBytes(standing.filing_hash, filingHash)) return ok({ answer: answer(entry.value.entry.objectHash, standing.received_day), created: false })
  return read.ok ? refuse('other-filing-stands') : read
}
