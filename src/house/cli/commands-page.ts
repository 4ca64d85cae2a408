import type { Computation } from '../../foundation/kernel/computation.ts'
import { disclosureComputations } from '../../foundation/disclosure/commands/index.ts'
import { escalationComputations } from '../../modules/escalation/tools/index.ts'
import { effectComputations, reportComputations } from '../../modules/accountability/tools/index.ts'
import { careersComputations } from '../../modules/careers/tools/index.ts'
import { mentoringComputations } from '../../modules/mentoring/tools/index.ts'
import { surveyComputations } from '../../modules/survey/tools/index.ts'
import type { CommandIo } from './io.ts'
import { main } from './main.ts'

export const groups: Readonly<Record<string, Readonly<Record<string, Computation>>>> = { survey: surveyComputations, disclosure: disclosureComputations, effect: effectComputations, report: reportComputations, careers: careersComputations, mentoring: mentoringComputations, escalation: escalationComputations }

/** One run of each, on the files in `docs/reference/examples`; the answers on the page are what the commands said. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  'survey analyse': ['survey analyse answers.csv --design sample.json'],
  'survey compare': ['survey compare survey-2022.json survey-baseline.json'],
  'survey allocate': ['survey allocate plan.json'],
  'survey check': ['survey check questionnaire.json'],
  'disclosure protect': ['disclosure protect table.json --release'],
  'disclosure audit': ['disclosure audit --percentages percentages.json'],
  'effect estimate': ['effect estimate panel.csv --polarity down'],
  'effect design': ['effect design --units 12 --starts 2:3,3:3,4:3 --periods 4'],
  'effect lottery': ['effect lottery --units bzk,ocw,szw,vws --starts 2027:1,2028:2 --seed 471120'],
  'report check': ['report check questions.json'],
  'careers impact': ['careers impact counts.csv --reference B'],
  'careers project': ['careers project stock.json --years 2'],
  'careers survival': ['careers survival waiting.csv --time t --event e --group g'],
  'mentoring match': ['mentoring match pairs.json'],
  'escalation check': ['escalation check escalation.json'],
}

/** What changes from run to run, and the last digits that another processor may round otherwise. */
const steady = (text: string): string => text.replace(/"seconds":[\d.e-]+/g, '"seconds":0').replace(/-?\d+\.\d{7,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toPrecision(6))))

const ran = async (line: string, io: CommandIo): Promise<string> => {
  let out = ''
  await main([...line.split(' '), '--json'], { ...io, stdout: (text) => (out += text) })
  return ['```sh', `npx gehoor ${line} --json`, '```', '', '```json', steady(out.trim()), '```', ''].join('\n')
}

const section = async (name: string, { usage, about, options }: Computation, io: CommandIo): Promise<string> => {
  const rows = Object.entries(options).map(([option, what]) => `| \`--${option.replace(/\?$/, '')}\` | ${what} |`)
  const runs = await Promise.all((examples[name] ?? []).map((line) => ran(line, io)))
  return [`## gehoor ${name}`, '', about, '', '```', ...usage.split('  |  '), '```', '', ...(rows.length > 0 ? ['| option | what it is |', '|---|---|', ...rows, ''] : []), ...runs].join('\n')
}

/** `docs/reference/commands.md`: every computation with what it says to an example. `io` reads files from `docs/reference/examples`. */
export const commandsPage = async (io: CommandIo): Promise<string> => {
  const sections: string[] = []
  for (const [group, computations] of Object.entries(groups)) for (const [name, computation] of Object.entries(computations)) sections.push(await section(`${group} ${name}`, computation, io))
  return [
    '# Computations on the command line', '',
    'Analysts use these without a server. With `--json` one JSON value goes to standard output, everything else to standard error; `--schema`',
    'prints the JSON Schema of input and output. Exit codes: 0 done, 1 the answer is no (the JSON says why), 2 bad input (one sentence on',
    'standard error). This page is made by the program; the examples run on the files in [examples](examples), numbers shortened to six figures.', '',
    ...sections,
  ].join('\n')
}
