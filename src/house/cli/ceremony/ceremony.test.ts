import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { opensWith } from '../../../foundation/identity/first-administrator.ts'
import { ticketFile } from '../../../foundation/identity/ticket-file.ts'
import { fromBase64Url, fromUtf8 } from '../../../foundation/kernel/bytes.ts'
import { identityOf } from '../../../foundation/sealing/core/age.ts'
import { newCompartment, type SeedKey } from '../../../foundation/sealing/core/case-keys.ts'
import type { Trust } from '../../../foundation/sealing/core/protocol.ts'
import { openWithPassphrase } from '../../../foundation/sealing/core/passphrase-lock.ts'
import { verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { openWrap, sealRecovery } from '../../../foundation/sealing/core/wrap.ts'
import { digest } from '../../../foundation/sealing/core/digest.ts'
import { enrolmentOf, installation, run } from '../testing/installation.ts'
import { memoryIo, repeatable, type MemoryIo } from '../testing/memory-io.ts'
import { rootKeyFile, rootsFile, type Draft } from './core/files.ts'

const today = '2026-11-22'
let io: MemoryIo
beforeEach(async () => {
  io = await installation(today)
})
const rootsIn = (path: string): string[] => rootsFile.parse(io.read(path)).roots.map((one) => one.key)
const held = (path: string, roots = 'roots.json', on = today) => verifyTrust(io.read(path) as Trust, { roots: rootsIn(roots), builtInEpoch: 0, today: on, demoAllowed: false })
const on = (day: string, answers?: string[]): MemoryIo => memoryIo(day, day, answers, io)
const seedText = (path: string): string => fromUtf8(io.files.get(path)?.content as Uint8Array).trim()
const printed = (): string => io.out.join('') + io.err.join('')

/** Signs and joins `draft` after `trust` by two officers; gives the exit code of the last step. */
const renew = async (machine: MemoryIo, draft: string, trust: string, officers: readonly [string, string], roots: string, out: string): Promise<number> => {
  expect(await run(machine, `roster make ${draft} --trust ${trust} --out ${out}.roster`)).toBe(0)
  for (const officer of officers) expect(await run(machine, `roster sign ${out}.roster --trust ${trust} --key ${officer}.key.json --passphrase-file ${officer}.txt --out ${out}.${officer}`)).toBe(0)
  expect(await run(machine, `freshness --roster ${out}.roster --key ${officers[0]}.key.json --passphrase-file ${officers[0]}.txt --out ${out}.note`)).toBe(0)
  return run(machine, `roster join ${out}.${officers[0]} ${out}.${officers[1]} --trust ${trust} --roots ${roots} --freshness ${out}.note --out ${out}`)
}

describe('the first roster', () => {
  it('holds as a browser verifies it, with two of three signatures', () => {
    const trusted = held('trust-1.json')
    expect(trusted.ok && [trusted.value.roster.epoch, trusted.value.roster.handlers.map((one) => one.name), trusted.value.roster.recovery.length]).toEqual([1, ['first', 'second'], 1])
  })
  it('is refused with one signature, and with the same officer\'s twice', async () => {
    expect(await run(io, 'roster join sig-1a.json --roots roots.json --freshness note-1.json --out t.json')).toBe(1)
    expect(await run(io, 'roster join sig-1a.json sig-1a.json --roots roots.json --freshness note-1.json --out t.json --json')).toBe(1)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ ok: false, refused: 'too-few-signatures' })
    expect(io.files.has('t.json')).toBe(false)
  })
  it('leaves every file to its owner alone and prints no secret', async () => {
    expect([...io.files.values()].every((file) => file.mode === 0o600)).toBe(true)
    const root = rootKeyFile.parse(io.read('a.key.json'))
    const seed = await openWithPassphrase(root.lock, fromUtf8(io.files.get('a.txt')?.content as Uint8Array), { m: 64, t: 1 })
    expect(seed.ok).toBe(true)
    const secrets = [...io.files.keys()].filter((path) => path.endsWith('.txt')).map((path) => fromUtf8(io.files.get(path)?.content as Uint8Array).trim())
    for (const path of [...io.files.keys()].filter((name) => name.startsWith('share-'))) secrets.push((io.read(path) as { share: string }).share)
    for (const path of ['clock-key', 'directory-key']) secrets.push(seedText(path))
    if (seed.ok) secrets.push(Buffer.from(seed.value).toString('base64url'), Buffer.from(seed.value).toString('hex'))
    expect(secrets.length).toBe(17)
    for (const secret of secrets) expect(printed()).not.toContain(secret)
  })
  it('overwrites nothing', async () => {
    const before = io.files.get('trust-1.json')
    expect(await run(io, 'roster join sig-1a.json sig-1b.json --roots roots.json --freshness note-1.json --out trust-1.json')).toBe(2)
    expect(await run(io, 'root --name A --out a.key.json --public x.json --new-passphrase y.txt')).toBe(2)
    expect(io.files.get('trust-1.json')).toBe(before)
    expect(io.err.at(-1)).toBe('a.key.json: this file exists already; nothing is overwritten.\n')
  })
  it('is signed only by who sees what changes: a roster that follows on another needs that other', async () => {
    await run(io, 'roster draft --trust trust-1.json --out next.json')
    await run(io, 'roster make next.json --trust trust-1.json --out roster-2.json')
    expect(await run(io, 'roster sign roster-2.json --key a.key.json --passphrase-file a.txt --out s.json')).toBe(1)
    const forged = io.read('trust-1.json') as Trust
    io.put('forged.json', { ...forged, chain: [{ ...forged.chain[0], payload: (io.read('roster-2.json') as { payload: string }).payload }] })
    expect(await run(io, 'roster sign roster-2.json --trust forged.json --key a.key.json --passphrase-file a.txt --out s.json')).toBe(1)
    expect(await run(io, 'roster sign forged.json --roots roots.json --key a.key.json --passphrase-file a.txt --out s.json')).toBe(1)
    expect(io.files.has('s.json')).toBe(false)
  })
  it('cannot be signed with another passphrase', async () => {
    expect(await run(io, 'roster sign roster-1.json --key a.key.json --passphrase-file b.txt --out s.json')).toBe(1)
  })
})

