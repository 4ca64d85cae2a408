import { expect, test } from 'vitest'
import { numberedSteps } from '../rules/process/diagram.ts'
import { placesOf, type PlaceId, type ProcessModel } from '../rules/process/model.ts'
import { processModels } from '../rules/process/models.ts'
import { termName } from '../rules/terms/term-name.ts'
import { stepName } from './process-words.ts'
import { processTexts } from './process.ts'

const text = processTexts.en
const place = (id: PlaceId): string => text[`place-${id}`]

const edges = (model: ProcessModel): string =>
  numberedSteps(model).filter(({ step }) => step.to !== 'back' && step.to !== 'elsewhere')
    .flatMap(({ number, step }) => placesOf(model, step.from).map((from) => `  ${from.replaceAll('-', '_')} --> ${step.to.replaceAll('-', '_')}: ${number}`)).join('\n')

const row = (model: ProcessModel) => ({ number, step, from }: ReturnType<typeof numberedSteps>[number]): string => {
  const to = step.to === 'back' ? text.back : step.to === 'elsewhere' ? text.elsewhere : step.to === 'stays' ? '' : place(step.to)
  const froms = from.length === placesOf(model, 'open').length ? text.several : from.map(place).join(', ')
  const grounds = step.grounds.map((ground) => `${ground.text} (${text[`mark-${ground.mark}`]})`).join('; ')
  return `| ${number} | ${stepName(step, 'en')} | ${text[`actor-${step.actor}`]} | ${froms} → ${to} | ${step.term === undefined ? text.noTerm : termName(step.term, 'en')} | ${step.needs.map((need) => text[need]).join('; ') || text.nothing} | ${grounds} |`
}

const chapter = (model: ProcessModel): string => `## ${text[`${model.id}Title`]}

\`\`\`mermaid
stateDiagram-v2
${model.places.map((one) => `  state "${place(one.id)}" as ${one.id.replaceAll('-', '_')}`).join('\n')}
  [*] --> received
${edges(model)}
  aftercare --> [*]
\`\`\`

| no. | step | who | from and to | term | what must be there before | ground |
|---|---|---|---|---|---|---|
${numberedSteps(model).map(row(model)).join('\n')}
`

/** Made from the data by this very test; \`npm run docs\` writes it anew. */
test('The reference of the procedures says what the data says', async () => {
  const document = `# The procedures, step by step

Written by \`npm run docs\` from \`src/modules/desk/rules/process/\`; a test fails when it is out of date. The same is drawn at \`/nl/procedures\`.
"Provisional" marks a source that was not found: a lawyer must confirm it.

${[processModels.complaint, processModels.integrity, processModels.triage].map(chapter).join('\n')}`
  await expect(document).toMatchFileSnapshot('../../../../docs/reference/procedures.md')
})
