import { describe, expect, it } from 'vitest'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { safeName } from './downloads.tsx'
import { fetchFile } from './files.ts'
import { attachmentUpload } from '../../../../foundation/sealing/core/attachment-upload.ts'
import type { SealedPart } from '../../../../foundation/sealing/core/attachment-sealing.ts'
import { ok } from '../../../../foundation/kernel/result.ts'
import { apiFor, type Api } from '../shared/api.ts'
import { workingDaysLeft } from './names.ts'
import { refusalWords } from './refusal-words.ts'
import { addressOfRoute, routeOf } from './routing.ts'
import { demoName, trustSettings } from './trust.ts'

describe('addresses of the work place', () => {
  it('lead to the list, a page of it and a case, and back to the same address', () => {
    for (const [path, query] of [['/nl/werklijst', ''], ['/en/worklist', '?filter=due&page=3'], ['/nl/zaak/AAAAAAAAAAAAAAAAAAAAAA', '']] as const) {
      const language = path.startsWith('/en') ? 'en' : 'nl'
      const route = routeOf(language, path, query)
      expect(route && addressOfRoute(language, route)).toBe(path + query)
    }
  })
  it('of another place or language, or with an id that is none, are left to the browser', () => {
    for (const path of ['/nl/stelsel', '/en/worklist', '/nl/zaak/', '/nl/zaak/../werklijst', '/nl/zaak/AAAAAAAAAAAAAAAAAAAAAB']) expect(routeOf('nl', path, '')).toBeNull()
  })
  it('fall back to what is open when the filter or the page makes no sense', () => {
    expect(routeOf('nl', '/nl/werklijst', '?filter=alles&page=-2')).toEqual({ at: 'worklist', filter: 'open', page: 0 })
  })
})

describe('an attachment', () => {
  const content = systemRandom(1_300_000)
  const sealed = async () => {
    const parts = new Map<string, Uint8Array<ArrayBuffer>>()
    const send = async (part: SealedPart): Promise<boolean> => Boolean(parts.set(part.id, part.bytes))
    const file = await attachmentUpload(new Blob([content]).stream(), { name: 'verslag.pdf', type: 'application/pdf', size: content.length }, systemRandom).run({ send })
    if (!file.ok) throw new Error(file.error)
    return { attachment: file.value, parts }
  }
  const placeOf = (parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) => {
    const api: Api = { ...apiFor({ language: 'nl' }), getBytes: async (path) => ok(parts.get(path.split('/').at(-1) ?? '') ?? new Uint8Array(0)) }
    return { api, desk: '/desk', caseId: 'x' }
  }
  it('of a reporter, with the zeros that hide its length, comes back as it went', async () => {
    const { attachment, parts } = await sealed()
    const opened = await fetchFile(attachment, placeOf(parts))
    if (!opened.ok) throw new Error(opened.error)
    expect(new Uint8Array(await opened.value.arrayBuffer())).toEqual(content)
  })
  it('is refused whole when one byte differs', async () => {
    const { attachment, parts } = await sealed()
    const last = parts.get(attachment.parts.at(-1) ?? '')
    if (last) last[7] = (last[7] ?? 0) ^ 1
    expect(await fetchFile(attachment, placeOf(parts))).toEqual({ ok: false, error: 'tampered' })
  })
  it('keeps nothing in its name that could lead a disk or an eye astray', () => {
    expect(safeName('../../etc/passwd')).toBe('_.._etc_passwd')
    expect(safeName('foto\u202Egpj.exe')).toBe('foto_gpj.exe')
    expect(safeName('\u0000\n')).toBe('__')
    expect(safeName('..')).toBe('bijlage.bin')
    expect(safeName('<img src=x onerror=alert(1)>.txt')).toBe('_img src=x onerror=alert(1)_.txt')
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
