import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { anonymousReport, begin, complaintsPanel, fileWhole, integrityPanel, next, notInComplaintsPanel, textsOf, walkOn, type Story, named } from './support/filing.ts'
import { lookAgain, openMailbox, typeWords } from './support/mailbox.ts'
import { dataDir, expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openCase, sees } from './support/work.ts'

const [box, work, words] = [mailboxTexts.nl, workCaseTexts.nl, caseTexts.nl]

const complaint = (title: string): Story => ({
  language: 'en', consequences: { name: 'whoever-needs', other: 'yes', aim: 'own-outcome' }, identity: { name: 'Example Person', address: 'Example Lane 1, Nowhere' },
  answers: { danger: 'no', subject: 'conduct', what: 'My manager called me names in the meeting.', times: 'once', about: 'My manager', title }, exclude: notInComplaintsPanel,
})

test('A complaint by name says before anything is typed, and again before it is sent, that the accused gets a copy and the name', async ({ person }) => {
  const title = named('Names in the meeting')
  const story = complaint(title)
  const reporter = await person()
  await reporter.goto('/en/report')
  await expect(reporter.getByText(textsOf(story).complaintText)).toBeVisible()
  await begin(reporter, story)
  await walkOn(reporter, story, undefined, textsOf(story).wayTitle)
  await expect(reporter.getByText(textsOf(story).warnings_copyAndNameToAccused)).toBeVisible()
  await walkOn(reporter, story)
  await expect(reporter.getByText(textsOf(story).checkComplaint)).toBeVisible()
  await reporter.getByRole('button', { name: textsOf(story).seal }).click()
  await expect(heading(reporter)).toHaveText(textsOf(story).receiptTitle, { timeout: 60_000 })

  const handler = await person()
  await enter(handler, complaintsPanel[0])
  await openCase(handler, title)
  await expect(handler.getByText('Example Person')).toBeVisible()
  await expect(handler.getByText('Example Lane 1, Nowhere')).toBeVisible()
})

test('An anonymous complaint is never turned into something else: the reporter must choose, and nothing is chosen beforehand', async ({ person }) => {
  const texts = intakeTexts.nl
  const story: Story = { ...complaint('x'), language: 'nl', consequences: { name: 'nobody', other: 'yes', aim: 'own-outcome' } }
  const reporter = await person()
  await begin(reporter, story)
  await walkOn(reporter, story, undefined, texts.wayChoiceTitle)
  await expect(reporter.getByText(texts.obstacleNeedsName)).toBeVisible()
  await expect(reporter.locator('[name="f-way"]')).toHaveCount(3)
  await expect(reporter.locator('[name="f-way"]:checked')).toHaveCount(0)
  await reporter.getByRole('button', { name: texts.next, exact: true }).click()
  await expect(reporter.locator('#error-summary')).toContainText(texts.err_chooseWay)
  await reporter.locator('[name="f-way"][value="triage/anonymous"]').check({ force: true })
  await next(reporter, story)
  await reporter.getByRole('button', { name: texts.back, exact: true }).click()
  await expect(reporter.locator('[name="f-way"][value="triage/anonymous"]')).toBeChecked()
})

test('S6: a committee member whom the reporter excludes sees nothing of the case, not even at its address', async ({ person }) => {
  const title = named('Over een behandelaar')
  const reporter = await person()
  await fileWhole(reporter, anonymousReport(title))
  const reader = await person()
  await enter(reader, integrityPanel[1])
  await openCase(reader, title)
  const address = reader.url()
  const excluded = await person({ refusals: true })
  await enter(excluded, 'Noor Linde')
  expect(await sees(excluded, title)).toBe(false)
  await excluded.goto(address)
  await expect(excluded.getByText(work.gone)).toBeVisible({ timeout: 40_000 })
  await expect(excluded.getByText(title)).toBeHidden()
})

