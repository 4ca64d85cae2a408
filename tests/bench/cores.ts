import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded, type Seeded } from '../../src/foundation/kernel/seeded.ts'
import { assign } from '../../src/foundation/statistics/assignment/assign.ts'
import { assignWithQuotas } from '../../src/foundation/statistics/assignment/with-quotas.ts'
import { protect } from '../../src/foundation/disclosure/protect/protect.ts'
import { countsOf, shapeOf, type Dimension } from '../../src/foundation/disclosure/protect/table.ts'
import { estimateEffect } from '../../src/modules/accountability/rules/effect/estimate.ts'
import { panelOf } from '../../src/modules/accountability/rules/effect/panel.ts'
import type { Part, Row } from './figures.ts'

const now = (): number => performance.now()
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
/** The fastest of a few runs: on a shared machine the others measure the neighbours. */
const fastest = (runs: number, work: () => void): number => {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const start = now()
    work()
    best = Math.min(best, now() - start)
  }
  return best
}

const scipy = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
for name in sys.argv[2:]:
    weights = numpy.fromfile(sys.argv[1] + '/' + name); n = int(round(len(weights) ** 0.5)); weights = weights.reshape(n, n)
    best, total = float('inf'), 0
    for _ in range(3):
        start = time.perf_counter(); rows, columns = linear_sum_assignment(weights, maximize=True); best = min(best, time.perf_counter() - start); total = weights[rows, columns].sum()
    print(name, best * 1000, repr(float(total)))
