import type { Hono } from 'hono'
import { languages } from '../../../foundation/kernel/language.ts'
import { addressOf, defineTexts, Details, Document, housePages } from '../../../foundation/ui/index.ts'
import type { PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { contextOf } from '../options.ts'
import type { SiteOptions } from '../options.ts'

/** Whoever looks over a shoulder must learn nothing here: no name of the product, no word about reports. */
export const leaveTexts = defineTexts({
  nl: {
    title: 'Pagina gesloten',
    text: 'U kunt dit tabblad nu sluiten.',
    more: 'Wat blijft er achter?',
    traces: [
      'In de geschiedenis van uw browser staat welke pagina’s u hebt bezocht. Die kunt u daar wissen.',
      'Met de knop “vorige” gaat iemand terug naar de pagina waar u was. Sluit daarom het tabblad.',
      'In een privévenster bewaart de browser na het sluiten niets.',
    ],
  },
  en: {
    title: 'Page closed',
    text: 'You can close this tab now.',
    more: 'What stays behind?',
    traces: [
      'The history of your browser shows which pages you visited. You can erase it there.',
      'With the “back” button somebody returns to the page where you were. So close the tab.',
      'In a private window the browser keeps nothing after closing.',
    ],
  },
  easy: { traces: ['Uw browser onthoudt welke pagina’s u hebt bekeken. Dat kunt u wissen bij “geschiedenis”.', 'Sluit dit tabblad. Dan kan niemand terug.'] },
})

export const LeavePage = ({ context }: { context: PageContext }) => {
  const text = leaveTexts[context.language]
  return (
    <Document context={{ ...context, assets: { ...context.assets, icon: undefined } }} title={text.title} plainTitle>
      <main class="main page">
        <h1>{text.title}</h1>
        <p>{text.text}</p>
        <Details summary={text.more}>
          <ul>
            {text.traces.map((trace) => (
              <li key={trace}>{trace}</li>
            ))}
          </ul>
        </Details>
      </main>
    </Document>
  )
}

/** Leaving also tells the browser to forget what it kept of this site. */
export const leavePages = (site: Hono, options: SiteOptions): void => {
  for (const language of languages) {
    site.get(addressOf(language, housePages.leave), (c) =>
      c.html(renderPage(<LeavePage context={contextOf(options, language, housePages.leave)} />), 200, {
        'Cache-Control': 'no-store',
        'Clear-Site-Data': '"cache", "storage"',
      }),
    )
  }
}
