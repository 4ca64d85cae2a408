import * as z from 'zod/mini'

// The small build of zod, as in `messages.ts`; it must be told before the first schema is made.
z.config({ jitless: true })

const line = z.string().check(z.maxLength(500))
const text = z.string().check(z.maxLength(20_000))

/** Who a letter is for. Only what goes to the reporter travels to the mailbox by itself. */
export const audiences = ['reporter', 'accused', 'witness', 'authority'] as const
export type Audience = (typeof audiences)[number]

/** A piece of a letter: plain text in a named shape, never markup. */
export const letterBlock = z.union([
  z.strictObject({ kind: z.enum(['heading', 'paragraph']), text }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text).check(z.maxLength(60)) }),
])
export type LetterBlock = z.infer<typeof letterBlock>

/** A letter as it was sent: its words, its legal grounds, and the template with the version it was made from. */
export const letterBody = z.strictObject({
  template: z.strictObject({ id: line, version: z.int().check(z.positive()) }),
  language: z.enum(['nl', 'en']),
  audience: z.enum(audiences),
  from: line,
  to: line,
  day: z.iso.date(),
  subject: line,
  blocks: z.array(letterBlock).check(z.maxLength(120)),
  grounds: z.array(line).check(z.maxLength(20)),
})
export type Letter = z.infer<typeof letterBody>
