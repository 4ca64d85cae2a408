import { beforeAll, describe, expect, test } from 'vitest'
import { understood } from '../../../rules/case/said.ts'
import { newestTemplate } from '../../../rules/letters/templates.ts'
import { lettersFor } from '../../../rules/letters/owed.ts'
import type { Letter } from '../../../rules/letters/letter.ts'
import { readForm, type ActValues } from '../act-form.ts'
import type { WorkCase } from '../said.ts'
import { fakeDesk, fileReport, value, type FakeDesk, type Handler, type Reporter } from '../testing/fake-desk.ts'
import { openWork, perform } from '../work-desk.ts'
import { addBlock, blockText, changeBlock, dropBlock, flawsOf, letterIn, tidy, withLetter } from './edit.ts'
import { draftLetter, letterLanguage } from './facts.ts'

let desk: FakeDesk
let reporter: Reporter
let handler: Handler
let work: WorkCase
const act = async (what: 'acknowledge' | 'declined' | 'not-involved', values: ActValues): Promise<WorkCase> => value(await perform(handler.desk, work, what, value(readForm(what, values, { work, roster: desk.roster, me: handler.id })))).work
const draft = (id: string, language: 'nl' | 'en' = 'nl'): Letter => draftLetter(work, desk.roster, newestTemplate(id)!, language)

beforeAll(async () => {
  desk = await fakeDesk()
  reporter = await fileReport(desk)
  handler = desk.handlers[0]!
  work = value(await openWork(handler.desk, reporter.caseId)).work
  work = await act('acknowledge', { day: '22-11-2026', text: 'Wij hebben uw klacht.' })
})

describe('a letter of a case', () => {
  test('is filled with the days of this case, in the reporter’s language', () => {
    const letter = draft('complaint-received')
    const words = letter.blocks.map(blockText).join('\n')
    expect(letterLanguage(work)).toBe('nl')
    expect(words).toContain('Beste N. Bedacht,')
    expect(words).toContain('Op 22 november 2026 hebben wij uw klacht ontvangen')
    expect(words).toContain('uiterlijk op 21 december 2026, met de reden')
    expect(words).toContain('uiterlijk op 1 februari 2027 de beslissing')
    expect(flawsOf(letter)).toEqual([])
    expect(draft('complaint-received', 'en').blocks.map(blockText).join('\n')).toContain('by 1 February 2027 at the latest')
  })
  test('that has an open place is not sent before it is filled in', () => {
    const letter = draft('complaint-defect')
    expect(flawsOf(letter)).toEqual([{ flaw: 'open-place', place: '[vul in: wat er ontbreekt]' }])
    const at = letter.blocks.findIndex((block) => blockText(block).startsWith('[vul in'))
    expect(flawsOf(changeBlock(letter, at, 'Wanneer het gebeurde.'))).toEqual([])
  })
  test('can be changed everywhere: pieces go, come, and empty ones are not sent', () => {
    const letter = draft('complaint-received')
    const changed = addBlock(dropBlock({ ...letter, subject: ' Ontvangen ' }, 2))
    expect(changed.blocks.length).toBe(letter.blocks.length)
    expect(tidy(changed)).toMatchObject({ subject: 'Ontvangen' })
    expect(tidy(changed).blocks.length).toBe(letter.blocks.length - 1)
    expect(flawsOf({ ...letter, subject: ' ' }).map((one) => one.flaw)).toEqual(['empty-subject'])
    const [greeting] = letter.blocks
    expect(flawsOf(changeBlock(letter, 0, `${blockText(greeting!)}${'x'.repeat(20_001)}`)).map((one) => one.flaw)).toEqual(['too-long'])
  })
  test('survives in the draft of the page', () => {
    const letter = draft('complaint-received')
    expect(letterIn(withLetter({ template: 'complaint-received' }, letter))).toEqual(letter)
    expect(letterIn(withLetter({}, null))).toBeNull()
  })
  test('is sealed, arrives in the mailbox as it was sent, remembers its model, and is owed no longer', async () => {
    const before = lettersFor(work.view, work.messages).filter((one) => one.owed).map(({ template }) => template.id)
    const letter = tidy(draft('complaint-received'))
    const deed = value(readForm('letter', withLetter({}, letter), { work, roster: desk.roster, me: handler.id }))
    work = value(await perform(handler.desk, work, 'letter', deed)).work
    const { messages } = await reporter.read()
    const { message, hash } = messages.at(-1)!
    expect(understood({ ...message, hash })).toMatchObject({ kind: 'letter', body: letter })
    expect(letter.template).toEqual({ id: 'complaint-received', version: 1 })
    expect(before).toEqual(['complaint-received'])
    expect(lettersFor(work.view, work.messages).filter((one) => one.owed)).toEqual([])
  })
  test('to the person complained about does not go to the reporter', async () => {
    const letter = { ...tidy(draft('accused-copy')), to: 'Degene over wie is geklaagd' }
    const count = (await reporter.read()).messages.length
    work = value(await perform(handler.desk, work, 'letter', value(readForm('letter', withLetter({}, letter), { work, roster: desk.roster, me: handler.id })))).work
    expect((await reporter.read()).messages.length).toBe(count)
    expect(work.messages.at(-1)).toMatchObject({ kind: 'letter', direction: 'inside' })
  })
  test('of the decision gives findings, advice, the reason for another judgment, and measures with owner and day (Awb 9:12, 9:16)', () => {
    const advice = { judgment: 'unfounded', findings: 'Drie getuigen hoorden het.', advice: 'Voer een gesprek.', minority: '' } as const
    const decided = understood({
      kind: 'decided', hash: 'd', author: handler.id, direction: 'out', compartment: 'intake', day: '2027-01-20', attachments: [],
      body: { judgment: 'founded', reasons: 'De getuigen zijn geloofwaardig.', advice: { hash: '', ...advice }, measures: [{ measure: 'talk', owner: 'de directeur', due: '2027-02-10', confirms: 'de secretaris', text: '' }], text: 'Wij nemen een maatregel.', ombudsmanUntil: '2028-01-20' },
    })
    expect(decided).not.toBeNull()
    const after: WorkCase = { ...work, messages: [...work.messages, decided!] }
    const letter = draftLetter(after, desk.roster, newestTemplate('complaint-decision')!, 'nl')
    const words = letter.blocks.map(blockText).join('\n')
    for (const part of ['Uw klacht is gegrond.', 'Drie getuigen hoorden het.', 'ongegrond. Voer een gesprek.', 'wijkt af van het advies. De reden: De getuigen zijn geloofwaardig.', 'de directeur, uiterlijk op 10 februari 2027', 'tot en met 20 januari 2028']) expect(words).toContain(part)
    expect(flawsOf(letter)).toEqual([])
  })
  test('about not taking up gives the ground and the reasons of the step itself, and the ombudsman', async () => {
    work = await act('not-involved', {})
    work = await act('declined', { ground: 'over-one-year', text: 'Het gebeurde in 2023.' })
    const words = draft('complaint-not-taken-up').blocks.map(blockText).join('\n')
    expect(words).toContain('langer dan een jaar geleden (9:8 lid 1 b)')
    expect(words).toContain('Het gebeurde in 2023.')
    expect(words).toContain('tot en met 22 november 2027')
    expect(words).not.toContain('[vul in')
  })
})
