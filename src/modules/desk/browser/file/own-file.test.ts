import { describe, expect, it } from 'vitest'
import { conductV1 } from '../../rules/intake/conduct-v1.ts'
import { newDraft } from '../../rules/intake/draft.ts'
import { utf8 } from '../../../../foundation/kernel/bytes.ts'
import { composeLogbook } from '../../../../foundation/sealing/core/logbook.ts'
import type { Json } from '../../../../foundation/sealing/core/canonical.ts'
import { copyOf, entriesWith, openOwnFile, withNotes } from './own-file.ts'

const secret = new Uint8Array(16).fill(7)
const draft = { ...newDraft(conductV1, 'nl'), answers: { what: 'Een opmerking.', times: 'once', last: 'hidden' } }
const sealed = (value: Json) => composeLogbook({ entries: [
  { day: '2026-11-02', text: 'Notitie', files: [] }, { day: '2026-11-03', text: '', files: [{ name: 'foto.png', type: 'image/png', content: utf8('x') }] },
], draft: value }, secret)

describe('the reporter’s own file', () => {
  it('gives back the notes, the report in the making and the files chosen for it', async () => {
    const opened = await openOwnFile(await sealed(draft as unknown as Json), secret)
    expect(opened).toMatchObject({ ok: true, value: { draft, entries: [{ text: 'Notitie' }] } })
    expect(opened.ok && opened.value.files.map(({ name }) => name)).toEqual(['foto.png'])
  })
  it('does not open with other words, and does not guess at a questionnaire it does not know', async () => {
    expect(await openOwnFile(await sealed(null), new Uint8Array(16))).toMatchObject({ ok: false, error: 'cannot-open' })
    expect(await openOwnFile(await sealed({ ...draft, questionnaire: { id: 'conduct', version: 99 } } as unknown as Json), secret)).toMatchObject({ ok: false, error: 'malformed' })
  })
  it('begins a report with the notes in the order of their days', () => {
    const entries = [{ day: '2026-11-09', text: 'Tweede', files: [] }, { day: '2026-11-02', text: 'Eerste', files: [] }]
    expect(withNotes(newDraft(conductV1, 'nl'), entries, (day) => day).answers).toEqual({ what: '2026-11-02\nEerste\n\n2026-11-09\nTweede', since: '2026-11-02', times: 'several', last: '2026-11-09' })
  })
  it('keeps the files of a report in the making beside it, and those of a sent one with its copy, where the logbook shows them', () => {
    const files = [{ name: 'foto.png', type: 'image/png', content: utf8('x') }]
    const entries = [{ day: '2026-11-02', text: 'Notitie', files: [] }, { day: '2026-11-09', text: 'Kopie', files: [] }]
    expect(entriesWith({ entries, draft }, files)).toMatchObject([{ text: 'Notitie' }, { text: 'Kopie', files: [] }, { text: '', files }])
    expect(entriesWith({ entries, draft: null }, files)).toEqual([entries[0], { day: '2026-11-09', text: 'Kopie', files }])
    expect(entriesWith({ entries, draft: null }, [])).toEqual(entries)
  })
  it('copies what was sent in plain words, without what was hidden', () => {
    const { text } = copyOf({ ...draft, route: { procedure: 'integrity', naming: 'anonymous' } }, conductV1, '2026-11-22', 'nl')
    expect(text).toContain('Een integriteitsmelding, anoniem')
    expect(text).not.toContain('hidden')
  })
})
