import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readColumns } from '../../src/foundation/files/columns.ts'
import { analyse, designFile } from '../../src/modules/survey/rules/analyse/index.ts'
import { hasR, runR } from './support/r.ts'
import { designFileOf, misses, rowsOf, wrongInR, type Expected } from './support/survey-cases.ts'

const here = fileURLToPath(new URL('statistics', import.meta.url))

/** Every case of the R script: what the product computes from the same file, against what R printed. */
const compare = (folder: string, expected: Expected): { readonly compared: number; readonly wrong: string[] } => {
  const wrong: string[] = []
  let compared = 0
  for (const [name, rows] of Object.entries(expected)) {
    const made = designFileOf(name)
    if (!made || wrongInR(name)) continue
    const table = readColumns(readFileSync(join(folder, `survey-${made.set}.csv`), 'utf8'), 'data.csv')
    if (!table.ok) throw new Error(table.error.en)
    compared += 1
    wrong.push(...misses(name, rowsOf(analyse(designFile.parse(made.file), table.value, 'data.csv', 'design.json')), rows))
  }
  return { compared, wrong }
}

describe('survey estimation against R\'s survey package', () => {
  test('on invented data: strata, clusters in two stages, corrections, calibration, replicates, lonely strata, missing values, zero weights', () => {
    const { compared, wrong } = compare(here, JSON.parse(readFileSync(join(here, 'survey-cases.json'), 'utf8')) as Expected)
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(240)
  })

  if (hasR) {
    test('with R on this machine: the same cases on the samples of Californian schools that come with the package', () => {
      const folder = mkdtempSync(join(tmpdir(), 'gehoor-api-'))
      const run = spawnSync('Rscript', [join(here, 'survey-cases.R'), 'api', folder], { encoding: 'utf8', maxBuffer: 64e6 })
      if (run.status !== 0) throw new Error(run.stderr)
      const { compared, wrong } = compare(folder, JSON.parse(run.stdout) as Expected)
      rmSync(folder, { recursive: true })
      expect(wrong).toEqual([])
      expect(compared).toBeGreaterThan(240)
    })

    test('with R on this machine: the published figures of the schools, by one design file each', () => {
      const folder = mkdtempSync(join(tmpdir(), 'gehoor-schools-'))
      runR(`suppressMessages(library(survey)); data(api); for (n in c("apistrat", "apiclus1", "apiclus2")) write.csv(get(n), file.path("${folder}", paste0(n, ".csv")), row.names = FALSE, na = "")`)
      const of = (set: string, file: object): (number | null)[][] => {
        const table = readColumns(readFileSync(join(folder, `${set}.csv`), 'utf8'), set)
        if (!table.ok) throw new Error(table.error.en)
        return rowsOf(analyse(designFile.parse(file), table.value, set, 'design.json'))
      }
      const mean = (variable: string, more: object = {}): object => ({ id: variable, kind: 'mean', variable, ...more })
      const total = { id: 't', kind: 'total', variable: 'enroll' }
      const quantile = (p: number): object => ({ id: 'q', kind: 'quantile', variable: 'api00', p })
      const strat = { weights: 'pw', strata: 'stype', fpc: ['fpc'] }
      const clus1 = { weights: 'pw', clusters: ['dnum'], fpc: ['fpc'] }
      const clus2 = { weights: null, clusters: ['dnum', 'snum'], fpc: ['fpc1', 'fpc2'], lonelyStratum: 'adjust' }
      const types = { variable: 'stype', totals: { E: 4421, H: 755, M: 1018 } }
      const found = [
        ...of('apistrat', { ...strat, statistics: [mean('api00'), total, { id: 'r', kind: 'ratio', variable: 'api.stu', denominator: 'enroll' }] }),
        ...of('apiclus1', { ...clus1, statistics: [mean('api00'), total] }),
        ...of('apiclus2', { ...clus2, statistics: [mean('api00'), mean('api99'), total] }),
        ...of('apiclus1', { ...clus1, statistics: [mean('api99', { by: ['stype'] }), quantile(0.5), quantile(0.25), quantile(0.75)] }),
        ...of('apiclus1', { ...clus1, calibration: { method: 'postStratify', margins: [types] }, statistics: [mean('api00'), total] }),
        ...of('apiclus1', { ...clus1, calibration: { method: 'raking', margins: [types, { variable: 'sch.wide', totals: { No: 1072, Yes: 5122 } }] }, statistics: [mean('api00'), total] }),
        ...of('apiclus1', { ...clus1, calibration: { method: 'linear', formula: ['stype', 'api99'], totals: { '(Intercept)': 6194, stypeH: 755, stypeM: 1018, api99: 3914069 } }, statistics: [mean('api00'), total] }),
        ...of('apiclus1', { ...clus1, tests: [{ id: 'c', kind: 'raoScott', rows: 'sch.wide', columns: 'stype' }] }),
        ...of('apistrat', { ...strat, tests: [{ id: 'l', kind: 'logistic', outcome: 'sch.wide', predictors: ['ell', 'meals', 'mobility'] }] }).slice(3),
      ]
      rmSync(folder, { recursive: true })
      const { made, ...expected } = JSON.parse(readFileSync(join(here, 'schools.json'), 'utf8')) as { made: string } & Record<string, number[]>
      expect(made).toContain('R 4.2.2')
      expect(found).toHaveLength(Object.keys(expected).length)
      Object.entries(expected).forEach(([name, values], at) => values.forEach((value, column) => {
        expect(Math.abs((found[at]?.[column] ?? Number.NaN) / value - 1), `${name} [${column}]`).toBeLessThan(name.includes('logistic') ? 1e-7 : column === 3 ? 1e-6 : 1e-9)
      }))
    })
  }
})
