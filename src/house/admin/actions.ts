import type { Clock, Day } from '../../foundation/kernel/clock.ts'
import { newId } from '../../foundation/kernel/ids.ts'
import type { Random } from '../../foundation/kernel/random.ts'
import { type Result, ok, refuse } from '../../foundation/kernel/result.ts'
import {
  type Grant, type GrantRefusal, type Person, type PersonRefusal, dropSessionsOf, endPerson, endRole, giveRole, grantsOn, holds, loadGrants, loadPeople, loadPerson, lockGrants, newPerson, recordChange, saveGrant, savePerson,
} from '../../foundation/identity/index.ts'
import {
  type Body, type BodyRefusal, type EventRefusal, type ImportProblems, type OpeningRefusal, type OpeningStep, type OrganisationEvent, append, departmentsOf2024, endBody, loadBodies, loadEvents, loadOpening, loadPositions, newBody,
  readPositions, readUnits, replacePositions, saveBody, saveEvents, saveOpening, takeStep, unitsOn,
} from '../../foundation/organisations/index.ts'
import type { Database, Tx } from '../../foundation/storage/database.ts'
import { actAs } from '../../foundation/storage/actor.ts'

/** What administration needs to write. */
export type AdminServices = { readonly database: Database; readonly clock: Clock; readonly random: Random }

/** Somebody else was first, or the right was lost meanwhile. */
export type Always = 'stale' | 'not allowed'
export type AdminRefusal = Always | PersonRefusal | GrantRefusal | EventRefusal | BodyRefusal | OpeningRefusal | 'unknown person' | 'unknown scope'

/**
 * One write of an administrator: the transaction begins as the person, so that the database itself shows the right, and
 * goes on as the system. With `save` false everything is decided and nothing is kept: that is the check page.
 */
