import { decideKey, directoryAnswer, directoryMigrations, enrolKey, fingerprintOf, refreshDirectory, type DirectoryServices } from '../../src/foundation/directory/index.ts'
import { identityMigrations, saveGrant, savePerson } from '../../src/foundation/identity/index.ts'
import { fromBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import type { Role } from '../../src/foundation/kernel/module.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { departmentsOf2024, organisationMigrations, replacePositions, saveEvents, type OrganisationEvent } from '../../src/foundation/organisations/index.ts'
import { postMigrations } from '../../src/foundation/post/index.ts'
import { identityOf, recipientOf } from '../../src/foundation/sealing/core/age.ts'
import { verifyDirectory } from '../../src/foundation/sealing/core/directory.ts'
import { composeLadder, type LadderPerson, type LadderRung } from '../../src/foundation/sealing/core/ladder.ts'
import { openLadder, type OpenedLadder } from '../../src/foundation/sealing/core/ladder-reader.ts'
import { mailboxKeys, type MailboxKeys } from '../../src/foundation/sealing/core/mailbox-keys.ts'
import { publicKey } from '../../src/foundation/sealing/core/signing.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import { clockKeyOf } from '../../src/house/clock-key.ts'
import { askLine, openSignal, personSignal, type SignalRequest, type SignalServices } from '../../src/modules/escalation/actions/signals/index.ts'
import { escalationMigrations } from '../../src/modules/escalation/migrations/index.ts'
import { routeFor, shippedModel } from '../../src/modules/escalation/rules/model/index.ts'
import type { SignalBody } from '../../src/modules/escalation/rules/signal/content.ts'
import { roster as plainRoster, trustOf } from './desk.ts'
import { someone, type Someone } from './someone.ts'

/** Signals for tests: real keys, a real line of chairs, the real tables. */
export const signalsTables = [...identityMigrations, ...organisationMigrations, ...directoryMigrations, ...postMigrations, ...escalationMigrations]

const directoryKey = clockKeyOf(systemRandom(32))
const triage = [someone(), someone(), someone(), someone()]
export const signalsOrigin = 'http://localhost:4250'
/** Who plays: the head of a team, the head above, the head of the directorate, the secretary-general, a colleague who can stand in; two of the desk. */
export const line = { low: someone(), middle: someone(), high: someone(), top: someone(), other: someone(), boss: someone() }
export type LineName = keyof typeof line

export type SignalsWorld = SignalServices & { readonly directory: DirectoryServices; readonly realm: string; readonly desk: readonly Someone[]; readonly today: () => string }

const units: readonly OrganisationEvent[] = (['directorate', 'section', 'team'] as const).map((id, at) => ({
  kind: 'found', day: '2025-01-01', unit: { id: `bzk-${id}`, kind: 'unit' as const, name: { nl: id, en: id }, parent: at === 0 ? 'bzk' : at === 1 ? 'bzk-directorate' : 'bzk-section' },
}))

/** Puts the line in the database, with keys in the signed directory. */
export const settleSignals = async (database: Database, today: () => string): Promise<SignalsWorld> => {
  const roster = {
    ...plainRoster, directoryKey: directoryKey.key, bodies: [{ id: 'kcoo', kind: 'complaints' as const, nl: 'Klachten', en: 'Complaints', panelSize: 2 }],
    handlers: await Promise.all(triage.map(async ({ id, encSeed, signSeed }, at) => ({ id, body: 'kcoo', duty: 'triage' as const, name: `desk ${at}`, unitTags: [], enc: await recipientOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)) }))),
  }
  const clock = { today, now: () => Date.parse(`${today()}T10:00:00Z`) }
  const trust = () => trustOf(roster)
  const directory: DirectoryServices = { database, clock, trust, directoryKey }
  const roles: Readonly<Record<LineName, Role>> = { low: 'manager', middle: 'manager', high: 'manager', top: 'authority', other: 'manager', boss: 'administrator' }
  await database.within({ kind: 'system' }, async (tx) => {
    await saveEvents(tx, 0, [...departmentsOf2024, ...units], today())
    const chair = (id: string, unit: string, holder: string | null, manager: string | null) => ({ id, unit, holder, manager, validFrom: '2025-01-01', validTo: null })
    await replacePositions(tx, [
      chair('c1', 'bzk', line.top.id, null), chair('c2', 'bzk-directorate', line.high.id, 'c1'), chair('c3', 'bzk-section', line.middle.id, 'c2'), chair('c4', 'bzk-team', line.low.id, 'c3'),
    ], 0)
    for (const [name, { id }] of Object.entries(line)) {
      await savePerson(tx, { id, sub: name, name, mail: null, language: 'nl', validFrom: '2025-01-01', validTo: null, version: 1 })
      const role = roles[name as LineName]
      await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: role === 'administrator' ? { kind: 'house' } : { kind: 'department', id: 'bzk' }, validFrom: '2025-01-01', validTo: null, version: 1 })
    }
    for (const [at, { id }] of triage.entries()) {
      await savePerson(tx, { id, sub: `desk-${at}`, name: `desk ${at}`, mail: null, language: 'nl', validFrom: '2025-01-01', validTo: null, version: 1 })
      await saveGrant(tx, { id: newId(systemRandom), person: id, role: 'triage', scope: { kind: 'body', id: 'kcoo' }, validFrom: '2025-01-01', validTo: null, version: 1 })
    }
  })
  for (const name of ['low', 'middle', 'high', 'top', 'other'] as const) {
    const { id, encSeed, signSeed } = line[name]
    const keys = { enc: await recipientOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)) }
    await enrolKey(directory, id, keys)
    await decideKey(directory, line.boss.id, { person: id, version: 1, typed: await fingerprintOf(keys) })
  }
  return { database, clock, random: systemRandom, trust, ticketKey: systemRandom(32), origins: [signalsOrigin], releaseAtOnce: true, directory, realm: roster.realm, desk: triage.slice(0, 2), today }
}

