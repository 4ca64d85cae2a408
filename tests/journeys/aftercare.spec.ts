import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { careTexts } from '../../src/modules/desk/texts/parties/care.ts'
import { partyTexts } from '../../src/modules/desk/texts/parties/handler.ts'
import { partySaidTexts } from '../../src/modules/desk/texts/parties/said.ts'
import { togetherTexts } from '../../src/modules/desk/texts/parties/together.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { anonymousReport, begin, fileWhole, giveWordsBack, integrityPanel, seal, walkOn } from './support/filing.ts'
import { inspect as inspected } from './support/inspect.ts'
import { openMailbox } from './support/mailbox.ts'
import { expect, heading, test } from './support/test.ts'
import { backToList, carryOut, choose, enter, openCase, say } from './support/work.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { logbookTexts } from '../../src/modules/desk/texts/logbook.ts'

const [words, care, people, said, together, work, box, filing] = [caseTexts.nl, careTexts.nl, partyTexts.nl, partySaidTexts.nl, togetherTexts.nl, workCaseTexts.nl, mailboxTexts.nl, intakeTexts.nl]

test('S7: after closing, detriment leads to a new report that names the earlier case to its readers alone', async ({ person }) => {
  test.setTimeout(480_000)
  const title = 'Grappen over mijn afkomst, nazorg'
  const [reporter, handler] = [await person(), await person()]
  const receipt = await fileWhole(reporter, anonymousReport(title))
  await enter(handler, integrityPanel[0])
  await openCase(handler, title)
  await say(handler, 'acknowledge', 'Wij hebben uw melding.')
  await choose(handler, 'close')
  await handler.locator('section.act').getByLabel(words['not-investigable'], { exact: true }).check({ force: true })
  await handler.getByLabel(work['field-text'], { exact: true }).fill('Er was te weinig om op door te gaan.')
  await carryOut(handler, 'close')
  await expect(handler.locator('#care-title')).toBeVisible()

  await openMailbox(reporter, receipt)
  await reporter.getByRole('button', { name: care.detrimentLink }).click()
  await reporter.locator('form', { has: reporter.locator('#f-kinds') }).getByRole('button', { name: care.send, exact: true }).click()
  await expect(reporter.getByText(care.kindsMissing).first()).toBeVisible()
  await reporter.locator('[name="f-kinds"][value="not-renewed"]').check({ force: true })
  await reporter.getByLabel(care.since, { exact: true }).fill('28 april')
  await reporter.getByLabel(care.evidence, { exact: true }).fill('Beoordeling van mei, brief van 28 april.')
  await inspected(reporter, 'detriment')
  await reporter.locator('form', { has: reporter.locator('#f-kinds') }).getByRole('button', { name: care.send, exact: true }).click()
  await expect(reporter.getByRole('heading', { name: care.newTitle })).toBeVisible()
  for (const name of integrityPanel) await expect(reporter.locator('main li').filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible()
  await reporter.getByText(care.keepOut).click()
  await inspected(reporter, 'new report')
  await reporter.getByRole('button', { name: care.file }).click()
  await expect(reporter.getByRole('heading', { name: care.wordsTitle })).toBeVisible({ timeout: 60_000 })
  const fresh = await reporter.locator('.receipt-words li').allInnerTexts()
  expect(fresh).toHaveLength(11)

  await enter(handler, integrityPanel[0])
  await openCase(handler, care.reportTitle)
  await expect(handler.getByText(people.followsText)).toBeVisible()
  await handler.getByRole('link', { name: people.toEarlier }).click()
  await expect(heading(handler)).toHaveText(title)
  await expect(handler.getByText(people.careDetriment)).toBeVisible()
  await expect(handler.getByText(said['not-renewed'])).toBeVisible()
  await openMailbox(reporter, fresh)
  await expect(reporter.getByText(box.notYet)).toBeVisible()
})

test('Two people file one draft, each for themselves, and a committee member sees that they belong together', async ({ person }) => {
  test.setTimeout(480_000)
  const title = 'Samen: opmerkingen in het teamoverleg'
  const [one, two, handler] = [await person(), await person(), await person()]
  const story = anonymousReport(title)
  await begin(one, story)
  await walkOn(one, story)
  await one.getByText(together.title).click()
  await one.getByRole('button', { name: together.share }).click()
  const [file] = await Promise.all([one.waitForEvent('download'), one.getByRole('button', { name: logbookTexts.nl.keepSave }).click()])
  const draftWords = await one.locator('.receipt-words li').allInnerTexts()
  await one.getByRole('button', { name: logbookTexts.nl.keepBack }).click()
  await expect(one.getByText(together.partText)).toBeVisible()
  await giveWordsBack(one, story, await seal(one, story))

  await two.goto('/nl/melden')
  await two.getByRole('button', { name: filing.openFile }).click()
  await two.locator('#f-own-file').setInputFiles(await file.path())
  await two.locator('#f-own-words').fill(draftWords.join(' '))
  await two.getByRole('button', { name: logbookTexts.nl.openTitle }).click()
  await expect(heading(two)).toHaveText(filing.nameTitle)
  // Excludes nobody: the readers were drawn once, for the whole group, and are named before anything is sent.
  const second = { ...story, exclude: [] }
  await walkOn(two, second)
  await expect(two.getByText(together.partText)).toBeVisible()
  for (const name of integrityPanel) await expect(two.locator('.notice').filter({ hasText: together.part })).toContainText(name)
  await inspected(two, 'together')
  await giveWordsBack(two, second, await seal(two, second))

  await enter(handler, integrityPanel[0])
  await openCase(handler, title)
  await expect(handler.getByText(people.togetherText)).toBeVisible()
  await expect(handler.locator('#cluster-title')).toBeVisible()
  await expect(handler.getByText(people.clusterIn(title))).toBeVisible()
  const first = new URL(handler.url()).pathname
  await backToList(handler)
  await openCase(handler, title, [first])
  await expect(handler.getByText(people.clusterMembers('2'))).toBeVisible()
  await inspected(handler, 'cluster')
})
