import type { Page } from '@playwright/test'
import { keyTexts } from '../../../src/foundation/browser/key/texts.ts'
import { expect, heading } from './test.ts'

const text = keyTexts.nl

/** Makes a key where the page offers it: the six words that open it, and the eight of its fingerprint. */
export const makeKey = async (page: Page): Promise<{ readonly six: readonly string[]; readonly eight: string }> => {
  await page.getByRole('button', { name: text.enrolBegin, exact: true }).click()
  await expect(page.locator('.receipt-words li')).toHaveCount(6)
  const six = await page.locator('.receipt-words li').allInnerTexts()
  await page.getByRole('button', { name: text.wordsWritten, exact: true }).click()
  await expect(heading(page)).toHaveText(text.backTitle)
  for (const [at, word] of six.entries()) if (await page.locator(`#word-${at}`).count() > 0) await page.locator(`#word-${at}`).fill(word)
  await page.getByRole('button', { name: text.check, exact: true }).click()
  await expect(heading(page)).toHaveText(text.keptTitle, { timeout: 40_000 })
  return { six, eight: await page.locator('main p.lead').innerText() }
}

/** Opens the key with its six words. */
export const openKey = async (page: Page, six: readonly string[]): Promise<void> => {
  await page.getByLabel(text.passphrase, { exact: true }).fill(six.join(' '))
  await page.getByRole('button', { name: text.unlock, exact: true }).click()
}
