import type { Hono } from 'hono'
import { inLanguage, languages } from '../../../foundation/kernel/language.ts'
import { addressOf, DataTable, housePages, Page, Telephone } from '../../../foundation/ui/index.ts'
import type { PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { contextOf } from '../options.ts'
import type { SiteOptions } from '../options.ts'
import { privacyTexts } from './texts.ts'
import { parties } from './who-sees-what.ts'

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

/** Who can learn what, and what cannot be promised; easy Dutch leaves out the parties that need a technician. */
export const PrivacyPage = ({ context }: { context: PageContext }) => {
  const { language } = context
  const text = privacyTexts[language]
  const easy = language === 'easy'
  const shown = easy ? parties.filter((party) => party.who.easy !== undefined) : parties
  return (
    <Page context={context} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <h2>{text.shortTitle}</h2>
      <List items={text.short} />
      <h2>{text.promiseTitle}</h2>
      <List items={text.promises} />
      <h2>{text.tableTitle}</h2>
      <DataTable
        id="who-sees-what"
        caption={text.table}
        stacks
        rows={shown}
        rowKey={(party) => party.id}
        columns={[
          { key: 'who', head: text.who, cell: (party) => inLanguage(party.who, language) },
          { key: 'sees', head: text.sees, cell: (party) => inLanguage(party.sees, language) },
          { key: 'not', head: text.not, cell: (party) => inLanguage(party.not, language) },
        ]}
      />
      <h2>{text.lawTitle}</h2>
      <List items={text.law} />
      <h2>{text.clearTitle}</h2>
      <p>{text.clear}</p>
      <h2>{text.eraseTitle}</h2>
      <p>{text.erase}</p>
      <h2>{text.otherTitle}</h2>
      <List items={text.other} />
      <h2>{text.rightsTitle}</h2>
      <p>{text.rights}</p>
      <p>
        {text.contact} <Telephone number={context.settings.telephone} />
      </p>
    </Page>
  )
}

export const privacyPages = (site: Hono, options: SiteOptions): void => {
  for (const language of languages) {
    site.get(addressOf(language, housePages.privacy), (c) => c.html(renderPage(<PrivacyPage context={contextOf(options, language, housePages.privacy)} />)))
  }
}
