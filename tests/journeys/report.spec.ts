import { readFileSync } from 'node:fs'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { formatDay } from '../../src/foundation/ui/index.ts'
import { computeTerm } from '../../src/modules/desk/rules/terms/compute-term.ts'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { anonymousReport, begin, giveWordsBack, integrityPanel, seal, walkOn, named } from './support/filing.ts'
import { lookAgain, openMailbox, write } from './support/mailbox.ts'
import { download, expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openFromList, say } from './support/work.ts'

const [filing, box, work, words] = [intakeTexts.nl, mailboxTexts.nl, workCaseTexts.nl, caseTexts.nl]

test('S12: an anonymous report without details is asked about, closed and counted, opened again when the reporter returns with a file, and becomes a complaint only by a yes and a name', async ({ person }) => {
  const title = named('Er is iets mis')
  const reporter = await person()
  const story = anonymousReport(title, { answers: { danger: 'unknown', subject: 'conduct', what: 'Er gebeuren hier dingen die niet kunnen.', times: 'unknown', grounds: ['unknown'], title } })
  await begin(reporter, story)
  await walkOn(reporter, story)
  const receipt = await seal(reporter, story)
  const proof = await download(reporter, () => reporter.getByRole('button', { name: filing.proofSave }).click())
  expect(Object.keys(JSON.parse(readFileSync(proof.path, 'utf8')) as object).length).toBeGreaterThan(1)
  expect(readFileSync(proof.path, 'utf8')).not.toContain(receipt[0])
  await giveWordsBack(reporter, story, receipt)
  await expect(heading(reporter)).toHaveText(filing.doneTitle)
  const calendar = await download(reporter, () => reporter.getByRole('button', { name: filing.calendarSave }).click())
  expect(readFileSync(calendar.path, 'utf8')).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:Even kijken/)
  expect(readFileSync(calendar.path, 'utf8')).not.toMatch(/gehoor|melding|klacht/i)

  const handler = await person()
  await enter(handler, integrityPanel[0])
  await openFromList(handler, title)
  await expect(handler.getByText('Er gebeuren hier dingen die niet kunnen.')).toBeVisible()
  await expect(handler.getByText(formatDay(computeTerm('WBK_ONTVANGST', systemClock.today()).nominalEnd, 'nl')).first()).toBeVisible()
  await expect(handler.getByText(work.whoAnonymous)).toBeVisible()
  await choose(handler, 'acknowledge')
  await carryOut(handler, 'acknowledge')
  await expect(handler.getByText(formatDay(computeTerm('WBK_TERUGKOPPELING', systemClock.today()).nominalEnd, 'nl')).first()).toBeVisible()
  await say(handler, 'text', 'Kunt u een voorbeeld geven van wat er gebeurt?')
  await choose(handler, 'close')
  await handler.getByLabel(words['not-investigable'], { exact: true }).check({ force: true })
  await handler.getByLabel(work['field-text'], { exact: true }).fill('Zonder meer gegevens kunnen wij dit niet onderzoeken. Uw melding telt mee.')
  await carryOut(handler, 'close')

  await reporter.getByRole('link', { name: filing.mailboxLink }).click()
  await openMailbox(reporter, receipt)
  await expect(reporter.getByText('Uw melding is bevestigd door een behandelaar op')).toBeVisible()
  await expect(reporter.getByText(/vergeleek deze berichtenbox met het openbare logboek/)).toBeVisible()
  await expect(reporter.getByText(box.leadClosed(words['not-investigable']))).toBeVisible()
  await expect(reporter.getByText('Kunt u een voorbeeld geven')).toBeVisible()
  await write(reporter, 'Hier is een schermafdruk van de app-groep.', [{ name: 'afdruk.txt', mimeType: 'text/plain', buffer: Buffer.from('dit stond in de groep') }])

  await handler.reload()
  await expect(handler.getByText('Hier is een schermafdruk')).toBeVisible({ timeout: 40_000 })
  const file = await download(handler, () => handler.getByRole('button', { name: /afdruk\.txt/ }).click())
  expect(readFileSync(file.path, 'utf8')).toBe('dit stond in de groep')
  await choose(handler, 'reopen')
  await handler.getByLabel(work['field-reason'], { exact: true }).fill('De melder kwam terug met een schermafdruk.')
  await carryOut(handler, 'reopen')
  await lookAgain(reporter)
  await expect(reporter.getByText('De melder kwam terug met een schermafdruk.')).toBeVisible()
  await expect(reporter.getByText(box.leadClosed(words['not-investigable']))).toBeHidden()

  // A complaint needs a name (Awb 9:4): a yes alone converts nothing.
  await choose(handler, 'ask-conversion')
  await handler.locator('section.act').getByLabel(words.complaint, { exact: true }).check({ force: true })
  await handler.getByLabel(work['field-text'], { exact: true }).fill('Wilt u dat de klachtencommissie een oordeel geeft?')
  await carryOut(handler, 'ask-conversion')
  await lookAgain(reporter)
  await expect(reporter.getByText(words.conversionName)).toBeVisible()
  await reporter.getByRole('button', { name: box.answerYes, exact: true }).click()
  await expect(reporter.getByText(box.sent)).toBeVisible()
  await handler.reload()
  await expect(handler.locator('#may')).toBeVisible({ timeout: 40_000 })
  await expect(handler.locator('#may').getByRole('button', { name: work['act-converted'], exact: true })).toHaveCount(0)
  await lookAgain(reporter)
  await reporter.getByRole('button', { name: box.nameTitle }).click()
  await reporter.getByLabel(box.nameField).fill('Voorbeeld Naam')
  await reporter.getByRole('button', { name: box.nameDo }).click()
  await expect(reporter.getByText(box.sent)).toBeVisible()
  await handler.reload()
  await choose(handler, 'converted')
  await carryOut(handler, 'converted')
  await expect(handler.locator('.tags').getByText(words.complaint, { exact: true })).toBeVisible()
})
