import type { Language } from '../../../../foundation/kernel/language.ts'
import { DataTable, Details, FlowDiagram } from '../../../../foundation/ui/index.ts'
import { flowOf } from '../../rules/model/diagram.ts'
import { stateOf, termOf } from '../../rules/model/lookup.ts'
import type { SignalNow } from '../../rules/signal/now.ts'
import { drawingOf, lengthOf, placeName, say, whoName } from '../../texts/model-words.ts'
import { modelTexts } from '../../texts/model.ts'
import { followTexts } from '../../texts/signal-follow.ts'

/** The way of this signal, drawn from the model that it keeps, with its place marked; the same as a table. */
export const Way = ({ now, language }: { readonly now: SignalNow; readonly language: Language }) => {
  const [text, { model, ladder, at, signal }] = [modelTexts[language], now]
  const states = flowOf(model, ladder).places.flatMap(({ id }) => stateOf(model, id) ?? [])
  const id = `${ladder}-${signal.slice(0, 6)}`
  return (
    <Details summary={followTexts[language].way}>
      <FlowDiagram {...drawingOf(model, ladder, language, at)} id={`flow-${id}`} />
      <p class="small soft">{followTexts[language].wayLegend}</p>
      <DataTable id={`states-${id}`} caption={followTexts[language].wayCaption} stacks rows={states} rowKey={(state) => state.id} columns={[
        { key: 'state', head: text.state, cell: (state) => (state.id === at ? <strong>{placeName(model, state.id, language)} ({text.now})</strong> : placeName(model, state.id, language)) },
        { key: 'owner', head: text.owner, cell: ({ owner }) => whoName(model, owner ?? '', language) }, { key: 'does', head: text.does, cell: ({ does }) => say(does, language) },
        { key: 'term', head: text.term, cell: ({ term }) => lengthOf(termOf(model, term)?.length, language) }, { key: 'late', head: text.ifNot, cell: ({ late }) => say(late?.because, language) },
      ]} />
    </Details>
  )
}
