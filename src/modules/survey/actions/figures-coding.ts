import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { unpackColumn } from '../../../foundation/files/survey/pack.ts'
import { answersPerPage, changesOf, codeShape, codedName, quoteShape, staleOf, type Code, type Coding } from '../rules/figures/coding.ts'
import type { DatasetVariable } from '../rules/figures/dataset.ts'
import { addCode, addQuote, codesOf, decideQuote, dropCode, lockCoding, quotesOf, readingsOf, saveReading, type Quote, type StoredCode } from '../store/figures-coding.ts'
import { columnsOf, datasetOf, type Dataset } from '../store/figures-datasets.ts'
import { figuresIn, type Figures } from './figures-analyse.ts'
import { asSystem, type SurveyServices } from './services.ts'

const openVariables = ({ variables }: Dataset): readonly DatasetVariable[] => variables.filter(({ use }) => use === 'text')
type Tx = Parameters<typeof datasetOf>[0]
const textsOf = async (tx: Tx, dataset: string, variable: string): Promise<readonly string[]> => {
  const packed = (await columnsOf(tx, dataset, [variable])).get(variable)
  return packed ? unpackColumn(packed) : []
}

export type OpenQuestion = { readonly variable: DatasetVariable; readonly answers: number; readonly read: number; readonly codes: number }
/** The open questions of a wave, with how far reading is. */
export const openQuestions = (services: SurveyServices, id: string): Promise<readonly OpenQuestion[]> => asSystem(services, async (tx) => {
  const dataset = await datasetOf(tx, id)
  if (!dataset) return []
  const codes = await codesOf(tx, id)
  const found: OpenQuestion[] = []
  for (const variable of openVariables(dataset)) {
    const texts = await textsOf(tx, id, variable.name)
    found.push({ variable, answers: texts.filter((text) => text.trim() !== '').length, read: (await readingsOf(tx, id, variable.name)).size, codes: codes.filter((one) => one.variable === variable.name).length })
  }
  return found
})

export type ToRead = { readonly row: number; readonly text: string; readonly version: number; readonly codes: readonly string[] }
export type Reading = { readonly variable: DatasetVariable; readonly codes: readonly StoredCode[]; readonly answers: readonly ToRead[]; readonly page: number; readonly pages: number; readonly all: number; readonly read: number; readonly quotes: readonly Quote[] }
/** One page of the answers to an open question, those that nobody read first on request. */
export const readingPage = (services: SurveyServices, id: string, name: string, page: number, unread: boolean): Promise<Reading | null> => asSystem(services, async (tx) => {
  const dataset = await datasetOf(tx, id)
  const variable = dataset && openVariables(dataset).find((one) => one.name === name)
  if (!variable) return null
  const [texts, readings] = [await textsOf(tx, id, name), await readingsOf(tx, id, name)]
  const all = texts.flatMap((text, row): ToRead[] => (text.trim() === '' ? [] : [{ row, text, version: readings.get(row)?.version ?? 0, codes: readings.get(row)?.codes ?? [] }]))
  const listed = unread ? all.filter(({ version }) => version === 0) : all
  const pages = Math.max(1, Math.ceil(listed.length / answersPerPage))
  const at = Math.min(Math.max(1, page), pages)
  return {
    variable, codes: (await codesOf(tx, id)).filter((one) => one.variable === name), answers: listed.slice((at - 1) * answersPerPage, at * answersPerPage), page: at, pages, all: all.length, read: readings.size,
    quotes: (await quotesOf(tx, id)).filter((one) => one.variable === name),
  }
})

/** Keeps what was decided about the answers of one page, all or nothing; `stale` names the answers that somebody else read meanwhile. */
export const keepCoding = (services: SurveyServices, id: string, name: string, codings: readonly Coding[]): Promise<Result<number, { readonly stale: readonly number[] }>> => asSystem(services, async (tx) => {
  await lockCoding(tx, id)
  const [before, known, texts] = [await readingsOf(tx, id, name), new Set((await codesOf(tx, id)).filter((one) => one.variable === name).map(({ code }) => code)), await textsOf(tx, id, name)]
  const given = codings.filter(({ row }) => (texts[row] ?? '').trim() !== '').map((one) => ({ ...one, codes: one.codes.filter((code) => known.has(code)) }))
  const changed = changesOf(given, before)
  const stale = staleOf(changed, before)
  if (stale.length > 0) return refuse({ stale })
  for (const one of changed) await saveReading(tx, id, name, one)
  return ok(changed.length)
})

export const addToCodebook = (services: SurveyServices, by: string, id: string, name: string, typed: unknown): Promise<Result<Code, 'bad-code' | 'there-already' | 'not-found'>> => asSystem(services, async (tx, day) => {
  const dataset = await datasetOf(tx, id)
  if (!dataset || !openVariables(dataset).some((one) => one.name === name)) return refuse('not-found')
  const read = codeShape.safeParse(typed)
  if (!read.success) return refuse('bad-code')
  return (await addCode(tx, id, name, read.data, day, by)) ? ok(read.data) : refuse('there-already')
})
export const dropFromCodebook = (services: SurveyServices, id: string, name: string, code: string): Promise<void> => asSystem(services, (tx) => dropCode(tx, id, name, code))

/** How often each code was given among the answers that were read, protected like every figure. */
export const codeFigures = (services: SurveyServices, id: string, name: string, by: string | null): Promise<readonly { readonly code: StoredCode; readonly figures: Figures | null }[]> => asSystem(services, async (tx) => {
  const found = []
  for (const code of (await codesOf(tx, id)).filter((one) => one.variable === name)) {
    const figures = await figuresIn(tx, id, { variable: codedName(name, code.code), by, answer: '1' }, [])
    found.push({ code, figures: figures.ok ? figures.value : null })
  }
  return found
})

/** Proposes a sentence to quote: only of a code that may itself be shown, so that it is one of many who said so. */
export const proposeQuote = (services: SurveyServices, by: string, id: string, name: string, typed: unknown): Promise<Result<string, 'bad-quote' | 'not-found' | 'too-few'>> => asSystem(services, async (tx, day) => {
  const read = quoteShape.safeParse(typed)
  if (!read.success) return refuse('bad-quote')
  if (!(await codesOf(tx, id)).some((one) => one.variable === name && one.code === read.data.code)) return refuse('not-found')
  const figures = await figuresIn(tx, id, { variable: codedName(name, read.data.code), by: null, answer: '1' }, [])
  if (!figures.ok || !figures.value.released.value.estimates.some(({ answer, shown }) => answer === '1' && shown.state === 'shown')) return refuse('too-few')
  const quote = newId(services.random)
  await addQuote(tx, { id: quote, dataset: id, variable: name, code: read.data.code, words: read.data.words, day, by })
  return ok(quote)
})
/** Approves a proposed sentence, as somebody else than who proposed it; or takes one back, at any time. */
export const settleQuote = (services: SurveyServices, by: string, id: string, quote: string, state: 'approved' | 'withdrawn'): Promise<boolean> => asSystem(services, (tx, day) => decideQuote(tx, id, quote, state, day, by))
