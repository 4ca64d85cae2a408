import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { handlerMay, reporterMay, stepsNow } from '../case/acts.ts'
import { oneYear } from './one-year.ts'
import { may, story } from './testing/story.ts'

const advice = { judgment: 'partly-founded' as const, findings: 'Er is geen uitleg gegeven.', advice: 'Selecteer opnieuw.' }
const measure = { measure: 'new-selection' as const, owner: 'Directeur', due: '2027-06-01', confirms: 'Hoofd personeel', text: '' }

/** From admission to an advice that lies with the authority `sg`. */
const toAuthority = (told: ReturnType<typeof story>, day: Day) => {
  for (const member of ['h1', 'h2', 'h3']) told.say(day, member, 'not-involved', {})
  told.say(day, 'h1', 'admitted', { text: 'a' })
  told.say(day, 'h1', 'panel-composed', { chair: 'h1', members: ['h2', 'h3'], names: ['A', 'B', 'C'], text: '' })
  told.say(day, 'h1', 'hearing-held', { who: 'complainant', day, present: '', record: 'a' })
  told.say(day, 'h1', 'hearing-held', { who: 'accused', day, present: '', record: 'b' })
  const draft = told.say(day, 'h1', 'advice-drafted', advice)
  return { draft, votes: (of: Record<string, boolean>) => { for (const [by, agrees] of Object.entries(of)) told.say(day, by, 'voted', { to: draft, agrees, view: agrees ? '' : `Anders, zegt ${by}.` }) } }
}

describe('S2, a promotion ceiling: a complaint of 18 November 2026', () => {
  it('given both sides heard and a majority, the advice goes to the authority, and the decision ends the ten weeks in time', () => {
    const s2 = story('2026-11-18')
    expect(may(s2.view('2026-11-18'), 'h1', 'acknowledge', 'admitted', 'decide')).toEqual([true, false, false])
    s2.say('2026-11-19', 'h1', 'acknowledge', { text: 'a', acknowledgedDay: '2026-11-19' })
    const { draft, votes } = toAuthority(s2, '2026-12-10')
    expect(s2.term('AWB_NIET_IN_BEHANDELING', '2026-12-11')).toMatchObject({ state: 'met', nominalEnd: '2026-12-16' })
    expect(may(s2.view('2026-12-11'), 'h1', 'vote', 'advise')).toEqual([true, false])
    votes({ h1: true, h2: true })
    expect(may(s2.view('2027-01-06'), 'h1', 'advise')).toEqual([false])
    votes({ h3: false })
    const minority = 'Anders, zegt h3.'
    const given = s2.say('2027-01-06', 'h1', 'advised', { draft, ...advice, minority })
    expect(s2.term('KCOO_RAPPORT', '2027-01-07')).toMatchObject({ state: 'met', metOn: '2027-01-06', late: false })
    s2.say('2027-01-07', 'h1', 'authority-asked', { authority: 'sg', text: '' })
    expect([...may(s2.view('2027-01-08'), 'sg', 'decide', 'text', 'close', 'note'), ...may(s2.view('2027-01-08'), 'h1', 'decide', 'close')]).toEqual([true, false, false, false, false, false])
    s2.say('2027-01-20', 'sg', 'decided', { judgment: 'partly-founded', reasons: '', advice: { hash: given, ...advice, minority }, measures: [measure], text: 'Ik volg het advies.', ombudsmanUntil: '2028-01-20' })
    expect(s2.term('AWB_AFDOENING_10', '2027-01-21')).toMatchObject({ state: 'met', nominalEnd: '2027-01-27', late: false })
    expect(s2.view('2027-01-21')).toMatchObject({ stage: 'concluding', walk: { place: 'decided' }, handling: { decision: { judgment: 'partly-founded' } } })
    expect(s2.mailbox('2027-01-21')).toMatchObject({ walk: { place: 'decided' }, handling: { decision: { judgment: 'partly-founded' } }, void: [] })
    s2.say('2027-01-22', 'h1', 'closed', { outcome: 'partly-founded', text: '' })
    expect([reporterMay('say-seriously', s2.mailbox('2027-02-01')), reporterMay('challenge', s2.mailbox('2027-02-01'))]).toEqual([true, false])
  })
  it('adjourned once, the disposal ends on 24 February 2027', () => {
    const s2 = story('2026-11-18')
    s2.say('2027-01-20', 'h1', 'adjourned', { reason: 'r', noticeToBoth: true })
    expect(s2.term('AWB_AFDOENING_10', '2027-01-21')?.nominalEnd).toBe('2027-02-24')
    expect(may(s2.view('2027-01-21'), 'h1', 'adjourned', 'ask-deferral')).toEqual([false, true])
  })
})