describe('a lost root key', () => {
  it('does not stop the other two', async () => {
    io.files.delete('a.key.json')
    await run(io, 'roster draft --trust trust-1.json --out next.json')
    expect(await renew(io, 'next.json', 'trust-1.json', ['b', 'c'], 'roots.json', 'trust-2.json')).toBe(0)
    const trusted = held('trust-2.json')
    expect(trusted.ok && [trusted.value.roster.epoch, trusted.value.history.length]).toEqual([2, 2])
  })
  it('is replaced: the remaining officers sign the chain again under the new list, which the old key no longer serves', async () => {
    expect(await run(io, 'root --name D --out d.key.json --public d.public.json --new-passphrase d.txt')).toBe(0)
    expect(await run(io, `roots --from roots.json --replace ${rootsIn('roots.json')[0]} --with d.public.json --out roots-2.json`)).toBe(0)
    expect(held('trust-1.json', 'roots-2.json')).toEqual({ ok: false, error: 'too-few-signatures' })
    for (const officer of ['b', 'd']) expect(await run(io, `roster sign trust-1.json --roots roots.json --key ${officer}.key.json --passphrase-file ${officer}.txt --out again-${officer}.json`)).toBe(0)
    await run(io, 'freshness --roster roster-1.json --key d.key.json --passphrase-file d.txt --out note-2.json')
    expect(await run(io, 'roster join again-b.json again-d.json --trust trust-1.json --roots roots-2.json --freshness note-2.json --out trust-2.json')).toBe(0)
    expect(held('trust-2.json', 'roots-2.json').ok).toBe(true)
    await run(io, 'roster draft --trust trust-2.json --out next.json')
    expect(await renew(io, 'next.json', 'trust-2.json', ['a', 'b'], 'roots-2.json', 'trust-3.json')).toBe(1)
    expect(await renew(io, 'next.json', 'trust-2.json', ['c', 'd'], 'roots-2.json', 'trust-4.json')).toBe(0)
  })
  it('is not replaced by a key that is a root already, nor when the old one is unknown', async () => {
    expect(await run(io, `roots --from roots.json --replace ${rootsIn('roots.json')[0]} --with b.public.json --out r.json`)).toBe(1)
    expect(await run(io, `roots --from roots.json --replace ${'B'.repeat(43)} --with b.public.json --out r.json`)).toBe(1)
  })
})

