import { describe, expect, it } from 'vitest'
import { conductV1 } from './conduct-v1.ts'
import { identityErrors, identityOf, newDraft, reportOf, type Draft } from './draft.ts'

const draft = (more: Partial<Draft> = {}): Draft => ({
  ...newDraft(conductV1, 'nl'), route: { procedure: 'integrity', naming: 'named' }, identity: { name: ' Voorbeeld Persoon ', telephone: '070 000 00 00', address: 'Voorbeeldlaan 1' }, ...more,
})

describe('the name and the way back', () => {
  it('take along only what is asked for: a number for calling, an address for letters and for a complaint', () => {
    expect(identityOf(draft({ wayBack: 'mailbox' }))).toEqual({ name: 'Voorbeeld Persoon', telephone: '', address: '' })
    expect(identityOf(draft({ wayBack: 'telephone' }))).toEqual({ name: 'Voorbeeld Persoon', telephone: '070 000 00 00', address: '' })
    expect(identityOf(draft({ wayBack: 'post' }))).toEqual({ name: 'Voorbeeld Persoon', telephone: '', address: 'Voorbeeldlaan 1' })
    expect(identityOf(draft({ route: { procedure: 'complaint', naming: 'named' } }))?.address).toBe('Voorbeeldlaan 1')
    expect(identityOf(draft({ route: { procedure: 'integrity', naming: 'anonymous' } }))).toBeNull()
  })
  it('never hold anybody back by a field that is not on the screen', () => {
    const identity = { name: 'Voorbeeld', telephone: '0'.repeat(61), address: 'a'.repeat(501) }
    expect(identityErrors(draft({ identity, wayBack: 'mailbox' }))).toEqual([])
    expect(identityErrors(draft({ identity, wayBack: 'telephone' }))).toEqual([{ question: 'telephone', sentence: 'too-long' }])
  })
})

describe('whom the reporter keeps out', () => {
  it('goes along with the report, and nothing of it when nobody is kept out', () => {
    expect(reportOf(draft(), conductV1)).not.toHaveProperty('notBy')
    expect(reportOf(draft({ excluded: { handlers: ['a'], unitTags: ['Team Ver'] } }), conductV1).notBy).toEqual({ handlers: ['a'], units: ['Team Ver'] })
  })
})
