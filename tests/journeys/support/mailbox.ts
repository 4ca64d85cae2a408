import type { Page } from '@playwright/test'
import { mailboxTexts } from '../../../src/modules/desk/texts/mailbox.ts'
import { expect, heading } from './test.ts'

const addresses = { nl: '/nl/berichten', en: '/en/messages' } as const
type Words = keyof typeof addresses

export const typeWords = async (page: Page, words: readonly string[], language: Words = 'nl'): Promise<void> => {
  await page.goto(addresses[language])
  await page.getByLabel(mailboxTexts[language].words).fill(words.join(' '))
  await page.getByRole('button', { name: mailboxTexts[language].open, exact: true }).click()
}

/** Comes back with the eleven words and waits until the mailbox is open. */
export const openMailbox = async (page: Page, words: readonly string[], language: Words = 'nl'): Promise<void> => {
  await typeWords(page, words, language)
  await expect(heading(page)).toHaveText(mailboxTexts[language].stateTitle)
}

export const lookAgain = async (page: Page, language: Words = 'nl'): Promise<void> => {
  await page.getByRole('button', { name: mailboxTexts[language].reload }).click()
  await expect(page.locator('main').getByText(mailboxTexts[language].loading)).toBeHidden()
}

/** Writes a message, with files when given, and waits until the desk has it. */
export const write = async (page: Page, text: string, files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] = []): Promise<void> => {
  await page.getByLabel(mailboxTexts.nl.messageField).fill(text)
  if (files.length > 0) await page.locator('main input[type=file]').setInputFiles([...files])
  await page.getByRole('button', { name: mailboxTexts.nl.send, exact: true }).click()
  await expect(page.getByText(mailboxTexts.nl.sent)).toBeVisible()
}
