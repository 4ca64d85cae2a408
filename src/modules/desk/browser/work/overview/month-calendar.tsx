import { useState } from 'preact/hooks'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import { Details, formatDay } from '../../../../../foundation/ui/index.ts'
import { overviewTexts } from '../../../texts/overview.ts'
import type { ListRow } from '../load-list.ts'
import { caseAddress } from '../routing.ts'
import { monthAfter, monthOf, weeksOf } from './month.ts'
import { titleIn } from './row-title.ts'

/** A month of terms as a table of weeks, and the same as a list, which is all that a narrow screen shows. */
export const MonthCalendar = ({ language, rows, today }: { readonly language: 'nl' | 'en'; readonly rows: readonly ListRow[]; readonly today: Day }) => {
  const text = overviewTexts[language]
  const [month, setMonth] = useState(monthOf(today))
  const weeks = weeksOf(month, rows)
  const name = `${text.months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
  const due = weeks.flat().filter((day) => day.inMonth && day.rows.length > 0)
  const links = (of: readonly ListRow[]) => <ul class="plain">{of.map((row) => <li key={row.row.case}><a href={caseAddress(language, row.row.case)}>{titleIn(row, language)}</a></li>)}</ul>
  const list = <dl>{due.map((day) => <div key={day.day}><dt>{formatDay(day.day, language)}</dt><dd>{links(day.rows)}</dd></div>)}</dl>
  return (
    <section aria-labelledby="month-title">
      <h2 id="month-title">{text.calendar}</h2>
      <p class="no-print month-nav">
        <button class="link" type="button" onClick={() => setMonth(monthAfter(month, -1))}>← {text.previous}</button> <strong aria-live="polite">{name}</strong> <button class="link" type="button" onClick={() => setMonth(monthAfter(month, 1))}>{text.next} →</button>
      </p>
      <div class="table wide-only" role="region" aria-label={`${text.calendar}: ${name}`} tabIndex={0}>
        <table class="month">
          <thead><tr>{text.weekdays.map((day) => <th key={day} scope="col">{day}</th>)}</tr></thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((day) => (
                  <td key={day.day} class={[day.inMonth ? '' : 'outside', day.free ? 'free' : '', day.day === today ? 'now' : ''].filter(Boolean).join(' ') || undefined} aria-current={day.day === today ? 'date' : undefined}>
                    <span class="month-day">{Number(day.day.slice(8))}{day.day === today && <span class="small"> {text.today}</span>}{day.free && <span class="unseen"> {text.free}</span>}</span>
                    {day.rows.length > 0 && links(day.rows)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {due.length === 0 ? <p>{text.noDue}</p> : (
        <>
          <div class="narrow-only">{list}</div>
          <div class="wide-only"><Details summary={text.dueList}>{list}</Details></div>
        </>
      )}
    </section>
  )
}
