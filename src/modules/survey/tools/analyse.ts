import { badInput, done, type CommandResult, type Computation } from '../../../foundation/kernel/computation.ts'
import { readColumns } from '../../../foundation/files/columns.ts'
import { readJsonAs } from '../../../foundation/files/json.ts'
import { analyse, analyseSchema, columnsUsed, designFile, type Analysis, type AnalysisEnd } from '../rules/analyse/index.ts'

const rounded = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : String(Number(value.toPrecision(6))))

const inWords = ({ statistics, tests }: Analysis): string => [
  ...statistics.map(({ id, by, level, estimate, se, interval, base }) => {
    const name = [id, ...Object.entries(by).map(([variable, value]) => `${variable}=${value}`), ...(level === null ? [] : [level])].join(' ')
    return `${name}: ${rounded(estimate)} (SE ${rounded(se)}${interval ? `, ${rounded(interval[0])} to ${rounded(interval[1])}` : ''}; n = ${base})`
  }),
  ...tests.flatMap((test) => {
    if ('refused' in test) return [`${test.id}: ${test.reason}`]
    if ('coefficients' in test) return test.coefficients.map(({ term, estimate, se, p }) => `${test.id} ${term}: ${rounded(estimate)} (SE ${rounded(se)}, p ${rounded(p)})`)
    return [`${test.id}: F ${rounded(test.statistic)} on ${test.df.map(rounded).join(' and ')}, p ${rounded(test.p)}`]
  }),
].join('\n')

const resultOf = (end: AnalysisEnd): CommandResult => {
  switch (end.end) {
    case 'bad':
      return badInput(end.sentence)
    case 'not-calibrated':
      return { exit: 1, json: { statistics: [], tests: [], weights: null, refused: end.refused, reason: end.reason }, error: end.reason }
    case 'refused':
      return { exit: 1, json: end.analysis, error: end.analysis.tests.flatMap((test) => ('refused' in test ? [`test ${test.id}: ${test.reason}`] : [])).join(' ') }
    case 'done':
      return done(end.analysis)
  }
}

/** `gehoor survey analyse`: the estimates of a sample survey, as it was drawn. */
export const surveyAnalyse: Computation = {
  usage: 'gehoor survey analyse DATA.csv --design DESIGN.json [--json]',
  about: 'Means, totals, proportions, ratios, quantiles and tests with the errors of the sample as it was drawn.',
  words: ['DATA.csv'],
  options: { design: 'the file that says how the sample was drawn and what to compute' },
  schema: analyseSchema,
  inWords: (json) => inWords(json as Analysis),
  run: async ({ words: [dataPath = ''], option, read }) => {
    const designPath = option('design')
    if (designPath === undefined) return badInput('--design is missing: expected the file that says how the sample was drawn.')
    const design = await readJsonAs(designFile, designPath, read)
    if (!design.ok) return badInput(design.error)
    const text = await read(dataPath)
    if (!text.ok) return badInput(text.error)
    const table = readColumns(text.value, dataPath, columnsUsed(design.value))
    return table.ok ? resultOf(analyse(design.value, table.value, dataPath, designPath)) : badInput(table.error.en)
  },
}
