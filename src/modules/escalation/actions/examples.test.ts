import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { identityMigrations } from '../../../foundation/identity/index.ts'
import { organisationMigrations } from '../../../foundation/organisations/index.ts'
import { escalationMigrations } from '../migrations/index.ts'
import { problemsOf } from '../rules/documents.ts'
import { kept } from './drafting.ts'
import { examplePort, offeredExamples, settleExample } from './examples.ts'
import type { DocumentServices } from './documents.ts'

describe('good examples that research offers', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let services: DocumentServices
  beforeAll(async () => {
    fresh = await freshDatabase('embedded', [...identityMigrations, ...organisationMigrations, ...escalationMigrations])
    services = { database: fresh.database, clock: fixedClock('2026-11-30') }
  })
  afterAll(() => fresh.remove())
  const example = (id: string) => ({ id, title: { nl: 'Luisteren', en: 'Listening' }, story: { nl: 'Zij kwam erop terug.', en: 'She came back to it.' }, quotes: ['Dat vergeet ik niet.'] })
  const guide = async () => { const { draft, newest } = await kept(services, 'guide'); return { draft: draft?.document as { examples: { id: string; story: { nl: string } }[] } | undefined, newest: newest as { examples: unknown[] } } }

  test('one that was offered before counts once', async () => {
    const { receive } = examplePort(services)
    expect([await receive(example('a')), await receive(example('a')), await receive(example('b'))]).toEqual(['received', 'known', 'received'])
    expect((await offeredExamples(services)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })
  test('taken, it stands in the draft with its words, without a problem, and nothing is published', async () => {
    expect(await settleExample(services, 'editor', 'a', true)).toEqual({ ok: true, value: null })
    const { draft, newest } = await guide()
    expect(draft?.examples.at(-1)).toMatchObject({ id: 'focus-groups-1', story: { nl: 'Zij kwam erop terug. “Dat vergeet ik niet.”' } })
    expect(newest.examples.length).toBe((draft?.examples.length ?? 0) - 1)
    expect(problemsOf('guide', draft as never)).toEqual([])
  })
  test('what was decided cannot be decided again, and a no leaves the draft alone', async () => {
    const before = (await guide()).draft?.examples.length
    expect(await settleExample(services, 'editor', 'a', false)).toEqual({ ok: false, error: 'decided' })
    expect(await settleExample(services, 'editor', 'b', false)).toEqual({ ok: true, value: null })
    expect((await guide()).draft?.examples.length).toBe(before)
  })
  test('a guide with twenty examples takes no other, and the example waits on', async () => {
    const { receive } = examplePort(services)
    for (let at = 0; at < 20; at++) {
      await receive(example(`c${at}`))
      const settled = await settleExample(services, 'editor', `c${at}`, true)
      if (!settled.ok) {
        expect(settled.error).toBe('full')
        expect((await offeredExamples(services)).find((one) => one.example.id === `c${at}`)?.state).toBe('waiting')
        return
      }
    }
    throw new Error('it never became full')
  })
})
