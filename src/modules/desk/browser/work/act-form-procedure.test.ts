import { beforeAll, describe, expect, it } from 'vitest'
import { understood } from '../../rules/case/said.ts'
import { referralTargets } from '../../rules/messages.ts'
import { hiddenMark } from '../../rules/masking.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { formOf, readForm, type ActValues } from './act-form.ts'
import { grouped } from './act-groups.ts'
import { actsNow } from './acts-now.ts'
import { measureOf, readRow, writeRow } from './measures.ts'
import type { WorkCase } from './said.ts'
import { fakeDesk, fileReport, value, type FakeDesk } from './testing/fake-desk.ts'
import { openWork } from './work-desk.ts'

let desk: FakeDesk
let work: WorkCase
beforeAll(async () => {
  desk = await fakeDesk()
  const reporter = await fileReport(desk)
  work = value(await openWork(desk.handlers[0]?.desk as never, reporter.caseId)).work
})
const id = (at: number): string => desk.handlers[at]?.id as string
const scene = (view: Partial<WorkCase['view']> = {}) => ({ work: { ...work, view: { ...work.view, ...view } }, roster: desk.roster, me: id(0) })
const read = (act: HandlerAct, values: ActValues, view: Partial<WorkCase['view']> = {}) => readForm(act, values, scene(view))
const refused = (field: string, refusal: string) => ({ ok: false, error: [{ field, refusal }] })

