import type { Page } from '@playwright/test'
import { mailboxTexts } from '../../../src/modules/desk/texts/mailbox.ts'
import { partyTexts } from '../../../src/modules/desk/texts/parties/handler.ts'
import { expect } from './test.ts'

const [box, people] = [mailboxTexts.nl, partyTexts.nl]

/** The part of the case page about one person. */
export const partOf = (page: Page, name: string) => page.locator('section.party').filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(name) }) })

/** A handler records whom the readers ask; an anonymous witness with grounds. */
export const askFor = async (page: Page, role: 'accused' | 'witness', who: string, ground?: string): Promise<void> => {
  await page.getByRole('button', { name: people.ask, exact: true }).click()
  await page.locator(`[name="ask-role"][value="${role}"]`).check({ force: true })
  await page.getByLabel(people.who, { exact: true }).fill(who)
  if (ground !== undefined) {
    await page.locator('[name="ask-hidden"]').check({ force: true })
    await page.getByLabel(people.ground, { exact: true }).fill(ground)
  }
  await page.getByRole('button', { name: people.askDo, exact: true }).click()
  await expect(partOf(page, who)).toBeVisible()
}

/** Makes the one-time code for this person and reads it from the page. */
export const codeIn = async (page: Page, who: string): Promise<string> => {
  await partOf(page, who).getByRole('button', { name: people.code, exact: true }).click()
  const code = partOf(page, who).locator('.notice .lead strong')
  await expect(code).toBeVisible()
  return code.innerText()
}

/** Somebody writes in their own mailbox: their side of it, or what they saw. */
export const writeAs = async (page: Page, kind: 'view' | 'statement', text: string): Promise<void> => {
  await page.locator(`[name="f-kind"][value="${kind}"]`).check({ force: true })
  await page.getByLabel(box.messageField).fill(text)
  await page.getByRole('button', { name: box.send, exact: true }).click()
  await expect(page.getByText(box.sent)).toBeVisible()
}
