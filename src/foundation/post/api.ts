import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { personOf as signedInPerson } from '../identity/index.ts'
import { doneAnswer, jsonAnswer, problemsOf, readShape } from '../kernel/answers.ts'
import { idPattern } from '../kernel/ids.ts'
import type { Right, Role } from '../kernel/module.ts'
import { postAppendSchema, postOpeningSchema } from '../sealing/core/post-protocol.ts'
import * as post from './actions.ts'
import type { PostPlan, PostServices } from './actions.ts'

/** Where one module's post is mounted, for whom. `name` begins the names of its rights. */
export type PostMount<Services extends PostServices = PostServices> = PostPlan<Services> & { readonly name: string; readonly base: string; readonly roles: readonly Role[] }

const publicRows = [
  ['open', 'POST', '/threads', 'anybody'], ['challenge', 'POST', '/mailbox/challenge', 'anybody'], ['session', 'POST', '/mailbox/session', 'anybody'],
  ['page', 'GET', '/mailbox/pages/:page', 'mailbox'], ['append', 'POST', '/mailbox/entries', 'mailbox'],
] as const
const staffRows = [
  ['list', 'GET', '/threads'], ['thread', 'GET', '/threads/:thread'], ['answer', 'POST', '/threads/:thread/entries'],
  ['own', 'PUT', '/threads/:thread/own'], ['close', 'PUT', '/threads/:thread/closed'],
] as const
type PublicAction = (typeof publicRows)[number][0]
type StaffAction = (typeof staffRows)[number][0]

/** Who makes a request, with the roles that count today. */
export type PostPersonOf = (context: Context) => { readonly person: string; readonly grants: readonly { readonly role: Role }[] } | null

/** Rows of the table of rights for one module's post. */
export const postRights = ({ name, base, roles }: Pick<PostMount, 'name' | 'base' | 'roles'>): readonly Right[] => [
  ...publicRows.map(([action, method, path, who]): Right => ({ action: `${name}-${action}`, method, path: `${base}${path}`, origin: 'public', who })),
  ...staffRows.map(([action, method, path]): Right => ({ action: `${name}-${action}`, method, path: `${base}${path}`, origin: 'staff', who: roles })),
]

/** What may go wrong in a conversation, in words. */
const problem = problemsOf({
  'not-found': [404, 'Dit adres bestaat niet, of niet voor u.', 'This address does not exist, or not for you.'],
  'not-valid': [400, 'Dit bericht heeft niet de verwachte vorm. Laad de pagina opnieuw.', 'This message has not the expected shape. Reload the page.'],
  stale: [409, 'Iemand was u net voor. Haal de berichten op en verstuur dan opnieuw.', 'Somebody was just first. Fetch the messages and then send again.'],
  'not-now': [409, 'Deze persoon is nu niet te bereiken. Kies iemand anders.', 'This person cannot be reached now. Choose somebody else.'],
  'too-much': [413, 'Er past niet meer in deze berichtenbox.', 'There is no more room in this mailbox.'],
  'login-refused': [401, 'De berichtenbox gaat niet open. Controleer de woorden.', 'The mailbox does not open. Check the words.'],
})
type Code = Parameters<typeof problem>[1]

const b64 = z.string().regex(/^[A-Za-z0-9_-]*$/)
const loginShape = z.strictObject({ authKey: z.string().length(43), login: z.strictObject({ payload: b64.max(2000), sig: b64.max(200) }) })
const ownShape = z.strictObject({ content: b64.min(100).max(post.postLimits.ownBytes), version: z.int().min(0) })
const closedShape = z.strictObject({ closed: z.boolean() })

