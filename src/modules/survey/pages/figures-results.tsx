import type { Context } from 'hono'
import { analyseWave, type Figures, type FiguresRefusal } from '../actions/figures-analyse.ts'
import type { Dataset } from '../actions/figures-import.ts'
import { propose } from '../actions/figures-publish.ts'
import { addressOf, Button, ButtonBar, EmptyState, errorFor, Notice, RadioGroup, Select, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { contentOf } from '../rules/figures/publication.ts'
import { publicationRequest, type FigureRequest } from '../rules/figures/request.ts'
import { dataPlace, proposalsPlace } from '../rules/places.ts'
import { analysisTexts } from '../texts/analysis.ts'
import { figuresTexts } from '../texts/figures.ts'
import { codedDatasetIn, isWhole, showDataset } from './dataset-frame.tsx'
import { FiguresView } from './figures-view.tsx'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

export const resultsEnd = { nl: '/:dataset/uitkomsten', en: '/:dataset/results' } as const
export const proposeEnd = { nl: '/:dataset/voorstel', en: '/:dataset/proposal' } as const
export const filled = (end: { readonly nl: string; readonly en: string }, dataset: string) => ({ nl: end.nl.replace(':dataset', dataset), en: end.en.replace(':dataset', dataset) })
export const datasetHref = (language: StaffLanguage, dataset: string, end: { readonly nl: string; readonly en: string }): string => `${addressOf(language, dataPlace)}${filled(end, dataset)[language]}`

const requestIn = (context: Context): FigureRequest | null => {
  const variable = context.req.query('variable') ?? ''
  return variable === '' ? null : { variable, by: context.req.query('by') || null, answer: context.req.query('answer') || null }
}
const queryOf = ({ variable, by, answer }: FigureRequest): string => new URLSearchParams({ variable, by: by ?? '', answer: answer ?? '' }).toString()

export const refusalNotice = (refusal: FiguresRefusal, language: StaffLanguage) => {
  const text = figuresTexts[language]
  return (
    <Notice tone="warn" title={text.refused}>
      <p>{refusal.reason === 'data' ? refusal.sentence : text[`refused-${refusal.reason}`]}</p>
      {'cells' in refusal && <ul>{refusal.cells.slice(0, 12).map((at) => <li key={at.join()}>{at.join(' · ')}</li>)}</ul>}
    </Notice>
  )
}

/** The page that a request would make, for looking at it; nothing of it is kept. */
const previewOf = ({ dataset, request, kind, answers, groups, difference, released }: Figures) => contentOf({
  id: 'preview', request: publicationRequest.parse({ ...request, titleNl: '…..', titleEn: '…..' }), about: dataset.about, variables: dataset.variables, rows: dataset.rows, dataset: dataset.id, kind, answers, groups, difference,
  estimates: released.value.estimates, minimumBase: released.value.minimumBase, minimumCount: released.value.minimumCount, digest: () => 'preview',
})

const choices = (dataset: Dataset) => dataset.variables.filter(({ use }) => use === 'category' || use === 'number').map(({ name, label }) => ({ value: name, label: label ? `${label} (${name})` : name }))

export const resultsPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const dataset = await codedDatasetIn(context, services)
  if (!dataset || dataset.state !== 'ready') return context.notFound()
  const request = requestIn(context)
  const figures = request ? await analyseWave(services, dataset.id, request) : null
  const asked = dataset.variables.find(({ name }) => name === request?.variable)
  return showDataset(context, services, dataset, 'results', text.resultsTitle(dataset.name), (
    <>
      <form method="get">
        <Select language={language} id="variable" label={text.question} none={text.noQuestion} options={choices(dataset)} value={request?.variable} />
        <Select language={language} id="by" label={text.by} none={text.everybody} options={choices(dataset).filter(({ value }) => dataset.variables.find(({ name }) => name === value)?.use === 'category')} value={request?.by ?? undefined} />
        {asked && asked.use === 'category' && figures?.ok && <Select language={language} id="answer" label={text.answer} none={text.everyAnswer} options={figures.value.answers.map((value) => ({ value, label: asked.labels.find((one) => one.value === value)?.label ?? value }))} value={request?.answer ?? undefined} />}
        <Button>{text.show}</Button>
      </form>
      {figures === null || request === null ? <EmptyState title={text.noQuestion}><p>{text.noQuestionText}</p></EmptyState> : figures.ok ? (
        <section class="part">
          <FiguresView page={previewOf(figures.value)} language={language} />
          {figures.value.difference && <p>{(figures.value.difference.p < 0.05 ? text.differ : text.alike)(figures.value.difference.p.toPrecision(2))}</p>}
          {isWhole(context) ? <ButtonBar><Button href={`${datasetHref(language, dataset.id, proposeEnd)}?${queryOf(request)}`}>{text.propose}</Button></ButtonBar> : <p>{analysisTexts[language].ofMinistry}</p>}
        </section>
      ) : refusalNotice(figures.error, language)}
    </>))
}

