import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementReport } from './agreement.ts'
import { codebookProblems, inTree, withBelow, type Code } from './codebook.ts'
import { codeRatings, finalCodes, keyOf, onCodebook, toDiscuss, wholeRatings, type Coding, type Passage } from './coding.ts'
import { changeConsent, givenIn, mayBeQuoted, mayHavePassages, withdraw, type Participant } from './consent.ts'
import { findingsIn, replaced } from './names.ts'
import { editsMarked, quoteProblems, checks } from './quote.ts'
import { chosenReaders } from './study.ts'
import { releaseReach } from './reach.ts'
import { themeCounts, whyNotPublished } from './theme.ts'
import { numberOf, readTranscript, segmentsOf, transcriptText } from './transcript.ts'

const participant: Participant = { group: 1, number: 3, takesPart: true, recorded: true, quotes: true, until: '2026-12-31', withdrawn: null }

describe('consent', () => {
  test('who is not recorded has nothing to quote, and who does not take part has nothing at all', () => {
    expect(givenIn({ ...participant, recorded: false })).toMatchObject({ recorded: false, quotes: false })
    expect(givenIn({ ...participant, takesPart: false })).toMatchObject({ takesPart: false, recorded: false, quotes: false })
  })
  test('taking back works up to and including the day that was agreed, once, and leaves no passage and no quotation', () => {
    const gone = withdraw(participant, '2026-12-31')
    expect(gone.ok && [mayHavePassages(gone.value), mayBeQuoted(gone.value)]).toEqual([false, false])
    expect(withdraw(participant, '2027-01-01')).toEqual({ ok: false, error: 'too-late' })
    expect(gone.ok && withdraw(gone.value, '2026-12-31')).toEqual({ ok: false, error: 'withdrawn-already' })
    expect(gone.ok && changeConsent(gone.value, participant)).toEqual({ ok: false, error: 'withdrawn-already' })
  })
})

describe('who reads a study', () => {
  const make = (readers: readonly string[], coders: readonly [string, string]) => chosenReaders('a', readers, coders, ['a', 'b', 'c'])
  test('two different coders among researchers who have a key, and the maker with them', () => {
    expect(make(['a', 'b', 'b'], ['a', 'b'])).toEqual({ ok: true, value: ['a', 'b'] })
    for (const [readers, coders, error] of [[['a', 'b'], ['a', 'a'], 'coders-differ'], [['a', 'b'], ['a', 'c'], 'coder-no-reader'], [['a', 'b', 'd'], ['a', 'b'], 'not-listed'], [['b', 'c'], ['b', 'c'], 'not-me']] as const) expect(make(readers, coders)).toEqual({ ok: false, error })
  })
})

