import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import stopPostgres from '../support/postgres.ts'
import { startProduct } from '../support/product.ts'
import { measureAccountability } from './accountability.ts'
import { measureCareers } from './careers.ts'
import { composeFilings } from './compose.ts'
import { makeDesk } from './desk.ts'
import { measureDisclosure, measureEffect, measureMatching } from './cores.ts'
import type { Part, Row } from './figures.ts'
import { filingsNeeded, measureFiling } from './filing.ts'
import { measureFirstLoad } from './first-load.ts'
import { barsTable, markdown, writeInto } from './report.ts'
import { databaseKinds, freshPlace } from './server.ts'
import { measureStatistics } from './statistics.ts'
import { measureNight } from './nightly.ts'
import { measureSignals } from './signals.ts'
import { measureWorklist } from './worklist.ts'

const help = `npm run bench [-- --quick] [--only statistics,cores,filing,load,worklist,nightly,careers,signals,accountability] [--database embedded,postgres] [--no-write]

Measures the product against its bars and writes docs/benchmarks.md. --quick takes fewer reports and 20,000 instead of 100,000 cases.
`
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' }, database: { type: 'string' }, 'no-write': { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) {
  process.stdout.write(help)
  process.exit(0)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
const wanted = values.only?.split(',') ?? ['statistics', 'cores', 'careers', 'signals', 'accountability', 'filing', 'load', 'worklist', 'nightly']
const kinds = databaseKinds.filter((kind) => (values.database?.split(',') ?? databaseKinds).includes(kind))
const [perRun, many] = values.quick ? [100, 20_000] : [300, 100_000]
const say = (text: string): void => void process.stderr.write(`${text}\n`)

const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ')
/** Says what was measured and, unless told not to, writes it where it belongs. */
const finish = (group: string, parts: readonly Part[], memory: readonly Row[]): void => {
  const all: Part[] = memory.length === 0 ? [...parts] : [...parts, { title: `Resident memory of the server (${group})`, method: 'VmRSS and VmHWM of the server\'s process: three seconds after its start, after the run, and the highest since the start.', columns: ['database', 'idle', 'after the load', 'highest'], rows: memory, bars: [] }]
  const text = markdown(all, command, new Date().toISOString().slice(0, 10))
  process.stdout.write(`${text}\n\n`)
  if (!values['no-write']) writeInto('docs/benchmarks.md', group, text)
  bars.push(...all)
}
const bars: Part[] = []
if (wanted.includes('statistics')) {
  say('Statistics …')
  finish('statistics', [measureStatistics(67_392), measureStatistics(4_481)], [])
}
if (wanted.includes('cores')) {
  say('Matching, disclosure, effect …')
  finish('cores', [await measureMatching(), await measureDisclosure(), measureEffect()], [])
}
const onPostgres = { careers: measureCareers, accountability: measureAccountability, signals: () => measureSignals(many) }
for (const [group, measure] of Object.entries(onPostgres)) {
  if (!wanted.includes(group) || !kinds.includes('postgres')) continue
  say(`${group} …`)
  const end = stopPostgres()
  finish(group, [await measure()], [])
  await end()
}
if (wanted.every((group) => ['statistics', 'cores', ...Object.keys(onPostgres)].includes(group))) {
  say(barsTable(bars))
  process.exit(0)
}
if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(2)
const endPostgres = stopPostgres()
try {
  const desk = await makeDesk()
  const count = wanted.includes('filing') ? filingsNeeded(perRun) : 2
  say(`Sealing ${count} reports …`)
  const composed = await composeFilings(desk, count)
  if (wanted.includes('filing')) {
    const [parts, memory]: [Part[], Row[]] = [[], []]
    for (const kind of kinds) {
      say(`Filing, ${kind} …`)
      const place = await freshPlace(kind, desk)
      const measured = await measureFiling(place, composed, perRun)
      parts.push(measured.filing, measured.storage)
      memory.push(measured.memory)
      await place.remove()
    }
    finish('filing', parts, memory)
  }
  if (wanted.includes('load')) {
    say('First load …')
    const product = await startProduct()
    finish('load', [await measureFirstLoad(product.url)], [])
    await product.stop()
  }
  if (wanted.includes('worklist')) {
    const [parts, memory]: [Part[], Row[]] = [[], []]
    for (const kind of kinds) {
      say(`Worklist, ${kind} …`)
      const place = await freshPlace(kind, desk)
      const measured = await measureWorklist(place, desk, composed.sample, many)
      parts.push(measured.part)
      memory.push(measured.memory)
      await place.remove()
    }
    finish('worklist', parts, memory)
  }
  if (wanted.includes('nightly') && kinds.includes('postgres')) {
    say('The night over a million cases …')
    const place = await freshPlace('postgres', desk)
    finish('nightly', await measureNight(place, desk, composed.sample, values.quick ? 100_000 : 1_000_000, values.quick ? 20_000 : 100_000), [])
    await place.remove()
  }
} finally {
  await endPostgres()
}
say(barsTable(bars))
