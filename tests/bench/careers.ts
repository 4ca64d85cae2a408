import { Client } from 'pg'
import type { OrganisationEvent } from '../../src/foundation/organisations/index.ts'
import { departmentsSince, loadEvents, saveEvents } from '../../src/foundation/organisations/index.ts'
import { fairness } from '../../src/modules/careers/actions/fairness.ts'
import { flow, importDelivery } from '../../src/modules/careers/actions/flow.ts'
import { chunk, keepScores, listed, procedureView, shredDue } from '../../src/modules/careers/actions/procedure/index.ts'
import { emptyPlan } from '../../src/modules/careers/rules/procedure/plan.ts'
import { careersTables, people, settleCareers, somePlan } from '../support/careers.ts'
import { freshDatabase } from '../support/databases.ts'
import { figure, percentile, type Part } from './figures.ts'

const today = '2026-11-23'
const organisations = Array.from({ length: 200 }, (_, at) => `org${at + 1}`)
const scales = Array.from({ length: 15 }, (_, at) => String(at + 1))
const groups = [['nl', 200], ['eu', 20], ['non-eu', 60]] as const
const procedures = 10_000

/** Procedures of all states in one ministry, each with ten candidates and three assessors; one in a hundred is being read. */
const fillProcedures = async (adminUrl: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  const plan = JSON.stringify(somePlan(emptyPlan({ title: 'Adviseur', kind: 'vacancy', band: '10-12', department: 'bzk' })))
  await client.query(`INSERT INTO careers.procedure (id, department, title, kind, band, state, plan, sealed, hash, sealed_day, seed, open_day, closes_day, sift_questions, interview_questions, ended_day, moved_day, version, outcome)
    SELECT lpad(n::text, 21, '0') || 'A', 'bzk', 'Adviseur ' || n, 'vacancy', '10-12', CASE WHEN n % 100 = 0 THEN 'sifting' ELSE 'closed' END, $1::jsonb, 'x', 'x', '2026-01-01', n, '2026-01-01', '2026-01-08', 2, 1,
      CASE WHEN n % 100 = 0 THEN NULL ELSE date '2026-11-22' - (n % 200) END, '2026-11-01', 1, '{"applied":10,"choiceFollowed":true,"spread":[{"stage":"sift","answers":20,"mean":0.8,"far":0.1}]}'::jsonb FROM generate_series(1, ${procedures}) AS n`, [plan])
  for (const [place, name] of (['aysel', 'bas', 'chidi'] as const).entries()) await client.query(`INSERT INTO careers.panel SELECT id, $1, ${place + 1}, 'De training volgt op korte termijn.' FROM careers.procedure`, [people[name]])
  await client.query('INSERT INTO careers.candidate SELECT p.id, n, \'applied\' FROM careers.procedure p CROSS JOIN generate_series(1, 10) AS n')
  await client.query('INSERT INTO erase.key SELECT \'careers:\' || id, decode(repeat(\'07\', 32), \'hex\') FROM careers.procedure')
  await client.query('INSERT INTO careers.answer SELECT c.procedure, c.number, q, decode(repeat(\'aa\', 900), \'hex\') FROM careers.candidate c CROSS JOIN (VALUES (\'q1\'), (\'q2\')) AS v(q)')
  await client.query('ANALYZE')
  await client.end()
}

/** Times a call of the module's own actions, as the pages make them. */
const timed = async (times: number, work: (n: number) => Promise<{ readonly ok?: boolean } | unknown>): Promise<readonly number[]> => {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    const answer = await work(n)
    if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false) throw new Error(`refused: ${JSON.stringify(answer)}`)
    taken.push(performance.now() - start)
  }
  return taken
}

