import { useState } from 'preact/hooks'
import type { Id, Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { Button, formatDay, Notice, TextField } from '../../../../../foundation/ui/index.ts'
import { comparable, found } from '../../../rules/search.ts'
import { caseTexts } from '../../../texts/case.ts'
import { overviewTexts } from '../../../texts/overview.ts'
import { workTexts } from '../../../texts/work.ts'
import type { ListRow } from '../load-list.ts'
import { nameOf } from '../names.ts'
import { caseAddress } from '../routing.ts'
import type { WorkDesk } from '../work-desk.ts'
import { loadAll } from './load-all.ts'
import { titleIn } from './row-title.ts'

type Props = { readonly language: 'nl' | 'en'; readonly desk: WorkDesk; readonly roster: Roster | undefined; readonly opened: ReadonlyMap<Id, string> }
type Found = { readonly rows: readonly ListRow[]; readonly complete: boolean; readonly looked: number }

/** Searches the titles of all cases this handler reads and the text of those opened since the key was given; nothing of it leaves the device. */
export const SearchPart = ({ language, desk, roster, opened }: Props) => {
  const text = overviewTexts[language]
  const words = caseTexts[language]
  const [question, setQuestion] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [result, setResult] = useState<Found | 'searching' | 'trouble' | null>(null)
  const textOf = ({ row, label }: ListRow): string => {
    const shown = label === null || label === 'cannot-open' ? [text.untitled] : [label.title, words[label.procedure], words[label.stage], words[label.naming], label.assigned && roster ? nameOf(roster, label.assigned) : '']
    return `${comparable(shown.join(' '))} ${opened.get(row.case) ?? ''}`
  }
  const search = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (question.trim() === '') return setError(text.searchMissing)
    setError(undefined)
    setResult('searching')
    const [open, closed] = [await loadAll(desk, 'open'), await loadAll(desk, 'closed')]
    if (!open.ok || !closed.ok) return setResult('trouble')
    const rows = [...open.value.rows, ...closed.value.rows]
    setResult({ rows: rows.filter((row) => found(question, textOf(row))), complete: open.value.complete && closed.value.complete, looked: rows.length })
  }
  return (
    <form class="search no-print" role="search" onSubmit={search} noValidate>
      <TextField language={language} id="search" type="search" label={text.search} hint={text.searchHint} value={question} error={error} onInput={setQuestion} />
      <Button kind="quiet" busy={result === 'searching'}>{text.searchGo}</Button>
      <div role="status">
        {result === 'searching' && <p>{text.searching}</p>}
        {result === 'trouble' && <Notice tone="bad"><p>{workTexts[language].offline}</p></Notice>}
        {result !== null && typeof result === 'object' && <p>{result.rows.length === 0 ? text.noResult : result.rows.length === 1 ? text.oneResult : text.results(String(result.rows.length))}{result.complete ? '' : ` ${text.incomplete(String(result.looked))}`}</p>}
      </div>
      {result !== null && typeof result === 'object' && result.rows.length > 0 && (
        <ul>{result.rows.map((row) => <li key={row.row.case}><a href={caseAddress(language, row.row.case)}>{titleIn(row, language)}</a> <span class="small soft">{words.received} {formatDay(row.row.receivedDay, language)}{row.row.open ? '' : ` · ${workTexts[language].closedTag}`}</span></li>)}</ul>
      )}
    </form>
  )
}
