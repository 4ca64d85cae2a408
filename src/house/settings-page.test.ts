import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsPage } from './settings-page.ts'

test('the reference of settings says what the program reads', () => {
  expect(readFileSync('docs/reference/settings.md', 'utf8')).toBe(settingsPage())
})
