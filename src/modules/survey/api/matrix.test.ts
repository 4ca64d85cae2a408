import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { focusTables } from '../../../../tests/support/focus.ts'
import { drawnWave, settleSurvey, steps, value } from '../../../../tests/support/survey.ts'
import { demoSignIn, guardRights, mountIdentity, saveGrant, savePerson, type IdentityServices } from '../../../foundation/identity/index.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { roles, type Role } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { takeShipped } from '../actions/bank.ts'
import { startImport } from '../actions/figures-import.ts'
import { settleWave } from '../actions/figures-settings.ts'
import { propose } from '../actions/figures-publish.ts'
import { survey } from '../index.ts'
import { publicationRequest } from '../rules/figures/request.ts'
import { insertGroup, insertStudy } from '../store/focus/studies.ts'
import { exampleWave } from '../tools/wave-example.ts'

const staffUrl = 'http://localhost:4312'
const origin = 'http://localhost:4313'
const today = '2026-11-23'
const staffRights = survey.rights.filter((right) => right.origin === 'staff')

/** Role x action, from the same table of rights that guards the server, with the sign-in that people use. */
describe('who may do what in the survey', () => {
  const [open, staff] = [new Hono(), new Hono()]
  const cookies = new Map<string, string>()
  const holders = new Map<string, string>()
  let remove: () => Promise<void>
  const ids = { wave: '', questionnaire: '', dataset: '', proposal: '', study: newId(systemRandom) }
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', focusTables)
    ;({ remove } = fresh)
    const services = await settleSurvey(fresh.database, () => today)
    const identity: IdentityServices = { ...services, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
    const pages = { ...services, surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } }
    mountIdentity(staff, identity)
    guardRights(staff, survey.rights)
    staff.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl/onderzoek'))
    survey.pages?.staff?.(staff, pages as never)
    survey.api?.public?.(open, pages as never)
    survey.api?.staff?.(staff, pages as never)
    survey.pages?.public?.(open, pages as never)
    await services.database.within({ kind: 'system' }, async (tx) => {
      for (const [name, role, scope] of [...roles.map((role) => [role, role, { kind: 'house' }] as const), ['elsewhere', 'analyst', { kind: 'department', id: 'az' }] as const]) {
        const id = newId(systemRandom)
        holders.set(name, id)
        await savePerson(tx, { id, sub: `s-${name}`, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
        await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope, validFrom: '2026-01-01', validTo: null, version: 1 })
      }
    })
    await services.database.within({ kind: 'system' }, async (tx) => {
      const reader = holders.get('analyst') ?? ''
      await insertStudy(tx, { id: ids.study, content: { name: 'Studie', question: 'Hoe gaat het hier?' }, coders: [reader, 'another'], round: 1, doneRound: 0, day: today, by: reader, version: 1 }, [reader])
      await insertGroup(tx, ids.study, { number: 1, content: { unit: '', day: today, facilitator: '', participants: 3 } })
    })
    ids.wave = await drawnWave(services, { A: 80 }, { size: 40 })
    await steps(services, ids.wave, { kind: 'open' })
    ids.questionnaire = value(await takeShipped(services, 'x', 'inclusion'))
    const wave = exampleWave()
    const started = value(await startImport(services, 'x', 'Ingelezen', { name: 'w.csv', bytes: new TextEncoder().encode(wave.data) }, null))
    await started.finished
    ids.dataset = started.id
    value(await settleWave(services, ids.dataset, 2, { name: 'Ingelezen', 'use-6': 'text' }))
    ids.proposal = value(await propose(services, 'x', ids.dataset, publicationRequest.parse({ variable: 'racisme', titleNl: 'Titel', titleEn: 'Title' })))
  })
  afterAll(() => remove())

  const as = async (name: string, method: string, path: string, body?: string): Promise<Response> => {
    const person = holders.get(name) ?? ''
    if (person !== '' && !cookies.has(person)) cookies.set(person, (await staff.request(`${staffUrl}/enter/${person}`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '))
    return staff.request(`${staffUrl}${path}`, { method, headers: { Cookie: cookies.get(person) ?? '', Origin: staffUrl, 'Content-Type': 'application/x-www-form-urlencoded' }, ...(body === undefined ? {} : { body }) })
  }
  const pathOf = (path: string): string => path.replace(':wave', ids.wave).replace(':dataset', ids.dataset).replace(':proposal', ids.proposal).replace(':variable', 'open').replace(':study', ids.study).replace(':group', '1').replace(/(vragen|questions)\/:id$/, '$1/rd_racism').replace(':id', ids.questionnaire)
  const nothing = 'do=save&version=99'

  test.each(staffRights.flatMap((right) => roles.map((role) => [right.action, right.path, role, right] as const)))('%s at %s for %s', async (_action, _path, role, right) => {
    const answer = await as(role, right.method, pathOf(right.path), right.method === 'GET' ? undefined : right.path.includes('/:wave') ? 'do=remind' : nothing)
    expect(answer.status === 404).toBe(!(right.who as readonly Role[]).includes(role))
  })
  test.each(staffRights)('$action $path signed out is answered as if nothing were there', async (right) => {
    expect((await as('', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '')).status).toBe(404)
  })
  test('an analyst of one ministry sees no wave of another, nor of the whole government', async () => {
    expect((await as('elsewhere', 'GET', `/nl/onderzoek/metingen/${ids.wave}`)).status).toBe(404)
    expect((await as('elsewhere', 'POST', `/nl/onderzoek/metingen/${ids.wave}`, 'do=remind')).status).toBe(404)
    expect(await (await as('elsewhere', 'GET', '/nl/onderzoek/metingen')).text()).not.toContain('>Meting<')
    expect(await (await as('elsewhere', 'GET', '/nl/onderzoek/gegevens')).text()).not.toContain(`/gegevens/${ids.dataset}`)
    expect((await as('elsewhere', 'POST', '/nl/onderzoek/gegevens', 'name=x')).status).toBe(404)
    for (const path of [`/nl/onderzoek/gegevens/${ids.dataset}`, ...['uitkomsten', 'samenhang', 'deelname', 'open-antwoorden', 'eigen-tabellen', 'voorstel'].map((end) => `/nl/onderzoek/gegevens/${ids.dataset}/${end}`), `/nl/onderzoek/publicaties/${ids.proposal}`]) expect((await as('elsewhere', 'GET', path)).status).toBe(404)
  })
  test('an analyst who is no researcher of a study finds nothing of it, on no page and by no call', async () => {
    for (const right of staffRights.filter(({ path }) => path.includes(':study'))) expect((await as('elsewhere', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '{}')).status, right.path).toBeGreaterThanOrEqual(400)
    for (const path of [`/nl/onderzoek/focusgroepen/${ids.study}`, `/nl/onderzoek/focusgroepen/${ids.study}/groep/1`, `/nl/onderzoek/focusgroepen/${ids.study}/werk`, `/api/v1/survey/focus/${ids.study}`]) expect((await as('elsewhere', 'GET', path)).status).toBe(404)
  })
  test('the questionnaire is served without a cookie, in three languages, and says who sees what before the code is asked', async () => {
    for (const path of ['/nl/vragenlijsten', '/en/questionnaires', '/easy/vragenlijsten', `/nl/vragenlijsten/${ids.wave}`]) {
      const answer = await open.request(`${origin}${path}`)
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    }
    const page = await (await open.request(`${origin}/nl/vragenlijsten/${ids.wave}`)).text()
    expect(page.indexOf('Wie ziet wat u antwoordt?')).toBeGreaterThan(0)
    expect(page.indexOf('Wie ziet wat u antwoordt?')).toBeLessThan(page.indexOf('een zwakkere belofte'))
    expect(page.indexOf('een zwakkere belofte')).toBeLessThan(page.indexOf('name="code"'))
  })
  test('what is sent in the wrong shape gets a plain refusal', async () => {
    const post = (path: string, body: string) => open.request(`${origin}/api/v1/survey/waves/${ids.wave}/${path}`, { method: 'POST', body })
    for (const body of ['', '{', '{}', '[]', '{"code":1}', `{"code":"x","blinded":"${'A'.repeat(44)}"}`]) expect((await post('tokens', body)).status).toBe(400)
    expect((await post('tokens', `{"code":"x","blinded":"${'A'.repeat(43)}"}`)).status).toBe(422)
    for (const body of ['{}', '{"stratum":"s1","token":{"input":"","output":""},"answers":{}}', `{"stratum":"s1","token":{"input":"${'A'.repeat(43)}","output":"${'A'.repeat(86)}"},"answers":{"__proto__":["x"],"Q":["y"]}}`]) expect((await post('answers', body)).status).toBe(400)
    expect((await post('answers', `{"stratum":"s1","token":{"input":"${'A'.repeat(43)}","output":"${'A'.repeat(86)}"},"answers":{}}`)).status).toBe(422)
    for (const body of ['', 'do=send', 'do=next&page=x&q.rd_racism=made+up', 'do=back', 'do=start&code=&nonce=']) expect((await open.request(`${origin}/nl/vragenlijsten/${ids.wave}`, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status).toBeLessThan(500)
  })
})
