import { sql } from 'kysely'
import type { Filing } from '../../src/foundation/sealing/core/protocol.ts'
import { acceptsFrames } from '../../src/modules/desk/rules/frame.ts'
import { limits } from '../../src/modules/desk/rules/limits.ts'
import { caseIdOf, generateCases, openable, signIn, talkative } from './bulk.ts'
import type { Desk } from './desk.ts'
import { figure, kilobytes, percentile, type Part } from './figures.ts'
import { cpuOf, memoryOf } from './processes.ts'
import { client } from './request.ts'
import type { Direct, Place, Server } from './server.ts'

type Timed = { readonly name: string; readonly cases: number; readonly first: number; readonly p50: number; readonly p95: number; readonly cpu: number; readonly bytes: number }
const times = 60

/** Asks for these addresses in turn, one at a time, after as many that are not counted: a server at work has compiled its code. */
const timed = async (server: Server, cookie: string, cases: number, name: string, pathOf: (n: number) => string): Promise<Timed> => {
  const http = client(server.staffUrl, 1)
  const [taken, begun, before] = [[] as number[], [] as number[], { cpu: 0 }]
  let bytes = 0
  for (let n = -times; n < times; n++) {
    if (n === 0) before.cpu = cpuOf(server.pid)
    const answer = await http.send('GET', pathOf(Math.abs(n)), undefined, { Cookie: cookie, Accept: acceptsFrames })
    if (answer.status !== 200) throw new Error(`${name} answers ${answer.status}`)
    if (n >= 0) {
      taken.push(answer.milliseconds)
      begun.push(answer.first)
    }
    bytes = answer.body.length
  }
  http.end()
  return { name, cases, first: percentile(begun, 0.5), p50: percentile(taken, 0.5), p95: percentile(taken, 0.95), cpu: (cpuOf(server.pid) - before.cpu) / times, bytes }
}

/** The address of the last page of what is open: behind the row that comes a page and one before the end. */
const lastPage = async (database: Direct, handler: string): Promise<string> => {
  const { rows } = await sql<{ due: string; case_id: string }>`SELECT due::text AS due, case_id FROM desk.reader WHERE person = ${handler} AND open ORDER BY due DESC, case_id DESC OFFSET ${limits.rowsPerPage} LIMIT 1`.execute(database)
  return `after=${rows[0]?.due ?? 'none'}.${rows[0]?.case_id ?? ''}`
}

/** A handler's worklist and the opening of a case, with few and with many cases behind them. */
export const measureWorklist = async (place: Place, desk: Desk, sample: Filing, many: number): Promise<{ readonly part: Part; readonly memory: readonly (string | number)[] }> => {
  const rows: Timed[] = []
  let [standing, highest, now] = [0, 0, 0]
  for (const cases of [1000, many]) {
    const { cookie, last } = await place.directly(async (database) => {
      await generateCases(database, desk, place.files, sample, standing, cases)
      return { cookie: await signIn(database, desk), last: await lastPage(database, desk.handler) }
    })
    standing = cases
    const server = await place.start()
    rows.push(await timed(server, cookie, cases, 'worklist, first page', () => '/api/v1/desk/worklist?filter=open'))
    rows.push(await timed(server, cookie, cases, 'worklist, what is due', () => '/api/v1/desk/worklist?filter=due'))
    rows.push(await timed(server, cookie, cases, 'worklist, last page', () => `/api/v1/desk/worklist?filter=open&${last}`))
    rows.push(await timed(server, cookie, cases, 'open a case, as filed', (n) => `/api/v1/desk/cases/${caseIdOf(talkative + (n % (openable - talkative)))}`))
    rows.push(await timed(server, cookie, cases, 'open a case with ten messages', (n) => `/api/v1/desk/cases/${caseIdOf(n % talkative)}`))
    ;({ highest, now } = memoryOf(server.pid))
    await server.stop()
  }
  const where = place.kind === 'embedded' ? 'embedded' : 'PostgreSQL'
  const of = (cases: number, name: string, time: 'first' | 'p50'): number => Math.max(...rows.filter((row) => row.cases === cases && row.name.startsWith(name)).map((row) => row[time]))
  return {
    part: {
      title: `Worklist and case, ${where} database`,
      method: `One signed-in handler asks ${times} times, one after the other, and as often before that to have the code compiled; times are those of the HTTP request on this machine, from sending to the last byte. Server time is until the answer begins: by then everything is read, opened and put together. A page has ${limits.rowsPerPage} rows with their sealed labels and wraps. Content has the sizes of a report that was really sealed.`,
      columns: ['request', 'cases', 'server time (p50)', 'p50', 'p95', 'server CPU', 'answer'],
      rows: rows.map((row) => [row.name, row.cases.toLocaleString('en'), `${figure(row.first)} ms`, `${figure(row.p50)} ms`, `${figure(row.p95)} ms`, `${figure(row.cpu)} ms`, kilobytes(row.bytes)]),
      bars: [
        { bar: 'worklist of 1,000 cases ≤ 50 ms', measured: `${figure(of(1000, 'worklist', 'p50'))} ms at most (p50)`, met: of(1000, 'worklist', 'p50') <= 50 },
        { bar: 'open a case ≤ 10 ms server time', measured: `${figure(of(1000, 'open a case, as filed', 'first'))} ms as filed, ${figure(of(1000, 'open a case with', 'first'))} ms with ten messages (p50)`, met: of(1000, 'open a case', 'first') <= 10 },
      ],
    },
    memory: [`${where}, worklist of ${many.toLocaleString('en')}`, '', `${now} MiB`, `${highest} MiB`],
  }
}
