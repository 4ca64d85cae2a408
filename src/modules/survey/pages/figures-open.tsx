import type { Context } from 'hono'
import { addToCodebook, codeFigures, dropFromCodebook, keepCoding, openQuestions, proposeQuote, readingPage, settleQuote } from '../actions/figures-coding.ts'
import { addressOf, DataTable, EmptyState, inWhole, Notice } from '../../../foundation/ui/index.ts'
import type { Coding } from '../rules/figures/coding.ts'
import { openTexts } from '../texts/open-answers.ts'
import { datasetAddress, datasetIn, showDataset } from './dataset-frame.tsx'
import { formOfPost, type Fields } from './forms.ts'
import { languageOf, meOf, type Answer } from './frame.tsx'
import { CodebookPart, CountsPart, QuotesPart, ReadingPart, type Given, type OpenParts } from './figures-open-parts.tsx'
import type { SurveyPages } from './services.ts'

/** The open questions of a wave. */
export const openAnswersPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = openTexts[language]
  const dataset = await datasetIn(context, services)
  if (!dataset || dataset.state !== 'ready') return context.notFound()
  const count = (value: number): string => (value > 0 && value < 10 ? text.few : inWhole(value, language))
  return showDataset(context, services, dataset, 'open', text.title(dataset.name), (
    <>
      <p class="lead">{text.lead}</p>
      <Notice tone="warn"><p>{text.care}</p></Notice>
      <DataTable id="open" caption={text.answers} stacks rows={await openQuestions(services, dataset.id)} rowKey={({ variable }) => variable.name} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'question', head: text.question, cell: ({ variable }) => <a href={`${datasetAddress(language, dataset.id, 'open')}/${encodeURIComponent(variable.name)}`}>{variable.label || variable.name}</a> },
        { key: 'answers', head: text.answers, numeric: true, cell: ({ answers }) => count(answers) }, { key: 'read', head: text.read, numeric: true, cell: ({ read }) => count(read) }, { key: 'codes', head: text.codes, numeric: true, cell: ({ codes }) => inWhole(codes, language) },
      ]} />
    </>))
}

const page = async (context: Context, services: SurveyPages, given: Given = {}): Promise<Response> => {
  const language = languageOf(context)
  const text = openTexts[language]
  const dataset = await datasetIn(context, services)
  const name = context.req.param('variable') ?? ''
  const unread = context.req.query('unread') !== undefined
  const found = dataset ? await readingPage(services, dataset.id, name, Number(context.req.query('page') ?? '1') || 1, unread) : null
  if (!dataset || !found) return context.notFound()
  const here = `${datasetAddress(language, dataset.id, 'open')}/${encodeURIComponent(name)}`
  const parts: OpenParts = { language, found, here, person: meOf(context).person, unread, given }
  const figures = await codeFigures(services, dataset.id, name, null)
  return showDataset(context, services, dataset, 'open', found.variable.label || found.variable.name, (
    <>
      <Notice tone="warn"><p>{text.care}</p></Notice>
      {given.stale && <Notice tone="warn" title={text.stale} live="alert"><p>{text.staleText(given.stale.map((row) => String(row + 1)).join(', '))}</p></Notice>}
      <CodebookPart {...parts} />
      <ReadingPart {...parts} />
      <CountsPart {...parts} figures={figures} wave={dataset.about.wave} />
      <QuotesPart {...parts} />
    </>), { more: `/${encodeURIComponent(name)}`, errors: given.errors, status: given.status, back: { href: addressOf(language, { nl: datasetAddress('nl', dataset.id, 'open').slice(3), en: datasetAddress('en', dataset.id, 'open').slice(3) }), text: text.answers }, said: given.said === undefined ? undefined : { title: text.done, text: given.said } })
}

const said = (context: Context): string | undefined => {
  const text = openTexts[languageOf(context)]
  const done = context.req.query('done') ?? ''
  if (/^\d+$/.test(done)) return text.saved(done)
  return done === 'quote' ? text.quoteProposed : done === 'settled' ? text.quoteSettled : undefined
}
export const openAnswerPage: Answer = (context, services) => page(context, services, { said: said(context) })

/** What was chosen for each answer on the page. */
const codingsIn = (fields: Fields): readonly Coding[] => Object.entries(fields).flatMap(([field, version]) => {
  const row = /^version-(\d{1,7})$/.exec(field)?.[1]
  return row === undefined || !/^\d{1,9}$/.test(version) ? [] : [{ row: Number(row), version: Number(version), codes: (fields[`codes-${row}`] ?? '').split(',').filter((code) => code !== '') }]
})

export const changeOpenAnswers: Answer = async (context, services) => {
  const text = openTexts[languageOf(context)]
  const [id, name, { fields }, { person }] = [context.req.param('dataset') ?? '', context.req.param('variable') ?? '', await formOfPost(context), meOf(context)]
  const query = new URLSearchParams(Object.entries(context.req.query()).filter(([key]) => key === 'page' || key === 'unread'))
  const done = (what: string): Response => { query.set('done', what); return context.redirect(`${context.req.path}?${query.toString()}`, 303) }
  const wrong = (field: string, words: string): Promise<Response> => page(context, services, { errors: [{ field, text: words }], status: 422, typed: fields })
  switch (fields['do']) {
    case 'code': {
      const added = await addToCodebook(services, person, id, name, { code: fields['code'], name: fields['name'], about: fields['about'] })
      return added.ok ? done('settled') : wrong('code', text[added.error])
    }
    case 'drop':
      await dropFromCodebook(services, id, name, fields['code'] ?? '')
      return done('settled')
    case 'save': {
      const codings = codingsIn(fields)
      const kept = await keepCoding(services, id, name, codings)
      return kept.ok ? done(String(kept.value)) : page(context, services, { status: 409, chosen: codings, stale: kept.error.stale })
    }
    case 'quote': {
      const proposed = await proposeQuote(services, person, id, name, { code: fields['quoted-code'], words: fields['words'] })
      return proposed.ok ? done('quote') : wrong(proposed.error === 'bad-quote' ? 'words' : 'quoted-code', text[proposed.error])
    }
    case 'approve':
    case 'withdraw':
      return (await settleQuote(services, person, id, fields['quote'] ?? '', fields['do'] === 'approve' ? 'approved' : 'withdrawn')) ? done('settled') : wrong('quotes', text.notSettled)
    default:
      return page(context, services)
  }
}
