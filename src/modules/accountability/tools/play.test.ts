import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountabilityTables, settleAccountability } from '../../../../tests/support/accountability.ts'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { published, publishedStudies } from '../actions/index.ts'
import { playAccountability } from './play.ts'

let services: Awaited<ReturnType<typeof settleAccountability>>
let remove: () => Promise<void>
beforeAll(async () => {
  const fresh = await freshDatabase('embedded', accountabilityTables)
  ;({ remove } = fresh)
  services = await settleAccountability(fresh.database, () => '2026-11-30')
})
afterAll(() => remove())

test('the demonstration fills two rounds, publishes three reports and one study, and names no person', async () => {
  await playAccountability(services)
  const reports = await published(services)
  expect(reports.map(({ round, department, minor }) => `${round} ${department} 1.${minor}`)).toEqual(['2025 bzk 1.1', '2025 ocw 1.0', '2025 szw 1.0'])
  expect(JSON.stringify(reports)).not.toContain('demo-')
  expect((await publishedStudies(services)).map(({ result }) => result?.verdict)).toEqual(['improved'])
})
