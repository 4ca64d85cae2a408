import type { Hono } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import type { Language } from '../../../foundation/kernel/language.ts'
import type { Honest } from '../../../foundation/kernel/module.ts'
import { addressOf, housePages, Page, Tag } from '../../../foundation/ui/index.ts'
import type { PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { contextOf } from '../options.ts'
import type { Mapped, SiteOptions } from '../options.ts'
import { answers } from './answers.ts'
import type { Answer } from './answers.ts'
import { linesOf, tally } from './map.ts'
import type { MapLine } from './map.ts'
import { systemTexts } from './texts.ts'

const StateTag = ({ state, language }: { state: Honest; language: Language }) => {
  const text = systemTexts[language]
  if (state === 'works') return <Tag tone="good">{text.works}</Tag>
  if (state === 'provisional') return <Tag tone="warn">{text.provisional}</Tag>
  return <Tag icon="circle">{text.notBuilt}</Tag>
}

const Line = ({ line, language }: { line: MapLine; language: Language }) => {
  const text = systemTexts[language]
  const name = inLanguage(line.name, language)
  return (
    <li class="measure">
      <p>{line.page === undefined ? name : <a href={addressOf(language, line.page)}>{name}</a>}</p>
      <StateTag state={line.state} language={language} />
      <p class="small soft">
        {text.folder} <code>src/modules/{line.module}/</code>
      </p>
    </li>
  )
}

const AnswerPart = ({ answer, lines, language }: { answer: Answer; lines: readonly MapLine[]; language: Language }) => {
  const text = systemTexts[language]
  return (
    <li class="answer" id={`${answer.number}`}>
      <div>
        <h2>
          <span class="answer-number">{text.number(answer.number)}</span>
          {inLanguage(answer.question, language)}
        </h2>
        <p>{inLanguage(answer.answer, language)}</p>
        <blockquote lang="nl">“{answer.quote}”</blockquote>
      </div>
      {lines.length === 0 ? (
        <p class="soft">{text.nothing}</p>
      ) : (
        <ul class="measures">
          {lines.map((line) => (
            <Line key={line.id} line={line} language={language} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** The map of the eleven answers: promise, place, and an honest state. */
export const SystemPage = ({ context, modules }: { context: PageContext; modules: readonly Mapped[] }) => {
  const { language } = context
  const text = systemTexts[language]
  const count = tally(modules)
  return (
    <Page context={context} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <dl class="legend">
        {(
          [
            ['works', text.worksMeans],
            ['provisional', text.provisionalMeans],
            ['not-built', text.notBuiltMeans],
          ] as const
        ).map(([state, means]) => (
          <div key={state}>
            <dt>
              <span class="legend-count">{count[state]}</span> <StateTag state={state} language={language} />
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{text.source}</p>
      <ol class="answers">
        {answers.map((answer) => (
          <AnswerPart key={answer.number} answer={answer} lines={linesOf(answer.number, modules)} language={language} />
        ))}
      </ol>
    </Page>
  )
}

export const systemPages = (site: Hono, options: SiteOptions): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(addressOf(language, housePages.system), (c) =>
      c.html(renderPage(<SystemPage context={contextOf(options, language, housePages.system, false)} modules={options.modules} />)),
    )
  }
}
