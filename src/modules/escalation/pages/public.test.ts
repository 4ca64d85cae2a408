import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { renderPart } from '../../../foundation/ui/render.ts'
import { identityMigrations } from '../../../foundation/identity/index.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../../foundation/organisations/index.ts'
import { escalationMigrations } from '../migrations/index.ts'
import { documentKinds, problemsOf, shipped } from '../rules/documents.ts'
import { modelRights } from '../rules/rights.ts'
import { mountEditorPages } from './editor.tsx'
import { Warnings } from './editor-frame.tsx'
import { mountPublicPages } from './public.tsx'
import type { EscalationHouse } from './parts.tsx'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
const site = new Hono()
const staff = new Hono()
const post = (address: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
  return site.request(address, { method: 'POST', body })
}
const practise = async (fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> => (await post('/nl/handreiking/oefenen', fields)).text()

beforeAll(async () => {
  fresh = await freshDatabase('embedded', [...identityMigrations, ...organisationMigrations, ...escalationMigrations])
  await fresh.database.within({ kind: 'system' }, (tx) => saveEvents(tx, 0, departmentsOf2024, '2026-11-23'))
  const house: EscalationHouse = { database: fresh.database, clock: fixedClock('2026-11-23'), surroundings: { settings: { organisationName: 'Proefrijk', telephone: '070 000 00 00', postAddress: 'Postbus 1', hours: 'werkdagen', demo: false }, assets: { style: '/main.css', island: (name) => `/${name}.js` } } }
  mountPublicPages(site, house)
  mountEditorPages(staff, house)
})
afterAll(async () => fresh.remove())

describe('the documents that the product comes with', () => {
  test.each(documentKinds)('%s is in order', (kind) => {
    expect(problemsOf(kind, shipped[kind])).toEqual([])
  })
  test('a penalty without a hearing, a case in a circle and a step without words are found out', () => {
    const codes = (kind: 'framework' | 'practice' | 'guide', change: (copy: never) => void): readonly string[] => {
      const copy = structuredClone(shipped[kind])
      change(copy as never)
      return problemsOf(kind, copy).map(({ code }) => code)
    }
    expect(codes('framework', (copy: { measures: { kind: string; before: object[] }[] }) => { copy.measures.find(({ kind }) => kind === 'penalty')!.before = [] })).toEqual(['penalty-unheard'])
    expect(codes('practice', (copy: { cases: { scenes: { choices: { to?: string }[] }[] }[] }) => { copy.cases[0]!.scenes[2]!.choices[0]!.to = 'now' })).toEqual(['case-circle'])
    expect(codes('guide', (copy: { steps: { says: object[] }[] }) => { copy.steps[0]!.says = [] })).toEqual(['step-incomplete'])
    expect(codes('guide', (copy: { steps: { title: { en?: string } }[] }) => { delete copy.steps[0]!.title.en })).toEqual(['missing-text'])
  })
})

test('an editor is warned of a model that never reaches the top, in the language of the page, and of the shipped one not', () => {
  const low = { ...shipped.model, ladders: shipped.model.ladders.map((ladder) => ({ ...ladder, levels: ladder.levels.filter((level) => level !== 'with-top') })) }
  const said = (language: 'nl' | 'en', model: typeof low): string => { const part = Warnings({ language, model }); return part === null ? '' : renderPart(part) }
  expect(said('nl', low)).toContain('komt nooit bij de top van de organisatie')
  expect(said('en', low)).toContain('never reaches the top of the organisation')
  expect(said('nl', shipped.model)).toBe('')
})

describe('the public pages', () => {
  test.each([
    '/nl/handreiking', '/en/managers-guide', '/easy/handreiking', '/nl/handreiking/gesprek', '/en/managers-guide/talk', '/easy/handreiking/gesprek', '/nl/handreiking/oefenen', '/en/managers-guide/practice',
    '/nl/escalatiemodel', '/en/escalation-model', '/nl/escalatiemodel?department=bzk', '/nl/juridisch-kader', '/en/legal-framework', '/easy/handreiking/oefenen', '/easy/escalatiemodel', '/easy/juridisch-kader',
  ])('%s answers without cookie, inline script or style', async (path) => {
    const answer = await site.request(path)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i)
    expect(html).not.toMatch(/undefined|\[object/)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
  test('every address has a row in the table of rights', () => {
    const rows = new Set(modelRights.map(({ method, path }) => `${method} ${path}`))
    const mounted = [...site.routes, ...staff.routes].filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
    expect(mounted.filter((one) => !rows.has(one))).toEqual([])
    expect([...rows].filter((one) => !mounted.includes(one))).toEqual([])
  })
  test('a ministry without its own terms says that it uses those of the whole government', async () => {
    expect(await (await site.request('/nl/escalatiemodel?department=bzk')).text()).toContain('gebruikt de termijnen van het hele Rijk')
    expect(await (await site.request('/nl/escalatiemodel?department=narnia')).text()).not.toContain('narnia')
  })
  test('programs get the model with its version and the shape of the file', async () => {
    const answer = await site.request('/api/v1/escalation/model')
    expect([answer.headers.get('etag'), await answer.json()]).toEqual(['"1"', shipped.model])
    expect((await site.request('/api/v1/escalation/model', { headers: { 'if-none-match': '"1"' } })).status).toBe(304)
    expect(await (await site.request('/api/v1/escalation/model/schema')).json()).toHaveProperty('properties.states')
  })
})

describe('the easy pages', () => {
  const easy = async (path: string): Promise<string> => (await site.request(path)).text()
  test('lead to one another, in easy words', async () => {
    const guide = await easy('/easy/handreiking')
    for (const path of ['/easy/handreiking/oefenen', '/easy/escalatiemodel', '/easy/juridisch-kader']) {
      expect(guide).toContain(`href="${path}"`)
      expect(await easy(path)).toContain('href="/easy/handreiking"')
    }
    expect(await easy('/easy/escalatiemodel')).toContain('de hoogste ambtenaar')
    expect(await easy('/easy/juridisch-kader')).toContain('Een waarschuwing op papier')
  })
  test('a case is practised in easy words to its end', async () => {
    const path = '/easy/handreiking/oefenen'
    expect(await (await post(path, { case: 'third-time', step: 'on', chosen: ['stop', 'amira'], choice: 'effect' })).text()).toContain('U hebt het gehaald.')
    expect((await post('/easy/handreiking/oefenen/bewijs', { case: 'third-time', chosen: ['ask', 'hr', 'both'] })).headers.get('location')).toBe(path)
  })
})

describe('practising', () => {
  test('choices lead on, tell what they do, and stand in the form alone', async () => {
    expect(await practise({ case: 'third-time' })).toContain('Wat doet u?')
    const second = await practise({ case: 'third-time', step: 'on', choice: 'ask' })
    expect(second).toContain('Liever niet')
    expect(second).toContain('<input type="hidden" name="chosen" value="ask"/>')
  })
  test('says what is missing, and a form full of nonsense leads to a real place', async () => {
    expect(await practise({ case: 'third-time', step: 'on' })).toContain('Kies wat u doet.')
    expect(await practise({ case: 'nowhere', choice: 'x' })).toContain('Kies een geval')
    expect(await practise({ case: 'third-time', chosen: ['x', '__proto__'] })).toContain('Wat doet u?')
  })
  test('who did well gets a line for the training register; who did harm does not', async () => {
    const well = ['stop', 'amira', 'effect']
    expect(await practise({ case: 'third-time', chosen: well })).toContain('U hebt dit geval gehaald.')
    const proof = await post('/nl/handreiking/oefenen/bewijs', { case: 'third-time', chosen: well, person: '=cmd,"x"' })
    expect(proof.headers.get('content-disposition')).toContain('oefening-escalatie.csv')
    expect(await proof.text()).toBe('person,course,obtained,expires\r\n"\'=cmd,""x""",oefening-escalatie,2026-11-23,\r\n')
    expect((await post('/nl/handreiking/oefenen/bewijs', { case: 'third-time', chosen: ['ask', 'hr', 'both'] })).status).toBe(303)
    expect((await post('/nl/handreiking/oefenen/bewijs', { case: 'third-time', chosen: well, person: 'x'.repeat(121) })).status).toBe(422)
  })
})
