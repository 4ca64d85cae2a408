import type { Page } from '@playwright/test'
import { intakeTexts } from '../../../src/modules/desk/texts/intake/index.ts'
import { ownPartyTexts } from '../../../src/modules/desk/texts/parties/own.ts'
import { wayInTexts } from '../../../src/modules/desk/texts/way-in.ts'
import { inspect as inspected } from './inspect.ts'
import { typeWords } from './mailbox.ts'
import { expect, heading } from './test.ts'

const [way, own, filing] = [wayInTexts.nl, ownPartyTexts.nl, intakeTexts.nl]

/** Uses a code on a device of their own, up to the words of the new mailbox and its opening; gives the eleven words and the eight to read aloud. */
export const joinWithCode = async (page: Page, code: string): Promise<{ readonly words: string[]; readonly fingerprint: string }> => {
  await page.goto('/nl/berichten')
  await page.getByText(own.invited).click()
  await page.getByRole('button', { name: own.title }).click()
  await page.getByLabel(way.code, { exact: true }).fill(code)
  await page.getByRole('button', { name: way.open, exact: true }).click()
  await expect(heading(page)).toHaveText(own.title)
  await inspected(page, 'asked to join')
  await page.getByRole('button', { name: own.make }).click()
  await expect(heading(page)).toHaveText(way.wordsTitle, { timeout: 60_000 })
  const words = await page.locator('.receipt-words li').allInnerTexts()
  await page.getByRole('button', { name: way.written }).click()
  for (const input of await page.locator('input[id^="f-word-"]').all()) await input.fill(words[Number((await input.getAttribute('id'))?.replace('f-word-', ''))] ?? '')
  await page.getByRole('button', { name: filing.askBackDone }).click()
  await expect(heading(page)).toHaveText(own.doneTitle)
  const fingerprint = await page.locator('main .lead strong').innerText()
  await typeWords(page, words)
  return { words, fingerprint }
}
