import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import type { OfferedTerm } from '../../../foundation/kernel/terms.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../../foundation/organisations/index.ts'
import { identityMigrations } from '../../../foundation/identity/index.ts'
import { discardDraft, guideBy, overview, publishDraft, restoreVersion, savePart, saveWhole, startDraft } from '../actions/drafting.ts'
import { openedPerDay } from '../actions/figures.ts'
import { countWay } from '../actions/published.ts'
import { mountPublicApi } from '../api/public.ts'
import { guideMigrations } from '../migrations/index.ts'
import { partOf } from '../rules/parts.ts'
import { guideRights } from '../rules/rights.ts'
import { shippedGuide } from '../rules/shipped/index.ts'
import { mountStaffPages } from './editor.tsx'
import { mountPublicPages } from './public.tsx'
import type { GuideHouse } from './services.ts'

const term = (id: string, length: string): OfferedTerm => ({ id, length, kind: 'law', provisional: false, name: { nl: `Naam van ${id}`, en: `Name of ${id}` }, ground: ['Awb'] })
const terms = [
  term('AWB_ONTVANGST', '2wd'), term('AWB_NIET_IN_BEHANDELING', '4w'), term('AWB_AFDOENING_10', '10w'), term('WBK_ONTVANGST', '7d'), term('WBK_TERUGKOPPELING', '3m'), term('HUIS_BESLUIT', '6w'), term('OMBUDSMAN', '1y'),
  term('ESC_1', '5wd'), term('ESC_2', '10wd'),
]
let fresh: Awaited<ReturnType<typeof freshDatabase>>
let house: GuideHouse
const site = new Hono()
const staff = new Hono()
const post = async (fields: Readonly<Record<string, string | readonly string[]>>, address = '/nl/wegwijzer'): Promise<string> => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
  const answer = await site.request(address, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return answer.text()
}
const headingOf = (html: string): string => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? ''
/** The ways in the table, in their order. */
const waysIn = (html: string): readonly string[] => [...html.matchAll(/class="way-name">(.*?)</g)].map(([, name]) => name as string)
const talk = { 'a-danger': 'no', 'a-happened': ['words'], 'a-role': 'me', 'a-who': 'colleague', 'a-pattern': 'once', 'a-wish': 'talk', 'a-name': 'trusted', 'a-link': 'work', 'a-tried': ['nothing'] }

beforeAll(async () => {
  fresh = await freshDatabase('embedded', [...identityMigrations, ...organisationMigrations, ...guideMigrations])
  await fresh.database.within({ kind: 'system' }, (tx) => saveEvents(tx, 0, departmentsOf2024, '2026-11-23'))
  house = {
    database: fresh.database, clock: fixedClock('2026-11-23'), random: systemRandom, terms, publicUrl: 'https://gehoor.example',
    parts: [{ id: 'report', page: { nl: '/melden', en: '/report' } }, { id: 'complaint', page: { nl: '/melden', en: '/report' } }, { id: 'advisers', page: null }],
    surroundings: { settings: { organisationName: 'Proefrijk', telephone: '070 000 00 00', postAddress: 'Postbus 1', hours: 'werkdagen', demo: false }, assets: { style: '/main.css', island: (name) => `/${name}.js` } },
  }
  mountPublicApi(site, house)
  mountPublicPages(site, house)
  mountStaffPages(staff, house)
})
afterAll(async () => fresh.remove())