describe('E6, a decision that deviates from the advice', () => {
  const decided = (reasons: string, attached: Partial<typeof advice> = {}, by = 'sg') => {
    const e6 = story('2026-11-18')
    const { draft, votes } = toAuthority(e6, '2026-12-10')
    votes({ h1: true, h2: true, h3: true })
    const given = e6.say('2027-01-06', 'h1', 'advised', { draft, ...advice, minority: '' })
    e6.say('2027-01-07', 'h1', 'authority-asked', { authority: 'sg', text: '' })
    e6.say('2027-01-20', by, 'decided', { judgment: 'unfounded', reasons, advice: { hash: given, ...advice, ...attached, minority: '' }, measures: [{ ...measure, measure: 'no-measure', text: 'Geen grond.' }], text: 't', ombudsmanUntil: '2028-01-20' })
    return e6.view('2027-01-21')
  }
  it('has no effect without reasons, with another advice than was given, or from anybody else', () => {
    for (const view of [decided(' '), decided('Omdat.', { findings: 'Iets anders.' }), decided('Omdat.', {}, 'h1')]) {
      expect([view.handling.decision, view.walk.place, view.void.length]).toEqual([null, 'deciding', 1])
    }
  })
  it('counts with reasons and the advice attached', () => expect(decided('Er was wel uitleg, mondeling.')).toMatchObject({ handling: { decision: { judgment: 'unfounded' } }, void: [] }))
})

