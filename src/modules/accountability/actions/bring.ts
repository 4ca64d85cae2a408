import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { digest } from '../../../foundation/storage/bytes.ts'
import { utf8 } from '../../../foundation/kernel/bytes.ts'
import type { KeptReading } from '../rules/indicators/reading.ts'
import { readRows, type Line, type Row, type RowProblem } from '../rules/indicators/rows.ts'
import { insertImport, insertReadings, loadImports, loadReadings, lockReadings, type Import } from '../store/indicators.ts'
import { loadRounds } from '../store/cycle.ts'
import { allDefinitions } from './figures.ts'
import { departmentsEver, type AccountabilityServices } from './services.ts'

export type Brought = { readonly added: number; readonly changed: number; readonly unchanged: number }
export type BringRefusal = { readonly what: 'problems'; readonly problems: readonly RowProblem[] } | { readonly what: 'twice' | 'nothing-new' | 'empty' } | { readonly what: 'needs-reason'; readonly changed: readonly Line[] }

/** Who brings figures: a person or a machine with a token, and for which departments. */
export type Bringer = { readonly by: string; readonly mine: (department: string) => boolean }

/** Names the content of an import whatever the order of its lines or the name of its file. */
const contentHash = (lines: readonly Line[], reason: string): string =>
  digest(utf8(JSON.stringify([lines.map(({ indicator, department, period, numerator, denominator }) => [indicator, department, period, numerator, denominator].join('|')).toSorted(), reason])))

/**
 * Takes over figures: all lines or none. The same content twice is refused; a figure that differs from what stands there becomes a new
 * revision and asks for the reason; what stands there already with the same value is left alone.
 */
export const bringFigures = async (
  services: AccountabilityServices, { by, mine }: Bringer, given: { readonly rows: readonly Row[]; readonly name: string; readonly source: KeptReading['source']; readonly reason: string },
): Promise<Result<Brought, BringRefusal>> => {
  if (given.rows.length === 0) return refuse({ what: 'empty' })
  const definitions = await allDefinitions(services)
  const today = services.clock.today()
  return services.database.within({ kind: 'system' }, async (tx): Promise<Result<Brought, BringRefusal>> => {
    const departments = (await departmentsEver(tx, today)).map(({ id }) => id)
    const rounds = await loadRounds(tx)
    const bound = (indicator: string, year: number): number | null => rounds.find((one) => one.year === year)?.indicators.find(({ id }) => id === indicator)?.version ?? null
    const read = readRows(given.rows, { definitions, bound, departments, mine, thisYear: Number(today.slice(0, 4)) })
    if (!read.ok) return refuse({ what: 'problems', problems: read.error })
    await lockReadings(tx)
    const kept = new Map((await loadReadings(tx)).map((one) => [`${one.indicator}/${one.department}/${one.period}`, one]))
    const standing = (line: Line): KeptReading | undefined => kept.get(`${line.indicator}/${line.department}/${line.period}`)
    const fresh = read.value.filter((line) => !standing(line))
    const changed = read.value.filter((line) => { const old = standing(line); return old && (old.numerator !== line.numerator || old.denominator !== line.denominator || old.version !== line.version) })
    const hash = contentHash(read.value, changed.length > 0 ? given.reason : '')
    if (fresh.length + changed.length === 0) return refuse({ what: (await loadImports(tx, 1000)).some((one) => one.hash === contentHash(read.value, '')) ? 'twice' : 'nothing-new' })
    if (changed.length > 0 && given.reason.trim().length < 10) return refuse({ what: 'needs-reason', changed })
    const id = newId(services.random)
    if (!(await insertImport(tx, { id, hash, name: given.name.slice(0, 200), source: given.source, lines: fresh.length + changed.length, day: today, by }))) return refuse({ what: 'twice' })
    await insertReadings(tx, [...fresh, ...changed].map((line) => ({ ...line, revision: (standing(line)?.revision ?? 0) + 1 })), id, given.reason.trim(), today)
    return ok({ added: fresh.length, changed: changed.length, unchanged: read.value.length - fresh.length - changed.length })
  })
}

/** The last imports, for a department's authors and the ministry of the Interior. */
export const lastImports = (services: AccountabilityServices): Promise<readonly Import[]> => services.database.within({ kind: 'system' }, (tx) => loadImports(tx, 25))
