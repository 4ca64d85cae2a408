import { describe, expect, it } from 'vitest'
import { caseView } from '../case/view.ts'
import { withCaller } from './caller.ts'
import { askRefusal, mayAgree, mayMakeCode, namesInText, partiesOf, toPartyRefusal, unaskedThreads, waitsForDesk, accusedProgress, type Party } from './party.ts'
import { asked, idFor, report, saying, threadOf } from './testing.ts'

const at = { procedure: 'complaint', open: true }
const word = (text: string, kind: 'text' | 'complaint-copy' | 'outcome-told' = 'text') => ({ kind, text, files: 0 })

describe('the people in a case', () => {
  it('are those a reader asked, each with the mailbox they made for that very role', () => {
    const messages = [report('2026-11-18'), asked('anna', '2026-11-19', 1, 'accused', 'P. Fictief'), asked('bert', '2026-11-20', 2, 'witness', 'Z. Bedacht')]
    const parties = partiesOf(messages, [threadOf(1, 'accused'), threadOf(2, 'accused')])
    expect(parties.map(({ role, who, thread }) => [role, who, thread !== null])).toEqual([['accused', 'P. Fictief', true], ['witness', 'Z. Bedacht', false]])
  })
  it('do not include a mailbox of which nobody recorded who asked for it, nor a second one for the same person', () => {
    const messages = [asked('anna', '2026-11-19', 1, 'accused', 'P. Fictief')]
    const threads = [threadOf(1, 'accused'), threadOf(1, 'accused'), threadOf(3, 'witness')]
    expect(unaskedThreads(partiesOf(messages, threads), threads)).toEqual([threads[1], threads[2]])
  })
  it('cannot be asked by the reporter', () => {
    expect(partiesOf([{ ...asked('anna', '2026-11-19', 1, 'accused', 'X'), author: 'reporter' }], [])).toEqual([])
  })
  it('wait for the desk when they wrote last', () => {
    const [party] = partiesOf([asked('anna', '2026-11-19', 1, 'accused', 'X')], [threadOf(1, 'accused', [saying('anna', '2026-11-20', 'text', { text: 'Wilt u reageren?' }), saying('party', '2026-11-21', 'view', { text: 'Ja.' })])])
    expect([waitsForDesk(party as Party), accusedProgress(party as Party)]).toEqual([true, { copyDay: null, viewDay: '2026-11-21', outcomeDay: null, rehabilitated: false }])
  })
})

describe('an anonymous witness', () => {
  const messages = [asked('anna', '2026-11-19', 1, 'witness', 'Mevrouw Zilverberg', 'Vrees voor haar contract, blijkt uit stukken.')]
  it('wants weighty grounds on paper', () => {
    expect(askRefusal([], { role: 'witness', who: 'Z', hidden: true, ground: ' ' }, false)).toBe('ground-missing')
    expect(askRefusal([], { role: 'witness', who: ' ', hidden: false, ground: '' }, false)).toBe('who-missing')
    expect(askRefusal([], { role: 'witness', who: 'Z', hidden: true, ground: 'stukken' }, false)).toBeNull()
  })
  it('gets a code only after a second reader agreed, who cannot be the one who asked', () => {
    const [alone] = partiesOf(messages, []) as [Party]
    expect([mayMakeCode(alone), mayAgree(alone, 'anna'), mayAgree(alone, 'bert')]).toEqual([false, false, true])
    const own = partiesOf([...messages, saying('anna', '2026-11-20', 'hidden-agreed', { party: idFor(1), text: '' }, 'inside')], [])
    expect(mayMakeCode(own[0] as Party)).toBe(false)
    const [both] = partiesOf([...messages, saying('bert', '2026-11-20', 'hidden-agreed', { party: idFor(1), text: '' }, 'inside')], []) as [Party]
    expect([mayMakeCode(both), both.hidden?.agreedBy]).toEqual([true, 'bert'])
  })
  it('is never named in a text to the accused, in whatever spelling, but may be in one to others', () => {
    const parties = partiesOf([...messages, asked('anna', '2026-11-19', 2, 'accused', 'P. Fictief')], [threadOf(2, 'accused'), threadOf(1, 'witness')])
    const [witness, accused] = parties as [Party, Party]
    for (const text of ['Volgens Zilverberg klopt het.', 'volgens ZILVERBERG', 'Zílverberg zei']) expect(toPartyRefusal(accused, parties, word(text), at)).toBe('names-hidden-witness')
    expect(toPartyRefusal(accused, parties, word('Een getuige hoorde het.'), at)).toBeNull()
    expect(toPartyRefusal(witness, parties, word('Geachte mevrouw Zilverberg'), at)).toBeNull()
    expect(namesInText('het berg zilver', parties)).toEqual([])
  })
})

