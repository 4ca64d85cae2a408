import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '@playwright/test'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { fileReport, trustAt } from '../../src/modules/desk/tools/index.ts'
import { startProduct, type Product } from '../support/product.ts'
import { demoDesk } from './support/demo-desk.ts'
import { publicPages, watchedBrowser, type Watched } from './support/watched-browser.ts'

const today = systemClock.today()
const empty = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' }

/** Everything a page of this origin could have kept. */
const kept = (page: Page) => page.evaluate(async () => ({
  local: window.localStorage.length, session: window.sessionStorage.length, databases: (await window.indexedDB.databases()).length, caches: (await caches.keys()).length, workers: (await navigator.serviceWorker.getRegistrations()).length, cookie: document.cookie,
}))

describe('attack 19: the browser after somebody has been there', () => {
  let product: Product
  let seen: Watched
  let words: readonly string[]
  beforeAll(async () => {
    product = await startProduct()
    const desk = demoDesk(product)
    const trusted = await trustAt(desk.door, desk.roots, today)
    ;({ words } = await fileReport(desk.door, trusted, today, { body: desk.body, report: { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'anonymous', title: 'Voorbeeldzaak', answers: {}, wayBack: 'mailbox' } }))
    seen = await watchedBrowser()
  }, 120_000)
  afterAll(async () => {
    await seen.browser.close()
    await product.stop()
  })

  test('no public page keeps anything: no cookie, no storage, no database, no cache, no worker', async () => {
    for (const path of publicPages) {
      await seen.page.goto(product.url + path)
      expect(await kept(seen.page), path).toEqual(empty)
    }
    expect(await seen.context.cookies()).toEqual([])
    expect(seen.answers.filter(({ headers }) => 'set-cookie' in headers)).toEqual([])
    // Pages are not kept either: what a later visitor presses "back" for is fetched anew.
    for (const { url, headers } of seen.answers) if (!/\/assets\/|\.svg$/.test(url)) expect(headers['cache-control'], url).toBe('no-store')
  }, 120_000)

  test('typing into a report and leaving keeps nothing', async () => {
    await seen.page.goto(`${product.url}/nl/melden`)
    await seen.page.locator('[data-island] button').first().click()
    await seen.page.locator('[data-island] input').first().waitFor()
    await seen.page.locator('[data-island] label').first().click()
    expect(await kept(seen.page)).toEqual(empty)
    await seen.page.goto(`${product.url}/nl`)
    expect(await kept(seen.page)).toEqual(empty)
    await seen.page.goto(`${product.url}/nl/dagboek`)
    await seen.page.locator('[data-island] button').first().click()
    expect(await kept(seen.page)).toEqual(empty)
  })

  test('an opened mailbox is gone after leaving it, also by going back', async () => {
    await seen.page.goto(`${product.url}/nl/berichten`)
    await seen.page.locator('textarea').fill(words.join(' '))
    await seen.page.getByRole('button', { name: 'Open', exact: false }).first().click()
    await seen.page.locator('textarea:not(#words)').first().waitFor()
    await seen.page.locator('h2').first().waitFor()
    expect(await kept(seen.page)).toEqual(empty)
    await seen.page.goto(`${product.url}/nl`)
    await seen.page.goBack()
    await seen.page.locator('textarea').first().waitFor()
    expect(await seen.page.locator('textarea').first().inputValue()).toBe('')
    expect(await seen.page.textContent('body')).not.toContain(words[0])
    expect(await kept(seen.page)).toEqual(empty)
    expect(await seen.context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] })
  })

  test('the staff pages keep the session’s cookie, out of reach of scripts, and nothing else', async () => {
    const [member] = demoDesk(product).handlers
    await seen.page.goto(`${product.staffUrl}/demo/nl/${member?.id}`)
    await seen.page.locator('[data-island] h1').first().waitFor()
    await seen.page.locator('.worklist, .empty-state, [data-island] ol, [data-island] ul').first().waitFor()
    expect(await kept(seen.page)).toEqual(empty)
    const cookies = await seen.context.cookies()
    expect(cookies).toMatchObject([{ name: '__Host-gehoor', httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 }])
    await seen.page.goto(`${product.url}/nl`)
    expect(await seen.page.evaluate(() => document.cookie)).toBe('')
    // Cookies know no ports: off one machine the two origins have names of their own.
    expect((await seen.context.storageState({ indexedDB: true })).origins).toEqual([])
  })
})
