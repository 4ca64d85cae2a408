import { housePages } from '../../src/foundation/ui/index.ts'
import { walk } from './support/crawl.ts'
import { expect, test, url } from './support/test.ts'

test('Every link that the public meets leads somewhere', async () => {
  const { pages, problems } = await walk(['nl', 'en', 'easy'].map((language) => `${url()}/${language}`), null)
  expect(problems).toEqual([])
  expect(pages).toBeGreaterThan(100)
})

test('Every link that somebody meets in their work leads somewhere they may go, whatever their role', async () => {
  const demo = await (await fetch(`${url()}/nl/demo`)).text()
  // One of each role: who is told apart by name alone stands in a list of their own kind.
  const enters = [...demo.matchAll(/href="([^"]*\/demo\/nl\/[^"]*)"[^>]*>[^<]*<\/a>\s*(?:<[^>]+>)*([^<]*)/g)].map(([, door, role]) => ({ door: (door ?? '').replaceAll('&amp;', '&'), role: (role ?? '').replace(/,.*/, '').trim() }))
  const roles = new Map(enters.toReversed().map((one) => [one.role, one]))
  expect(roles.size).toBeGreaterThan(15)
  const found: string[] = []
  for (const { door, role } of roles.values()) {
    const entered = await fetch(door, { redirect: 'manual' })
    const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
    const { pages, problems } = await walk([new URL(entered.headers.get('location') ?? '', door).href, new URL(`/nl${housePages.work.nl}`, door).href], cookie)
    expect(pages, role).toBeGreaterThan(2)
    found.push(...problems.map((problem) => `${role}: ${problem}`))
  }
  expect(found).toEqual([])
})
