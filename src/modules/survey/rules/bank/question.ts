import { z } from 'zod'
import type { Text } from '../../../../foundation/kernel/language.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
/** A text in the product's languages; easy Dutch may be left out. */
export const textShape = (most = 1200): z.ZodType<Text> => z.strictObject({ nl: line(most), en: line(most), easy: z.exactOptional(line(most)) })

export const slug = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'small letters, digits and _, beginning with a letter, at most 40')

export const questionKinds = ['one', 'several', 'number', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What a question measures: the fields by which the comparison of figures judges. Null or absent is unknown, and unknown is not comparable. */
export const constructShape = z.strictObject({
  act: z.array(line(80)).min(1).nullable(),
  grounds: z.array(line(80)).min(1).nullable(),
  scope: z.enum(['strict', 'broad']).nullable(),
  role: z.enum(['experienced', 'witnessed']).nullable(),
  source: z.array(line(80)).min(1).nullable(),
  months: z.int().min(1).max(600).nullable(),
})
export type Construct = z.infer<typeof constructShape>

export const optionShape = z.strictObject({ id: slug, label: textShape(300), /** Cannot be chosen together with another. */ alone: z.literal(true).optional() })

/** One question of the bank in one version. A version that is there never changes; another wording is another version. */
export const questionShape = z.strictObject({
  id: slug,
  version: z.int().min(1).max(999),
  kind: z.enum(questionKinds),
  wording: textShape(),
  help: textShape().nullable().default(null),
  options: z.array(optionShape).max(60).default([]),
  /** The smallest and largest number that is taken, for `number`. */
  range: z.tuple([z.int(), z.int()]).nullable().default(null),
  construct: constructShape.nullable().default(null),
  /** May hurt to answer: the ways to help stand beside it. */
  painful: z.boolean().default(false),
}).superRefine((one, context) => {
  const choice = one.kind === 'one' || one.kind === 'several'
  const wrong = (path: string, message: string): void => void context.addIssue({ code: 'custom', path: [path], message })
  if (choice && one.options.length < 2) wrong('options', 'a choice needs two options or more')
  if (!choice && one.options.length > 0) wrong('options', `a question of kind ${one.kind} has no options`)
  if (new Set(one.options.map(({ id }) => id)).size < one.options.length) wrong('options', 'an option is there twice')
  if ((one.kind === 'number') !== (one.range !== null)) wrong('range', 'a number needs a range, and only a number')
  if (one.range && one.range[0] >= one.range[1]) wrong('range', 'the range is empty')
})
export type Question = z.infer<typeof questionShape>

/** How a question of one version is named in files and keys. */
export const nameOf = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id}.${version}`
