import { readFileSync } from 'node:fs'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { anonymousReport, begin, giveWordsBack, integrityPanel, seal, walkOn, named } from './support/filing.ts'
import { lookAgain, openMailbox, write } from './support/mailbox.ts'
import { download, expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openCase, say } from './support/work.ts'

const [filing, box, work, words] = [intakeTexts.nl, mailboxTexts.nl, workCaseTexts.nl, caseTexts.nl]

test('An employee reports anonymously, is heard, answers with a file, and the case is closed and opened again', async ({ person }) => {
  const title = named('Grappen in het overleg')
  const reporter = await person()
  const story = anonymousReport(title)
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
  await openCase(handler, title)
  await expect(handler.getByText('In het overleg worden steeds dezelfde grappen gemaakt')).toBeVisible()
  await expect(handler.getByText(work.whoAnonymous)).toBeVisible()
  await choose(handler, 'acknowledge')
  await carryOut(handler, 'acknowledge')
  await say(handler, 'text', 'Kunt u een voorbeeld geven van zo’n grap?')

  await reporter.getByRole('link', { name: filing.mailboxLink }).click()
  await openMailbox(reporter, receipt)
  await expect(reporter.getByText('Uw melding is bevestigd door een behandelaar op')).toBeVisible()
  await expect(reporter.getByText(/vergeleek deze berichtenbox met het openbare logboek/)).toBeVisible()
  await expect(reporter.locator('.tags').getByText(box.stageNow(words.assessing))).toBeVisible()
  await expect(reporter.getByText('Kunt u een voorbeeld geven')).toBeVisible()
  await write(reporter, 'Hier is een schermafdruk van de app-groep.', [{ name: 'afdruk.txt', mimeType: 'text/plain', buffer: Buffer.from('dit stond in de groep') }])

  await handler.reload()
  await expect(handler.getByText('Hier is een schermafdruk')).toBeVisible({ timeout: 40_000 })
  const file = await download(handler, () => handler.getByRole('button', { name: /afdruk\.txt/ }).click())
  expect(readFileSync(file.path, 'utf8')).toBe('dit stond in de groep')
  await choose(handler, 'close')
  await handler.getByLabel(words.founded, { exact: true }).check({ force: true })
  await handler.getByLabel(work['field-text'], { exact: true }).fill('Uw melding is gegrond. Met de voorzitter zijn afspraken gemaakt.')
  await carryOut(handler, 'close')

  await lookAgain(reporter)
  await expect(reporter.getByText(box.leadClosed(words.founded))).toBeVisible()
  await expect(reporter.getByText('Met de voorzitter zijn afspraken gemaakt')).toBeVisible()

  await choose(handler, 'reopen')
  await handler.getByLabel(work['field-reason'], { exact: true }).fill('Er is een tweede voorval gemeld.')
  await carryOut(handler, 'reopen')
  await lookAgain(reporter)
  await expect(reporter.getByText('Er is een tweede voorval gemeld.')).toBeVisible()
  await expect(reporter.getByText(box.leadClosed(words.founded))).toBeHidden()
})
