import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { CaseMessage } from '../case/said.ts'
import { termsFor } from '../case/terms.ts'
import { caseView, labelOf } from '../case/view.ts'
import { checkInNow, checkInsOf } from './after-care.ts'
import { alertAddressed, alertFor, alertNorm, clustersIn, membersOf, type Labelled } from './cluster.ts'
import { falseReportOf, falseReportRefusal, mayAgreeFalse } from './false-report.ts'
import { partiesOf, toPartyRefusal, type Party } from './party.ts'
import { asked, idFor, report, saying, threadOf } from './testing.ts'

const termOf = (messages: readonly CaseMessage[], received: Day, rule: string, today = received) => termsFor(caseView(received, messages, today), messages, today).terms.find((term) => term.rule === rule)
const both = (messages: readonly CaseMessage[], received: Day, rule: string) => {
  const term = termOf(messages, received, rule)
  return [term?.nominalEnd, term?.legalEnd]
}
const acknowledge = (day: Day) => saying('anna', day, 'acknowledge', { text: 'Dank u.', acknowledgedDay: day })
const close = (day: Day, outcome: 'founded' | 'unfounded' | 'no-finding' = 'unfounded') => saying('anna', day, 'closed', { outcome, text: '' })
const linked = (by: string, day: Day, n: number, about = 'Eén directeur') => saying(by, day, 'cluster', { cluster: idFor(n), about, linked: true, reason: 'Zelfde persoon' }, 'inside')

describe('S3: a racist app group, several subjects', () => {
  it('hears each subject apart and ends differently for each, the leaker’s name in none of it', () => {
    const messages = [report('2026-12-18', { naming: 'confidential' }), acknowledge('2026-12-22'), asked('anna', '2027-01-11', 1, 'accused', 'Lid A'), asked('anna', '2027-01-11', 2, 'accused', 'Leidinggevende B'), close('2027-03-15', 'founded')]
    const told = (outcome: 'founded' | 'unfounded', rehabilitation: boolean) => saying('anna', '2027-03-16', 'outcome-told', { text: 'Wat er is besloten over u.', outcome, rehabilitation })
    const parties = partiesOf(messages, [threadOf(1, 'accused', [told('founded', false)]), threadOf(2, 'accused', [told('unfounded', true)])])
    expect(parties.map(({ thread }) => thread?.messages.map((one) => one.kind === 'outcome-told' && [one.body.outcome, one.body.rehabilitation]))).toEqual([[['founded', false]], [['unfounded', true]]])
    expect(both(messages, '2026-12-18', 'WBK_ONTVANGST')).toEqual(['2026-12-25', '2026-12-28'])
    expect(both(messages, '2026-12-18', 'WBK_TERUGKOPPELING')[0]).toBe('2027-03-22')
  })
})

