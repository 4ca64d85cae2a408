import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import * as core from '../../../foundation/sealing/core/index.ts'
import { enrolmentOf, installation, run } from '../testing/installation.ts'
import { memoryIo, repeatable, type MemoryIo } from '../testing/memory-io.ts'
import { rootsFile } from './core/files.ts'

const today = '2026-11-22'
const shares = (group: string, ...numbers: number[]): string => numbers.map((number) => `--${group} share-${group}-${number}.json`).join(' ')
let start: MemoryIo
let io: MemoryIo
let caseId: string
let filed: core.Filing
let trusted: core.TrustedRoster
const opened = async (name: string, of: Partial<core.CaseFile> = {}): Promise<core.OpenedCase> => {
  const { request, encSeed } = await enrolmentOf(name)
  const file: core.CaseFile = {
    case: caseId, body: 'klachten', receivedDay: today, nextDueDay: null, open: true, mailbox: filed.mailbox.id, readers: filed.panel,
    wraps: filed.wraps.filter((wrap) => wrap.reader === request.handler).map((wrap) => wrap.content), entries: [filed.entry],
    items: filed.items.map((content) => ({ i: 0, content })), changes: [], threads: [], ...of,
  }
  const result = await core.openCase(file, { handlerId: request.handler, encIdentity: core.identityOf(encSeed) }, trusted)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const writer = async (name: string): Promise<core.Writer> => {
  const { request, signSeed } = await enrolmentOf(name)
  return { handlerId: request.handler, signSeed }
}
const moment = (): core.Moment => ({ today, rosterEpoch: trusted.roster.epoch, random: repeatable('moment'), toSlots: core.toSlots })

/** A report to `first` and `second`; then `first` leaves the roster and `third` is enrolled. */
beforeAll(async () => {
  start = await installation(today)
  const must = async (line: string, ...more: string[]): Promise<void> => {
    if ((await run(start, line, ...more)) !== 0) throw new Error(`${line}: ${start.err.join('')}`)
  }
  const roots = rootsFile.parse(start.read('roots.json')).roots.map((one) => one.key)
  const verified = (path: string): core.TrustedRoster => {
    const result = core.verifyTrust(start.read(path), { roots, builtInEpoch: 0, today, demoAllowed: false })
    if (!result.ok) throw new Error(result.error)
    return result.value
  }
  const { roster } = verified('trust-1.json')
  const random = repeatable('reporter')
  const mailboxKeys = { auth: random(32), sign: random(32), box: random(32) }
  const report = { title: 'Invented', naming: 'anonymous', procedure: 'complaint' }
  const made = await core.composeFiling({ roster, body: 'klachten', report, panel: roster.handlers.map((one) => one.id), mailboxKeys, today, random, toSlots: core.toSlots })
  if (!made.ok) throw new Error(made.error)
  filed = made.value.filing
  caseId = filed.case
  const [first, third] = [await enrolmentOf('first'), await enrolmentOf('third')]
  start.put('third.json', third.request)
  start.put('readers.json', [{ case: caseId, readers: filed.panel }])
  await must('roster draft --trust trust-1.json --out next-0.json')
  await must(`leaver --handler ${first.request.handler} --draft next-0.json --cases readers.json --out next-1.json`)
  await must('enrol third.json --draft next-1.json --body klachten --duty triage --officer A --officer B --out next-2.json --typed', third.words, '--typed', third.words)
  await must('roster make next-2.json --trust trust-1.json --out roster-2.json')
  for (const officer of ['a', 'b']) await must(`roster sign roster-2.json --trust trust-1.json --key ${officer}.key.json --passphrase-file ${officer}.txt --out sig-2${officer}.json`)
  await must('freshness --roster roster-2.json --key a.key.json --passphrase-file a.txt --out note-2.json')
  await must('roster join sig-2a.json sig-2b.json --trust trust-1.json --roots roots.json --freshness note-2.json --out trust-2.json')
  trusted = verified('trust-2.json')
})
beforeEach(() => {
  io = memoryIo(today, today)
  for (const [path, file] of start.files) io.files.set(path, file)
})

const proposed = async (): Promise<core.ChangeProposal> => {
  const wish: core.ChangeWish = { act: 'remove', add: [(await enrolmentOf('third')).request.handler], remove: [(await enrolmentOf('first')).request.handler] }
  const proposal = await core.proposeChange(await opened('second'), await writer('second'), wish, trusted, moment())
  if (!proposal.ok) throw new Error(proposal.error)
  io.put('change.json', { kind: 'gehoor-reader-change', change: proposal.value.panelChange, detail: proposal.value.detail })
  return proposal.value
}
const line = (more: string, trust = 'trust-2.json'): string => `recovery countersign change.json --case ${caseId} ${more} --trust ${trust} --roots roots.json --out signed.json`

describe('one reader of a case is left', () => {
  it('the keepers open the recovery wrap, read what the change says, countersign, and the new readers go on with the case', async () => {
    const third = await enrolmentOf('third')
    io.put('cases.json', [{ case: caseId, recovery: filed.recovery }])
    expect(await run(io, `recovery open cases.json --case ${caseId} ${shares('internal', 1, 2, 3)} ${shares('external', 3, 4, 5)} --reader ${third.request.handler} --trust trust-2.json --roots roots.json --out wraps.json`)).toBe(0)
    const [recovered] = io.read('wraps.json') as { wrap: core.Wrap }[]
    expect((await core.openWrap(core.identityOf(third.encSeed), recovered?.wrap.content as string, caseId, third.request.handler)).ok).toBe(true)

    const proposal = await proposed()
    expect(await run(io, line(`${shares('external', 1, 3, 5)} --yes`))).toBe(0)
    const shown = io.err.join('')
    for (const words of ['second is the only reader left', 'comes: third (triage, Klachtencommissie)', 'goes:  first', 'new keys']) expect(shown).toContain(words)
    const { change } = io.read('signed.json') as { change: core.MultiSigned }
    const applied = await core.applyChange(await opened('second'), await writer('second'), { ...proposal, panelChange: change }, trusted, moment())
    if (!applied.ok) throw new Error(applied.error)
    const { request } = third
    const after = await opened('third', {
      readers: proposal.detail.readers.map((one) => one.id), changes: [applied.value.change], entries: [filed.entry, applied.value.entry],
      wraps: applied.value.wraps.filter((wrap) => wrap.reader === request.handler).map((wrap) => wrap.content),
      items: [...filed.items.map((content) => ({ i: 0, content })), ...applied.value.items.map((content) => ({ i: 1, content }))],
    })
    expect([after.messages.map((one) => one.message.kind), after.strangers]).toEqual([['report', 'change'], []])
    expect(after.readers.map((one) => one.id)).toEqual([(await enrolmentOf('second')).request.handler, request.handler])
  })

  it('two shares, shares of both groups, another case or a file that says something else sign nothing', async () => {
    const proposal = await proposed()
    expect(await run(io, line(`${shares('internal', 1, 3)} --yes`))).toBe(1)
    expect(await run(io, line(`${shares('internal', 1, 3, 5)} ${shares('external', 1, 3, 5)} --yes`))).toBe(2)
    expect(await run(io, line(`${shares('internal', 1, 3, 5)} --yes`).replace(caseId, 'AAAAAAAAAAAAAAAAAAAAAA'))).toBe(2)
    expect(await run(io, line(shares('internal', 1, 3, 5)))).toBe(2)
    io.files.delete('change.json')
    io.put('change.json', { kind: 'gehoor-reader-change', change: proposal.panelChange, detail: { ...proposal.detail, act: 'add' } })
    expect(await run(io, line(`${shares('internal', 1, 3, 5)} --yes --json`))).toBe(1)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ refused: 'other-detail' })
    expect(io.files.has('signed.json')).toBe(false)
  })

  it('keepers who do not agree at the terminal sign nothing', async () => {
    await proposed()
    expect(await run(memoryIo(today, today, ['no'], io), line(shares('internal', 1, 3, 5)))).toBe(1)
    expect(await run(memoryIo(today, today, ['yes'], io), line(shares('internal', 1, 3, 5)))).toBe(0)
  })

  it('under the roster before, where both readers stood, the keepers sign nothing', async () => {
    await proposed()
    expect(await run(io, line(`${shares('internal', 1, 3, 5)} --yes --json`, 'trust-1.json'))).toBe(1)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ refused: 'other-roster' })
  })
})

describe('the groups in the roster', () => {
  it('sign with the keys that their shares give', async () => {
    const [group] = trusted.roster.recovery
    for (const name of ['internal', 'external'] as const) {
      const read = [1, 2, 4].map((number) => io.read(`share-${name}-${number}.json`) as core.RecoveryShare)
      const joined = await core.joinRecovery(read)
      expect(joined.ok && core.publicKey(joined.value.signSeed)).toBe(group?.[`${name}Sig`])
      expect(fromBase64Url(group?.[`${name}Sig`] as string)).toHaveLength(32)
    }
  })
})
