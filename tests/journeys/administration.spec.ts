import type { Page } from '@playwright/test'
import { words } from '../../src/house/admin/texts/words.ts'
import { expect, heading, test } from './support/test.ts'

const text = words.nl
const check = (page: Page) => page.getByRole('button', { name: text.check, exact: true }).first().click()
const confirm = (page: Page) => page.getByRole('button', { name: text.confirm, exact: true }).click()

test('The administrator adds a person and gives a role, sees it once more before it counts, and reads no case', async ({ person }) => {
  const page = await person({ refusals: true, offline: true })
  // Another name each time, so that the story can be told twice to one product.
  const name = `Vera Vlier ${Date.now()}`
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: 'Word Roos Iep' }).click()
  await expect(heading(page)).toHaveText(text.administration)
  const origin = new URL(page.url()).origin
  await page.getByRole('link', { name: text.people }).first().click()
  await expect(heading(page)).toHaveText(text.people)

  await check(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel(text.name, { exact: true }).fill(name)
  await page.getByLabel(text.from, { exact: true }).fill('1-12-2026')
  await check(page)
  await expect(page.getByText(text.checkIntro)).toBeVisible()
  await confirm(page)
  await page.getByRole('link', { name: name }).click()
  await expect(heading(page)).toHaveText(name)

  await page.getByLabel(text.role, { exact: true }).first().selectOption({ label: 'Secretaris' })
  await page.getByLabel(text.scope, { exact: true }).selectOption({ label: 'Integriteitscommissie' })
  await page.getByLabel(text.from, { exact: true }).fill('1-12-2026')
  await check(page)
  await confirm(page)
  await expect(page.locator('#grants, table').first()).toContainText('Secretaris')
  await expect(page.getByText('Rol gegeven').first()).toBeVisible()

  const refused = await page.goto(`${origin}/nl/werklijst`)
  expect(refused?.status()).toBe(404)
})
