import type { Language } from '../../../foundation/kernel/language.ts'
import { formatDay, inWhole, IntervalChart, Notice, writer, type Shown } from '../../../foundation/ui/index.ts'
import { everybody } from '../rules/figures/figures.ts'
import type { FigureShown, PublishedContent } from '../rules/figures/publication.ts'
import { findingsTexts } from '../texts/findings.ts'

type Props = { readonly page: PublishedContent; readonly language: Language }

/** A group by the name it has for readers. */
export const groupName = ({ groups }: PublishedContent, group: string, language: Language): string => (group === everybody ? findingsTexts[language].everybody : (groups.find(({ value }) => value === group)?.label ?? group))
const shownFor = (page: PublishedContent, shown: FigureShown, language: Language): Shown =>
  shown.state === 'shown' ? { state: 'shown', value: shown.value, base: shown.base, interval: shown.interval } : { state: 'hidden', because: shown.because, ...(shown.nearest === null ? {} : { instead: groupName(page, shown.nearest, language) }) }

/** The answer in one sentence. */
export const answerSentence = (page: PublishedContent, language: Language, answer = page.answer): string => {
  const text = findingsTexts[language]
  const shown = page.estimates.find((one) => one.group === everybody && one.answer === answer)?.shown
  if (shown?.state !== 'shown') return text.tooFewAnswer
  const write = writer(page.kind === 'share' ? 'share' : 'score', language)
  const [value, low, high] = [write(shown.value), shown.interval && write(shown.interval[0]), shown.interval && write(shown.interval[1])]
  const label = page.answers.find((one) => one.value === answer)?.label ?? answer
  if (low === null || high === null) return page.kind === 'share' ? text.shareOnly(value, label) : text.meanOnly(value)
  return page.kind === 'share' ? text.shareAnswer(value, label, low, high) : text.meanAnswer(value, low, high)
}

/** How a figure was measured, as facts. */
export const methodRows = ({ page, language }: Props): readonly (readonly [string, string])[] => {
  const text = findingsTexts[language]
  const { universe, designKind, mode, from, to, months, invited, completed, weighted } = page.method
  return [
    [text.question, page.variable.label], [text.universe, universe || text.unknown], [text.design, designKind || text.unknown], [text.mode, mode.join(', ') || text.unknown],
    [text.fieldwork, from && to ? text.fieldworkDays(formatDay(from, language), formatDay(to, language)) : text.unknown], [text.months, months === null ? text.unknown : text.monthsText(String(months))],
    [text.response, invited === null ? text.responseOnly(inWhole(completed, language)) : text.responseOf(inWhole(completed, language), inWhole(invited, language), writer('share', language)(completed / invited))],
    [text.weighting, weighted ? text.weighted : text.unweighted], [text.small, text.smallText(String(page.minimumBase), String(page.minimumCount))],
  ]
}

export const Method = (props: Props) => (
  <dl class="summary">
    {methodRows(props).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
  </dl>
)

/** Published figures, or figures that ask to be: one figure by group, one of all answers. */
export const FiguresView = ({ page, language, id = 'figure', level = 'h2', baseline = true }: Props & { readonly id?: string; readonly level?: 'h2' | 'h3'; /** Whether to say that it is a first wave. */ readonly baseline?: boolean }) => {
  const text = findingsTexts[language]
  const unit = page.kind === 'share' ? 'share' : 'score'
  const label = page.answers.find((one) => one.value === page.answer)?.label ?? page.answer
  const mine = page.estimates.filter(({ answer }) => answer === page.answer)
  const base = mine.find(({ group }) => group === everybody)?.shown
  const note = language === 'en' ? page.note.en : page.note.nl
  const frame = { language, base: base?.state === 'shown' ? text.base(inWhole(base.base, language), page.wave) : text.noBase, measured: <Method page={page} language={language} />, notComparable: <><p>{text.notOthers}</p>{page.by !== null && <p>{text.notGroups}</p>}</>, level } as const
  return (
    <>
      <p class="lead">{text.asked(page.variable.label)}</p>
      {baseline && page.firstWave && <Notice title={text.baseline}><p>{text.baselineText}</p></Notice>}
      <IntervalChart {...frame} id={id} unit={unit} answer={answerSentence(page, language)} caption={page.by === null ? page.variable.label : page.kind === 'share' ? text.byGroup(page.by.label, label) : text.meanByGroup(page.by.label)} rowHead={text.group}
        rows={mine.map(({ group, shown }) => ({ id: group, label: groupName(page, group, language), whole: group === everybody, shown: shownFor(page, shown, language) }))}>
        {page.by !== null && page.difference !== null && <p>{page.difference.p < 0.05 ? text.differ : text.alike}</p>}
        {note !== '' && <p>{note}</p>}
      </IntervalChart>
      {page.answers.length > 1 && (
        <IntervalChart {...frame} id={`${id}-answers`} unit={unit} answer={text.allAnswers} caption={`${text.allAnswers}: ${page.variable.label}`} rowHead={text.answer}
          rows={page.answers.flatMap(({ value, label: name }) => page.estimates.filter((one) => one.answer === value && one.group === everybody).map(({ shown }) => ({ id: value, label: name, shown: shownFor(page, shown, language) })))} />
      )}
    </>
  )
}

/** A cell of a file with commas: a text that a spreadsheet could take for a formula is kept a text. */
export const csvCell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  return /[",\n\r]/.test(text) || /^[=+@\t-]/.test(text) ? `"${/^[=+@\t-]/.test(text) && typeof value === 'string' ? "'" : ''}${text.replaceAll('"', '""')}"` : text
}

/** The figures as rows for a file: what is hidden has no number and says why. */
export const csvOf = (page: PublishedContent): string => {
  const rows = page.estimates.map(({ group, answer, shown }) => {
    const known = shown.state === 'shown' ? shown : null
    return [page.wave, page.variable.label, page.by?.label ?? null, group === everybody ? 'all' : groupName(page, group, 'nl'), page.answers.find((one) => one.value === answer)?.label ?? null, known?.value ?? null, known?.se ?? null, known?.interval?.[0] ?? null, known?.interval?.[1] ?? null, known?.base ?? null, shown.state === 'hidden' ? shown.because : 'shown'].map(csvCell).join(',')
  })
  return `wave,question,by,group,answer,estimate,se,lower95,upper95,base,state\r\n${rows.join('\r\n')}\r\n`
}
