import { derive, releaseCounts, releaseShare, type Released, type ShownShare } from '../../../foundation/disclosure/index.ts'
import { readCsv } from '../../../foundation/files/csv.ts'
import { utf8 } from '../../../foundation/kernel/bytes.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { seeded } from '../../../foundation/kernel/seeded.ts'
import { sha256 } from '../../../foundation/sealing/core/digest.ts'
import { wilson } from '../../../foundation/statistics/exact/index.ts'
import { groups, type Group } from '../rules/fairness/counts.ts'
import { checkCells, columnsOf, headerProblem, looksPersonLevel, scaleOrder, tooSmall, type CellProblem, type DeliveryKind, type FileProblem } from '../rules/flow/delivery.ts'
import { equalityFigures, equalityIndicators, type EqualityFigure } from '../rules/flow/equality.ts'
import { changed, outlook, type Outlook, type WhatIf } from '../rules/flow/outlook.ts'
import { groupFlow, ratesOf, reorganised, topOf, type GroupFlow, type Move, type ScaleRates, type Stock } from '../rules/flow/rates.ts'
import { settings } from '../rules/settings.ts'
import { deleteDelivery, deliveredYears, insertDelivered, insertDelivery, loadDelivered, loadDeliveries, type Delivered, type Delivery } from '../store/figures.ts'
import { forgetImport, noteImport } from '../store/scores.ts'
import { toHex } from './procedure/hex.ts'
import { asSystem, departmentsOn, mayActFor, type Acting, type CareersServices, type Department } from './services.ts'

/** Whose composition an organisation is compared with, beside its own. */
export const populations = ['working-population', 'government'] as const

export type DeliveryReport = { readonly taken: number; readonly problems: readonly CellProblem[]; readonly small: readonly string[] }
export type DeliveryRefusal = FileProblem | 'not-a-table' | 'twice' | 'nothing-taken' | 'source-missing'
/** Takes in a delivered table of aggregates: all of it or nothing, so that no half table is published. A file about persons is refused as a whole, and nothing of it is kept. */
export const importDelivery = (services: CareersServices, acting: Acting, kind: DeliveryKind, text: string, source: string): Promise<Result<DeliveryReport, DeliveryRefusal>> => asSystem(services, async (tx, today) => {
  const table = readCsv(text, 'CSV')
  if (!table.ok) return refuse('not-a-table')
  const { header, rows } = table.value
  const wrong = headerProblem(kind, header, rows.length)
  if (wrong !== null) return refuse(wrong)
  if (source.trim() === '') return refuse('source-missing')
  const ministries = await departmentsOn(tx, today)
  const read = checkCells(kind, rows.map((cells, at) => ({ line: at + 2, cells: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])) })), {
    department: (id) => (ministries.some((one) => one.id === id) ? (mayActFor(acting, id) ? 'yours' : 'not-yours') : 'unknown'), indicators: equalityIndicators.map(({ id }) => id), populations,
  })
  const counts = rows.map((cells) => Number(cells[header.indexOf(kind === 'selection' ? 'total' : kind === 'indicators' ? 'base' : 'count')]))
  if (looksPersonLevel(counts)) return refuse('person-level')
  const small = kind === 'stock' ? tooSmall(read.cells) : []
  if (read.problems.length > 0 || small.length > 0) return ok({ taken: 0, problems: read.problems, small })
  const years = [...new Set(read.cells.map(({ year }) => year))]
  const there: Delivered[] = []
  for (const year of years) there.push(...(await loadDelivered(tx, kind, undefined, year)))
  const stored = new Set(there.map((one) => JSON.stringify([one.department, one.year, one.key1, one.key2, one.group])))
  const cells = read.cells.map(({ key, department, year, group, count, base }) => {
    const names = columnsOf[kind].filter((name) => !['department', 'year', 'group', 'count', 'selected', 'total', 'part', 'base'].includes(name))
    const at = (index: number): string => key[columnsOf[kind].filter((name) => !['count', 'selected', 'total', 'part', 'base'].includes(name)).indexOf(names[index] ?? '')] ?? ''
    return { department, year, key1: at(0), key2: at(1), group, count, base }
  })
  const known = cells.findIndex((one) => stored.has(JSON.stringify([one.department, one.year, one.key1, one.key2, one.group])))
  if (known >= 0) return refuse('twice')
  const id = newId(services.random)
  if (!(await noteImport(tx, { hash: toHex(sha256(utf8(text))), place: id, kind, day: today, by: acting.person, lines: rows.length }))) return refuse('twice')
  await insertDelivery(tx, { id, kind, department: kind === 'workforce' ? '' : [...new Set(cells.map((one) => one.department))].join(' '), name: `${kind} ${[...new Set(cells.map(({ year }) => year))].toSorted().join(', ')}`, source: source.trim(), day: today, by: acting.person })
  await insertDelivered(tx, id, kind, cells)
  return ok({ taken: cells.length, problems: [], small: [] })
})
/** Takes a delivery back whole: how a mistake is corrected. */
export const takeBack = (services: CareersServices, acting: Acting, id: string): Promise<Result<null, 'not-found'>> => asSystem(services, async (tx) => {
  const found = (await loadDeliveries(tx, ['stock', 'moves', 'workforce', 'selection', 'indicators'])).find((one) => one.id === id)
  if (!found || !found.department.split(' ').every((department) => department === '' ? acting.scopes.includes('') : mayActFor(acting, department))) return refuse('not-found')
  await forgetImport(tx, id)
  return (await deleteDelivery(tx, id)) ? ok(null) : refuse('not-found')
})

