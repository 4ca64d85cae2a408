import { z } from 'zod'
import type { Text } from '../../../foundation/kernel/language.ts'

/** Every provision that a route may lead to. A guide may have several routes of a kind, or leave one out. */
export const routeKinds = [
  'person', 'manager', 'manager-above', 'hr', 'adviser-internal', 'adviser-external', 'social-work', 'desk-report', 'desk-complaint', 'mediation', 'equal-treatment-institute',
  'whistleblowers-house', 'ombudsman', 'anti-discrimination-bureau', 'police', 'works-council',
] as const

/** Whom a route brings the reader before: the person it is about, their manager, the manager above. */
export const confronted = ['person', 'manager', 'manager-above'] as const

/** What an answer means for safety. The checker holds every guide to what follows from it, whatever its own rules say. */
export const meanings = ['danger', 'sexual-violence', 'reprisal', 'manager-involved', 'manager-above-involved', 'name-secret'] as const

/** What a route may promise besides its terms. `anonymous`: one need not say who one is; `hidden`: the person it is about does not hear who spoke; `yours`: nothing happens unless the reader wants it. */
export const claims = ['anonymous', 'hidden', 'yours'] as const

/** Who gets to know the reader's name on a route. */
export const tellsTo = ['hearer', 'employer', 'person'] as const

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'an id: small letters, digits and hyphens, beginning with a letter')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
const length = z.string().regex(/^[1-9]\d{0,3}(d|wd|w|m|y)$/, 'a length such as 3d, 5wd, 10w, 3m or 1y')
const line = z.string().max(2_000)

/** A text for readers. A language that is missing is told by the checker, so that a draft can be saved half-way. */
const mayText = z.strictObject({ nl: line.optional(), en: line.optional(), easy: line.optional() })
const text = mayText.default({})
const ids = z.array(id).max(20).default([])

/** When something holds, in terms of answers and of named conditions. */
export type Condition =
  | { readonly always: true }
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly named: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

const condition: z.ZodType<Condition> = z.lazy(() => z.union([
  z.strictObject({ always: z.literal(true) }), z.strictObject({ question: id, is: z.array(id).min(1).max(40) }), z.strictObject({ named: id }),
  z.strictObject({ not: condition }), z.strictObject({ all: z.array(condition).min(1).max(40) }), z.strictObject({ any: z.array(condition).min(1).max(40) }),
])).meta({ id: 'Condition' })

const option = z.strictObject({
  id, label: text, hint: mayText.optional(), when: condition.optional(), means: z.array(z.enum(meanings)).optional(),
  /** Of a question with many answers: this one stands alone. */
  alone: z.boolean().optional(),
  /** The reader has been there already. */
  tried: z.array(z.enum(routeKinds)).optional(),
})

const question = z.strictObject({ id, title: text, help: mayText.optional(), answers: z.enum(['one', 'many']), when: condition.optional(), options: z.array(option).min(2).max(20) })

/** `subject` in capitals is a term of the desk, otherwise a promise by that name; every route that names it must say the same length. */
const term = z.strictObject({ subject: z.string().regex(/^([A-Z][A-Z0-9_]*|[a-z][a-z0-9-]*)$/, 'the id of a term, such as WBK_ONTVANGST, or of a promise, such as adviser-reply').max(60), length })

const route = z.strictObject({
  id, kind: z.enum(routeKinds), formality: z.enum(['informal', 'formal']), external: z.boolean().default(false),
  name: text, hears: text, knows: text, happens: text, byWhen: text, leads: text, cannot: text, protects: text,
  confronts: z.array(z.enum(confronted)).default([]), naming: z.strictObject({ needed: z.boolean(), tells: z.array(z.enum(tellsTo)) }), claims: z.array(z.enum(claims)).default([]), terms: z.array(term).max(20).default([]),
  when: condition, points: z.int().min(-100).max(100).default(0), fits: z.array(z.strictObject({ when: condition, points: z.int().min(-100).max(100), because: text })).max(20).default([]),
  /** Outside time limits that taking this route in time meets. */
  meets: ids,
  /** The thing itself: a part of this product to start at, an address, or a step that the reader takes alone. */
  door: z.strictObject({ start: id.optional(), contact: id.optional(), self: z.boolean().optional(), steps: text }).default({ steps: {} }),
  /** Where one goes when it leads to nothing. */
  next: ids, sources: ids, provisional: z.boolean().default(false),
})

/** A stated rule that takes routes away: by name, by whom they confront, by their need of a name, or a whole formality. */
const rule = z.strictObject({
  id, when: condition, because: text, sources: ids,
  forbids: z.strictObject({ routes: z.array(id).optional(), confronts: z.array(z.enum(confronted)).optional(), needsName: z.literal(true).optional(), formality: z.enum(['informal', 'formal']).optional() }),
})

const limit = z.strictObject({
  id, name: text, text, when: condition, length,
  /** The desk's own term, where it is one. */
  subject: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'the id of a term, such as WBK_ONTVANGST').max(60).optional(),
  sources: ids, provisional: z.boolean().default(false),
})
const place = { telephone: line.optional(), hours: mayText.optional(), address: line.optional(), website: z.url({ protocol: /^https$/, error: 'a web address that begins with https://' }).max(300).optional() }
const contact = z.strictObject({
  id, name: text, ...place, how: mayText.optional(), provisional: z.boolean(),
  /** What differs by ministry, by the ministry's id. */
  byDepartment: z.record(id, z.strictObject(place)).optional(),
})
const source = z.strictObject({ id, title: line, status: z.enum(['read', 'recalled', 'not-found', 'house']), checked: day })

/** The whole guide as one file. */
export const guideShape = z.strictObject({
  format: z.literal('gehoor/guide/v1'), version: z.int().min(1).max(999_999), owner: line.min(1), reviewBy: day,
  questions: z.array(question).max(40), conditions: z.record(id, z.strictObject({ is: condition, about: line.optional() })), routes: z.array(route).max(60), rules: z.array(rule).max(60),
  limits: z.array(limit).max(40), contacts: z.array(contact).max(60), sources: z.array(source).max(100),
})

export type Guide = z.infer<typeof guideShape>
export type Question = Guide['questions'][number]
export type Option = Question['options'][number]
export type Route = Guide['routes'][number]
export type Rule = Guide['rules'][number]
export type Limit = Guide['limits'][number]
export type Contact = Guide['contacts'][number]
export type LooseText = z.infer<typeof mayText>
export type Meaning = (typeof meanings)[number]

/** A text of a guide as a text of the product: what a language lacks is said in Dutch. */
export const textOf = (loose: LooseText | undefined): Text => {
  const nl = loose?.nl ?? ''
  return { nl, en: loose?.en ?? nl, easy: loose?.easy ?? nl }
}