describe('S5: fourteen colleagues, one director', () => {
  // One report a day or two, from 11 to 29 January 2027; some anonymous.
  const days = ['11', '11', '12', '13', '13', '15', '18', '19', '20', '22', '25', '26', '28', '29'].map((day) => `2027-01-${day}`)
  const cases = days.map((day, n): CaseMessage[] => [report(day, { title: `Melding ${n + 1}`, naming: n % 3 === 0 ? 'anonymous' : 'confidential' }), ...(n === 13 ? [acknowledge('2027-02-01')] : [])])
  const labelled = (messages: readonly CaseMessage[], n: number): Labelled => {
    const label = labelOf(caseView(days[n] as Day, messages, '2027-02-01'))
    return { case: idFor(n), receivedDay: days[n] as Day, title: label.title, cluster: label.cluster ?? null }
  }
  it('each keeps its own seven days', () => {
    expect(cases.map((messages, n) => both(messages, days[n] as Day, 'WBK_ONTVANGST')[0])).toEqual(days.map((day) => addDays(day, 7)))
  })
  it('the last one of 29 January is acknowledged by 5 February and answered by 1 May, legally 3 May 2027', () => {
    expect(both(cases[13] as CaseMessage[], '2027-01-29', 'WBK_ONTVANGST')).toEqual(['2027-02-05', '2027-02-05'])
    expect(both(cases[13] as CaseMessage[], '2027-01-29', 'WBK_TERUGKOPPELING')).toEqual(['2027-05-01', '2027-05-03'])
  })
  it('a member links the cases each in itself: no note names another case, and who reads several sees the cluster', () => {
    const notes = cases.map((messages) => [...messages, linked('anna', '2027-02-01', 90)])
    expect(JSON.stringify(notes.map((messages) => messages.filter((one) => one.kind === 'cluster')))).not.toContain(idFor(3))
    const seen = notes.map(labelled)
    expect(membersOf(idFor(90), seen).length).toBe(14)
    expect(clustersIn(seen)).toEqual([{ id: idFor(90), about: 'Eén directeur', count: 14 }])
    // Somebody who reads five of them sees five.
    expect(membersOf(idFor(90), seen.slice(0, 5)).length).toBe(5)
  })
  it('from the threshold on a proposal says to tell the secretary-general, of another ministry when it is about the top; it is a person who acts', () => {
    const seen = cases.map((messages) => [...messages, linked('anna', '2027-02-01', 90)]).map(labelled)
    const members = membersOf(idFor(90), seen)
    expect(alertFor(members.slice(0, alertNorm.reports - 1), false)).toBeNull()
    expect(alertFor(members, false)).toEqual({ reports: 14, firstDay: '2027-01-11', lastDay: '2027-01-29', to: 'sg', provisional: true })
    expect(alertFor(members, true)?.to).toBe('other-sg')
    const told = saying('anna', '2027-02-02', 'alert-addressed', { cluster: idFor(90), to: 'other-sg', reports: 14, text: 'Veertien meldingen over één directie.' }, 'inside')
    expect([alertAddressed([], idFor(90), 14), alertAddressed([told], idFor(90), 14), alertAddressed([told], idFor(90), 15)]).toEqual([false, true, false])
  })
  it('a case taken out of the cluster is out, and the reporter can do neither', () => {
    const out = saying('bert', '2027-02-03', 'cluster', { cluster: idFor(90), about: 'Eén directeur', linked: false, reason: 'Toch iemand anders' }, 'inside')
    expect(labelled([...(cases[0] as CaseMessage[]), linked('anna', '2027-02-01', 90), out], 0).cluster).toBeNull()
    expect(labelled([...(cases[0] as CaseMessage[]), { ...linked('anna', '2027-02-01', 90), author: 'reporter' }], 0).cluster).toBeNull()
  })
  it('E4: one of them withdraws, and the others stand as they were', () => {
    const withdraw = saying('reporter', '2027-02-01', 'withdraw', { effectiveDay: '2027-02-04', notice: '3 d', text: '' })
    const one = caseView('2027-01-11', [...(cases[0] as CaseMessage[]), withdraw], '2027-02-05')
    expect(one.grave[0]?.state).toBe('in-effect')
    expect(both(cases[13] as CaseMessage[], '2027-01-29', 'WBK_TERUGKOPPELING')).toEqual(['2027-05-01', '2027-05-03'])
  })
})

describe('several people who file one text together', () => {
  it('are one group from the start, with an own clock and choice of name each', () => {
    const group = { together: { group: idFor(7) } }
    const [one, two] = [report('2026-11-20', { ...group, naming: 'named' }), report('2026-11-24', { ...group, naming: 'anonymous' })] as [CaseMessage, CaseMessage]
    const views = [caseView('2026-11-20', [one], '2026-11-25'), caseView('2026-11-24', [two], '2026-11-25')]
    expect(views.map((view) => [view.cluster?.id, view.naming])).toEqual([[idFor(7), 'named'], [idFor(7), 'anonymous']])
    expect([both([one], '2026-11-20', 'WBK_ONTVANGST')[0], both([two], '2026-11-24', 'WBK_ONTVANGST')[0]]).toEqual(['2026-11-27', '2026-12-01'])
  })
})

