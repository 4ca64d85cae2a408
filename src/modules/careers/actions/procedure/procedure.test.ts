import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { careersTables, people, settleCareers, somePlan, type Name } from '../../../../../tests/support/careers.ts'
import { bothKinds, freshDatabase } from '../../../../../tests/support/databases.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { ok } from '../../../../foundation/kernel/result.ts'
import { canonical } from '../../../../foundation/sealing/core/canonical.ts'
import { sha256 } from '../../../../foundation/sealing/core/digest.ts'
import { loadCourses, saveCourse, insertCertificates, deleteCertificate } from '../../store/training.ts'
import type { Acting, CareersServices } from '../services.ts'
import { toHex } from './hex.ts'
import {
  addMember, addPosting, assessorTasks, attestComposition, chunk, createProcedure, decide, editPlan, evaluate, finishInforming, importAnswers, inform, invite, keepScores, keepWordReason, leavePanel, openApplications, overrideTraining, pasteAnswers, procedureView, sealPlan, shredDue, startSifting, stopProcedure, withdrawCandidate,
} from './index.ts'

const reason = 'Dit staat hier met een goede reden.'
const done = ok(null)

describe.each(bothKinds)('a selection procedure on the %s database', (kind) => {
  let services: CareersServices
  let remove: () => Promise<void>
  let today = '2026-11-23'
  const recruiter: Acting = { person: people.renske, scopes: ['bzk'] }
  const other: Acting = { person: people.olaf, scopes: ['az'] }
  const version = async (id: string): Promise<number> => { const found = await procedureView(services, recruiter, id); return found.ok ? found.value.procedure.version : -1 }
  const view = async (id: string) => { const found = await procedureView(services, recruiter, id); if (!found.ok) throw new Error('no procedure'); return found.value }
  const now = async <Refusal>(id: string, work: (version: number) => Promise<Result<unknown, Refusal>>) => work(await version(id))
  const prepared = async (...names: readonly Name[]): Promise<string> => {
    const made = await createProcedure(services, recruiter, { title: 'Adviseur', kind: 'promotion', band: '10-12', department: 'bzk' })
    if (!made.ok) throw new Error(made.error)
    await now(made.value, (at) => editPlan(services, recruiter, made.value, at, somePlan))
    for (const name of names) expect(await now(made.value, (at) => addMember(services, recruiter, made.value, at, people[name]))).toEqual(done)
    await now(made.value, (at) => attestComposition(services, recruiter, made.value, at, 'Twee mensen uit het werk, een van buiten.'))
    return made.value
  }
  const opened = async (...names: readonly Name[]): Promise<string> => {
    const id = await prepared(...names)
    expect(await now(id, (at) => sealPlan(services, recruiter, id, at))).toEqual(done)
    await now(id, (at) => addPosting(services, recruiter, id, at, { channel: 'Intranet', reaches: 'alle medewerkers', from: today, to: null }))
    expect(await now(id, (at) => openApplications(services, recruiter, id, at, addDays(today, 1)))).toEqual(done)
    return id
  }
  const csv = (...numbers: readonly number[]): string => `candidate,question,answer\n${numbers.flatMap((number) => [`${number},q1,antwoord ${number} een`, `${number},q2,antwoord ${number} twee`]).join('\n')}`
  const sifting = async (numbers: readonly number[], ...names: readonly Name[]): Promise<string> => {
    const id = await opened(...names)
    expect((await now(id, (at) => importAnswers(services, recruiter, id, at, csv(...numbers)))).ok).toBe(true)
    today = addDays(today, 1)
    expect(await now(id, (at) => startSifting(services, recruiter, id, at, numbers.length === 1 ? reason : ''))).toEqual(done)
    return id
  }
  const scoreAll = async (id: string, name: Name, question: string, scores: Readonly<Record<number, number>>) =>
    keepScores(services, people[name], id, question, Object.entries(scores).map(([candidate, score]) => ({ candidate: Number(candidate), score, note: 'Omdat ik dit zag.', version: 0, reason: '' })))
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, careersTables)
    ;({ remove } = fresh)
    services = await settleCareers(fresh.database, () => today)
    await services.database.within({ kind: 'system' }, async (tx) => {
      await saveCourse(tx, { code: 'commissie', name: 'Eerlijk kiezen', kind: 'course', audiences: ['selection'], inclusion: '', validMonths: 24, version: 1 })
      await insertCertificates(tx, (['aysel', 'bas', 'chidi'] as const).map((name) => ({ person: people[name], course: 'commissie', obtained: '2026-01-10', expires: name === 'chidi' ? '2026-12-10' : '2028-01-10', source: 'import' as const })))
    })
  })
  afterAll(() => remove())

  test('nobody of another ministry finds it, and a stale page is refused', async () => {
    const id = await prepared('aysel')
    expect(await procedureView(services, other, id)).toEqual({ ok: false, error: 'not-found' })
    expect(await editPlan(services, other, id, await version(id), somePlan)).toEqual({ ok: false, error: 'not-found' })
    expect(await editPlan(services, recruiter, id, 1, somePlan)).toEqual({ ok: false, error: 'stale' })
    expect(await now(id, (at) => editPlan(services, recruiter, id, at, (plan) => ({ ...plan, title: '' })))).toEqual({ ok: false, error: 'not-valid' })
    expect(await now(id, (at) => stopProcedure(services, recruiter, id, at, reason))).toEqual(done)
    expect(await now(id, (at) => sealPlan(services, recruiter, id, at))).toEqual({ ok: false, error: 'not-now' })
  })
  test('the plan is sealed only with a trained panel, and whoever has the file can check the fingerprint', async () => {
    const id = await prepared('aysel')
    expect(await now(id, (at) => sealPlan(services, recruiter, id, at))).toEqual({ ok: false, error: 'gate-panel-large-enough' })
    await now(id, (at) => addMember(services, recruiter, id, at, people.dirk))
    expect(await now(id, (at) => addMember(services, recruiter, id, at, people.dirk))).toEqual({ ok: false, error: 'already' })
    expect(await now(id, (at) => addMember(services, recruiter, id, at, people.mo))).toEqual({ ok: false, error: 'no-assessor' })
    expect(await now(id, (at) => sealPlan(services, recruiter, id, at))).toEqual({ ok: false, error: 'gate-panel-trained' })
    expect(await now(id, (at) => overrideTraining(services, recruiter, id, at, people.dirk, 'kort'))).toEqual({ ok: false, error: 'reason-missing' })
    expect(await now(id, (at) => overrideTraining(services, recruiter, id, at, people.dirk, reason))).toEqual(done)
    expect(await now(id, (at) => sealPlan(services, recruiter, id, at))).toEqual(done)
    const { procedure } = await view(id)
    expect(procedure.hash).toBe(toHex(sha256(new TextEncoder().encode(procedure.sealed ?? ''))))
    expect(procedure.sealed).toBe(new TextDecoder().decode(canonical(procedure.plan)))
    expect(await now(id, (at) => editPlan(services, recruiter, id, at, somePlan))).toEqual({ ok: false, error: 'not-now' })
    expect(await now(id, (at) => openApplications(services, recruiter, id, at, addDays(today, 9)))).toEqual({ ok: false, error: 'gate-posted' })
  })
  test('a flagged word keeps the procedure shut until it has a reason', async () => {
    const id = await prepared('aysel', 'bas')
    await now(id, (at) => editPlan(services, recruiter, id, at, (plan) => ({ ...plan, advert: 'Wij zoeken een jong talent.' })))
    await now(id, (at) => sealPlan(services, recruiter, id, at))
    await now(id, (at) => addPosting(services, recruiter, id, at, { channel: 'Intranet', reaches: 'allen', from: today, to: null }))
    expect(await now(id, (at) => openApplications(services, recruiter, id, at, addDays(today, 9)))).toEqual({ ok: false, error: 'gate-wording-settled' })
    await now(id, (at) => keepWordReason(services, recruiter, id, at, 'jong', 'Het gaat om jong beleid.'))
    expect(await now(id, (at) => openApplications(services, recruiter, id, at, addDays(today, 9)))).toEqual(done)
  })
  test('answers come in line by line; the same file once; what betrays a person stays out', async () => {
    const id = await opened('aysel', 'bas')
    const file = `${csv(11)}\nJan,q1,x\n12,q9,x\n12,q1,mail mij op jan@voorbeeld.nl\n11,q1,nog eens\n12,q2,`
    const first = await importAnswers(services, recruiter, id, await version(id), file)
    expect(first.ok && [first.value.taken, first.value.candidates, first.value.problems.map(({ line, what }) => `${line} ${what}`)]).toEqual([2, 1, ['4 not-a-number', '5 unknown-question', '6 contact-data', '7 twice', '8 empty-answer']])
    expect(await importAnswers(services, recruiter, id, await version(id), file)).toEqual({ ok: false, error: 'twice' })
    expect(await importAnswers(services, recruiter, id, await version(id), 'naam,antwoord\nx,y')).toEqual({ ok: false, error: 'columns' })
    await pasteAnswers(services, recruiter, id, await version(id), '12', { q1: 'een' })
    expect(await now(id, (at) => startSifting(services, recruiter, id, at, ''))).toEqual({ ok: false, error: 'still-open' })
    today = addDays(today, 1)
    expect(await now(id, (at) => startSifting(services, recruiter, id, at, ''))).toEqual({ ok: false, error: 'answers-missing' })
    await now(id, (at) => withdrawCandidate(services, recruiter, id, at, 12))
    expect(await now(id, (at) => startSifting(services, recruiter, id, at, ''))).toEqual({ ok: false, error: 'single-needs-words' })
    expect(await now(id, (at) => startSifting(services, recruiter, id, at, reason))).toEqual(done)
    expect((await view(id)).procedure.outcome.single).toBe(true)
    const { rows } = await services.database.within({ kind: 'system' }, (tx) => sql<{ content: Uint8Array }>`SELECT content FROM careers.answer`.execute(tx))
    expect(rows.every(({ content }) => !new TextDecoder().decode(content).includes('antwoord'))).toBe(true)
  })
  test('scores of others exist for nobody until the last one is in; then for all', async () => {
    const id = await sifting([1, 2, 3], 'aysel', 'bas', 'chidi')
    expect(await scoreAll(id, 'aysel', 'q1', { 1: 5, 2: 3, 3: 1 })).toEqual({ ok: true, value: { shown: false } })
    expect(await scoreAll(id, 'aysel', 'q1', { 1: 4 })).toEqual({ ok: false, error: 'stale' })
    for (const who of [{ kind: 'system' as const }, { kind: 'person' as const, person: people.bas }, { kind: 'person' as const, person: people.dirk }, { kind: 'public' as const }]) {
      const { rows } = await services.database.within(who, (tx) => sql`SELECT * FROM careers.score WHERE procedure = ${id}`.execute(tx))
      expect(rows).toHaveLength(0)
    }
    // The server cannot show a stage by itself either: the database counts.
    await expect(services.database.within({ kind: 'system' }, (tx) => sql`INSERT INTO careers.reveal VALUES (${id}, 'sift', ${today})`.execute(tx))).rejects.toThrow()
    await expect(services.database.within({ kind: 'person', person: people.bas }, (tx) => sql`INSERT INTO careers.score VALUES (${id}, 'sift', 1, 'q1', ${people.chidi}, 1, NULL, 1)`.execute(tx))).rejects.toThrow()
    expect((await view(id)).stages[0]).toMatchObject({ state: 'hidden', progress: [{ done: 3, all: 6 }, { done: 0, all: 6 }, { done: 0, all: 6 }] })
    expect(await now(id, (at) => invite(services, recruiter, id, at, [1], ''))).toEqual({ ok: false, error: 'gate-sift-complete' })
    const seen = await chunk(services, people.bas, id, 'q1')
    expect(seen.ok && seen.value.rows.every(({ score }) => score === null)).toBe(true)
    await scoreAll(id, 'aysel', 'q2', { 1: 4, 2: 3, 3: 3 })
    for (const name of ['bas', 'chidi'] as const) for (const question of ['q1', 'q2']) await scoreAll(id, name, question, { 1: 4, 2: 4, 3: 2 })
    const [sift] = (await view(id)).stages
    expect(sift?.state === 'shown' && sift.ranked.map(({ candidate, place }) => [candidate, place])).toEqual([[1, 1], [2, 2], [3, 3]])
    expect(sift?.state === 'shown' && sift.spread?.answers).toBe(6)
  })
  test('a change after that keeps the old score and a reason', async () => {
    const id = await sifting([1, 2], 'aysel', 'bas')
    for (const name of ['aysel', 'bas'] as const) for (const question of ['q1', 'q2']) await scoreAll(id, name, question, { 1: 4, 2: 2 })
    const change = (version: number, why: string) => keepScores(services, people.aysel, id, 'q1', [{ candidate: 2, score: 5, note: 'Omdat ik dit zag.', version, reason: why }])
    expect(await change(1, '')).toEqual({ ok: false, error: 'reason-missing' })
    expect(await change(7, 'Ik las het antwoord te snel.')).toEqual({ ok: false, error: 'stale' })
    expect(await change(1, 'Ik las het antwoord te snel.')).toEqual({ ok: true, value: { shown: true } })
    const [sift] = (await view(id)).stages
    expect(sift?.state === 'shown' && sift.changes).toMatchObject([{ candidate: 2, before: 2, reason: 'Ik las het antwoord te snel.' }])
    expect(await keepScores(services, people.aysel, id, 'q1', [{ candidate: 2, score: 6, note: '', version: 2, reason }])).toEqual({ ok: false, error: 'not-on-scale' })
  })
  test('a certificate lost midway stops that assessor, until there is a reason or somebody else', async () => {
    const id = await sifting([1, 2], 'aysel', 'chidi')
    await services.database.within({ kind: 'system' }, (tx) => deleteCertificate(tx, people.chidi, 'commissie', '2026-01-10'))
    expect(await scoreAll(id, 'chidi', 'q1', { 1: 3, 2: 3 })).toEqual({ ok: false, error: 'not-trained' })
    expect((await assessorTasks(services, people.chidi)).find((task) => task.id === id)?.shut).toBe(true)
    for (const question of ['q1', 'q2']) await scoreAll(id, 'aysel', question, { 1: 3, 2: 5 })
    // Somebody comes in the place of who leaves, and scores all.
    expect(await now(id, (at) => addMember(services, recruiter, id, at, people.bas))).toEqual(done)
    expect(await now(id, (at) => leavePanel(services, recruiter, id, at, people.chidi, ''))).toEqual({ ok: false, error: 'reason-missing' })
    expect(await now(id, (at) => leavePanel(services, recruiter, id, at, people.chidi, reason))).toEqual(done)
    expect(await chunk(services, people.chidi, id, 'q1')).toEqual({ ok: false, error: 'not-found' })
    for (const question of ['q1', 'q2']) await scoreAll(id, 'bas', question, { 1: 2, 2: 4 })
    expect((await view(id)).siftShown).toBe(true)
    await services.database.within({ kind: 'system' }, (tx) => insertCertificates(tx, [{ person: people.chidi, course: 'commissie', obtained: '2026-01-10', expires: '2028-12-10', source: 'import' }]))
  })
  test('who withdraws is not waited for', async () => {
    const id = await sifting([1, 2, 3], 'aysel', 'bas')
    for (const name of ['aysel', 'bas'] as const) for (const question of ['q1', 'q2']) await scoreAll(id, name, question, { 1: 3, 2: 3 })
    expect((await view(id)).siftShown).toBe(false)
    expect(await now(id, (at) => withdrawCandidate(services, recruiter, id, at, 3))).toEqual(done)
    const after = await view(id)
    expect(after.siftShown).toBe(true)
    expect(after.answered.some(({ candidate }) => candidate === 3)).toBe(false)
  })
  test('from a tie to the shredding: a reason is asked, everybody is told, and then it is gone', async () => {
    const id = await sifting([1, 2, 3], 'aysel', 'bas', 'chidi')
    for (const name of ['aysel', 'bas', 'chidi'] as const) for (const question of ['q1', 'q2']) await scoreAll(id, name, question, { 1: 4, 2: 4, 3: 2 })
    expect(await now(id, (at) => invite(services, recruiter, id, at, [1], ''))).toEqual({ ok: false, error: 'reason-missing' })
    expect(await now(id, (at) => invite(services, recruiter, id, at, [9], reason))).toEqual({ ok: false, error: 'unknown-candidate' })
    expect(await now(id, (at) => invite(services, recruiter, id, at, [1, 2], ''))).toEqual(done)
    expect(await keepScores(services, people.aysel, id, 'q3', [{ candidate: 1, score: 4, note: '', version: 0, reason: '' }])).toEqual({ ok: false, error: 'note-missing' })
    expect(await scoreAll(id, 'aysel', 'q1', { 1: 5 })).toEqual({ ok: false, error: 'nothing-to-assess' })
    for (const name of ['aysel', 'bas', 'chidi'] as const) await scoreAll(id, name, 'q3', { 1: 3, 2: 5 })
    expect(await now(id, (at) => decide(services, recruiter, id, at, [1], ''))).toEqual({ ok: false, error: 'reason-missing' })
    expect(await now(id, (at) => decide(services, recruiter, id, at, [2], ''))).toEqual(done)
    expect((await view(id)).procedure.outcome).toMatchObject({ applied: 3, invited: 2, chosen: 1, choiceFollowed: true, inviteFollowed: true })
    expect(await now(id, (at) => finishInforming(services, recruiter, id, at))).toEqual({ ok: false, error: 'gate-everyone-informed' })
    for (const number of [1, 2, 3]) expect(await now(id, (at) => inform(services, recruiter, id, at, number, 'U schreef helder. Bij het ontleden misten wij de afweging.'))).toEqual(done)
    await now(id, (at) => finishInforming(services, recruiter, id, at))
    expect(await now(id, (at) => evaluate(services, recruiter, id, at, { worked: 'De schalen.', change: 'Meer kanalen.' }))).toEqual(done)
    expect((await view(id)).feedback.get(1)).toContain('U schreef helder')
    today = addDays(today, 27)
    await shredDue(services)
    expect((await view(id)).rows).toHaveLength(3)
    today = addDays(today, 1)
    expect(await shredDue(services)).toBeGreaterThan(0)
    const gone = await view(id)
    expect([gone.rows.length, gone.answered.length, gone.procedure.erasedDay, gone.procedure.outcome.chosenNumbers, gone.procedure.outcome.applied]).toEqual([0, 0, today, undefined, 3])
    for (const table of ['score', 'scored', 'score_change', 'answer']) expect((await services.database.within({ kind: 'person', person: people.aysel }, (tx) => sql.raw(`SELECT * FROM careers.${table} WHERE procedure = '${id}'`).execute(tx))).rows).toHaveLength(0)
    expect((await services.database.within({ kind: 'system' }, (tx) => sql`SELECT * FROM erase.key WHERE subject = ${`careers:${id}`}`.execute(tx))).rows).toHaveLength(0)
    expect(await loadCoursesCount(services)).toBe(1)
  })
})
const loadCoursesCount = async (services: CareersServices): Promise<number> => (await services.database.within({ kind: 'system' }, loadCourses)).length
