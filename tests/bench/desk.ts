import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { canonical, cosign, payloadHash, publicKey, recipientOf, sign, verifyTrust, type Roster, type RosterHandler, type Trust, type TrustedRoster } from '../../src/foundation/sealing/core/index.ts'
import { clockKeyOf } from '../../src/house/clock-key.ts'

/** A desk with a roster signed by its own roots: two triage handlers, so that both read every report. */
export type Desk = {
  readonly roots: readonly string[]
  readonly trust: Trust
  readonly trusted: TrustedRoster
  readonly today: string
  /** The handler whose worklist is measured. */
  readonly handler: string
  readonly other: string
  readonly clockSeed: Uint8Array
}

const inDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export const makeDesk = async (): Promise<Desk> => {
  const today = systemClock.today()
  const seeds = [systemRandom(32), systemRandom(32), systemRandom(32)] as const
  const roots = seeds.map(publicKey)
  const clockSeed = systemRandom(32)
  const handler = async (body: string, name: string): Promise<RosterHandler> => ({ id: newId(systemRandom), body, duty: 'triage', name, unitTags: [], enc: await recipientOf(systemRandom(32)), sig: publicKey(systemRandom(32)) })
  const handlers = [await handler('complaints', 'First Handler'), await handler('complaints', 'Second Handler')]
  const roster: Roster = {
    realm: newId(systemRandom), epoch: 1, prev: '', notAfter: inDays(today, 300),
    bodies: [{ id: 'complaints', kind: 'complaints', nl: 'Klachtencommissie', en: 'Complaints committee', panelSize: 2 }],
    handlers, recovery: [{ body: 'complaints', year: Number(today.slice(0, 4)) - 1, internal: await recipientOf(systemRandom(32)), external: await recipientOf(systemRandom(32)), internalSig: publicKey(systemRandom(32)), externalSig: publicKey(systemRandom(32)) }],
    clockKeys: [clockKeyOf(clockSeed).key], directoryKey: publicKey(systemRandom(32)), apiOrigins: ['http://localhost'], demo: false,
  }
  const payload = toBase64Url(canonical(roster))
  const link = cosign('roster', payload, seeds[1], cosign('roster', payload, seeds[0]).sigs)
  const freshness = { ...sign('freshness', { epoch: 1, rosterHash: payloadHash(payload), day: today }, seeds[0]), key: publicKey(seeds[0]) }
  const trust: Trust = { chain: [link], freshness, day: today }
  const trusted = verifyTrust(trust, { roots, builtInEpoch: 1, today, demoAllowed: false })
  if (!trusted.ok) throw new Error(`the benchmark's roster is refused: ${trusted.error}`)
  return { roots, trust, trusted: trusted.value, today, handler: handlers[0]?.id ?? '', other: handlers[1]?.id ?? '', clockSeed }
}

/** A data folder in which a server finds this desk open. */
export const openDeskIn = (folder: string, desk: Desk): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'trust.json'), JSON.stringify(desk.trust))
  writeFileSync(join(folder, 'clock-key'), `${toBase64Url(desk.clockSeed)}\n`, { mode: 0o600 })
}

export const sha256Text = (text: string): string => createHash('sha256').update(text).digest('base64url')
