import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { careersTables, people, settleCareers, somePlan } from '../../../../tests/support/careers.ts'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { demoSignIn, grantsOn, guardRights, loadGrants, mountIdentity, saveGrant, savePerson, type IdentityServices } from '../../../foundation/identity/index.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { roles, type Role } from '../../../foundation/kernel/module.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { addProfile, competencesView } from '../actions/competences.ts'
import { addMember, addPosting, attestComposition, createProcedure, editPlan, importAnswers, openApplications, overrideTraining, procedureView, sealPlan, startSifting } from '../actions/procedure/index.ts'
import { keepCourse, planSession } from '../actions/training.ts'
import { careers } from '../index.ts'

const staffUrl = 'http://localhost:4455'
const staffRights = careers.rights.filter((right) => right.origin === 'staff')

/** Role x action, from the same table of rights that guards the server, with the sign-in that people use. */
describe('who may do what in careers', () => {
  const [open, staff] = [new Hono(), new Hono()]
  const cookies = new Map<string, string>()
  const holders = new Map<Role, string>()
  let remove: () => Promise<void>
  let today = '2026-11-23'
  const ids = { procedure: '', session: '', profile: '' }
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', careersTables)
    ;({ remove } = fresh)
    const services = await settleCareers(fresh.database, () => today)
    const identity: IdentityServices = { ...services, staffUrl, signIn: null, demo: true, ticket: { read: async () => null, spend: async () => undefined } as never }
    const pages = { ...services, publicUrl: 'http://localhost:4454', surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: (name: string) => `/${name}.js` } } } as never
    mountIdentity(staff, identity)
    guardRights(staff, careers.rights)
    staff.get('/enter/:person', (context) => demoSignIn(context, identity, context.req.param('person'), '/nl/selectie'))
    careers.pages?.staff?.(staff, pages)
    careers.pages?.public?.(open, pages)
    const recruiter = { person: people.renske, scopes: ['bzk'] }
    const made = await createProcedure(services, recruiter, { title: 'Adviseur', kind: 'vacancy', band: '10-12', department: 'bzk' })
    ids.procedure = made.ok ? made.value : ''
    const go = async (work: (version: number) => Promise<{ readonly ok: boolean }>): Promise<void> => {
      const found = await procedureView(services, recruiter, ids.procedure)
      const done = await work(found.ok ? found.value.procedure.version : 0)
      if (!done.ok) throw new Error(JSON.stringify(done))
    }
    const id = ids.procedure
    await go((at) => editPlan(services, recruiter, id, at, somePlan))
    for (const name of ['aysel', 'bas'] as const) {
      await go((at) => addMember(services, recruiter, id, at, people[name]))
      await go((at) => overrideTraining(services, recruiter, id, at, people[name], 'De training volgt binnenkort, met begeleiding.'))
    }
    await go((at) => attestComposition(services, recruiter, id, at, 'Twee verschillende blikken aan tafel.'))
    await go((at) => sealPlan(services, recruiter, id, at))
    await go((at) => addPosting(services, recruiter, id, at, { channel: 'Intranet', reaches: 'allen', from: today, to: null }))
    await go((at) => openApplications(services, recruiter, id, at, '2026-11-24'))
    await go((at) => importAnswers(services, recruiter, id, at, 'candidate,question,answer\n7,q1,een\n7,q2,twee\n8,q1,een\n8,q2,twee'))
    today = '2026-11-24'
    await go((at) => startSifting(services, recruiter, id, at, ''))
    await keepCourse(services, { code: 'basis', name: 'Basis', kind: 'course', audiences: ['selection'], inclusion: '', validMonths: null, version: 1 })
    const planned = await planSession(services, { person: people.gerda, scopes: [''] }, { course: 'basis', department: 'bzk', day: today, place: 'Hier' })
    ids.session = planned.ok ? planned.value : ''
    await addProfile(services, recruiter, { department: 'bzk', name: 'Teamleider', manages: true })
    ids.profile = (await competencesView(services, recruiter)).profiles[0]?.id ?? ''
    await services.database.within({ kind: 'system' }, async (tx) => {
      const taken = new Set(grantsOn(await loadGrants(tx), today).map(({ role }) => role))
      for (const role of roles.filter((one) => !taken.has(one))) {
        const person = newId(systemRandom)
        await savePerson(tx, { id: person, sub: `s-${role}`, name: role, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
        await saveGrant(tx, { id: newId(systemRandom), person, role, scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
        holders.set(role, person)
      }
    })
    for (const [role, name] of [['recruiter', 'renske'], ['assessor', 'aysel'], ['analyst', 'loes'], ['council', 'oda'], ['coordinator', 'gerda'], ['manager', 'mo'], ['administrator', 'boss']] as const) holders.set(role, people[name])
  })
  afterAll(() => remove())

  const as = async (person: string, method: string, path: string, body?: string): Promise<Response> => {
    if (person !== '' && !cookies.has(person)) cookies.set(person, (await staff.request(`${staffUrl}/enter/${person}`)).headers.getSetCookie().map((one) => one.split(';')[0]).join('; '))
    return staff.request(`${staffUrl}${path}`, { method, headers: { Cookie: cookies.get(person) ?? '', Origin: staffUrl, 'content-type': 'application/x-www-form-urlencoded' }, ...(body === undefined ? {} : { body }) })
  }
  const pathOf = (path: string): string => path.replace(':id', /training/.test(path) ? ids.session : /competen/.test(path) ? ids.profile : ids.procedure).replace(':number', '7')
  /** A form that is refused for what it says, not for who sends it. */
  const bodyOf = (path: string): string => (/selectie$|selection$/.test(path) ? 'title=' : /kandidaten/.test(path) ? 'form=paste&candidate=x' : /uitkomst/.test(path) ? 'form=decide' : /\/plan/.test(path) ? 'form=words' : /procedure/.test(path) ? 'form=seal' : /beoord|assess/.test(path) ? 'question=q1' : /training.*:id/.test(path) ? 'form=close&version=9' : /training/.test(path) ? 'form=course' : /doorstroom|career-flow/.test(path) ? 'form=import&kind=stock&source=x' : 'source=x')
  // The outcome for one candidate exists after the decision only: it is tried in the journey.
  const dutch = staffRights.filter(({ path }) => path.startsWith('/nl/'))
  const rows = dutch.filter(({ path }) => !path.includes(':number')).flatMap((right) => roles.map((role) => ({ right, role })))

  test('the English addresses have the same rights, row by row', () => {
    const rowsOf = (language: string) => staffRights.filter(({ path }) => path.startsWith(language)).map(({ action, method, who }) => ({ action, method, who }))
    expect(rowsOf('/en/')).toEqual(rowsOf('/nl/'))
  })

  test.each(rows)('$right.action $right.path as $role', async ({ right, role }) => {
    const answer = await as(holders.get(role) ?? '', right.method, pathOf(right.path), right.method === 'GET' ? undefined : bodyOf(right.path))
    expect(answer.status < 500).toBe(true)
    expect(answer.status === 404).toBe(!(right.who as readonly Role[]).includes(role))
  })
  test.each(dutch)('$action $path signed out is answered as if nothing were there', async (right) => {
    expect((await as('', right.method, pathOf(right.path), right.method === 'GET' ? undefined : '')).status).toBe(404)
  })
  test('a recruiter of another ministry and an assessor who is not on the panel find nothing', async () => {
    for (const end of ['', '/plan', '/kandidaten', '/uitkomst', '/verzegeld.json']) expect((await as(people.olaf, 'GET', `/nl/selectie/procedure/${ids.procedure}${end}`)).status).toBe(404)
    for (const [method, body] of [['GET', undefined], ['POST', 'question=q1&score-7=3']] as const) expect((await as(people.chidi, method, `/nl/beoordelen/${ids.procedure}`, body)).status).toBe(404)
    for (const path of ['/nl/selectiecijfers?department=bzk', '/nl/doorstroom?department=bzk']) expect((await as(people.olaf, 'GET', path)).status).toBe(404)
    expect((await as(people.olaf, 'GET', `/nl/competenties/${ids.profile}`)).status).toBe(404)
    expect((await as(people.olaf, 'GET', `/nl/trainingen/${ids.session}`)).status).toBe(404)
  })
  test('an assessor sees the answers and never another’s score or a candidate’s name; candidates see criteria and no question', async () => {
    await as(people.bas, 'POST', `/nl/beoordelen/${ids.procedure}`, 'question=q1&score-7=5&version-7=0&note-7=alleen+van+bas')
    const page = await (await as(people.aysel, 'GET', `/nl/beoordelen/${ids.procedure}?vraag=q1`)).text()
    expect(page).toContain('Kandidaat 7')
    expect(page).not.toContain('alleen van bas')
    expect(page).not.toMatch(/ checked/)
    const shown = await (await open.request('/nl/selectieprocedures')).text()
    expect(shown).toContain('Ontleedt')
    expect(shown).not.toContain('Hoe ontleedde u een probleem')
  })
  test('what was typed is kept when it is refused, and a stale page is told so', async () => {
    const refused = await as(people.renske, 'POST', '/nl/selectie', 'title=Mijn+titel&kind=vacancy&band=&department=')
    expect([refused.status, (await refused.text()).includes('value="Mijn titel"')]).toEqual([422, true])
    const stale = await as(people.renske, 'POST', `/nl/selectie/procedure/${ids.procedure}`, 'form=stop&version=1&stop=Dit+moet+echt+even+stoppen')
    const text = await stale.text()
    expect([stale.status, text.includes('Dit moet echt even stoppen'), text.includes('Er is iets veranderd')]).toEqual([409, true, true])
    const typed = await as(people.aysel, 'POST', `/nl/beoordelen/${ids.procedure}`, 'question=q1&score-7=9&version-7=0&note-7=mijn+noot')
    expect([typed.status, (await typed.text()).includes('mijn noot')]).toEqual([422, true])
  })
  test('script in what people type does nothing', async () => {
    const page = await (await as(people.renske, 'POST', '/nl/selectie', 'title=%3Cscript%3Ealert(1)%3C%2Fscript%3E&kind=vacancy')).text()
    expect(page).not.toContain('<script>alert')
  })
})
