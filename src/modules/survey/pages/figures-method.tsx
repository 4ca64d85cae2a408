import type { Context } from 'hono'
import { publishedFigures } from '../actions/figures-publish.ts'
import { addressOf, formatDay, inWhole, SummaryList, writer } from '../../../foundation/ui/index.ts'
import type { Specification } from '../rules/compare/index.ts'
import { findingsPlace } from '../rules/places.ts'
import { reportTexts } from '../texts/report.ts'
import { publicPage } from './figures-public.tsx'
import { languageOf, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

export const methodEnd = { nl: '/:publication/methode', en: '/:publication/method' } as const

/** A fingerprint that may go on on the next line: an invisible place to break after every eight signs. */
const broken = (text: string): string => (text.includes(' ') ? text : text.replaceAll(/(.{8})/g, '$1\u200b'))

/** Every field of a specification in words, in the order of the rules that compare by it; what is unknown says what that means. */
const rowsOf = (one: Specification, kind: 'share' | 'mean', language: StaffLanguage): readonly { readonly label: string; readonly value: string }[] => {
  const text = reportTexts[language]
  const write = writer(kind === 'share' ? 'share' : 'score', language, 2)
  const said = (value: string | number | readonly string[] | null | undefined): string => (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? text.unknown : Array.isArray(value) ? value.join(', ') : String(value))
  const { construct, question, reference, base, universe, design } = one
  return [
    [text.estimate, write(one.estimate)], [text.error, one.se === null ? text.unknown : write(one.se)], [text.people, one.n === null ? text.unknown : inWhole(one.n, language)],
    [text.act, said(construct.act)], [text.grounds, said(construct.grounds)], [text.scope, construct.scope === 'strict' || construct.scope === 'broad' ? text[construct.scope] : text.unknown], [text.role, construct.role === 'experienced' || construct.role === 'witnessed' ? text[construct.role] : text.unknown], [text.source, said(construct.source)],
    [text.months, said(reference.months)], [text.filter, base.filter === '' ? text.everybody : said(base.filter)], [text.question, question.id === null ? text.unknown : `${question.id} (${question.version ?? '?'})`], [text.textHash, broken(said(question.textHash))], [text.optionsHash, broken(said(question.optionsHash))],
    [text.universe, said(universe.definition)], [text.organisations, said(universe.organisations)], [text.derivation, said(one.derivation)], [text.mode, said(one.mode)], [text.design, said(design.kind)], [text.weighting, said(design.weighting)],
    [text.fieldwork, one.fieldwork ? `${formatDay(one.fieldwork.from, language)} – ${formatDay(one.fieldwork.to, language)}` : text.unknown], [text.response, one.response ? `${inWhole(one.response.completed, language)} / ${inWhole(one.response.invited, language)}` : text.unknown],
    [text.disclosure, said(typeof one.disclosure === 'string' ? one.disclosure : one.disclosure?.method)],
  ].map(([label = '', value = '']) => ({ label, value }))
}

const found = async (context: Context, services: SurveyPages) => (await publishedFigures(services)).find(({ publication }) => publication.id === context.req.param('publication'))

/** How a published figure was made, from its specification and nothing else. */
export const methodPage = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const text = reportTexts[language]
  const one = await found(context, services)
  if (!one) return context.notFound()
  const { page, publication } = one
  const answer = (id: string): string => page.answers.find(({ value }) => id.endsWith(`/${value}`))?.label ?? page.variable.label
  return publicPage(context, services, findingsPlace, text.methodTitle(page.title[language]), (
    <>
      <p class="lead">{text.methodLead}</p>
      {page.specifications.map((specification) => <section key={specification.id} class="part"><h2>{text.figureFor(answer(specification.id))}</h2><SummaryList language={language} rows={rowsOf(specification, page.kind, language)} /></section>)}
      <h2>{text.computed}</h2>
      <p>{text.computedText}</p>
      <p class="no-print"><a href={`${addressOf(language, findingsPlace)}/${publication.id}/specification`} download>{text.specification}</a></p>
    </>), { end: { nl: methodEnd.nl.replace(':publication', publication.id), en: methodEnd.en.replace(':publication', publication.id) }, back: true })
}

/** The specifications as data: each is what `gehoor survey compare` takes. */
export const specificationFile = async (context: Context, services: SurveyPages): Promise<Response> => {
  const one = await found(context, services)
  return one ? context.body(JSON.stringify(one.page.specifications, null, 2), 200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${one.publication.id}.json"` }) : context.notFound()
}