describe('S4, a complaint about a manager who did nothing, 26 February 2027', () => {
  it('is not handled by who ignored the signal: who recused or was challenged with success takes no part, and a tie grants', () => {
    const s4 = story('2027-02-26')
    for (const reader of ['h1', 'h2', 'h3']) s4.say('2027-03-01', reader, 'not-involved', {})
    const asked = s4.say('2027-03-01', 'h1', 'challenge-noted', { by: 'complainant', member: 'h2', reason: 'Werkte onder deze leidinggevende.' })
    expect([...may(s4.view('2027-03-01'), 'h2', 'admitted', 'answer-challenge'), ...may(s4.view('2027-03-01'), 'h3', 'admitted', 'answer-challenge', 'decide-challenge')]).toEqual([false, false, true, true, false])
    s4.say('2027-03-02', 'h1', 'challenge-answered', { to: asked, grants: true, text: '' })
    s4.say('2027-03-02', 'h3', 'challenge-answered', { to: asked, grants: false, text: '' })
    expect(may(s4.view('2027-03-02'), 'h1', 'decide-challenge')).toEqual([true])
    s4.say('2027-03-02', 'h1', 'challenge-decided', { to: asked, name: 'B', granted: false, text: '' })
    expect(s4.view('2027-03-02').handling.challenges[0]?.granted).toBeNull()
    s4.say('2027-03-02', 'h1', 'challenge-decided', { to: asked, name: 'B', granted: true, text: '' })
    expect(may(s4.view('2027-03-03'), 'h2', 'admitted')).toEqual([false])
  })
  it('when a member of the panel goes, it is composed again, and only who sits in it then votes', () => {
    const s4 = story('2027-02-26')
    const { draft, votes } = toAuthority(s4, '2027-03-10')
    votes({ h1: true })
    expect(may(s4.view('2027-03-10'), 'h1', 'compose-panel')).toEqual([false])
    s4.say('2027-03-11', 'h3', 'recused', { reason: 'Toch een bekende.' })
    expect([...may(s4.view('2027-03-11'), 'h1', 'compose-panel', 'advise'), s4.view('2027-03-11').walk.place]).toEqual([true, false, 'deliberating'])
    s4.say('2027-03-12', 'h1', 'panel-composed', { chair: 'h1', members: ['h2', 'h4'], names: ['A', 'B', 'D'], text: '' })
    s4.say('2027-03-12', 'h4', 'not-involved', {})
    s4.say('2027-03-12', 'h3', 'voted', { to: draft, agrees: false, view: '' })
    s4.say('2027-03-12', 'h2', 'voted', { to: draft, agrees: true, view: '' })
    expect([...may(s4.view('2027-03-12'), 'h4', 'vote'), ...may(s4.view('2027-03-12'), 'h1', 'advise', 'compose-panel')]).toEqual([true, false, false])
    s4.say('2027-03-12', 'h4', 'voted', { to: draft, agrees: false, view: 'Te kort gehoord.' })
    expect(may(s4.view('2027-03-12'), 'h1', 'advise')).toEqual([true])
  })
  it('a challenge from the mailbox waits to be noted', () => {
    const s4 = story('2027-02-26')
    toAuthority(s4, '2027-03-10')
    s4.say('2027-03-11', 'reporter', 'challenged', { member: 'B', reason: 'Bekende.' })
    expect([s4.view('2027-03-11').handling.objections, s4.view('2027-03-11').handling.challenges]).toEqual([1, []])
  })
  it('must be declined by 30 March or decided by 10 May, and no reason of weight counts before a second reader agrees', () => {
    const s4 = story('2027-02-26')
    expect([s4.term('AWB_NIET_IN_BEHANDELING', '2027-03-01')?.legalEnd, s4.term('AWB_AFDOENING_10', '2027-03-01')?.legalEnd]).toEqual(['2027-03-30', '2027-05-10'])
    for (const reader of ['h1', 'h2']) s4.say('2027-03-01', reader, 'not-involved', {})
    s4.say('2027-03-01', 'h1', 'declined', { ground: 'insufficient-weight', text: 'Te klein.' })
    expect([s4.view('2027-03-01').walk.place, s4.term('AWB_NIET_IN_BEHANDELING', '2027-03-02')?.state]).toEqual(['received', 'running'])
    const asked = s4.say('2027-03-02', 'h1', 'weight-proposed', { text: 'Te klein.' })
    expect([...may(s4.view('2027-03-02'), 'h1', 'answer-weight', 'declined'), ...may(s4.view('2027-03-02'), 'h2', 'answer-weight', 'declined')]).toEqual([false, false, true, false])
    s4.say('2027-03-03', 'h1', 'weight-answered', { to: asked, agrees: true, text: '' })
    expect(s4.view('2027-03-03').handling.weight?.agreed).toBeNull()
    s4.say('2027-03-03', 'h2', 'weight-answered', { to: asked, agrees: true, text: '' })
    expect(stepsNow('declined', s4.view('2027-03-03'), 'h1').flatMap((step) => step.when?.is ?? [])).toEqual(['insufficient-weight'])
    s4.say('2027-03-04', 'h1', 'declined', { ground: 'insufficient-weight', text: 'Te klein.' })
    expect([s4.view('2027-03-04').walk.place, s4.term('AWB_NIET_IN_BEHANDELING', '2027-03-05')?.state]).toEqual(['refused', 'met'])
  })
})

