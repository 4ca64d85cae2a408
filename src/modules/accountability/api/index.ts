import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { personOf } from '../../../foundation/identity/index.ts'
import type { Right } from '../../../foundation/kernel/module.ts'
import { bringerBy, bringFigures, figureTemplate, hatsNow, writesFor, type AccountabilityServices, type Bringer, type BringRefusal } from '../actions/index.ts'
import { columns, type Row } from '../rules/indicators/rows.ts'
import { apiBase } from '../rules/places.ts'
import { rowWords } from '../texts/figures.ts'
import { publicApiRights } from './public.ts'
import { apiVersion, problem } from './respond.ts'

export { mountPublicApi } from './public.ts'

/** Rows of the table of rights for the module's API. Figures come from whoever holds a key or a role: the handler looks at both. */
export const accountabilityApiRights: readonly Right[] = [
  ...publicApiRights,
  { action: 'accountability.template', method: 'GET', path: `${apiBase}/template.xlsx`, origin: 'staff', who: ['coordinator', 'analyst', 'reviewer'] },
  { action: 'accountability.bring', method: 'POST', path: `${apiBase}/readings`, origin: 'staff', who: 'anybody' },
]

const given = z.strictObject({
  readings: z.array(z.strictObject({ indicator: z.string().max(60), department: z.string().max(40), period: z.string().max(10), numerator: z.number(), denominator: z.number().nullable().optional() })).min(1).max(20_000),
  reason: z.string().max(600).optional(),
})

const refusal = (refused: BringRefusal): Response => {
  switch (refused.what) {
    case 'problems': return problem(422, 'Sommige cijfers kunnen niet worden overgenomen; er is niets veranderd. / Some figures cannot be taken over; nothing changed.', { errors: refused.problems.map(({ row, column, what }) => ({ reading: row - 2, field: column, code: what, detail: rowWords[what].en })) })
    case 'needs-reason': return problem(409, 'Sommige cijfers stonden er al met een andere waarde; geef een reden. / Some figures stood there with another value; give a reason.', { changed: refused.changed.map(({ indicator, department, period }) => ({ indicator, department, period })) })
    case 'twice': case 'nothing-new': return problem(409, 'Deze cijfers zijn al aangeleverd; er is niets veranderd. / These figures were brought before; nothing changed.')
    case 'empty': return problem(422, 'Er zijn geen cijfers. / There are no figures.')
  }
}

/** By key (`Authorization: Bearer …`) or by session; null when neither lets them in. */
const bringer = async (context: Context, services: AccountabilityServices): Promise<Bringer | null> => {
  const key = /^Bearer (gehoor_[A-Za-z0-9_-]{43})$/.exec(context.req.header('authorization') ?? '')?.[1]
  if (key) return bringerBy(services, key)
  const me = personOf(context)
  if (!me) return null
  const acting = { person: me.person, name: me.name, hats: await hatsNow(services, me.grants) }
  return acting.hats.some(({ role }) => role === 'coordinator' || role === 'analyst' || role === 'reviewer') ? { by: me.person, mine: (department) => writesFor(acting, department) || acting.hats.some(({ role }) => role === 'reviewer') } : null
}

export const mountStaffApi = (site: Hono, services: AccountabilityServices): void => {
  site.get(`${apiBase}/template.xlsx`, async () => new Response(await figureTemplate(), { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': 'attachment; filename="cijfers.xlsx"', 'cache-control': 'no-store' } }))
  site.post(`${apiBase}/readings`, async (context) => {
    const who = await bringer(context, services)
    if (!who) return problem(404, 'Dit adres bestaat niet, of niet voor u. / This address does not exist, or not for you.')
    const length = Number(context.req.header('Content-Length') ?? Number.NaN)
    const text = length <= 4 * 1024 * 1024 ? await context.req.text() : null
    let body: unknown = null
    try { body = text === null ? null : JSON.parse(text) } catch { body = null }
    const read = given.safeParse(body)
    if (!read.success) return problem(400, `Verwacht: {"readings":[{${columns.map((name) => `"${name}"`).join(', ')}}]}, hooguit 20.000 cijfers en 4 MB. / The body has not the expected shape.`, { where: read.error.issues.slice(0, 5).map(({ path }) => path.join('.')) })
    const rows = read.data.readings.map(({ denominator, numerator, ...one }): Row => ({ ...one, numerator: String(numerator).replace('.', ','), denominator: denominator === null || denominator === undefined ? '' : String(denominator).replace('.', ',') }))
    const brought = await bringFigures(services, who, { rows, name: 'API', source: 'api', reason: read.data.reason ?? '' })
    return brought.ok ? context.json(brought.value, 201, { 'cache-control': 'no-store', 'API-Version': apiVersion }) : refusal(brought.error)
  })
}
