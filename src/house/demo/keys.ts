import { addDays } from '../../foundation/calendar/day.ts'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fromBase64Url, toBase64Url } from '../../foundation/kernel/bytes.ts'
import type { Day } from '../../foundation/kernel/clock.ts'
import { newId } from '../../foundation/kernel/ids.ts'
import type { Random } from '../../foundation/kernel/random.ts'
import { recipientOf } from '../../foundation/sealing/core/age.ts'
import { canonical } from '../../foundation/sealing/core/canonical.ts'
import type { MultiSigned, Roster, Trust } from '../../foundation/sealing/core/protocol.ts'
import { recoverySignSeed } from '../../foundation/sealing/core/recovery.ts'
import { payloadHash } from '../../foundation/sealing/core/roster.ts'
import { cosign, publicKey, sign } from '../../foundation/sealing/core/signing.ts'
import type { Manifest } from '../manifest.ts'
import { demoStaff } from './staff.ts'
import { demoBodies, demoHandlers, type DemoHandler } from './people.ts'

const seed = z.string().length(43)
const shape = z.strictObject({
  realm: z.string(),
  firstDay: z.iso.date(),
  roots: z.array(seed).length(3),
  directory: seed,
  recovery: z.array(z.strictObject({ body: z.string(), internal: seed, external: seed })),
  handlers: z.array(z.strictObject({ id: z.string(), enc: seed, sign: seed })),
  /** People who are not in the roster, by name. */
  staff: z.record(z.string(), z.strictObject({ id: z.string(), enc: seed, sign: seed })),
})
/** The secrets of a demonstration, made for this installation at its first start. They protect invented stories only. */
export type DemoKeys = z.infer<typeof shape>

const make = (random: Random, today: Day): DemoKeys => {
  const fresh = (): string => toBase64Url(random(32))
  return {
    realm: newId(random), firstDay: today, roots: [fresh(), fresh(), fresh()], directory: fresh(),
    recovery: demoBodies.map(({ id }) => ({ body: id, internal: fresh(), external: fresh() })),
    handlers: demoHandlers.map(() => ({ id: newId(random), enc: fresh(), sign: fresh() })),
    staff: Object.fromEntries(demoStaff.map(({ name }) => [name, { id: newId(random), enc: fresh(), sign: fresh() }])),
  }
}

/** The demonstration's keys in the data folder; made when they are not there, or when the cast has changed. */
export const demoKeys = (dataDir: string, random: Random, today: Day): DemoKeys => {
  const file = join(dataDir, 'demo-keys.json')
  if (existsSync(file)) return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  const keys = make(random, today)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  return keys
}

/** A handler of the demonstration with its keys. */
export type DemoMember = DemoHandler & { readonly id: string; readonly encSeed: string; readonly signSeed: string }

export const membersOf = (keys: DemoKeys): readonly DemoMember[] =>
  keys.handlers.map(({ id, enc, sign: signSeed }, at) => ({ ...(demoHandlers[at] as DemoHandler), id, encSeed: enc, signSeed }))

export const demoRoots = (keys: DemoKeys): readonly string[] => keys.roots.map((root) => publicKey(fromBase64Url(root)))

const signedByTwo = (keys: DemoKeys, type: 'roster' | 'manifest', value: unknown): MultiSigned => {
  const payload = toBase64Url(canonical(value))
  const [first, second] = keys.roots.map(fromBase64Url)
  if (!first || !second) throw new Error('the demonstration has no roots')
  return cosign(type, payload, second, cosign(type, payload, first).sigs)
}

/** The list of files, signed as officers would; `verify-client` says what such a signature is worth. */
export const demoManifest = (keys: DemoKeys, manifest: Manifest): MultiSigned => signedByTwo(keys, 'manifest', { ...manifest, files: manifest.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) })

/** The demonstration's roster, signed by two of its roots, once per process. */
export const demoRoster = async (keys: DemoKeys, clockKey: string, origins: readonly string[]): Promise<MultiSigned> => {
  const recipients = (value: string): Promise<string> => recipientOf(fromBase64Url(value))
  const year = Number(keys.firstDay.slice(0, 4))
  const handlers = await Promise.all(membersOf(keys).map(async ({ id, body, duty, name, unitTags, encSeed, signSeed }) => ({ id, body, duty, name, unitTags, enc: await recipients(encSeed), sig: publicKey(fromBase64Url(signSeed)) })))
  const recovery = (await Promise.all(keys.recovery.map(async (group) => {
    const signs = (value: string): string => publicKey(recoverySignSeed(fromBase64Url(value)))
    const halves = { body: group.body, internal: await recipients(group.internal), external: await recipients(group.external) }
    return [{ ...halves, internalSig: signs(group.internal), externalSig: signs(group.external), year: year - 1 }]
  }))).flat()
  const roster: Roster = {
    realm: keys.realm, epoch: 1, prev: '', notAfter: addDays(keys.firstDay, 290), bodies: demoBodies, handlers, recovery,
    clockKeys: [clockKey], directoryKey: publicKey(fromBase64Url(keys.directory)), apiOrigins: origins, demo: true,
  }
  return signedByTwo(keys, 'roster', roster)
}

/** The whole answer for browsers, with a freshness note of that very day. */
export const demoTrust = (keys: DemoKeys, roster: MultiSigned, day: Day): Trust => {
  const root = fromBase64Url(keys.roots[0] as string)
  return { chain: [roster], freshness: { ...sign('freshness', { epoch: 1, rosterHash: payloadHash(roster.payload), day }, root), key: publicKey(root) }, day }
}