describe('what may be sent to whom', () => {
  const parties = partiesOf([asked('anna', '2026-11-19', 1, 'accused', 'X'), asked('anna', '2026-11-19', 2, 'witness', 'Y'), asked('anna', '2026-11-19', 3, 'accused', 'Z')], [threadOf(1, 'accused'), threadOf(2, 'witness')]) as [Party, Party, Party]
  it('the copy of 9:9 goes to an accused, in a complaint only', () => {
    expect(toPartyRefusal(parties[0], parties, word('De klacht', 'complaint-copy'), at)).toBeNull()
    expect(toPartyRefusal(parties[1], parties, word('De klacht', 'complaint-copy'), at)).toBe('not-for-this-role')
    expect(toPartyRefusal(parties[0], parties, word('De melding', 'complaint-copy'), { ...at, procedure: 'integrity' })).toBe('no-complaint')
  })
  it('an outcome waits for the end of the case, and nothing goes to who has no mailbox', () => {
    expect(toPartyRefusal(parties[0], parties, word('Ongegrond', 'outcome-told'), at)).toBe('case-is-open')
    expect(toPartyRefusal(parties[0], parties, word('Ongegrond', 'outcome-told'), { ...at, open: false })).toBeNull()
    expect(toPartyRefusal(parties[2], parties, word('Dag'), at)).toBe('not-joined')
    expect(toPartyRefusal(parties[0], parties, word('  '), at)).toBe('text-missing')
  })
})

describe('a report that an officer wrote down', () => {
  const written = report('2026-11-18', { onBehalf: { statement: { payload: 'p', sig: 's' } }, naming: 'named' })
  const consentAsked = saying('anna', '2026-11-20', 'consent-asked', { what: 'conversion', detail: 'complaint', text: '' })
  const consent = saying('reporter', '2026-11-21', 'consent', { to: consentAsked.hash, what: 'conversion', detail: 'complaint', given: true })
  it('counts no consent, name or withdrawal from the mailbox that the officer’s browser once held', () => {
    const withdraw = saying('reporter', '2026-11-20', 'withdraw', { effectiveDay: '2026-11-20', notice: '0 d', text: '' })
    const named = saying('reporter', '2026-11-20', 'name-myself', { effectiveDay: '2026-11-20', notice: '0 d', identity: { name: 'Ander', telephone: '', address: '' } })
    const view = caseView('2026-11-18', withCaller([written, consentAsked, withdraw, named, consent], []), '2026-12-01')
    expect([view.grave, view.consents[0]?.given, view.identity]).toEqual([[], null, null])
  })
  it('counts them from the mailbox that the caller made with a code', () => {
    const parties = partiesOf([asked('anna', '2026-11-19', 1, 'caller', '')], [threadOf(1, 'caller', [consentAsked, { ...consent, author: 'party' }])])
    const view = caseView('2026-11-18', withCaller([written], parties), '2026-12-01')
    expect(view.consents[0]).toMatchObject({ given: true, detail: 'complaint' })
  })
  it('is the only kind to which a caller is asked, and once', () => {
    const parties = partiesOf([asked('anna', '2026-11-19', 1, 'caller', '')], [threadOf(1, 'caller')])
    const wish = { role: 'caller', who: '', hidden: false, ground: '' } as const
    expect([askRefusal([], wish, false), askRefusal([], wish, true), askRefusal(parties, wish, true)]).toEqual(['not-by-telephone', null, 'caller-exists'])
  })
})
