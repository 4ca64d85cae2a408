import { differencesOf, type Difference } from '../../../foundation/kernel/differences.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { DataTable, EmptyState } from '../../../foundation/ui/index.ts'
import { itemsOf, type Content } from '../rules/versions/shapes.ts'
import { versionTexts } from '../texts/versions.ts'
import type { StaffLanguage } from './frame.tsx'

type Row = Difference & { readonly where: string }

/** What differs between two versions, in the words of the page: one line for what came or went whole, one for each field that changed. */
const rowsOf = (before: Content, after: Content, language: StaffLanguage): readonly Row[] => {
  const text = versionTexts[language] as unknown as Readonly<Record<string, string>>
  const said = (value: string | null): string | null => (value === 'true' ? (text['yes'] ?? '') : value === 'false' ? (text['no'] ?? '') : value)
  const items = new Map([...itemsOf(before), ...itemsOf(after)].map(({ list, id, name }) => [`${list}.${id}`, inLanguage(name, language)]))
  const [old, now] = [new Set(itemsOf(before).map(({ list, id }) => `${list}.${id}`)), new Set(itemsOf(after).map(({ list, id }) => `${list}.${id}`))]
  const whole = [...items].filter(([at]) => !old.has(at) || !now.has(at)).map(([at, name]): Row => ({ place: at, where: text[at.split('.')[0] ?? ''] ?? '', before: old.has(at) ? name : null, after: now.has(at) ? name : null }))
  const names = (ids: string | null, list: string): string | null => ids?.split(', ').map((id) => items.get(`${list}.${id}`) ?? id).join(', ') ?? null
  return [...whole, ...differencesOf(before, after).flatMap((one): Row[] => {
    const [list = '', id = '', ...field] = one.place.split('.')
    const order = /^(\w+) \(/.exec(list)?.[1]
    if (order !== undefined) {
      // An order is a change only for what stands in both versions.
      const both = (ids: string | null): string => (ids ?? '').split(', ').filter((each) => old.has(`${order}.${each}`) && now.has(`${order}.${each}`)).join(', ')
      return both(one.before) === both(one.after) ? [] : [{ ...one, where: `${text[order]}: ${text['order']}`, before: names(one.before, order), after: names(one.after, order) }]
    }
    if (id === '') return [{ place: one.place, where: text[list] ?? list, before: said(one.before), after: said(one.after) }]
    return old.has(`${list}.${id}`) && now.has(`${list}.${id}`) ? [{ place: one.place, where: `${items.get(`${list}.${id}`)}: ${text[field.join('-')] ?? field.join(' ')}`, before: said(one.before), after: said(one.after) }] : []
  })]
}

/** A table of what differs between two versions. */
export const VersionDifferences = ({ before, after, caption, heads, id = 'differences', language }: { readonly before: Content; readonly after: Content; readonly caption: string; readonly heads?: readonly [string, string]; readonly id?: string; readonly language: StaffLanguage }) => {
  const text = versionTexts[language]
  return (
    <DataTable id={id} caption={caption} stacks rows={rowsOf(before, after, language)} rowKey={({ place }) => place} empty={<EmptyState title={text.noChanges} level="h3" />} columns={[
      { key: 'place', head: text.place, cell: ({ where }) => where },
      { key: 'before', head: heads?.[0] ?? text.before, cell: (one) => one.before ?? <span class="soft">{text.nothing}</span> },
      { key: 'after', head: heads?.[1] ?? text.after, cell: (one) => one.after ?? <span class="soft">{text.gone}</span> },
    ]} />
  )
}

/** The parts of the model, by kind. */
export const PartLists = ({ content, language }: { readonly content: Content<'model'>; readonly language: StaffLanguage }) => (
  <>{(['approaches', 'forms', 'functions'] as const).map((list) => (
    <section key={list}><h3>{versionTexts[language][list]}</h3><ol>{content[list].map(({ id, name, about }) => <li key={id}><strong>{inLanguage(name, language)}</strong>. {inLanguage(about, language)}</li>)}</ol></section>
  ))}</>
)

/** The questions as a ministry gets them. */
export const QuestionList = ({ content, language }: { readonly content: Content<'questions'>; readonly language: StaffLanguage }) => {
  const text = versionTexts[language]
  return <ol>{content.list.map((one) => <li key={one.id}><strong>{inLanguage(one.title, language)}</strong><br />{inLanguage(one.hint, language)} <span class="small soft">{[one.required ? text.required : null, one.racism ? text.racism : null].filter((part) => part !== null).join('. ')}</span></li>)}</ol>
}
