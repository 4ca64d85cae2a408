import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { survey } from '../index.ts'
import { analysisTexts } from '../texts/analysis.ts'
import { figuresTexts } from '../texts/figures.ts'
import { freeTexts } from '../texts/free-tables.ts'
import { openTexts } from '../texts/open-answers.ts'
import { waveTexts } from '../texts/waves.ts'

const page = readFileSync(new URL('../../../../docs/how-to/research.md', import.meta.url), 'utf8')

test('every address of the how-to is a staff page of the product', () => {
  const addresses = [...page.matchAll(/`(\/nl\/[^`]+)`/g)].map(([, address = '']) => address)
  const paths = new Set(survey.rights.filter(({ method, origin }) => method === 'GET' && origin === 'staff').map(({ path }) => path))
  expect(addresses.length).toBeGreaterThan(9)
  expect(addresses.filter((address) => !paths.has(address))).toEqual([])
})
test('every word it tells to press or choose stands on a page', () => {
  const labels = [...page.replaceAll('\n', ' ').matchAll(/“([^”]+)”/g)].map(([, label = '']) => label.replaceAll(/\s+/g, ' '))
  const known = new Set([analysisTexts, figuresTexts, freeTexts, openTexts, waveTexts].flatMap((texts) => Object.values(texts.nl)))
  expect(labels.length).toBeGreaterThan(7)
  expect(labels.filter((label) => !known.has(label))).toEqual([])
})
