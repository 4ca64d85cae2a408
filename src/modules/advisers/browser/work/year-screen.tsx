import { useEffect, useState } from 'preact/hooks'
import { Heading } from '../../../../foundation/browser/key/heading.tsx'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, formatDay, Notice, TextField } from '../../../../foundation/ui/index.ts'
import { yearDimensionNames, yearDimensions, type YearDimension } from '../../rules/lists.ts'
import { emptySheet, readSheet, sheetOf, type Sheet } from '../../rules/year.ts'
import { dimensionNames, yearKeyNames } from '../../texts/lists.ts'
import { workTexts } from '../../texts/work.ts'
import { refusalSentence } from './refusals.ts'
import { loadThreads, type Desk } from './threads.ts'
import type { WorkPage } from './work-page.ts'

type Stored = { readonly sheet: { readonly content: string; readonly version: number; readonly day: string } | null }
type Typed = Readonly<Record<string, string>>
const cell = (dimension: YearDimension, key: string): string => `${dimension}.${key}`
const typedOf = (sheet: Sheet): Typed => Object.fromEntries(yearDimensionNames.flatMap((dimension) => yearDimensions[dimension].map((key) => [cell(dimension, key), String(sheet[dimension][key] ?? 0)])))
const sheetIn = (typed: Typed): Sheet | null =>
  readSheet(Object.fromEntries(yearDimensionNames.map((dimension) => [dimension, Object.fromEntries(yearDimensions[dimension].map((key) => {
    const text = (typed[cell(dimension, key)] ?? '').trim()
    return [key, /^\d{1,4}$/.test(text) ? Number(text) : text === '' ? 0 : -1]
  }))])))

/** The yearly count: added up on this device, corrected by the adviser, confirmed into the department's totals. */
export const YearScreen = ({ data, desk }: { readonly data: WorkPage; readonly desk: Desk }) => {
  const { language } = data
  const text = workTexts[language]
  const { year } = data
  const thisYear = Number(data.today.slice(0, 4))
  const other = year === thisYear ? thisYear - 1 : thisYear
  const [typed, setTyped] = useState<Typed>(typedOf(emptySheet))
  const [before, setBefore] = useState<{ readonly sheet: Sheet; readonly version: number; readonly day: string } | null>(null)
  const [counted, setCounted] = useState<Sheet>(emptySheet)
  const [told, setTold] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const load = async (): Promise<void> => {
    const [threads, stored] = [await loadThreads(desk), await desk.api.get<Stored>(`${data.api}/years/${year}`)]
    if (!threads.ok || !stored.ok) return setTold({ tone: 'bad', sentence: refusalSentence(threads.ok ? 'offline' : threads.error, text) })
    const device = sheetOf(threads.value.filter(({ receivedDay }) => receivedDay.startsWith(String(year))).map(({ record }) => record))
    setCounted(device)
    const { sheet } = stored.value
    const opened = sheet === null ? null : await desk.keyring('openOwn', { sealed: [sheet.content] })
    const kept = opened?.ok ? readSheet(opened.value[0]?.own) : null
    setBefore(sheet === null || kept === null ? null : { sheet: kept, version: sheet.version, day: sheet.day })
    setTyped(typedOf(kept ?? device))
  }
  useEffect(() => void load(), [])
  const confirm = async (event: Event): Promise<void> => {
    event.preventDefault()
    const after = sheetIn(typed)
    if (busy) return
    if (after === null) return setTold({ tone: 'bad', sentence: text.yearBad })
    setBusy(true)
    const sealed = await desk.keyring('sealOwn', { value: after })
    const put = sealed.ok ? await desk.api.put(`${data.api}/years/${year}`, { before: before?.sheet ?? emptySheet, after, sealed: sealed.value, version: before?.version ?? 0 }) : null
    setTold(put?.ok ? { tone: 'good', sentence: text.yearDone } : { tone: 'bad', sentence: put && put.error.reason === 'offline' ? text.offline : text.stale })
    if (put?.ok) await load()
    setBusy(false)
  }
  return (
    <form onSubmit={confirm} noValidate autocomplete="off">
      <Heading focus={false}>{text.yearTitle(String(year))}</Heading>
      <p class="lead">{text.yearText}</p>
      <p><a href={`?year=${other}`}>{text.yearOther(String(other))}</a></p>
      {before !== null && <p>{text.yearBefore(formatDay(before.day, language))}</p>}
      <div role="status">{told !== null && <Notice tone={told.tone}><p>{told.sentence}</p></Notice>}</div>
      <ButtonBar><Button kind="quiet" type="button" onPress={() => setTyped(typedOf(counted))}>{text.yearFromDevice}</Button></ButtonBar>
      {yearDimensionNames.map((dimension) => (
        <fieldset key={dimension}>
          <legend><h2>{inLanguage(dimensionNames[dimension], language)}</h2></legend>
          {yearDimensions[dimension].map((key) => (
            <TextField key={key} language={language} id={`year-${dimension}-${key}`} short inputMode="numeric" label={inLanguage(yearKeyNames[key], language)} value={typed[cell(dimension, key)]}
              onInput={(value) => setTyped({ ...typed, [cell(dimension, key)]: value })} />
          ))}
        </fieldset>
      ))}
      <ButtonBar><Button busy={busy}>{text.yearConfirm}</Button></ButtonBar>
    </form>
  )
}
