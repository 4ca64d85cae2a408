import type { Context, Hono } from 'hono'
import { personOf as signedInPerson } from '../../../foundation/identity/index.ts'
import { doneAnswer, jsonAnswer } from '../../../foundation/kernel/answers.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import * as desk from '../actions/index.ts'
import type { DeskServices } from '../actions/index.ts'
import { limits } from '../rules/limits.ts'
import { caseAppendSchema, destructionSchema, batchQuerySchema, countsSchema, idSchema, readerChangeSchema, recordSchema, retentionSchema, wayInSchema, worklistQuerySchema } from '../rules/wire.ts'
import { octets, problem, sealed } from './answers.ts'
import { checkpoint, doors, file, leaves, upload } from './public.ts'
import { newProposal } from '../rules/proposals.ts'
import { readJson, readSealed } from './reading.ts'
import { deskRights, type StaffAction } from './rights.ts'

/** The signed-in person and what roles they were granted and hold today. `person` is the handler's id in the roster. */
export type StaffPerson = { readonly person: string; readonly grants: readonly { readonly role: Role; readonly scope?: { readonly kind: string; readonly id?: string } }[] }
export type PersonOf = (context: Context) => StaffPerson | null | Promise<StaffPerson | null>

/** `caseId` is empty where the route names no case. */
type Handler = (context: Context, services: DeskServices, person: string, caseId: string, who: StaffPerson) => Promise<Response>

/** The bodies whose figures an analyst may open; null for all. */
const bodiesOf = (who: StaffPerson): readonly string[] | null => {
  const scopes = who.grants.filter(({ role }) => role === 'analyst').map(({ scope }) => scope)
  return scopes.some((scope) => scope === undefined || scope.kind === 'house') ? null : scopes.flatMap((scope) => (scope?.kind === 'body' && scope.id !== undefined ? [scope.id] : []))
}
const opens = (who: StaffPerson, body: string): boolean => bodiesOf(who)?.includes(body) ?? true

