import type { Context, Hono } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, Button, ButtonBar, formatDay, Page } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { listRounds } from '../actions/index.ts'
import { figuresPlace, kitPlace, minePlace, programmePlace } from '../rules/places.ts'
import { leftOutPercent } from '../rules/settings.ts'
import { programmeTexts } from '../texts/programme.ts'
import { figuresPage } from './figures.tsx'
import type { MentoringPages } from './services.ts'

type PublicLanguage = 'nl' | 'en'
const guidePlace = { nl: '/wegwijzer', en: '/guide' } as const

const programmePage = async (context: Context, services: MentoringPages, language: PublicLanguage): Promise<Response> => {
  const text = programmeTexts[language]
  const open = (await listRounds(services)).filter(({ round }) => round.state !== 'draft' && round.state !== 'closed')
  return context.html(renderPage(
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(programmePlace, false) }} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <h2>{text.rounds}</h2>
      {open.length === 0 ? <p><strong>{text.noRounds}.</strong> {text.noRoundsText}</p> : open.map(({ round }) => (
        <section key={round.id}>
          <h3>{inLanguage(round, language)}</h3>
          <p>{language === 'en' ? round.aimEn : round.aimNl}</p>
          <p>{round.state === 'enrolling' && `${text.until(formatDay(round.enrolUntil, language))} `}{round.places !== null && `${text.places(String(round.places))} `}{text.runs(formatDay(round.startDay, language), formatDay(round.endDay, language))} {text.seed(String(round.seed))}</p>
        </section>
      ))}
      <p>{text.enrolText}</p>
      <ButtonBar><Button href={`${services.staffUrl}${addressOf(language, minePlace)}`}>{text.enrol}</Button><Button kind="quiet" href={addressOf(language, kitPlace)}>{text.kit}</Button></ButtonBar>
      <h2>{text.why}</h2><p>{text.whyText}</p>
      <h2>{text.how}</h2><ol>{text.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <h2>{text.sees}</h2><ul>{text.seesRows.map((row) => <li key={row}>{row}</li>)}</ul>
      <h2>{text.privateList}</h2><p>{text.privateText(String(leftOutPercent))}</p><p>{text.keep}</p>
      <h2>{text.fair}</h2><p>{text.fairText}</p>
      <p><a href={addressOf(language, figuresPlace)}>{text.figures}</a></p>
    </Page>))
}

const kitPage = (context: Context, services: MentoringPages, language: PublicLanguage): Response | Promise<Response> => {
  const text = programmeTexts[language]
  const part = (title: string, rows: readonly string[]) => <><h2>{title}</h2><ul>{rows.map((row) => <li key={row}>{row}</li>)}</ul></>
  return context.html(renderPage(
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(kitPlace, false) }} title={text.kitTitle}>
      <h1>{text.kitTitle}</h1>
      <p class="lead">{text.kitLead}</p>
      {part(text.kitBefore, text.kitBeforeRows)}
      {part(text.kitTalk, text.kitTalkRows)}
      {part(text.kitAgree, text.kitAgreeRows)}
      <h2>{text.kitHard}</h2><p>{text.kitHardText} <a href={addressOf(language, guidePlace)}>{text.guide}</a></p>
    </Page>))
}

/** The public pages: the programme, the sheet for a first talk, the figures. */
export const mountPublicPages = (site: Hono, services: MentoringPages): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(addressOf(language, programmePlace), (context) => programmePage(context, services, language))
    site.get(addressOf(language, kitPlace), (context) => kitPage(context, services, language))
    site.get(addressOf(language, figuresPlace), (context) => figuresPage(context, services, language))
  }
}
