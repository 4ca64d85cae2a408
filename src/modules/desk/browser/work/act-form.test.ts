import { beforeAll, describe, expect, it } from 'vitest'
import { handlerActs } from '../../rules/case/acts.ts'
import { understood } from '../../rules/case/said.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { writeRow } from './measures.ts'
import { formOf, readForm, type ActValues } from './act-form.ts'
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
const scene = () => ({ work, roster: desk.roster, me: desk.handlers[0]?.id as string })
const read = (act: (typeof handlerActs)[number], values: ActValues, files = false) => readForm(act, values, scene(), files)

describe('the form of an act', () => {
  it('has a name, and each of its fields too, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const act of handlerActs) {
        expect(workCaseTexts[language][`act-${act}`]).toBeTruthy()
        for (const field of formOf(act, scene()).fields) expect(workCaseTexts[language]).toHaveProperty(`field-${field.id}`)
      }
    }
  })
  it('refuses empty and blank texts at their field, but a file alone may go', () => {
    expect(read('text', { text: '  ' })).toEqual({ ok: false, error: [{ field: 'text', refusal: 'text-missing' }] })
    expect(read('text', {}, true).ok).toBe(true)
  })
  it('accepts an acknowledgement of today or before as people type a day, not of tomorrow', () => {
    expect(read('acknowledge', { text: 'Dank.', day: '20 november 2026' })).toMatchObject({ ok: true, value: { message: { body: { acknowledgedDay: '2026-11-20' } } } })
    expect(read('acknowledge', { text: 'Dank.', day: '23-11-2026' })).toEqual({ ok: false, error: [{ field: 'day', refusal: 'day-in-future' }] })
    expect(read('acknowledge', { text: 'Dank.', day: 'gisteren' })).toEqual({ ok: false, error: [{ field: 'day', refusal: 'day-wrong' }] })
  })
  it('does not adjourn unless both sides are told', () => {
    expect(read('adjourned', { reason: 'Ziekte' })).toEqual({ ok: false, error: [{ field: 'notice', refusal: 'tick-missing' }] })
    expect(read('adjourned', { reason: 'Ziekte', notice: 'yes' })).toMatchObject({ ok: true, value: { message: { kind: 'adjourned', direction: 'out', body: { noticeToBoth: true } } } })
  })
  it('wants a ground and reasons for not taking up, and takes no ground that is not in the law', () => {
    expect(read('declined', { ground: 'geen-zin', text: '' })).toEqual({ ok: false, error: [{ field: 'ground', refusal: 'choice-missing' }, { field: 'text', refusal: 'text-missing' }] })
  })
  it('keeps notes and assignments inside, and everything about the terms with the reporter', () => {
    const direction = (act: (typeof handlerActs)[number], values: ActValues) => { const deed = read(act, values); return deed.ok && deed.value.does === 'say' ? deed.value.message.direction : null }
    expect([direction('note', { text: 'a' }), direction('assign', {}), direction('feedback', { text: 'a' }), direction('suspended', { reason: 'criminal-investigation', text: 'a' })]).toEqual(['inside', 'inside', 'out', 'out'])
  })
  it('offers as new readers only people of the body who do not read yet', () => {
    expect(formOf('add-reader', scene()).fields).toEqual([{ id: 'people', kind: 'people', options: [desk.handlers[2]?.id] }])
  })
  it('offers nobody whom the reporter kept out, by name or by unit', () => {
    const newcomer = desk.roster.handlers.find(({ id }) => id === desk.handlers[2]?.id)
    const [unit = 'Team Nergens'] = newcomer?.unitTags ?? []
    const offered = (notBy: { readonly handlers: string[]; readonly units: string[] }, roster = desk.roster) =>
      ['add-reader' as const, 'compose-panel' as const, 'ask-authority' as const].flatMap((act) => formOf(act, { ...scene(), roster, work: { ...work, view: { ...work.view, keptOut: notBy } } }).fields.flatMap((field) => ('options' in field ? field.options : [])))
    const tagged = { ...desk.roster, handlers: desk.roster.handlers.map((one) => (one.id === newcomer?.id ? { ...one, unitTags: [unit] } : one)) }
    expect(offered({ handlers: [], units: [] })).toContain(newcomer?.id)
    expect(offered({ handlers: [newcomer?.id ?? ''], units: [] })).not.toContain(newcomer?.id)
    expect(offered({ handlers: [], units: [unit] }, tagged)).not.toContain(newcomer?.id)
    const deciding = { ...tagged, handlers: tagged.handlers.map((one) => (one.id === newcomer?.id ? { ...one, duty: 'authority' as const } : one)) }
    expect([offered({ handlers: [], units: [] }, deciding), offered({ handlers: [], units: [unit] }, deciding)].map((ids) => ids.includes(deciding.handlers.find(({ duty }) => duty === 'authority')?.id ?? '')), 'an authority neither').toEqual([true, false])
  })
  it('makes only messages that every reader understands', () => {
    const text = 'Tekst'
    const advice = { hash: 'a', draft: 'd', judgment: 'founded' as const, findings: text, advice: text, minority: '' }
    const draft = { hash: 'd', by: 'h', judgment: 'founded' as const, findings: text, advice: text, votes: [] }
    const advised = { ...scene(), work: { ...work, view: { ...work.view, handling: { ...work.view.handling, advice, draft } } } }
    const filled: ActValues = { text: 'Tekst', reason: 'Reden', day: '22-11-2026', until: '1-3-2027', stage: 'addressing', ground: 'over-one-year', notice: 'yes', procedure: 'integrity', body: 'integrity', outcome: 'unfounded', measures: [writeRow({ measure: 'no-measure', owner: '', due: '', confirms: '', text: 'Er was geen schending.' })], judgment: 'unfounded', reasons: text, decision: text, findings: text, advice: text, vote: 'vote-for' }
    for (const act of handlerActs) {
      const reason: ActValues = act === 'suspended' ? { ...filled, reason: 'mediation' } : filled
      const deed = readForm(act, reason, advised)
      if (!deed.ok || deed.value.does !== 'say') continue
      const { kind, body, direction } = deed.value.message
      expect(understood({ kind, body, direction, hash: '', author: 'h', compartment: 'intake', day: '2026-11-22', attachments: [] })?.kind, act).toBe(kind)
    }
  })
})