/** Selection with 10,000 procedures, and flow of 200 organisations in 15 scales over 10 years, on PostgreSQL. */
export const measureCareers = async (): Promise<Part> => {
  const { database, remove, place } = await freshDatabase('postgres', careersTables)
  const services = await settleCareers(database, () => today)
  const [recruiter, house] = [{ person: people.renske, scopes: ['bzk'] }, { person: people.loes, scopes: [''] }]
  if (place.adminUrl === null) throw new Error('the benchmark of careers needs PostgreSQL')
  await fillProcedures(place.adminUrl)
  await database.within({ kind: 'system' }, async (tx) => saveEvents(tx, (await loadEvents(tx)).length, organisations.map((id): OrganisationEvent => ({ kind: 'found', day: departmentsSince, unit: { id, kind: 'department', name: { nl: id, en: id }, parent: null } })), today))
  const reading = (n: number): string => `${String(((n % 100) + 1) * 100).padStart(21, '0')}A`
  const rows: [string, readonly number[]][] = []
  const measure = async (name: string, times: number, work: (n: number) => Promise<unknown>): Promise<void> => { rows.push([name, await timed(times, work)]) }
  await measure('list of procedures, first page', 40, () => listed(services, recruiter, null, 1))
  await measure('list of procedures, page 300', 40, () => listed(services, recruiter, null, 300))
  await measure('one procedure, as its recruiter sees it', 40, (n) => procedureView(services, recruiter, reading(n)))
  await measure('one chunk, as an assessor sees it', 40, (n) => chunk(services, people.aysel, reading(n), 'q1'))
  await measure('keep ten scores of a chunk', 40, (n) => keepScores(services, people.aysel, reading(n), 'q1', Array.from({ length: 10 }, (_, at) => ({ candidate: at + 1, score: 3, note: '', version: 0, reason: '' }))))
  await measure('selection figures of a year', 20, () => fairness(services, recruiter, 'bzk', 2026))
  await measure('shred 200 procedures', 5, () => shredDue(services))
  const [start, header] = [performance.now(), 'department,year,scale,group,count']
  for (let year = 2017; year <= 2026; year++) {
    const text = [header, ...organisations.flatMap((id) => scales.flatMap((scale) => groups.map(([group, count]) => `${id},${year},${scale},${group},${count + ((year + Number(scale)) % 9)}`)))].join('\n')
    const done = await importDelivery(services, house, 'stock', text, 'bench')
    if (!done.ok || done.value.taken === 0) throw new Error(`the delivery was refused: ${JSON.stringify(done)}`)
  }
  const imported = performance.now() - start
  const moves = ['department,year,from,to,group,count', ...organisations.flatMap((id) => scales.flatMap((scale, at) => groups.flatMap(([group, count]) => [`${id},2026,${scale},out,${group},${Math.max(10, Math.round(count / 12))}`, ...(at < 14 ? [`${id},2026,${scale},${at + 2},${group},${Math.max(10, Math.round(count / 15))}`] : []), ...(at < 5 ? [`${id},2026,in,${scale},${group},${Math.max(10, Math.round(count / 8))}`] : [])])))].join('\n')
  const moved = await importDelivery(services, house, 'moves', moves, 'bench')
  if (!moved.ok || moved.value.taken === 0) throw new Error(`the moves were refused: ${JSON.stringify(moved)}`)
  await measure('flow of one organisation with 500 simulations of 25 years', 10, (n) => flow(services, house, { department: organisations[n] ?? 'org1', year: 2026, group: 'non-eu', whatIf: null, seed: 1 }))

  await remove()
  const p50 = (name: string): number => percentile(rows.find(([one]) => one.startsWith(name))?.[1] ?? [], 0.5)
  const bar = (text: string, name: string, most: number) => ({ bar: text, measured: `${figure(p50(name))} ms (p50)`, met: p50(name) <= most })
  return {
    title: 'Selection and career flow, PostgreSQL database',
    method: `The module's own actions called in one process, without HTTP: ${procedures.toLocaleString('en')} procedures with ten candidates and three assessors each, and ${(200 * 15 * 10 * 3).toLocaleString('en')} cells of 200 organisations in 15 scales, three groups, over ten years. Taking in those ten files of 9,000 lines took ${figure(imported / 1000)} s together.`,
    columns: ['what', 'times', 'p50', 'p95'],
    rows: rows.map(([name, taken]) => [name, taken.length, `${figure(percentile(taken, 0.5))} ms`, `${figure(percentile(taken, 0.95))} ms`]),
    bars: [bar('list of 10,000 procedures ≤ 50 ms', 'list of procedures, first page', 50), bar('an assessor’s chunk ≤ 50 ms', 'one chunk', 50), bar('flow with its simulation ≤ 1,000 ms', 'flow of one', 1000)],
  }
}