test('A case goes to the other committee only when the reporter says yes and two handlers sign', async ({ person }) => {
  const title = named('Hoort bij de andere commissie')
  const reporter = await person()
  const receipt = await fileWhole(reporter, anonymousReport(title))
  const [first, second, newcomer] = [await person(), await person(), await person()]
  await enter(first, integrityPanel[0])
  await openCase(first, title)
  await expect(first.locator('.acts').getByRole('button', { name: work['act-hand-over'], exact: true })).toHaveCount(0)
  await choose(first, 'ask-hand-over')
  await first.locator('section.act').getByLabel('Klachtencommissie Ongewenste Omgangsvormen').check({ force: true })
  await first.getByLabel(work['field-text'], { exact: true }).fill('De klachtencommissie kan een oordeel geven.')
  await carryOut(first, 'ask-hand-over')

  await openMailbox(reporter, receipt)
  await expect(reporter.getByText(`${box.question}: ${words['hand-over']}`)).toBeVisible()
  await reporter.getByRole('button', { name: box.answerYes }).click()
  await expect(reporter.getByText(box.sent)).toBeVisible()

  await first.reload()
  await choose(first, 'hand-over')
  for (const name of complaintsPanel) await first.locator('section.act').getByLabel(name).check({ force: true })
  await first.locator('section.act').getByLabel(work['stay-leave']).check({ force: true })
  await carryOut(first, 'hand-over')
  await expect(first.getByText(work.proposalMine)).toBeVisible()
  await enter(newcomer, complaintsPanel[0])
  expect(await sees(newcomer, title)).toBe(false)

  await enter(second, integrityPanel[1])
  await openCase(second, title)
  await second.getByRole('button', { name: work.approve }).click()
  await expect(second.getByText(work.approvedLeft)).toBeVisible()
  await newcomer.reload()
  await expect(newcomer.locator('.worklist').first()).toBeVisible({ timeout: 40_000 })
  await openCase(newcomer, title)
  await lookAgain(reporter)
  for (const name of complaintsPanel) await expect(reporter.locator('.case-side li').first()).toContainText(name)
  await expect(reporter.locator('.case-side li').first()).not.toContainText(integrityPanel[0])
  await expect(reporter.locator('main').getByText('Klachtencommissie Ongewenste Omgangsvormen').first()).toBeVisible()
})

test('A word that was written down wrongly is named with its place and a suggestion; words that fit nobody open nothing', async ({ person }) => {
  const reporter = await person({ refusals: true })
  const receipt = await fileWhole(reporter, anonymousReport('Woorden kwijt'))
  const fourth = receipt[3] ?? ''
  const slip = receipt.with(3, `${fourth}q`)
  await typeWords(reporter, slip)
  await expect(reporter.locator('#error-summary')).toContainText('4e woord')
  await expect(reporter.locator('#error-summary')).toContainText(fourth)
  await expect(reporter.getByLabel(box.words)).toHaveValue(slip.join(' '))
  await typeWords(reporter, receipt.slice(0, 10))
  await expect(reporter.locator('#error-summary')).toContainText(box.wrongCount('10'))
  await typeWords(reporter, [...receipt].reverse())
  await expect(reporter.locator('#error-summary')).toContainText(box.wrongCheck)
  await reporter.goto('/nl/dagboek')
  await reporter.getByRole('button', { name: 'Maak een nieuw logboek' }).click()
  await expect(reporter.locator('.receipt-words li')).toHaveCount(11)
  const logbookWords = await reporter.locator('.receipt-words li').allInnerTexts()
  await typeWords(reporter, logbookWords)
  await expect(reporter.locator('#error-summary')).toContainText(box.noMailbox)
  await expect(reporter.getByRole('button', { name: box.open, exact: true })).toBeVisible()
})

test('E4: a reporter gives a name and withdraws, each told beforehand from when it counts', async ({ person }) => {
  const title = named('Naam en intrekken')
  const reporter = await person()
  const receipt = await fileWhole(reporter, anonymousReport(title))
  await openMailbox(reporter, receipt)
  await reporter.getByRole('button', { name: box.nameTitle }).click()
  await expect(reporter.getByText(box.noticeNow)).toBeVisible()
  await reporter.getByRole('button', { name: box.nameDo }).click()
  await expect(reporter.getByText(box.nameMissing).first()).toBeVisible()
  await reporter.getByLabel(box.nameField).fill('Voorbeeld Naam')
  await reporter.getByRole('button', { name: box.nameDo }).click()
  await expect(reporter.getByText(box.sent)).toBeVisible()
  const handler = await person()
  await enter(handler, integrityPanel[0])
  await openCase(handler, title)
  await expect(handler.getByText('Voorbeeld Naam')).toBeVisible()

  await lookAgain(reporter)
  await reporter.getByRole('button', { name: box.withdrawTitle }).click()
  await reporter.getByLabel(box.withdrawReason).fill('Het is opgelost.')
  await reporter.getByRole('button', { name: box.withdrawDo }).click()
  await expect(reporter.getByText(box.withdrawn)).toBeVisible()
  await handler.reload()
  await expect(handler.getByText('Het is opgelost.')).toBeVisible({ timeout: 40_000 })
  await expect(reporter.getByRole('button', { name: box.withdrawTitle })).toHaveCount(0)
})

test('The words of a report stand nowhere in the folder of the server', async ({ person }) => {
  const canary = 'kanariepietzevendertig'
  const reporter = await person()
  await fileWhole(reporter, anonymousReport(canary, { answers: { ...anonymousReport(canary).answers, what: `Dit is ${canary}.` } }))
  const files = readdirSync(dataDir(), { recursive: true }).map((name) => join(dataDir(), String(name))).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  expect(files.length).toBeGreaterThan(10)
  for (const path of files) expect(readFileSync(path).includes(canary), path).toBe(false)
})