const publicAnswer = async <Services extends PostServices>(action: PublicAction, context: Context, services: Services, plan: PostMount<Services>, mailbox: string): Promise<Response> => {
  switch (action) {
    case 'open': {
      const request = await readShape(context, postOpeningSchema, post.postLimits.requestBytes)
      const opened = request && (await post.openThread(services, plan, request))
      return !opened ? problem(context, 'not-valid') : opened.ok ? jsonAnswer(opened.value, 201) : problem(context, opened.error)
    }
    case 'challenge':
      return jsonAnswer(post.postChallenge(services))
    case 'session': {
      const request = await readShape(context, loginShape, 10_000)
      const session = request && (await post.postSession(services, request))
      return !session ? problem(context, 'not-valid') : session.ok ? jsonAnswer(session.value) : problem(context, session.error)
    }
    case 'page': {
      const page = context.req.param('page') ?? ''
      if (!/^\d{1,4}$/.test(page)) return problem(context, 'not-found')
      const bytes = await post.postPage(services, mailbox, Number(page))
      return new Response(bytes, { headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment', 'cache-control': 'no-store' } })
    }
    case 'append': {
      const request = await readShape(context, postAppendSchema, post.postLimits.requestBytes)
      const added = request && (await post.appendFromPostbox(services, plan, mailbox, request))
      return !added ? problem(context, 'not-valid') : added.ok ? doneAnswer() : problem(context, added.error)
    }
  }
}

/** Mounts the reporter's side: open a thread, come back, read, write. */
export const mountPublicPost = <Services extends PostServices>(site: Hono, services: Services, plan: PostMount<Services>): void => {
  for (const [action, method, path, who] of publicRows) {
    site.on(method, `${plan.base}${path}`, async (context) => {
      const token = /^Bearer ([A-Za-z0-9_-]{1,400})$/.exec(context.req.header('Authorization') ?? '')?.[1]
      const mailbox = who === 'mailbox' && token !== undefined ? post.mailboxOfPostToken(services, token) : null
      return who === 'mailbox' && mailbox === null ? problem(context, 'not-found') : publicAnswer(action, context, services, plan, mailbox ?? '')
    })
  }
}

const staffAnswer = async (action: StaffAction, context: Context, services: PostServices, plan: Pick<PostPlan, 'kind'>, person: string, thread: string): Promise<Response> => {
  const answer = (result: { readonly ok: true } | { readonly ok: false; readonly error: Code } | null): Response => (!result ? problem(context, 'not-valid') : result.ok ? doneAnswer() : problem(context, result.error))
  switch (action) {
    case 'list':
      return jsonAnswer(await post.personThreads(services, plan, person))
    case 'thread': {
      const found = await post.personThread(services, plan, person, thread)
      return found.ok ? jsonAnswer(found.value) : problem(context, found.error)
    }
    case 'answer': {
      const request = await readShape(context, postAppendSchema, post.postLimits.requestBytes)
      if (!request || request.thread !== thread) return problem(context, (await post.personThread(services, plan, person, thread)).ok ? 'not-valid' : 'not-found')
      return answer(await post.appendFromPerson(services, plan, person, request))
    }
    case 'own': {
      const request = await readShape(context, ownShape, post.postLimits.ownBytes + 200)
      if (!request) return problem(context, (await post.personThread(services, plan, person, thread)).ok ? 'not-valid' : 'not-found')
      return answer(await post.keepOwn(services, plan, person, thread, request.content, request.version))
    }
    case 'close': {
      const request = await readShape(context, closedShape, 100)
      if (!request) return problem(context, (await post.personThread(services, plan, person, thread)).ok ? 'not-valid' : 'not-found')
      return answer(await post.closeThread(services, plan, person, thread, request.closed))
    }
  }
}

/** Mounts the person's side. Whoever may not is answered as if nothing were there. */
export const mountStaffPost = <Services extends PostServices>(site: Hono, services: Services, plan: PostMount<Services>, personOf: PostPersonOf = signedInPerson): void => {
  for (const [action, method, path] of staffRows) {
    site.on(method, `${plan.base}${path}`, async (context) => {
      const me = personOf(context)
      const thread = context.req.param('thread') ?? ''
      const may = me !== null && me.grants.some(({ role }) => plan.roles.includes(role)) && (action === 'list' || idPattern.test(thread))
      return may ? staffAnswer(action, context, services, plan, me.person, thread) : problem(context, 'not-found')
    })
  }
}