describe('S7: retaliation', () => {
  const closed = [report('2026-06-15', { naming: 'named' }), acknowledge('2026-06-17'), close('2026-09-30', 'founded')]
  it('is asked after 1, 3, 6 and 12 months, one question at a time', () => {
    expect(checkInsOf(closed, '2026-09-30').map((one) => one.day)).toEqual(['2026-10-30', '2026-12-30', '2027-03-30', '2027-09-30'])
    expect(checkInNow(checkInsOf(closed, '2026-10-29'))).toBeNull()
    expect(checkInNow(checkInsOf(closed, '2026-10-30'))?.month).toBe(1)
    // Who looks after seven months is asked the newest question only.
    expect(checkInNow(checkInsOf(closed, '2027-04-29'))?.month).toBe(6)
  })
  it('an answer takes it off the desk’s list until the next day', () => {
    const answered = [...closed, saying('reporter', '2026-11-02', 'check-in', { month: 1, well: true })]
    expect(checkInsOf(answered, '2026-11-03').map((one) => one.state)).toEqual(['well', 'later', 'later', 'later'])
    const dueOf = (messages: readonly CaseMessage[], today: Day) => termsFor(caseView('2026-06-15', messages, today), messages, today).nextDueDay
    expect([dueOf(closed, '2026-11-03'), dueOf(answered, '2026-11-03')]).toEqual(['2026-10-30', '2026-12-30'])
    const heard = [...answered, saying('anna', '2027-01-04', 'check-in-heard', { month: 3, well: 'no-answer', text: '' }, 'inside')]
    expect(checkInsOf(heard, '2027-01-05').map((one) => [one.state, one.by])).toEqual([['well', 'reporter'], ['no-answer', 'officer'], ['later', null], ['later', null]])
  })
  it('nobody but the reporter can say that it goes well, and a reopened case asks nothing', () => {
    expect(checkInsOf([...closed, saying('anna', '2026-11-02', 'check-in', { month: 1, well: true })], '2026-11-03')[0]?.state).toBe('due')
    expect(checkInsOf([...closed, saying('anna', '2026-11-02', 'reopened', { reason: 'Nadeel' })], '2026-11-03')).toEqual([])
  })
  it('“it is not” shows in the label, and ends with the next closing', () => {
    const worse = [...closed, saying('reporter', '2027-04-28', 'check-in', { month: 6, well: false }), saying('reporter', '2027-04-28', 'detriment', { kinds: ['not-renewed'], since: '28 april 2027', text: 'Brief van 28 april; beoordeling van mei 2026.', wish: 'new-report' })]
    const label = (messages: readonly CaseMessage[]) => labelOf(caseView('2026-06-15', messages, '2027-04-29')).detriment
    expect([label(closed), label(worse), label([...worse, saying('anna', '2027-05-03', 'reopened', { reason: 'x' }), close('2027-08-02', 'founded')])]).toEqual([undefined, true, undefined])
  })
  it('the new report of 29 April 2027 has its own clocks: 6 May, legally 10 May; answered by 30 July', () => {
    const fresh = [report('2027-04-29', { follows: idFor(1), questionnaire: { id: 'retaliation', version: 1 } }), acknowledge('2027-04-30')]
    expect(both(fresh.slice(0, 1), '2027-04-29', 'WBK_ONTVANGST')).toEqual(['2027-05-06', '2027-05-10'])
    expect(both(fresh, '2027-04-29', 'WBK_TERUGKOPPELING')).toEqual(['2027-07-30', '2027-07-30'])
    expect(caseView('2027-04-29', fresh, '2027-05-01').report?.follows).toBe(idFor(1))
  })
})

describe('S8: an accused from outside', () => {
  it('is heard like any other, and the complaint of 15 January 2027 keeps its days', () => {
    const messages = [report('2027-01-15', { procedure: 'complaint', naming: 'named' }), asked('anna', '2027-01-19', 1, 'accused', 'Ingehuurde kracht')]
    const [accused] = partiesOf(messages, [threadOf(1, 'accused', [saying('anna', '2027-01-20', 'complaint-copy', { text: 'De klacht.' })])]) as [Party]
    expect(toPartyRefusal(accused, [accused], { kind: 'text', text: 'Uitnodiging', files: 0 }, { procedure: 'complaint', open: true })).toBeNull()
    expect(both(messages, '2027-01-15', 'AWB_NIET_IN_BEHANDELING')[0]).toBe('2027-02-12')
    expect(both(messages, '2027-01-15', 'AWB_AFDOENING_10')).toEqual(['2027-03-26', '2027-03-30'])
    const adjourned = [...messages, saying('anna', '2027-03-22', 'adjourned', { reason: 'Hoorzitting', noticeToBoth: true })]
    expect(both(adjourned, '2027-01-15', 'AWB_AFDOENING_10')[0]).toBe('2027-04-23')
  })
})

