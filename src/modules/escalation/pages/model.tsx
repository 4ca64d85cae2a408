import type { Language } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, Notice, Select } from '../../../foundation/ui/index.ts'
import type { Department } from '../actions/departments.ts'
import { termOf, type Model } from '../rules/model/index.ts'
import { guidePlace, machineCopy, modelPlace } from '../rules/places.ts'
import { modelTexts } from '../texts/model.ts'
import { publicTexts } from '../texts/public.ts'
import { lengthOf, placeName, say } from '../texts/model-words.ts'
import { ModelDiagram } from './diagram.tsx'
import { DocumentPage, type EscalationHouse } from './parts.tsx'

type Shown = { readonly house: EscalationHouse; readonly language: Language; readonly model: Model; readonly departments: readonly Department[]; readonly department: Department | null; readonly adapted: boolean }

/** The lengths of a model, with the bounds within which a ministry may change them. */
export const TermsTable = ({ model, language }: { readonly model: Model; readonly language: Language }) => {
  const text = modelTexts[language]
  return (
    <DataTable id="terms" caption={text.termsCaption} stacks rows={model.terms} rowKey={({ id }) => id} columns={[
      { key: 'name', head: text.termName, cell: ({ name }) => say(name, language) }, { key: 'length', head: text.length, cell: ({ length }) => lengthOf(length, language) },
      { key: 'bounds', head: text.bounds, cell: ({ bounds }) => (bounds === undefined || bounds.from === bounds.to ? text.fixed : text.between(lengthOf(bounds.from, language), lengthOf(bounds.to, language))) },
      { key: 'kind', head: text.kind, cell: ({ kind, provisional }) => `${text[`kind-${kind}`]}${provisional ? ` (${publicTexts[language].provisional})` : ''}` }, { key: 'ground', head: text.ground, cell: ({ ground }) => <span lang="nl">{ground}</span> },
    ]} />
  )
}

/** The escalation model, drawn from its data, with the terms of a ministry when one is chosen. */
export const ModelPage = ({ house, language, model, departments, department, adapted }: Shown) => {
  const text = modelTexts[language]
  const name = (one: Department): string => (language === 'en' ? one.en : one.nl)
  return (
    <DocumentPage house={house} language={language} title={text.title} place={modelPlace} back={{ href: addressOf(language, guidePlace), text: publicTexts[language].backToGuide }} document={model}>
      <p class="lead">{text.lead}</p>
      <Notice tone="info" title={publicTexts[language].provisionalTitle}><p>{publicTexts[language].provisionalText}</p></Notice>
      <h2>{text.promises}</h2>
      <ul>{[text.promise1, text.promise2, text.promise3, text.promise4, text.promise5].map((promise) => <li key={promise}>{promise}</li>)}</ul>
      <form method="get" action={addressOf(language, modelPlace)} class="no-print">
        <Select language={language} id="department" label={text.department} none={text.central} options={departments.map((one) => ({ value: one.id, label: name(one) }))} value={department?.id ?? ''} />
        <ButtonBar><Button kind="quiet">{text.show}</Button></ButtonBar>
      </form>
      {department && <p role="status">{adapted ? text.adapted(name(department)) : text.notAdapted(name(department))}</p>}
      <h2>{text.choose}</h2>
      <ul>{model.ladders.map((ladder) => <li key={ladder.id}><a href={`#ladder-${ladder.id}`}>{say(ladder.name, language)}</a></li>)}</ul>
      {model.ladders.map((ladder) => (
        <section key={ladder.id} aria-labelledby={`ladder-${ladder.id}`}>
          <h2 id={`ladder-${ladder.id}`}>{say(ladder.name, language)}</h2>
          <ModelDiagram model={model} ladder={ladder.id} language={language} />
        </section>
      ))}
      <TermsTable model={model} language={language} />
      {model.unsafeTerm !== undefined && <p>{text.unsafe(lengthOf(termOf(model, model.unsafeTerm)?.length, language))}</p>}
      <h2>{text.endsHead}</h2>
      <dl class="summary">{model.ends.map((end) => <div key={end.id}><dt>{placeName(model, end.id, language)} ({text[`end-${end.kind}`]})</dt><dd>{say(end.text, language)}</dd></div>)}</dl>
      {language !== 'easy' && <p><a href={machineCopy}>{text.copy}</a>. <a href={`${machineCopy}/schema`}>{text.schema}</a>.</p>}
    </DocumentPage>
  )
}
