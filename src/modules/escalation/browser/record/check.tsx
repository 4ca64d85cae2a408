import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import { SummaryList } from '../../../../foundation/ui/index.ts'
import type { Subject } from '../../rules/signal/content.ts'
import { levelName } from '../../rules/signal/line.ts'
import { signalTexts } from '../../texts/signal.ts'
import { raiserNames, subjectNames, wishNames } from '../../texts/signal-lists.ts'
import { namesOf, type Draft, type Page } from './draft.ts'
import type { RecordPage } from './record-page.ts'
import { routeWith, type Readers } from './send.ts'

/** Everything that was filled in, and who reads it in which order: before anything is sent. */
export const Check = ({ language, page, draft, readers, onChange }: { readonly language: Language; readonly page: RecordPage; readonly draft: Draft; readonly readers: Readers; readonly onChange: (to: Page) => void }) => {
  const texts = signalTexts[language]
  const { model } = readers.answer
  const steps = routeWith(readers, draft.subject as Subject, draft.about)
  const label = (state: string, holder: string | null): string => {
    const level = inLanguage(levelName(model, state), language)
    const name = holder === 'desk' ? null : readers.people.find(({ person }) => person === holder)?.name
    return name ? `${name}, ${level}` : level
  }
  const reached = steps.filter(({ holder }) => holder !== null)
  const given = namesOf(draft)
  return (
    <>
      <h1>{texts.checkTitle}</h1>
      <SummaryList language={language} rows={[
        { label: texts.raiser, value: draft.raiser === '' ? '' : inLanguage(raiserNames[draft.raiser], language), change: () => onChange('wish') },
        { label: draft.raiser === 'affected' ? texts.wishSelf : texts.wish, value: draft.wish === '' ? '' : inLanguage(wishNames[draft.wish], language), change: () => onChange('wish') },
        { label: texts.subject, value: draft.subject === '' ? '' : inLanguage(subjectNames[draft.subject], language), change: () => onChange('what') },
        { label: texts.text, value: draft.text, change: () => onChange('what') },
        { label: texts.unit, value: page.units.find(({ id }) => id === draft.unit)?.name ?? '', change: () => onChange('where') },
        { label: texts.unsafe, value: draft.unsafe === 'yes' ? texts.yes : texts.no, change: () => onChange('safe') },
        given ? { label: texts.names, value: Object.values(given).filter((one) => one !== '').join('; '), change: () => onChange('names') } : { label: texts.names, value: texts.noNames },
        { label: texts.firstReader, value: reached.slice(0, 1).map(({ state, holder }) => label(state, holder)).join() },
        { label: texts.later, value: <ol>{reached.slice(1).map(({ state, holder }) => <li key={state}>{label(state, holder)}</li>)}</ol> },
      ]} />
      <p>{texts.reads}</p>
      <p class="small soft">{texts.serverSees}</p>
    </>
  )
}
