import type { Hono } from 'hono'
import { addressOf, housePages, Page, Telephone, hoursIn } from '../../../foundation/ui/index.ts'
import type { PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { contextOf } from '../options.ts'
import type { SiteOptions } from '../options.ts'
import { accessibilityTexts } from './texts.ts'

/** The accessibility statement: honest about what was checked, how, and what does not work yet. */
export const AccessibilityPage = ({ context }: { context: PageContext }) => {
  const text = accessibilityTexts[context.language]
  const parts = [
    [text.statusTitle, text.status],
    [text.canTitle, text.can],
    [text.cannotTitle, text.cannot],
  ] as const
  return (
    <Page context={context} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {parts.map(([title, items]) => (
        <section key={title} class="part">
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{text.helpTitle}</h2>
      <p>
        <Telephone number={context.settings.telephone} />, {hoursIn(context.settings, context.language)}
      </p>
      <p>
        {text.help} {context.settings.postAddress}
      </p>
    </Page>
  )
}

export const accessibilityPages = (site: Hono, options: SiteOptions): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(addressOf(language, housePages.accessibility), (c) =>
      c.html(renderPage(<AccessibilityPage context={contextOf(options, language, housePages.accessibility, false)} />)),
    )
  }
}
