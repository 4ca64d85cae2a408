import type { Page } from '@playwright/test'

/** Steps through the filing in a real browser, in English. */
export const pick = (page: Page, text: string): Promise<void> => page.locator('.option label').filter({ hasText: new RegExp(`^${text}`) }).first().click()
export const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
export const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name }).first().waitFor()
export const choose = async (page: Page, ...options: readonly string[]): Promise<void> => { for (const option of options) { await pick(page, option); await press(page, 'Continue') } }
export const anonymous = ['No, nobody', 'No, rather not', 'That somebody looks'] as const

/** From the first page to the question for files, with the least that a report needs. */
export const walkToFiles = async (page: Page): Promise<void> => {
  await press(page, 'Start')
  await choose(page, ...anonymous)
  await press(page, 'Continue')
  await choose(page, 'No', 'What somebody')
  await page.getByLabel('What happened?').fill('Something was said.')
  await press(page, 'Continue'); await press(page, 'Continue'); await press(page, 'Continue')
  await choose(page, 'Once')
  for (let screen = 0; screen < 9; screen++) await press(page, 'Continue')
  await heading(page, 'Do you want to send files')
}

/** From the files to the moment they are sent: the report stands, and the words were given back. Gives the words. */
export const sealAndGiveBack = async (page: Page): Promise<readonly string[]> => {
  await press(page, 'Continue'); await press(page, 'Continue')
  await press(page, 'Encrypt and send')
  await heading(page, 'Your report has been received')
  const words = await page.locator('.receipt-words strong').allTextContents()
  await press(page, 'I have written them down')
  for (const label of await page.locator('.field-label').allTextContents()) await page.getByLabel(label.trim(), { exact: true }).fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  await press(page, 'Check')
  return words
}
