import type { Hono } from 'hono'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, DataTable, Details, FlowDiagram, Page, type Surroundings } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { fillLengths } from '../rules/terms/fill-lengths.ts'
import { arrowsOf, numberedSteps, stayingSteps, type NumberedStep } from '../rules/process/diagram.ts'
import type { PlaceId, ProcessModel, Step } from '../rules/process/model.ts'
import { processModels } from '../rules/process/models.ts'
import { termName } from '../rules/terms/term-name.ts'
import { caseTexts } from '../texts/case.ts'
import { flowOf, stepName } from '../texts/process-words.ts'
import { processTexts } from '../texts/process.ts'

export const proceduresPlace = { nl: '/procedures', en: '/procedures' } as const

const routeOf = ({ step, from }: NumberedStep, language: Language): string => {
  const text = processTexts[language]
  const place = (id: PlaceId): string => text[`place-${id}`]
  const start = from.length > 2 ? text.several : from.map(place).join(', ')
  const end = step.to === 'back' ? text.back : step.to === 'elsewhere' ? text.elsewhere : step.to === 'stays' ? '' : place(step.to)
  return text.arrow(start, end)
}

const Grounds = ({ step, language }: { readonly step: Step; readonly language: Language }) => {
  const text = processTexts[language]
  return <>{step.grounds.map((ground, at) => <span key={ground.text}>{at > 0 && '; '}{ground.text} <em>({text[`mark-${ground.mark}`]})</em></span>)}</>
}

const before = (step: Step, language: Language): string => [...new Set(step.needs.map((need) => processTexts[language][need]))].join('; ') || processTexts[language].nothing

const StepTable = ({ model, language }: { readonly model: ProcessModel; readonly language: Language }) => {
  const text = processTexts[language]
  const name = text[`${model.id}Title`]
  return (
    <DataTable
      id={`steps-${model.id}`} caption={text.table(name)} stacks rows={numberedSteps(model)} rowKey={(row) => row.number}
      columns={[
        { key: 'step', head: text.step, cell: (row) => `${row.number}. ${stepName(row.step, language)}` },
        { key: 'who', head: text.who, cell: (row) => text[`actor-${row.step.actor}`] },
        { key: 'route', head: text.route, cell: (row) => routeOf(row, language) },
        { key: 'term', head: text.term, cell: (row) => (row.step.term === undefined ? text.noTerm : termName(row.step.term, language)) },
        { key: 'before', head: text.before, cell: (row) => before(row.step, language) },
        { key: 'ground', head: text.ground, cell: (row) => <><Grounds step={row.step} language={language} />. {row.step.told ? text.told : text.notTold}</> },
      ]}
    />
  )
}

const Procedure = ({ model, language }: { readonly model: ProcessModel; readonly language: Language }) => {
  const text = processTexts[language]
  return (
    <section aria-labelledby={`procedure-${model.id}`}>
      <h2 id={`procedure-${model.id}`}>{text[`${model.id}Title`]}</h2>
      <p>{fillLengths(text[`${model.id}Text`], language)}</p>
      <FlowDiagram id={`flow-${model.id}`} {...flowOf(model, language)} arrows={arrowsOf(model)} />
      <p class="small soft">{text.legend}</p>
      <StepTable model={model} language={language} />
      <Details summary={text.anywhere}>
        <ul>{stayingSteps(model).map((step) => <li key={`${step.actor}-${step.act}`}>{stepName(step, language)} ({text[`actor-${step.actor}`]}). {step.told ? text.told : text.notTold}</li>)}</ul>
      </Details>
    </section>
  )
}

const Procedures = ({ surroundings, language }: { readonly surroundings: Surroundings; readonly language: Language }) => {
  const text = processTexts[language]
  return (
    <Page context={{ ...surroundings, language, alternates: alternatesOf(proceduresPlace) }} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <p>{text.marks}</p>
      <ul>{(['complaint', 'integrity', 'triage'] as const).map((id) => <li key={id}><a href={`#procedure-${id}`}>{caseTexts[language][id]}</a></li>)}</ul>
      {(['complaint', 'integrity', 'triage'] as const).map((id) => <Procedure key={id} model={processModels[id]} language={language} />)}
    </Page>
  )
}

/** The procedures drawn from their data, for everybody. */
export const procedurePages = (site: Hono, surroundings: Surroundings): void => {
  for (const language of languages) site.get(addressOf(language, proceduresPlace), (context) => context.html(renderPage(<Procedures surroundings={surroundings} language={language} />)))
}