type Typed = Readonly<Record<string, string>>
const proposeForm = async (context: Context, services: SurveyPages, typed: Typed, errors: readonly FormError[] = [], refusal: FiguresRefusal | null = null): Promise<Response> => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const dataset = await codedDatasetIn(context, services)
  if (!dataset || dataset.state !== 'ready') return context.notFound()
  const field = (id: string, label: string, hint?: string) => <TextField language={language} id={id} label={label} hint={hint} value={typed[id] ?? ''} optional />
  return show(context, services, dataPlace, text.proposeTitle, (
    <>
      <p class="lead">{text.proposeText}</p>
      {refusal && refusalNotice(refusal, language)}
      <form method="post">
        {(['variable', 'by', 'answer'] as const).map((name) => <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />)}
        <TextField language={language} id="titleNl" label={text.titleNl} value={typed['titleNl'] ?? ''} error={errorFor(errors, 'titleNl')} />
        <TextField language={language} id="titleEn" label={text.titleEn} value={typed['titleEn'] ?? ''} error={errorFor(errors, 'titleEn')} />
        <TextArea language={language} id="noteNl" label={text.noteNl} rows={3} value={typed['noteNl'] ?? ''} optional />
        <TextArea language={language} id="noteEn" label={text.noteEn} rows={3} value={typed['noteEn'] ?? ''} optional />
        <h2>{text.constructTitle}</h2>
        <p>{text.constructText}</p>
        {field('act', text.act, text.actHint)}
        {field('grounds', text.grounds, text.groundsHint)}
        <RadioGroup language={language} id="scope" label={text.scope} value={typed['scope'] ?? 'unspecified'} options={[{ value: 'broad', label: text.broad }, { value: 'strict', label: text.strict }, { value: 'unspecified', label: text.unknown }]} />
        <RadioGroup language={language} id="role" label={text.role} value={typed['role'] ?? 'unspecified'} options={[{ value: 'experienced', label: text.experienced }, { value: 'witnessed', label: text.witnessed }, { value: 'unspecified', label: text.unknown }]} />
        {field('source', text.source, text.sourceHint)}
        {field('filter', text.filter, text.filterHint)}
        <Button>{text.send}</Button>
      </form>
    </>), { end: filled(proposeEnd, dataset.id), errors, status: errors.length > 0 || refusal ? 422 : 200, back: { href: `${datasetHref(language, dataset.id, resultsEnd)}?${queryOf({ variable: typed['variable'] ?? '', by: typed['by'] || null, answer: typed['answer'] || null })}`, text: text.resultsTitle(dataset.name) } })
}

/** What the question bank says that a question measures. */
const measuredBy = (dataset: Dataset | null, variable: string): Typed => {
  const construct = dataset?.variables.find(({ name }) => name === variable)?.asked?.construct
  return construct ? { act: construct.act?.join(', ') ?? '', grounds: construct.grounds?.join(', ') ?? '', scope: construct.scope ?? 'unspecified', role: construct.role ?? 'unspecified', source: construct.source?.join(', ') ?? '' } : {}
}

export const proposePage: Answer = async (context, services) => {
  const request = requestIn(context)
  if (request) {
    const dataset = await codedDatasetIn(context, services)
    return proposeForm(context, services, { ...measuredBy(dataset, request.variable), variable: request.variable, by: request.by ?? '', answer: request.answer ?? '' })
  }
  return context.redirect(`${datasetHref(languageOf(context), context.req.param('dataset') ?? '', resultsEnd)}`, 303)
}

const listOf = (text: string | undefined): string[] => (text ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')

export const sendProposal: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const form = (await context.req.parseBody()) as Record<string, string>
  const made = publicationRequest.safeParse({
    variable: form['variable'] ?? '', by: form['by'] || null, answer: form['answer'] || null, titleNl: form['titleNl'] ?? '', titleEn: form['titleEn'] ?? '', noteNl: form['noteNl'] ?? '', noteEn: form['noteEn'] ?? '',
    construct: { act: listOf(form['act']), grounds: listOf(form['grounds']), scope: form['scope'] || 'unspecified', role: form['role'] || 'unspecified', source: listOf(form['source']), filter: (form['filter'] ?? '').trim() || null },
  })
  if (!made.success) {
    const wrong = new Set(made.error.issues.map(({ path }) => String(path[0])))
    return proposeForm(context, services, form, (['titleNl', 'titleEn'] as const).filter((name) => wrong.has(name)).map((field) => ({ field, text: text['needed-title'] })), wrong.has('titleNl') || wrong.has('titleEn') ? null : { reason: 'problems', problems: [] })
  }
  const proposed = await propose(services, meOf(context).person, context.req.param('dataset') ?? '', made.data)
  return proposed.ok ? context.redirect(`${addressOf(language, proposalsPlace)}/${proposed.value}`, 303) : proposeForm(context, services, form, [], proposed.error)
}
