import type { Page } from '@playwright/test'
import { systemClock } from '../../../src/foundation/kernel/clock.ts'
import { formatDay } from '../../../src/foundation/ui/index.ts'
import type { HandlerAct } from '../../../src/modules/desk/rules/case/acts.ts'
import { workCaseTexts } from '../../../src/modules/desk/texts/work-case.ts'
import { workTexts } from '../../../src/modules/desk/texts/work.ts'
import { caseAddress } from '../../../src/modules/desk/browser/work/routing.ts'
import { casesOf } from './cases.ts'
import { expect, heading } from './test.ts'

const [list, words] = [workTexts.nl, workCaseTexts.nl]

/** Enters a role from the demonstration's page, its key already unlocked, and waits for the worklist. */
export const enter = async (page: Page, name: string): Promise<void> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: `Word ${name}`, exact: true }).click()
  await listReady(page)
}

const listReady = async (page: Page): Promise<void> => {
  await expect(heading(page)).toHaveText(list.worklist)
  await expect(page.locator('.worklist, .empty').first()).toBeVisible({ timeout: 40_000 })
}

const today = (): string => formatDay(systemClock.today(), 'nl')

/** The links of today's reports that nobody has opened yet, or that are named so. */
const candidates = (page: Page, title: string) =>
  page.locator('.worklist li').filter({ hasText: today() }).getByRole('link', { name: new RegExp(`^(${list.unread}|${title})$`) })

export const backToList = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: words.back }).last().click()
  await listReady(page)
}

/** Turns to a sheet of the list, counted from 0; false when there are not so many. */
const turnTo = async (page: Page, sheet: number): Promise<boolean> => {
  for (let at = 0; at < sheet; at++) {
    const more = page.locator('.pages a[rel=next]')
    if ((await more.count()) === 0) return false
    const first = page.locator('.worklist a').first()
    const before = (await first.getAttribute('href')) ?? ''
    await more.click()
    await expect(page.getByText(list.pageNumber(String(at + 2)), { exact: true })).toBeVisible()
    await expect(first).not.toHaveAttribute('href', before)
  }
  return true
}

const open = async (page: Page, title: string, except: readonly string[] = []): Promise<boolean> => {
  const seen = new Set<string>(except)
  for (let sheet = 0; await turnTo(page, sheet); sheet++) {
    for (;;) {
      const addresses = await candidates(page, title).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const address = addresses.find((one) => !seen.has(one))
      if (address === undefined) break
      seen.add(address)
      await page.locator(`.worklist a[href="${address}"]`).first().click()
      await expect(page.locator('.case, .notice.bad').first()).toBeVisible()
      if ((await heading(page).innerText()) === title) return true
      await backToList(page)
      await turnTo(page, sheet)
    }
    await page.getByRole('link', { name: list.worklist, exact: true }).first().click()
    await listReady(page)
  }
  return false
}

/** Opens the case with this title from the list; a report that nobody opened yet has no title there, so the unread ones are looked into. */
export const openFromList = async (page: Page, title: string): Promise<void> => {
  if (!(await open(page, title))) throw new Error(`the case "${title}" is not in this worklist`)
}

/** Goes to a case by its address, as a link in the page does. */
export const goTo = async (page: Page, id: string, title: string): Promise<void> => {
  await page.evaluate((address) => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')) }, caseAddress('nl', id))
  await expect(heading(page)).toHaveText(title)
}

/** Opens the case with this title: by its address when a story of this worker filed it, otherwise from the list. */
export const openCase = async (page: Page, title: string, /** Addresses of cases with the same title that are not meant. */ except: readonly string[] = []): Promise<void> => {
  const known = casesOf(title).find((id) => !except.includes(caseAddress('nl', id)))
  if (known !== undefined) return goTo(page, known, title)
  if (!(await open(page, title, except))) throw new Error(`the case "${title}" is not in this worklist`)
}

/** Whether the case that a story filed under this title stands anywhere in the list. */
export const sees = async (page: Page, title: string): Promise<boolean> => {
  const [id] = casesOf(title)
  if (id === undefined) throw new Error(`no story filed "${title}"`)
  await page.getByRole('link', { name: list.worklist, exact: true }).first().click()
  await listReady(page)
  for (let sheet = 0; await turnTo(page, sheet); sheet++) {
    if ((await page.locator(`.worklist a[href="${caseAddress('nl', id)}"]`).count()) > 0) return true
    await page.getByRole('link', { name: list.worklist, exact: true }).first().click()
    await listReady(page)
  }
  return false
}

const actButton = (page: Page, act: HandlerAct) => page.locator('#may').getByRole('button', { name: words[`act-${act}`], exact: true })

/** Chooses what to do in an open case; who must first confirm not to be involved does so. */
export const choose = async (page: Page, act: HandlerAct): Promise<void> => {
  await expect(page.locator('#may')).toBeVisible()
  if ((await actButton(page, act).count()) === 0 && (await actButton(page, 'not-involved').count()) > 0) {
    await actButton(page, 'not-involved').click()
    await carryOut(page, 'not-involved')
  }
  await actButton(page, act).click()
}

/** Sends the form of an act, confirms where asked, and waits until it is done. */
export const carryOut = async (page: Page, act: HandlerAct): Promise<void> => {
  const panel = page.locator('section.act')
  await panel.locator('button:not(.quiet):not(.link)').first().click()
  const confirm = page.getByRole('button', { name: words.confirmYes })
  const done = page.getByText(words.done(words[`act-${act}`]))
  await expect(confirm.or(done).first()).toBeVisible()
  if (await confirm.isVisible()) await confirm.click()
  await expect(done).toBeVisible()
}

export const say = async (page: Page, act: HandlerAct, text: string): Promise<void> => {
  await choose(page, act)
  await page.getByLabel(words['field-text'], { exact: true }).fill(text)
  await carryOut(page, act)
}
