import type { Page } from '@playwright/test'
import { adminPages } from '../../../src/house/admin/index.tsx'
import { housePages } from '../../../src/foundation/ui/index.ts'
import { words } from '../../../src/house/admin/texts/words.ts'
import { expect, heading, type Look } from './test.ts'

/** Where the handlers' pages live: the demonstration's page links there. */
export const staffOrigin = async (page: Page): Promise<string> => {
  await page.goto('/nl/demo')
  return new URL((await page.getByRole('link', { name: 'Word Roos Iep' }).getAttribute('href')) ?? '').origin
}

/** Signing in and the first administrator, with every way in which they end. */
export const signInTour = async (page: Page, look: Look): Promise<void> => {
  const origin = await staffOrigin(page)
  for (const address of ['/nl/aanmelding', '/en/sign-in', ...['unknown', 'failed', 'unreachable', 'signed-out'].map((outcome) => `/nl/aanmelding?outcome=${outcome}`), '/nl/aanmelding?token=accepted', '/nl/eerste-beheerder', '/en/first-administrator?outcome=token']) {
    await page.goto(origin + address)
    await look(page, `sign-in ${address}`)
  }
  await page.goto(`${origin}/api/v1/identity/sign-in?language=nl`)
  await expect(heading(page)).toHaveText('Kies wie u bent')
  await look(page, 'sign-in provider')
}

/** Every page of administration, a refusal of each form, and the page that shows it once more. Nothing is saved. */
export const adminTour = async (page: Page, look: Look): Promise<void> => {
  const text = words.nl
  const check = () => page.locator('main form button:not(.link)').first().click()
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: 'Word Roos Iep' }).click()
  await expect(heading(page)).toHaveText(text.administration)
  const origin = new URL(page.url()).origin
  await page.goto(`${origin}/nl${housePages.work.nl}`)
  await look(page, 'my work')
  for (const name of ['overview', 'people', 'organisations', 'file', 'bodies', 'opening'] as const) {
    await page.goto(`${origin}/nl${adminPages[name].nl}`)
    await look(page, `admin ${name}`)
    if (name === 'overview') continue
    await check()
    await expect(page.locator('#error-summary')).toBeVisible()
    await look(page, `admin ${name} refused`)
  }
  await page.goto(`${origin}/en${adminPages.opening.en}`)
  await look(page, 'admin opening en')
  await page.goto(`${origin}/nl${adminPages.people.nl}`)
  await page.getByRole('link', { name: 'Noor Linde' }).click()
  await expect(heading(page)).toHaveText('Noor Linde')
  await look(page, 'admin person')
  await page.goto(`${origin}/nl${adminPages.people.nl}`)
  await page.getByLabel(text.name, { exact: true }).fill('Een heel lange naam van Voorbeeld tot Voorbeeldenburg')
  await page.getByLabel(text.from, { exact: true }).fill('1-12-2026')
  await check()
  await expect(page.getByText(text.checkIntro)).toBeVisible()
  await look(page, 'admin check')
}
