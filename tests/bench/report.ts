import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import type { Part, Row } from './figures.ts'

const table = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const section = (part: Part): string => [`### ${part.title}`, part.method, table(part.columns, part.rows)].join('\n\n')

/** The machine, in the words of its own operating system. */
export const machine = (): string => `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`

export const barsTable = (parts: readonly Part[]): string =>
  table(['bar', 'measured', 'where', ''], parts.flatMap((part) => part.bars.map(({ bar, measured, met }) => [bar, measured, part.title, met ? 'met' : '**missed**'])))

export const markdown = (parts: readonly Part[], command: string, day: string): string =>
  [`Measured on ${day} with \`${command}\` on ${machine()}. Load average over the last fifteen minutes, this run's own share included: ${(loadavg()[2] ?? 0).toFixed(1)}.`, barsTable(parts), ...parts.map(section)].join('\n\n')

/** Puts the figures of a group between its markers in the file and leaves the rest, which people wrote; a group that has no place yet comes last. */
export const writeInto = (file: string, group: string, text: string): void => {
  const [opening, closing] = [`<!-- bench:${group}:start -->`, `<!-- bench:${group}:end -->`]
  const found = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n'
  const standing = found.includes(opening) ? found : `${found}\n${opening}\n${closing}\n`
  const [from, to] = [standing.indexOf(opening), standing.indexOf(closing)]
  if (to < from) throw new Error(`${file} lacks the marker ${closing}`)
  writeFileSync(file, `${standing.slice(0, from + opening.length)}\n${text}\n${standing.slice(to)}`)
}
