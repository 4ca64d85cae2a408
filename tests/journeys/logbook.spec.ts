import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { logbookTexts } from '../../src/modules/desk/texts/logbook.ts'
import { anonymousReport, giveWordsBack, seal, walkOn } from './support/filing.ts'
import { download, expect, heading, test } from './support/test.ts'

const [texts, filing] = [logbookTexts.nl, intakeTexts.nl]
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

const openFile = async (page: Page, path: string, words: readonly string[]): Promise<void> => {
  await page.getByLabel(texts.file).setInputFiles(path)
  await page.getByLabel(texts.words).fill(words.join(' '))
  await press(page, texts.openTitle)
}

test('S1: an employee keeps a remark of 18 November 2026 in a logbook that only their own words open, and files a report from it much later', async ({ person }) => {
  const writer = await person()
  const asked: string[] = []
  writer.on('request', (request) => { if (request.method() !== 'GET' || request.url().includes('/api/')) asked.push(request.url()) })
  await writer.goto('/nl/dagboek')
  await press(writer, texts.make)
  await expect(writer.locator('.receipt-words li')).toHaveCount(11)
  const words = await writer.locator('.receipt-words li').allInnerTexts()
  await press(writer, texts.written)
  await writer.getByLabel(texts.day).fill('18-11-2026')
  await writer.getByLabel(texts.text).fill('Mijn voorstel werd weggelachen om mijn accent.')
  await writer.getByLabel(texts.addFiles).setInputFiles({ name: 'notulen.txt', mimeType: 'text/plain', buffer: Buffer.from('de notulen') })
  await press(writer, texts.add)
  await expect(writer.getByText('weggelachen om mijn accent')).toBeVisible()
  // What still stands in the form is saved too.
  await writer.getByLabel(texts.text).fill('De week erna gebeurde het weer.')
  const file = await download(writer, () => press(writer, texts.save))
  expect(readFileSync(file.path).includes('accent')).toBe(false)
  expect(readFileSync(file.path).subarray(0, 20).toString('latin1')).toContain('age-encryption.org')
  expect(asked, 'what was sent to the server').toEqual([])

  const later = await person()
  await later.goto('/nl/dagboek')
  await press(later, texts.open)
  await openFile(later, file.path, [...words].reverse())
  // One order of words in sixteen fits its own check by chance: then the file itself does not open.
  await expect(later.locator('#error-summary')).toContainText(new RegExp(`${texts.wordsWrong}|${texts.cannotOpen}`))
  await openFile(later, file.path, words)
  await expect(later.getByText('weggelachen om mijn accent')).toBeVisible()
  await later.getByRole('button', { name: /^Verwijder: / }).first().click()
  await expect(later.getByText('De week erna gebeurde het weer.')).toBeHidden()
  await expect(later.getByRole('button', { name: texts.putBack })).toBeFocused()
  await press(later, texts.putBack)
  await expect(later.getByText('De week erna gebeurde het weer.')).toBeVisible()
  await press(later, texts.report)
  const { what: _, ...answers } = anonymousReport('Uit het logboek').answers
  const story = anonymousReport('Uit het logboek', { answers })
  await expect(heading(later)).toHaveText(filing.nameTitle)
  await walkOn(later, story)
  await expect(later.getByText('weggelachen om mijn accent')).toBeVisible()
  await expect(later.getByText('notulen.txt')).toBeVisible()
  const receipt = await seal(later, story)
  await giveWordsBack(later, story, receipt)
  await expect(later.getByText(filing.uploadAll)).toBeVisible()
})

test('A report that is not finished is kept in a sealed file and goes on where it was', async ({ person }) => {
  const reporter = await person()
  const story = anonymousReport('Later verder')
  await reporter.goto('/nl/melden')
  await press(reporter, filing.start)
  await walkOn(reporter, story, undefined, 'Waar en wanneer was het?')
  await reporter.getByRole('button', { name: filing.keepNow }).click()
  const file = await download(reporter, () => press(reporter, texts.keepSave))
  const words = await reporter.locator('.receipt-words li').allInnerTexts()

  const later = await person()
  await later.goto('/nl/melden')
  await press(later, filing.openFile)
  await openFile(later, file.path, words)
  await expect(heading(later)).toHaveText('Is het één keer gebeurd of vaker?', { timeout: 30_000 })
  await walkOn(later, story)
  await expect(later.getByText('steeds dezelfde grappen')).toBeVisible()
})
