import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Letter, LetterBlock } from '../../rules/letters/letter.ts'
import type { Dimension } from '../../rules/figures/tally.ts'
import { figureValue } from '../../texts/figure-values.ts'
import { figuresTexts } from '../../texts/figures.ts'

type Shown = { readonly state: 'shown'; readonly count: number } | { readonly state: 'hidden'; readonly because: 'too-few' | 'protects' }
/** Published figures as the server answers them: made from `Released` and from nothing else. */
export type PublishedYear = { readonly body: string; readonly year: number; readonly tables: readonly { readonly dimension: Dimension; readonly table: { readonly value: { readonly total: Shown; readonly rows: readonly { readonly key: string; readonly shown: Shown }[] } } }[] }

/** A draft of the yearly report from released figures; what only people can say stays open between brackets. */
export const yearlyReport = (figures: PublishedYear, bodyName: string, language: 'nl' | 'en', day: Day): Letter => {
  const text = figuresTexts[language]
  const year = String(figures.year)
  const total = figures.tables.find((one) => one.dimension === 'procedure')?.table.value.total
  const words = (shown: Shown): string => (shown.state === 'shown' ? String(shown.count) : shown.because === 'too-few' ? text.tooFew : text.protects)
  const tables = total?.state !== 'shown' ? [] : figures.tables.flatMap(({ dimension, table }): readonly LetterBlock[] => {
    const items = table.value.rows.filter(({ shown }) => shown.state === 'hidden' || shown.count > 0).map(({ key, shown }) => `${figureValue(dimension, key, language)}: ${words(shown)}`)
    return items.length === 0 ? [] : [{ kind: 'heading', text: text[`dim-${dimension}`] }, { kind: 'list', items }]
  })
  return {
    template: { id: 'yearly-report', version: 1 }, language, audience: 'authority', from: bodyName, to: text.reportTo, day, subject: text.reportSubject(year), grounds: ['Awb 9:12a'],
    blocks: [
      { kind: 'paragraph', text: text.reportIntro(bodyName, year) }, { kind: 'paragraph', text: total?.state === 'shown' ? text.total(String(total.count)) : text.totalHidden }, ...tables,
      { kind: 'heading', text: text.reportNature }, { kind: 'paragraph', text: text.reportNatureText }, { kind: 'heading', text: text.reportAdvice }, { kind: 'paragraph', text: text.reportAdviceText },
      { kind: 'paragraph', text: `${text.reportSmall} ${text.compareText}` },
    ],
  }
}