`

/** `gehoor mentoring match` on a matrix, from starting Node to the last byte of the answer. */
const byCommand = (folder: string, weights: Float64Array, size: number, quotas: readonly object[] = []): { readonly time: number; readonly total: number } => {
  const file = join(folder, 'pairs.json')
  const names = (letter: string): string[] => Array.from({ length: size }, (_, at) => `${letter}${at}`)
  writeFileSync(file, JSON.stringify({ mentors: names('m'), mentees: names('n'), scores: Array.from({ length: size }, (_, row) => [...weights.subarray(row * size, (row + 1) * size)]), quotas, seed: 1 }))
  const start = now()
  const answer = spawnSync(process.execPath, ['bin/gehoor.mjs', 'mentoring', 'match', file, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (answer.status !== 0) throw new Error(`gehoor mentoring match: ${answer.stderr}`)
  return { time: now() - start, total: (JSON.parse(answer.stdout) as { total: number }).total }
}

/** Assignment beside scipy's, on the same matrices; without scipy its column says so. */
export const measureMatching = async (): Promise<Part> => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  // The launcher builds what is stale: that is not the command's time.
  spawnSync(process.execPath, ['bin/gehoor.mjs', 'mentoring', 'match', '--help'])
  const cases = [500, 2000].flatMap((size) => (['real-valued', 'whole, tied'] as const).map((kind) => ({ name: `${size}-${kind === 'real-valued' ? 'real' : 'tied'}`, size, kind })))
  const own = cases.map(({ name, size, kind }) => {
    const random = seeded(size)
    const weights = Float64Array.from({ length: size * size }, () => (kind === 'real-valued' ? random.uniform() : random.below(11)))
    writeFileSync(join(folder, name), new Uint8Array(weights.buffer))
    let found = assign(weights, size, size)
    const time = fastest(3, () => { found = assign(weights, size, size) })
    const total = found.columnOf.reduce((sum, column, row) => sum + (column < 0 ? 0 : (weights[row * size + column] ?? 0)), 0)
    return { time, total, command: byCommand(folder, weights, size), bound: [...found.rowPrice, ...found.columnPrice].reduce((sum, price) => sum + price, 0) }
  })
  const peer = spawnSync('python3', ['-c', scipy, folder, ...cases.map(({ name }) => name)], { encoding: 'utf8' })
  const other = peer.status === 0 ? peer.stdout.trim().split('\n').map((line) => line.split(' ').map(Number)) : null
  const random = seeded(9)
  const size = 500
  const weights = Float64Array.from({ length: size * size }, () => random.uniform())
  const first = Uint8Array.from({ length: size }, (_, at) => (at < 167 ? 1 : 0))
  const second = Uint8Array.from({ length: size }, (_, at) => (at >= 250 ? 1 : 0))
  const start = now()
  const quotas = await assignWithQuotas({ weights, rows: size, columns: size, capacity: Array.from<number>({ length: size }).fill(1), quotas: [{ rows: first, columns: second, atLeast: 120 }, { rows: second, columns: first, atLeast: 100 }], seed: 1 })
  const withQuotas = now() - start
  const [low, high] = [(letter: string, below: number) => Array.from({ length: below }, (_, at) => `${letter}${at}`), (letter: string) => Array.from({ length: 250 }, (_, at) => `${letter}${at + 250}`)]
  const commandQuotas = byCommand(folder, weights, size, [{ name: 'first', mentors: low('m', 167), mentees: high('n'), atLeast: 120 }, { name: 'second', mentors: high('m'), mentees: low('n', 167), atLeast: 100 }])
  rmSync(folder, { recursive: true })
  const rows = cases.map(({ size: of, kind }, at): Row => {
    const [mine, theirs] = [own[at], other?.[at]]
    const same = theirs === undefined ? 'not there' : [mine?.total ?? 0, mine?.command.total ?? 0].every((total) => Math.abs((theirs[2] ?? 0) - total) < 1e-6) ? 'yes' : 'NO'
    return [`${of} x ${of}, ${kind}`, ms(mine?.time ?? 0), theirs === undefined ? 'not there' : ms(theirs[1] ?? 0), ms(mine?.command.time ?? 0), same, Math.abs((mine?.bound ?? 0) - (mine?.total ?? 0)) < 1e-6 ? 'yes' : 'NO']
  })
  const bars = [32, 16, 623, 59]
  return {
    title: 'Pairing mentors and mentees', method: 'Fastest of three; scipy\'s linear_sum_assignment on the same matrices in the same run. "Proved": the prices add up to the total. With two quotas one run of HiGHS with pricing, all in. "By command": `gehoor mentoring match` once, from starting Node over reading the file to the last byte of the answer.',
    columns: ['matrix', 'ours', 'scipy', 'by command', 'same total', 'proved'], rows: [...rows, [`${size} x ${size}, two quotas`, ms(withQuotas), 'has no quotas', ms(commandQuotas.time), '', quotas.proved ? 'yes' : 'NO']],
    bars: cases.map(({ size: of, kind }, at) => ({ bar: `≤ ${bars[at]} ms, ${of} ${kind}`, measured: ms(own[at]?.time ?? 0), met: (own[at]?.time ?? Infinity) <= (bars[at] ?? 0) })),
  }
}

const flat = (name: string, count: number): Dimension => ({ name, total: 'T', children: { T: Array.from({ length: count }, (_, at) => `${name}${at}`) } })
const organisations = (ministries: number, count: number): Dimension => {
  const children: Record<string, string[]> = { T: Array.from({ length: ministries }, (_, at) => `m${at}`) }
  for (let at = 0; at < count; at++) (children[`m${at < 2 * ministries ? at % ministries : (at * at) % ministries}`] ??= []).push(`o${at}`)
  return { name: 'organisation', total: 'T', children }
}
const skewed = (middle: number, random: Seeded): number => Math.floor(middle * Math.exp(1.1 * Math.sqrt(-2 * Math.log(random.uniform() + 1e-9)) * Math.cos(2 * Math.PI * random.uniform())))

/** Protection of tables of the sizes that were measured elsewhere, on counts of our own: costs are compared with the proven bound, not with those figures. */
export const measureDisclosure = async (): Promise<Part> => {
  const tables: readonly (readonly [string, readonly Dimension[], number])[] = [
    ['30 x 12', [flat('a', 30), flat('b', 12)], 40], ['12 x 5 x 4', [flat('a', 12), flat('b', 5), flat('c', 4)], 20],
    ['40 organisations in 12 ministries x 6', [organisations(12, 40), flat('b', 6)], 25], ['199 organisations x 6', [organisations(12, 199), flat('b', 6)], 25],
  ]
  const rows: Row[] = []
  for (const [name, dimensions, middle] of tables) {
    const shape = shapeOf(dimensions)
    if (!shape.ok) throw new Error(shape.error)
    const random = seeded(5)
    const counts = countsOf(shape.value, Array.from({ length: shape.value.cells }, (_, cell) => cell).filter(shape.value.leaf).map((cell) => ({ at: shape.value.at(cell), count: skewed(middle, random) })))
    if (!counts.ok) throw new Error(counts.error)
    for (const seconds of [0.001, 60]) {
      const start = now()
      const found = await protect(shape.value, counts.value, { minimumCount: 10, groupDisclosure: false, groupOf: null }, { upperAtLeast: 10, lowerBy: 1 }, 'log1p', seconds, now)
      const primary = found.status.filter((status) => status === 'primary').length
      rows.push([`${name} (${shape.value.cells} cells, ${primary} primary)`, seconds < 1 ? 'heuristic' : 'to the proof', found.cost.toFixed(1), found.optimal ? 'optimal' : found.lowerBound === 0 ? 'none asked' : `≥ ${found.lowerBound.toFixed(1)}`, `${((now() - start) / 1000).toFixed(2)} s`, `${found.audit.broken} of ${found.audit.checked}`])
    }
  }
  return { title: 'Protecting tables', method: 'Counts drawn with a fixed seed (log-normal), minimum 10, upper bound at least 10 and lower at most n - 1. Cost is the sum of log(1 + n) over secondary cells; the audit is included in the time.', columns: ['table', 'search', 'cost', 'bound', 'time', 'broken in the audit'], rows, bars: [] }
}

/** Exact randomisation inference with twelve ministries, all 369,600 assignments. */
export const measureEffect = (): Part => {
  const random = seeded(3)
  const panel = panelOf(Array.from({ length: 12 }, (_, unit) => [1, 2, 3, 4].map((period) => ({ unit: `m${unit}`, period, start: [2, 3, 4, null][Math.floor(unit / 3)] ?? null, value: random.uniform() }))).flat())
  if (!panel.ok) throw new Error(panel.error)
  const time = fastest(3, () => void estimateEffect(panel.value, { controls: 'notYet', polarity: 'up', margin: null, seed: 1 }))
  return { title: 'Effect of a measure', method: 'Twelve units, four periods, starts 3/3/3/never: estimate, p, both intervals and the detectable size over all 369,600 assignments; fastest of three.', columns: ['what', 'time'], rows: [['369,600 assignments', ms(time)]], bars: [{ bar: '≤ 0.3 s for 369,600 assignments', measured: ms(time), met: time <= 300 }] }
}
