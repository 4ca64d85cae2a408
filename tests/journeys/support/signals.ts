import type { Page } from '@playwright/test'
import { browserTexts } from '../../../src/foundation/browser/texts.ts'
import type { Subject } from '../../../src/modules/escalation/rules/signal/content.ts'
import { followTexts } from '../../../src/modules/escalation/texts/signal-follow.ts'
import { signalTexts } from '../../../src/modules/escalation/texts/signal.ts'
import { signalWorkTexts } from '../../../src/modules/escalation/texts/signal-work.ts'
import { expect, heading, noLook, type Look } from './test.ts'
import { become } from './advisers.ts'
import type { Tour } from './tours.ts'

export const [raising, following, working, common] = [signalTexts.nl, followTexts.nl, signalWorkTexts.nl, browserTexts.nl]
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const pick = (page: Page, field: string, value: string) => page.locator(`[name="${field}"][value="${value}"]`).check({ force: true })

export type Story = { readonly raiser: string; readonly wish: 'named' | 'unnamed'; readonly subject: Subject; readonly text: string; readonly about?: string; readonly name?: string; /** Takes the words for the person affected, when somebody else raises it. */ readonly theirs?: (words: readonly string[]) => void }

/** From the first page to the eleven words. */
export const raiseSignal = async (page: Page, story: Story, look: Look = noLook): Promise<string[]> => {
  await page.goto('/nl/signaal')
  await look(page, 'signal: start')
  await press(page, raising.start)
  await press(page, common.next)
  await expect(page.locator('#error-summary')).toBeFocused()
  await look(page, 'signal: refusal')
  await pick(page, 'f-raiser', story.raiser)
  await pick(page, 'f-wish', story.wish)
  await press(page, common.next)
  await expect(heading(page)).toHaveText(raising.whatTitle)
  await look(page, 'signal: what')
  await pick(page, 'f-subject', story.subject)
  await page.getByLabel(raising.text, { exact: true }).fill(story.text)
  await pick(page, 'f-source', 'seen')
  await press(page, common.next)
  await expect(heading(page)).toHaveText(raising.whereTitle)
  await page.locator('#f-unit').selectOption('bzk-team-noord')
  if (story.subject === 'statement' || story.subject === 'behaviour') await expect(page.getByLabel('Ruben Conifeer')).toBeVisible()
  else await expect(page.getByText(raising.loadingLine)).toHaveCount(0)
  if (story.about !== undefined) await page.getByLabel(story.about).check({ force: true })
  await look(page, 'signal: where')
  await press(page, common.next)
  await expect(heading(page)).toHaveText(raising.safeTitle)
  await look(page, 'signal: safe')
  await pick(page, 'f-unsafe', 'no')
  await press(page, common.next)
  if (story.name !== undefined) {
    await expect(heading(page)).toHaveText(raising.namesTitle)
    await page.getByLabel(raising.affected).fill(story.name)
    await look(page, 'signal: names')
    await press(page, common.next)
  }
  await expect(heading(page)).toHaveText(raising.checkTitle)
  await look(page, 'signal: check')
  await press(page, raising.send)
  await expect(heading(page)).toHaveText(raising.wordsTitle, { timeout: 60_000 })
  const words = await page.locator('.receipt-words li').allInnerTexts()
  await look(page, 'signal: words')
  await press(page, common.written)
  for (const input of await page.locator('input[id^="f-word-"]').all()) await input.fill(words[Number((await input.getAttribute('id'))?.replace('f-word-', ''))] ?? '')
  await press(page, common.check)
  if (story.theirs) {
    await expect(heading(page)).toHaveText(raising.theirsTitle)
    story.theirs(await page.locator('.receipt-words li').allInnerTexts())
    await look(page, 'signal: words for the person affected')
    await press(page, common.written)
  }
  await expect(heading(page)).toHaveText(raising.doneTitle)
  await look(page, 'signal: done')
  return words
}

/** Comes back with the words. */
export const followSignal = async (page: Page, words: readonly string[]): Promise<void> => {
  await page.goto('/nl/signaal/volgen')
  await page.getByLabel(following.words).fill(words.join(' '))
  await press(page, following.open)
  await expect(page.getByRole('heading', { name: following.course })).toBeVisible({ timeout: 40_000 })
}

/** Opens the signal in which this stands, of whoever is signed in: those of the list are tried one by one. */
export const openSignal = async (page: Page, name: string, text: string): Promise<void> => {
  await become(page, name)
  const home = page.url().includes('/nl/signalen') ? page.url() : `${new URL(page.url()).origin}/nl/signalen`
  await page.goto(home)
  const links = await page.locator('.worklist a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  for (const link of links) {
    await page.goto(link)
    await expect(page.locator('.message').first()).toBeVisible({ timeout: 40_000 })
    if ((await page.getByText(text).count()) > 0) return
  }
  throw new Error(`no signal of ${name} holds "${text}"`)
}

/** Makes a move with its words; `name` is what the model calls it. */
export const makeMove = async (page: Page, name: string, words: string): Promise<void> => {
  const move = page.locator('details').filter({ has: page.locator('summary').getByText(name, { exact: true }) })
  await move.locator('summary').click()
  const form = move.locator('form')
  await form.locator('textarea').fill(words)
  await form.getByRole('button', { name: following.doIt }).click()
  await expect(page.locator('[role="status"] .notice.good')).toBeVisible({ timeout: 40_000 })
}

/** The demonstration lets the running term of this signal pass. */
export const letTermPass = async (page: Page): Promise<void> => {
  await press(page, following.demoTerm)
  await expect(page.getByText(following.demoTermDone)).toBeVisible({ timeout: 40_000 })
}

const openAll = (page: Page): Promise<void> => page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

/** Every page and state of signals. */
export const signalsTour: Tour = async (person, look) => {
  const page = await person()
  const text = `Rondgang signaal ${String(Date.now()).slice(-6)}`
  const words = await raiseSignal(page, { raiser: 'affected', wish: 'named', subject: 'behaviour', text, name: 'S. Abeel' }, look)
  await page.goto('/nl/signaal/volgen')
  await press(page, following.open)
  await expect(page.locator('#error-summary')).toBeFocused()
  await look(page, 'follow: refusal')
  await followSignal(page, words)
  await openAll(page)
  await look(page, 'follow: open')
  await press(page, following.close)
  for (const address of ['/en/signal', '/easy/signaal', '/en/signal/follow']) {
    await page.goto(address)
    await look(page, `signal ${address}`)
  }

  const manager = await person({ offline: true })
  await openSignal(manager, 'Ruben Conifeer', text)
  await openAll(manager)
  await look(manager, 'signals: one')
  const origin = new URL(manager.url()).origin
  await manager.goto(`${origin}/nl/signalen`)
  await look(manager, 'signals: list')
  await manager.goto(`${origin}/en/signals?ended`)
  await look(manager, 'signals: none ended')
  await manager.goto(`${origin}/nl/signalen/afwezigheid`)
  await manager.getByLabel(working.first).fill('morgen')
  await press(manager, working.saveAbsence)
  await look(manager, 'signals: absence refused')
}