describe('the forms of the procedure', () => {
  it('refer without consent only to the police where the law orders it, and with consent only to whom it was given', () => {
    const given = { consents: [{ ask: 'q', what: 'referral' as const, detail: 'college', day: '2026-11-22', given: true, answer: 'yes', answered: '2026-11-22' }] }
    const to = (target: string, basis: string) => ({ target, leaves: 'De klacht.', basis, text: 'Waarom.' })
    expect(read('refer', to('college', 'basis-consent'))).toEqual(refused('basis', 'consent-missing'))
    expect(read('refer', to('college', 'basis-duty'))).toEqual(refused('basis', 'duty-only-police'))
    expect(read('refer', to('huis', 'basis-consent'), given)).toEqual(refused('basis', 'consent-missing'))
    expect(read('refer', to('college', 'basis-consent'), given)).toMatchObject({ ok: true, value: { message: { direction: 'out', body: { to: 'college', consent: 'yes', duty: false } } } })
    for (const target of referralTargets.filter((one) => one !== 'police')) expect([read('refer', to(target, 'basis-consent')), read('refer', to(target, 'basis-duty'))], target).toEqual([refused('basis', 'consent-missing'), refused('basis', 'duty-only-police')])
    expect(read('refer', to('police', 'basis-duty'))).toMatchObject({ ok: true, value: { message: { body: { to: 'police', consent: '', duty: true } } } })
  })
  it('read days of incidents as people write them, and none that lie ahead', () => {
    expect(read('note-incidents', { days: '2-4-2026\n20 januari 2026', crime: 'crime-maybe' })).toMatchObject({ ok: true, value: { message: { direction: 'inside', body: { days: ['2026-04-02', '2026-01-20'], crime: true } } } })
    expect([read('note-incidents', { days: 'ooit', crime: 'crime-no' }), read('note-incidents', { days: '1-1-2027', crime: 'crime-no' }), read('note-incidents', { days: ' ', crime: 'crime-no' })]).toEqual([refused('days', 'day-wrong'), refused('days', 'day-in-future'), refused('days', 'day-wrong')])
  })
  it('compose a chair and two others, who come while the readers of triage go', () => {
    const filled = { chair: id(2), independent: 'yes', text: 'Deze commissie.' }
    expect(read('compose-panel', { ...filled, members: [id(1)] })).toEqual(refused('members', 'too-few-people'))
    expect(read('compose-panel', { ...filled, members: [id(1), id(2)] })).toEqual(refused('members', 'chair-twice'))
    expect(read('compose-panel', { chair: id(2), members: [id(0), id(1)], text: 'x' })).toEqual(refused('independent', 'tick-missing'))
    expect(read('compose-panel', { ...filled, members: [id(0), id(1)] })).toMatchObject({ ok: true, value: { does: 'propose', wish: { act: 'add', add: [id(2)], remove: [] }, first: { kind: 'panel-composed', body: { chair: id(2), members: [id(0), id(1)], names: ['Behandelaar 3', 'Behandelaar 1', 'Behandelaar 2'] } } } })
  })
  it('send what concerns the accused to the accused’s compartment, and refuse to leave out their hearing but on their own word', () => {
    expect(read('waive-hearing', { who: 'accused', waive: 'no-timely-reply', text: 'x' })).toEqual(refused('waive', 'accused-own-word'))
    expect(read('waive-hearing', { who: 'accused', waive: 'own-word', text: 'x' })).toMatchObject({ ok: true, value: { message: { direction: 'inside', compartment: 'accused' } } })
    expect(read('invite-hearing', { who: 'complainant', 'hearing-day': '1-12-2026', place: 'Zaal 3', text: 'Kom.' })).toMatchObject({ ok: true, value: { message: { direction: 'out', body: { day: '2026-12-01', place: 'Zaal 3' } } } })
  })
  it('keep a copy with its hidden passages beside the original', () => {
    const [original] = work.messages
    expect(formOf('make-copy', scene()).fields.map((field) => field.kind)).toEqual(['line', 'copy'])
    expect(read('make-copy', { title: 'Kopie', 'copy-of': original?.hash ?? '', copy: `Het was ${hiddenMark}.` })).toMatchObject({ ok: true, value: { message: { compartment: 'accused', body: { of: original?.hash, hidden: 1 } } } })
  })
  it('give a measure an owner, a day and somebody else who confirms it; or say why there is none', () => {
    const row = { measure: 'coaching', owner: 'Hoofd', due: '1-3-2027', confirms: 'HR', text: '' }
    const now = (more: Partial<typeof row>) => measureOf({ ...row, ...more }, '2026-11-22')
    expect(now({})).toEqual({ measure: 'coaching', owner: 'Hoofd', due: '2027-03-01', confirms: 'HR', text: '' })
    expect([now({ measure: '' }), now({ owner: ' ' }), now({ confirms: 'Hoofd' }), now({ due: '1-3-2020' }), now({ measure: 'no-measure' }), now({ measure: 'verbanning' })]).toEqual([null, null, null, null, null, null])
    expect(now({ measure: 'no-measure', text: 'Niets vastgesteld.', due: '' })).toMatchObject({ measure: 'no-measure', text: 'Niets vastgesteld.' })
    expect(readRow(writeRow(row))).toEqual(row)
  })
  it('say of a possible misstand what was seen, and leave the judgment to a human', () => {
    const signs = { 'sign-pattern': 'yes', 'sign-several-victims': 'unknown', 'sign-rule-or-process': 'no', 'sign-top-manager': 'yes', 'sign-cover-up': 'no' }
    expect(read('check-misstand', { ...signs, text: 'x' })).toEqual(refused('candidate', 'choice-missing'))
    const deed = value(read('check-misstand', { ...signs, candidate: 'candidate-no', text: 'Eén voorval.' }))
    if (deed.does !== 'say') throw new Error('nothing was said')
    expect(understood({ ...deed.message, hash: '', author: 'h', compartment: 'intake', day: '2026-11-22', attachments: [] })).toMatchObject({ body: { candidate: false, signs: { pattern: 'yes', 'cover-up': 'no' } } })
  })
  it('stand in groups, each act once', () => {
    const acts = actsNow(work, id(0))
    const groups = grouped(acts, work, id(0))
    expect(groups.flatMap((one) => one.acts).toSorted()).toEqual(acts.toSorted())
    expect(groups.map((one) => one.group)).toEqual(['onward', 'gather', 'people'])
    expect(groups[0]?.acts).toContain('acknowledge')
  })
})
