import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { personOf } from '../../../foundation/identity/index.ts'
import { doneAnswer, jsonAnswer, problemAnswer, readShape } from '../../../foundation/kernel/answers.ts'
import type { Right } from '../../../foundation/kernel/module.ts'
import { mountPublicPost, mountStaffPost, postRights, type PostMount, type PostPersonOf } from '../../../foundation/post/index.ts'
import { advisersPlan, confirmYear, directory, ownSheet, type AdvisersServices } from '../actions/index.ts'
import { apiBase } from '../rules/places.ts'
import { readSheet } from '../rules/year.ts'

const post: PostMount<AdvisersServices> = { ...advisersPlan, name: 'advisers', base: apiBase, roles: ['adviser'] }

/** Rows of the table of rights for the module's API. */
export const advisersApiRights: readonly Right[] = [
  ...postRights(post),
  { action: 'advisers-list', method: 'GET', path: `${apiBase}/list`, origin: 'public', who: 'anybody' },
  { action: 'advisers-list-staff', method: 'GET', path: `${apiBase}/list`, origin: 'staff', who: ['adviser'] },
  { action: 'advisers-sheet', method: 'GET', path: `${apiBase}/years/:year`, origin: 'staff', who: ['adviser'] },
  { action: 'advisers-confirm', method: 'PUT', path: `${apiBase}/years/:year`, origin: 'staff', who: ['adviser'] },
]

const gone = (): Response => problemAnswer(404, 'Dit adres bestaat niet, of niet voor u. / This address does not exist, or not for you.')

/** Who can be written to for the first time today: names and ministries, as the public page shows them. */
const list = async (services: AdvisersServices): Promise<Response> => {
  const { listed } = await directory(services)
  return jsonAnswer(listed.filter(({ standing }) => standing === 'available').map(({ person, name, department, kind }) => ({ person, name, department, kind })))
}

export const mountPublicApi = (site: Hono, services: AdvisersServices): void => {
  mountPublicPost(site, services, post)
  site.get(`${apiBase}/list`, () => list(services))
}

const confirmShape = z.strictObject({ before: z.unknown(), after: z.unknown(), sealed: z.string().regex(/^[A-Za-z0-9_-]+$/).min(100).max(60_000), version: z.int().min(0) })
const yearOf = (context: Context): number => (/^20\d\d$/.test(context.req.param('year') ?? '') ? Number(context.req.param('year')) : 0)

/** Mounts the staff side. Whoever may not is answered as if nothing were there. */
export const mountStaffApi = (site: Hono, services: AdvisersServices, who: PostPersonOf = personOf): void => {
  mountStaffPost(site, services, post, who)
  const adviser = (context: Context): string | null => {
    const me = who(context)
    return me && me.grants.some(({ role }) => role === 'adviser') ? me.person : null
  }
  site.get(`${apiBase}/list`, async (context) => (adviser(context) === null ? gone() : list(services)))
  site.get(`${apiBase}/years/:year`, async (context) => {
    const me = adviser(context)
    if (me === null || yearOf(context) === 0) return gone()
    return jsonAnswer({ sheet: await ownSheet(services, me, yearOf(context)) })
  })
  site.put(`${apiBase}/years/:year`, async (context) => {
    const me = adviser(context)
    if (me === null || yearOf(context) === 0) return gone()
    const given = await readShape(context, confirmShape, 100_000)
    const [before, after] = given ? [readSheet(given.before), readSheet(given.after)] : [null, null]
    if (!given || !before || !after) return problemAnswer(400, 'Deze telling heeft niet de verwachte vorm. / These counts have not the expected shape.')
    const done = await confirmYear(services, me, { year: yearOf(context), before, after, sealed: given.sealed, version: given.version })
    if (done.ok) return doneAnswer()
    return done.error === 'not-found' ? gone() : problemAnswer(409, 'Deze telling past niet bij wat eerder is bevestigd. Laad de pagina opnieuw. / These counts do not fit what was confirmed before. Reload the page.')
  })
}
