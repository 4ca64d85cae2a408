import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { personOf, roles } from '../identity/index.ts'
import { jsonAnswer, problemAnswer } from '../kernel/answers.ts'
import { idPattern } from '../kernel/ids.ts'
import type { Right } from '../kernel/module.ts'
import { directoryRoles } from '../sealing/core/directory.ts'
import { directoryAnswer, enrolKey, type DirectoryServices } from './actions.ts'

const base = '/api/v1/directory'

/** Rows of the table of rights for the routes of the directory. */
export const directoryRights: readonly Right[] = [
  { action: 'directory', method: 'GET', path: base, origin: 'public', who: 'anybody' },
  { action: 'directory-trust', method: 'GET', path: `${base}/trust`, origin: 'public', who: 'anybody' },
  { action: 'directory-staff', method: 'GET', path: base, origin: 'staff', who: roles },
  { action: 'directory-staff-trust', method: 'GET', path: `${base}/trust`, origin: 'staff', who: roles },
  { action: 'directory-enrol', method: 'POST', path: `${base}/key`, origin: 'staff', who: roles },
]

const id = z.string().regex(idPattern)
/** A whole list of managers is nobody's to collect: they are asked for by their ids. */
const wishShape = z.strictObject({
  role: z.enum(directoryRoles).optional(),
  department: z.string().max(100).optional(),
  persons: z.string().transform((text) => text.split(',')).pipe(z.array(id).max(20)).optional(),
}).refine(({ role, persons }) => persons !== undefined || role === 'adviser' || role === 'authority' || role === 'analyst')
const keyShape = z.strictObject({ enc: z.string().regex(/^age1pq1[a-z0-9]{1000,3900}$/), sig: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })

const noDirectory = (): Response => problemAnswer(503, 'De lijst met sleutels is nog niet getekend. / The list of keys is not signed yet.')

const directory = async (context: Context, services: DirectoryServices): Promise<Response> => {
  const wish = wishShape.safeParse(context.req.query())
  if (!wish.success) return problemAnswer(400, 'Ask for role=adviser, role=authority or role=analyst (with or without department=), or for persons= with at most 20 ids.')
  const answer = await directoryAnswer(services, wish.data)
  return answer ? jsonAnswer(answer) : noDirectory()
}

const trust = (context: Context, services: DirectoryServices): Response => {
  const now = services.trust()
  // No roster, or an expired one, is an answer like another: whoever makes the first keys meets it.
  return now ? jsonAnswer(now) : problemAnswer(404, 'Er is geen geldige lijst van behandelaars. / There is no valid list of handlers.')
}

/** The directory on the public origin. */
export const mountPublicDirectory = (site: Hono, services: DirectoryServices): void => {
  site.get(base, (context) => directory(context, services))
  site.get(`${base}/trust`, (context) => trust(context, services))
}

/** The directory on the staff origin, and where a person's new key goes; mount it after `guardRights(site, directoryRights)`. */
export const mountStaffDirectory = (site: Hono, services: DirectoryServices): void => {
  mountPublicDirectory(site, services)
  site.post(`${base}/key`, bodyLimit({ maxSize: 16_384 }), async (context) => {
    const me = personOf(context)
    const keys = keyShape.safeParse(await context.req.json().catch(() => null))
    if (!me) return context.notFound()
    if (!keys.success) return problemAnswer(400, 'The public halves of a key have not the expected shape.')
    return jsonAnswer({ state: await enrolKey(services, me.person, keys.data) })
  })
}
