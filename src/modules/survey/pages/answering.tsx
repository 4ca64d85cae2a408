import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { VNode } from 'preact'
import { toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import type { Right } from '../../../foundation/kernel/module.ts'
import { addressOf, type FormError } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { fetchPlainToken, handIn, openWaves, publicWave } from '../actions/answering.ts'
import { openPlace } from '../rules/places.ts'
import type { Answers } from '../rules/questionnaire/condition.ts'
import { answerRefusal, pagesFor } from '../rules/questionnaire/walk.ts'
import { refusedTexts, wrongTexts } from '../texts/answering.ts'
import { idOf } from './ask.tsx'
import { DonePage, ListPage, QuestionsPage, SendPage, StartPage, type Carried, type Seen } from './respondent.tsx'
import type { SurveyPages } from './services.ts'

/** Rows of the table of rights for the public pages. */
export const answeringRights: readonly Right[] = languages.flatMap((language): Right[] => {
  const path = addressOf(language, openPlace)
  return [
    { action: 'survey.open.read', method: 'GET', path, origin: 'public', who: 'anybody' },
    { action: 'survey.answer.read', method: 'GET', path: `${path}/:wave`, origin: 'public', who: 'anybody' },
    { action: 'survey.answer.write', method: 'POST', path: `${path}/:wave`, origin: 'public', who: 'anybody' },
  ]
})

type Posted = Readonly<Record<string, readonly string[]>>
const postedOf = async (context: Context): Promise<Posted> => Object.fromEntries(Object.entries(await context.req.parseBody({ all: true })).map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string').map((one) => one.replaceAll('\r\n', '\n'))]))
const one = (posted: Posted, name: string): string => posted[name]?.[0] ?? ''

/** Answers as they stand in the form; an empty field is no answer. */
const answersIn = (posted: Posted): Answers => Object.fromEntries(Object.entries(posted).flatMap(([name, values]) => {
  const given = values.map((value) => value.trim()).filter((value) => value !== '')
  return name.startsWith('q.') && given.length > 0 ? [[name.slice(2), given] as const] : []
}))

const newNonce = ({ random }: SurveyPages): string => toBase64Url(random(32))

const begin = async (seen: Seen, posted: Posted): Promise<{ readonly page: VNode; readonly status: 200 | 422 }> => {
  const { services, language, found } = seen
  const fetched = await fetchPlainToken(services, found.wave.id, one(posted, 'code'), one(posted, 'nonce'))
  if (!fetched.ok) {
    const errors: readonly FormError[] = [{ field: 'code', text: refusedTexts[language][fetched.error] }]
    return { page: <StartPage seen={seen} nonce={newNonce(services)} errors={errors} code={one(posted, 'code')} />, status: 422 }
  }
  const { stratum, input, output } = fetched.value
  const carried: Carried = { stratum, token: { input, output }, answers: {} }
  const [first] = pagesFor(found.form, {})
  return { page: first ? <QuestionsPage seen={seen} carried={carried} at={first} /> : <SendPage seen={seen} carried={carried} />, status: 200 }
}

/** The next, earlier or last page. Everything comes with the form; nothing is kept between two pages. */
const follow = async (seen: Seen, posted: Posted): Promise<{ readonly page: VNode; readonly status: 200 | 422 }> => {
  const { services, language, found } = seen
  const carried: Carried = { stratum: one(posted, 'stratum'), token: { input: one(posted, 'input'), output: one(posted, 'output') }, answers: answersIn(posted) }
  const pages = pagesFor(found.form, carried.answers)
  const at = pages.findIndex(({ page }) => page.id === one(posted, 'page'))
  const here = pages[at]
  const act = one(posted, 'do')
  if (act === 'back') {
    const earlier = at < 0 ? pages.at(-1) : pages[Math.max(0, at - 1)]
    return { page: earlier ? <QuestionsPage seen={seen} carried={carried} at={earlier} /> : <SendPage seen={seen} carried={carried} />, status: 200 }
  }
  if (act === 'send') {
    const done = await handIn(services, { wave: found.wave.id, ...carried })
    if (done.ok || done.error === 'spent') return { page: <DonePage seen={seen} already={!done.ok} />, status: 200 }
    if (typeof done.error === 'string') return { page: <StartPage seen={seen} nonce={newNonce(services)} errors={[{ field: 'code', text: refusedTexts[language][done.error] }]} />, status: 422 }
    const [wrong] = done.error.answers
    const where = pages.find(({ asked }) => asked.some(({ question }) => question.id === wrong?.question))
    if (where && wrong) return { page: <QuestionsPage seen={seen} carried={carried} at={where} errors={[{ field: idOf(wrong.question), text: wrongTexts[language][wrong.refusal] }]} />, status: 422 }
  }
  const errors = (here?.asked ?? []).flatMap(({ question }): FormError[] => {
    const refusal = answerRefusal(question, carried.answers[question.id] ?? [])
    return refusal ? [{ field: idOf(question.id), text: wrongTexts[language][refusal] }] : []
  })
  if (here && errors.length > 0) return { page: <QuestionsPage seen={seen} carried={carried} at={here} errors={errors} />, status: 422 }
  const next = here ? pages[at + 1] : pages[0]
  return { page: next ? <QuestionsPage seen={seen} carried={carried} at={next} /> : <SendPage seen={seen} carried={carried} />, status: 200 }
}

/** The public pages of the questionnaires: no cookie, no sign-in, and no script needed. */
export const mountPublicPages = (site: Hono, services: SurveyPages): void => {
  const seenBy = async (context: Context, language: Language): Promise<Seen | null> => {
    context.header('Cache-Control', 'no-store')
    const id = context.req.param('wave') ?? ''
    const found = idPattern.test(id) ? await publicWave(services, id) : null
    return found && { services, language, found }
  }
  for (const language of languages) {
    const path = addressOf(language, openPlace)
    site.get(path, async (context) => context.html(renderPage(<ListPage services={services} language={language} waves={await openWaves(services)} />)))
    site.get(`${path}/:wave`, async (context) => {
      const seen = await seenBy(context, language)
      return seen ? context.html(renderPage(<StartPage seen={seen} nonce={newNonce(services)} />)) : context.notFound()
    })
    site.post(`${path}/:wave`, bodyLimit({ maxSize: 256 * 1024 }), async (context) => {
      const seen = await seenBy(context, language)
      if (!seen) return context.notFound()
      const posted = await postedOf(context)
      const { page, status } = one(posted, 'do') === 'start' ? await begin(seen, posted) : await follow(seen, posted)
      return context.html(renderPage(page), status)
    })
  }
}