describe('a transcript from a plain text', () => {
  test('speakers by number, whoever led, paragraphs, and clock times taken out', () => {
    const read = readTranscript('Opname van dinsdag\r\n\r\n[00:00:12] Gespreksleider: Wat merkt u?\r\nD1: Ik kreeg de klus niet.\r\nNiemand zei waarom.\r\n\r\nLater wel.\r\n2: (12:30) Bij mij ook: nooit.\r\n')
    expect(read).toEqual({ ok: true, value: {
      before: ['Opname van dinsdag'], times: 2, labels: ['Gespreksleider', 'D1', '2'],
      turns: [{ label: 'Gespreksleider', paragraphs: ['Wat merkt u?'] }, { label: 'D1', paragraphs: ['Ik kreeg de klus niet. Niemand zei waarom.', 'Later wel.'] }, { label: '2', paragraphs: ['Bij mij ook: nooit.'] }],
    } })
  })
  test('in "Hij zei: kom" nobody speaks; a name that begins two lines is a speaker, whose number a person has to give', () => {
    const read = readTranscript('D1: Ik vroeg het.\nHij zei: kom maar niet.\nFatima: Zo ging het bij mij.\nD1: Ja.\nFatima: Precies.')
    expect(read.ok && read.value.labels).toEqual(['D1', 'Fatima'])
    expect(['D1', 'Deelnemer 12', 'p3', '4', 'Moderator', 'M', 'Fatima'].map(numberOf)).toEqual([1, 12, 3, 4, 0, 0, null])
    const segments = segmentsOf(read.ok ? read.value.turns : [], new Map([['D1', 1], ['Fatima', 2]]))
    expect(segments.map(({ n, participant: who }) => [n, who])).toEqual([[1, 1], [2, 2], [3, 1], [4, 2]])
    expect(segments[0]?.text).toBe('Ik vroeg het. Hij zei: kom maar niet.')
  })
  test('nothing, no speakers and far too much are refused', () => {
    expect([readTranscript(' \n'), readTranscript('zomaar een tekst'), readTranscript('D1: x'.repeat(200_000))].map((one) => !one.ok && one.error)).toEqual(['empty', 'no-speakers', 'too-long'])
  })
  test('what is written out is read back the same, whatever was said', () => {
    const said = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replaceAll(/[\s:\][()\d]+/g, ' ').trim()).filter((text) => text !== '')
    fc.assert(fc.property(fc.array(fc.record({ participant: fc.integer({ min: 0, max: 14 }), text: said }), { minLength: 1, maxLength: 20 }), (all) => {
      const segments = all.map((one, at) => ({ n: at + 1, ...one }))
      const read = readTranscript(transcriptText(segments, 'Gespreksleider'))
      const labels = new Map(Array.from({ length: 15 }, (_, n) => [n === 0 ? 'Gespreksleider' : `D${n}`, n]))
      expect(read.ok && segmentsOf(read.value.turns, labels)).toEqual(segments)
    }))
  })
  test('a hostile text neither hangs nor throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => { readTranscript(text); findingsIn([text]) }))
    const long = `D1: ${'van de '.repeat(60_000)}`
    const begun = performance.now()
    readTranscript(long)
    findingsIn([long])
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

describe('names on this device', () => {
  const texts = ['Mijn chef, Jan de Vries, lachte. Jan de Vries zei niets.', 'Bij afdeling Zeehavens mailde ik a.b@voorbeeld.nl op 3 maart 2024.', 'Bel 06-12345678, in 2511 AB. Ik ging naar mevrouw El Amrani.']
  test('capitals within a sentence, addresses, numbers, days and units are found, and common words are not', () => {
    expect(findingsIn(texts).map(({ kind, text, count }) => [kind, text, count])).toEqual(expect.arrayContaining([
      ['name', 'Jan de Vries', 2], ['unit', 'afdeling Zeehavens', 1], ['mail', 'a.b@voorbeeld.nl', 1], ['date', '3 maart 2024', 1], ['phone', '06-12345678', 1], ['postcode', '2511 AB', 1], ['name', 'El Amrani', 1],
    ]))
    expect(findingsIn(['Toen vroeg ik het aan HR in Nederland.', 'Dat was op Maandag.'])).toEqual([])
  })
  test('a replacement stands between brackets, wherever the name stands as a whole', () => {
    expect(replaced('Jan en Janine, en Jan de Vries.', new Map([['Jan', 'collega'], ['Jan de Vries', 'chef']]))).toBe('[collega] en Janine, en [chef].')
  })
})

const code = (id: string, parent = '', name = id): Code => ({ id, parent, name, definition: 'wat', use: '', notUse: '' })
describe('the codebook', () => {
  const codes = [code('a'), code('b', 'a'), code('c', 'b'), code('d')]
  test('a code with those below it, and the tree', () => {
    expect([...withBelow(codes, ['a'])]).toEqual(['a', 'b', 'c'])
    expect(inTree(codes).map(({ code: { id }, depth }) => [id, depth])).toEqual([['a', 0], ['b', 1], ['c', 2], ['d', 0]])
  })
  test('circles, missing parents, names twice and missing meanings are told', () => {
    const found = codebookProblems([code('a', 'b'), code('b', 'a'), code('c', 'x'), { ...code('d'), definition: ' ', name: 'C' }])
    expect(found.map(({ why }) => why)).toEqual(['circle', 'circle', 'no-parent', 'no-definition', 'same-name'])
    expect(codebookProblems(codes)).toEqual([])
    expect(inTree([code('a', 'b'), code('b', 'a')])).toHaveLength(2)
  })
})

const passages: readonly Passage[] = [[1, 1, 0], [1, 2, 1], [1, 3, 2], [2, 1, 1], [2, 2, 2], [2, 3, 3]].map(([group, n, who]) => ({ group: group as number, n: n as number, participant: who as number, text: `woorden ${group}.${n}` }))
const one: Coding = { codes: { '1.2': ['a'], '1.3': [], '2.1': ['a', 'b'], '2.2': ['b'] }, notes: {} }
const two: Coding = { codes: { '1.2': ['a'], '1.3': ['b'], '2.1': ['b', 'a'], '2.3': ['c'] }, notes: {} }
describe('two who code apart', () => {
  test('agreement is over what participants said: the order of codes does not matter, a passage that one did not judge is missing', () => {
    const report = agreementReport(wholeRatings(['x', 'y'], [one, two], passages), 0, 1)
    expect([report.units, report.pairs[0]?.units, report.percent]).toEqual([5, 3, 2 / 3])
    const b = agreementReport(codeRatings(['x', 'y'], [one, two], passages, 'b'), 0, 1)
    expect([b.percent, b.pairs[0]?.kappa?.estimate]).toEqual([2 / 3, expect.closeTo(0.4, 12)])
  })
  test('to talk about: what was coded differently and what one did not judge; what is agreed then counts', () => {
    expect(toDiscuss([one, two], passages).map(keyOf)).toEqual(['1.3', '2.2', '2.3'])
    const final = finalCodes([one, two], { decided: { '1.3': { codes: ['b'], reason: 'na gesprek' }, '1.2': { codes: ['c'], reason: 'telt niet: zij waren het eens' } } }, passages)
    expect([...final]).toEqual([['1.2', ['a']], ['1.3', ['b']], ['2.1', ['a', 'b']], ['2.2', []], ['2.3', []]])
  })
  test('a code that left the codebook makes the passage not judged', () => {
    expect(onCodebook(one, new Set(['b']))).toEqual({ coding: { codes: { '1.3': [], '2.2': ['b'] }, notes: {} }, dropped: 2 })
  })
})

describe('a theme', () => {
  const final = new Map([['1.2', ['a']], ['1.3', ['b']], ['2.1', ['a']], ['2.2', []], ['2.3', ['c']]])
  test('counts groups and people, with the codes below its own, and nobody twice', () => {
    expect(themeCounts(['a'], [code('a'), code('b', 'a'), code('c')], final, passages)).toEqual({ groups: 2, ofGroups: 2, participants: 3, ofParticipants: 5 })
  })
  test('of one group or of two people it is not published', () => {
    expect([whyNotPublished({ groups: 1, participants: 8 }), whyNotPublished({ groups: 2, participants: 2 }), whyNotPublished({ groups: 2, participants: 3 })]).toEqual(['one-group', 'few-people', null])
  })
  test('a count of people leaves only above the minimum, with those who did not say it above it too', () => {
    const reach = (participants: number, ofParticipants: number) => releaseReach({ groups: 3, ofGroups: 3, participants, ofParticipants }).value
    expect(reach(12, 24).participants).toEqual({ state: 'shown', count: 12 })
    for (const [few, all] of [[4, 24], [20, 24], [24, 24], [4, 8]] as const) expect(reach(few, all).participants.state).toBe('hidden')
  })
  test('no group stands alone on either side', () => {
    const groups = (some: number, all: number) => releaseReach({ groups: some, ofGroups: all, participants: 12, ofParticipants: 24 }).value.groups.state
    expect([groups(3, 3), groups(2, 4), groups(2, 3)]).toEqual(['shown', 'shown', 'hidden'])
  })
  test('whatever the numbers, what is shown leaves no side between one and the minimum', () => {
    fc.assert(fc.property(fc.nat(40), fc.nat(40), (some, rest) => {
      const { participants } = releaseReach({ groups: 2, ofGroups: 2, participants: some, ofParticipants: some + rest }).value
      if (participants.state === 'shown' && some > 0) expect(some >= 10 && rest >= 10).toBe(true)
    }))
  })
})

describe('a quotation', () => {
  const original = 'Mijn chef zei dat ik het niveau van Zeehavens nooit zou halen, echt nooit.'
  test('leaves words out and puts others between brackets, and changes nothing unseen', () => {
    expect(editsMarked('Mijn chef zei dat ik het niveau […] nooit zou halen', original)).toBe(true)
    expect(editsMarked('[Hij] zei dat ik het niveau van [de afdeling] nooit zou halen', original)).toBe(true)
    expect(editsMarked('Mijn chef zei dat ik het altijd zou halen', original)).toBe(false)
    expect(editsMarked('nooit zou ik het niveau halen', original)).toBe(false)
  })
  test('is not proposed before every point of the check is answered', () => {
    expect(quoteProblems('Mijn chef zei', original, ['no-name'])).toEqual(['unchecked'])
    expect(quoteProblems('Mijn chef zei', original, checks)).toEqual([])
    expect(quoteProblems(' ', original, checks)).toEqual(['empty'])
  })
})
