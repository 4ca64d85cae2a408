import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ComponentChildren } from 'preact'
import { Button, ButtonBar, DataTable, EmptyState, ErrorSummary, errorFor, formatDay, Notice, Page, RadioGroup, Tag, type FormError } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { answerCount, codeIsGood } from '../actions/fairness.ts'
import { shownToCandidates } from '../actions/procedure/index.ts'
import { countAnswers } from '../rules/fairness/counts.ts'
import { countPlace, publicPlace } from '../rules/places.ts'
import { settings } from '../rules/settings.ts'
import { commonTexts } from '../texts/common.ts'
import { figureTexts } from '../texts/figures.ts'
import { named } from './procedure/parts.tsx'
import type { CareersPages } from './services.ts'
import { languageOf } from './staff-parts.tsx'

const frame = (context: Context, services: CareersPages, place: { readonly nl: string; readonly en: string }, title: string, children: ComponentChildren, errors: readonly FormError[] = [], status: 200 | 422 | 404 = 200): Response | Promise<Response> => {
  const language = languageOf(context)
  return context.html(renderPage(<Page context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}`, en: `/en${place.en}` } }} title={title}><h1>{title}</h1><ErrorSummary language={language} errors={errors} />{children}</Page>), status)
}

/** The procedures that run, as candidates may see them. */
const proceduresPage = async (context: Context, services: CareersPages): Promise<Response> => {
  const language = languageOf(context)
  const text = figureTexts[language]
  const { procedures, departments } = await shownToCandidates(services)
  return frame(context, services, publicPlace, text.publicTitle, (
    <>
      <p class="lead">{text.publicLead}</p>
      {procedures.length === 0 && <EmptyState title={text.publicNone}><p>{text.publicNoneText}</p></EmptyState>}
      {procedures.map((one) => (
        <section key={one.id} class="card" id={one.id}>
          <h2>{one.plan.title}</h2>
          <p><Tag>{named(language, `kind-${one.plan.kind}`)}</Tag> {departments.find(({ id }) => id === one.department)?.[language] ?? ''}</p>
          <p>{one.state === 'open' && one.closesDay !== null ? text.closes(formatDay(one.closesDay, language)) : <Tag>{named(language, `state-${one.state}`)}</Tag>}</p>
          {one.plan.advert.split(/\n+/).map((line, at) => <p key={at}>{line}</p>)}
          <DataTable id={`criteria-${one.id}`} caption={`${text.publicCriteria} (${one.plan.title})`} stacks rows={one.plan.criteria} rowKey={({ id }) => id} columns={[{ key: 'name', head: text.criterion, cell: ({ name, task }) => <><strong>{name}</strong><br />{task}</> }, { key: 'weight', head: text.weight, numeric: true, cell: ({ weight }) => `${weight} %` }, { key: 'low', head: text['anchor-low'], cell: ({ low }) => low }, { key: 'high', head: text['anchor-high'], cell: ({ high }) => high }]} />
          {one.sealedDay !== null && <p class="small">{text.publicSealed(formatDay(one.sealedDay, language))} {text.publicHash}: <code class="hash">{one.hash}</code></p>}
        </section>
      ))}
      <h2>{text.publicHow}</h2>
      <ol>{text.publicHowSteps.map((line) => <li key={line}>{line}</li>)}</ol>
      <p>{text.publicKept(String(settings.eraseAfterDays))} <Tag>{commonTexts[language].provisional}</Tag></p>
    </>
  ))
}

/** The voluntary question behind a code. */
const countPage = async (context: Context, services: CareersPages, errors: readonly FormError[] = []): Promise<Response> => {
  const language = languageOf(context)
  const text = figureTexts[language]
  const code = context.req.param('code') ?? ''
  context.header('Cache-Control', 'no-store')
  const place = { nl: `${countPlace.nl}/${code}`, en: `${countPlace.en}/${code}` }
  if (context.req.query('counted') !== undefined) return frame(context, services, place, text.countDone, <Notice tone="good" live="status"><p>{text.countDoneText}</p></Notice>)
  if (!/^[A-Za-z0-9_-]{12}$/.test(code) || !(await codeIsGood(services, code))) return frame(context, services, place, text.countGone, <p>{text.countGoneText}</p>, [], 404)
  return frame(context, services, place, text.countTitle, (
    <>
      <p>{text.countWho}</p>
      <form method="post">
        <RadioGroup language={language} id="answer" label={text.countLead} hint={text.countHint} options={countAnswers.map((one) => ({ value: one, label: text[`answer-${one}`] }))} error={errorFor(errors, 'answer')} />
        <ButtonBar><Button>{text.countSend}</Button></ButtonBar>
      </form>
      <p class="small">{text.basis} <Tag>{commonTexts[language].provisional}</Tag></p>
      <p class="small">{text.countTrace}</p>
    </>
  ), errors, errors.length > 0 ? 422 : 200)
}
const countForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const text = figureTexts[languageOf(context)]
  const given = (await context.req.parseBody())['answer']
  const done = await answerCount(services, context.req.param('code') ?? '', typeof given === 'string' ? given : '')
  if (!done.ok) return done.error === 'no-answer' ? countPage(context, services, [{ field: 'answer', text: text.countChoose }]) : countPage(context, services)
  return context.redirect(`${context.req.path}?counted`, 303)
}

/** Mounts what candidates see. */
export const mountPublicPages = (site: Hono, services: CareersPages): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(`/${language}${publicPlace[language]}`, (context) => proceduresPage(context, services))
    site.get(`/${language}${countPlace[language]}/:code`, (context) => countPage(context, services))
    site.post(`/${language}${countPlace[language]}/:code`, bodyLimit({ maxSize: 4096 }), (context) => countForm(context, services))
  }
}
