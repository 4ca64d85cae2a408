import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hoursIn } from '../foundation/ui/index.ts'
import { main } from './cli/main.ts'
import { memoryIo } from './cli/testing/memory-io.ts'
import { organisationGap, organisationSettings } from './organisation.ts'

const page = readFileSync('docs/how-to/run-it.md', 'utf8')
const blocks = (kind: string): string[] => [...page.matchAll(new RegExp('```' + kind + '[^\\n]*\\n([\\s\\S]*?)```', 'g'))].map(([, body]) => (body as string).trim())

test('every command on the page for operators is there', async () => {
  const commands = blocks('sh')
  expect(commands.length).toBeGreaterThan(2)
  for (const command of commands) {
    const io = memoryIo('2026-11-22')
    expect(await main(command.replace('npx gehoor ', '').split(' '), io), command).toBe(0)
    expect(io.out.join('').length).toBeGreaterThan(50)
  }
  for (const [, name] of page.matchAll(/`gehoor ceremony ([a-z ]+?)`/g)) {
    const io = memoryIo('2026-11-22')
    expect(await main(['ceremony', ...(name as string).split(' '), '--help'], io), name).toBe(0)
  }
})

test('the organisation on that page is one that the program takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-page-'))
  writeFileSync(join(folder, 'organisation.json'), blocks('json')[0] as string)
  expect(organisationGap(folder, false)).toBeNull()
  expect(organisationGap(join(folder, 'none'), false)).toMatch(/^The data folder has no organisation\.json/)
  expect(organisationGap(join(folder, 'none'), true)).toBeNull()
  const settings = organisationSettings(folder, false)
  expect(settings.organisationName).toBe('Ministerie van Voorbeelden')
  expect(hoursIn(settings, 'en')).toBe('Mon–Fri 9:00–17:00')
  // One text for all languages still does, and a language left out is named.
  const hours = (value: unknown) => writeFileSync(join(folder, 'organisation.json'), JSON.stringify({ organisationName: 'M', telephone: '1', hours: value, postAddress: 'P' }))
  hours('ma–vr')
  expect(hoursIn(organisationSettings(folder, false), 'en')).toBe('ma–vr')
  hours({ nl: 'ma–vr' })
  expect(() => organisationSettings(folder, false)).toThrow('one for each of nl, en and easy')
  rmSync(folder, { recursive: true })
})
