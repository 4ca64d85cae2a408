import type { Reading } from '../../../foundation/kernel/indicators.ts'
import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { inWhole, whyHidden, writer } from '../../../foundation/ui/charts/index.ts'
import { Notice, Tag } from '../../../foundation/ui/index.ts'
import type { IndicatorPage } from '../actions/index.ts'
import type { Definition } from '../rules/indicators/definition.ts'
import type { Standing, Target } from '../rules/targets/target.ts'
import { standingNames } from '../texts/frame.ts'
import { figureTexts } from '../texts/figures.ts'
import { publicTexts } from '../texts/public.ts'
import { reportTexts } from '../texts/report.ts'

/** Why a figure is not shown, in words; a figure that was taken back after publication says so. */
export const hiddenWords = (because: string, language: Language): string => (because === 'withdrawn' ? publicTexts[language].takenBack : whyHidden(because, language))

/** The figure without which this one is misread, for the whole government: always there, also when it cannot be shown. */
export const Beside = ({ page, language }: { readonly page: Pick<IndicatorPage, 'beside'>; readonly language: Language }) => {
  if (page.beside === null) return null
  const { definition, released } = page.beside
  const text = figureTexts[language]
  const whole = released.value.filter(({ department }) => department === null).toSorted((a, b) => a.period.localeCompare(b.period)).at(-1) ?? null
  return (
    <Notice tone="info" title={text.besideTitle(inLanguage(definition.name, language))}>
      <p>{whole !== null && `${whole.period}: `}<Figured reading={whole} definition={definition} language={language} none={text.besideNone} /></p>
      <p>{text.besideText}</p>
    </Notice>
  )
}

/** A figure in a cell of a table: its value with interval and base, or why it is not shown. */
export const Figured = ({ reading, definition, language, none }: { readonly reading: Reading | null; readonly definition: Pick<Definition, 'unit'>; readonly language: Language; readonly none: string }) => {
  if (reading === null) return <span class="soft">{none}</span>
  const { shown } = reading
  if (shown.state === 'hidden') return <Tag>{hiddenWords(shown.because, language)}</Tag>
  const write = writer(definition.unit, language)
  return (
    <>
      <strong>{write(shown.value)}</strong>
      {shown.interval && <span class="small"> ({write(shown.interval[0])} – {write(shown.interval[1])})</span>}
      {shown.base !== null && <span class="small soft"> n{'\u00A0'}={'\u00A0'}{inWhole(shown.base, language)}</span>}
    </>
  )
}

/** The same as a text, for files. */
export const figureWords = (reading: Reading | null, { unit }: Pick<Definition, 'unit'>, language: Language, none: string): string => {
  if (reading === null) return none
  const { shown } = reading
  if (shown.state === 'hidden') return hiddenWords(shown.because, language)
  const write = writer(unit, language)
  return `${write(shown.value)}${shown.interval ? ` (${write(shown.interval[0])} – ${write(shown.interval[1])})` : ''}${shown.base === null ? '' : `, n\u00A0=\u00A0${inWhole(shown.base, language)}`}`
}

/** What is written where a department has no figure of its own: a module may deliver one for the whole government only. */
export const noFigureWords = (module: string | null, all: Reading | null, language: Language): string => reportTexts[language][module === null ? 'noFigure' : all === null ? 'noFigureYear' : 'wholeOnly']

/** What a target aims at, in words. */
export const aimWords = ({ aim }: Pick<Target, 'aim'>, unit: Definition['unit'], language: Language): string => {
  const write = writer(unit, language)
  return aim.kind === 'words' ? aim.words : aim.kind === 'band' ? `${write(aim.low)} – ${write(aim.high)}` : write(aim.value)
}

const tones: Readonly<Record<Standing, 'good' | 'warn' | 'bad' | 'plain'>> = { reached: 'good', 'on-course': 'good', behind: 'warn', missed: 'bad', 'no-figure': 'plain', 'not-measurable': 'plain', withdrawn: 'plain' }
export const StandingTag = ({ standing, language }: { readonly standing: Standing; readonly language: Language }) => <Tag tone={tones[standing]}>{inLanguage(standingNames[standing], language)}</Tag>
