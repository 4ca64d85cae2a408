import { newId } from '../../../foundation/kernel/ids.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { recipientOf } from '../../../foundation/sealing/core/age.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import type { Draft, Enrolment } from '../ceremony/core/files.ts'
import { ceremonyCommand } from '../ceremony/index.ts'
import { fingerprint } from '../ceremony/words.ts'
import { memoryIo, repeatable, type MemoryIo } from './memory-io.ts'

/** Runs a ceremony and gives its exit code. */
export const run = (io: MemoryIo, line: string, ...more: string[]): Promise<number> => ceremonyCommand([...line.split(' '), ...more], io)

/** A handler's request as their browser writes it, always the same for the same name. */
export const enrolmentOf = async (name: string): Promise<{
  readonly request: Enrolment
  readonly words: string
  readonly encSeed: Uint8Array
  readonly signSeed: Uint8Array
}> => {
  const random = repeatable(`handler ${name}`)
  const [handler, encSeed, signSeed] = [newId(random), random(32), random(32)]
  const request: Enrolment = { kind: 'gehoor-enrolment', handler, name, enc: await recipientOf(encSeed), sig: publicKey(signSeed) }
  return { request, words: fingerprint(request.enc, request.sig), encSeed, signSeed }
}

/** Three officers, one body, two handlers, recovery, signed by A and B: `trust-1.json` and everything before it. */
export const installation = async (today: Day): Promise<MemoryIo> => {
  const io = memoryIo(today)
  const must = async (line: string, ...more: string[]): Promise<void> => {
    if ((await run(io, line, ...more)) !== 0) throw new Error(`${line}: ${io.err.join('')}`)
  }
  for (const officer of ['a', 'b', 'c']) await must(
    `root --out ${officer}.key.json --public ${officer}.public.json --new-passphrase ${officer}.txt --name`, `Officer ${officer.toUpperCase()}`,
  )
  await must('roots a.public.json b.public.json c.public.json --out roots.json')
  await must('roster draft --out draft-0.json')
  io.put('draft-1.json', {
    ...(io.read('draft-0.json') as Draft), bodies: [{ id: 'klachten', kind: 'complaints', nl: 'Klachtencommissie', en: 'Complaints committee', panelSize: 2 }],
    apiOrigins: ['https://loket.example'],
  })
  await must(`rotate clock --draft draft-1.json --out draft-2.json --secret clock-key`)
  await must('rotate directory --draft draft-2.json --out draft-3.json --secret directory-key')
  await must('recovery make --body klachten --year 2026 --draft draft-3.json --out draft-4.json --shares share')
  for (const [at, name] of ['first', 'second'].entries()) {
    const { request, words } = await enrolmentOf(name)
    io.put(`${name}.json`, request)
    await must(
      `enrol ${name}.json --draft draft-${4 + at}.json --body klachten --duty triage --officer A --officer B --out draft-${5 + at}.json --typed`, words,
      '--typed', words.toUpperCase(),
    )
  }
  await must('roster make draft-6.json --out roster-1.json')
  await must('roster sign roster-1.json --key a.key.json --passphrase-file a.txt --out sig-1a.json')
  await must('roster sign roster-1.json --key b.key.json --passphrase-file b.txt --out sig-1b.json')
  await must('freshness --roster roster-1.json --key a.key.json --passphrase-file a.txt --out note-1.json')
  await must('roster join sig-1a.json sig-1b.json --roots roots.json --freshness note-1.json --out trust-1.json')
  return io
}
