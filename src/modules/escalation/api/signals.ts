import type { Context, Hono } from 'hono'
import { personOf } from '../../../foundation/identity/index.ts'
import { jsonAnswer, readShape } from '../../../foundation/kernel/answers.ts'
import type { Right, Role } from '../../../foundation/kernel/module.ts'
import { mailboxOfPostToken, postChallenge, postSession } from '../../../foundation/post/index.ts'
import {
  actFromMailbox, actFromPerson, addStandIn, askLine, changeNames, endNames, endTermNow, mailboxSignals, modelForUnit, openSignal, personSignal, personSignals, signalPage, standIns, type SignalServices,
} from '../actions/signals/index.ts'
import { signalApi } from '../rules/signal/places.ts'
import { answer, problem } from './answers.ts'
import { actShape, idShape, loginShape, namesShape, openingShape, standInShape, stepShape, unitShape } from './shapes.ts'

/** Who may stand on a rung of a signal. */
export const readerRoles: readonly Role[] = ['manager', 'authority', 'triage']
const limits = { opening: 900_000, message: 600_000 } as const

type Public = (context: Context, services: SignalServices, mailbox: string) => Promise<Response> | Response
type Staff = (context: Context, services: SignalServices, person: string, signal: string) => Promise<Response> | Response
type Row<Answer> = { readonly action: string; readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string; readonly answer: Answer }

const signalIn = (context: Context): string => context.req.param('signal') ?? ''

