import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDataFolder } from './data-folder.ts'
import { organisationSettings } from './organisation.ts'

const folder = mkdtempSync(join(tmpdir(), 'gehoor-folder-'))

test('the data folder is made, readable for its user only, and one that is there stays', () => {
  makeDataFolder(join(folder, 'a', 'b'))
  expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700)
  makeDataFolder(join(folder, 'a', 'b'))
})

test('a data folder that cannot be used is named with what was expected, and the start does not hang', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeDataFolder(join(folder, 'file'))).toThrow('DATA_DIR cannot be used: there is a file of that name where a folder is needed. Expected: ')
  expect(() => makeDataFolder(join(folder, 'file', 'under'))).toThrow('DATA_DIR cannot be used: there is a file of that name where a folder is needed. Expected: ')
  if (existsSync('/proc/self')) expect(() => makeDataFolder('/proc/gehoor')).toThrow(/^DATA_DIR cannot be used: .* Example: DATA_DIR=/)
})

test('an organisation.json that is no JSON is named, with an example of one', () => {
  writeFileSync(join(folder, 'organisation.json'), '{ broken')
  expect(() => organisationSettings(folder, false)).toThrow(/organisation\.json must hold four texts.*Example: \{/)
  rmSync(folder, { recursive: true })
})