describe('S6, a report about a committee member, 19 March 2027', () => {
  it('self-recusal is decided by the other members too; who steps back at once does nothing more', () => {
    const s6 = story('2027-03-19', { procedure: 'integrity', naming: 'anonymous' })
    for (const reader of ['h1', 'h2']) s6.say('2027-03-22', reader, 'not-involved', {})
    const asked = s6.say('2027-03-22', 'h2', 'challenge-noted', { by: 'self', member: 'h2', reason: 'Was mijn collega.' })
    s6.say('2027-03-22', 'h2', 'challenge-answered', { to: asked, grants: true, text: '' })
    expect(s6.view('2027-03-22').handling.challenges[0]?.answers).toEqual([])
    s6.say('2027-03-22', 'h1', 'challenge-answered', { to: asked, grants: true, text: '' })
    s6.say('2027-03-22', 'h1', 'challenge-decided', { to: asked, name: 'B', granted: true, text: '' })
    expect([...may(s6.view('2027-03-23'), 'h2', 'stage'), ...may(s6.view('2027-03-23'), 'h1', 'stage')]).toEqual([false, true])
    s6.say('2027-03-24', 'h1', 'acknowledge', { text: '', acknowledgedDay: '2027-03-24' })
    expect(s6.term('WBK_TERUGKOPPELING', '2027-03-25')?.nominalEnd).toBe('2027-06-24')
  })
})

describe('S9, a rule in a vacancy tool that drops diplomas of some countries: a report of 23 November 2026', () => {
  it('has nobody accused: it is looked into, its proposal leaves the case, and it ends founded with the feedback in time', () => {
    const s9 = story('2026-11-23', { procedure: 'integrity', naming: 'anonymous' })
    s9.say('2026-11-30', 'h1', 'acknowledge', { text: '', acknowledgedDay: '2026-11-30' })
    expect([s9.term('WBK_ONTVANGST', '2026-11-30'), s9.term('WBK_TERUGKOPPELING', '2026-12-01')]).toMatchObject([{ state: 'met', legalEnd: '2026-11-30', late: false }, { nominalEnd: '2027-02-28', legalEnd: '2027-03-01' }])
    s9.say('2026-12-01', 'h1', 'not-involved', {})
    s9.say('2026-12-02', 'h1', 'misstand-checked', { signs: { pattern: 'yes', 'several-victims': 'yes', 'rule-or-process': 'yes', 'top-manager': 'no', 'cover-up': 'unknown' }, candidate: true, text: 'Een regel die groepen treft.' })
    s9.say('2026-12-02', 'h1', 'stage', { stage: 'addressing', text: '' })
    s9.say('2027-01-15', 'h1', 'recommended', { text: 'Schort de regel op, selecteer opnieuw en laat kandidaten dat weten.' })
    s9.say('2027-02-15', 'h1', 'feedback', { text: 'De regel is opgeschort.' })
    expect(s9.term('WBK_TERUGKOPPELING', '2027-02-16')).toMatchObject({ state: 'met', metOn: '2027-02-15', late: false })
    s9.say('2027-02-20', 'h1', 'closed', { outcome: 'founded', text: 'De regel is weg.' })
    expect(s9.view('2027-02-21')).toMatchObject({ outcome: 'founded', handling: { misstand: { candidate: true }, hearings: [] }, void: [] })
  })
})

