import { beforeAll, describe, expect, it } from 'vitest'
import { actsNow } from './acts-now.ts'
import { readForm, type ActValues } from './act-form.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { pendingProposals } from './proposals.ts'
import type { WorkCase } from './said.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom as random } from '../../../../foundation/kernel/random.ts'
import { toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import type { Attachment } from '../../../../foundation/sealing/core/protocol.ts'
import { fakeDesk, fileReport, value, type FakeDesk, type Handler, type Reporter } from './testing/fake-desk.ts'
import { approve, openWork, perform } from './work-desk.ts'
import { writeRow } from './measures.ts'

let desk: FakeDesk
let reporter: Reporter
const at = (index: number): Handler => desk.handlers[index] as Handler
const open = async (who: Handler): Promise<WorkCase> => value(await openWork(who.desk, reporter.caseId)).work
const does = async (who: Handler, act: HandlerAct, values: ActValues, files: readonly Attachment[] = []): Promise<WorkCase> => {
  const work = await open(who)
  return value(await perform(who.desk, work, act, value(readForm(act, values, { work, roster: desk.roster, me: who.id })), files)).work
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
  it('an authority reads neither the conversation nor the deliberation, and signs no change of readers', async () => {
    await reporter.say('text', { text: 'Dit vertel ik alleen aan de commissie.' })
    const paper: Attachment = { parts: [newId(random)], hash: toBase64Url(random(32)), sealedSize: 10, size: 5, name: 'rooster.pdf', type: 'application/pdf', seed: toBase64Url(random(32)) }
    const heard = await does(at(2), 'text', { text: 'Dank u, het stuk zit erbij.' }, [paper])
    const about = heard.messages.findLast((one) => one.attachments.length > 0)?.hash ?? ''
    expect(heard.messages.find((one) => one.hash === about)?.compartment).toBe('evidence')
    await does(at(2), 'note-evidence', { title: 'Rooster', source: 'klager', about, 'seen-by': ['panel', 'authority'] })
    await does(at(2), 'draft-advice', { judgment: 'founded', findings: 'Aannemelijk.', advice: 'Selecteer opnieuw.' })
    for (const member of [2, 3, 4]) await does(at(member), 'vote', { vote: 'vote-for', view: '' })
    await does(at(2), 'advise', { text: 'Het advies is er.' })
    await does(at(2), 'ask-authority', { authority: at(5).id, text: 'Wilt u beslissen?' })
    await signs(at(3))
    const read = await open(at(5))
    expect(read.opened.readable).toEqual(['intake'])
    expect(JSON.stringify(read.messages)).not.toContain('Dit vertel ik alleen aan de commissie.')
    expect(read.messages.filter((one) => one.kind === 'evidence-noted').map((one) => one.attachments.map(({ name }) => name))).toEqual([['rooster.pdf']])
    expect(read.messages.some((one) => one.kind === 'text' || one.compartment === 'accused')).toBe(false)
    expect((await reporter.read()).messages.some(({ message }) => (message.body as { text?: string }).text === 'Dank u, het stuk zit erbij.')).toBe(true)
    expect(read.messages.some((one) => one.kind === 'advice-drafted' || one.kind === 'voted')).toBe(false)
    expect([read.view.walk.place, read.unreadable, actsNow(read, at(5).id)]).toEqual(['deciding', {}, ['not-involved', 'intend-penalty', 'decide', 'recuse']])
    // A member proposes somebody else: with the authority's signature it still lacks a second one.
    const proposal = value(await at(4).vault.answers.propose({ case: reporter.caseId, wish: { act: 'remove', add: [], remove: [at(3).id] } }))
    await open(at(5))
    expect(await at(5).vault.answers.approve({ case: reporter.caseId, proposal })).toMatchObject({ ok: false, error: 'too-few-signatures' })
  }, 120_000)
  it('an authority decides on the advice, with reasons where it deviates and no penalty before the accused could give their side', async () => {
    const read = await open(at(5))
    const row = writeRow({ measure: 'new-selection', owner: 'Directeur', due: '1-6-2027', confirms: 'Hoofd personeel', text: '' })
    const scene = { work: read, roster: desk.roster, me: at(5).id }
    expect(readForm('decide', { judgment: 'unfounded', decision: 'Nee.', measures: [row] }, scene)).toEqual({ ok: false, error: [{ field: 'reasons', refusal: 'reasons-missing' }] })
    // No penalty before the accused could give their side: intended first, then their view or two weeks.
    const penalty = writeRow({ measure: 'reprimand', owner: 'Directeur', due: '1-6-2027', confirms: 'Hoofd personeel', text: '' })
    const decision = { judgment: 'founded', decision: 'Ja.', measures: [penalty] }
    expect(readForm('decide', decision, scene)).toEqual({ ok: false, error: [{ field: 'measures', refusal: 'penalty-without-intent' }] })
    const intended = await does(at(5), 'intend-penalty', { penalties: ['reprimand'], why: 'Het was niet de eerste keer.' })
    expect(readForm('decide', decision, { ...scene, work: intended })).toEqual({ ok: false, error: [{ field: 'measures', refusal: 'penalty-too-early' }] })
    expect(intended.terms.terms.find((term) => term.rule === 'BEKLAAGDE_ZIENSWIJZE')).toMatchObject({ from: '2026-11-22', nominalEnd: '2026-12-06', state: 'running' })
    const answered = await does(at(2), 'note-view', { 'view-given': 'view-yes', text: 'Het was een misverstand.' })
    expect(answered.terms.terms.find((term) => term.rule === 'BEKLAAGDE_ZIENSWIJZE')).toMatchObject({ state: 'met' })
    expect(readForm('decide', decision, { ...scene, work: await open(at(5)) }).ok).toBe(true)
    const decided = await does(at(5), 'decide', { judgment: 'founded', decision: 'Ja.', measures: [row] })
    expect(decided.view.handling.decision).toMatchObject({ judgment: 'founded', measures: [{ owner: 'Directeur', confirms: 'Hoofd personeel', due: '2027-06-01', doneOn: null }] })
    expect((await open(at(2))).view.walk.place).toBe('decided')
  }, 120_000)
})
