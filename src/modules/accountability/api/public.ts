import type { Context, Hono } from 'hono'
import type { Right } from '../../../foundation/kernel/module.ts'
import { allVersions, commitments, published, publishedStudies } from '../actions/index.ts'
import type { AccountabilityPages } from '../pages/services.ts'
import type { Publication } from '../rules/cycle/publication.ts'
import type { Study } from '../rules/effect/study.ts'
import { catalogOf } from '../rules/output/catalog.ts'
import { figureRows, figuresCsv } from '../rules/output/figure-rows.ts'
import { apiBase, publicPlace } from '../rules/places.ts'
import { openApiDocument } from './openapi.ts'
import { openHeaders, problem } from './respond.ts'

type Answer = (context: Context, services: AccountabilityPages) => Promise<Response>
const json = (body: unknown, type = 'application/json'): Response => new Response(JSON.stringify(body), { headers: { ...openHeaders, 'content-type': type } })
const notFound = (): Response => problem(404, 'Dit adres bestaat niet, of het is niet openbaar. / This address does not exist, or is not public.')

/** What was asked to choose by; a name that is not known is refused, because leaving it out would answer another question. */
const asked = (context: Context, ...known: readonly string[]): Readonly<Record<string, string>> | Response => {
  const given = context.req.query()
  const wrong = Object.entries(given).find(([name, value]) => !known.includes(name) || !/^[a-z0-9.-]{1,60}$/.test(value))
  return wrong ? problem(400, `De parameter "${wrong[0].slice(0, 40)}" klopt niet; mogelijk: ${known.join(', ') || '-'}. / The parameter is not right.`) : given
}
const idOf = ({ round, department }: Publication): string => `${round}-${department}`
const summary = (one: Publication) => ({ reportId: idOf(one), year: one.content.year, department: one.content.department, version: `1.${one.minor}`, day: one.day, reason: one.reason })
const effect = ({ id, plan, registered, lottery, result, decision }: Study) => ({ effectId: id, plan, registered, lottery, verdict: result?.verdict ?? null, answer: result?.answer ?? null, decision })
const site = ({ publicUrl }: AccountabilityPages): string => `${publicUrl}/nl${publicPlace.nl}`

const routes: readonly (readonly [path: string, answer: Answer])[] = [
  ['/openapi.json', async (_, services) => json(openApiDocument(`${services.publicUrl}${apiBase}`, services.surroundings.settings.organisationName, site(services)))],
  ['/catalog', async (_, services) => {
    const days = (await published(services)).map(({ day }) => day).toSorted()
    return json(catalogOf(`${services.publicUrl}${apiBase}`, { name: services.surroundings.settings.organisationName, site: site(services), contact: site(services) }, days[0] ?? services.clock.today(), days.at(-1) ?? services.clock.today()), 'application/ld+json')
  }],
  ['/figures.csv', async (_, services) => new Response(figuresCsv(figureRows(await published(services))), { headers: { ...openHeaders, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="verantwoording-cijfers.csv"' } })],
  ['/figures', async (context, services) => {
    const by = asked(context, 'year', 'department', 'indicator')
    return by instanceof Response ? by : json(figureRows(await published(services)).filter((row) => Object.entries(by).every(([name, value]) => String(row[name as keyof typeof row]) === value)))
  }],
  ['/reports.json', async (_, services) => json((await published(services)).map(({ round, department, minor, content, reason, day }) => ({ round, department, version: `1.${minor}`, day, reason, report: content })))],
  ['/reports', async (context, services) => {
    const by = asked(context, 'year', 'department')
    return by instanceof Response ? by : json((await published(services)).filter(({ round, department }) => (by['year'] ?? round) === round && (by['department'] ?? department) === department).map(summary))
  }],
  ['/reports/:report', async (context, services) => {
    const one = (await published(services)).find((found) => idOf(found) === context.req.param('report'))
    return one ? json({ ...summary(one), content: one.content }) : notFound()
  }],
  ['/indicators', async (_, services) => {
    const all = (await published(services)).flatMap(({ content }) => content.figures.map(({ definition }) => definition))
    return json([...new Map(all.map((one) => [`${one.id} ${one.version}`, one])).values()].toSorted((a, b) => a.id.localeCompare(b.id) || a.version - b.version))
  }],
  ['/models', async (_, services) => json((await allVersions(services)).model.map(({ kind: _kind, ...one }) => one))],
  ['/questions', async (_, services) => json((await allVersions(services)).questions.map(({ kind: _kind, ...one }) => one))],
  ['/commitments', async (_, services) => json(await commitments(services))],
  ['/commitments.json', async (_, services) => json(await commitments(services))],
  ['/effects', async (_, services) => json((await publishedStudies(services)).map(effect))],
  ['/effects/:effect', async (context, services) => {
    const one = (await publishedStudies(services)).find(({ id }) => id === context.req.param('effect'))
    return one ? json(effect(one)) : notFound()
  }],
]

/** Rows of the table of rights for what everybody may read. */
export const publicApiRights: readonly Right[] = routes.map(([path]) => ({ action: `accountability.open${path.replaceAll(/[/:.]+/g, '.')}`, method: 'GET', path: `${apiBase}${path}`, origin: 'public', who: 'anybody' }))

/** Open data: what was published, in its version in force, by the Dutch rules for APIs. An address with a slash at its end does not exist. */
export const mountPublicApi = (site_: Hono, services: AccountabilityPages): void => {
  for (const [path, answer] of routes) site_.get(`${apiBase}${path}`, (context) => answer(context, services))
  site_.get(`${apiBase}/*`, () => notFound())
}