export type ScaleShare = { readonly scale: string; readonly share: Released<ShownShare>; readonly interval: Released<readonly [number, number] | null> }
export type Compared = { readonly population: 'own' | (typeof populations)[number]; readonly share: Released<ShownShare> }
export type FlowView = {
  readonly department: string; readonly departments: readonly Department[]; readonly year: number | null; readonly years: readonly number[]; readonly group: Group
  readonly scales: readonly ScaleShare[]
  readonly compared: readonly Compared[]
  readonly rates: readonly { readonly group: Group; readonly rates: Released<readonly ScaleRates[]> }[]
  readonly reorganised: readonly string[]
  readonly top: readonly string[]
  readonly outlook: Released<Outlook> | null
  readonly whatIf: Released<Outlook> | null
  readonly equality: readonly { readonly indicator: string; readonly figures: Released<readonly EqualityFigure[]> }[]
  readonly deliveries: readonly Delivery[]
}
const interval = (shown: ShownShare): readonly [number, number] | null => (shown.state === 'shown' ? wilson(shown.part, shown.base) : null)
const share = (cells: readonly { readonly group: Group; readonly count: number }[], group: Group): Released<ShownShare> => {
  // A group that was left out of a scale is no nobody: without all three there is no base.
  const all = groups.every((one) => cells.some((cell) => cell.group === one))
  const base = all ? cells.reduce((sum, { count }) => sum + count, 0) : 0
  return releaseShare(all ? cells.filter((cell) => cell.group === group).reduce((sum, { count }) => sum + count, 0) : 0, base)
}

/** Rates of scales in which every number, and how many stayed, is none or enough people: who stayed can be worked out from the rest. */
const publishableRates = (one: GroupFlow, stock: readonly Stock[], moves: readonly Move[]): Released<readonly ScaleRates[]> => {
  const counted = [...stock, ...moves].filter(({ group }) => group === one.group)
  return derive(counted.map(({ count }, at) => releaseCounts([{ key: String(at), count }])), (tables) => (moves.length === 0 || tables.some(({ total }) => total.state === 'hidden') ? [] : ratesOf(one).filter(({ scale }) => {
    const at = one.states.indexOf(scale)
    const stayed = one.moved[at]?.[at] ?? 0
    return stayed === 0 ? (one.start[at] ?? 0) === 0 : stayed >= settings.cellMinimum
  })))
}

