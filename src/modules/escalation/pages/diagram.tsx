import type { Language } from '../../../foundation/kernel/language.ts'
import { DataTable, Details, FlowDiagram } from '../../../foundation/ui/index.ts'
import { flowOf, ladderOf, movesOf, stateOf, termOf, type FlowStep, type Model } from '../rules/model/index.ts'
import { modelTexts } from '../texts/model.ts'
import { drawingOf, lengthOf, placeName, say, whoName } from '../texts/model-words.ts'

type Drawn = { readonly model: Model; readonly ladder: string; readonly language: Language; /** Where a signal stands now. */ readonly current?: string }

/** What an event is called at a place, and who does it. */
const said = (model: Model, step: FlowStep, language: Language) => step.events.map((event) => {
  const state = stateOf(model, step.sources[0] ?? '')
  const move = state ? movesOf(model, state).find((one) => one.event === event) : undefined
  return event === 'late' ? { name: modelTexts[language].late, who: modelTexts[language].clock, tells: state?.late?.tells ?? [] } : { name: say(move?.name, language), who: (move?.by ?? []).map((id) => whoName(model, id, language)).join(', '), tells: move?.tells ?? [] }
})

/** A ladder drawn from its data, with the same as a table; the place of a signal is marked. */
export const ModelDiagram = ({ model, ladder, language, current }: Drawn) => {
  const text = modelTexts[language]
  const flow = flowOf(model, ladder)
  const name = say(ladderOf(model, ladder)?.name, language)
  const states = flow.places.flatMap(({ id }) => stateOf(model, id) ?? [])
  const route = (step: FlowStep): string => text.arrow(step.from === null ? (step.sources.length > 3 ? text.several : step.sources.map((id) => placeName(model, id, language)).join(', ')) : placeName(model, step.from, language), placeName(model, step.to, language))
  return (
    <>
      <FlowDiagram {...drawingOf(model, ladder, language, current)} />
      <p class="small soft">{text.legend}</p>
      <DataTable id={`states-${ladder}`} caption={text.statesCaption(name)} stacks rows={states} rowKey={({ id }) => id} columns={[
        { key: 'state', head: text.state, cell: ({ id }) => `${placeName(model, id, language)}${id === current ? ` (${text.now})` : ''}` }, { key: 'owner', head: text.owner, cell: ({ owner }) => whoName(model, owner ?? '', language) },
        { key: 'does', head: text.does, cell: ({ does }) => say(does, language) }, { key: 'term', head: text.term, cell: ({ term }) => lengthOf(termOf(model, term)?.length, language) },
        { key: 'late', head: text.ifNot, cell: ({ late }) => <>{say(late?.because, language)} {late?.to === 'stays' ? `(${text.stays})` : ''}</> },
      ]} />
      <Details summary={text.stepsCaption(name)}>
        <DataTable id={`steps-${ladder}`} caption={text.stepsCaption(name)} stacks rows={flow.steps} rowKey={({ number }) => number} columns={[
          { key: 'step', head: text.step, cell: (step) => `${step.number}. ${said(model, step, language).map((one) => one.name).join('; ')}` }, { key: 'route', head: text.route, cell: route },
          { key: 'who', head: text.who, cell: (step) => [...new Set(said(model, step, language).map(({ who }) => who))].join('; ') },
          { key: 'told', head: text.told, cell: (step) => [...new Set(said(model, step, language).flatMap(({ tells }) => tells))].map((id) => whoName(model, id, language)).join(', ') },
        ]} />
      </Details>
    </>
  )
}