describe('S11, a late complaint about a series, 25 March 2027', () => {
  const incidents = ['2025-11-15', '2026-01-20', '2026-04-02']
  it('the system proposes: the last incident counts, so the series is in time; the oldest alone may be declined; a possible crime ends the limit', () => {
    expect(oneYear('2027-03-25', incidents, false)).toEqual({ proposal: 'in-time', last: '2026-04-02', inTimeUntil: '2027-04-02', older: ['2025-11-15', '2026-01-20'] })
    expect(oneYear('2027-03-25', ['2025-11-15'], false)?.proposal).toBe('may-decline')
    expect(oneYear('2027-03-25', ['2025-11-15'], true)?.proposal).toBe('does-not-apply')
    expect([oneYear('2027-04-02', ['2026-04-02'], false)?.proposal, oneYear('2027-04-03', ['2026-04-02'], false)?.proposal, oneYear('2027-04-03', [], false)]).toEqual(['in-time', 'may-decline', null])
  })
  it('a human decides: both ways stay open whatever is proposed, and each is told by 22 April 2027', () => {
    for (const days of [incidents, ['2025-11-15']]) {
      const s11 = story('2027-03-25')
      s11.say('2027-03-26', 'h1', 'not-involved', {})
      s11.say('2027-03-26', 'h1', 'incidents-noted', { days, crime: false, text: '' })
      expect(may(s11.view('2027-03-27'), 'h1', 'admitted', 'declined')).toEqual([true, true])
      expect([s11.term('AWB_NIET_IN_BEHANDELING', '2027-03-27')?.legalEnd, s11.term('AWB_AFDOENING_10', '2027-03-27')?.legalEnd]).toEqual(['2027-04-22', '2027-06-03'])
      expect(s11.view('2027-03-27').walk.place).toBe('received')
    }
  })
})

describe('S5, fourteen reports about one director', () => {
  it('each has its own clock and its own decision; an anonymous report cannot become a complaint before there is a name', () => {
    const s5 = story('2027-01-29', { procedure: 'integrity', naming: 'anonymous' })
    s5.say('2027-02-01', 'h1', 'acknowledge', { text: '', acknowledgedDay: '2027-02-01' })
    expect(s5.term('WBK_TERUGKOPPELING', '2027-02-02')).toMatchObject({ nominalEnd: '2027-05-01', legalEnd: '2027-05-03' })
    s5.say('2027-02-01', 'h1', 'not-involved', {})
    const ask = s5.say('2027-02-10', 'h1', 'consent-asked', { what: 'conversion', detail: 'complaint', text: '' })
    const yes = s5.say('2027-02-12', 'reporter', 'consent', { to: ask, what: 'conversion', detail: 'complaint', given: true })
    expect(may(s5.view('2027-02-12'), 'h1', 'converted')).toEqual([false])
    s5.say('2027-02-12', 'reporter', 'name-myself', { effectiveDay: '2027-02-15', notice: '3 d', identity: { name: 'N.N.', telephone: '', address: '' } })
    expect([...may(s5.view('2027-02-14'), 'h1', 'converted'), ...may(s5.view('2027-02-15'), 'h1', 'converted')]).toEqual([false, true])
    s5.say('2027-02-16', 'h1', 'converted', { procedure: 'complaint', consent: yes })
    expect(s5.view('2027-02-16')).toMatchObject({ procedure: 'complaint', walk: { place: 'received' }, acknowledgedDay: null, clock: { from: '2027-02-15' } })
    expect([s5.term('AWB_AFDOENING_10', '2027-02-16')?.from, s5.term('WBK_TERUGKOPPELING', '2027-02-16')]).toEqual(['2027-02-15', undefined])
  })
})

