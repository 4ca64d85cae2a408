import type { FormError } from '../../../foundation/ui/index.ts'
import { contentShapes, type Content, type Kind } from '../rules/versions/shapes.ts'
import { versionTexts } from '../texts/versions.ts'
import type { Fields, StaffLanguage } from './frame.tsx'

/** The lists of a kind, and the fields of what stands in them, as a form shows them. */
export const listsOf: Readonly<Record<Kind, readonly string[]>> = { model: ['approaches', 'forms', 'functions'], questions: ['list'] }
export const textsOf: Readonly<Record<Kind, readonly ('name-nl' | 'name-en' | 'about-nl' | 'about-en' | 'title-nl' | 'title-en' | 'hint-nl' | 'hint-en')[]>> = { model: ['name-nl', 'name-en', 'about-nl', 'about-en'], questions: ['title-nl', 'title-en', 'hint-nl', 'hint-en'] }
/** The name under which the form adds something to a list. */
export const fresh = 'new'
export const fieldName = (list: string, id: string, field: string): string => `${list}-${id}-${field}`

type Shown = Readonly<Record<string, unknown>> & { readonly id: string }
export const shownIn = (content: Content, list: string): readonly Shown[] => (content as unknown as Readonly<Record<string, readonly Shown[]>>)[list] ?? []

/** A version as the fields of its form. */
export const fieldsFrom = (kind: Kind, content: Content): Fields => Object.fromEntries([['provisional', content.provisional ? 'yes' : ''], ...listsOf[kind].flatMap((list) => [[`${list}-ids`, shownIn(content, list).map(({ id }) => id).join(' ')], ...shownIn(content, list).flatMap((one, at): [string, string][] => [
  [fieldName(list, one.id, 'position'), String(at + 1)],
  ...textsOf[kind].map((field): [string, string] => { const [name = '', tongue = ''] = field.split('-'); return [fieldName(list, one.id, field), String((one[name] as Record<string, string>)[tongue])] }),
  ...(kind === 'questions' ? [[fieldName(list, one.id, 'settings'), [...(one['required'] ? ['required'] : []), ...(one['racism'] ? ['racism'] : [])].join(',')] as [string, string], [fieldName(list, one.id, 'minimum'), String(one['minimum'])] as [string, string]] : []),
])])])

/** What was typed in a form, as a version; or every field that is wrong. */
export const contentFrom = (kind: Kind, fields: Fields, language: StaffLanguage): { readonly content: Content | null; readonly errors: readonly FormError[] } => {
  const text = versionTexts[language]
  const at = (list: string, id: string, field: string): string => (fields[fieldName(list, id, field)] ?? '').trim()
  const ids = (list: string): readonly string[] => [...(fields[`${list}-ids`] ?? '').split(' ').filter((id) => id !== ''), ...(at(list, fresh, 'id') === '' && textsOf[kind].every((field) => at(list, fresh, field) === '') ? [] : [fresh])]
  const read = (list: string) => ids(list).filter((id) => at(list, id, 'take') === '').map((id) => {
    const place = Number(at(list, id, 'position'))
    const both = (name: string) => ({ nl: at(list, id, `${name}-nl`), en: at(list, id, `${name}-en`) })
    const settings = at(list, id, 'settings').split(',')
    const minimum = at(list, id, 'minimum')
    const said = kind === 'model' ? { name: both('name'), about: both('about') } : { title: both('title'), hint: both('hint'), required: settings.includes('required'), racism: settings.includes('racism'), minimum: /^\d{1,4}$/.test(minimum) ? Number(minimum) : minimum === '' ? 0 : -1 }
    return { form: id, place: Number.isFinite(place) && place > 0 ? place : Infinity, item: { id: id === fresh ? at(list, id, 'id') : id, ...said } }
  }).toSorted((a, b) => a.place - b.place)
  const lists = Object.fromEntries(listsOf[kind].map((list) => [list, read(list)]))
  const parsed = contentShapes[kind].safeParse({ provisional: (fields['provisional'] ?? '') !== '', ...Object.fromEntries(Object.entries(lists).map(([list, all]) => [list, all.map(({ item }) => item)])) })
  if (parsed.success) return { content: parsed.data, errors: [] }
  const errors = parsed.error.issues.map(({ path: [list, index, ...rest] }): FormError => {
    const form = lists[String(list)]?.[Number(index)]?.form
    if (form === undefined) return { field: fieldName(String(list), fresh, 'id'), text: text.empty }
    return { field: fieldName(String(list), form, rest.join('-')), text: rest[0] === 'id' ? text.badId : rest[0] === 'minimum' ? text.badNumber : `${(text as unknown as Fields)[rest.join('-')] ?? rest.join(' ')}: ${text.badItem.charAt(0).toLowerCase()}${text.badItem.slice(1)}` }
  })
  return { content: null, errors: errors.filter((one, at) => errors.findIndex(({ field }) => field === one.field) === at) }
}
