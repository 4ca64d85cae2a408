import type { Page } from '@playwright/test'
import { browserTexts } from '../../../src/foundation/browser/texts.ts'
import { contactTexts } from '../../../src/modules/advisers/texts/contact.ts'
import { workTexts } from '../../../src/modules/advisers/texts/work.ts'
import { poolTexts } from '../../../src/modules/advisers/texts/pool.ts'
import { expect, heading, noLook, type Look } from './test.ts'
import type { Tour } from './tours.ts'

export const [contact, common, work, pool] = [contactTexts.nl, browserTexts.nl, workTexts.nl, poolTexts.nl]
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

/** From an adviser's page to the eleven words and the last page; nobody is concerned and no name is given. */
export const writeAdviser = async (page: Page, name: string, text: string, look: Look = noLook): Promise<string[]> => {
  await expect(heading(page)).toHaveText(name)
  await press(page, contact.startTitle(name))
  await page.getByLabel(contact.concernNo, { exact: true }).check({ force: true })
  await press(page, common.next)
  await expect(heading(page)).toHaveText(contact.messageTitle)
  await press(page, contact.seal)
  await expect(page.locator('#error-summary')).toBeFocused()
  await look(page, 'adviser: refusal')
  await page.locator('[name="f-way"][value="write"]').check({ force: true })
  if (text !== '') await page.getByLabel(contact.text, { exact: true }).fill(text)
  await press(page, contact.seal)
  await expect(heading(page)).toHaveText(contact.wordsTitle, { timeout: 60_000 })
  const words = await page.locator('.receipt-words li').allInnerTexts()
  await look(page, 'adviser: words')
  await press(page, common.written)
  for (const input of await page.locator('input[id^="f-word-"]').all()) await input.fill(words[Number((await input.getAttribute('id'))?.replace('f-word-', ''))] ?? '')
  await press(page, common.check)
  await expect(heading(page)).toHaveText(contact.doneTitle)
  await look(page, 'adviser: done')
  return words
}

/** Comes back with the words. */
export const openAdviserBox = async (page: Page, words: readonly string[], name: string): Promise<void> => {
  await page.goto('/nl/gesprek')
  await page.getByLabel(contact.words).fill(words.join(' '))
  await press(page, contact.open)
  await expect(page.getByRole('heading', { name: contact.with(name) })).toBeVisible({ timeout: 40_000 })
}

/** Becomes one of the staff, key unlocked. */
export const become = async (page: Page, name: string): Promise<void> => {
  await page.goto('/nl/demo')
  await page.getByRole('link', { name: `Word ${name}`, exact: true }).click()
}

/** Opens the conversation in which this stands; those without a name of the adviser's own are tried one by one. */
export const openTalk = async (page: Page, text: string): Promise<void> => {
  await expect(page.locator('.worklist li').first()).toBeVisible({ timeout: 40_000 })
  const unnamed = page.getByRole('button', { name: work.unnamed, exact: true })
  for (let at = 0, count = await unnamed.count(); at < count; at++) {
    await unnamed.nth(at).click()
    await expect(page.locator('.message').first()).toBeVisible({ timeout: 40_000 })
    if ((await page.getByText(text).count()) > 0) return
    await press(page, `← ${work.backToList}`)
    await expect(page.locator('.worklist li').first()).toBeVisible({ timeout: 40_000 })
  }
  throw new Error(`no conversation holds "${text}"`)
}

const openAll = (page: Page): Promise<void> => page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

/** Every page and state of the advisers' module. */
export const advisersTour: Tour = async (person, look) => {
  const page = await person({ offline: true })
  for (const address of ['/nl/vertrouwenspersonen?ministry=fin', '/nl/vertrouwenspersonen?ministry=az&language=pl']) {
    await page.goto(address)
    await look(page, `advisers ${address}`)
  }
  await page.goto('/nl/vertrouwenspersonen')
  await page.getByRole('link', { name: 'Fenna Vlier' }).click()
  await look(page, 'adviser: profile')
  const text = `Rondgang ${String(Date.now()).slice(-6)}`
  const words = await writeAdviser(page, 'Fenna Vlier', text, look)
  await page.goto('/nl/gesprek')
  await press(page, contact.open)
  await expect(page.locator('#error-summary')).toBeFocused()
  await look(page, 'box: refusal')
  await openAdviserBox(page, words, 'Fenna Vlier')
  await openAll(page)
  await look(page, 'box: open')
  await press(page, contact.close)

  const adviser = await person()
  await become(adviser, 'Fenna Vlier')
  await openTalk(adviser, text)
  await openAll(adviser)
  await look(adviser, 'work: conversation')
  await press(adviser, `← ${work.backToList}`)
  await look(adviser, 'work: list')
  const origin = new URL(adviser.url()).origin
  await adviser.goto(`${origin}/nl/gesprekken/profiel`)
  await look(adviser, 'work: profile')
  await adviser.goto(`${origin}/nl/gesprekken/jaar`)
  await expect(adviser.getByRole('button', { name: work.yearConfirm })).toBeVisible({ timeout: 40_000 })
  await look(adviser, 'work: year')

  const coordinator = await person({ offline: true })
  await become(coordinator, 'Gerda Jeneverbes')
  for (const address of ['/nl/vertrouwenspool?pool=az', '/nl/vertrouwenspool/jaarverslag?pool=bzk&year=2025']) {
    await coordinator.goto(origin + address)
    await look(coordinator, `pool ${address}`)
  }
  await coordinator.goto(`${origin}/nl/vertrouwenspool?pool=vws`)
  await coordinator.getByRole('link', { name: 'Tarik Moerbei' }).click()
  await coordinator.getByLabel(pool.start, { exact: true }).fill('ooit')
  await press(coordinator, pool.appoint)
  await look(coordinator, 'pool: refused appointment')
}
