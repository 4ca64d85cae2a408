import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { wayInTexts } from '../../src/modules/desk/texts/way-in.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { anonymousReport, fileWhole, integrityPanel, named } from './support/filing.ts'
import { inspect as inspected } from './support/inspect.ts'
import { lookAgain, openMailbox } from './support/mailbox.ts'
import { expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openCase } from './support/work.ts'

const [box, way, work, words, filing] = [mailboxTexts.nl, wayInTexts.nl, workCaseTexts.nl, caseTexts.nl, intakeTexts.nl]

const confidential = (title: string) => anonymousReport(title, { consequences: { name: 'handlers', other: 'no', aim: 'look-into' }, identity: { name: 'N. Bedacht', telephone: '070 000 00 00' }, wayBack: 'telephone' })

const inConfidence = (title: string) => {
  const story = confidential(title)
  return { ...story, answers: { ...story.answers, what: 'In de app-groep staan grappen over collega’s. Wim Zomaar leest alleen mee.', about: 'Elf deelnemers van de groep', 'about-role': ['colleague', 'own-manager'] }, files: [{ name: 'afdruk.txt', mimeType: 'text/plain', buffer: Buffer.from('wat er in de groep stond') }] }
}

const byName = (title: string) => ({ ...confidential(title), consequences: { name: 'whoever-needs', other: 'no', aim: 'look-into' } })

test('S3: screenshots of an app group come in confidence; a bystander’s name leaves the copy, and two readers open the reporter’s name, who hears of it', async ({ person }) => {
  const title = named('Berichten in de team-app')
  const reporter = await person()
  const receipt = await fileWhole(reporter, inConfidence(title))

  const [asker, giver] = [await person(), await person()]
  await enter(asker, integrityPanel[0])
  await openCase(asker, title)
  await expect(asker.getByText(way.notMailbox)).toBeVisible()
  await expect(asker.getByText(work.whoSealed)).toBeVisible()
  await expect(asker.getByRole('button', { name: /afdruk\.txt/ })).toBeVisible()
  await choose(asker, 'make-copy')
  await asker.locator('#act-title').fill('Wat er in de groep stond')
  await asker.locator('#act-copy-of').selectOption({ index: 1 })
  await asker.locator('#act-copy-word').fill('Wim Zomaar')
  await asker.getByRole('button', { name: work['copy-everywhere'] }).click()
  await expect(asker.locator('#act-copy-text')).not.toHaveValue(/Zomaar/)
  await carryOut(asker, 'make-copy')
  await choose(asker, 'ask-name')
  await asker.getByLabel(work['field-reason'], { exact: true }).fill('Wij willen de melder beschermen.')
  await carryOut(asker, 'ask-name')
  await expect(asker.getByText('N. Bedacht')).toBeHidden()

  await enter(giver, integrityPanel[1])
  await openCase(giver, title)
  await expect(giver.getByText(way.asksName(integrityPanel[0]))).toBeVisible()
  await choose(giver, 'release-name')
  await giver.locator('section.act [type=radio]').first().check({ force: true })
  await giver.getByLabel(work['field-text'], { exact: true }).fill('Om u te kunnen beschermen.')
  await carryOut(giver, 'release-name')
  await expect(giver.getByText('N. Bedacht')).toBeHidden()

  await openMailbox(reporter, receipt)
  await expect(reporter.getByText(words.saidNameOpened(words['duty-triage']))).toBeVisible()
  await expect(reporter.getByText('Om u te kunnen beschermen.')).toBeVisible()
  await asker.reload()
  await expect(asker.getByText('N. Bedacht')).toBeVisible({ timeout: 40_000 })
  await expect(asker.getByText('070 000 00 00')).toBeVisible()
})

test('Who lost the words goes on with a code and a new receipt, which two readers confirm', async ({ person }) => {
  const title = 'Mijn briefje met woorden is weg'
  const reporter = await person()
  const old = await fileWhole(reporter, byName(title))
  const [first, second] = [await person(), await person()]
  await enter(first, integrityPanel[0])
  await openCase(first, title)
  await choose(first, 'way-in')
  await carryOut(first, 'way-in')
  const code = await first.locator('.notice', { hasText: way.codeTitle }).locator('strong[translate=no], .lead strong').last().innerText()

  await reporter.goto('/nl/berichten')
  await reporter.getByText(box.lostWords).click()
  await reporter.getByRole('button', { name: way.haveCode }).click()
  await reporter.getByLabel(way.code, { exact: true }).fill('kort')
  await reporter.getByRole('button', { name: way.open, exact: true }).click()
  await expect(reporter.getByText(way.notACode).first()).toBeVisible()
  await inspected(reporter, 'code wrong')
  await reporter.getByLabel(way.code, { exact: true }).fill(code.toLowerCase())
  await reporter.getByRole('button', { name: way.open, exact: true }).click()
  await expect(heading(reporter)).toHaveText(way.textTitle)
  for (const name of integrityPanel) await expect(reporter.locator('main li', { hasText: name })).toBeVisible()
  await reporter.getByLabel(way.message).fill('Ik ben het weer.')
  await inspected(reporter, 'follow-up')
  await reporter.getByRole('button', { name: way.send }).click()
  await expect(heading(reporter)).toHaveText(way.wordsTitle, { timeout: 60_000 })
  const receipt = await reporter.locator('.receipt-words li').allInnerTexts()
  await inspected(reporter, 'new words')
  await reporter.getByRole('button', { name: way.written }).click()
  await expect(heading(reporter)).toHaveText(filing.askBackTitle)
  for (const input of await reporter.locator('input[id^="f-word-"]').all()) await input.fill(receipt[Number((await input.getAttribute('id'))?.replace('f-word-', ''))] ?? '')
  await reporter.getByRole('button', { name: filing.askBackDone }).click()
  await expect(heading(reporter)).toHaveText(way.doneTitle)
  const fingerprint = await reporter.locator('main .lead strong').innerText()
  await inspected(reporter, 'fingerprint')

  for (const [at, page] of [first, second].entries()) {
    await enter(page, integrityPanel[at] as string)
    await openCase(page, way.followUpTitle)
    await expect(page.getByText('Ik ben het weer.')).toBeVisible()
    await expect(page.getByText(way.stateOpen)).toBeVisible()
    await expect(page.getByText(fingerprint)).toBeVisible()
    await page.getByRole('button', { name: way.confirm }).click()
    await expect(page.getByText(at === 0 ? way.stateWaits : way.stateConfirmed)).toBeVisible()
  }
  await second.getByRole('link', { name: way.toEarlier }).click()
  await expect(heading(second)).toHaveText(title)
  await expect(second.getByText(way.laterBoth)).toBeVisible()

  await openMailbox(reporter, receipt)
  await openMailbox(reporter, old)
  await lookAgain(reporter)
  await expect(reporter.getByText(words.saidContinued).first()).toBeVisible()
  await inspected(reporter, 'old mailbox')
  await expect(reporter.getByLabel(box.messageField)).toBeHidden()
})