describe('E1, an assault that is being investigated', () => {
  it('stands still under 9:8(1)(f), and goes on afterwards where it was, with the days that were left', () => {
    const e1 = story('2026-11-18')
    e1.say('2026-11-20', 'h1', 'not-involved', {})
    e1.say('2026-11-20', 'h1', 'admitted', { text: '' })
    e1.say('2026-12-01', 'h1', 'suspended', { reason: 'criminal-investigation', text: '' })
    expect([e1.view('2026-12-02').walk.place, e1.term('AWB_AFDOENING_10', '2026-12-02')?.state, ...may(e1.view('2026-12-02'), 'h1', 'suspended', 'resumed', 'compose-panel', 'text')]).toEqual(['standing-still', 'suspended', false, true, false, true])
    e1.say('2027-02-01', 'h1', 'resumed', { text: '' })
    expect([e1.view('2027-02-02').walk.place, e1.term('AWB_AFDOENING_10', '2027-02-02')?.nominalEnd]).toEqual(['composing', '2027-03-30'])
  })
  it('can be referred to the police without consent, and to nobody else', () => {
    const e1 = story('2026-11-18')
    e1.say('2026-11-20', 'h1', 'not-involved', {})
    expect(may(e1.view('2026-11-20'), 'h1', 'refer', 'close')).toEqual([true, false])
    e1.say('2026-11-20', 'h1', 'referred', { to: 'police', leaves: 'De klacht.', consent: '', duty: true, text: '' })
    expect(stepsNow('close', e1.view('2026-11-21'), 'h1').flatMap((step) => step.when?.is ?? [])).toEqual(['referred'])
  })
})

describe('E4, a complainant who withdraws', () => {
  it('ends the complaint after the notice time; a signal without identity may still leave the case', () => {
    const e4 = story('2026-11-18')
    e4.say('2026-11-20', 'h1', 'not-involved', {})
    e4.say('2026-11-21', 'reporter', 'withdraw', { effectiveDay: '2026-11-24', notice: '3 d', text: '' })
    expect([e4.view('2026-11-23').walk.place, ...may(e4.view('2026-11-23'), 'h1', 'admitted')]).toEqual(['received', true])
    const after = e4.view('2026-11-24')
    expect([after.walk.place, ...may(after, 'h1', 'admitted', 'ask-mediation', 'ask-conversion', 'recommend', 'close')]).toEqual(['withdrawn', false, false, false, true, true])
    expect(stepsNow('close', after, 'h1').flatMap((step) => step.when?.is ?? [])).toEqual(['withdrawn'])
  })
})

describe('E5, mediation that starts in week five', () => {
  it('stands still only with the complainant’s yes, and is no adjournment', () => {
    const e5 = story('2026-11-18')
    e5.say('2026-11-20', 'h1', 'not-involved', {})
    e5.say('2026-11-20', 'h1', 'admitted', { text: '' })
    e5.say('2026-12-22', 'h1', 'suspended', { reason: 'mediation', text: '' })
    expect(e5.terms('2026-12-23').refused).toMatchObject([{ reason: 'consent-missing' }])
    e5.drop()
    const ask = e5.say('2026-12-21', 'h1', 'consent-asked', { what: 'mediation', detail: '', text: '' })
    e5.say('2026-12-22', 'reporter', 'consent', { to: ask, what: 'mediation', detail: '', given: true })
    e5.say('2026-12-22', 'h1', 'suspended', { reason: 'mediation', text: '' })
    expect([e5.terms('2027-01-05').refused, e5.term('AWB_AFDOENING_10', '2027-01-05')?.state]).toEqual([[], 'suspended'])
    e5.say('2027-01-19', 'h1', 'resumed', { text: '' })
    expect([e5.term('AWB_AFDOENING_10', '2027-01-20')?.nominalEnd, ...may(e5.view('2027-01-20'), 'h1', 'adjourned')]).toEqual(['2027-02-24', true])
  })
})

