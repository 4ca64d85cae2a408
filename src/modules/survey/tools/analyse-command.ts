import { readCsv } from '../../../foundation/statistics/data/csv.ts'
import { analyse, analyseSchema, columnsUsed, designFile, sentenceOf, type Analysis } from '../rules/analyse/index.ts'
import { readArguments } from './arguments.ts'
import type { CommandResult } from './command.ts'
import { bytesOf, jsonOf, shortName, type ReadFile } from './files.ts'

const usage = 'Usage: gehoor survey analyse DATA.csv --design DESIGN.json --json'
const bad = (error: string): CommandResult => ({ exit: 2, error })

const rounded = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(6))))
const inWords = ({ statistics, tests }: Analysis): string => [
  ...statistics.map(({ id, by, level, estimate, se, interval, base }) =>
    [id, ...Object.entries(by).map(([name, value]) => `${name}=${value}`), ...(level === null ? [] : [level])].join(' ')
    + `: ${rounded(estimate)} (SE ${rounded(se)}${interval ? `, ${rounded(interval[0] ?? null)} to ${rounded(interval[1] ?? null)}` : ''}; n = ${base})`),
  ...tests.flatMap((test) => ('refused' in test
    ? [`${test.id}: ${String(test.reason)}`]
    : 'coefficients' in test
      ? test.coefficients.map(({ term, estimate, se, p }) => `${test.id} ${term}: ${rounded(estimate)} (SE ${rounded(se)}, p ${rounded(p)})`)
      : [`${test.id}: F ${rounded(test.statistic)} on ${test.df.map(rounded).join(' and ')}, p ${rounded(test.p)}`])),
].join('\n')

/** `gehoor survey analyse DATA.csv --design DESIGN.json`; `args` are the words after `analyse`. */
export const analyseCommand = async (args: readonly string[], read: ReadFile): Promise<CommandResult> => {
  const given = readArguments(args, ['json', 'schema'], ['design'])
  if (!given.ok) return bad(`${given.error} ${usage}`)
  const { words, on, values } = given.value
  if (on.has('schema')) return { exit: 0, json: analyseSchema }
  const [dataPath, ...more] = words
  const designPath = values.get('design')
  if (dataPath === undefined) return bad(`DATA.csv is missing: expected the file with the answers. ${usage}`)
  if (more.length > 0) return bad(`Expected one data file; found also "${more.join(' ')}". ${usage}`)
  if (designPath === undefined) return bad(`--design is missing: expected the file that describes the sample. ${usage}`)
  const [dataFile, designName] = [shortName(dataPath), shortName(designPath)]
  const json = await jsonOf(read, designPath)
  if (!json.ok) return bad(json.error)
  const design = designFile.safeParse(json.value)
  if (!design.success) return bad(sentenceOf(designName, design.error))
  const bytes = await bytesOf(read, dataPath)
  if (!bytes.ok) return bad(bytes.error)
  const table = readCsv(bytes.value, columnsUsed(design.data))
  if (!table.ok) return bad(`${dataFile}: ${table.error}.`)
  const end = analyse(design.data, table.value, dataFile, designName)
  switch (end.end) {
    case 'bad':
      return bad(end.sentence)
    case 'not-calibrated':
      return { exit: 1, json: { statistics: [], tests: [], refused: end.refused, reason: end.reason }, error: end.reason }
    case 'refused':
      return { exit: 1, json: end.analysis, text: inWords(end.analysis), error: end.analysis.tests.flatMap((test) => ('refused' in test ? [`Test ${test.id}: ${String(test.reason)}`] : [])).join(' ') }
    case 'done':
      return { exit: 0, json: end.analysis, text: inWords(end.analysis) }
  }
}