describe('time', () => {
  it('a note is renewed weekly by one officer, who can add nothing', async () => {
    expect(held('trust-1.json', 'roots.json', '2026-12-23')).toEqual({ ok: false, error: 'freshness-too-old' })
    expect(await run(on('2026-12-23'), 'freshness --trust trust-1.json --key c.key.json --passphrase-file c.txt --out trust-1b.json')).toBe(0)
    expect(held('trust-1b.json', 'roots.json', '2026-12-23').ok).toBe(true)
    expect((io.read('trust-1b.json') as Trust).chain).toEqual((io.read('trust-1.json') as Trust).chain)
  })
  it('an expired roster cannot be vouched for; a new one follows on it', async () => {
    const later = on('2027-11-23')
    expect(held('trust-1.json', 'roots.json', '2027-11-23')).toEqual({ ok: false, error: 'expired' })
    expect(await run(later, 'freshness --trust trust-1.json --key c.key.json --passphrase-file c.txt --out f.json')).toBe(1)
    await run(later, 'roster draft --trust trust-1.json --out next.json')
    expect(await renew(later, 'next.json', 'trust-1.json', ['a', 'c'], 'roots.json', 'trust-2.json')).toBe(0)
    expect(held('trust-2.json', 'roots.json', '2027-11-23').ok).toBe(true)
  })
  it('a roster longer than thirteen months is refused', async () => {
    io.put('long.json', { ...(io.read('draft-6.json') as Draft), notAfter: '2027-12-23' })
    expect(await run(io, 'roster make long.json --out l.json --json')).toBe(1)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ refused: 'valid-too-long' })
  })
})

describe('enrolment', () => {
  const line = 'enrol third.json --draft draft-6.json --body klachten --duty member --out e.json --officer A --officer B --typed'
  it('adds nobody when one officer typed another fingerprint', async () => {
    const [third, other] = [await enrolmentOf('third'), await enrolmentOf('other')]
    io.put('third.json', third.request)
    expect(await run(io, line, third.words, '--typed', other.words)).toBe(1)
    expect(io.err.at(-1)).toContain('What B typed is not the fingerprint')
    expect(io.files.has('e.json')).toBe(false)
    expect(await run(io, line, third.words, '--typed', third.words)).toBe(0)
    expect((io.read('e.json') as Draft).handlers.map((one) => one.name)).toEqual(['first', 'second', 'third'])
  })
  it('never shows the fingerprint to be typed', async () => {
    const third = await enrolmentOf('third')
    io.put('third.json', third.request)
    const before = printed().length
    await run(io, line, 'wrong words', '--typed', 'wrong words')
    expect(printed().slice(before)).not.toContain(third.words.split(' ').slice(0, 2).join(' '))
  })
  it('asks two people at a terminal, and refuses one officer twice', async () => {
    const third = await enrolmentOf('third')
    io.put('third.json', third.request)
    const words = third.words.replaceAll(' ', '-')
    expect(await run(on(today, [words, words]), 'enrol third.json --draft draft-6.json --body klachten --duty member --out e.json --officer A --officer B')).toBe(0)
    expect(await run(io, 'enrol third.json --draft draft-6.json --body klachten --duty member --out e2.json --officer A --officer A')).toBe(2)
  })
  it('refuses somebody who stands in the roster already, and an unknown body', async () => {
    const first = await enrolmentOf('first')
    expect(await run(io, 'enrol first.json --draft draft-6.json --body klachten --duty member --out e.json --officer A --officer B --typed', first.words, '--typed', first.words)).toBe(1)
    expect(await run(io, 'enrol first.json --draft draft-4.json --body elders --duty member --out e.json --officer A --officer B --typed', first.words, '--typed', first.words)).toBe(1)
  })
})

