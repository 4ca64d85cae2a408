import { readFileSync } from 'node:fs'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { figuresTexts } from '../../src/modules/desk/texts/figures.ts'
import { keepingTexts } from '../../src/modules/desk/texts/keeping.ts'
import { letterTexts } from '../../src/modules/desk/texts/letters.ts'
import { overviewTexts } from '../../src/modules/desk/texts/overview.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { anonymousReport, begin, giveWordsBack, integrityPanel, named, seal, walkOn } from './support/filing.ts'
import { openMailbox } from './support/mailbox.ts'
import { download, expect, heading, test } from './support/test.ts'
import { carryOut, choose, enter, openCase } from './support/work.ts'

const [letters, keeping, overview, work, figures] = [letterTexts.nl, keepingTexts.nl, overviewTexts.nl, workCaseTexts.nl, figuresTexts.nl]
const model = 'Ontvangst van de melding bevestigen'

test('A letter is filled from the case, changed, survives a locked key, is sealed, read and printed; then the case is exported and closed', async ({ person }) => {
  const title = named('Opmerkingen in de app-groep')
  const reporter = await person()
  const story = anonymousReport(title)
  await begin(reporter, story)
  await walkOn(reporter, story)
  const receipt = await seal(reporter, story)
  await giveWordsBack(reporter, story, receipt)

  const handler = await person()
  await enter(handler, integrityPanel[0])
  await openCase(handler, title)
  await choose(handler, 'acknowledge')
  await carryOut(handler, 'acknowledge')
  await handler.getByRole('button', { name: letters.write(model) }).click()
  const panel = handler.locator('section.act')
  await panel.getByRole('button', { name: letters.next }).click()
  await expect(panel.getByLabel(letters.subject)).toHaveValue('Wij hebben uw melding ontvangen')
  await panel.getByLabel(letters.subject).fill('Uw melding is binnen')

  // What was being written is still there after the key was locked and opened again.
  await handler.getByRole('button', { name: 'Sluit nu' }).click()
  await expect(handler.getByText('Uw melding is binnen')).toHaveCount(0)
  await handler.getByRole('button', { name: 'Open mijn sleutel' }).click()
  await expect(panel.getByLabel(letters.subject)).toHaveValue('Uw melding is binnen', { timeout: 40_000 })

  await panel.getByRole('button', { name: letters.next }).click()
  await expect(panel.getByText(letters.toReporter)).toBeVisible()
  await panel.getByRole('button', { name: letters.send }).click()
  await expect(handler.getByText(work.done(work['act-letter']))).toBeVisible()
  await expect(handler.getByRole('button', { name: letters.write(model) })).toHaveCount(0)

  await openMailbox(reporter, receipt)
  const letter = reporter.locator('article.letter')
  await expect(letter.getByRole('heading', { name: 'Uw melding is binnen' })).toBeVisible()
  await expect(letter.getByText('Op grond van: Wbk art. 2.')).toBeVisible()
  await reporter.evaluate(() => { window.print = () => undefined })
  await reporter.getByRole('button', { name: letters.print }).click()
  await reporter.emulateMedia({ media: 'print' })
  await expect(letter).toBeVisible()
  await expect(heading(reporter)).toBeHidden()
  await reporter.emulateMedia({ media: 'screen' })

  await handler.getByText(keeping.exportTitle, { exact: true }).click()
  await handler.getByRole('button', { name: keeping.exportCase }).click()
  await handler.getByLabel(keeping.exportTick).check({ force: true })
  const file = await download(handler, () => handler.getByRole('button', { name: keeping.exportGo }).click())
  const zip = readFileSync(file.path)
  expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  for (const part of ['LEESMIJ.txt', 'zaak.html', 'zaak.json', 'heeft de verzegeling van Gehoor verlaten', 'Uw melding is binnen', title]) expect(zip.includes(Buffer.from(part))).toBe(true)
  await expect(handler.getByText('Heeft de hele zaak uitgevoerd')).toBeVisible()

  // Closed, the case gives its record to the figures; the analyst sees that one waits, and not yet what it says.
  await choose(handler, 'close')
  await handler.getByLabel(caseTexts.nl['not-investigable'], { exact: true }).check({ force: true })
  await handler.getByLabel(work['field-text'], { exact: true }).fill('Wij weten te weinig om verder te gaan.')
  await carryOut(handler, 'close')
  await expect(handler.getByText(caseTexts.nl.saidStatistics)).toBeVisible({ timeout: 20_000 })
  const analyst = await person()
  await analyst.goto('/nl/cijfers')
  await expect(analyst.getByText(figures.tooFew).first()).toBeVisible()
  await analyst.goto('/nl/demo')
  await analyst.getByRole('link', { name: 'Word Loes Wegedoorn', exact: true }).click()
  await expect(analyst.getByText(figures.notYet).first()).toBeVisible({ timeout: 40_000 })
  await analyst.getByRole('button', { name: /Concept jaarverslag/ }).first().click()
  await expect(analyst.locator('article.letter').getByText('Op grond van: Awb 9:12a.')).toBeVisible()

  // Keys: not while typing, from anywhere else, and never once they are turned off.
  await handler.locator('main h1').first().click()
  await handler.keyboard.press('w')
  await expect(handler.getByLabel(overview.search)).toBeVisible()
  await handler.keyboard.press('/')
  await handler.keyboard.type('app-groep o')
  await expect(handler.getByLabel(overview.search)).toHaveValue('app-groep o')
  await handler.keyboard.press('Enter')
  await expect(handler.locator('form.search').getByRole('link', { name: title })).toBeVisible({ timeout: 40_000 })
  await handler.locator('main h1').first().click()
  await handler.keyboard.press('?')
  await handler.getByRole('button', { name: overview.turnOff }).click()
  await handler.getByRole('button', { name: overview.close }).click()
  await handler.locator('main h1').first().click()
  await handler.keyboard.press('o')
  await expect(handler.getByRole('heading', { level: 1, name: overview.overview })).toHaveCount(0)
})
