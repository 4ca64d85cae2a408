import { useEffect, useState } from 'preact/hooks'
import { Heading } from '../../../../foundation/browser/key/heading.tsx'
import { Button, ButtonBar, EmptyState, formatDay, Notice, Tag } from '../../../../foundation/ui/index.ts'
import { replyBy } from '../../rules/reply.ts'
import { workTexts } from '../../texts/work.ts'
import { refusalSentence } from './refusals.ts'
import { loadThreads, type Desk, type ListedThread, type ThreadRefusal } from './threads.ts'
import type { WorkPage } from './work-page.ts'

const State = ({ row, data }: { readonly row: ListedThread; readonly data: WorkPage }) => {
  const text = workTexts[data.language]
  if (row.closedDay !== null) return <Tag>{text.closed}</Tag>
  if (row.lastFrom === 'out') return <Tag>{text.wait}</Tag>
  const by = replyBy(row.lastDay)
  return data.today > by ? <Tag tone="bad">{text.late}</Tag> : <Tag tone="warn">{text.due(formatDay(by, data.language))}</Tag>
}

/** The adviser's conversations, what waits for an answer first. */
export const ListScreen = ({ data, desk, onOpen }: { readonly data: WorkPage; readonly desk: Desk; readonly onOpen: (thread: string) => void }) => {
  const text = workTexts[data.language]
  const [rows, setRows] = useState<readonly ListedThread[] | null>(null)
  const [trouble, setTrouble] = useState<ThreadRefusal | null>(null)
  const load = async (): Promise<void> => {
    const loaded = await loadThreads(desk)
    setTrouble(loaded.ok ? null : loaded.error)
    if (loaded.ok) setRows(loaded.value)
  }
  useEffect(() => void load(), [])
  const rank = (row: ListedThread): number => (row.closedDay !== null ? 2 : row.lastFrom === 'out' ? 1 : 0)
  const sorted = (rows ?? []).toSorted((a, b) => rank(a) - rank(b) || a.lastDay.localeCompare(b.lastDay))
  return (
    <div>
      <Heading focus={false}>{text.conversations}</Heading>
      {trouble !== null && <Notice tone="bad" live="alert"><p>{refusalSentence(trouble, text)}</p></Notice>}
      {rows === null && trouble === null && <p role="status">{text.loading}</p>}
      {rows !== null && <p class="soft">{text.mineCount(String(rows.filter(({ closedDay }) => closedDay === null).length))}</p>}
      {rows?.length === 0 && <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>}
      <ul class="worklist">
        {sorted.map((row) => (
          <li key={row.thread}>
            <div class="worklist-due"><State row={row} data={data} /></div>
            <div class="worklist-title">
              <button type="button" class="link" onClick={() => onOpen(row.thread)}>{row.record.label || text.unnamed}</button>
              <div class="worklist-note">{text.from(formatDay(row.receivedDay, data.language))}, {text.last(formatDay(row.lastDay, data.language))}</div>
            </div>
          </li>
        ))}
      </ul>
      <ButtonBar><Button kind="quiet" type="button" onPress={() => void load()}>{text.reload}</Button></ButtonBar>
    </div>
  )
}
