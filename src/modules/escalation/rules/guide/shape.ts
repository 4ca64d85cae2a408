import { z } from 'zod'

export const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'an id: small letters, digits and hyphens, beginning with a letter')
const line = z.string().max(2_000)
/** A text for readers. A language that is missing is told by the checker, so that a draft can be saved half-way. */
export const text = z.strictObject({ nl: line.optional(), en: line.optional(), easy: line.optional() })
export const texts = z.array(text).max(20)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')

/** What every document has: its version, who keeps it, until when it was looked at, and what it rests on. */
export const head = {
  version: z.int().min(1).max(999_999), owner: line.min(1), reviewBy: day,
  sources: z.array(z.strictObject({ id, title: line.min(1), status: z.enum(['read', 'recalled', 'not-found', 'house']) })).max(60),
}

/** One step of the guide: what a good manager does and says at a moment, what not, what to write down, whom to ask. */
const step = z.strictObject({ id, title: text, when: text, does: texts, says: texts, not: z.array(z.strictObject({ what: text, because: text })).max(10), record: texts, ask: texts })

/** The guide for managers as one file. `conversation` is the page to print: the talk of today, part by part. */
export const guideShape = z.strictObject({
  format: z.literal('gehoor/managers-guide/v1'), ...head, lead: text, steps: z.array(step).min(1).max(30),
  conversation: z.array(z.strictObject({ id, title: text, minutes: z.int().min(1).max(60), does: texts, says: texts })).max(12),
  examples: z.array(z.strictObject({ id, title: text, story: text, why: text })).max(20),
})

export type ManagersGuide = z.infer<typeof guideShape>
export type GuideStep = ManagersGuide['steps'][number]
export type DocumentText = z.infer<typeof text>
