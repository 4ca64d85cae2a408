import { beforeAll, describe, expect, it } from 'vitest'
import { actsNow } from './acts-now.ts'
import { readForm, type ActValues } from './act-form.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { pendingProposals } from './proposals.ts'
import type { WorkCase } from './said.ts'
import { fakeDesk, fileReport, value, type FakeDesk, type Handler, type Reporter } from './testing/fake-desk.ts'
import { approve, openWork, perform } from './work-desk.ts'
import { writeRow } from './measures.ts'

let desk: FakeDesk
let reporter: Reporter
const at = (index: number): Handler => desk.handlers[index] as Handler
const open = async (who: Handler): Promise<WorkCase> => value(await openWork(who.desk, reporter.caseId)).work
const does = async (who: Handler, act: HandlerAct, values: ActValues): Promise<WorkCase> => {
  const work = await open(who)
  return value(await perform(who.desk, work, act, value(readForm(act, values, { work, roster: desk.roster, me: who.id })))).work
}
const signs = async (who: Handler): Promise<void> => {
  const work = await open(who)
  const [pending] = pendingProposals(work, who.id)
  if (!pending) throw new Error('nothing to sign')
  value(await approve(who.desk, work, pending))
}

/** Five of a committee: two of the panel at filing, three members, and one more who has the duty of an authority. */
describe('a panel and an authority with real keys', () => {
  beforeAll(async () => {
    desk = await fakeDesk(6, undefined, { 2: 'member', 3: 'member', 4: 'member', 5: 'authority' })
    reporter = await fileReport(desk)
    await does(at(0), 'not-involved', {})
    await does(at(0), 'admitted', { text: 'Wij nemen de klacht in behandeling.' })
  })

  it('who is not in the panel loses the case, and who is in it never needed it before', async () => {
    const proposed = await does(at(0), 'compose-panel', { chair: at(2).id, members: [at(3).id, at(4).id], independent: 'yes', text: 'Deze commissie.' })
    expect(pendingProposals(proposed, at(0).id)).toMatchObject([{ add: [at(2).id, at(3).id, at(4).id], remove: [at(0).id, at(1).id] }])
    await signs(at(1))
    expect((await openWork(at(0).desk, reporter.caseId)).ok).toBe(false)
    expect((await open(at(2))).view.handling.panel).toEqual({ chair: at(2).id, members: [at(3).id, at(4).id] })
  })
  it('hears both apart: what the accused said reaches the compartment of the accused and never the mailbox', async () => {
    for (const member of [2, 3, 4]) await does(at(member), 'not-involved', {})
    await does(at(2), 'record-hearing', { who: 'complainant', 'held-day': '22-11-2026', present: 'Allen', record: 'Vier afwijzingen.' })
    const work = await does(at(2), 'record-hearing', { who: 'accused', 'held-day': '22-11-2026', present: 'Allen', record: 'Geen papier.' })
    expect(work.messages.findLast((one) => one.kind === 'hearing-held')).toMatchObject({ compartment: 'accused', direction: 'inside' })
    expect((await reporter.read()).messages.filter(({ message }) => message.kind === 'hearing-held').map(({ message }) => (message.body as { record: string }).record)).toEqual(['Vier afwijzingen.'])
  })
  it('an authority decides on the advice, reads no deliberation and signs no change of readers', async () => {
    await does(at(2), 'draft-advice', { judgment: 'founded', findings: 'Aannemelijk.', advice: 'Selecteer opnieuw.' })
    for (const member of [2, 3, 4]) await does(at(member), 'vote', { vote: 'vote-for', view: '' })
    await does(at(2), 'advise', { text: 'Het advies is er.' })
    await does(at(2), 'ask-authority', { authority: at(5).id, text: 'Wilt u beslissen?' })
    await signs(at(3))
    const read = await open(at(5))
    expect(read.opened.readable).not.toContain('deliberation')
    expect(read.messages.some((one) => one.kind === 'advice-drafted' || one.kind === 'voted')).toBe(false)
    expect([read.view.walk.place, read.unreadable, actsNow(read, at(5).id)]).toEqual(['deciding', {}, ['not-involved', 'decide', 'recuse']])
    // A member proposes somebody else: with the authority's signature it still lacks a second one.
    const proposal = value(await at(4).vault.answers.propose({ case: reporter.caseId, wish: { act: 'remove', add: [], remove: [at(3).id] } }))
    await open(at(5))
    expect(await at(5).vault.answers.approve({ case: reporter.caseId, proposal })).toMatchObject({ ok: false, error: 'too-few-signatures' })
    const row = writeRow({ measure: 'new-selection', owner: 'Directeur', due: '1-6-2027', confirms: 'Hoofd personeel', text: '' })
    const scene = { work: read, roster: desk.roster, me: at(5).id }
    expect(readForm('decide', { judgment: 'unfounded', decision: 'Nee.', measures: [row] }, scene)).toEqual({ ok: false, error: [{ field: 'reasons', refusal: 'reasons-missing' }] })
    const decided = await does(at(5), 'decide', { judgment: 'founded', decision: 'Ja.', measures: [row] })
    expect(decided.view.handling.decision).toMatchObject({ judgment: 'founded', measures: [{ owner: 'Directeur', confirms: 'Hoofd personeel', due: '2027-06-01', doneOn: null }] })
    expect((await open(at(2))).view.walk.place).toBe('decided')
  })
})
