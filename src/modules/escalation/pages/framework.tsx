import type { Language } from '../../../foundation/kernel/language.ts'
import { addressOf, DataTable, Tag } from '../../../foundation/ui/index.ts'
import { weights, type Conduct, type Framework } from '../rules/framework/index.ts'
import { actorOf, type Model } from '../rules/model/index.ts'
import { frameworkPlace, guidePlace } from '../rules/places.ts'
import { frameworkTexts } from '../texts/framework.ts'
import { publicTexts } from '../texts/public.ts'
import { say } from '../texts/model-words.ts'
import { DocumentPage, Texts, type EscalationHouse } from './parts.tsx'

type Shown = { readonly house: EscalationHouse; readonly language: Language; readonly framework: Framework; readonly model: Model }

const join = (items: readonly string[]): string => items.join('; ')

/** The legal framework: norms, what fits what, who may take which measure. */
export const FrameworkPage = ({ house, language, framework, model }: Shown) => {
  const text = frameworkTexts[language]
  const { norms, measures, conducts, sources } = framework
  const actor = (id: string): string => say(actorOf(model, id)?.name, language)
  const source = (id: string): string => sources.find((one) => one.id === id)?.title ?? id
  const normName = (id: string): string => say(norms.find((one) => one.id === id)?.name, language)
  const measureName = (id: string): string => {
    const found = measures.find((one) => one.id === id)
    return `${say(found?.name, language)}${found && !found.by.includes('manager') ? ' *' : ''}`
  }
  const levels = model.ladders[0]?.levels.flatMap((id) => model.states.find((one) => one.id === id)?.owner ?? []) ?? []
  const fitting = (id: string, caption: string, rows: readonly Conduct[]) => (
    <DataTable id={id} caption={caption} stacks rows={rows} rowKey={(row) => row.id} columns={[
      { key: 'what', head: text.conduct, cell: (row) => <>{say(row.name, language)}<br /><span class="small soft">{text.example}: {say(row.example, language)}</span></> },
      { key: 'norm', head: text.broken, cell: (row) => join(row.norms.map(normName)) },
      ...weights.map((weight) => ({ key: weight, head: text[weight], cell: (row: Conduct) => join(row.fits[weight].map(measureName)) })),
    ]} />
  )
  return (
    <DocumentPage house={house} language={language} title={text.title} place={frameworkPlace} back={{ href: addressOf(language, guidePlace), text: publicTexts[language].backToGuide }} document={framework}>
      <p class="lead">{say(framework.lead, language)}</p>
      <h2>{text.principles}</h2>
      <dl class="summary">{framework.principles.map(({ id, name, says }) => <div key={id}><dt>{say(name, language)}</dt><dd>{say(says, language)}</dd></div>)}</dl>
      <h2>{text.conducts}</h2>
      <p>{text.conductText}</p>
      {fitting('conducts', text.employees, conducts.filter(({ manager }) => !manager))}
      {fitting('managers', text.managers, conducts.filter(({ manager }) => manager))}
      <p>{text.external}</p>
      <DataTable id="levels" caption={text.perLevel} stacks rows={levels} rowKey={(level) => level} columns={[
        { key: 'level', head: text.level, cell: actor }, { key: 'can', head: text.can, cell: (level) => join(measures.filter(({ by }) => by.includes(level)).map(({ name }) => say(name, language))) },
        { key: 'may-not', head: text.mayNot, cell: (level) => join(measures.filter(({ by, kind }) => !by.includes(level) && (kind === 'order' || kind === 'penalty')).map(({ name }) => say(name, language))) || text.nothing },
      ]} />
      <DataTable id="measures" caption={text.measures} stacks rows={measures} rowKey={({ id }) => id} columns={[
        { key: 'name', head: text.measure, cell: ({ name }) => say(name, language) }, { key: 'kind', head: text.kind, cell: ({ kind }) => <Tag>{text[`kind-${kind}`]}</Tag> },
        { key: 'by', head: text.by, cell: ({ by }) => join(by.map(actor)) }, { key: 'before', head: text.before, cell: ({ before }) => (before.length === 0 ? text.nothing : <Texts items={before} language={language} />) },
        { key: 'ground', head: text.ground, cell: ({ ground, sources: from }) => <>{say(ground, language)}<br /><span class="small soft" lang="nl">{join(from.map(source))}</span></> },
      ]} />
      <DataTable id="norms" caption={text.norms} stacks rows={norms} rowKey={({ id }) => id} columns={[
        { key: 'norm', head: text.norm, cell: ({ name }) => say(name, language) }, { key: 'says', head: text.says, cell: ({ says }) => say(says, language) }, { key: 'source', head: text.sources, cell: ({ sources: from }) => <span lang="nl">{join(from.map(source))}</span> },
      ]} />
    </DocumentPage>
  )
}
