import type { Page } from '@playwright/test'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { integrityPanel } from './support/filing.ts'
import { expect, heading, test } from './support/test.ts'

const texts = intakeTexts.nl

/** What has the focus, in words a sighted reader would use; and whether the focus can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    const style = getComputedStyle(one)
    const label = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? (one.labels?.[0]?.textContent ?? '') : (one.textContent ?? '')
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    const around = one.parentElement === null ? null : getComputedStyle(one.parentElement)
    return { tag: one.tagName, id: one.id, label: label.trim(), visible: ring || (around !== null && around.outlineStyle !== 'none' && parseFloat(around.outlineWidth) >= 2) }
  })

/** Presses Tab until something with this name has the focus; every stop on the way must show that it has it. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now.tag === 'BODY' || now.tag === 'HTML') continue
    expect(now.visible, `focus on "${now.label}" can be seen`).toBe(true)
    if (now.label === name) return
  }
  throw new Error(`Tab never reaches "${name}"`)
}

const onwards = async (page: Page): Promise<void> => {
  const before = await heading(page).innerText()
  await tabTo(page, texts.next)
  await page.keyboard.press('Enter')
  await expect(heading(page)).not.toHaveText(before)
  await expect(heading(page)).toBeFocused()
}

test('A report can be made with the keyboard alone: the focus is always seen, goes to each new question, and to the refusals', async ({ person }) => {
  const page = await person()
  await page.goto('/nl/melden')
  await page.keyboard.press('Tab')
  expect((await focused(page)).label).toBe('Naar de inhoud')
  await tabTo(page, texts.start)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(texts.nameTitle)

  await tabTo(page, texts.next)
  await page.keyboard.press('Enter')
  await expect(page.locator('#error-summary')).toBeFocused()
  await expect(page.getByRole('alert').filter({ hasText: texts.err_choose })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toMatchObject({ tag: 'INPUT', id: 'f-name' })
  expect(page.url()).not.toContain('#')

  await page.keyboard.press('Space')
  await onwards(page)
  await tabTo(page, texts.otherYes)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[name="f-other"][value="no"]')).toBeChecked()
  await onwards(page)
  await tabTo(page, texts.aimOwn)
  await page.keyboard.press('ArrowDown')
  await onwards(page)
  await onwards(page)
  await tabTo(page, 'Nee')
  await page.keyboard.press('Space')
  await onwards(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await onwards(page)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Met het toetsenbord geschreven.')
  await onwards(page)
  await onwards(page)
  await onwards(page)
  await expect(heading(page)).toHaveText('Is het één keer gebeurd of vaker?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Wanneer was het voor het laatst?')).toBeVisible()
  expect((await focused(page)).tag, 'an answer that opens another question keeps the focus').toBe('INPUT')
  while ((await heading(page).innerText()) !== texts.checkTitle) await onwards(page)
  await tabTo(page, texts.seal)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(texts.receiptTitle, { timeout: 60_000 })
  await expect(heading(page)).toBeFocused()
  const words = await page.locator('.receipt-words li').allInnerTexts()
  await tabTo(page, texts.wordsWritten)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  for (const input of await page.locator('input[id^="f-word-"]').all()) {
    const id = (await input.getAttribute('id')) ?? ''
    await page.keyboard.press('Tab')
    expect((await focused(page)).id).toBe(id)
    await page.keyboard.type(words[Number(id.replace('f-word-', ''))] ?? '')
  }
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(texts.doneTitle)
})

test('A handler opens a case and answers with the keyboard alone', async ({ person }) => {
  const page = await person()
  await page.goto('/nl/demo')
  await tabTo(page, `Word ${integrityPanel[0]}`)
  await page.keyboard.press('Enter')
  await expect(page.locator('.worklist')).toBeVisible({ timeout: 40_000 })
  await page.locator('h1').first().focus()
  const first = await page.locator('.worklist a').first().innerText()
  await tabTo(page, first)
  await page.keyboard.press('Enter')
  await expect(page.locator('.case').first()).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await tabTo(page, 'Aantekening maken')
  await page.keyboard.press('Enter')
  await expect(page.locator('#act-heading')).toBeFocused()
  await tabTo(page, 'Aantekening maken')
  await page.keyboard.press('Enter')
  await expect(page.locator('#error-summary')).toBeFocused()
  await tabTo(page, 'Tekst')
  await page.keyboard.type('Met het toetsenbord.')
  await tabTo(page, 'Aantekening maken')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Gedaan: Aantekening maken.')).toBeVisible()
})