describe('a penalty', () => {
  const told = () => {
    const s = story('2026-11-18')
    const { draft, votes } = toAuthority(s, '2026-12-10')
    votes({ h1: true, h2: true, h3: true })
    const given = s.say('2027-01-06', 'h1', 'advised', { draft, ...advice, minority: '' })
    s.say('2027-01-07', 'h1', 'authority-asked', { authority: 'sg', text: '' })
    const decide = (day: Day) => s.say(day, 'sg', 'decided', { judgment: 'partly-founded', reasons: '', advice: { hash: given, ...advice, minority: '' }, measures: [{ ...measure, measure: 'reprimand' }], text: 'Berisping.', ombudsmanUntil: '2028-01-20' })
    const letter = (day: Day) => s.say(day, 'h1', 'letter', { template: { id: 'penalty-intent', version: 2 }, language: 'nl', audience: 'accused', from: 'c', to: 'b', day, subject: 's', blocks: [], grounds: [] })
    return { ...s, decide, letter }
  }
  it('decided without an intent the accused could answer has no effect', () => {
    const s = told()
    const hash = s.decide('2027-01-08')
    expect([s.view('2027-01-09').void, s.view('2027-01-09').handling.decision]).toEqual([[hash], null])
  })
  it('counts two weeks after the letter, or once the accused gave a view; the intent starts the term and the letter starts it again', () => {
    const s = told()
    expect(may(s.view('2027-01-08'), 'sg', 'intend-penalty', 'note-view')).toEqual([true, false])
    const to = s.say('2027-01-08', 'sg', 'penalty-intended', { penalties: ['reprimand'], text: 'Waarom.' })
    expect(s.term('BEKLAAGDE_ZIENSWIJZE', '2027-01-09')).toMatchObject({ from: '2027-01-08', nominalEnd: '2027-01-22' })
    s.letter('2027-01-11')
    expect(s.term('BEKLAAGDE_ZIENSWIJZE', '2027-01-12')).toMatchObject({ from: '2027-01-11', nominalEnd: '2027-01-25', state: 'running' })
    s.decide('2027-01-25')
    expect(s.view('2027-01-25').handling.decision).toBeNull()
    s.drop()
    s.decide('2027-01-26')
    expect(s.view('2027-01-26').handling.decision?.judgment).toBe('partly-founded')
    s.drop()
    s.say('2027-01-14', 'h1', 'penalty-view', { to, given: true, text: 'Mijn kant.' })
    expect(s.term('BEKLAAGDE_ZIENSWIJZE', '2027-01-15')).toMatchObject({ state: 'met', metOn: '2027-01-14' })
    s.decide('2027-01-15')
    expect(s.view('2027-01-15').handling.decision?.judgment).toBe('partly-founded')
  })
})

describe('hearing both sides', () => {
  it('the accused is heard unless they themselves do not want it; the complainant’s hearing may be left out on the grounds of the law', () => {
    const heard = (who: 'complainant' | 'accused', ground: 'own-word' | 'no-timely-reply') => {
      const told = story('2026-11-18')
      for (const member of ['h1', 'h2', 'h3']) told.say('2026-12-01', member, 'not-involved', {})
      told.say('2026-12-01', 'h1', 'admitted', { text: '' })
      told.say('2026-12-01', 'h1', 'panel-composed', { chair: 'h1', members: ['h2', 'h3'], names: [], text: '' })
      told.say('2026-12-02', 'h1', 'hearing-held', { who: who === 'accused' ? 'complainant' : 'accused', day: '2026-12-02', present: '', record: '' })
      told.say('2026-12-03', 'h1', 'hearing-waived', { who, ground, text: '' })
      return handlerMay('draft-advice', told.view('2026-12-04'), 'h1')
    }
    expect([heard('accused', 'no-timely-reply'), heard('accused', 'own-word'), heard('complainant', 'no-timely-reply')]).toEqual([false, true, true])
  })
  it('a vote without majority sends the draft back, and nobody votes twice', () => {
    const told = story('2026-11-18')
    const { draft, votes } = toAuthority(told, '2026-12-10')
    votes({ h1: true, h2: false })
    told.say('2026-12-11', 'h2', 'voted', { to: draft, agrees: true, view: '' })
    votes({ h3: false })
    expect(may(told.view('2026-12-12'), 'h1', 'advise', 'vote', 'draft-advice')).toEqual([false, false, true])
    told.say('2026-12-12', 'h1', 'advised', { draft, ...advice, minority: '' })
    expect([told.view('2026-12-12').handling.advice, told.view('2026-12-12').walk.place]).toEqual([null, 'deliberating'])
  })
})
