import { Client } from 'pg'
import { departmentsOf2024, saveEvents, type OrganisationEvent } from '../../src/foundation/organisations/index.ts'
import { personSignals, runNight, worklistSize } from '../../src/modules/escalation/actions/signals/index.ts'
import { begin, shippedModel } from '../../src/modules/escalation/rules/model/index.ts'
import { signalsTables } from '../support/signals.ts'
import { freshDatabase } from '../support/databases.ts'
import { figure, percentile, type Part } from './figures.ts'

const today = '2026-11-30'
const [directorates, sections, teams] = [20, 200, 1_000]
const person = (n: number): string => `${String(n).padStart(21, 'p')}A`
const [top, firstDirectorate, firstSection, firstTeam] = [0, 1, 1 + directorates, 1 + directorates + sections]

/** A ministry of a thousand teams in sections and directorates, each with a head who has a role and an approved key. */
const fillOrganisation = async (client: Client): Promise<readonly OrganisationEvent[]> => {
  const found = (id: string, parent: string): OrganisationEvent => ({ kind: 'found', day: '2025-01-01', unit: { id, kind: 'unit', name: { nl: id, en: id }, parent } })
  const chairs: { id: string; unit: string; holder: string; manager: string | null }[] = [{ id: 'c0', unit: 'bzk', holder: person(top), manager: null }]
  const units: OrganisationEvent[] = []
  for (const [name, count, first, above] of [['d', directorates, firstDirectorate, null], ['s', sections, firstSection, ['d', directorates, firstDirectorate]], ['t', teams, firstTeam, ['s', sections, firstSection]]] as const) {
    for (let n = 0; n < count; n++) {
      units.push(found(`bzk-${name}${n}`, above === null ? 'bzk' : `bzk-${above[0]}${n % above[1]}`))
      chairs.push({ id: `c${first + n}`, unit: `bzk-${name}${n}`, holder: person(first + n), manager: above === null ? 'c0' : `c${above[2] + (n % above[1])}` })
    }
  }
  const all = firstTeam + teams
  await client.query(`INSERT INTO organisations.position SELECT x.id, x.unit, x.holder, x.manager, '2025-01-01', NULL FROM jsonb_to_recordset($1::jsonb) AS x (id text, unit text, holder text, manager text)`, [JSON.stringify(chairs)])
  await client.query(`INSERT INTO identity.person SELECT lpad(n::text, 21, 'p') || 'A', 'sub ' || n, 'Holder ' || n, NULL, 'nl', '2025-01-01', NULL, 1 FROM generate_series(0, ${all - 1}) AS n`)
  await client.query(`INSERT INTO identity.role_grant SELECT lpad(n::text, 21, 'g') || 'A', lpad(n::text, 21, 'p') || 'A', CASE WHEN n = 0 THEN 'authority' ELSE 'manager' END, 'department', 'bzk', '2025-01-01', NULL, 1 FROM generate_series(0, ${all - 1}) AS n`)
  await client.query(`INSERT INTO directory.enrolment SELECT lpad(n::text, 21, 'p') || 'A', 'enc', 'sig', '2025-01-01', 'approved', 'x', '2025-01-01', 1 FROM generate_series(0, ${all - 1}) AS n`)
  return units
}

/** Open signals spread over the teams; `due` gives the last day of the first term. Sealed content is bytes of the usual size. */
const fillSignals = async (client: Client, count: number, dueDays: number): Promise<void> => {
  const begun = begin(shippedModel, { ladder: 'conduct', route: ['a', 'b', 'c', 'd', 'desk'], names: true, unsafe: false, adaptation: null }, today)
  if (!begun.ok) throw new Error(begun.error)
  const shape = `SELECT n, lpad(n::text, 21, 's') || 'A' AS id, n % ${teams} AS team, (n % ${teams}) % ${sections} AS section, ((n % ${teams}) % ${sections}) % ${directorates} AS directorate, date '${today}' - 1 + n % ${dueDays} AS due FROM generate_series(0, ${count - 1}) AS n`
  await client.query(`CREATE TEMPORARY TABLE made AS SELECT x.*, jsonb_build_array(lpad((${firstTeam} + team)::text, 21, 'p') || 'A', lpad((${firstSection} + section)::text, 21, 'p') || 'A', lpad((${firstDirectorate} + directorate)::text, 21, 'p') || 'A', lpad('0', 21, 'p') || 'A', 'desk') AS route FROM (${shape}) AS x`)
  await client.query(`INSERT INTO escalation.signal (id, mailbox, department, unit, ladder, state, step, at, level, turn, due, received_day, first_due)
    SELECT id, id, 'bzk', 'bzk-t' || team, 'conduct', $1::jsonb || jsonb_build_object('route', route, 'due', due::text, 'since', (due - 7)::text), 1, 'with-manager', 0, 0, due, due - 7, due FROM made`, [JSON.stringify(begun.value.state)])
  await client.query(`INSERT INTO escalation.signal_rung SELECT id, level, level, CASE WHEN level = 4 THEN 'desk ' || second ELSE route ->> level END, decode(repeat('aa', 3000), 'hex'), CASE WHEN level = 0 THEN date '${today}' - 7 END, level = 0, false, NULL
    FROM made CROSS JOIN (VALUES (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (4, 1)) AS v (level, second)`)
  await client.query(`INSERT INTO escalation.signal_step SELECT id, 1, due - 7, 'begin', 'with-manager', 0, due, NULL FROM made`)
  await client.query(`INSERT INTO escalation.signal_names SELECT id, 1, decode(repeat('aa', 4000), 'hex') FROM made`)
  await client.query(`INSERT INTO erase.key SELECT id || suffix, decode(repeat('07', 32), 'hex') FROM made CROSS JOIN (VALUES (''), ('.names')) AS v (suffix)`)
  await client.query(`INSERT INTO escalation.signal_second SELECT id, 'second ' || id, decode(repeat('aa', 3000), 'hex'), false FROM made`)
  await client.query('DROP TABLE made')
  await client.query('VACUUM ANALYZE')
}

