import type { Hono } from 'hono'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, housePages, Island, Notice, Page, Telephone, type Surroundings, hoursIn } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { mailboxTexts } from '../texts/mailbox.ts'
import { filingPlace, logbookPlace, mailboxPlace } from './filing.tsx'

export type MailboxPageOptions = Surroundings & {
  /** Public root keys of a demonstration; empty otherwise. */
  readonly demoRoots: readonly string[]
  /** Full days before a withdrawal or a name counts; 3 when left out, and 0 in a demonstration. */
  readonly noticeDays?: number | undefined
}

const dataFor = ({ settings, demoRoots, noticeDays }: MailboxPageOptions, language: Language) => ({
  language, api: '/api/v1/desk', demo: settings.demo, demoRoots: settings.demo ? demoRoots : [], noticeDays: noticeDays ?? (settings.demo ? 0 : 3),
  telephone: settings.telephone, hours: hoursIn(settings, language), postAddress: settings.postAddress, advisersAddress: null,
  mailboxAddress: addressOf(language, mailboxPlace), logbookAddress: addressOf(language, logbookPlace), filingAddress: addressOf(language, filingPlace), leaveAddress: addressOf(language, housePages.leave),
})

/** The way back to a report: an island that opens the mailbox on the reporter's own device; without JavaScript it says why not, and what then. */
export const MailboxPage = ({ options, language }: { readonly options: MailboxPageOptions; readonly language: Language }) => {
  const texts = mailboxTexts[language]
  const { settings } = options
  return (
    <Page context={{ settings, assets: options.assets, language, alternates: alternatesOf(mailboxPlace) }} title={texts.title} islands={['desk-mailbox']}>
      <Island name="desk-mailbox" data={dataFor(options, language)}>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.intro}</p>
        <Notice tone="warn" title={texts.noScriptTitle}><p>{texts.noScriptText}</p></Notice>
        <h2>{texts.otherWays}</h2>
        <ul>
          <li><Telephone number={settings.telephone} />, {hoursIn(settings, language)}</li>
          <li>{settings.postAddress}</li>
        </ul>
      </Island>
    </Page>
  )
}

/** Mounts the page in the three languages; it looks the same for everybody and sets no cookie. */
export const mailboxPages = (site: Hono, options: MailboxPageOptions): void => {
  for (const language of languages) site.get(addressOf(language, mailboxPlace), (c) => c.html(renderPage(<MailboxPage options={options} language={language} />)))
}
