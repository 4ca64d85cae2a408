import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../../../../tests/support/axe.ts'
import { launchBrowser } from '../../../../tests/support/browser.ts'
import { localDesk } from './testing/local-desk.ts'
import { anonymous, choose, heading, pick, press, sealAndGiveBack, walkToFiles } from './testing/walk.ts'

let desk: Awaited<ReturnType<typeof localDesk>>
let browser: Browser
beforeAll(async () => { [desk, browser] = await Promise.all([localDesk(), launchBrowser()]) })
afterAll(async () => { await browser?.close(); await desk?.close() })

const newPage = async (address: string, more: { readonly javaScriptEnabled?: boolean } = {}) => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 800 }, acceptDownloads: true, ...more })).newPage()
  await page.goto(`${desk.origin}${address}`)
  return page
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName)
/** What axe finds in the page's own part, and whether it is wider than the screen. */
const faultsOf = async (page: Page) => [
  ...(await axe(page, {}, 'main')),
  ...((await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) ? ['wider than the screen'] : []),
]

describe('filing in a real browser', () => {
  it('without JavaScript says why the form is off and which ways are open', async () => {
    const page = await newPage('/easy/melden', { javaScriptEnabled: false })
    expect(await page.getByText('Het formulier werkt niet').isVisible()).toBe(true)
    expect(await page.locator('main').getByRole('link', { name: '070 000 00 00' }).isVisible()).toBe(true)
  })

  it('stops with the other routes when the desk is down, and goes on when it is back', async () => {
    const page = await newPage('/en/report')
    desk.faults.down = true
    await press(page, 'Start')
    await heading(page, 'The desk cannot be reached')
    expect(await faultsOf(page)).toEqual([])
    desk.faults.down = false
    await press(page, 'Try again now')
    await heading(page, 'May your name be known')
    expect(await focused(page)).toBe('H1')
  })

  it('stops before a word is typed when the list of readers has one signature', async () => {
    const page = await newPage('/en/report')
    await page.route('**/api/v1/directory/trust', async (route) => {
      const trust = await (await route.fetch()).json() as { chain: { sigs: unknown[] }[] }
      for (const link of trust.chain) link.sigs = link.sigs.slice(0, 1)
      await route.fulfill({ json: trust })
    })
    await press(page, 'Start')
    await page.getByText('too-few-signatures').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  })

  it('asks for the ministry only when the answer matters, tells nobody, and sends nothing to a committee that is closed to it', async () => {
    desk.open(['az'], ['az', 'bzk'])
    const page = await newPage('/en/report')
    await page.getByText('For whom is this desk open?').count().then((shown) => expect(shown).toBe(0))
    await press(page, 'Start')
    await heading(page, 'For which ministry do you work?')
    await press(page, 'Continue')
    await page.getByRole('link', { name: 'Choose for which ministry you work.' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await pick(page, 'My ministry is not on the list'); await press(page, 'Continue')
    await heading(page, 'This desk is not open yet for your ministry')
    expect(await page.locator('main').getByRole('link', { name: '070 000 00 00' }).isVisible()).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'Back')
    desk.requests.length = 0
    await pick(page, 'Binnenlandse Zaken'); await press(page, 'Continue')
    await choose(page, 'Yes, the person', 'Yes, I want', 'An outcome')
    expect(desk.requests).toEqual([])
    desk.open(['az', 'bzk'], ['az', 'bzk'])
  })

  it('with no open ministry names the other ways before a word is typed, and in the page itself', async () => {
    desk.open([], [])
    const page = await newPage('/en/report')
    await page.getByText('no ministry has opened its doors').waitFor()
    await press(page, 'Start')
    await heading(page, 'This desk is not open yet for your ministry')
    expect(await page.getByRole('textbox').count()).toBe(0)
    desk.open(['az', 'bzk'], ['az', 'bzk'])
  })

  it('keeps answers on back and forward, puts none in the address, and leads from the error to the field', async () => {
    const page = await newPage('/en/report')
    await press(page, 'Start')
    await choose(page, 'Yes, the person', 'Yes, I want', 'An outcome')
    await page.getByText('gets a copy of your complaint, with what you enclose and with your name').waitFor()
    await press(page, 'Continue')
    await choose(page, 'No', 'What somebody')
    await page.getByLabel('What happened?').fill('Something was said.')
    await page.goBack()
    await heading(page, 'What is your report about')
    await page.goForward()
    expect(await page.getByLabel('What happened?').inputValue()).toBe('Something was said.')
    await press(page, 'Continue'); await press(page, 'Continue'); await press(page, 'Continue')
    await choose(page, 'Once')
    await press(page, 'Continue')
    await page.locator('#error-summary').waitFor()
    expect(await focused(page)).toBe('error-summary')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: /A complaint is about somebody/ }).click()
    expect(await focused(page)).toBe('f-about')
    await page.keyboard.type('the chair')
    expect(await page.locator('#f-about').inputValue()).toBe('the chair')
    expect(page.url()).toBe(`${desk.origin}/en/report`)
  })

  it('files once although the first answer is lost, gives the words, sends the files, and leaves nothing on the device', async () => {
    const page = await newPage('/en/report')
    await press(page, 'Start')
    await choose(page, ...anonymous)
    await press(page, 'Continue')
    await choose(page, 'No', 'What somebody')
    await page.getByLabel('What happened?').fill('Something was said.')
    await press(page, 'Continue'); await press(page, 'Continue'); await press(page, 'Continue')
    await choose(page, 'Once')
    for (let screen = 0; screen < 9; screen++) await press(page, 'Continue')
    await heading(page, 'Do you want to send files')
    await page.setInputFiles('input[type=file]', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_500_000, 7) })
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'Continue')
    await pick(page, 'Noor Linde')
    await press(page, 'Continue')
    await heading(page, 'Is this right')
    expect(await faultsOf(page)).toEqual([])
    desk.requests.length = 0
    desk.faults.loseFilings = 1
    await press(page, 'Encrypt and send')
    await page.getByText('No connection').waitFor()
    await press(page, 'Try again now')
    await heading(page, 'Your report has been received')
    expect(desk.requests.filter((request) => request.endsWith('/cases'))).toHaveLength(2)
    const words = await page.locator('.receipt-words strong').allTextContents()
    expect(words).toHaveLength(11)
    await press(page, 'I have written them down')
    const labels = await page.locator('.field-label').allTextContents()
    expect(labels).toHaveLength(2)
    for (const label of labels) await page.getByLabel(label.trim(), { exact: true }).fill('wrong')
    await press(page, 'Check')
    await page.locator('#error-summary').waitFor()
    for (const label of labels) await page.getByLabel(label.trim(), { exact: true }).fill((words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '').toUpperCase())
    await press(page, 'Check')
    await page.getByText('All files have been received').waitFor()
    expect(desk.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(2)
    await press(page, 'Continue')
    await page.getByText('is to confirm receipt').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Make a calendar file')])
    expect(readFileSync(await saved.path(), 'utf8')).not.toMatch(/gehoor|report|complaint/i)
    expect(await page.evaluate('(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])()')).toEqual([0, 0, '', 0])
  })

  it('goes on with an interrupted file where it was, cleans an image, and does not send what could not be cleaned', async () => {
    const page = await newPage('/en/report')
    await walkToFiles(page)
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    await page.setInputFiles('input[type=file]', [
      { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_500_000, 7) }, { name: 'photo.png', mimeType: 'image/png', buffer: pixel },
      { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no image') },
    ])
    await page.getByText('The hidden information is taken out first').first().waitFor()
    let parts = 0
    desk.requests.length = 0
    await page.route('**/api/v1/desk/uploads/*', (route) => (++parts > 1 && parts < 6 ? route.abort('internetdisconnected') : route.continue()))
    await sealAndGiveBack(page)
    // It goes on by itself three times; then it asks.
    for (const seconds of [2, 5, 10]) {
      await page.getByText(`We go on in ${seconds} seconds`).waitFor()
      await press(page, 'Try again now')
    }
    await page.getByText('Failed: letter.pdf').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await press(page, 'Send the rest')
    await page.getByText('Of the 3 files 2 were received').waitFor()
    await page.getByText('could not remove the hidden information from broken.png').waitFor()
    // Three parts of the letter and one of the photo stand; the part under way was sent again, the first was not.
    expect(desk.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(4)
    expect(desk.requests.filter((request) => request.endsWith('/mailbox/entries'))).toHaveLength(1)
  })

  it('keeps a logbook without the server, opens it with its words and begins a report from it', async () => {
    const page = await newPage('/en/logbook')
    desk.requests.length = 0
    await press(page, 'Make a new logbook')
    const words = await page.locator('.receipt-words strong').allTextContents()
    await press(page, 'I have written them down')
    await page.getByLabel('What happened?').fill('The first remark.')
    await press(page, 'Put it in the logbook')
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Save the file')])
    const file = await saved.path()
    expect(readFileSync(file, 'latin1')).not.toContain('remark')
    const again = await newPage('/en/logbook')
    await press(again, 'Open my logbook')
    await again.setInputFiles('#f-own-file', file)
    await again.getByLabel('Your eleven words').fill(words.slice(1).join(' '))
    await press(again, 'Open your file')
    await again.locator('#error-summary').waitFor()
    await again.getByLabel('Your eleven words').fill(words.join(' - ').toUpperCase())
    await press(again, 'Open your file')
    await again.getByText('The first remark.').waitFor()
    expect(desk.requests).toEqual([])
    await press(again, 'Make a report of this')
    await choose(again, ...anonymous)
    await press(again, 'Continue')
    await choose(again, 'No', 'What somebody')
    expect(await again.getByLabel('What happened?').inputValue()).toContain('The first remark.')
  })
})
