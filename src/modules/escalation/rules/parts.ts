import { structureWithout, type TextAt } from '../../../foundation/kernel/text-parts.ts'
import type { Document } from './documents.ts'

type Plain = Readonly<Record<string, unknown>>
type Listed = { readonly id: string }

const isText = (value: object): boolean => !Array.isArray(value) && Object.entries(value).every(([key, each]) => ['nl', 'en', 'easy'].includes(key) && (each === undefined || typeof each === 'string'))
const isListed = (value: unknown): value is readonly Listed[] => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null && 'id' in item)

/** What editors work on, one at a time: an item of a list by its id, or `frame`: all that stands outside the lists. */
export const partLists = (document: Document): readonly { readonly list: string; readonly ids: readonly string[] }[] =>
  Object.entries(document).flatMap(([list, items]) => (isListed(items) ? [{ list, ids: items.map(({ id }) => id) }] : []))

const framed = (document: Plain): Plain => Object.fromEntries(Object.entries(document).filter(([key, value]) => !isListed(value) && key !== 'version' && key !== 'format'))

/** A part as plain data; undefined when there is none. */
export const partOf = (document: Document, list: string, id: string): unknown => {
  if (list === 'frame') return framed(document as unknown as Plain)
  const items = (document as unknown as Plain)[list]
  return isListed(items) ? items.find((one) => one.id === id) : undefined
}

/** The document with a part in the place of the one with that id, at the end when there is none, or without it. The shape is checked afterwards. */
export const withPart = (document: Document, list: string, id: string, part: unknown): unknown => {
  if (list === 'frame') return { ...document, ...(typeof part === 'object' ? part : {}) }
  const items = (document as unknown as Plain)[list]
  if (!isListed(items)) return document
  return { ...document, [list]: part === null ? items.filter((one) => one.id !== id) : items.some((one) => one.id === id) ? items.map((one) => (one.id === id ? part : one)) : [...items, part] }
}

/** The texts of a part and their places. */
export const textsOf = (value: unknown, path: readonly (string | number)[] = []): readonly TextAt[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return path.length === 0 ? [] : [{ place: path.join('.'), text: value as TextAt['text'] }]
  return Array.isArray(value) ? value.flatMap((item, index) => textsOf(item, [...path, index])) : Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]))
}

/** A part without its texts, for editors as JSON. */
export const structureOf = (part: unknown): unknown => structureWithout(part, textsOf(part).map(({ place }) => place))
