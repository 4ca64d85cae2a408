import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { careersTables, people, settleCareers, somePlan } from '../../../../tests/support/careers.ts'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { countOne, insertCodes, loadAsked, loadPool } from '../store/figures.ts'
import { deliveries } from '../tools/cast.ts'
import { addProfile, competencesView, keepPlacings } from './competences.ts'
import { answerCount, codeIsGood, fairness, makeCodes } from './fairness.ts'
import { flow, importDelivery, takeBack } from './flow.ts'
import { careersIndicators } from './indicators.ts'
import { addMember, addPosting, attestComposition, createProcedure, editPlan, importAnswers, openApplications, overrideTraining, procedureView, sealPlan, startSifting } from './procedure/index.ts'
import { cancelSession, certificatesView, withdrawCertificate } from './take-back.ts'
import type { Acting, CareersServices } from './services.ts'
import { closeSession, dueForTraining, importCertificates, keepCourse, ownTraining, planSession, register, sessionView, signOff, signUp } from './training.ts'

describe.each(bothKinds)('training, figures and competences on the %s database', (kind) => {
  let services: CareersServices
  let remove: () => Promise<void>
  let today = '2026-11-23'
  const [house, bzk, az]: readonly Acting[] = [{ person: people.loes, scopes: [''] }, { person: people.renske, scopes: ['bzk'] }, { person: people.olaf, scopes: ['az'] }]
  if (!house || !bzk || !az) throw new Error('nobody acts')
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, careersTables)
    ;({ remove } = fresh)
    services = await settleCareers(fresh.database, () => today)
  })
  afterAll(() => remove())

  test('a leadership programme says what it teaches about inclusion, and a code is taken once', async () => {
    const course = { code: 'kiezen', name: 'Eerlijk kiezen', kind: 'course' as const, audiences: ['selection' as const], inclusion: '', validMonths: 24, version: 1 }
    expect(await keepCourse(services, course)).toEqual({ ok: true, value: null })
    expect(await keepCourse(services, course)).toEqual({ ok: false, error: 'stale' })
    expect(await keepCourse(services, { ...course, code: 'leiden', kind: 'leadership' })).toEqual({ ok: false, error: 'programme-without-inclusion' })
    expect(await keepCourse(services, { ...course, code: 'Met Spatie' })).toEqual({ ok: false, error: 'not-valid' })
    expect((await keepCourse(services, { ...course, code: 'oefening-escalatie', audiences: ['managers'], validMonths: 12 })).ok).toBe(true)
  })
  test('a session gives a certificate of its day to who was there, and only after it was held', async () => {
    const planned = await planSession(services, bzk, { course: 'kiezen', department: 'bzk', day: '2026-11-24', place: 'Zaal 1' })
    const id = planned.ok ? planned.value : ''
    expect(await planSession(services, az, { course: 'kiezen', department: 'bzk', day: '2026-11-24', place: 'Zaal 1' })).toEqual({ ok: false, error: 'not-found' })
    await signUp(services, bzk, id, [people.aysel, people.bas, people.chidi])
    await signOff(services, bzk, id, people.chidi)
    expect(await closeSession(services, bzk, id, 1, [people.aysel])).toEqual({ ok: false, error: 'not-yet' })
    today = '2026-11-24'
    expect(await closeSession(services, bzk, id, 7, [people.aysel])).toEqual({ ok: false, error: 'stale' })
    expect(await closeSession(services, bzk, id, 1, [people.aysel])).toEqual({ ok: true, value: null })
    const view = await sessionView(services, bzk, id)
    expect(view.ok && view.value.attendance.map(({ name, state }) => `${name} ${state}`)).toEqual(['aysel attended', 'bas absent'])
    expect((await ownTraining(services, people.aysel)).certificates).toMatchObject([{ course: 'kiezen', obtained: '2026-11-24', expires: '2028-11-24' }])
    expect((await ownTraining(services, people.bas)).certificates).toEqual([])
  })
  test('a file of certificates comes in once; the practice mode’s own file without a course; others’ people not at all', async () => {
    const file = 'person,course,obtained,expires\nbas,kiezen,2026-01-10,2027-02-22\nolaf,kiezen,2026-01-10,\nniemand,kiezen,2026-01-10,'
    const first = await importCertificates(services, bzk, file)
    expect(first.ok && [first.value.taken, first.value.problems.map(({ line, what }) => `${line} ${what}`)]).toEqual([1, ['3 not-yours', '4 unknown-person']])
    expect(await importCertificates(services, bzk, file)).toEqual({ ok: false, error: 'twice' })
    expect((await importCertificates(services, bzk, 'person,course,obtained,expires\r\nmo,oefening-escalatie,2026-11-01,\r\n'))).toMatchObject({ ok: true, value: { taken: 1 } })
    expect((await ownTraining(services, people.mo)).certificates).toMatchObject([{ course: 'oefening-escalatie', obtained: '2026-11-01', expires: '2027-11-01', source: 'practice' }])
    expect(await importCertificates(services, bzk, 'name,obtained\nmo,2026-11-01')).toEqual({ ok: false, error: 'columns' })
    const { coverage, reminders } = await register(services, bzk)
    expect(coverage.map(({ audience, trained, people: all }) => `${audience} ${trained}/${all}`)).toEqual(['selection 2/4', 'managers 1/1', 'advisers 0/0', 'desk 0/0'])
    expect(coverage[0]?.shown.value.state).toBe('hidden')
    expect(reminders.map(({ name, standing }) => `${name} ${standing}`)).toEqual(['bas ends-soon', 'chidi never', 'dirk never'])
    expect(await dueForTraining(services)).toEqual([people.bas])
  })
  test('a session that does not go on says why, gives no certificate, and who signed up hears so the day after', async () => {
    const planned = await planSession(services, bzk, { course: 'kiezen', department: 'bzk', day: '2026-12-01', place: 'Zaal 2' })
    const id = planned.ok ? planned.value : ''
    await signUp(services, bzk, id, [people.dirk])
    expect(await cancelSession(services, az, id, 1, 'De trainer is verhinderd.')).toEqual({ ok: false, error: 'not-found' })
    expect(await cancelSession(services, bzk, id, 1, ' ')).toEqual({ ok: false, error: 'reason-missing' })
    expect(await cancelSession(services, bzk, id, 9, 'De trainer is verhinderd.')).toEqual({ ok: false, error: 'stale' })
    expect(await cancelSession(services, bzk, id, 1, 'De trainer is verhinderd.')).toEqual({ ok: true, value: null })
    expect(await closeSession(services, bzk, id, 2, [people.dirk])).toEqual({ ok: false, error: 'not-found' })
    expect((await ownTraining(services, people.dirk)).sessions).toMatchObject([{ state: 'cancelled', reason: 'De trainer is verhinderd.' }])
    today = '2026-11-25'
    expect(await dueForTraining(services)).toContain(people.dirk)
    today = '2026-11-24'
  })
  test('a certificate is taken back with a reason that its holder reads; it counts no more and no file brings it back', async () => {
    const one = { person: people.bas, course: 'kiezen', obtained: '2026-01-10' }
    expect(await withdrawCertificate(services, az, one, 'De training was niet gevolgd.')).toEqual({ ok: false, error: 'not-found' })
    expect(await withdrawCertificate(services, bzk, one, 'kort')).toEqual({ ok: false, error: 'reason-missing' })
    expect(await withdrawCertificate(services, bzk, one, 'De training was niet gevolgd.')).toEqual({ ok: true, value: null })
    expect(await withdrawCertificate(services, bzk, one, 'De training was niet gevolgd.')).toEqual({ ok: false, error: 'not-found' })
    expect((await certificatesView(services, bzk, 'BAS')).certificates).toEqual([])
    expect(await ownTraining(services, people.bas)).toMatchObject({ certificates: [], withdrawals: [{ reason: 'De training was niet gevolgd.' }] })
    expect((await ownTraining(services, people.aysel)).withdrawals).toEqual([])
    expect(await importCertificates(services, bzk, 'person,course,obtained\nbas,kiezen,2026-01-10')).toMatchObject({ ok: true, value: { taken: 0, problems: [{ what: 'withdrawn' }] } })
  })
  test('a code is single-use, and what is kept says neither who nor in which procedure', async () => {
    const made = await createProcedure(services, bzk, { title: 'Adviseur', kind: 'vacancy', band: '10-12', department: 'bzk' })
    const id = made.ok ? made.value : ''
    const go = async (work: (version: number) => Promise<{ readonly ok: boolean }>): Promise<void> => { const found = await procedureView(services, bzk, id); expect(found.ok && (await work(found.value.procedure.version)).ok).toBe(true) }
    await go((at) => editPlan(services, bzk, id, at, somePlan))
    for (const name of ['aysel', 'chidi'] as const) await go((at) => addMember(services, bzk, id, at, people[name]))
    await go((at) => overrideTraining(services, bzk, id, at, people.chidi, 'De training is volgende week.'))
    await go((at) => attestComposition(services, bzk, id, at, 'Twee verschillende blikken.'))
    await go((at) => sealPlan(services, bzk, id, at))
    await go((at) => addPosting(services, bzk, id, at, { channel: 'Intranet', reaches: 'allen', from: today, to: null }))
    await go((at) => openApplications(services, bzk, id, at, '2026-11-25'))
    await go((at) => importAnswers(services, bzk, id, at, 'candidate,question,answer\n1,q1,een\n1,q2,twee\n2,q1,een\n2,q2,twee'))
    expect(await makeCodes(services, bzk, id, 'applied')).toEqual({ ok: false, error: 'not-now' })
    today = '2026-11-25'
    await go((at) => startSifting(services, bzk, id, at, ''))
    const codes = await makeCodes(services, bzk, id, 'applied')
    expect(codes.ok && codes.value).toHaveLength(2)
    expect(await makeCodes(services, bzk, id, 'applied')).toEqual({ ok: false, error: 'made-already' })
    expect(await makeCodes(services, az, id, 'invited')).toEqual({ ok: false, error: 'not-found' })
    const code = codes.ok ? codes.value[0] ?? '' : ''
    expect(await answerCount(services, code, 'mars')).toEqual({ ok: false, error: 'no-answer' })
    expect(await codeIsGood(services, code)).toBe(true)
    expect(await answerCount(services, code, 'eu')).toEqual({ ok: true, value: null })
    expect([await codeIsGood(services, code), await answerCount(services, code, 'eu')]).toEqual([false, { ok: false, error: 'no-code' }])
    await services.database.within({ kind: 'system' }, async (tx) => {
      expect(await loadPool(tx, 'bzk', 2026)).toEqual([{ stratum: 'vacancy 10-12', moment: 'applied', answer: 'eu', count: 1 }])
      expect((await loadAsked(tx, 'bzk', 2026)).get('applied')).toBe(1)
    })
    await expect(services.database.within({ kind: 'public' }, (tx) => countOne(tx, { department: 'bzk', year: 2026, stratum: 'x', moment: 'applied' }, 'nl'))).rejects.toThrow()
  })
  test('voluntary counts are read out from five procedures on, and groups that are too small not at all', async () => {
    const view = async () => { const found = await fairness(services, bzk, 'bzk', 2026); if (!found.ok) throw new Error('nothing'); return found.value }
    expect((await view()).passages[0]?.figures).toEqual({ state: 'cannot', because: 'few-procedures' })
    await services.database.within({ kind: 'system' }, async (tx) => {
      const batch = { department: 'bzk', year: 2026, stratum: 'vacancy 10-12' } as const
      for (let at = 0; at < 5; at++) for (const moment of ['applied', 'invited'] as const) await insertCodes(tx, { ...batch, moment }, [`${moment}${at}`])
      for (const [moment, answer, many] of [['applied', 'nl', 90], ['invited', 'nl', 40], ['applied', 'non-eu', 60], ['invited', 'non-eu', 12], ['applied', 'eu', 8]] as const) for (let at = 0; at < many; at++) await countOne(tx, { ...batch, moment }, answer)
    })
    const { figures } = (await view()).passages[0] ?? {}
    expect(figures?.state === 'shown' && figures.shares.map(({ group, share }) => `${group} ${share.value.state}`)).toEqual(['nl shown', 'eu hidden', 'non-eu shown'])
    expect(figures?.state === 'shown' && figures.impact.value.pooled.map(({ group, flagged, verdict }) => [group, flagged, verdict])).toEqual([['non-eu', true, 'flag-confirmed']])
    expect(await fairness(services, az, 'bzk', 2026)).toEqual({ ok: false, error: 'not-found' })
  })
  test('a delivery comes in whole or not at all, once, and can be taken back', async () => {
    const [stock, ...rest] = deliveries(2026)
    if (!stock) throw new Error('no stock')
    expect(await importDelivery(services, house, 'stock', stock.text.replace('200,', '200,').replace(',230', ',3'), 'CBS')).toMatchObject({ ok: true, value: { taken: 0, problems: [{ what: 'too-small' }] } })
    expect(await importDelivery(services, house, 'stock', 'naam,department,year,scale,group\nJan,bzk,2026,10,nl', 'CBS')).toEqual({ ok: false, error: 'person-level' })
    expect(await importDelivery(services, house, 'stock', `department,year,scale,group,count\n${Array.from({ length: 12 }, (_, at) => `bzk,2026,${at + 1},nl,1`).join('\n')}`, 'CBS')).toEqual({ ok: false, error: 'person-level' })
    expect(await importDelivery(services, house, 'stock', 'department,year,scale,group,count\naz,2026,10-12,nl,200', 'CBS')).toMatchObject({ ok: true, value: { taken: 0, small: ['az 2026'] } })
    expect(await importDelivery(services, house, 'stock', stock.text, ' ')).toEqual({ ok: false, error: 'source-missing' })
    expect(await importDelivery(services, bzk, 'stock', stock.text, 'CBS')).toMatchObject({ ok: true, value: { taken: 0 } })
    expect(await importDelivery(services, house, 'stock', stock.text, 'CBS')).toMatchObject({ ok: true, value: { problems: [] } })
    expect(await importDelivery(services, house, 'stock', `${stock.text}\n`, 'CBS')).toEqual({ ok: false, error: 'twice' })
    for (const { kind: one, text } of rest) expect((await importDelivery(services, house, one, text, 'CBS'))).toMatchObject({ ok: true, value: { problems: [] } })
    const wish = { department: 'jenv', year: 2026, group: 'non-eu' as const, whatIf: null, seed: 1 }
    const found = await flow(services, house, wish)
    if (!found.ok) throw new Error('no flow')
    expect(found.value.scales.map(({ share }) => share.value.state)).toEqual(['shown', 'shown', 'shown', 'shown', 'shown'])
    expect(found.value.outlook?.value.years[0]?.top).toBeCloseTo(308 / 4194, 12)
    expect(found.value.equality.map(({ indicator }) => indicator)).toEqual(['w1', 'w2', 'w3', 'w4', 'w7'])
    // A scale with a group left out has no base, so nothing of it is shown, and there is no look ahead.
    const small = await flow(services, house, { ...wish, department: 'bzk' })
    expect(small.ok && [small.value.scales.at(-1)?.share.value.state, small.value.outlook]).toEqual(['hidden', null])
    const delivery = found.value.deliveries.find((one) => one.kind === 'moves')
    expect(await takeBack(services, bzk, delivery?.id ?? '')).toEqual({ ok: false, error: 'not-found' })
    expect(await takeBack(services, house, delivery?.id ?? '')).toEqual({ ok: true, value: null })
    const after = await flow(services, house, wish)
    expect(after.ok && after.value.outlook).toBeNull()
  })
  test('competences stand in profiles with promises that have a day; nothing of a person is kept', async () => {
    expect(await addProfile(services, bzk, { department: 'az', name: 'Teamleider', manages: true })).toEqual({ ok: false, error: 'not-found' })
    await addProfile(services, bzk, { department: 'bzk', name: 'Teamleider', manages: true })
    expect(await addProfile(services, bzk, { department: 'bzk', name: 'Teamleider', manages: true })).toEqual({ ok: false, error: 'there-already' })
    const [profile] = (await competencesView(services, bzk)).profiles
    const id = profile?.id ?? ''
    const place = (standing: 'in' | 'promised', promisedDay: string | null) => [{ competence: 'acts', place: 'profile' as const, standing, promisedDay }]
    expect(await keepPlacings(services, bzk, id, 1, place('promised', null))).toEqual({ ok: false, error: 'day-missing' })
    expect(await keepPlacings(services, az, id, 1, place('in', null))).toEqual({ ok: false, error: 'not-found' })
    expect(await keepPlacings(services, bzk, id, 1, place('promised', '2027-03-01'))).toEqual({ ok: true, value: null })
    expect(await keepPlacings(services, bzk, id, 1, place('in', null))).toEqual({ ok: false, error: 'stale' })
    expect((await competencesView(services, bzk)).coverage[0]).toMatchObject({ place: 'profile', in: 0, promised: 1, next: '2027-03-01' })
  })
  test('every indicator reads out what it has, and hides what is too small', async () => {
    const read = new Map(await Promise.all(careersIndicators.map(async (one) => [one.id, (await one.read(services)).value] as const)))
    expect(read.get('careers.training-selection')?.every(({ shown }) => shown.state === 'hidden')).toBe(true)
    expect(read.get('careers.top-representation')?.find(({ department }) => department === 'jenv')?.shown).toMatchObject({ state: 'shown', base: 4194 })
    expect(read.get('careers.top-representation')?.find(({ department }) => department === 'bzk')?.shown.state).toBe('hidden')
    expect(read.get('careers.competences-in-profiles')).toHaveLength(1)
    expect(read.get('careers.decisions-follow')).toEqual([])
  })
})