describe('a leaver', () => {
  it('goes out of the roster, and the cases that need new keys are listed', async () => {
    const [first, second] = [(await enrolmentOf('first')).request.handler, (await enrolmentOf('second')).request.handler]
    const [one, two] = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA']
    io.put('cases.json', [{ case: one, readers: [first, second] }, { case: two, readers: [second] }])
    expect(await run(io, `leaver --handler ${first} --draft draft-6.json --cases cases.json --out l.json --json`)).toBe(0)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ rekey: [one], addReaderFirst: [one], tooSmall: [{ body: 'klachten', triage: 1, panelSize: 2 }] })
    expect(await renew(io, 'l.json', 'trust-1.json', ['a', 'b'], 'roots.json', 'trust-2.json')).toBe(0)
    expect(held('trust-2.json')).toMatchObject({ ok: true, value: { roster: { handlers: [{ id: second }] } } })
    expect(await run(io, `leaver --handler ${first} --draft l.json --out l2.json`)).toBe(1)
  })
})

describe('recovery', () => {
  const caseId = 'AAAAAAAAAAAAAAAAAAAAAA'
  let key: SeedKey
  const open = (shares: string): string => `recovery open cases.json --case ${caseId} ${shares} --trust trust-1.json --roots roots.json --out wraps.json --json --reader`
  const quorum = '--internal share-internal-1.json --internal share-internal-3.json --internal share-internal-5.json --external share-external-2.json --external share-external-3.json --external share-external-4.json'
  beforeEach(async () => {
    key = await newCompartment('intake', 1, repeatable('case'))
    const group = (io.read('draft-4.json') as Draft).recovery[0] as Draft['recovery'][number]
    io.put('cases.json', [{ case: caseId, recovery: await sealRecovery(caseId, group, [key]) }])
  })
  it('a quorum of both groups seals the named case to a new reader, and nothing else comes out', async () => {
    const second = await enrolmentOf('second')
    expect(await run(io, open(quorum), second.request.handler)).toBe(0)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ cases: [caseId], next: ['add-reader', 'new-epoch', 'rotate-recovery'] })
    const [made] = io.read('wraps.json') as { wrap: { content: string } }[]
    expect(await openWrap(identityOf(second.encSeed), made?.wrap.content as string, caseId, second.request.handler)).toEqual({ ok: true, value: [key] })
    expect(printed()).not.toContain(key.seed)
  })
  it('two shares of a group, one group alone, or a share of the other group are refused', async () => {
    const { handler } = (await enrolmentOf('second')).request
    expect(await run(io, open(quorum.replace('--internal share-internal-5.json ', '')), handler)).toBe(1)
    expect(JSON.parse(io.out.at(-1) as string)).toMatchObject({ refused: 'too-few-shares' })
    expect(await run(io, open(quorum.split(' --external')[0] as string), handler)).toBe(1)
    expect(await run(io, open(quorum.replace('--internal share-internal-5.json', '--internal share-external-5.json')), handler)).toBe(1)
    expect(io.files.has('wraps.json')).toBe(false)
  })
  it('a case that was not named may not be in the file, and a stranger cannot become reader', async () => {
    expect(await run(io, `recovery open cases.json --case ${caseId.replace('A', 'B')} ${quorum} --trust trust-1.json --roots roots.json --reader x --out w.json`)).toBe(2)
    expect(await run(io, open(quorum), (await enrolmentOf('stranger')).request.handler)).toBe(1)
  })
  it('keepers can try their shares, and the groups are renewed after use', async () => {
    expect(await run(io, 'recovery check share-internal-1.json share-internal-2.json share-internal-4.json')).toBe(0)
    expect(await run(io, 'recovery check share-internal-1.json share-internal-2.json share-external-4.json')).toBe(1)
    expect(await run(io, 'rotate recovery --body klachten --year 2026 --draft draft-6.json --out n.json --shares new')).toBe(0)
    const [before, after] = [(io.read('draft-6.json') as Draft).recovery, (io.read('n.json') as Draft).recovery]
    expect([after.length, after[0]?.internal === before[0]?.internal]).toEqual([1, false])
    expect(await run(io, 'rotate recovery --body klachten --year 2030 --draft draft-6.json --out n2.json --shares other')).toBe(2)
  })
})