describe('the guide in public', () => {
  test('another language shows the same page with the same answers, and no answer stands in an address', async () => {
    const asked = { 'a-danger': 'no', 'a-happened': ['words'], do: 'change:danger' }
    const first = await post(asked)
    const forms = [...first.matchAll(/<form method="post" action="(\/en\/guide|\/easy\/wegwijzer)">(.*?)<\/form>/gs)]
    expect(forms.map(([, action]) => action)).toEqual(['/en/guide', '/easy/wegwijzer'])
    const fields = (html: string): Record<string, string | string[]> => {
      const found: Record<string, string[]> = {}
      for (const [, name, value] of html.matchAll(/name="([^"]+)" value="([^"]*)"/g)) (found[name as string] ??= []).push(value as string)
      return found
    }
    expect(fields(forms[0]?.[2] ?? '')).toMatchObject({ 'a-danger': ['no'], do: ['change:danger'] })
    const english = await post(fields(forms[0]?.[2] ?? ''), '/en/guide')
    const title = shippedGuide.questions.find(({ id }) => id === 'danger')?.title as { en: string }
    expect(headingOf(english)).toContain(title.en)
    const results = await post({ ...talk, do: 'results' })
    const there = /<form method="post" action="\/en\/guide">(.*?)<\/form>/s.exec(results)?.[1] ?? ''
    expect(waysIn(await post(fields(there), '/en/guide'))).toHaveLength(waysIn(results).length)
    expect(results).not.toMatch(/href="[^"]*a-danger/)
  })
  test.each(['/nl/wegwijzer', '/en/guide', '/easy/wegwijzer', '/nl/wegwijzer/wegen', '/en/guide/ways', '/easy/wegwijzer/wegen', '/nl/wegwijzer/inbouwen'])('%s answers without cookie, inline script or style', async (path) => {
    const answer = await site.request(path)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i)
    expect(html).not.toContain('undefined')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
  test('asks one question after another and keeps what was said in the form alone', async () => {
    expect(headingOf(await post({ do: 'begin' }))).toBe('Is er nu gevaar?')
    const second = await post({ at: 'danger', 'a-danger': 'no', do: 'next' })
    expect(headingOf(second)).toBe('Wat is er gebeurd?')
    expect(second).toContain('<input type="hidden" name="a-danger" value="no"/>')
    expect(second).toContain('action="/nl/wegwijzer"')
  })
  test('says what is missing, and goes back without losing an answer', async () => {
    expect(await post({ at: 'danger', do: 'next' })).toContain('Kies een antwoord.')
    expect(await post({ ...talk, at: 'tried', 'a-tried': ['nothing', 'manager'], do: 'next' })).toContain('samen met iets anders')
    const back = await post({ 'a-danger': 'no', 'a-happened': ['words'], at: 'role', do: 'back' })
    expect(headingOf(back)).toBe('Wat is er gebeurd?')
    expect(back).toMatch(/value="words"[^>]*checked|checked[^>]*value="words"/)
  })
  test('does not ask who did it when a rule did', async () => {
    expect(headingOf(await post({ 'a-danger': 'no', 'a-happened': ['rule'], at: 'role', 'a-role': 'me', do: 'next' }))).toBe('Hoe vaak komt het voor?')
  })
  test('who only wants to talk finds the adviser first, and the rest beside it', async () => {
    const html = await post({ ...talk, do: 'results' })
    expect(waysIn(html)[0]).toBe('Interne vertrouwenspersoon')
    expect(waysIn(html)).toContain('Melden bij het gezamenlijk loket')
    expect(waysIn(html)).not.toContain('Met degene zelf praten')
  })
  test('who told a manager in vain is led one step higher', async () => {
    const html = await post({ ...talk, 'a-wish': 'act', 'a-tried': ['manager'], do: 'results' })
    expect(waysIn(html)).not.toContain('Uw leidinggevende')
    expect(waysIn(html).slice(0, 3)).toContain('De leidinggevende van uw leidinggevende')
    const failed = await post({ ...talk, do: 'failed:manager' })
    expect(headingOf(failed)).toBe('Dit werkte niet. Zo gaat het verder.')
    expect(waysIn(failed)[0]).toBe('De leidinggevende van uw leidinggevende')
    expect(failed).toContain('<input type="hidden" name="a-tried" value="manager"/>')
  })
  test('with danger the police come first, and nobody is sent to the person', async () => {
    const html = await post({ ...talk, 'a-danger': 'yes', 'a-name': 'open', do: 'results' })
    expect(waysIn(html)[0]).toBe('Politie')
    expect(waysIn(html)).not.toContain('Met degene zelf praten')
    expect(html).toContain('Bel 112')
    expect(html).toContain('sturen wij u niet naar de ander')
  })
  test('a way ends in the thing itself: the desk’s own page, or an address with “voorlopig”', async () => {
    const desk = await post({ ...talk, do: 'way:desk-report' })
    expect(desk).toContain('href="/nl/melden"')
    expect(desk).toContain('Naam van WBK_ONTVANGST: 7 dagen')
    const police = await post({ ...talk, do: 'way:police' })
    expect(police).toContain('tel:09008844')
    expect(police).toContain('Voorlopig')
  })
  test('the words of the reader stand outside every form', async () => {
    const html = await post({ ...talk, do: 'way:manager' })
    const area = html.indexOf('<textarea')
    expect(area).toBeGreaterThan(0)
    expect(html.lastIndexOf('<form', area)).toBeLessThanOrEqual(html.lastIndexOf('</form>', area) === -1 ? -1 : html.lastIndexOf('</form>', area))
    expect(html.slice(area, area + 300)).not.toContain(' name=')
  })
  test('a form full of nonsense gives the first question, not a fault', async () => {
    expect(headingOf(await post({ 'a-danger': 'maybe', 'a-__proto__': 'x', do: 'way:nowhere', at: 'nothing' }))).toBe('Is er nu gevaar?')
  })
  test('a ministry that is linked to is chosen already; one that does not exist is not', async () => {
    expect(await (await site.request('/nl/wegwijzer?department=bzk')).text()).toMatch(/<option value="bzk" selected|<option selected[^>]*value="bzk"/)
    expect(await post({ department: 'narnia', do: 'begin' })).not.toContain('narnia')
    expect(await (await site.request('/nl/wegwijzer/inbouwen?department=bzk')).text()).toContain('https://gehoor.example/nl/wegwijzer?department=bzk')
  })
  test('programs get the same guide with its version', async () => {
    const answer = await site.request('/api/v1/guide')
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(await answer.json()).toEqual(shippedGuide)
    expect((await site.request('/api/v1/guide', { headers: { 'if-none-match': '"1"' } })).status).toBe(304)
    expect([(await site.request('/api/v1/guide/versions/1')).status, (await site.request('/api/v1/guide/versions/7')).status, (await site.request('/api/v1/guide/schema')).status]).toEqual([200, 404, 200])
  })
  test('every address has a row in the table of rights', () => {
    const rows = new Set(guideRights.map(({ method, path }) => `${method} ${path}`))
    expect([...site.routes, ...staff.routes].map(({ method, path }) => `${method} ${path}`).filter((one) => !rows.has(one) && !one.startsWith('ALL'))).toEqual([])
  })
})

