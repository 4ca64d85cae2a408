import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { alternatesOf, EmptyState, IntervalChart, Page, type ChartRow } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { allFigures, type RoundFigures, type ShareShown } from '../actions/index.ts'
import { statementNames } from '../rules/lists.ts'
import { figuresPlace } from '../rules/places.ts'
import { partNames, themeNames } from '../texts/lists.ts'
import { programmeTexts } from '../texts/programme.ts'
import { roundTexts } from '../texts/rounds.ts'
import type { MentoringPages } from './services.ts'

type Props = { readonly figures: RoundFigures; readonly at: number; readonly language: 'nl' | 'en' }

const rowOf = (id: string, label: string, shown: ShareShown, language: 'nl' | 'en'): ChartRow => ({ id, label, shown: shown.state === 'shown' ? shown : { state: 'hidden', because: roundTexts[language][`hidden-${shown.because}`] } })

const TakingPart = ({ figures: { takingPart }, language }: Props) => {
  const text = roundTexts[language]
  const { rows, total } = takingPart.value
  const say = (shown: typeof total): string => (shown.state === 'shown' ? String(shown.count) : text[`hidden-${shown.because}`])
  return (
    <dl class="summary">
      {rows.map(({ key, shown }) => <div key={key}><dt>{inLanguage(partNames[key as keyof typeof partNames], language)}</dt><dd>{say(shown)}</dd></div>)}
      <div><dt>{text.people}</dt><dd>{say(total)}</dd></div>
    </dl>
  )
}

const RoundPart = (props: Props) => {
  const { figures, at, language } = props
  const text = roundTexts[language]
  const frame = { language, level: 'h3', unit: 'share', base: text.answered, measured: text.method, notComparable: text.statementsText } as const
  return (
    <section>
      <h2>{inLanguage(figures.round, language)}</h2>
      <h3>{text.takingPart}</h3>
      <TakingPart {...props} />
      <IntervalChart {...frame} id={`statements-${at}`} answer={text.statements} caption={text.statements} rows={figures.agree.flatMap(({ statement, before, after }) => [
        rowOf(`${statement}-before`, `${inLanguage(statementNames[statement], language)} (${text.beforeShort})`, before, language), rowOf(`${statement}-after`, `${inLanguage(statementNames[statement], language)} (${text.afterShort})`, after, language),
      ])} to={1} />
      <IntervalChart {...frame} notComparable={undefined} id={`themes-${at}`} answer={text.themes} caption={text.themes} rows={figures.themes.map(({ theme, share }) => rowOf(theme, inLanguage(themeNames[theme], language), share, language))} to={1} />
      <IntervalChart {...frame} base={text.enrolledBase} notComparable={undefined} id={`course-${at}`} answer={text.course} caption={text.course} rows={[rowOf('drop-out', text.dropOut, figures.dropOut, language), rowOf('rematched', text.rematched, figures.rematched, language)]} to={1} />
    </section>
  )
}

/** What the organisation hears of the rounds. */
export const figuresPage = async (context: Context, services: MentoringPages, language: 'nl' | 'en'): Promise<Response> => {
  const [text, programme] = [roundTexts[language], programmeTexts[language]]
  const rounds = await allFigures(services)
  return context.html(renderPage(
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(figuresPlace, false) }} title={text.figuresTitle(programme.title)}>
      <h1>{text.figuresTitle(programme.title)}</h1>
      <p class="lead">{text.figuresLead}</p>
      {rounds.length === 0 ? <EmptyState title={programme.noRounds}><p>{programme.noRoundsText}</p></EmptyState> : rounds.map((figures, at) => <RoundPart key={at} figures={figures} at={at} language={language} />)}
    </Page>))
}
