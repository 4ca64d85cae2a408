import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Island, Notice, Tag } from '../../../foundation/ui/index.ts'
import { lengthOf } from '../rules/lengths.ts'
import type { Limit, Question } from '../rules/guide.ts'
import { allWaysPlace, guidePlace } from '../rules/places.ts'
import { nextAfter, resultsFor, type Offered } from '../rules/results.ts'
import { publicTexts } from '../texts/public.ts'
import { Colophon, GuideForm, GuidePage, say, type Travelling } from './parts.tsx'
import type { View } from './services.ts'
import { WaysTable } from './ways-table.tsx'

/** The limits that come up, each with its length and whether its source is confirmed. */
export const Limits = ({ view, limits }: { readonly view: View; readonly limits: readonly Limit[] }) => {
  const text = publicTexts[view.language]
  return limits.length === 0 ? null : (
    <section>
      <h2>{text.limitsTitle}</h2>
      <p>{text.limitsText}</p>
      <dl class="summary">
        {limits.map((limit) => (
          <div key={limit.id}>
            <dt>{say(view, limit.name)}</dt>
            <dd>{say(view, limit.text)} <Tag>{lengthOf(limit.length, view.language)}</Tag>{limit.provisional && <> <Tag tone="warn">{text.provisional}</Tag></>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Answered = ({ view, travelling }: { readonly view: View; readonly travelling: Travelling }) => {
  const text = publicTexts[view.language]
  const asked = view.guide.questions.filter((question) => travelling.answers[question.id] !== undefined)
  const said = (question: Question): string => question.options.filter(({ id }) => travelling.answers[question.id]?.includes(id)).map((option) => say(view, option.label)).join('; ')
  return (
    <section>
      <h2>{text.answersTitle}</h2>
      <GuideForm view={view} travelling={travelling}>
        <dl class="summary">
          {asked.map((question) => (
            <div key={question.id}>
              <dt>{say(view, question.title)}</dt>
              <dd>{said(question)}</dd>
              <dd class="no-print"><button class="link" type="submit" name="do" value={`change:${question.id}`} aria-label={text.changeWhat(say(view, question.title))}>{text.change}</button></dd>
            </div>
          ))}
        </dl>
      </GuideForm>
    </section>
  )
}

const Choose = ({ view, travelling, one }: { readonly view: View; readonly travelling: Travelling; readonly one: Offered }) => {
  const text = publicTexts[view.language]
  return (
    <GuideForm view={view} travelling={travelling}>
      <button class="button" type="submit" name="do" value={`way:${one.route.id}`} aria-label={text.chooseWay(say(view, one.route.name))}>{text.open}</button>
    </GuideForm>
  )
}

/** The routes that fit, best first; after a route that failed, those it leads on to stand first. */
export const ResultsPage = ({ view, travelling }: { readonly view: View; readonly travelling: Travelling }) => {
  const { guide, language } = view
  const text = publicTexts[language]
  const results = resultsFor(guide, travelling.answers)
  const failed = guide.routes.find(({ id }) => id === travelling.failed)
  const first = failed ? nextAfter(results, failed) : []
  const offered = [...first, ...results.offered.filter((one) => !first.includes(one) && one.route.id !== failed?.id)]
  const danger = guide.questions.some((question) => question.options.some((option) => option.means?.includes('danger') && travelling.answers[question.id]?.includes(option.id)))
  const title = failed ? text.failedTitle : text.resultsTitle
  return (
    <GuidePage view={view} title={title} islands={['guide-carry']} along={{ travelling, act: 'results' }}>
      <h1>{title}</h1>
      {danger && <Notice tone="bad" title={text.dangerTitle}><p>{text.dangerText}</p></Notice>}
      {failed && <p class="lead">{text.failedText(say(view, failed.name))}</p>}
      <p class={failed ? undefined : 'lead'}>{offered.length === 1 ? text.resultsOne : text.resultsLead(String(offered.length))}</p>
      <Island name="guide-carry" data={{ language, mode: 'along' }} />
      <WaysTable view={view} best rows={offered.map((one) => ({ route: one.route, because: one.because, running: one.running, open: <Choose view={view} travelling={travelling} one={one} /> }))} />
      <Limits view={view} limits={results.limits} />
      {results.withheld.length > 0 && (
        <section>
          <h2>{text.withheldTitle}</h2>
          <ul>{results.withheld.map(({ route, because }) => <li key={route.id}><strong>{say(view, route.name)}.</strong> {because.map((reason) => inLanguage(reason, language)).join(' ')}</li>)}</ul>
        </section>
      )}
      <Answered view={view} travelling={travelling} />
      <p class="no-print">{text.printText}</p>
      <Colophon view={view} />
    </GuidePage>
  )
}

/** Every way there is, for who would rather read than answer. */
export const AllWaysPage = ({ view }: { readonly view: View }) => {
  const text = publicTexts[view.language]
  const nothing: Travelling = { answers: {}, department: '', failed: '' }
  return (
    <GuidePage view={view} title={text.allTitle} place={allWaysPlace}>
      <h1>{text.allTitle}</h1>
      <p class="lead">{text.allLead}</p>
      <p class="no-print"><a href={addressOf(view.language, guidePlace)}>{text.toQuestions}</a></p>
      <WaysTable view={view} best={false} rows={view.guide.routes.map((route) => {
        const running = view.guide.limits.filter((limit) => !route.meets.includes(limit.id))
        return { route, because: null, running, open: <Choose view={view} travelling={nothing} one={{ route, points: 0, because: [], running }} /> }
      })} />
      <Limits view={view} limits={view.guide.limits} />
      <p class="no-print">{text.printText}</p>
      <Colophon view={view} />
    </GuidePage>
  )
}
