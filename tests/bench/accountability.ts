import { Hono } from 'hono'
import { Client } from 'pg'
import { demoSignIn, guardRights, mountIdentity, saveGrant, savePerson, type IdentityServices } from '../../src/foundation/identity/index.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { departmentsSince, loadEvents, saveEvents, type OrganisationEvent } from '../../src/foundation/organisations/index.ts'
import { openRound, reportView } from '../../src/modules/accountability/actions/index.ts'
import { accountability } from '../../src/modules/accountability/index.ts'
import { shippedIndicators } from '../../src/modules/accountability/rules/indicators/shipped.ts'
import { accountabilityTables, crew, settleAccountability } from '../support/accountability.ts'
import { freshDatabase } from '../support/databases.ts'
import { figure, percentile, type Part } from './figures.ts'

const [organisations, indicators, years] = [200, 150, 10]
const staffUrl = 'http://localhost:4313'
const id = (at: number): string => `indicator-${at + 1}`

/** 150 definitions, 300,000 figures of 200 organisations over ten years, and 200 published reports with 150 figures each. */
const fill = async (adminUrl: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  const definition = (at: number) => ({ ...shippedIndicators[0], id: id(at), name: { nl: `Indicator ${at + 1}`, en: `Indicator ${at + 1}` } })
  for (let at = 0; at < indicators; at++) await client.query('INSERT INTO accountability.definition VALUES ($1, 1, $2, \'2017-01-01\', \'bench\')', [id(at), JSON.stringify(definition(at))])
  await client.query('INSERT INTO accountability.import VALUES (\'bench\', \'bench\', \'bench\', \'csv\', 300000, \'2026-12-31\', \'bench\')')
  await client.query(`INSERT INTO accountability.reading SELECT 'indicator-' || i, 1, 'org' || o, y::text, 1, 40 + (o * 7 + i * 3 + y) % 60, 200 + (o * 13) % 300, 'bench', '', '2026-12-31'
    FROM generate_series(1, ${indicators}) AS i CROSS JOIN generate_series(1, ${organisations}) AS o CROSS JOIN generate_series(${2027 - years}, 2026) AS y`)
  await client.query('INSERT INTO accountability.round VALUES (\'2025\', $1, 1)', [JSON.stringify({ year: 2025, opened: '2025-11-01', model: 1, questions: 1, indicators: [], departments: [], calendar: [], closed: null })])
  for (let at = 1; at <= organisations; at++) {
    const reading = (department: string | null, value: number) => ({ department, period: '2025', shown: { state: 'shown', value, base: 300 + at, interval: [value - 0.05, value + 0.05] } })
    const content = { year: 2025, department: { id: `org${at}`, nl: `Organisatie ${at}`, en: `Organisation ${at}` }, model: 1, answers: [], reasons: [], figures: Array.from({ length: indicators }, (_, one) => ({ definition: definition(one), own: reading(`org${at}`, 0.3 + ((at * one) % 40) / 100), all: reading(null, 0.45) })), targets: [], measures: [], opinions: [], noOpinion: '', signed: '2026-04-15' }
    await client.query('INSERT INTO accountability.report VALUES (\'2025\', $1, \'published\', NULL, 1)', [`org${at}`])
    await client.query('INSERT INTO accountability.publication VALUES (\'2025\', $1, 0, $2, \'\', \'2026-05-20\', \'bench\')', [`org${at}`, JSON.stringify(content)])
  }
  await client.query('ANALYZE')
  await client.end()
}

