import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly numeric?: boolean | undefined
  readonly cell: (row: Row) => ComponentChildren
}

export type DataTableProps<Row> = {
  readonly id: string
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** On narrow screens every row becomes a card; for tables of sentences, not of figures. */
  readonly stacks?: boolean | undefined
  /** Shown instead when there are no rows. */
  readonly empty?: ComponentChildren
}

/** A table with caption and row headers that scrolls inside its own region, reachable by keyboard. */
export const DataTable = <Row,>({ id, caption, columns, rows, rowKey, stacks, empty }: DataTableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <div class={stacks ? 'table stacks' : 'table'} role="region" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table id={id} role="table">
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" class={column.numeric ? 'number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" role="rowheader">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} role="cell" data-head={column.head} class={column.numeric ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
