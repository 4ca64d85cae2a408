import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { optionsHash, textHash } from './hashes.ts'
import { questionShape } from './question.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
const one = questionShape.parse({ id: 'met', version: 1, kind: 'one', wording: { nl: 'Heeft u  dit\nmeegemaakt?', en: 'Has this happened to you?' }, options: [{ id: 'yes', label: { nl: 'Ja', en: 'Yes' } }, { id: 'no', label: { nl: 'Nee', en: 'No' } }] })

test('white space makes no other question; a word does, in its own language only', () => {
  expect(textHash({ ...one, wording: { ...one.wording, nl: 'Heeft u dit meegemaakt?' } }, 'nl', digest)).toBe(textHash(one, 'nl', digest))
  const changed = { ...one, wording: { ...one.wording, nl: 'Heeft u dit ooit meegemaakt?' } }
  expect(textHash(changed, 'nl', digest)).not.toBe(textHash(one, 'nl', digest))
  expect(textHash(changed, 'en', digest)).toBe(textHash(one, 'en', digest))
})
test('the order of the options is part of the question', () => expect(optionsHash({ ...one, options: one.options.toReversed() }, 'nl', digest)).not.toBe(optionsHash(one, 'nl', digest)))
test.each([
  [{ options: [] }, 'a choice needs two options or more'], [{ options: [one.options[0], one.options[0]] }, 'an option is there twice'], [{ kind: 'number', options: [] }, 'a number needs a range, and only a number'], [{ kind: 'text' }, 'a question of kind text has no options'], [{ id: 'Met' }, 'small letters, digits and _, beginning with a letter, at most 40'],
])('%j is refused with a sentence', (change, sentence) => {
  const read = questionShape.safeParse({ ...one, ...change })
  expect(read.success ? '' : read.error.issues.map(({ message }) => message).join()).toContain(sentence)
})
