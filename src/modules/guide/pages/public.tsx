import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { countWay, draftBehind, guideInForce } from '../actions/published.ts'
import { progress, questionBefore, refusalOf } from '../rules/answers.ts'
import { allWaysPlace, guidePlace, previewPlace, widgetPlace } from '../rules/places.ts'
import { afterFailing, readPosted, type Posted } from '../rules/posted.ts'
import type { Travelling } from './parts.tsx'
import { QuestionPage, StartPage } from './questions.tsx'
import { AllWaysPage, ResultsPage } from './results.tsx'
import type { GuideHouse, View } from './services.ts'
import { WayPage } from './way.tsx'
import { WidgetPage } from './widget.tsx'

/** What a form leads to: the next or an earlier question, the routes, or one route. */
const follow = async (view: View, posted: Posted) => {
  const { guide } = view
  const department = view.departments.some(({ id }) => id === posted.department) ? posted.department : ''
  const travelling = (answers: Travelling['answers'], failed = posted.failed): Travelling => ({ answers, department, failed })
  const on = (given: Travelling['answers'], failed?: string) => {
    const { answers, ask } = progress(guide, given)
    return ask === null ? <ResultsPage view={view} travelling={travelling(answers, failed)} /> : <QuestionPage view={view} travelling={travelling(answers, failed)} question={ask} refusal={null} chosen={given[ask.id] ?? []} />
  }
  const route = guide.routes.find(({ id }) => id === posted.with)
  if ((posted.act === 'way' || posted.act === 'again') && route) {
    // `again` is the same way in another language: it was counted when it was opened.
    if (posted.act === 'way' && !view.trial) await countWay(view.house, route.id)
    return <WayPage view={view} route={route} travelling={travelling(progress(guide, posted.answers).answers)} />
  }
  if (posted.act === 'failed' && route) return on(afterFailing(guide, posted.answers, route), route.id)

  // What comes before the question of this page still counts; the page's own answer is judged against that.
  const at = guide.questions.find(({ id }) => id === posted.at)
  const before = at ? progress(guide, { ...posted.answers, [at.id]: [] }).answers : {}
  const chosen = at ? (posted.answers[at.id] ?? []) : []
  if (at && posted.act === 'back') {
    const earlier = questionBefore(guide, before, at.id)
    if (!earlier) return <StartPage view={view} department={department} />
    return <QuestionPage view={view} travelling={travelling(posted.answers)} question={earlier} refusal={null} chosen={posted.answers[earlier.id] ?? []} />
  }
  const change = guide.questions.find(({ id }) => posted.act === 'change' && id === posted.with)
  if (change) return <QuestionPage view={view} travelling={travelling(posted.answers)} question={change} refusal={null} chosen={posted.answers[change.id] ?? []} />
  const refusal = at && posted.act === 'next' ? refusalOf(guide, at, chosen, before) : null
  if (at && refusal) return <QuestionPage view={view} travelling={travelling(posted.answers)} question={at} refusal={refusal} chosen={chosen} />
  return on(posted.answers)
}

const limit = bodyLimit({ maxSize: 64 * 1024 })

/** The public pages of the guide: no cookie, no sign-in, no script needed; nothing of an answer is kept. */
export const mountPublicPages = (site: Hono, house: GuideHouse): void => {
  const viewOf = async (language: Language): Promise<View> => ({ house, language, ...(await guideInForce(house)), base: guidePlace, trial: false })
  const departmentOf = (context: Context): string => context.req.query('department') ?? ''
  for (const language of languages) {
    site.get(addressOf(language, guidePlace), async (c) => c.html(renderPage(<StartPage view={await viewOf(language)} department={departmentOf(c)} />)))
    site.post(addressOf(language, guidePlace), limit, async (c) => c.html(renderPage(await follow(await viewOf(language), readPosted(await c.req.parseBody({ all: true }))))))
    site.get(addressOf(language, allWaysPlace), async (c) => c.html(renderPage(<AllWaysPage view={await viewOf(language)} />)))
    site.get(addressOf(language, widgetPlace), async (c) => {
      const view = await viewOf(language)
      const department = view.departments.some(({ id }) => id === departmentOf(c)) ? departmentOf(c) : ''
      return c.html(renderPage(<WidgetPage view={view} department={department} />))
    })
    const trial = async (key: string): Promise<View | null> => {
      const draft = idPattern.test(key) ? await draftBehind(house, key) : null
      return draft && { house, language, ...draft, base: { nl: `${previewPlace.nl}/${key}`, en: `${previewPlace.en}/${key}` }, trial: true }
    }
    site.get(`${addressOf(language, previewPlace)}/:key`, async (c) => {
      const view = await trial(c.req.param('key'))
      return view ? c.html(renderPage(<StartPage view={view} department="" />)) : c.notFound()
    })
    site.post(`${addressOf(language, previewPlace)}/:key`, limit, async (c) => {
      const view = await trial(c.req.param('key'))
      return view ? c.html(renderPage(await follow(view, readPosted(await c.req.parseBody({ all: true }))))) : c.notFound()
    })
  }
}
