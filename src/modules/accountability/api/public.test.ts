import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accountabilityTables, settleAccountability } from '../../../../tests/support/accountability.ts'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { accountability } from '../index.ts'
import { playAccountability } from '../tools/index.ts'
import { openApiDocument, shapes } from './openapi.ts'

const base = '/api/v1/accountability'
const site = new Hono()
let remove: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshDatabase('embedded', accountabilityTables)
  ;({ remove } = fresh)
  const services = await settleAccountability(fresh.database, () => '2026-11-30')
  const pages = { ...services, publicUrl: 'http://localhost:4300', surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } }
  accountability.api?.public?.(site, pages)
  accountability.pages?.public?.(site, pages)
  await playAccountability(services)
})
afterAll(() => remove())
const ask = async (path: string): Promise<Response> => site.request(path)
const read = async (path: string): Promise<unknown> => (await ask(`${base}${path}`)).json()

describe('the API that everybody may read', () => {
  test.each([['/figures', shapes.figure], ['/reports', shapes.reportSummary], ['/indicators', shapes.indicator], ['/commitments', shapes.commitment], ['/models', shapes.model], ['/questions', shapes.questions], ['/effects', shapes.effect]] as const)('%s answers what its document says', async (path, shape) => {
    const list = z.array(shape as z.ZodType).parse(await read(path))
    expect(list.length).toBeGreaterThan(0)
  })
  test('one report by its id, as the document says; an unknown one is a problem', async () => {
    shapes.report.parse(await read('/reports/2025-szw'))
    shapes.problem.parse(await read('/reports/2026-szw'))
  })
  test('a figure can be asked for by year, department and indicator', async () => {
    const rows = z.array(shapes.figure).parse(await read('/figures?year=2025&department=szw&indicator=staff-talks'))
    expect(rows.map(({ year, department, indicator }) => [year, department, indicator])).toEqual([[2025, 'szw', 'staff-talks']])
  })
  test.each([['/figures?jaar=2025', 400], ['/figures?year=%3Cscript%3E', 400], ['/reports/', 404], ['/reports/x', 404], ['/nothing', 404], ['/effects/x', 404]] as const)('%s is refused as problem+json', async (path, status) => {
    const answer = await ask(`${base}${path}`)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('api-version')]).toEqual([status, 'application/problem+json', '1.2.0'])
  })
  test('the document lists every address that answers, and each says its version and may be read from anywhere', async () => {
    const document = openApiDocument('http://localhost:4300/api/v1/accountability', 'Proef', 'http://localhost:4300')
    const paths = Object.keys(document.paths)
    expect(paths.map((path) => path.replace(/\{(\w+)\}/, '')).every((path) => path === '/' || /^(\/[a-z-]+)(\.(csv|json))?\/?$/.test(path))).toBe(true)
    const open = accountability.rights.filter(({ origin }) => origin === 'public').map(({ path }) => path.slice(base.length).replace(/:(\w+)/, '{$1Id}'))
    expect(paths.toSorted()).toEqual(open.filter((path) => path !== '/openapi.json').toSorted())
    const answer = await ask(`${base}/openapi.json`)
    expect([answer.headers.get('access-control-allow-origin'), answer.headers.get('api-version'), (await answer.json() as { openapi: string }).openapi]).toEqual(['*', '1.2.0', '3.1.0'])
  })
  test('the catalogue names for each set publisher, contact, rights, theme and licence, and every file of it answers', async () => {
    const graph = (await read('/catalog') as { '@graph': Record<string, unknown>[] })['@graph']
    const sets = graph.filter((one) => one['@type'] === 'dcat:Dataset')
    expect(sets).toHaveLength(5)
    for (const set of sets) for (const name of ['dct:title', 'dct:description', 'dct:identifier', 'dct:publisher', 'dct:creator', 'dcat:contactPoint', 'dct:accessRights', 'dcat:theme', 'dcat:distribution']) expect(set[name], name).toBeDefined()
    for (const file of sets.flatMap((set) => set['dcat:distribution'] as { 'dcat:downloadURL': { '@id': string }; 'dct:license': object }[])) {
      expect(file['dct:license']).toBeDefined()
      expect((await ask(file['dcat:downloadURL']['@id'].replace('http://localhost:4300', ''))).status).toBe(200)
    }
  })
})

describe('reports as files', () => {
  test.each([['/nl/verantwoording/verslag/2025/szw/verslag.pdf', 'application/pdf', '%PDF-1.7'], ['/nl/verantwoording/rijk/2025/verslag.pdf', 'application/pdf', '%PDF-1.7'], ['/en/accountability/report/2025/szw/report.odt', 'application/vnd.oasis.opendocument.text', 'PK'], ['/nl/verantwoording/rijk/2025/verslag.odt', 'application/vnd.oasis.opendocument.text', 'PK'], ['/nl/verantwoording/rijk/2025/verslag.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK']])('%s', async (path, type, start) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer()).subarray(0, start.length).toString()]).toEqual([200, type, start])
  })
  test('what is not public has no file', async () => {
    for (const path of ['/nl/verantwoording/verslag/2026/szw/verslag.pdf', '/nl/verantwoording/rijk/2026/verslag.odt', '/nl/verantwoording/verslag/2025/szw/geheim.pdf', '/nl/verantwoording/rijk/2026']) expect((await ask(path)).status).toBe(404)
  })
  test('a figure that was taken back stands in no page, file or API, in any version', async () => {
    for (const path of ['/nl/verantwoording/rijk/2025', '/nl/verantwoording/verslag/2025/bzk?version=0']) expect(await (await ask(path)).text()).toContain('teruggenomen na publicatie')
    const rows = z.array(shapes.figure).parse(await read('/figures?year=2025&indicator=reported-racism-handled'))
    expect(rows.filter(({ department }) => department === 'bzk' || department === 'government').map(({ state, value }) => [state, value])).toEqual([['withdrawn', null], ['withdrawn', null]])
  })
})