export const readerKeys = ({ id, encSeed, signSeed }: Someone) => ({ person: id, identity: identityOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)), signSeed: fromBase64Url(signSeed) })

export const plainBody: SignalBody = {
  wish: 'named', wishWords: '', override: 'none', overrideWhy: '', raiser: 'affected', subject: 'behaviour', text: 'Drie keer een grap over mijn naam.', place: 'overleg', when: 'dinsdag', grounds: ['origin'], source: 'happened', unsafe: false, unsafeWords: '',
}

/** The sealed rungs for a signal from the team, as the client works them out. */
export const rungsFor = async (world: SignalsWorld, ladder = 'conduct', about: readonly string[] = []): Promise<readonly LadderRung[]> => {
  // As the hourly job does.
  await refreshDirectory(world.directory)
  const around = await askLine(world, 'bzk-team')
  if (!around) throw new Error('no line')
  const wanted = around.line.flatMap(({ holder }) => (holder === null ? [] : [holder]))
  const verified = verifyDirectory(await directoryAnswer(world.directory, { persons: wanted }), { realm: world.realm, directoryKey: directoryKey.key }, world.today(), null)
  if (!verified.ok) throw new Error(verified.error)
  const desk: readonly LadderPerson[] = await Promise.all(world.desk.map(async ({ id, encSeed, signSeed }, at) => ({ person: id, name: `desk ${at}`, enc: await recipientOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)) })))
  return routeFor(shippedModel, ladder, { line: around.line, processOwner: around.line[0] ?? null, desk: around.desk, about, raiser: null }).flatMap(({ state, holder }) => {
    const entry = verified.value.people.find(({ person }) => person === holder)
    return holder === 'desk' ? [{ rung: state, readers: desk }] : entry ? [{ rung: state, readers: [entry] }] : []
  })
}

export type Raised = { readonly keys: MailboxKeys; /** Of the person whom it touches. */ readonly second: MailboxKeys; readonly made: Awaited<ReturnType<typeof composeLadder>>; readonly id: string; readonly request: SignalRequest }

/** Composes a signal without sending it. */
export const compose = async (world: SignalsWorld, more: { readonly ladder?: string; readonly about?: readonly string[]; readonly body?: Partial<SignalBody>; readonly names?: unknown; readonly unsafe?: boolean } = {}): Promise<Raised> => {
  const [keys, second] = [await mailboxKeys(systemRandom(16), world.realm), await mailboxKeys(systemRandom(16), world.realm)]
  const made = await composeLadder(keys, world.realm, await rungsFor(world, more.ladder, more.about), { what: 'signal', body: { ...plainBody, ...more.body } }, more.names ?? null, { today: world.today(), random: systemRandom }, second)
  const request: SignalRequest = { opening: made.opening, unit: 'bzk-team', ladder: more.ladder ?? 'conduct', unsafe: more.unsafe ?? false, model: { id: shippedModel.id, version: 1, adaptation: null } }
  return { keys, second, made, id: made.view.plan.ladder, request }
}
/** Raises a signal and throws when it is not taken. */
export const raise = async (world: SignalsWorld, more: Parameters<typeof compose>[1] = {}): Promise<Raised> => {
  const raised = await compose(world, more)
  const opened = await openSignal(world, raised.request)
  if (!opened.ok) throw new Error(opened.error)
  return raised
}
/** Opens what the server hands to somebody; null when it hands them nothing. */
export const openedBy = async (world: SignalsWorld, who: Someone, id: string): Promise<OpenedLadder | null> => {
  const given = await personSignal(world, who.id, id)
  if (!given.ok) return null
  const opened = await openLadder(given.value.file, world.realm, readerKeys(who))
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
