import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newCompartment } from '../../../foundation/sealing/core/case-keys.ts'
import { identityOf } from '../../../foundation/sealing/core/age.ts'
import type { ChangeDetail, MultiSigned, PanelChange, Trust } from '../../../foundation/sealing/core/protocol.ts'
import { verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { detailHashOf } from '../../../foundation/sealing/core/change-follow.ts'
import { cosign, sign, verifyMany } from '../../../foundation/sealing/core/signing.ts'
import { openWrap, sealRecovery } from '../../../foundation/sealing/core/wrap.ts'
import { enrolmentOf } from '../testing/installation.ts'
import { memoryIo, repeatable } from '../testing/memory-io.ts'
import { stepsOf, wordsOf } from '../testing/page-steps.ts'
import { rootPublicFile, rootsFile, type Draft } from './core/files.ts'
import { rosterIn } from './core/roster.ts'
import { ceremonyCommand } from './index.ts'

/** A change of readers by the first handler, who is left of the two: the second goes, the third comes. */
const changeOf = (trust: Trust, caseId: string, [last, gone, next]: Awaited<ReturnType<typeof enrolmentOf>>[]): object => {
  const roster = rosterIn(trust.chain.at(-1)?.payload as string)
  if (!roster.ok || !last || !gone || !next) throw new Error('the page made no such roster')
  const readers = [last, next].map(({ request }) => ({ id: request.handler, enc: request.enc, sig: request.sig }))
  const detail: ChangeDetail = { act: 'remove', readers, keys: [], macKey: 'A'.repeat(43), consent: null }
  const change: PanelChange = {
    realm: roster.value.realm, epoch: roster.value.epoch, case: caseId, number: 1, prev: '', add: [next.request.handler], remove: [gone.request.handler],
    body: 'klachten', detailHash: detailHashOf(detail), day: '2026-11-29',
  }
  return { kind: 'gehoor-reader-change', change: cosign('change', sign('change', change, last.signSeed).payload, last.signSeed), detail }
}

describe('the page about ceremonies', () => {
  it('says what the program does, command by command', async () => {
    const steps = stepsOf(readFileSync('docs/how-to/ceremonies.md', 'utf8'))
    let io = memoryIo('2026-11-22')
    const handlers = await Promise.all(['N. Voorbeeld', 'P. Voorbeeld', 'Q. Voorbeeld'].map(enrolmentOf))
    handlers.forEach(({ request }, at) => io.put(`request-${at + 1}.json`, request))
    const caseId = 'AAAAAAAAAAAAAAAAAAAAAA'
    const key = await newCompartment('intake', 1, repeatable('case'))
    io.put('readers.json', [{ case: caseId, readers: handlers.slice(0, 2).map((one) => one.request.handler) }])
    io.put('files.json', [{ path: '/assets/a.js', sha256: 'A'.repeat(43) }])
    const fill = (line: string): string =>
      handlers.reduce((text, { request, words }, at) => text.replaceAll(`WORDS-${at + 1}`, words).replaceAll(`HANDLER-${at + 1}`, request.handler), line)
        .replaceAll('CASE-1', caseId).replaceAll('KEY-OF-A', io.files.has('a.public.json') ? rootPublicFile.parse(io.read('a.public.json')).key : '')

    for (const step of steps) {
      if (step.kind === 'on') io = memoryIo(step.day, step.day, undefined, io)
      else if (step.kind === 'edit') io.put(step.to, { ...(io.read(step.from) as object), ...step.json })
      else {
        const args = wordsOf(fill(step.line))
        expect(args.slice(0, 2)).toEqual(['gehoor', 'ceremony'])
        expect([step.line, await ceremonyCommand(args.slice(2), io), io.err.slice(-1)]).toEqual([step.line, step.code, io.err.slice(-1)])
        if (io.files.has('trust-3.json') && !io.files.has('change.json')) io.put('change.json', changeOf(io.read('trust-3.json') as Trust, caseId, handlers))
        const groups = io.files.has('draft-4.json') && !io.files.has('recover.json') ? (io.read('draft-4.json') as Draft).recovery[0] : undefined
        if (groups) io.put('recover.json', [{ case: caseId, recovery: await sealRecovery(caseId, groups, [key]) }])
      }
    }
    expect(steps.filter((step) => step.kind === 'run').length).toBeGreaterThan(35)

    const roots = rootsFile.parse(io.read('roots-2.json')).roots.map((one) => one.key)
    const trusted = verifyTrust(io.read('trust-3.json') as Trust, { roots, builtInEpoch: 1, today: '2026-11-29', demoAllowed: false })
    expect(trusted.ok && [trusted.value.roster.epoch, trusted.value.roster.handlers.map((one) => one.name)]).toEqual([2, ['N. Voorbeeld', 'Q. Voorbeeld']])
    const [wrap] = io.read('wraps.json') as { wrap: { content: string } }[]
    const first = handlers[0]
    expect(await openWrap(identityOf(first?.encSeed as Uint8Array), wrap?.wrap.content as string, caseId, first?.request.handler as string)).toEqual({ ok: true, value: [key] })
    const signed = io.read('change-signed.json') as { change: MultiSigned }
    const group = trusted.ok ? trusted.value.roster.recovery.find((one) => one.body === 'klachten') : undefined
    expect(verifyMany('change', signed.change, [first?.request.sig as string, group?.externalSig as string], 2).ok).toBe(true)
    expect(['draft-x.json', 'trust-x.json', 'wraps-x.json', 'change-x.json'].filter((path) => io.files.has(path))).toEqual([])
  })
})