describe('S10: colleagues racist about citizens', () => {
  it('the employee’s report and what a citizen’s file found share a cluster and nothing of who said it', () => {
    const desk = [report('2027-03-22', { title: 'Cultuur aan de balie', naming: 'confidential' }), linked('anna', '2027-03-26', 5, 'Balie Voorbeeldstad')]
    const note = desk.find((one) => one.kind === 'cluster')
    expect(Object.keys(note?.body ?? {}).sort()).toEqual(['about', 'cluster', 'linked', 'reason'])
    // The citizen's complaint of 25 March at the agency runs under the six weeks of its own law.
    expect(termOf(desk, '2027-03-22', 'AWB_AFDOENING_10')).toBeUndefined()
  })
})

describe('S12: an anonymous report without details', () => {
  it('is closed as not investigable, asked after in the mailbox, and opened again when the reporter returns in May', () => {
    const closed = [report('2026-12-25'), acknowledge('2026-12-28'), saying('anna', '2027-03-30', 'closed', { outcome: 'not-investigable', text: '' })]
    expect(both(closed.slice(0, 2), '2026-12-25', 'WBK_TERUGKOPPELING')).toEqual(['2027-03-28', '2027-03-30'])
    expect(checkInNow(checkInsOf(closed, '2027-05-10'))?.month).toBe(1)
    const back = [...closed, saying('reporter', '2027-05-10', 'detriment', { kinds: ['other'], since: 'april', text: 'Ik weet nu meer.', wish: 'reopen' }), saying('anna', '2027-05-11', 'reopened', { reason: 'Nieuwe feiten' })]
    expect([caseView('2026-12-25', back, '2027-05-12').open, checkInsOf(back, '2027-05-12')]).toEqual([true, []])
  })
})

describe('E3: a knowingly false report', () => {
  const named = [report('2026-11-18', { naming: 'named' }), saying('reporter', '2026-11-18', 'identity', { name: 'N. Bedacht', telephone: '', address: '' }), saying('anna', '2027-01-04', 'text', { text: 'Wilt u hierop reageren?' }), close('2027-01-11')]
  const wish = { facts: 'Het rooster laat zien dat niemand er was.', knowledge: 'De melder maakte het rooster.', heard: 'De melder antwoordde niet.' }
  const refusal = (messages: readonly CaseMessage[], said = wish) => falseReportRefusal(caseView('2026-11-18', messages, '2027-01-12'), messages, said)
  it('is not what “unfounded” means: it wants facts, knowledge, the reporter’s say, and a closed case without a finding', () => {
    expect(refusal(named)).toBeNull()
    expect(refusal(named.slice(0, 3))).toBe('case-is-open')
    expect(refusal([...named.slice(0, 3), close('2027-01-11', 'founded')])).toBe('not-unfounded')
    expect(refusal([...named.slice(0, 2), close('2027-01-11')])).toBe('not-heard')
    for (const field of ['facts', 'knowledge', 'heard'] as const) expect(refusal(named, { ...wish, [field]: ' ' })).toBe(`${field}-missing`)
  })
  it('never looks for a name that was not given or not opened', () => {
    expect(refusal([report('2026-11-18'), ...named.slice(2)])).toBe('no-name-is-looked-for')
    expect(refusal([report('2026-11-18', { naming: 'confidential' }), ...named.slice(2)])).toBe('no-name-is-looked-for')
  })
  it('counts only with a second reader, and falls with a reopening', () => {
    const proposed = [...named, saying('anna', '2027-01-12', 'false-report-proposed', wish, 'inside')]
    const proposal = proposed.at(-1) as CaseMessage
    const alone = falseReportOf([...proposed, saying('anna', '2027-01-13', 'false-report-agreed', { to: proposal.hash, text: '' }, 'inside')])
    expect([alone?.agreedBy, mayAgreeFalse(alone, 'anna'), mayAgreeFalse(alone, 'bert')]).toEqual([null, false, true])
    const stands = [...proposed, saying('bert', '2027-01-13', 'false-report-agreed', { to: proposal.hash, text: '' }, 'inside')]
    expect(falseReportOf(stands)?.agreedBy).toBe('bert')
    expect(falseReportOf([...stands, saying('bert', '2027-02-01', 'reopened', { reason: 'Nieuw stuk' })])).toBeNull()
    expect(refusal(stands)).toBe('stands-already')
  })
})
