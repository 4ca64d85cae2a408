import type { Page } from '@playwright/test'
import { formatDay } from '../../src/foundation/ui/index.ts'
import { computeTerm } from '../../src/modules/desk/rules/terms/compute-term.ts'
import type { OpenedAs } from '../../src/modules/desk/tools/index.ts'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { letterTexts } from '../../src/modules/desk/texts/letters.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { partyTexts } from '../../src/modules/desk/texts/parties/handler.ts'
import { partySaidTexts } from '../../src/modules/desk/texts/parties/said.ts'
import { processTexts } from '../../src/modules/desk/texts/process.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { casesOf } from './support/cases.ts'
import { deskClient } from './support/client.ts'
import { complaintsPanel, fileWhole, named, notInComplaintsPanel, type Story } from './support/filing.ts'
import { joinWithCode } from './support/joining.ts'
import { lookAgain, openMailbox } from './support/mailbox.ts'
import { askFor, codeIn, partOf, writeAs } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { carryOut, choose, enter, openCase, say, sees } from './support/work.ts'

const [box, work, words, letters, people, said] = [mailboxTexts.nl, workCaseTexts.nl, caseTexts.nl, letterTexts.nl, partyTexts.nl, partySaidTexts.nl]
const panel = ['Sem Kastanje', 'Lotte Populier', 'Jip Abeel'] as const
const advice = { judgment: 'partly-founded' as const, findings: 'Er is geen uitleg gegeven.', advice: 'Laat een andere commissie opnieuw selecteren.' }

const story = (title: string): Story => ({
  consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, identity: { name: 'Voorbeeld Aronson', address: 'Laan van de Voorbeelden 1, Nergenshuizen' },
  answers: { danger: 'no', subject: 'conduct', what: 'Vier keer afgewezen voor een seniorfunctie, zonder uitleg.', times: 'several', grounds: ['race'], about: 'De voorzitter van de selectiecommissie', unit: 'Directie Beleid', toward: ['me'], title },
  exclude: notInComplaintsPanel,
})

const fill = (page: Page, field: string, text: string) => page.locator(`#act-${field}`).fill(text)
const pick = (page: Page, field: string, name: string) => page.locator(`#act-${field}-group`).getByLabel(name, { exact: true }).check({ force: true })
const again = async (page: Page): Promise<void> => {
  await page.reload()
  await expect(page.locator('#may')).toBeVisible({ timeout: 40_000 })
}

