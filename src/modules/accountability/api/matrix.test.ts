import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountabilityTables, crew, settleAccountability } from '../../../../tests/support/accountability.ts'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { demoSignIn, guardRights, mountIdentity, saveGrant, savePerson, type IdentityServices } from '../../../foundation/identity/index.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { roles, type Role } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { keepMeasure, makeToken, openRound, registerStudy, type AccountabilityServices } from '../actions/index.ts'
import { accountability } from '../index.ts'
import { columns } from '../rules/indicators/rows.ts'

const staffUrl = 'http://localhost:4413'
const staffRights = accountability.rights.filter(({ origin }) => origin === 'staff')

/** Role x action, from the same table of rights that guards the server, with the sign-in that people use. */
describe('who may do what with the policy and effect report', () => {
  const [open, staff] = [new Hono(), new Hono()]
  const [cookies, holders] = [new Map<string, string>(), new Map<string, string>()]
  let services: AccountabilityServices
  let remove: () => Promise<void>
  let [measure, study] = ['', '']
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', accountabilityTables)
    ;({ remove } = fresh)
    services = await settleAccountability(fresh.database, () => '2027-01-20')
    const identity: IdentityServices = { ...services, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
    const pages = { ...services, publicUrl: 'http://localhost:4412', surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } }
    mountIdentity(staff, identity)
    guardRights(staff, accountability.rights)
    staff.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl/rapportage'))
    for (const [site, side] of [[staff, 'staff'], [open, 'public']] as const) {
      accountability.api?.[side]?.(site, pages)
      accountability.pages?.[side]?.(site, pages)
    }
    const scoped: Partial<Record<Role, string>> = { coordinator: 'szw', analyst: 'szw', authority: 'szw', council: 'szw' }
    await fresh.database.within({ kind: 'system' }, async (tx) => {
      for (const [name, role, department] of [...roles.map((role) => [role, role, scoped[role]] as const), ['elsewhere', 'coordinator', 'ocw'] as const]) {
        const id = newId(systemRandom)
        holders.set(name, id)
        await savePerson(tx, { id, sub: name, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
        await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: department ? { kind: 'department', id: department } : { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
      }
    })
    await openRound(services, crew.bzk, 2026)
    const kept = await keepMeasure(services, crew.anna, { id: null, department: 'szw', version: 0, words: { name: 'Tafels', aim: 'a', theory: '', evidence: [], evidenceWords: '', owner: 'b', enough: 'yes', enoughWords: '', start: null, milestones: [], reach: { meant: null, reached: null }, state: 'planned', agreed: null, compliance: 'unknown', effectiveness: 'not-examined', effectivenessWords: '', placed: { subjects: ['racism'], approaches: ['act'], forms: ['rules'], functions: ['repair'] }, proposal: null } })
    const registered = await registerStudy(services, crew.bzk, { name: 'a', indicator: null, measure: null, question: '', polarity: 'up', margin: 1, controls: 'notYet', units: ['a', 'b'], periods: [2026, 2027], starts: [{ period: 2027, units: 1 }] })
    if (!kept.ok || !registered.ok) throw new Error('not settled')
    ;[measure, study] = [kept.value, registered.value]
  })
  afterAll(() => remove())

  const as = async (who: string, method: string, path: string, body?: string, type = 'application/x-www-form-urlencoded'): Promise<Response> => {
    const person = holders.get(who) ?? ''
    if (person !== '' && !cookies.has(person)) cookies.set(person, (await staff.request(`${staffUrl}/enter/${person}`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '))
    return staff.request(`${staffUrl}${path}`, { method, headers: { Cookie: cookies.get(person) ?? '', Origin: staffUrl, 'content-type': type, ...(body === undefined ? {} : { 'content-length': String(body.length) }) }, ...(body === undefined ? {} : { body }) })
  }
  const pathOf = (path: string): string => path.replace(':round/:department', '2026/szw').replace(':file', path.startsWith('/nl/') ? 'verslag.odt' : 'report.odt').replace(':kind', 'questions').replace(':id', /maatregel|measure/.test(path) ? measure : /effect/.test(path) ? study : /doelen|target/.test(path) ? 'new' : 'staff-talks')
  // The ministry of the Interior reads no draft of a department, the council none before it is asked, and who cannot add a target finds no empty form.
  const notYet: Readonly<Record<string, readonly Role[]>> = { 'accountability.report.read': ['council', 'reviewer'], 'accountability.draft-file.read': ['council', 'reviewer'], 'accountability.letter.read': ['reviewer'], 'accountability.letter-file.read': ['reviewer'], 'accountability.report.write': ['council', 'reviewer', 'authority', 'coordinator', 'analyst'], 'accountability.target.read': ['council', 'authority'], 'accountability.target.write': [] }

  test.each(staffRights.filter(({ who }) => who !== 'anybody').flatMap((right) => // English addresses lead to the same pages; that they are guarded by the same rows is seen with two roles.
    (right.path.startsWith('/en/') ? roles.filter((role) => role === 'reviewer' || role === 'recruiter') : roles).map((role) => ({ right, role }))))('$right.action ($right.path) as $role', async ({ right, role }) => {
    const answer = await as(role, right.method, pathOf(right.path), right.method === 'GET' ? undefined : 'form=none')
    const allowed = (right.who as readonly Role[]).includes(role)
    if (!allowed) expect(answer.status).toBe(404)
    else if (right.method === 'GET' && !(notYet[right.action] ?? []).includes(role)) expect(answer.status).toBe(200)
    else expect(answer.status).toBeLessThan(500)
  })
  test.each(staffRights)('$action ($path) signed out is answered as if nothing were there', async (right) => {
    expect((await as('', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '{}')).status).toBe(404)
  })
  test('an author of another ministry reads and changes nothing of this one', async () => {
    expect((await as('elsewhere', 'GET', '/nl/rapportage/verslag/2026/szw')).status).toBe(404)
    expect((await as('elsewhere', 'GET', `/nl/rapportage/maatregelen/${measure}`)).status).toBe(404)
    expect((await as('elsewhere', 'POST', '/nl/rapportage/verslag/2026/szw', 'form=answer&question=policy&text=vreemd&version=0')).status).toBe(404)
    expect((await as('elsewhere', 'POST', `/nl/rapportage/maatregelen/${measure}`, 'form=withdraw&version=1&reason=omdat+het+kan+nu')).status).toBe(404)
    expect(await (await as('elsewhere', 'GET', '/nl/rapportage/maatregelen')).text()).not.toContain('Tafels')
  })
  test('figures over the API: by session or by key, of one’s own ministry, with a problem that names what is wrong', async () => {
    const body = (department: string, numerator = 40) => JSON.stringify({ readings: [{ indicator: 'committee-members-trained', department, period: '2026', numerator, denominator: 100 }] })
    const post = (who: string, text: string) => as(who, 'POST', '/api/v1/accountability/readings', text, 'application/json')
    expect(await (await post('coordinator', body('szw'))).json()).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect((await post('coordinator', body('szw'))).status).toBe(409)
    expect(await (await post('coordinator', body('ocw'))).json()).toMatchObject({ status: 422, errors: [{ reading: 0, field: 'department', code: 'not-yours' }] })
    expect(await (await post('coordinator', body('szw', 101))).json()).toMatchObject({ status: 422, errors: [{ code: 'part-larger' }] })
    expect((await post('coordinator', '{"readings":')).status).toBe(400)
    expect((await post('council', body('szw'))).status).toBe(404)
    const secret = await makeToken(services, crew.bzk, { department: 'ocw', name: 'x', until: '2027-12-31' })
    const machine = (department: string) => staff.request(`${staffUrl}/api/v1/accountability/readings`, { method: 'POST', headers: { Authorization: `Bearer ${secret}`, Origin: staffUrl, 'content-length': String(body(department).length) }, body: body(department) })
    expect([(await machine('ocw')).status, (await machine('fin')).status]).toEqual([201, 422])
  })
  test('a pasted file with a mistake is refused with the line, the column and the reason, and what was typed stays', async () => {
    const form = new FormData()
    form.set('form', 'figures')
    form.set('paste', `${columns.join(',')}\nstaff-talks,szw,2026,veel,100`)
    const answer = await staff.request(`${staffUrl}/nl/rapportage/invoer`, { method: 'POST', headers: { Cookie: cookies.get(holders.get('coordinator') ?? '') ?? '', Origin: staffUrl }, body: form })
    const html = await answer.text()
    expect([answer.status, html.includes('Regel 2, kolom numerator: schrijf een getal van 0 of meer'), html.includes('staff-talks,szw,2026,veel,100')]).toEqual([422, true, true])
  })
  test('markup in what people write is text', async () => {
    await as('coordinator', 'POST', '/nl/rapportage/verslag/2026/szw', `form=answer&question=policy&version=0&text=${encodeURIComponent('<script>alert(1)</script> racisme')}`)
    const html = await (await as('coordinator', 'GET', '/nl/rapportage/verslag/2026/szw')).text()
    expect(html).toContain('&lt;script>alert(1)')
    expect(html).not.toContain('<script>alert(1)')
  })
  test('a stale answer comes back as 409 with both texts', async () => {
    const html = await (await as('analyst', 'POST', '/nl/rapportage/verslag/2026/szw', 'form=answer&question=policy&version=0&text=mijn+eigen+tekst')).text()
    for (const part of ['Iemand anders was u voor', 'alert(1)', 'mijn eigen tekst']) expect(html).toContain(part)
  })
  test('the public pages set no cookie, need no script, and show nothing that was not published', async () => {
    for (const path of ['/nl/verantwoording', '/en/accountability', '/nl/verantwoording/toezeggingen', '/nl/verantwoording/model', '/api/v1/accountability/reports.json', '/api/v1/accountability/figures.csv', '/api/v1/accountability/commitments.json']) {
      const answer = await open.request(`http://localhost:4412${path}`)
      expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 200, null])
      expect(await answer.text()).not.toMatch(/Tafels|alert\(1\)|<script/)
    }
    for (const path of ['/nl/verantwoording/verslag/2026/szw', `/nl/verantwoording/effect/${study}`, '/nl/rapportage']) expect((await open.request(`http://localhost:4412${path}`)).status).toBe(404)
    expect(await (await open.request('http://localhost:4412/nl/verantwoording/toezeggingen')).text()).toContain('termijn verstreken, bewijs onbekend')
  })
})
