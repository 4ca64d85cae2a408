import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import { fixedClock } from '../../foundation/kernel/clock.ts'
import { systemRandom } from '../../foundation/kernel/random.ts'
import { type IdentityServices, identityMigrations, loadGrants, loadPeople, mountIdentity, saveGrant, savePerson } from '../../foundation/identity/index.ts'
import {
  departmentsOf2024, loadBodies, loadEvents, loadOpening, loadPositions, organisationMigrations, unitsOn,
} from '../../foundation/organisations/index.ts'
import { directoryMigrations } from '../../foundation/directory/index.ts'
import type { Actor, Database } from '../../foundation/storage/database.ts'
import type { Trust } from '../../foundation/sealing/core/protocol.ts'
import { trustOf, roster } from '../../../tests/support/desk.ts'
import { gapSentence, gapsNow } from '../bodies.ts'
import { clockKeyOf } from '../clock-key.ts'
import { type AdminHouse, adminRights, mountAdmin } from './index.tsx'

const system: Actor = { kind: 'system' }
const today = '2026-11-22'
const [boss, member] = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA']
const staffUrl = 'http://localhost:4302'

describe.each(bothKinds)('administration on the %s database', (kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let database: Database
  let site: Hono
  let trust: Trust | null = null
  const cookies = new Map<string, string>()

  beforeAll(async () => {
    fresh = await freshDatabase(kind, [...identityMigrations, ...organisationMigrations, ...directoryMigrations])
    database = fresh.database
    site = new Hono()
    const services: IdentityServices = {
      database, clock: fixedClock(today, Date.UTC(2026, 10, 22, 9)), random: systemRandom, staffUrl, signIn: null, demo: true,
      ticket: { read: async () => null, spend: async () => undefined },
    }
    const house: AdminHouse = { ...services, directory: { ...services, trust: () => trust, directoryKey: clockKeyOf(systemRandom(32)) }, surroundings: {
      settings: { organisationName: 'Proefrijk', telephone: '070 000 00 00', postAddress: 'Postbus 1', hours: 'werkdagen', demo: true },
      assets: { style: '/s.css', island: (name) => `/${name}.js` },
    } }
    mountIdentity(site, services)
    mountAdmin(site, house)
    await database.within(system, async (tx) => {
      for (const [id, name] of [[boss, 'Bea Beheer'], [member, 'Lidia Lid']] as const) await savePerson(
        tx, { id, sub: name, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 },
      )
      await saveGrant(
        tx, { id: 'CCCCCCCCCCCCCCCCCCCCCA', person: boss, role: 'administrator', scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 },
      )
      await saveGrant(
        tx,
        { id: 'DDDDDDDDDDDDDDDDDDDDDA', person: member, role: 'member', scope: { kind: 'body', id: 'a' }, validFrom: '2026-01-01', validTo: null, version: 1 },
      )
    })
    for (const person of [boss, member]) {
      const answer = await site.request(
        `${staffUrl}/api/v1/identity/demo`, { method: 'POST', headers: { origin: staffUrl }, body: new URLSearchParams({ person, to: '/nl/beheer' }) },
      )
      cookies.set(person, (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '')
    }
  }, 60_000)
  afterAll(() => fresh.remove())

  const get = async (path: string, who = boss) => {
    const answer = await site.request(staffUrl + path, { headers: { cookie: cookies.get(who) ?? '' } })
    return { status: answer.status, html: await answer.text() }
  }
  const post = async (path: string, fields: Record<string, string>, who = boss) => {
    const answer = await site.request(
      staffUrl + path, { method: 'POST', headers: { origin: staffUrl, cookie: cookies.get(who) ?? '' }, body: new URLSearchParams(fields) },
    )
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
  }
  /** As a browser without script: the first post shows the check page, the second sends its hidden fields. */
  const checkAndConfirm = async (path: string, fields: Record<string, string>) => {
    const check = await post(path, fields)
    expect(check.html).toContain('Klopt dit?')
    const hidden = Object.fromEntries([...check.html.matchAll(/<input type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)].map(([, name, value]) => [
      name ?? '', (value ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ]))
    expect(hidden).toEqual(fields)
    return post(path, { ...hidden, confirmed: 'yes' })
  }

  test('without the role every page and form is an address that does not exist', async () => {
    for (const { path, method } of adminRights) {
      const address = path.replace(':person', member)
      const answer = method === 'GET' ? await get(address, member) : await post(address, { confirmed: 'yes' }, member)
      expect([address, answer.status]).toEqual([address, 404])
      expect((await site.request(staffUrl + address, { method, headers: { origin: staffUrl } })).status).toBe(404)
    }
  })
  test('every page opens for an administrator, in both languages, and says what is empty', async () => {
    for (const { path, method } of adminRights.filter((right) => right.method === 'GET')) {
      const { status, html } = await get(path.replace(':person', member))
      expect([method, path, status]).toEqual(['GET', path, 200])
      expect(html).toContain(path.startsWith('/en') ? '<html lang="en">' : '<html lang="nl">')
      expect(html).not.toMatch(/<script|style="|onclick/)
    }
    expect((await get('/nl/beheer/commissies')).html).toContain('Er is nog geen commissie')
    expect((await get('/nl/beheer/openstelling')).html).toContain('Er zijn nog geen ministeries')
    expect((await get('/nl/beheer/mensen/onbekend')).status).toBe(404)
  })
  test('a person is added after a check, and nothing is kept before it', async () => {
    const fields = { name: 'Ans <script>', sub: 'ans-1', mail: 'ans@example.nl', language: 'nl', from: '1-12-2026', id: '' }
    const check = await post('/nl/beheer/mensen', fields)
    expect(check.html).toContain('Ans &lt;script')
    expect((await database.within(system, loadPeople)).length).toBe(2)
    expect(await checkAndConfirm('/nl/beheer/mensen', fields)).toMatchObject({ status: 303, location: '/nl/beheer/mensen?saved' })
    expect((await database.within(system, loadPeople)).find(({ sub }) => sub === 'ans-1')).toMatchObject({ mail: 'ans@example.nl', validFrom: '2026-12-01' })
    expect((await get('/nl/beheer/mensen?saved')).html).toContain('Opgeslagen')
    expect((await post('/nl/beheer/mensen', fields)).html).toContain('hoort al bij iemand anders')
  })
  test('a wrong day is refused in plain words, beside its field and on top, with what was typed', async () => {
    const { status, html } = await post('/nl/beheer/mensen', { name: 'Cor', from: '31-2-2027', confirmed: 'yes' })
    expect(status).toBe(422)
    expect(html).toContain('href="#from"')
    expect(html).toContain('value="31-2-2027"')
    expect(html.match(/Deze dag bestaat niet/g)).toHaveLength(2)
  })
  test('an empty installation begins with the ministries that are known, after a look at the list, and only while nothing was entered', async () => {
    const known = { start: 'known' }
    expect((await get('/nl/beheer/organisaties')).html).toContain('Bekijk de lijst')
    expect((await post('/nl/beheer/organisaties', known)).html).toContain('Ministerie van Algemene Zaken (az)')
    expect(await database.within(system, loadEvents)).toEqual([])
    expect((await checkAndConfirm('/nl/beheer/organisaties', known)).status).toBe(303)
    expect((await database.within(system, loadEvents)).map(({ event }) => event)).toEqual(departmentsOf2024)
    const again = await post('/nl/beheer/organisaties', { ...known, confirmed: 'yes' })
    expect([again.status, again.html.includes('Bekijk de lijst')]).toEqual([409, false])
    expect(again.html).toContain('Voorlopig: de lijst van ministeries is die van juli 2024.')
  })
  test('ministries stand, a unit is founded, and an old picture is refused', async () => {
    const fields = {
      last: '15', kind: 'found', day: '1-1-2026', unit: 'bzk-a', unitKind: 'unit', parent: 'bzk', nl: 'Directie A', en: 'Directorate A', others: '',
    }
    expect((await checkAndConfirm('/nl/beheer/organisaties', fields)).status).toBe(303)
    expect(unitsOn(await database.within(system, loadEvents), today).get('bzk-a')?.parent).toBe('bzk')
    const late = await post('/nl/beheer/organisaties', { ...fields, unit: 'bzk-b', confirmed: 'yes' })
    expect([late.status, late.html.includes('Iemand anders heeft dit net gewijzigd')]).toEqual([409, true])
    expect((await post('/nl/beheer/organisaties', { ...fields, last: '16', confirmed: 'yes' })).html).toContain('Dit kenmerk is al gebruikt')
  })
  test('merging and splitting go through the same form', async () => {
    expect((await post('/nl/beheer/organisaties', {
      last: '16', kind: 'merge', day: '1-2-2026', unit: 'ezk', unitKind: 'department', parent: '', nl: 'EZK', en: 'EZK', others: 'ez, kgg', confirmed: 'yes',
    })).status).toBe(303)
    expect((await post(
      '/nl/beheer/organisaties',
      { last: '17', kind: 'split', day: '1-3-2026', unit: 'bzk-a', unitKind: 'unit', parent: 'bzk', others: 'bzk-b; B; B\r\nbzk-c; C; C', confirmed: 'yes' },
    )).status).toBe(303)
    const units = unitsOn(await database.within(system, loadEvents), today)
    expect(['ez', 'ezk', 'bzk-a', 'bzk-b', 'bzk-c'].map((id) => units.has(id))).toEqual([false, true, false, true, true])
  })
  test('a committee is added and ended on the version that was seen', async () => {
    expect((await checkAndConfirm(
      '/nl/beheer/commissies',
      { form: 'add', kind: 'complaints', id: 'klachten', nl: 'Klachten', en: 'Complaints', panelSize: '3', serves: 'bzk,jenv', from: '1-1-2026' },
    )).status).toBe(303)
    expect((await database.within(system, loadBodies))[0]).toMatchObject({ id: 'klachten', serves: ['bzk', 'jenv'], version: 1 })
    expect((await get('/nl/beheer/commissies')).html).not.toContain('kloppen niet met elkaar')
    trust = trustOf({ ...roster, bodies: [{ id: 'klacht', kind: 'complaints', nl: 'K', en: 'C', panelSize: 2 }] })
    const page = (await get('/nl/beheer/commissies')).html
    expect(page).toContain('<strong>klacht</strong> staat in de ondertekende lijst en niet hier.')
    expect(page).toContain('<strong>klachten</strong> staat hier en niet in de ondertekende lijst.')
    expect((await gapsNow({ database, clock: fixedClock(today), trust: () => trust })).map(gapSentence)[0]).toBe('The body "klacht" stands in the signed roster and not in the administration: it takes no reports. Add it under "Commissies", with this identifier.')
    trust = null
    expect((await post('/nl/beheer/commissies', { form: 'end', body: 'klachten:7', last: '1-1-2027', confirmed: 'yes' })).status).toBe(409)
    expect((await post('/nl/beheer/commissies', { form: 'end', body: 'klachten:1', last: '1-1-2027', confirmed: 'yes' })).status).toBe(303)
  })
  test('a role is given and ended, with history, and counts at once', async () => {
    const path = `/nl/beheer/mensen/${member}`
    expect((await post(
      path, { form: 'give', role: 'member', scope: 'house', from: '1-1-2026', until: '', confirmed: 'yes' },
    )).html).toContain('Deze rol kan hier niet')
    expect((await checkAndConfirm(path, { form: 'give', role: 'administrator', scope: 'house', from: '22-11-2026', until: '' })).status).toBe(303)
    expect((await get('/nl/beheer', member)).status).toBe(200)
    const given = (await database.within(system, (tx) => loadGrants(tx, member))).find(({ role }) => role === 'administrator')
    expect((await post(path, { form: 'end', grant: `${given?.id}:9`, last: '22-11-2026', confirmed: 'yes' })).status).toBe(409)
    expect((await post(path, { form: 'end', grant: `${given?.id}:1`, last: '22-11-2026', confirmed: 'yes' })).status).toBe(303)
    expect((await get('/nl/beheer', member)).status).toBe(404)
    expect((await get(path)).html).toMatch(/Rol beëindigd: Beheerder, Het hele stelsel/)
  })
  test('the last administrator without an end stays', async () => {
    const own = (await database.within(system, (tx) => loadGrants(tx, boss)))[0]
    const { status, html } = await post(`/nl/beheer/mensen/${boss}`, { form: 'end', grant: `${own?.id}:1`, last: '1-12-2026', confirmed: 'yes' })
    expect([status, html.includes('Dit is de laatste beheerder')]).toEqual([422, true])
  })
  test('a person who leaves can no longer sign in after the last day, and the last administrator does not leave', async () => {
    expect((await post(
      `/nl/beheer/mensen/${boss}`, { form: 'leave', version: '1', left: '1-12-2026', confirmed: 'yes' },
    )).html).toContain('Dit is de laatste beheerder')
    expect((await post(`/nl/beheer/mensen/${member}`, { form: 'leave', version: '5', left: '1-12-2026', confirmed: 'yes' })).status).toBe(409)
    expect((await checkAndConfirm(`/nl/beheer/mensen/${member}`, { form: 'leave', version: '1', left: '1-12-2026' })).status).toBe(303)
    expect((await database.within(system, loadPeople)).find(({ id }) => id === member)?.validTo).toBe('2026-12-01')
  })
  test('a ministry opens only after consent and assessment', async () => {
    const step = (fields: Record<string, string>) => post('/nl/beheer/openstelling', { ...fields, confirmed: 'yes' })
    expect((await step({ department: 'bzk:0', step: 'open' })).html).toContain('instemming van de ondernemingsraad is nog niet vastgelegd')
    expect((await step({ department: 'bzk:0', step: 'consent', day: '1-11-2026' })).status).toBe(303)
    expect((await step({ department: 'bzk:0', step: 'assessment', day: '2-11-2026' })).status).toBe(409)
    expect((await step({ department: 'bzk:1', step: 'assessment', day: '2-11-2026' })).status).toBe(303)
    expect((await step({ department: 'bzk:2', step: 'open' })).status).toBe(303)
    expect((await database.within({ kind: 'public' }, (tx) => loadOpening(tx, 'bzk'))).openedDay).toBe(today)
  })
  test('a file is previewed, then read in as a whole', async () => {
    const path = '/nl/beheer/organisaties/bestand'
    const versions = /name="versions" value="([^"]+)"/.exec((await get(path)).html)?.[1] ?? ''
    const csv = 'position,unit,person,manager,valid_from,valid_to\nsg,bzk,p1,,2026-01-01,\ndir,bzk-b,p2,sg,2026-04-01,\n'
    const form = new FormData()
    for (const [name, value] of Object.entries({ kind: 'positions', versions, csv: '' })) form.set(name, value)
    form.set('file', new File([csv], 'functies.csv', { type: 'text/csv' }))
    const preview = await site.request(staffUrl + path, { method: 'POST', headers: { origin: staffUrl, cookie: cookies.get(boss) ?? '' }, body: form })
    expect(await preview.text()).toContain('Regels die kloppen: 2')
    expect((await database.within(system, loadPositions)).positions).toEqual([])
    expect((await post(path, { kind: 'positions', versions, csv: csv.replaceAll('\n', '\r\n'), confirmed: 'yes' })).status).toBe(303)
    expect((await database.within(system, loadPositions)).positions).toHaveLength(2)
    expect((await post(path, { kind: 'positions', versions, csv, confirmed: 'yes' })).status).toBe(409)
  })
  test('a file with one wrong line changes nothing and says which line', async () => {
    const { status, html } = await post('/nl/beheer/organisaties/bestand', {
      kind: 'units', versions: '18:1', csv: 'unit,parent,kind,name_nl,name_en,valid_from\nx,bzk,unit,X,X,2026-05-01\ny,weg,unit,<b>Y</b>,Y,2026-05-01',
      confirmed: 'yes',
    })
    expect(status).toBe(422)
    expect(html).toContain('Het onderdeel erboven bestaat niet op deze dag')
    expect((await database.within(system, loadEvents)).length).toBe(18)
  })
  test('a write from another site meets nothing, also with the cookie', async () => {
    const answer = await site.request(`${staffUrl}/nl/beheer/mensen`, {
      method: 'POST', headers: { origin: 'https://kwaad.example', cookie: cookies.get(boss) ?? '' }, body: new URLSearchParams({ name: 'x', confirmed: 'yes' }),
    })
    expect(answer.status).toBe(404)
  })
})
