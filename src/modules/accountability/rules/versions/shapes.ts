import { z } from 'zod'
import type { Text } from '../../../../foundation/kernel/language.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const text = z.strictObject({ nl: words(300), en: words(300) })
/** An id is chosen once: what keeps its id is the same thing over versions, however it is worded. */
export const itemId = z.string().regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 'an id: 3 to 40 small letters, digits and hyphens, beginning with a letter')

export const partShape = z.strictObject({ id: itemId, name: text, about: text })
export const questionShape = z.strictObject({ id: itemId, title: text, hint: text, required: z.boolean(), racism: z.boolean(), minimum: z.int().min(0).max(2000) })

const parts = z.array(partShape).min(1).max(12)
/** What a version of each kind holds. `provisional`: nobody decided it yet, the pages say so. */
export const contentShapes = {
  model: z.strictObject({ provisional: z.boolean(), approaches: parts, forms: parts, functions: parts }),
  questions: z.strictObject({ provisional: z.boolean(), list: z.array(questionShape).min(1).max(40) }),
} as const
export const kinds = ['model', 'questions'] as const
export type Kind = (typeof kinds)[number]
export type Content<Of extends Kind = Kind> = { readonly model: z.infer<(typeof contentShapes)['model']>; readonly questions: z.infer<(typeof contentShapes)['questions']> }[Of]

/** A version that counts: from `since` on every round that opens is bound to it. */
export type Version<Of extends Kind = Kind> = { readonly kind: Of; readonly version: number; readonly since: string; readonly owner: string; readonly reason: string; readonly content: Content<Of> }
export const versionShape = z.strictObject({ version: z.int().min(1), since: z.iso.date(), owner: words(200), reason: words(1000), content: z.unknown() })

/** One thing in a version, with a name to call it by; `list` is the field of the content where it stands. */
export type Item = { readonly list: string; readonly id: string; readonly name: Text }
const item = (list: string, one: z.infer<typeof partShape> | z.infer<typeof questionShape>): Item => ({ list, id: one.id, name: 'title' in one ? one.title : one.name })
/** The things in a version, in their order. */
export const itemsOf = (content: Content): readonly Item[] => ('list' in content ? content.list.map((one) => item('list', one)) : (['approaches', 'forms', 'functions'] as const).flatMap((list) => content[list].map((one) => item(list, one))))
