import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readColumns } from '../../src/foundation/files/columns.ts'
import { analyse, designFile } from '../../src/modules/survey/rules/analyse/index.ts'
import { hasR } from './support/r.ts'
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
    if (!table.ok) throw new Error(table.error)
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
  }
})
