import { describe, expect, it } from 'vitest'
import { renderPart } from '../render.ts'
import { DataTable } from './data-table.tsx'
import { Pagination } from './pagination.tsx'
import { Tag } from './tag.tsx'
import { TermLine, termDates, urgency } from './term-line.tsx'
import { Timeline } from './timeline.tsx'
import { Worklist } from './worklist.tsx'

describe('a term', () => {
  const term = { nominalEnd: '2027-02-20', legalEnd: '2027-02-22', ground: ['Awb 9:11 lid 1'] }

  it('shows both dates, and one where they are the same', () => {
    expect(termDates(term, 'nl')).toBe('uiterlijk 20 februari 2027; volgens de wet 22 februari 2027')
    expect(termDates({ ...term, legalEnd: term.nominalEnd }, 'en')).toBe('by 20 February 2027')
  })

  it('says what is left, that it is provisional, and its ground on demand', () => {
    const html = renderPart(<TermLine language="nl" name="Afdoening" term={{ ...term, provisional: true }} workingDays={4} />)
    expect(html).toContain('over 4 werkdagen')
    expect(html).toContain('voorlopig')
    expect(html).toMatch(/<details[^>]*>.*Awb 9:11 lid 1.*<\/details>/)
  })

  it('grows urgent in the last five working days and late after them', () => {
    expect([6, 5, 0, -1].map(urgency)).toEqual(['plain', 'warn', 'warn', 'bad'])
  })
})

describe('a state', () => {
  it('never shows colour without an icon and a word', () => {
    for (const tone of ['good', 'warn', 'bad'] as const) expect(renderPart(<Tag tone={tone}>woord</Tag>)).toMatch(/<svg.*<span>woord<\/span>/)
  })
})

describe('a timeline', () => {
  it('tells a screen reader what is done, what is under way and what follows', () => {
    const html = renderPart(
      <Timeline
        language="nl"
        steps={[
          { title: 'Ontvangen', state: 'done' },
          { title: 'Beoordelen', state: 'now' },
          { title: 'Nazorg', state: 'next' },
        ]}
      />,
    )
    expect(html).toMatch(/Ontvangen.*\(gedaan\).*aria-current="step".*Beoordelen.*\(nu bezig\).*Nazorg.*\(volgt nog\)/)
  })
})

describe('lists', () => {
  it('name the rows and columns of a table and make its region reachable', () => {
    const html = renderPart(
      <DataTable
        id="t"
        caption="Zaken"
        rows={[{ month: 'mei', count: 12 }]}
        rowKey={(row) => row.month}
        columns={[
          { key: 'month', head: 'Maand', cell: (row) => row.month },
          { key: 'count', head: 'Aantal', numeric: true, cell: (row) => row.count },
        ]}
      />,
    )
    expect(html).toContain('<caption id="t-caption">Zaken</caption>')
    expect(html).toMatch(/tabindex="0"/i)
    expect(html).toMatch(/<th scope="row"[^>]*>mei<\/th>/)
  })

  it('show the empty state instead of nothing', () => {
    expect(renderPart(<Worklist language="nl" items={[]} empty={<p>Nog geen zaken</p>} />)).toBe('<p>Nog geen zaken</p>')
  })

  it('have no page numbers when all fits on one page, and no link before the first', () => {
    const at = (page: number, pages: number): string => renderPart(<Pagination language="nl" page={page} pages={pages} href={(to) => `?p=${to}`} />)
    expect(at(1, 1)).toBe('')
    expect(at(1, 3)).not.toContain('rel="prev"')
    expect(at(3, 3)).toContain('?p=2')
  })
})
