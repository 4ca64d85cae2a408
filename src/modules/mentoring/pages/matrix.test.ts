import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { hire, peopleTables, plainSurroundings, staffOrigin } from '../../../../tests/support/staff-origin.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { roles } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { enrol, startRound, takeStep, type MentoringServices } from '../actions/index.ts'
import { mentoring } from '../index.ts'
import { mentoringMigrations } from '../migrations/index.ts'
import { profileOf } from '../testing/people.ts'

const clock = fixedClock('2027-01-05', Date.parse('2027-01-05T10:00:00Z'))

/** Role x action, from the same table of rights that guards the server. */
describe('who may do what with mentoring', () => {
  let origin: Awaited<ReturnType<typeof staffOrigin>>
  let remove: () => Promise<void>
  let round = ''
  let [ada, bo, ministry] = ['', '', '']
  let services: MentoringServices
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', [...peopleTables, ...mentoringMigrations])
    ;({ remove } = fresh)
    services = { database: fresh.database, clock, random: systemRandom }
    origin = await staffOrigin(mentoring, fresh.database, clock, { ...services, surroundings: plainSurroundings, publicUrl: 'http://localhost:4611', staffUrl: 'http://localhost:4612' })
    const made = await startRound(services, { nl: 'Ronde', en: 'Round', aimNl: '', aimEn: '', enrolUntil: '2027-01-10', startDay: '2027-02-01', endDay: '2028-01-31', places: null })
    if (!made.ok) throw new Error(made.error)
    round = made.value
    await takeStep(services, round, 1, 'open')
    ;[ada, bo, ministry] = [await hire(fresh.database, 'Ada Braam', 'employee', 'bzk'), await hire(fresh.database, 'Bo Els', 'employee', 'vws'), await hire(fresh.database, 'Coördinator van BZK', 'coordinator', 'bzk')]
    await enrol(services, { person: ada, name: 'Ada Braam', department: 'bzk' }, round, { profile: profileOf({ experience: 'veertien jaar loket' }), tags: { bring: ['eiland'], seek: [] }, notWith: ['bo els'] }, 0, false)
  })
  afterAll(() => remove())
  const pathOf = (path: string): string => path.replace(':round', round).replace(':pair', 'nobody')
  const staffRights = mentoring.rights.filter(({ origin: where }) => where === 'staff')
  const dutch = staffRights.filter(({ path }) => path.startsWith('/nl/'))
  const rows = dutch.filter(({ path }) => !path.endsWith(':pair')).flatMap((right) => roles.map((role) => ({ right, role })))

  test.each(rows)('$right.action as $role', async ({ right, role }) => {
    const answer = await origin.as(origin.holder(role), right.method, pathOf(right.path), right.method === 'POST' ? { form: right.action.includes('my-round') ? 'enrol' : right.action.includes('match') ? 'run' : 'workshop' } : undefined)
    expect(answer.status === 404).toBe(!(right.who as readonly string[]).includes(role))
  })
  test.each(rows.filter(({ role, right }) => role === 'coordinator' && right.who.includes('coordinator')))('$right.action by who coordinates one ministry', async ({ right }) => {
    const answer = await origin.as(ministry, right.method, pathOf(right.path), right.method === 'POST' ? { form: 'enrol' } : undefined)
    expect(answer.status === 404).toBe(right.wholeHouse === true)
  })
  test('the English addresses have the same rights, row by row', () => {
    const rowsOf = (language: string) => staffRights.filter(({ path }) => path.startsWith(language)).map(({ action, method, who, wholeHouse }) => ({ action, method, who, wholeHouse }))
    expect(rowsOf('/en/')).toEqual(rowsOf('/nl/'))
  })
  test.each(dutch)('$action signed out is answered as if nothing were there', async ({ method, path }) => {
    expect((await origin.as('', method, pathOf(path))).status).toBe(404)
  })
  test('somebody else’s calendar, pair and profile are not there', async () => {
    expect((await origin.as(bo, 'GET', '/nl/mijn-mentoring/agenda/nobody')).status).toBe(404)
    expect(await (await origin.as(bo, 'GET', `/nl/mijn-mentoring/${round}`)).text()).not.toMatch(/loket|eiland/)
    const coordinator = await (await origin.as(origin.holder('coordinator'), 'GET', `/nl/mentoringronde/${round}`)).text()
    expect(coordinator).toContain('Ada Braam')
    expect(coordinator).not.toMatch(/eiland|[Bb]o [Ee]ls/)
  })
  test('what was typed stays when something is wrong, with the problem at its field', async () => {
    const answer = await origin.as(bo, 'POST', `/nl/mijn-mentoring/${round}`, { form: 'enrol', version: '0', part: 'mentee', seeks: 'career', experience: '<b>acht jaar</b>', bring: 'stad' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('&lt;b>acht jaar')
    expect(page).toContain('href="#consent"')
  })
  test('a form on an old version is refused with the words kept', async () => {
    const answer = await origin.as(ada, 'POST', `/nl/mijn-mentoring/${round}`, { form: 'enrol', version: '0', part: 'mentee', seeks: 'career', band: '5-8', region: 'west', languages: 'nl', days: 'mon', contact: 'tst', experience: 'nieuw geschreven' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('nieuw geschreven')
  })
  test('who coordinates one ministry sees its people, not what they bring, and takes out no other', async () => {
    await enrol(services, { person: bo, name: 'Bo Els', department: 'vws' }, round, { profile: profileOf(), tags: null, notWith: [] }, 0, false)
    const page = await (await origin.as(ministry, 'GET', `/nl/mentoringronde/ministerie/${round}`)).text()
    expect(page).toContain('Ada Braam')
    expect(page).not.toMatch(/Bo Els|loket|eiland|tst 1/)
    expect((await origin.as(ministry, 'POST', `/nl/mentoringronde/ministerie/${round}`, { department: 'vws' })).status).toBe(422)
    expect(await (await origin.as(ministry, 'GET', '/nl/mentoringrondes')).text()).not.toContain('Begin een ronde')
  })
})
