import type { Language } from './language.ts'

/** A part of a document: what a page, a PDF and an ODT can all show. Texts are texts: nothing in them is read as markup. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** `numeric`: places of the columns that hold figures. */
  | { readonly kind: 'table'; readonly caption: string; readonly head: readonly string[]; readonly numeric: readonly number[]; readonly rows: readonly (readonly string[])[] }

/** A document before it is a file. Its title is the heading of the first level. */
export type WrittenDocument = { readonly language: Language; readonly title: string; readonly about: string; readonly blocks: readonly Block[] }
