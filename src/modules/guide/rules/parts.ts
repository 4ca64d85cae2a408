import { structureWithout } from '../../../foundation/kernel/text-parts.ts'
import { textsIn } from './check/texts.ts'
import type { Guide, LooseText } from './guide.ts'

/** The kinds of parts that editors work on, one at a time. `frame` is what stands around the parts: owner and review day. */
export const partKinds = ['frame', 'question', 'route', 'rule', 'limit', 'contact', 'source', 'condition'] as const
export type PartKind = (typeof partKinds)[number]

const lists = { question: 'questions', route: 'routes', rule: 'rules', limit: 'limits', contact: 'contacts', source: 'sources' } as const

/** One part by its kind and id, as plain data; undefined when there is none. */
export const partOf = (guide: Guide, kind: PartKind, id: string): unknown => {
  if (kind === 'frame') return { owner: guide.owner, reviewBy: guide.reviewBy }
  if (kind === 'condition') return Object.hasOwn(guide.conditions, id) ? guide.conditions[id] : undefined
  return (guide[lists[kind]] as readonly { readonly id: string }[]).find((one) => one.id === id)
}

/** The ids of the parts of a kind, in the guide's order. */
export const partIds = (guide: Guide, kind: PartKind): readonly string[] =>
  kind === 'frame' ? ['guide'] : kind === 'condition' ? Object.keys(guide.conditions) : guide[lists[kind]].map(({ id }) => id)

/** The guide with a part put in the place of the one with that id, at the end when there is none, or without it. The shape is checked afterwards. */
export const withPart = (guide: Guide, kind: PartKind, id: string, part: unknown): unknown => {
  if (kind === 'frame') return { ...guide, ...(typeof part === 'object' ? part : {}) }
  if (kind === 'condition') return { ...guide, conditions: Object.fromEntries([...Object.entries(guide.conditions).filter(([name]) => name !== id), ...(part === null ? [] : [[id, part]])]) }
  const list = guide[lists[kind]] as readonly { readonly id: string }[]
  const there = list.some((one) => one.id === id)
  return { ...guide, [lists[kind]]: part === null ? list.filter((one) => one.id !== id) : there ? list.map((one) => (one.id === id ? part : one)) : [...list, part] }
}

/** The texts of a part and their places, written with dots: `fits.0.because`. */
export const textsOfPart = (part: unknown): readonly { readonly place: string; readonly text: LooseText }[] => textsIn(part).map(({ text, path }) => ({ place: path.join('.'), text }))

/** A part without its texts: what is left is structure, which editors change as JSON. */
export const structureOf = (part: unknown): unknown => structureWithout(part, textsOfPart(part).map(({ place }) => place))
