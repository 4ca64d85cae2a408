import type { Context, Hono } from 'hono'
import { doneAnswer, jsonAnswer } from '../../../foundation/kernel/answers.ts'
import { partBytes } from '../../../foundation/sealing/core/protocol.ts'
import * as desk from '../actions/index.ts'
import type { DeskServices } from '../actions/index.ts'
import { limits } from '../rules/limits.ts'
import { filingSchema, idSchema, joinRequestSchema, loginRequestSchema, mailboxAppendSchema, wayInProofSchema } from '../rules/wire.ts'
import { octets, problem } from './answers.ts'
import { readBytes, readJson, readSealed } from './reading.ts'
import { deskRights, type PublicAction } from './rights.ts'

type Handler = (context: Context, services: DeskServices, mailbox: string) => Promise<Response>

const numberIn = (text: string | undefined): number | null => (/^\d{1,7}$/.test(text ?? '') ? Number(text) : null)

const bearerOf = (context: Context): string | null => /^Bearer ([A-Za-z0-9_-]{1,400})$/.exec(context.req.header('Authorization') ?? '')?.[1] ?? null

/** Stores an uploaded part; used on both origins. */
export const upload: Handler = async (context, services) => {
  // The ticket is a header and not in the address: addresses end up in logs.
  const [ticket, part = ''] = [bearerOf(context), context.req.param('part')]
  if (ticket === null || !idSchema.safeParse(part).success) return problem(context, 'not-found')
  const bytes = await readBytes(context, partBytes)
  if (!bytes.ok) return problem(context, bytes.error)
  const stored = await desk.putPart(services, ticket, part, bytes.value)
  return stored.ok ? doneAnswer() : problem(context, stored.error)
}

export const checkpoint: Handler = async (context, services) => {
  const newest = await desk.newestCheckpoint(services)
  return newest ? jsonAnswer(newest) : problem(context, 'not-found')
}

export const leaves: Handler = async (context, services) => {
  const from = numberIn(context.req.query('from') ?? '0')
  return from === null ? problem(context, 'not-valid') : jsonAnswer({ from, leaves: await desk.leaves(services, from) })
}

export const doors: Handler = async (_context, services) => {
  const { departments, bodies } = await services.doors()
  return jsonAnswer({ departments, bodies })
}

/** Takes a sealed report: a reporter's own on the public origin, one that an officer wrote down on the staff origin. */
export const file: Handler = async (context, services) => {
  const filing = await readSealed(context, filingSchema, limits.requestBytes)
  if (!filing.ok) return problem(context, filing.error)
  const filed = await desk.file(services, filing.value)
  return filed.ok ? jsonAnswer(filed.value.answer, filed.value.created ? 201 : 200) : problem(context, filed.error)
}

const handlers: Record<PublicAction, Handler> = {
  doors,
  file,
  challenge: async (_context, services) => jsonAnswer(desk.challenge(services)),
  session: async (context, services) => {
    const request = await readJson(context, loginRequestSchema, 10_000)
    if (!request.ok) return problem(context, request.error)
    const session = await desk.openSession(services, request.value)
    return session.ok ? jsonAnswer(session.value) : problem(context, session.error)
  },
  'way-in-use': async (context, services) => {
    const request = await readJson(context, wayInProofSchema, 1000)
    if (!request.ok) return problem(context, request.error)
    const found = await desk.useWayIn(services, request.value.proof)
    return found.ok ? jsonAnswer(found.value) : problem(context, found.error)
  },
  join: async (context, services) => {
    const request = await readSealed(context, joinRequestSchema, limits.requestBytes)
    if (!request.ok) return problem(context, request.error)
    const joined = await desk.joinCase(services, request.value)
    return joined.ok ? doneAnswer() : problem(context, joined.error)
  },
  checkpoint,
  leaves,
  figures: async (_context, services) => jsonAnswer(await desk.publishedFigures(services)),
  'mailbox-page': async (context, services, mailbox) => {
    const page = numberIn(context.req.param('page'))
    return page === null ? problem(context, 'not-found') : octets(await desk.readPage(services, mailbox, page))
  },
  'mailbox-log': async (_context, services, mailbox) => jsonAnswer(await desk.mailboxLog(services, mailbox)),
  'mailbox-proof': async (context, services, mailbox) => {
    const seen = numberIn(context.req.query('seen') ?? '0')
    return seen === null ? problem(context, 'not-valid') : jsonAnswer(await desk.mailboxProof(services, mailbox, seen))
  },
  'mailbox-append': async (context, services, mailbox) => {
    const request = await readSealed(context, mailboxAppendSchema, limits.requestBytes)
    if (!request.ok) return problem(context, request.error)
    const added = await desk.appendFromMailbox(services, mailbox, request.value)
    return added.ok ? doneAnswer() : problem(context, added.error)
  },
  'mailbox-ticket': async (context, services, mailbox) => {
    const ticket = await desk.mailboxTicket(services, mailbox)
    return ticket.ok ? jsonAnswer(ticket.value) : problem(context, ticket.error)
  },
  'mailbox-part': async (context, services, mailbox) => {
    const id = idSchema.safeParse(context.req.param('part'))
    const part = id.success ? await desk.getPart(services, { kind: 'mailbox', mailbox }, id.data) : null
    return part?.ok ? octets(part.value) : problem(context, 'not-found')
  },
  upload,
}

const mailboxOf = (context: Context, services: DeskServices): string | null => {
  const token = bearerOf(context)
  return token === null ? null : desk.mailboxOfToken(services, token)
}

/** Mounts every public row of the table of rights, and nothing else. */
export const mountPublicApi = (site: Hono, services: DeskServices): void => {
  for (const right of deskRights) {
    if (right.origin !== 'public') continue
    site.on(right.method, right.path, async (context) => {
      if (right.who === 'anybody') return await handlers[right.action](context, services, '')
      const mailbox = mailboxOf(context, services)
      return mailbox === null ? problem(context, 'not-found') : await handlers[right.action](context, services, mailbox)
    })
  }
}
