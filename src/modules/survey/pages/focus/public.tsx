import type { Context } from 'hono'
import { addressOf, EmptyState, Notice, Tag } from '../../../../foundation/ui/index.ts'
import { publicThemes } from '../../actions/focus/themes.ts'
import { themesPlace } from '../../rules/focus/places.ts'
import type { AgreementFigures } from '../../rules/focus/state.ts'
import type { ThemeReach } from '../../rules/focus/reach.ts'
import { findingsPlace } from '../../rules/places.ts'
import { themeTexts } from '../../texts/focus/public.ts'
import { publicPage } from '../figures-public.tsx'
import { languageOf, type StaffLanguage } from '../frame.tsx'
import type { SurveyPages } from '../services.ts'

const thousandths = (value: number | null, language: StaffLanguage, style: 'percent' | 'decimal'): string =>
  (value === null ? themeTexts[language].unknown : new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { style, maximumFractionDigits: style === 'percent' ? 0 : 2 }).format(value / 1000))

const agreementOf = ({ passages, percent, kappa, alpha }: AgreementFigures, language: StaffLanguage): string =>
  themeTexts[language].agreement(String(passages), thousandths(percent, language, 'percent'), thousandths(kappa, language, 'decimal'), thousandths(alpha, language, 'decimal'))

/** How widely a theme came up, as far as may be said. */
const reachOf = ({ groups, ofGroups, participants, ofParticipants }: ThemeReach, language: StaffLanguage): string => {
  const text = themeTexts[language]
  return [
    groups.state === 'shown' && ofGroups.state === 'shown' ? text.groups(String(groups.count), String(ofGroups.count)) : text.someGroups,
    participants.state === 'shown' && ofParticipants.state === 'shown' ? text.people(String(participants.count), String(ofParticipants.count)) : text.hiddenPeople,
  ].join(' ')
}

export const themesPage = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const text = themeTexts[language]
  const themes = await publicThemes(services)
  const [first] = themes
  return publicPage(context, services, themesPlace, text.title, (
    <>
      <p class="lead">{text.lead}</p>
      <Notice tone="care" title={text.can}><p>{text.canText}</p><p><a href={addressOf(language, findingsPlace)}>{text.canSurvey}</a></p></Notice>
      {themes.length === 0 ? <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState> : themes.map(({ theme, content, quotes }) => (
        <section key={theme} class="part" id={theme}>
          <h2>{language === 'en' ? content.titleEn : content.titleNl}</h2>
          {content.practice && <p><Tag tone="good">{text.practice}</Tag></p>}
          {(language === 'en' ? content.textEn : content.textNl).split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          <p>{reachOf(content.reach, language)}</p>
          {quotes.length > 0 && <><h3>{text.quotes}</h3>{quotes.map((words) => <blockquote key={words} lang="nl"><p>{words}</p></blockquote>)}</>}
          <p class="soft small">{text.questionAsked}: {content.question} · {text.year(String(content.year))}</p>
        </section>
      ))}
      {first && <section class="part"><h2>{text.how}</h2><p>{text.howText}</p><p>{agreementOf(first.content.agreement, language)}</p><p>{text.withdrawal}</p><p class="no-print"><a href={`${addressOf(language, themesPlace)}/csv`} download>{text.csv}</a></p></section>}
    </>), { back: true })
}

const field = (value: string): string => `"${value.replaceAll('"', '""').replaceAll(/^([=+\-@])/g, '’$1')}"`
/** The same as a file: a row per theme, a row per quotation. */
export const themesCsv = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const lines = (await publicThemes(services)).flatMap(({ theme, content, quotes }) => [
    [theme, 'theme', language === 'en' ? content.titleEn : content.titleNl, language === 'en' ? content.textEn : content.textNl, reachOf(content.reach, language)], ...quotes.map((words) => [theme, 'quotation', '', words, '']),
  ])
  return context.body([['theme', 'kind', 'title', 'words', 'reach'], ...lines].map((line) => line.map(field).join(',')).join('\r\n'), 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': 'attachment; filename="themes.csv"' })
}