const publicRows: readonly (Row<Public> & { readonly who: 'anybody' | 'mailbox'; /** Exists in the demonstration only. */ readonly demo?: true })[] = [
  {
    action: 'line', method: 'GET', path: '/line', who: 'anybody', answer: async (context, services) => {
      const unit = unitShape.safeParse(context.req.query('unit'))
      const line = unit.success ? await askLine(services, unit.data) : null
      return line && unit.success ? jsonAnswer({ ...line, ...(await modelForUnit(services, line.department)) }) : problem(context, 'not-found')
    },
  },
  {
    action: 'open', method: 'POST', path: '/signals', who: 'anybody', answer: async (context, services) => {
      const request = await readShape(context, openingShape, limits.opening)
      const opened = request && (await openSignal(services, request))
      return opened?.ok ? jsonAnswer(opened.value, 201) : answer(context, opened)
    },
  },
  { action: 'challenge', method: 'POST', path: '/mailbox/challenge', who: 'anybody', answer: (_context, services) => jsonAnswer(postChallenge(services)) },
  {
    action: 'session', method: 'POST', path: '/mailbox/session', who: 'anybody', answer: async (context, services) => {
      const request = await readShape(context, loginShape, 10_000)
      const session = request && (await postSession(services, request))
      return !session ? problem(context, 'not-valid') : session.ok ? jsonAnswer(session.value) : problem(context, session.error)
    },
  },
  {
    action: 'page', method: 'GET', path: '/mailbox/pages/:page', who: 'mailbox', answer: async (context, services, mailbox) => {
      const page = context.req.param('page') ?? ''
      if (!/^\d{1,4}$/.test(page)) return problem(context, 'not-found')
      return new Response(await signalPage(services, mailbox, Number(page)), { headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment', 'cache-control': 'no-store' } })
    },
  },
  { action: 'own', method: 'GET', path: '/mailbox/signals', who: 'mailbox', answer: async (_context, services, mailbox) => jsonAnswer(await mailboxSignals(services, mailbox)) },
  {
    action: 'say', method: 'POST', path: '/mailbox/signals/:signal/acts', who: 'mailbox', answer: async (context, services, mailbox) => {
      const act = await readShape(context, actShape, limits.message)
      return answer(context, act && (act.append === null || act.append.ladder === signalIn(context)) ? await actFromMailbox(services, mailbox, signalIn(context), act) : null)
    },
  },
  {
    action: 'names', method: 'PUT', path: '/mailbox/signals/:signal/names', who: 'mailbox', answer: async (context, services, mailbox) => {
      const change = await readShape(context, namesShape, limits.message)
      return answer(context, change?.ladder === signalIn(context) ? await changeNames(services, mailbox, change) : null)
    },
  },
  {
    action: 'end-names', method: 'POST', path: '/mailbox/signals/:signal/end-names', who: 'mailbox', answer: async (context, services, mailbox) => {
      const asked = await readShape(context, stepShape, 1_000)
      return answer(context, asked && (await endNames(services, mailbox, signalIn(context), asked.step)))
    },
  },
  { action: 'demo-term', method: 'POST', path: '/mailbox/signals/:signal/term', who: 'mailbox', demo: true, answer: async (context, services, mailbox) => answer(context, await endTermNow(services, mailbox, signalIn(context))) },
]

const staffRows: readonly Row<Staff>[] = [
  {
    action: 'list', method: 'GET', path: '/signals', answer: async (context, services, person) => {
      const page = /^\d{1,4}$/.test(context.req.query('page') ?? '') ? Number(context.req.query('page')) : 0
      return jsonAnswer(await personSignals(services, person, context.req.query('closed') === undefined, page))
    },
  },
  {
    action: 'read', method: 'GET', path: '/signals/:signal', answer: async (context, services, person, signal) => {
      const found = await personSignal(services, person, signal)
      return found.ok ? jsonAnswer(found.value) : problem(context, found.error)
    },
  },
  {
    action: 'act', method: 'POST', path: '/signals/:signal/acts', answer: async (context, services, person, signal) => {
      const act = await readShape(context, actShape, limits.message)
      if (!act || (act.append !== null && act.append.ladder !== signal)) return problem(context, (await personSignal(services, person, signal)).ok ? 'not-valid' : 'not-found')
      return answer(context, await actFromPerson(services, person, signal, act))
    },
  },
  { action: 'stand-ins', method: 'GET', path: '/signals/:signal/stand-ins', answer: async (context, services, person, signal) => ((await personSignal(services, person, signal)).ok ? jsonAnswer(await standIns(services, person, signal)) : problem(context, 'not-found')) },
  {
    action: 'stand-in', method: 'POST', path: '/signals/:signal/stand-ins', answer: async (context, services, person, signal) => {
      const given = await readShape(context, standInShape, limits.message)
      if (!given || given.append.ladder !== signal) return problem(context, (await personSignal(services, person, signal)).ok ? 'not-valid' : 'not-found')
      return answer(context, await addStandIn(services, person, signal, given))
    },
  },
]

/** Rows of the table of rights for the API of signals. */
export const signalApiRights: readonly Right[] = [
  ...publicRows.map(({ action, method, path, who }): Right => ({ action: `signal-${action}`, method, path: `${signalApi}${path}`, origin: 'public', who })),
  ...staffRows.map(({ action, method, path }): Right => ({ action: `signal-work-${action}`, method, path: `${signalApi}${path}`, origin: 'staff', who: readerRoles })),
]

/** Mounts the side of whoever raises a signal. No request of it writes a log line or sets a cookie. */
export const mountPublicSignals = (site: Hono, services: SignalServices & { readonly demo: boolean }): void => {
  for (const { method, path, who, answer: reply } of publicRows.filter(({ demo }) => !demo || services.demo)) site.on(method, `${signalApi}${path}`, async (context) => {
    const token = /^Bearer ([A-Za-z0-9_-]{1,400})$/.exec(context.req.header('Authorization') ?? '')?.[1]
    const mailbox = who === 'mailbox' && token !== undefined ? mailboxOfPostToken(services, token) : null
    return who === 'mailbox' && mailbox === null ? problem(context, 'not-found') : reply(context, services, mailbox ?? '')
  })
}

/** Mounts the readers' side. Whoever may not is answered as if nothing were there. */
export const mountStaffSignals = (site: Hono, services: SignalServices): void => {
  for (const { method, path, answer: reply } of staffRows) site.on(method, `${signalApi}${path}`, async (context) => {
    const me = personOf(context)
    const may = me !== null && me.grants.some(({ role }) => readerRoles.includes(role)) && (!path.includes(':signal') || idShape.safeParse(signalIn(context)).success)
    return may ? reply(context, services, me.person, signalIn(context)) : problem(context, 'not-found')
  })
}