const administer = <Value, Refusal>(
  { database, clock }: AdminServices, by: string, save: boolean, work: (tx: Tx, today: Day) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | Always>> => {
  const today = clock.today()
  const undone: { result?: Result<Value, Refusal> } = {}
  return database.within({ kind: 'person', person: by }, async (tx): Promise<Result<Value, Refusal | Always>> => {
    if (!holds(grantsOn(await loadGrants(tx, by), today), 'administrator')) return refuse('not allowed')
    await actAs(tx, { kind: 'system' })
    const result = await work(tx, today)
    if (save && result.ok) return result
    undone.result = result
    throw undone
  }).catch((fault: unknown) => {
    if (fault === undone && undone.result) return undone.result
    throw fault
  })
}

type NewPerson = {
  readonly id: string
  readonly name: string
  readonly sub: string
  readonly mail: string
  readonly language: 'nl' | 'en'
  readonly validFrom: string
}

/** Adds a person; `id` is the handler's id of the roster, or empty for a new one. */
export const addPerson = (
  services: AdminServices, by: string, save: boolean, input: NewPerson,
) => administer<string, PersonRefusal | 'stale'>(services, by, save, async (tx, today) => {
  const person = newPerson({ ...input, id: input.id.trim() || newId(services.random), sub: input.sub || null, mail: input.mail || null, validTo: null })
  if (!person.ok) return person
  const saved = await savePerson(tx, person.value)
  if (!saved.ok) return saved
  await recordChange(tx, { person: person.value.id, grant: null, what: 'person added', day: today, by })
  return ok(person.value.id)
})

/** Gives a role to a person. */
export const addGrant = (services: AdminServices, by: string, save: boolean, input: Pick<Grant, 'person' | 'role' | 'scope' | 'validFrom' | 'validTo'>) =>
  administer<Grant, GrantRefusal | 'unknown person' | 'unknown scope' | 'stale'>(services, by, save, async (tx, today) => {
    await lockGrants(tx)
    if (!(await loadPerson(tx, input.person))) return refuse('unknown person')
    const { scope } = input
    if (scope.kind === 'body' && !(await loadBodies(tx)).some(({ id }) => id === scope.id)) return refuse('unknown scope')
    if (scope.kind === 'department' && unitsOn(await loadEvents(tx), today).get(scope.id)?.kind !== 'department') return refuse('unknown scope')
    const grant = giveRole({ ...input, id: newId(services.random) }, await loadGrants(tx, input.person))
    if (!grant.ok) return grant
    const saved = await saveGrant(tx, grant.value)
    if (!saved.ok) return saved
    await recordChange(tx, { person: input.person, grant: grant.value.id, what: 'role given', day: today, by })
    return grant
  })

/** Ends a role on the version that was seen; the person is signed out, so that it counts at once. */
export const endGrant = (
  services: AdminServices, by: string, save: boolean, input: { readonly grant: string; readonly last: string; readonly version: number },
) =>
  administer<Grant, GrantRefusal | 'stale'>(services, by, save, async (tx, today) => {
    await lockGrants(tx)
    const everybody = await loadGrants(tx)
    const grant = everybody.find(({ id }) => id === input.grant)
    if (!grant) return refuse('unknown grant')
    if (grant.version !== input.version) return refuse('stale')
    const ended = endRole(grant, input.last, today, everybody)
    if (!ended.ok) return ended
    const saved = await saveGrant(tx, ended.value)
    if (!saved.ok) return saved
    if (grant.person !== by) await dropSessionsOf(tx, grant.person)
    await recordChange(tx, { person: grant.person, grant: grant.id, what: 'role ended', day: today, by })
    return ended
  })

/** Ends a person on the version that was seen; the last administrator who stays, stays. */
export const leavePerson = (
  services: AdminServices, by: string, save: boolean, input: { readonly person: string; readonly last: string; readonly version: number },
) =>
  administer<Person, PersonRefusal | GrantRefusal | 'unknown person' | 'stale'>(services, by, save, async (tx, today) => {
    await lockGrants(tx)
    const person = await loadPerson(tx, input.person)
    if (!person) return refuse('unknown person')
    if (person.version !== input.version) return refuse('stale')
    const ended = endPerson(person, input.last, today)
    if (!ended.ok) return ended
    const stay = new Map((await loadPeople(tx)).map((one) => [one.id, one.validTo === null]))
    const others = (await loadGrants(tx)).filter(({
      role, validTo, validFrom, person: holder,
    }) => role === 'administrator' && validTo === null && validFrom <= input.last && holder !== person.id && stay.get(holder))
    if (others.length === 0) return refuse('last administrator')
    const saved = await savePerson(tx, ended.value)
    if (!saved.ok) return saved
    await recordChange(tx, { person: person.id, grant: null, what: 'person ended', day: today, by })
    return ended
  })

/** Enters one thing that happened to the organisation; `last` is the number of the newest entry the page showed. */
export const enterEvent = (services: AdminServices, by: string, save: boolean, input: { readonly event: OrganisationEvent; readonly last: number }) =>
  administer<number, EventRefusal | 'stale'>(services, by, save, async (tx, today) => {
    const events = await loadEvents(tx)
    if (events.length !== input.last) return refuse('stale')
    const next = append(events, input.event)
    return next.ok ? saveEvents(tx, input.last, [input.event], today) : next
  })

/** Founds the ministries that the product knows; only where nothing was entered yet. */
export const enterKnownDepartments = (services: AdminServices, by: string, save: boolean) =>
  administer<number, 'stale'>(services, by, save, async (tx, today) => ((await loadEvents(tx)).length === 0 ? saveEvents(tx, 0, departmentsOf2024, today) : refuse('stale')))

/** Founds all units of a file, or none. */
export const importUnits = (services: AdminServices, by: string, save: boolean, input: { readonly file: Uint8Array; readonly last: number }) =>
  administer<number, ImportProblems | 'stale'>(services, by, save, async (tx, today) => {
    const events = await loadEvents(tx)
    if (events.length !== input.last) return refuse('stale')
    const units = readUnits(input.file, events)
    if (!units.ok) return units
    const saved = await saveEvents(tx, input.last, units.value, today)
    return saved.ok ? ok(units.value.length) : saved
  })

/** Replaces all positions by those of a file, or leaves them. */
export const importPositions = (services: AdminServices, by: string, save: boolean, input: { readonly file: Uint8Array; readonly version: number }) =>
  administer<number, ImportProblems | 'stale'>(services, by, save, async (tx) => {
    if ((await loadPositions(tx)).version !== input.version) return refuse('stale')
    const positions = readPositions(input.file, await loadEvents(tx))
    if (!positions.ok) return positions
    const saved = await replacePositions(tx, positions.value, input.version)
    return saved.ok ? ok(positions.value.length) : saved
  })

/** Adds a body that hears reports. */
export const addBody = (
  services: AdminServices, by: string, save: boolean, input: Omit<Body, 'version'>,
) => administer<Body, BodyRefusal | 'stale'>(services, by, save, async (tx, today) => {
  const departments = new Set([...unitsOn(await loadEvents(tx), today).values()].filter(({ kind }) => kind === 'department').map(({ id }) => id))
  const body = newBody(input, await loadBodies(tx), departments)
  if (!body.ok) return body
  const saved = await saveBody(tx, body.value)
  return saved.ok ? body : saved
})

/** Ends a body on the version that was seen. */
export const closeBody = (
  services: AdminServices, by: string, save: boolean, input: { readonly body: string; readonly last: string; readonly version: number },
) =>
  administer<Body, BodyRefusal | 'stale'>(services, by, save, async (tx) => {
    const body = (await loadBodies(tx)).find(({ id }) => id === input.body)
    if (!body) return refuse('unknown body')
    if (body.version !== input.version) return refuse('stale')
    const ended = endBody(body, input.last)
    if (!ended.ok) return ended
    const saved = await saveBody(tx, ended.value)
    return saved.ok ? ended : saved
  })

/** Takes a step at a department's gate on the version that was seen. */
export const stepGate = (
  services: AdminServices, by: string, save: boolean, input: { readonly department: string; readonly step: OpeningStep; readonly version: number },
) =>
  administer<OpeningStep, OpeningRefusal | 'unknown department' | 'stale'>(services, by, save, async (tx, today) => {
    if (unitsOn(await loadEvents(tx), today).get(input.department)?.kind !== 'department') return refuse('unknown department')
    const opening = await loadOpening(tx, input.department)
    if (opening.version !== input.version) return refuse('stale')
    const next = takeStep(opening, input.step, today)
    if (!next.ok) return next
    const saved = await saveOpening(tx, next.value)
    return saved.ok ? ok(input.step) : saved
  })

export type { Person }