test('S2 and E6: a promotion ceiling goes from filing to a decision that deviates from the advice, seen by complainant, desk, committee, accused and authority', async ({ person }) => {
  test.setTimeout(480_000)
  const title = named('Vier keer afgewezen')
  const desk = await deskClient()
  const reporter = await person()
  const receipt = await fileWhole(reporter, story(title))
  const [id = ''] = casesOf(title)

  const officer = await person({ refusals: true })
  await enter(officer, complaintsPanel[0])
  await openCase(officer, title)
  await expect(officer.getByText(work.conflictText)).toBeVisible()
  for (const rule of ['AWB_NIET_IN_BEHANDELING', 'AWB_AFDOENING_10'] as const) await expect(officer.getByText(formatDay(computeTerm(rule, desk.today).nominalEnd, 'nl')).first()).toBeVisible()
  await choose(officer, 'acknowledge')
  await carryOut(officer, 'acknowledge')
  await say(officer, 'admitted', 'Wij nemen uw klacht in behandeling.')
  await choose(officer, 'compose-panel')
  await pick(officer, 'chair', panel[0])
  await pick(officer, 'members', panel[1])
  await pick(officer, 'members', panel[2])
  await pick(officer, 'independent', work['tick-independent'])
  await fill(officer, 'text', 'Deze drie mensen behandelen uw klacht.')
  await carryOut(officer, 'compose-panel')
  await desk.changes([complaintsPanel[0], complaintsPanel[1]], id, panel, complaintsPanel)
  expect(await sees(officer, title)).toBe(false)

  // The letter with the copy is written before the accused has a mailbox: it waits, and the chair puts it in.
  for (const name of panel) await desk.says(name, id, { kind: 'not-involved', body: {}, direction: 'inside' })
  const chair = await person({ refusals: true })
  await enter(chair, panel[0])
  await openCase(chair, title)
  await chair.getByRole('button', { name: letters.write('Kopie van de klacht aan de beklaagde') }).click()
  for (let screen = 0; screen < 2; screen++) await chair.locator('section.act').getByRole('button', { name: letters.next }).click()
  await chair.locator('section.act').getByRole('button', { name: letters.keep }).click()
  await expect(chair.getByText(work.done(work['act-letter']))).toBeVisible()
  await askFor(chair, 'accused', 'De heer P. Fictief')
  await expect(partOf(chair, 'Fictief').getByText(people.waitingUnjoined('1'))).toBeVisible()
  const accused = await person()
  await joinWithCode(accused, await codeIn(chair, 'Fictief'))
  await again(chair)
  await partOf(chair, 'Fictief').getByRole('button', { name: people.waitingDo }).click()
  await expect(partOf(chair, 'Fictief').getByText(people.waitingDone)).toBeVisible()
  await lookAgain(accused)
  await expect(accused.locator('article.letter').getByRole('heading', { name: 'Er is een klacht over u ingediend' })).toBeVisible()
  await writeAs(accused, 'view', 'Er was uitleg, maar niet op papier.')

  // Both are heard apart; who was heard reads the own record.
  await desk.says(panel[0], id, { kind: 'hearing-invited', body: { who: 'complainant', day: '2099-12-01', place: 'Zaal 3, 10 uur', text: '' }, direction: 'out' })
  await desk.says(panel[0], id, { kind: 'hearing-held', body: { who: 'complainant', day: desk.today, present: 'De commissie', record: 'De klager vertelde over vier afwijzingen.' }, direction: 'out' })
  await desk.says(panel[0], id, { kind: 'hearing-held', body: { who: 'accused', day: desk.today, present: 'De commissie', record: 'De voorzitter zei dat er geen uitleg op papier is.' }, direction: 'inside', compartment: 'accused' })
  await openMailbox(reporter, receipt)
  await expect(reporter.locator('.case-main').getByText('Sem Kastanje')).toBeVisible()
  await expect(reporter.getByText('Zaal 3, 10 uur')).toBeVisible()
  for (const hidden of ['De voorzitter zei dat', 'Er was uitleg, maar niet op papier.', 'Fictief']) await expect(reporter.getByText(hidden)).toBeHidden()
  await reporter.getByRole('button', { name: words.recordYes }).click()
  await expect(reporter.getByText(words.saidRecordYes)).toBeVisible()

  await again(chair)
  await expect(partOf(chair, 'Fictief').getByText('Er was uitleg, maar niet op papier.')).toBeVisible()
  await expect(chair.locator('[aria-labelledby=hearings-title]')).toContainText(work.recordAgreed)
  await choose(chair, 'draft-advice')
  await pick(chair, 'judgment', words['partly-founded'])
  await fill(chair, 'findings', advice.findings)
  await fill(chair, 'advice', advice.advice)
  await carryOut(chair, 'draft-advice')
  await choose(chair, 'vote')
  await pick(chair, 'vote', work['vote-for'])
  await carryOut(chair, 'vote')
  const hash = ({ messages }: OpenedAs, kind: string): string => messages.findLast((one) => one.kind === kind)?.hash ?? ''
  for (const name of panel.slice(1)) await desk.says(name, id, (at) => ({ kind: 'voted', body: { to: hash(at, 'advice-drafted'), agrees: true, view: '' }, direction: 'inside', compartment: 'deliberation' }))
  await again(chair)
  await expect(chair.getByText(work.voteCarried)).toBeVisible()
  await say(chair, 'advise', 'De commissie heeft geadviseerd. Het bevoegd gezag beslist nu.')
  await desk.says(panel[0], id, { kind: 'authority-asked', body: { authority: desk.person('Vera Hulst').id, text: 'Wilt u beslissen op ons advies?' }, direction: 'inside' })
  await desk.changes([panel[0], panel[1]], id, ['Vera Hulst'])

  const authority = await person({ refusals: true })
  await enter(authority, 'Vera Hulst')
  await openCase(authority, title)
  for (const hidden of [words.saidDraft(words['partly-founded']), 'Er was uitleg, maar niet op papier.', people.title]) await expect(authority.getByText(hidden)).toBeHidden()
  await expect(authority.getByText(work.decidingNot)).toBeVisible()
  await expect(authority.locator('[aria-labelledby=given-advice]')).toContainText(advice.advice)
  await authority.getByText(work.procedureTitle).click()
  await expect(authority.locator('.flow-place.now')).toContainText(processTexts.nl['place-deciding'])
  await choose(authority, 'decide')
  await pick(authority, 'judgment', words.unfounded)
  await fill(authority, 'decision', 'Ik volg het advies niet.')
  await authority.locator('#act-measures-0-kind').selectOption('new-selection')
  await fill(authority, 'measures-0-owner', 'Directeur Beleid')
  await fill(authority, 'measures-0-due', '1 juni 2099')
  await fill(authority, 'measures-0-confirms', 'Hoofd personeel')
  await authority.locator('section.act button:not(.quiet):not(.link)').last().click()
  await expect(authority.locator('#error-summary')).toContainText(work['reasons-missing'])
  await fill(authority, 'reasons', 'Er was wel uitleg, maar mondeling.')
  await carryOut(authority, 'decide')

  await lookAgain(reporter)
  for (const told of [words.saidDecided(words.unfounded), 'Er was wel uitleg, maar mondeling.', advice.advice]) await expect(reporter.getByText(told)).toBeVisible()
  await desk.says(panel[0], id, { kind: 'closed', body: { outcome: 'unfounded', text: 'De klacht is afgesloten.' }, direction: 'out' })
  await again(chair)
  await expect(chair.getByText(work.decisionTitle)).toBeVisible()
  const part = partOf(chair, 'Fictief')
  await part.getByRole('button', { name: people.write, exact: true }).click()
  await part.locator('[value="outcome-told"]').check({ force: true })
  await part.getByLabel(people.rehabilitation).or(part.locator('[id^="rehabilitation-"]').getByRole('checkbox')).first().check({ force: true })
  await part.getByLabel(people.text, { exact: true }).fill('De klacht is ongegrond. Wij helpen u om dat in uw team duidelijk te maken.')
  await part.getByRole('button', { name: people.send, exact: true }).click()
  await expect(part.getByText(people.sent)).toBeVisible()
  await lookAgain(accused)
  await expect(accused.getByText('Wij helpen u om dat in uw team duidelijk te maken.')).toBeVisible()
  await expect(accused.getByText(said.rehabilitated)).toBeVisible()

  await lookAgain(reporter)
  await expect(reporter.getByText(box.leadClosed(words.unfounded))).toBeVisible()
  const partly = reporter.getByLabel(words['seriously-partly'], { exact: true })
  // The page may still be growing above it.
  await expect(async () => {
    await partly.check({ force: true })
    await expect(partly).toBeChecked({ timeout: 1_000 })
  }).toPass()
  await reporter.getByRole('button', { name: words.seriouslyDo }).click()
  await expect(reporter.getByText(words.seriouslyThanks)).toBeVisible()
})
