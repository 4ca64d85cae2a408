import { describe, expect, it } from 'vitest'
import { stepsNow } from '../case/acts.ts'
import { declineGrounds, referralTargets, type MessageBody } from '../messages.ts'
import { processModels } from './models.ts'
import { may, story } from './testing/story.ts'

const received = '2026-11-18'
const assessed = () => {
  const told = story(received)
  told.say('2026-11-19', 'h1', 'acknowledge', { text: '', acknowledgedDay: '2026-11-19' })
  told.say('2026-11-19', 'h1', 'not-involved', {})
  return told
}
const outcomes = (told: ReturnType<typeof story>, day: string) => stepsNow('close', told.view(day), 'h1').flatMap((step) => step.when?.is ?? [])

describe('triage', () => {
  it('lets a complaint stand still for a criminal investigation, and never a report: the three months of the Wbk run on (decision 43)', () => {
    const pauses = (id: 'complaint' | 'integrity') => processModels[id].steps.filter(({ to }) => to === 'standing-still').map(({ act }) => act)
    expect([pauses('complaint'), pauses('integrity')]).toEqual([['suspended'], []])
  })
  it.each(declineGrounds.filter((ground) => ground !== 'insufficient-weight'))('declines on the ground of 9:8 lid 1 “%s” only when a reader says so with reasons; the term is met and the case ends as not taken up', (ground) => {
    const told = assessed()
    expect(told.view('2026-12-10').walk.place).toBe('assessing')
    told.say('2026-12-10', 'h1', 'declined', { ground, text: 'Waarom niet.' })
    expect([told.view('2026-12-10').walk.place, told.term('AWB_NIET_IN_BEHANDELING', '2026-12-11')?.state, outcomes(told, '2026-12-11')]).toEqual(['refused', 'met', ['not-taken-up']])
  })
  it.each(referralTargets)('records a referral to “%s”, after which the case may end as referred and not before', (to) => {
    const told = assessed()
    expect(outcomes(told, '2026-11-20')).toEqual([])
    told.say('2026-11-20', 'h1', 'referred', { to, leaves: 'De klacht.', consent: to === 'police' ? '' : 'yes', duty: to === 'police', text: 'Waarom.' })
    expect([told.view('2026-11-20').handling.referrals.map((one) => one.to), outcomes(told, '2026-11-20')]).toEqual([[to], ['referred']])
  })
  it('asks every handler apart whether they are involved (9:7): until they confirm it they decide nothing, and their colleague’s word does not count for them', () => {
    const told = story(received)
    const deciding = ['admitted', 'declined', 'propose-weight', 'defect-notified', 'refer', 'suspended', 'ask-expert'] as const
    expect(may(told.view(received), 'h1', ...deciding)).toEqual(deciding.map(() => false))
    told.say(received, 'h1', 'not-involved', {})
    expect([may(told.view(received), 'h1', 'admitted', 'declined', 'refer', 'suspended'), may(told.view(received), 'h2', 'admitted', 'declined', 'refer', 'suspended')]).toEqual([[true, true, true, true], [false, false, false, false]])
  })
  it('a repair lengthens the term by the two weeks that were asked, and leads back to where the complaint was', () => {
    const told = assessed()
    told.say('2026-11-20', 'h1', 'defect-notified', { text: 'Noem de plaats.' })
    expect([told.view('2026-11-21').walk.place, told.term('AWB_HERSTEL', '2026-11-21')?.nominalEnd, may(told.view('2026-11-21'), 'h1', 'defect-notified', 'repaired')]).toEqual(['repairing', '2026-12-04', [false, true]])
    told.say('2026-12-01', 'h1', 'repaired', { text: 'Dank u.' })
    expect(told.view('2026-12-02').walk.place).toBe('assessing')
  })
  it('the signs of a misstand decide nothing: the case stays where it was, whatever is candidate', () => {
    for (const candidate of [true, false]) {
      const told = assessed()
      told.say('2026-11-20', 'h1', 'misstand-checked', { signs: { pattern: 'yes', 'several-victims': 'unknown', 'rule-or-process': 'no', 'top-manager': 'yes', 'cover-up': 'no' }, candidate, text: '' })
      expect([told.view('2026-11-20').handling.misstand?.candidate, told.view('2026-11-20').walk.place, told.view('2026-11-20').procedure]).toEqual([candidate, 'assessing', 'complaint'])
    }
  })
})

describe('an expert', () => {
  it('is asked with what they may see; their answer is written down once, and none without a question', () => {
    const told = assessed()
    expect(may(told.view('2026-11-20'), 'h1', 'ask-expert', 'expert-answer')).toEqual([true, false])
    const to = told.say('2026-11-20', 'h1', 'expert-asked', { expert: 'Een arbeidspsycholoog', question: 'Wat doet dit met een team?', sees: 'De melding zonder namen.' })
    expect(may(told.view('2026-11-21'), 'h1', 'expert-answer')).toEqual([true])
    told.say('2026-11-30', 'h1', 'expert-answered', { to, text: 'Het antwoord.' } satisfies MessageBody<'expert-answered'>)
    expect([told.view('2026-12-01').handling.experts, ...may(told.view('2026-12-01'), 'h1', 'expert-answer', 'ask-expert')]).toEqual([[{ hash: to, expert: 'Een arbeidspsycholoog', answered: true }], false, true])
  })
})
