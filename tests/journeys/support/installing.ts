import type { Page } from '@playwright/test'
import { words } from '../../../src/house/admin/texts/words.ts'
import { staffTexts } from '../../../src/house/staff-texts.ts'
import { clockAhead } from '../../support/clock.ts'
import { expect } from './test.ts'

const text = words.nl

/** Puts the clock of somebody's browser ahead, on its pages and in the worker that holds the key. */
export const putAhead = async (page: Page, milliseconds: number): Promise<void> => {
  const script = clockAhead(milliseconds)
  await page.context().addInitScript(script)
  await page.context().route('**/assets/keyring-worker-*.js', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: script + (await answer.text()) })
  })
}

/** Signs in at the organisation's sign-in service, from its link on the page. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name: staffTexts.nl.signIn, exact: true }).click()
  await page.getByRole('button', { name }).click()
}

/** Fills in the first form that is checked on a page of administration, checks and confirms it. */
export const administer = async (page: Page, address: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.goto(address)
  const form = page.locator('main form').filter({ has: page.getByRole('button', { name: text.check, exact: true }) }).first()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
    if (kind === 'SELECT') await field.selectOption({ label: value })
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
    else await field.fill(value)
  }
  await form.getByRole('button', { name: text.check, exact: true }).click()
  await page.getByRole('button', { name: text.confirm, exact: true }).click()
  await expect(page.getByText(text.savedText)).toBeVisible()
}
