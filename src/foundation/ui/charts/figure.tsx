import type { ComponentChildren } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { DataTable } from '../content/data-table.tsx'
import type { Column } from '../content/data-table.tsx'
import { Details } from '../content/details.tsx'
import { chartWords } from './words.ts'

/** What every figure says besides its picture. */
export type FigureFrame = {
  readonly language: Language
  readonly id: string
  /** The answer in one sentence; it stands first. */
  readonly answer: string
  readonly level?: 'h2' | 'h3' | 'h4' | undefined
  /** Whom the figure rests on: "4.481 medewerkers die de vragenlijst hebben ingevuld". */
  readonly base: string
  /** How it was measured. */
  readonly measured: ComponentChildren
  /** What it may not be compared with, and why. */
  readonly notComparable?: ComponentChildren
  /** What the table says it shows. */
  readonly caption: string
  /** Whether the table is open from the start. */
  readonly open?: boolean | undefined
  /** Anything that belongs under the picture: a file to download, a note. */
  readonly children?: ComponentChildren
}

export type FigureProps<Row> = FigureFrame & {
  readonly picture: ComponentChildren
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** The one frame of every figure: the answer, the picture, the same as a table, whom it rests on, how it was measured, what it may not be compared with. */
export const Figure = <Row,>({ language, id, answer, level: Heading = 'h3', base, measured, notComparable, caption, open, children, picture, columns, rows, rowKey }: FigureProps<Row>) => {
  const text = chartWords[language]
  return (
    <figure class="figure" id={id} aria-labelledby={`${id}-answer`}>
      <figcaption>
        <Heading class="figure-answer" id={`${id}-answer`}>{answer}</Heading>
      </figcaption>
      {picture}
      <p class="figure-base">
        {text.base}: {base}
      </p>
      <Details summary={text.table} open={open}>
        <DataTable id={`${id}-table`} caption={caption} columns={columns} rows={rows} rowKey={rowKey} />
      </Details>
      <Details summary={text.measured}>{measured}</Details>
      {notComparable !== undefined && <Details summary={text.notComparable}>{notComparable}</Details>}
      {children}
    </figure>
  )
}