const handlers: Record<StaffAction, Handler> = {
  worklist: async (context, services, person) => {
    const query = worklistQuerySchema.safeParse(context.req.query())
    return query.success ? sealed(context, await desk.worklist(services, person, query.data.filter, query.data.cut)) : problem(context, 'not-valid')
  },
  case: async (context, services, person, caseId) => {
    const found = await desk.caseFile(services, person, caseId)
    return found.ok ? sealed(context, found.value) : problem(context, found.error)
  },
  'case-leaves': async (context, services, person, caseId) => {
    const found = await desk.caseLeaves(services, person, caseId)
    return found.ok ? jsonAnswer(found.value) : problem(context, found.error)
  },
  'case-append': async (context, services, person, caseId) => {
    const request = await readSealed(context, caseAppendSchema, limits.requestBytes)
    if (!request.ok) return problem(context, (await desk.caseLeaves(services, person, caseId)).ok ? request.error : 'not-found')
    const added = await desk.appendToCase(services, person, caseId, request.value)
    return added.ok ? doneAnswer() : problem(context, added.error)
  },
  'case-readers': async (context, services, person, caseId) => {
    const request = await readSealed(context, readerChangeSchema, limits.requestBytes)
    if (!request.ok) return problem(context, (await desk.caseLeaves(services, person, caseId)).ok ? request.error : 'not-found')
    const changed = await desk.changeReaders(services, person, caseId, request.value)
    return changed.ok ? doneAnswer() : problem(context, changed.error)
  },
  'way-in-make': async (context, services, person, caseId) => {
    const request = await readSealed(context, wayInSchema, 90_000)
    if (!request.ok) return problem(context, (await desk.caseLeaves(services, person, caseId)).ok ? request.error : 'not-found')
    const made = await desk.makeWayIn(services, person, caseId, request.value)
    return made.ok ? doneAnswer() : problem(context, made.error)
  },
  'case-retention': async (context, services, person, caseId) => {
    const found = await desk.retentionOf(services, person, caseId)
    return found.ok ? jsonAnswer(found.value) : problem(context, found.error)
  },
  'case-retention-set': async (context, services, person, caseId) => {
    const request = await readJson(context, retentionSchema, 1000)
    if (!request.ok) return problem(context, (await desk.retentionOf(services, person, caseId)).ok ? request.error : 'not-found')
    const set = await desk.changeRetention(services, person, caseId, request.value)
    return set.ok ? jsonAnswer(set.value) : problem(context, set.error)
  },
  'case-destruction': async (context, services, person, caseId) => {
    const request = await readJson(context, destructionSchema, 1000)
    if (!request.ok) return problem(context, (await desk.retentionOf(services, person, caseId)).ok ? request.error : 'not-found')
    const confirmed = await desk.confirmDestruction(services, person, caseId, request.value)
    return confirmed.ok ? jsonAnswer(confirmed.value) : problem(context, confirmed.error)
  },
  'record-keep': async (context, services, person) => {
    const record = await readSealed(context, recordSchema, 20_000)
    if (!record.ok) return problem(context, record.error)
    const kept = await desk.keepRecord(services, person, record.value)
    return kept.ok ? doneAnswer() : problem(context, kept.error)
  },
  'figures-staff': async (_context, services) => jsonAnswer(await desk.publishedFigures(services)),
  'figures-waiting': async (_context, services, _person, _case, who) => jsonAnswer(await desk.waitingRecords(services, bodiesOf(who))),
  'figures-batch': async (context, services, _person, _case, who) => {
    const query = batchQuerySchema.safeParse(context.req.query())
    if (!query.success || !opens(who, query.data.body)) return problem(context, 'not-valid')
    const batch = await desk.recordBatch(services, query.data.body, query.data.year)
    return batch.ok ? jsonAnswer(batch.value) : problem(context, batch.error)
  },
  'figures-counts': async (context, services, _person, _case, who) => {
    const batch = await readJson(context, countsSchema, limits.requestBytes)
    if (!batch.ok) return problem(context, batch.error)
    if (!opens(who, batch.value.body)) return problem(context, 'not-valid')
    const kept = await desk.keepCounts(services, batch.value)
    return kept.ok ? doneAnswer() : problem(context, kept.error)
  },
  'destruction-list': async (_context, services, person) => jsonAnswer(await desk.destructionList(services, person)),
  certificates: async (_context, services, person) => jsonAnswer(await desk.certificates(services, person)),
  'propose-measure': async (context, services) => {
    const request = await readJson(context, newProposal, 40_000)
    if (!request.ok) return problem(context, request.error)
    await desk.receiveProposal(services, request.value.text)
    return doneAnswer()
  },
  'case-ticket': async (context, services, person, caseId) => {
    const ticket = await desk.caseTicket(services, person, caseId)
    return ticket.ok ? jsonAnswer(ticket.value) : problem(context, ticket.error)
  },
  'case-part': async (context, services, person, caseId) => {
    const id = idSchema.safeParse(context.req.param('part'))
    const part = id.success ? await desk.getPart(services, { kind: 'person', person }, id.data, caseId) : null
    return part?.ok ? octets(part.value) : problem(context, 'not-found')
  },
  'staff-doors': (context, services) => doors(context, services, ''),
  'file-on-behalf': (context, services) => file(context, services, ''),
  'staff-upload': (context, services) => upload(context, services, ''),
  'staff-checkpoint': (context, services) => checkpoint(context, services, ''),
  'staff-leaves': (context, services) => leaves(context, services, ''),
}

/** Mounts every staff row of the table of rights, and nothing else. Whoever may not is answered as if nothing were there. */
export const mountStaffApi = (site: Hono, services: DeskServices, personOf: PersonOf = signedInPerson): void => {
  for (const right of deskRights) {
    if (right.origin !== 'staff') continue
    site.on(right.method, right.path, async (context) => {
      const who = await personOf(context)
      const caseId = context.req.param('case') ?? ''
      const badCase = 'readerOfCase' in right && !idSchema.safeParse(caseId).success
      if (!who || badCase || !who.grants.some(({ role }) => (right.who as readonly Role[]).includes(role))) return problem(context, 'not-found')
      return await handlers[right.action](context, services, who.person, caseId, who)
    })
  }
}