/** The overview and the whole government's report with 200 organisations, 150 indicators and ten years, on PostgreSQL, as the pages answer them. */
export const measureAccountability = async (): Promise<Part> => {
  const { database, remove, place } = await freshDatabase('postgres', accountabilityTables)
  const services = await settleAccountability(database, () => '2026-11-30')
  if (place.adminUrl === null) throw new Error('the benchmark of reports needs PostgreSQL')
  await database.within({ kind: 'system' }, async (tx) => saveEvents(tx, (await loadEvents(tx)).length, Array.from({ length: organisations }, (_, at): OrganisationEvent => ({ kind: 'found', day: departmentsSince, unit: { id: `org${at + 1}`, kind: 'department', name: { nl: `Organisatie ${at + 1}`, en: `Organisation ${at + 1}` }, parent: null } })), '2026-11-30').then(() => undefined))
  await fill(place.adminUrl)
  const opened = await openRound(services, crew.bzk, 2026)
  if (!opened.ok) throw new Error(opened.error)
  const [staff, open, person] = [new Hono(), new Hono(), newId(systemRandom)]
  const identity: IdentityServices = { ...services, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
  const pages = { ...services, publicUrl: 'http://localhost:4312', surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } }
  mountIdentity(staff, identity)
  guardRights(staff, accountability.rights)
  staff.get('/enter', (context) => demoSignIn(context, identity, person, '/nl/rapportage'))
  accountability.pages?.staff?.(staff, pages)
  accountability.pages?.public?.(open, pages)
  accountability.api?.public?.(open, pages)
  await database.within({ kind: 'system' }, async (tx) => {
    await savePerson(tx, { id: person, sub: 'b', name: 'Bench', mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
    await saveGrant(tx, { id: newId(systemRandom), person, role: 'reviewer', scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
  })
  const cookie = (await staff.request(`${staffUrl}/enter`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const rows: [string, readonly number[]][] = []
  const measure = async (name: string, times: number, work: (n: number) => Promise<Response>, warm = 0): Promise<void> => {
    const taken: number[] = []
    for (let n = -warm; n < times; n++) {
      const start = performance.now()
      const answer = await work(n + warm)
      const size = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200 || size < 1000) throw new Error(`${name}: answered ${answer.status}, ${size} bytes`)
      if (n >= 0) taken.push(performance.now() - start)
    }
    rows.push([name, taken])
  }
  await measure('overview of one indicator, all organisations and years', 25, (n) => Promise.resolve(staff.request(`${staffUrl}/nl/rapportage/overzicht?indicator=${id(n % indicators)}`, { headers: { Cookie: cookie } })), 8)
  await measure('everything about one organisation', 8, (n) => Promise.resolve(staff.request(`${staffUrl}/nl/rapportage/overzicht?department=org${n + 1}`, { headers: { Cookie: cookie } })), 2)
  await measure('one report with 150 figures', 5, () => reportView(services, { ...crew.bzk, hats: [{ role: 'coordinator', department: 'org1' }] }, '2026', 'org1').then((found) => new Response(JSON.stringify(found))), 1)

  await measure('all figures as CSV (30,000 lines)', 3, () => Promise.resolve(open.request('/api/v1/accountability/figures.csv')))
  await measure('whole government as tagged PDF (30,000 figures)', 1, () => Promise.resolve(open.request('/nl/verantwoording/rijk/2025/verslag.pdf')))
  await remove()
  const p50 = (name: string): number => percentile(rows.find(([one]) => one.startsWith(name))?.[1] ?? [], 0.5)
  const bar = (text: string, name: string, most: number) => ({ bar: text, measured: `${figure(p50(name))} ms (p50)`, met: p50(name) <= most })
  return {
    title: 'Policy and effect reports, PostgreSQL database',
    method: `The pages as the server answers them, without a network: ${organisations} organisations, ${indicators} indicators, ${years} years (${(organisations * indicators * years).toLocaleString('en')} figures), and ${organisations} published reports with ${indicators} figures each. The PDF is set by a process of its own.`,
    columns: ['what', 'times', 'p50', 'p95'],
    rows: rows.map(([name, taken]) => [name, taken.length, `${figure(percentile(taken, 0.5))} ms`, `${figure(percentile(taken, 0.95))} ms`]),
    bars: [bar('overview ≤ 100 ms', 'overview', 100), bar('whole-government PDF ≤ 10 s', 'whole government as tagged PDF', 10_000)],
  }
}
