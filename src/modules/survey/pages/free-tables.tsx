import type { Context } from 'hono'
import { allOpenTables, freeTable, type FreeTable, type OpenTables } from '../actions/figures-free-tables.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, formatDay, inWhole, Notice, Select, writer, type FormError } from '../../../foundation/ui/index.ts'
import { noAnswer, whole, type FreeVariable } from '../rules/figures/free-tables.ts'
import { findingsTablesPlace } from '../rules/places.ts'
import { freeTexts } from '../texts/free-tables.ts'
import { csvCell } from './figures-view.tsx'
import { publicPage } from './figures-public.tsx'
import { languageOf, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

/** The smallest disturbed base of a percentage: below it noise alone would make one. */
const smallestBase = 50

/** The waves of which anybody may make tables. */
export const freeTablesPage = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const text = freeTexts[language]
  const all = await allOpenTables(services)
  return publicPage(context, services, findingsTablesPlace, text.title, (
    <>
      <p class="lead">{text.lead} {text.changed}</p>
      {all.length === 0 ? <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState> : all.map(({ id, title, day, tables }) => (
        <section key={id} class="part">
          <h2><a href={`${addressOf(language, findingsTablesPlace)}/${id}`}>{title[language]}</a></h2>
          <p class="soft small">{tables.wave} · {text.questions(String(tables.variables.length))} · {text.opened(formatDay(day, language))}</p>
        </section>
      ))}
    </>), { back: true })
}

const labelIn = (variable: FreeVariable | null, value: string, language: StaffLanguage): string =>
  (value === whole ? freeTexts[language].whole : value === noAnswer ? freeTexts[language].noAnswer : variable?.values.find((one) => one.value === value)?.label ?? value)
const valuesIn = (variable: FreeVariable | null): readonly string[] => (variable === null ? [whole] : [...variable.values.map(({ value }) => value), noAnswer, whole])

const Tables = ({ found: { rows, columns, cells }, language }: { readonly found: FreeTable; readonly language: StaffLanguage }) => {
  const text = freeTexts[language]
  const count = (row: string, column: string): number => cells.value.find(({ at }) => at[0] === row && at[1] === column)?.count ?? 0
  const share = writer('share', language, 0)
  const across = valuesIn(columns)
  const one = (cell: (row: string, column: string) => string) => across.map((column) => ({ key: column, head: columns === null ? text.counts : labelIn(columns, column, language), numeric: true, cell: (row: string) => cell(row, column) }))
  const head = { key: 'row', head: rows.label, cell: (row: string) => labelIn(rows, row, language) }
  return (
    <>
      <DataTable id="counts" caption={`${text.counts}: ${rows.label}${columns ? ` × ${columns.label}` : ''}`} rows={valuesIn(rows)} rowKey={(row) => row} columns={[head, ...one((row, column) => inWhole(count(row, column), language))]} />
      {columns !== null && <DataTable id="shares" caption={text.shares} rows={valuesIn(rows)} rowKey={(row) => row} columns={[head, ...one((row, column) => (count(row, whole) < smallestBase ? text.smallShare : share(Math.min(1, count(row, column) / count(row, whole)))))]} />}
    </>
  )
}

const chosen = async (context: Context, services: SurveyPages): Promise<{ readonly open: OpenTables; readonly found: Awaited<ReturnType<typeof freeTable>> | null; readonly rows: string; readonly columns: string } | null> => {
  const open = (await allOpenTables(services)).find(({ id }) => id === context.req.param('tables'))
  if (!open) return null
  const [rows, columns] = [context.req.query('rows') ?? '', context.req.query('columns') ?? '']
  return { open, rows, columns, found: rows === '' ? null : await freeTable(services, open, { rows, columns: columns || null }) }
}

/** One wave: choose rows and columns, see the table. */
export const freeTablePage = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const text = freeTexts[language]
  const seen = await chosen(context, services)
  if (!seen) return context.notFound()
  const { open, found, rows, columns } = seen
  const options = open.tables.variables.map(({ name, label }) => ({ value: name, label }))
  const errors: readonly FormError[] = found && !found.ok && found.error === 'unknown' ? [{ field: 'columns', text: text.same }] : []
  const here = `${addressOf(language, findingsTablesPlace)}/${open.id}`
  return publicPage(context, services, findingsTablesPlace, open.title[language], (
    <>
      <p class="lead">{text.changed}</p>
      {open.tables.universe !== '' && <p>{text.about}: {open.tables.universe} ({open.tables.wave})</p>}
      <form method="get">
        <Select language={language} id="rows" label={text.rows} none={text.choose} options={options} value={rows} />
        <Select language={language} id="columns" label={text.columns} none={text.noColumns} options={options} value={columns} error={errors[0]?.text} />
        <ButtonBar><Button>{text.show}</Button></ButtonBar>
      </form>
      {found === null ? <EmptyState title={text.chooseRows}><p>{text.chooseRowsText}</p></EmptyState> : found.ok ? (
        <>
          <Tables found={found.value} language={language} />
          <p class="no-print"><a href={`${here}/csv?${new URLSearchParams({ rows, columns }).toString()}`} download>{text.download}</a></p>
        </>
      ) : found.error === 'gone' && <Notice tone="warn" title={text.gone}><p>{text.goneText}</p></Notice>}
      <Details summary={text.noise} open={found?.ok === true}><p>{text.noiseText}</p></Details>
    </>), { end: `/${open.id}`, back: true, status: errors.length > 0 ? 422 : 200 })
}

/** The same table as a file. */
export const freeTableCsv = async (context: Context, services: SurveyPages): Promise<Response> => {
  const seen = await chosen(context, services)
  if (!seen?.found?.ok) return context.notFound()
  const { rows, columns, cells } = seen.found.value
  const language = languageOf(context)
  const lines = cells.value.map(({ at: [row = '', column = ''], count }) => [seen.open.tables.wave, rows.label, labelIn(rows, row, language), columns?.label ?? null, columns === null ? null : labelIn(columns, column, language), count].map(csvCell).join(','))
  return context.body(`wave,rows,row,columns,column,count_with_noise\r\n${lines.join('\r\n')}\r\n`, 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="${seen.open.id}.csv"` })
}
