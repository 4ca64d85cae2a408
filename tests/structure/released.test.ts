import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))

/** Ways to make something `Released` without asking disclosure: by assertion, by declaring the mark again, or by taking its maker. */
const makers = [/\bas (?:unknown as )?Released\b/, /<Released<[^>]*>>\s*[({[]/, /declare const mark\b/, /from '[^']*rules\/released\.ts'/]
const makes = (text: string): boolean => makers.some((maker) => maker.test(text))

test('nothing but the rules of disclosure makes a figure that may be shown', () => {
  const found = files.filter((file) => makes(readFileSync(file, 'utf8'))).map((file) => relative(source, file))
  expect(files.length).toBeGreaterThan(900)
  expect(found.filter((file) => !file.startsWith(join('foundation', 'disclosure')))).toEqual([join('foundation', 'kernel', 'released.ts')])
})
test('every module that shows figures takes them as released', () => {
  for (const name of ['accountability', 'careers', 'desk', 'escalation', 'mentoring', 'survey']) {
    const own = files.filter((file) => relative(source, file).startsWith(join('modules', name)))
    expect(own.some((file) => /foundation\/disclosure\/(?:index|publish)\.ts'/.test(readFileSync(file, 'utf8'))), name).toBe(true)
  }
})
test('the search finds a planted maker', () => {
  for (const planted of ['return { value: 3 } as Released<number>', 'return x as unknown as Released<number>', "import { release } from '../../foundation/disclosure/rules/released.ts'"]) expect(makes(planted)).toBe(true)
  expect(makes('const f = (figure: Released<number>): void => show(figure.value)')).toBe(false)
})
