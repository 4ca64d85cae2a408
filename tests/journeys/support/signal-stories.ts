import type { Page } from '@playwright/test'

/** The eleven words of a signal that the demonstration raised, as its page shows them. */
export const stories = async (page: Page, story: string): Promise<readonly string[]> => {
  await page.goto('/nl/demo')
  const row = page.locator('dl.summary > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${story} `) }) })
  return (await row.locator('dd').first().innerText()).trim().split(' ')
}
