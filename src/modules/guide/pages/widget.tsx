import { addressOf, type Alternates } from '../../../foundation/ui/index.ts'
import { guidePlace, machineCopy, widgetPlace } from '../rules/places.ts'
import { publicTexts } from '../texts/public.ts'
import { GuidePage } from './parts.tsx'
import type { View } from './services.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The block that a ministry puts on its own page: a sentence and a link, nothing that runs. */
export const widgetCode = (publicUrl: string, language: View['language'], department: string): string => {
  const text = publicTexts[language]
  const query = department === '' ? '' : `?department=${encodeURIComponent(department)}`
  const address = `${publicUrl}${addressOf(language, guidePlace)}${query}`
  return `<aside lang="${language === 'en' ? 'en' : 'nl'}">\n  <p>${escaped(text.widgetText)}</p>\n  <p><a href="${escaped(address)}" rel="noreferrer">${escaped(text.widgetLink)}</a></p>\n</aside>`
}

/** How to embed the guide, with the code to copy for each ministry. */
export const WidgetPage = ({ view, department }: { readonly view: View; readonly department: string }) => {
  const { language, house, departments } = view
  const text = publicTexts[language]
  const name = language === 'en' ? 'en' : 'nl'
  return (
    <GuidePage view={view} title={text.widgetTitle} place={widgetPlace satisfies Pick<Alternates, 'nl' | 'en'>}>
      <h1>{text.widgetTitle}</h1>
      <p class="lead">{text.widgetLead}</p>
      <form method="get" action={addressOf(language, widgetPlace)} class="guide-form">
        <div class="field">
          <label class="field-label" for="department">{text.department}</label>
          <select class="input" id="department" name="department">
            <option value="">{text.noDepartment}</option>
            {departments.map((one) => <option key={one.id} value={one.id} selected={one.id === department}>{one[name]}</option>)}
          </select>
        </div>
        <div class="bar"><button class="button quiet" type="submit">{text.next}</button></div>
      </form>
      <h2>{text.widgetCode}</h2>
      <pre class="code" tabIndex={0}><code>{widgetCode(house.publicUrl, language, department)}</code></pre>
      <h2>{text.widgetSee}</h2>
      <aside class="notice" aria-label={text.widgetSee}><div class="notice-body"><p>{text.widgetText}</p><p><a href={addressOf(language, guidePlace)}>{text.widgetLink}</a></p></div></aside>
      <p><a href={machineCopy}>{text.widgetMachine}</a></p>
    </GuidePage>
  )
}