describe('how often a way was opened', () => {
  test('is counted by day and way alone, and shown from ten on the day after', async () => {
    for (let i = 0; i < 25; i++) await countWay(house, 'adviser-internal')
    for (let i = 0; i < 3; i++) await countWay(house, 'police')
    expect(await openedPerDay(house)).toEqual([])
    const [day] = await openedPerDay({ ...house, clock: fixedClock('2026-11-24') })
    expect(day?.day).toBe('2026-11-23')
    expect(JSON.stringify(day?.released.value)).not.toMatch(/"key":"police","shown":\{"state":"shown"/)
  })
  test('a trial of the draft is not counted', async () => {
    await startDraft(house, 'editor')
    const { draft } = await overview(house)
    const before = await fresh.database.within({ kind: 'system' }, async (tx) => (await import('../store.ts')).openedBetween(tx, '2026-11-23', '2026-11-23'))
    await post({ ...talk, do: 'way:police' }, `/nl/wegwijzer/proef/${draft?.preview ?? ''}`)
    expect(await fresh.database.within({ kind: 'system' }, async (tx) => (await import('../store.ts')).openedBetween(tx, '2026-11-23', '2026-11-23'))).toEqual(before)
    expect((await site.request('/nl/wegwijzer/proef/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
    await discardDraft(house, draft?.revision ?? 0)
  })
})

describe('the editor', () => {
  const draftNow = async () => {
    const { draft } = await overview(house)
    if (!draft) throw new Error('there is no draft')
    return draft
  }
  const rename = (nl: string) => ({ ...(partOf(shippedGuide, 'route', 'hr') as object), name: { nl, en: 'Human resources', easy: nl } })
  beforeEach(async () => {
    const { draft } = await overview(house)
    if (draft) await discardDraft(house, draft.revision)
    await startDraft(house, 'editor-1')
  })

  test('changes a part in a draft that visitors do not see, and publishes it as the next version', async () => {
    const draft = await draftNow()
    expect((await savePart(house, 'editor-1', { revision: draft.revision, kind: 'route', id: 'hr', part: rename('Afdeling personeel') })).ok).toBe(true)
    expect(await (await site.request('/nl/wegwijzer/wegen')).text()).not.toContain('Afdeling personeel')
    const { newest } = await overview(house)
    expect(await publishDraft(house, 'editor-1', { revision: draft.revision + 1, note: 'Andere naam.' })).toEqual({ ok: true, value: newest.version + 1 })
    expect(await (await site.request('/nl/wegwijzer/wegen')).text()).toContain('Afdeling personeel')
    expect(((await (await site.request('/api/v1/guide')).json()) as { version: number }).version).toBe(newest.version + 1)
    expect((await overview(house)).draft).toBeNull()
  })
  test('cannot write over what somebody else saved meanwhile', async () => {
    const { revision } = await draftNow()
    expect((await savePart(house, 'editor-1', { revision, kind: 'route', id: 'hr', part: rename('Eerste') })).ok).toBe(true)
    expect(await savePart(house, 'editor-2', { revision, kind: 'route', id: 'hr', part: rename('Tweede') })).toEqual({ ok: false, error: 'stale' })
    expect(await publishDraft(house, 'editor-2', { revision, note: 'x' })).toEqual({ ok: false, error: 'stale' })
    expect((partOf((await draftNow()).guide, 'route', 'hr') as { name: { nl: string } }).name.nl).toBe('Eerste')
  })
  test('cannot publish what is not in order, nor without saying why', async () => {
    const { revision } = await draftNow()
    await savePart(house, 'editor-1', { revision, kind: 'route', id: 'adviser-external', part: null })
    const refused = await publishDraft(house, 'editor-1', { revision: revision + 1, note: 'Weg ermee.' })
    expect(refused.ok ? [] : (refused.error as { problems: readonly { code: string }[] }).problems.map(({ code }) => code)).toContain('unknown-route')
    expect(await publishDraft(house, 'editor-1', { revision: revision + 1, note: '  ' })).toEqual({ ok: false, error: 'no-note' })
  })
  test('is told what does not fit, with its place', async () => {
    const { revision } = await draftNow()
    const wrong = await savePart(house, 'editor-1', { revision, kind: 'route', id: 'hr', part: { ...rename('Personeel'), formality: 'sometimes' } })
    expect(wrong.ok ? '' : (wrong.error as { shape: string }).shape).toMatch(/^routes\[\d+\]\.formality is "sometimes"; one of "informal" or "formal" is expected$/)
    expect((await saveWhole(house, 'editor-1', revision, { hello: 'world' })).ok).toBe(false)
  })
  test('puts an earlier version back as a new one, even when its review day has passed', async () => {
    const late = { ...house, clock: fixedClock('2028-01-01') }
    const { newest } = await overview(late)
    const restored = await restoreVersion(late, 'editor-1', { number: 1, newest: newest.version, note: 'De nieuwe tekst was onduidelijk.' })
    expect(restored).toEqual({ ok: true, value: newest.version + 1 })
    expect({ ...(await guideBy(house, newest.version + 1)), version: 1 }).toEqual(shippedGuide)
    expect((await restoreVersion(late, 'editor-1', { number: 1, newest: newest.version, note: 'Nog eens.' })).ok).toBe(false)
    const { revision } = await draftNow()
    expect(await publishDraft(house, 'editor-1', { revision, note: 'Ik wist het niet.' })).toEqual({ ok: false, error: 'stale' })
  })
})
