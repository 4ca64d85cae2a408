import type { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, Details, housePages, Island, Notice, Page, Telephone, type PageContext, type Surroundings, hoursIn } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import type { DeskDoors } from '../rules/doors.ts'
import { intakeTexts } from '../texts/intake/index.ts'
import { routeTexts } from '../texts/routes.ts'
import { logbookTexts } from '../texts/logbook.ts'

export const filingPlace = { nl: '/melden', en: '/report' } as const
export const logbookPlace = { nl: '/dagboek', en: '/logbook' } as const
export const mailboxPlace = { nl: '/berichten', en: '/messages' } as const

export type FilingPagesOptions = Surroundings & {
  /** Which ministries opened their doors, per body. */
  readonly doors: () => Promise<DeskDoors>
  /** Public root keys of a demonstration; empty otherwise. */
  readonly demoRoots: readonly string[]
  /** The page of the confidential advisers, when there is one. */
  readonly advisers?: { readonly nl: string; readonly en: string } | undefined
}

const dataFor = (options: FilingPagesOptions, language: Language) => ({
  language, api: '/api/v1/desk', demo: options.settings.demo, demoRoots: options.settings.demo ? options.demoRoots : [],
  telephone: options.settings.telephone, hours: hoursIn(options.settings, language), postAddress: options.settings.postAddress,
  mailboxAddress: addressOf(language, mailboxPlace), logbookAddress: addressOf(language, logbookPlace), advisersAddress: options.advisers === undefined ? null : addressOf(language, options.advisers),
})

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => <><h2>{title}</h2>{children}</>

const Routes = ({ options, language }: { readonly options: FilingPagesOptions; readonly language: Language }) => {
  const texts = intakeTexts[language]
  const routes = routeTexts[language]
  return (
    <Section title={routes.routesTitle}>
      <ul>
        <li>{routes.routeCall} <Telephone number={options.settings.telephone} />, {hoursIn(options.settings, language)}. {routes.routeCallText} {texts.routeVisit}</li>
        <li>{routes.routeWrite} {options.settings.postAddress}</li>
        {options.advisers !== undefined && <li><a href={addressOf(language, options.advisers)}>{routes.routeAdviser}</a></li>}
        <li><a href={addressOf(language, logbookPlace)}>{texts.routeLogbook}</a></li>
        <li><a href={addressOf(language, mailboxPlace)}>{texts.routeMailbox}</a></li>
      </ul>
    </Section>
  )
}

/** Says which ministries take part, when not all do. */
const OpenFor = ({ doors, language }: { readonly doors: DeskDoors; readonly language: Language }) => {
  const texts = intakeTexts[language]
  const open = doors.departments.filter(({ id }) => doors.bodies.some(({ departments }) => departments.includes(id)))
  if (open.length === 0) return <Notice tone="warn" title={texts.openForTitle}><p>{texts.openForNobody}</p></Notice>
  if (open.length === doors.departments.length) return null
  return <Details summary={texts.openForTitle}><ul>{open.map(({ id, nl, en }) => <li key={id}>{language === 'en' ? en : nl}</li>)}</ul></Details>
}

/** What must be known before anything is typed; the island hides it once the reporter begins. */
const Before = ({ options, doors, language }: { readonly options: FilingPagesOptions; readonly doors: DeskDoors; readonly language: Language }) => {
  const texts = intakeTexts[language]
  return (
    <div id="before">
      <h1>{texts.pageTitle}</h1>
      <p class="lead">{texts.pageLead}</p>
      <OpenFor doors={doors} language={language} />
      <Section title={texts.readersTitle}><ul>{texts.readers.map((line) => <li key={line}>{line}</li>)}</ul></Section>
      <Section title={texts.complaintTitle}><p>{texts.complaintText}</p></Section>
      <Section title={texts.crimeTitle}>
        <p>{texts.crimeText}</p>
        <p class="small soft">{texts.crimeGround}</p>
      </Section>
      <Section title={texts.promiseTitle}><ul>{texts.promises.map((line) => <li key={line}>{line}</li>)}</ul><p><a href={addressOf(language, housePages.privacy)}>{texts.promiseMore}</a></p></Section>
      <Notice tone="care" title={texts.deviceTitle}><p>{texts.deviceText}</p></Notice>
      <Routes options={options} language={language} />
      <p>{texts.durationText}</p>
    </div>
  )
}

const contextFor = (options: FilingPagesOptions, language: Language, place: { readonly nl: string; readonly en: string }): PageContext => ({ settings: options.settings, assets: options.assets, language, alternates: alternatesOf(place) })

/** The page on which a report is made; without JavaScript it says why not, and which ways are open. */
export const FilingPage = ({ options, doors, language }: { readonly options: FilingPagesOptions; readonly doors: DeskDoors; readonly language: Language }) => {
  const texts = intakeTexts[language]
  return (
    <Page context={contextFor(options, language, filingPlace)} title={texts.pageTitle} islands={['desk-file']}>
      <Before options={options} doors={doors} language={language} />
      <Island name="desk-file" data={dataFor(options, language)}>
        <Notice tone="warn" title={texts.noScriptTitle}><p>{texts.noScriptText}</p></Notice>
      </Island>
    </Page>
  )
}

/** The private logbook: made, kept and opened on the employee's own device. */
export const LogbookPage = ({ options, language }: { readonly options: FilingPagesOptions; readonly language: Language }) => {
  const texts = logbookTexts[language]
  return (
    <Page context={contextFor(options, language, logbookPlace)} title={texts.title} islands={['desk-logbook']}>
      <div id="before">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <ul>{texts.facts.map((line) => <li key={line}>{line}</li>)}</ul>
        <Details summary={texts.honestTitle}><p>{texts.honestText}</p></Details>
        <Notice tone="care" title={intakeTexts[language].deviceTitle}><p>{intakeTexts[language].deviceText}</p></Notice>
      </div>
      <Island name="desk-logbook" data={dataFor(options, language)}>
        <Notice tone="warn" title={texts.noScriptTitle}><p>{texts.noScriptText}</p></Notice>
      </Island>
    </Page>
  )
}

/** Mounts both pages in the three languages; they hold no cookie and look the same for everybody. */
export const filingPages = (site: Hono, options: FilingPagesOptions): void => {
  for (const language of languages) {
    site.get(addressOf(language, filingPlace), async (c) => c.html(renderPage(<FilingPage options={options} doors={await options.doors()} language={language} />)))
    site.get(addressOf(language, logbookPlace), (c) => c.html(renderPage(<LogbookPage options={options} language={language} />)))
  }
}
