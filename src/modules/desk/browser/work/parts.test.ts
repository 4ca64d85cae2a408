import { describe, expect, it } from 'vitest'
import { workingDaysLeft } from './names.ts'
import { refusalWords } from './refusal-words.ts'
import { addressOfRoute, routeOf } from './routing.ts'
import { demoName, trustSettings } from '../../../../foundation/browser/key/trust.ts'

describe('addresses of the work place', () => {
  it('lead to the list, a page of it and a case, and back to the same address', () => {
    for (const [path, query] of [['/nl/werklijst', ''], ['/en/worklist', '?filter=due&page=3&after=2026-12-01.AAAAAAAAAAAAAAAAAAAAAA'], ['/nl/zaak/AAAAAAAAAAAAAAAAAAAAAA', '']] as const) {
      const language = path.startsWith('/en') ? 'en' : 'nl'
      const route = routeOf(language, path, query)
      expect(route && addressOfRoute(language, route)).toBe(path + query)
    }
  })
  it('of another place or language, or with an id that is none, are left to the browser', () => {
    for (const path of ['/nl/stelsel', '/en/worklist', '/nl/zaak/', '/nl/zaak/../werklijst', '/nl/zaak/AAAAAAAAAAAAAAAAAAAAAB']) expect(routeOf('nl', path, '')).toBeNull()
  })
  it('fall back to what is open when the filter or the page makes no sense', () => {
    expect(routeOf('nl', '/nl/werklijst', '?filter=alles&page=-2&after=2026-13-01.AAAAAAAAAAAAAAAAAAAAAA')).toEqual({ at: 'worklist', filter: 'open', place: { page: 0, cut: null } })
  })
})

describe('whom the work place believes', () => {
  const name = demoName(true, ['root'])
  it('the roots built in, whatever a page says', () => {
    expect(trustSettings(['built-in'], 4, 'localhost', name)).toEqual({ roots: ['built-in'], builtInEpoch: 4, demoAllowed: false })
  })
  it('a demonstration only on this very machine', () => {
    expect(trustSettings([], 0, 'localhost', name)).toMatchObject({ roots: ['root'], demoAllowed: true })
    expect(trustSettings([], 0, 'gehoor.example.nl', name)).toMatchObject({ roots: [], demoAllowed: false })
    expect(trustSettings([], 0, 'localhost', '{"a":1}')).toMatchObject({ roots: [] })
  })
})

describe('words', () => {
  it('for who was first name them, without blame, and say that the text is still there', () => {
    const roster = { handlers: [{ id: 'h2', name: 'Noor Linde' }] } as never
    expect(refusalWords({ why: 'stale', code: '', first: 'h2' }, 'nl', roster)).toMatch(/^Noor Linde voegde net iets toe\..*uw tekst staat er nog/)
    expect(refusalWords({ why: 'stale', code: '', first: 'mailbox' }, 'nl', roster)).toMatch(/^De melder/)
  })
  it('for a refused step on the clocks say why in words of the law, not in a code', () => {
    expect(refusalWords({ why: 'terms', code: 'already-adjourned' }, 'nl', undefined)).toContain('al één keer verdaagd')
  })
  it('count a day that passed in the weekend as late', () => {
    expect([workingDaysLeft('2026-11-22', '2026-11-21'), workingDaysLeft('2026-11-22', '2026-11-22'), workingDaysLeft('2026-11-23', '2026-11-25')]).toEqual([-1, 0, 2])
  })
})