export const yearsAhead = 25
/** Flow of an organisation in a year, for one group beside all. */
export const flow = (services: CareersServices, acting: Acting, wish: { readonly department: string; readonly year: number | null; readonly group: Group; readonly whatIf: Omit<WhatIf, 'group'> | null; readonly seed: number }): Promise<Result<FlowView, 'not-found'>> => asSystem(services, async (tx, today) => {
  const departments = (await departmentsOn(tx, today)).filter(({ id }) => mayActFor(acting, id))
  const filled = await deliveredYears(tx, 'stock')
  const department = wish.department === '' ? departments.find(({ id }) => filled.some((one) => one.department === id))?.id ?? departments[0]?.id ?? '' : wish.department
  if (!departments.some(({ id }) => id === department)) return refuse('not-found')
  const years = filled.filter((one) => one.department === department).map((one) => one.year)
  const year = wish.year !== null && years.includes(wish.year) ? wish.year : years[0] ?? null
  const stockOf = async (of: number): Promise<readonly Stock[]> => (await loadDelivered(tx, 'stock', department, of)).map(({ key1, group, count }) => ({ scale: key1, group, count }))
  const stock = year === null ? [] : await stockOf(year)
  const moves: readonly Move[] = year === null ? [] : (await loadDelivered(tx, 'moves', department, year)).map(({ key1, key2, group, count }) => ({ from: key1, to: key2, group, count }))
  const scales = [...new Set(stock.map(({ scale }) => scale))].toSorted(scaleOrder)
  const others = year === null ? [] : await loadDelivered(tx, 'workforce', '', year)
  const flows = groups.map((group) => groupFlow(group, stock, moves))
  const top = topOf(scales, 2)
  const shares = scales.map((scale) => ({ scale, share: share(stock.filter((one) => one.scale === scale), wish.group) }))
  const complete = moves.length > 0 && shares.every(({ share: one }) => one.value.state === 'shown')
  const ahead = (whatIf: WhatIf | null): Released<Outlook> => derive(shares.map((one) => one.share), () => outlook(whatIf === null ? flows : flows.map((one) => changed(one, whatIf)), wish.group, top, yearsAhead, settings.rounds, seeded(wish.seed)))
  const before = year !== null && years.includes(year - 1) ? await stockOf(year - 1) : []
  const equalityCells = year === null ? [] : (await loadDelivered(tx, 'indicators', department, year)).map(({ key1, group, count, base }) => ({ indicator: key1, group, part: count, base: base ?? 0 }))
  return ok({
    department, departments, year, years, group: wish.group, top,
    scales: shares.map(({ scale, share: one }) => ({ scale, share: one, interval: derive([one], ([shown]) => (shown ? interval(shown) : null)) })),
    compared: [{ population: 'own' as const, share: share(stock, wish.group) }, ...populations.map((population) => ({ population, share: share(others.filter(({ key1 }) => key1 === population), wish.group) }))],
    rates: flows.map((one) => ({ group: one.group, rates: publishableRates(one, stock, moves) })), reorganised: reorganised(before, stock),
    outlook: complete ? ahead(null) : null, whatIf: complete && wish.whatIf !== null ? ahead({ group: wish.group, ...wish.whatIf }) : null,
    equality: equalityIndicators.filter(({ id }) => equalityCells.some(({ indicator }) => indicator === id)).map((one) => ({ indicator: one.id, figures: derive(equalityCells.filter(({ indicator }) => indicator === one.id).map(({ part, base }) => releaseShare(part, base)), () => equalityFigures(one, equalityCells)) })),
    deliveries: (await loadDeliveries(tx, ['stock', 'moves', 'workforce', 'selection', 'indicators'])).filter(({ department: of }) => of === '' || of.split(' ').some((one) => mayActFor(acting, one))),
  })
})
