import type { ComponentChildren } from 'preact'
import type { Language } from '../../kernel/language.ts'
import { inWhole, tickWriter, whyHidden, writer, type Shown, type Unit } from './shown.ts'
import type { Scale } from './scale.ts'
import { chartWords } from './words.ts'

export type ChartRow = { readonly id: string; readonly label: string; readonly shown: Shown; /** A total or overall line, drawn stronger. */ readonly whole?: boolean | undefined }
export type Reference = { readonly value: number; readonly label: string }

const height = 32

export type RowsProps = {
  readonly language: Language
  readonly rows: readonly ChartRow[]
  readonly unit: Unit
  readonly decimals?: number | undefined
  readonly scale: Scale
  readonly reference?: Reference | undefined
  /** What the picture is, for who cannot see it. */
  readonly name: string
  /** Draws a shown row in its track, 32 pixels high and as wide as the screen allows. */
  readonly mark: (shown: Extract<Shown, { state: 'shown' }>, middle: number) => ComponentChildren
}

const Grid = ({ scale, reference }: { readonly scale: Scale; readonly reference: Reference | undefined }) => (
  <>
    {scale.ticks.map((tick) => <line key={tick} class={tick === 0 ? 'chart-grid zero' : 'chart-grid'} x1={scale.place(tick)} x2={scale.place(tick)} y1={-8} y2={height + 8} />)}
    {reference && <line class="chart-reference" x1={scale.place(reference.value)} x2={scale.place(reference.value)} y1={-8} y2={height + 8} />}
  </>
)

/** Rows with a label, a track and a value; on a narrow screen the label stands above its track. */
export const Rows = ({ language, rows, unit, decimals, scale, reference, name, mark }: RowsProps) => {
  const text = chartWords[language]
  const [write, tick] = [writer(unit, language, decimals), tickWriter(unit, language)]
  return (
    <div class="chart" role="img" aria-label={`${name} ${text.seeTable}`}>
      {rows.map(({ id, label, shown, whole }) => (
        <div key={id} class={whole ? 'chart-row whole' : 'chart-row'}>
          <div class="chart-label">
            {label}
            {shown.state === 'shown' && shown.base !== null && <span class="chart-n"> n = {inWhole(shown.base, language)}</span>}
          </div>
          {shown.state === 'shown' ? (
            <>
              <svg class="chart-track" width="100%" height={height} aria-hidden="true">
                <Grid scale={scale} reference={reference} />
                {mark(shown, height / 2)}
              </svg>
              <div class="chart-value">{write(shown.value)}</div>
            </>
          ) : (
            <div class="chart-hidden">
              {whyHidden(shown.because, language)}
              {shown.instead !== undefined && <span class="chart-instead">{text.instead(shown.instead)}</span>}
            </div>
          )}
        </div>
      ))}
      <div class="chart-row axis">
        <div class="chart-label">{reference?.label !== undefined && <span class="chart-key">{reference.label}</span>}</div>
        <svg class="chart-track" width="100%" height={24} aria-hidden="true">
          {scale.ticks.map((value) => <text key={value} class="chart-tick" x={scale.place(value)} y={16} text-anchor="middle">{tick(value)}</text>)}
        </svg>
        <div class="chart-value" />
      </div>
    </div>
  )
}
