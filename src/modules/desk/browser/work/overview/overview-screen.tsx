import { useEffect, useState } from 'preact/hooks'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import { DataTable, EmptyState, formatDay, Notice } from '../../../../../foundation/ui/index.ts'
import { dueInWords } from '../../../rules/terms/due-in-words.ts'
import { overviewTexts } from '../../../texts/overview.ts'
import { workTexts } from '../../../texts/work.ts'
import { Heading } from '../heading.tsx'
import type { ListRow } from '../load-list.ts'
import { nameOf } from '../names.ts'
import { caseAddress } from '../routing.ts'
import type { Key } from '../use-key.ts'
import type { WorkDesk } from '../work-desk.ts'
import { loadAll, shares, type AllRows, type Share } from './load-all.ts'
import { MonthCalendar } from './month-calendar.tsx'
import { titleIn } from './row-title.ts'

type Props = { readonly language: 'nl' | 'en'; readonly myKey: Key; readonly desk: WorkDesk; readonly focus: boolean; readonly today: Day }

const shown = 5

/** What is due and by whom, the month's terms and the work in bands: over the cases this handler reads, on this device. */
export const OverviewScreen = ({ language, myKey, desk, focus, today }: Props) => {
  const text = overviewTexts[language]
  const roster = myKey.trusted?.roster
  const [all, setAll] = useState<AllRows | null>(null)
  const [count, setCount] = useState(0)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    void loadAll(desk, 'open', setCount).then((found) => (found.ok ? setAll(found.value) : setWrong(true)))
  }, [])
  const nameFor = (who: Share['who']): string => (who === null ? text.nobody : who === desk.me ? text.me : roster ? nameOf(roster, who) : who)
  const dueOf = ({ row }: ListRow): string => (row.nextDueDay === null ? '' : `${formatDay(row.nextDueDay, language)} (${dueInWords(today, row.nextDueDay, language)})`)
  return (
    <div class="overview">
      <Heading focus={focus}>{text.overview}</Heading>
      <p>{text.intro}</p>
      <div role="status">{all === null && !wrong && <p>{text.loading(String(count))}</p>}</div>
      {wrong && <Notice tone="bad" live="alert"><p>{workTexts[language].offline}</p></Notice>}
      {all !== null && !all.complete && <Notice tone="warn"><p>{text.incomplete(String(all.rows.length))}</p></Notice>}
      {all !== null && all.rows.length === 0 && <EmptyState title={text.noCases}><p>{text.noCasesText}</p></EmptyState>}
      {all !== null && all.rows.length > 0 && (
        <>
          <DataTable id="shares" caption={text.who} stacks rows={shares(all.rows, today)} rowKey={(share) => share.who ?? 'nobody'} columns={[
            { key: 'who', head: text.person, cell: (share) => nameFor(share.who) },
            { key: 'load', head: text.load, cell: (share) => text[share.band] },
            { key: 'overdue', head: text.overdue, numeric: true, cell: (share) => String(share.overdue) },
            { key: 'due', head: text.due, cell: (share) => (
              <ul class="plain">
                {share.rows.slice(0, shown).map((row) => <li key={row.row.case}><a href={caseAddress(language, row.row.case)}>{titleIn(row, language)}</a> <span class="small soft">{dueOf(row)}</span></li>)}
                {share.rows.length > shown && <li class="small soft">{text.more(String(share.rows.length - shown))}</li>}
              </ul>
            ) },
          ]} />
          <p class="small soft">{text.bandHint}</p>
          <MonthCalendar language={language} rows={all.rows} today={today} />
        </>
      )}
    </div>
  )
}
