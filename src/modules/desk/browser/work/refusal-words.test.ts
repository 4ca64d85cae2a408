import { expect, test } from 'vitest'
import { refusalWords } from './refusal-words.ts'

test('whoever has a new key is told who gives access again, and not that the server cheats', () => {
  expect(refusalWords({ why: 'unsafe', code: 'no-keys' }, 'nl', undefined)).toMatch(/^Uw sleutel opent deze zaak niet\..*een collega die deze zaak leest/)
  expect(refusalWords({ why: 'unsafe', code: 'bad-start' }, 'nl', undefined)).toMatch(/^Wat de server geeft, klopt niet \(bad-start\)/)
})