/** The night over many open signals, again at once, and the worklist of who has the most of them. PostgreSQL only. */
export const measureSignals = async (count: number): Promise<Part> => {
  const rows: (readonly (string | number)[])[] = []
  const nights: number[] = []
  const again: number[] = []
  let list: readonly number[] = []
  // A usual night: a first term of five working days brings one in five to its end, when nobody at all acts. And the first night after an outage, with all of them due, for which there is no bar.
  for (const [name, dueDays] of [['one in five due', 5], ['all due', 1]] as const) {
    const { database, place, remove } = await freshDatabase('postgres', signalsTables)
    const client = new Client({ connectionString: place.adminUrl ?? '' })
    await client.connect()
    const units = await fillOrganisation(client)
    await database.within({ kind: 'system' }, (tx) => saveEvents(tx, 0, [...departmentsOf2024, ...units], today))
    await fillSignals(client, count, dueDays)
    await client.end()
    const clock = { today: () => today, now: () => Date.parse(`${today}T10:00:00Z`) }
    for (const run of ['first', 'again']) {
      const start = performance.now()
      const { passed, moved } = await runNight({ database, clock })
      const taken = (performance.now() - start) / 1000
      if (run === 'again') again.push(passed + moved)
      else if (dueDays > 1) nights.push(taken)
      rows.push([`night, ${name}`, run, count.toLocaleString('en'), (passed + moved).toLocaleString('en'), `${figure(taken)} s`])
    }
    if (dueDays === 1) {
      // After that night every signal stands one level up: a head of a section reads hundreds of them.
      const services = { database } as never
      const taken: number[] = []
      for (let n = -10; n < 60; n++) {
        const start = performance.now()
        const { rows: shown } = await personSignals(services, person(firstSection), true, Math.max(0, n) % Math.floor(count / sections / worklistSize))
        if (shown.length !== worklistSize) throw new Error(`the worklist shows ${shown.length}`)
        if (n >= 0) taken.push(performance.now() - start)
      }
      list = taken
      rows.push(['worklist, any page', '60 times', count.toLocaleString('en'), 25, `${figure(percentile(taken, 0.5))} ms (p95 ${figure(percentile(taken, 0.95))} ms)`])
    }
    await remove()
  }
  return {
    title: 'Signals, PostgreSQL database', method: `${count.toLocaleString('en')} open signals of ${teams.toLocaleString('en')} teams, each sealed to five levels. A night as its job runs it: whoever cannot be reached, then whatever is overdue; and at once again. The worklist is the server's work for one page of it, database included, for a head of a section with ${(count / sections).toLocaleString('en')} signals.`,
    columns: ['what', 'run', 'open signals', 'moved or shown', 'time'], rows,
    bars: [
      { bar: `nightly run over 100,000 open signals ≤ 10 s`, measured: `${figure(Math.max(...nights))} s over ${count.toLocaleString('en')}, one in five due`, met: Math.max(...nights) <= 10 },
      { bar: 'nightly run of signals is idempotent', measured: `${Math.max(...again)} moved the second time`, met: again.every((moved) => moved === 0) },
      { bar: 'worklist of signals ≤ 50 ms server time', measured: `${figure(percentile(list, 0.5))} ms (p50), ${figure(percentile(list, 0.95))} ms (p95)`, met: percentile(list, 0.95) <= 50 },
    ],
  }
}