describe('server keys and the first administrator', () => {
  it('a new clock key stands beside the old one; a leaked one goes', async () => {
    const old = (io.read('draft-6.json') as Draft).clockKeys[0] as string
    expect(await run(io, 'rotate clock --draft draft-6.json --out c1.json --secret c1.key')).toBe(0)
    expect((io.read('c1.json') as Draft).clockKeys).toEqual([old, publicKey(fromBase64Url(seedText('c1.key')))])
    expect(await run(io, `rotate clock --draft draft-6.json --drop ${old} --out c2.json --secret c2.key`)).toBe(0)
    expect((io.read('c2.json') as Draft).clockKeys).toEqual([publicKey(fromBase64Url(seedText('c2.key')))])
    expect(await run(io, `rotate clock --draft draft-6.json --public ${publicKey(new Uint8Array(32))} --out c3.json`)).toBe(0)
    expect((io.read('c3.json') as Draft).clockKeys).toEqual([old, publicKey(new Uint8Array(32))])
    expect(await run(io, 'rotate clock --draft draft-6.json --public short --out c4.json')).toBe(2)
  })
  it('the code is printed once, the file holds only its hash and last day', async () => {
    expect(await run(io, 'admin --out admin.json --json')).toBe(0)
    const { token } = JSON.parse(io.out.at(-1) as string) as { token: string }
    expect(io.read('admin.json')).toEqual({ kind: 'gehoor-admin-link', tokenHash: digest(new TextEncoder().encode(token)), notAfter: '2026-11-23' })
  })
  it('the server takes the code by the very file that the ceremony wrote, and no other code', async () => {
    expect(await run(io, 'admin --out admin.json --json')).toBe(0)
    const { token } = JSON.parse(io.out.at(-1) as string) as { token: string }
    const folder = mkdtempSync(join(tmpdir(), 'gehoor-admin-'))
    writeFileSync(join(folder, 'first-administrator.json'), JSON.stringify(io.read('admin.json')))
    const ticket = await ticketFile(join(folder, 'first-administrator.json')).read()
    expect([opensWith(ticket, token, today), opensWith(ticket, `${token}x`, today), opensWith(ticket, token, '2026-11-24')]).toEqual([true, false, false])
    rmSync(folder, { recursive: true })
  })
})

describe('the command', () => {
  it('names file, field and what was expected when a file has another shape', async () => {
    io.put('odd.json', { ...(io.read('draft-6.json') as Draft), extra: 1 })
    expect(await run(io, 'roster make odd.json --out x.json')).toBe(2)
    expect(io.err.at(-1)).toMatch(/^odd\.json: this is not a draft of a roster: the whole has a field that is not known: "extra"; known are /)
    expect(await run(io, 'roster make absent.json --out x.json')).toBe(2)
    expect(await run(io, 'roster make draft-6.json --out x.json --otu')).toBe(2)
    expect(io.err.at(-1)).toMatch(/^--otu is not an option\. Did you mean --out\? Usage: /)
    expect(await run(io, 'roster make draft-6.json --out')).toBe(2)
    expect(io.err.at(-1)).toMatch(/^--out needs a value\. Usage: /)
    expect(await run(io, 'roster make draft-6.json --out x.json --wrong')).toBe(2)
    expect(await run(io, 'wedding')).toBe(2)
  })
  it('explains every ceremony', async () => {
    for (const name of ['root', 'roots', 'roster draft', 'roster make', 'roster sign', 'roster join', 'freshness', 'enrol', 'recovery make', 'recovery open', 'recovery countersign', 'recovery check', 'rotate clock', 'rotate directory', 'rotate recovery', 'admin', 'leaver', 'manifest']) {
      expect(await run(io, `${name} --help`)).toBe(0)
      expect(io.out.at(-1)).toContain(`gehoor ceremony ${name}`)
    }
    expect(await run(io, '--help')).toBe(0)
  })
  it('at a terminal an officer who does not agree signs nothing', async () => {
    expect(await run(on(today, ['no']), 'roster sign roster-1.json --key a.key.json --out s.json')).toBe(1)
    expect(io.files.has('s.json')).toBe(false)
  })
})
