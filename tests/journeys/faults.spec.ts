import { readFileSync, rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { newFolder } from '../support/once.ts'
import { freePort } from '../support/ports.ts'
import { startProduct } from '../support/product.ts'
import { anonymousReport, begin, fileWhole, giveWordsBack, integrityPanel, walkOn, named } from './support/filing.ts'
import { openMailbox } from './support/mailbox.ts'
import { expect, heading, test } from './support/test.ts'
import { backToList, carryOut, choose, enter, openCase } from './support/work.ts'

const [filing, work] = [intakeTexts.nl, workCaseTexts.nl]

test('The server is killed while a report is sent: nothing typed is lost, the same sending goes on, and one case stands', async ({ person }) => {
  test.setTimeout(480_000)
  const dataDir = newFolder('killed')
  const ports = [await freePort(), await freePort()] as const
  const base = `http://localhost:${ports[0]}`
  let product = await startProduct({ ports, dataDir })
  try {
    const title = named('Midden in het versturen')
    const reporter = await person({ base, offline: true })
    const story = anonymousReport(title)
    await begin(reporter, story)
    await walkOn(reporter, story)
    // The server takes the report in and dies before its answer leaves: the worst moment.
    const posts: string[] = []
    await reporter.route('**/api/v1/desk/**', async (route) => {
      const request = route.request()
      if (request.method() !== 'POST' || posts.length > 0) return route.continue()
      posts.push(request.url())
      await route.fetch()
      await product.kill()
      return route.abort('connectionreset')
    })
    await reporter.getByRole('button', { name: filing.seal }).click()
    await expect(reporter.getByRole('button', { name: filing.tryAgain }).first()).toBeVisible()
    product = await startProduct({ ports, dataDir })
    // It may have gone on by itself meanwhile.
    await reporter.getByRole('button', { name: filing.tryAgain }).first().click({ timeout: 2_000 }).catch(() => {})
    await expect(heading(reporter)).toHaveText(filing.receiptTitle, { timeout: 60_000 })
    const words = await reporter.locator('.receipt-words li').allInnerTexts()
    await giveWordsBack(reporter, story, words)
    await openMailbox(reporter, words)

    const handler = await person({ base })
    await enter(handler, integrityPanel[0])
    await openCase(handler, title)
    await backToList(handler)
    await expect(handler.locator('.worklist a').filter({ hasText: title })).toHaveCount(1)
    await expect(handler.locator('.worklist a').filter({ hasText: 'Nog ongelezen' })).toHaveCount(await unread(handler, title))
  } finally {
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

/** Opens every unread report; none of them may be the same report a second time. Returns how many are left unread. */
const unread = async (page: Page, title: string): Promise<number> => {
  const rows = page.locator('.worklist a').filter({ hasText: 'Nog ongelezen' })
  while ((await rows.count()) > 0) {
    await rows.first().click()
    await expect(page.locator('.case').first()).toBeVisible()
    await expect(heading(page)).not.toHaveText(title)
    await backToList(page)
  }
  return rows.count()
}

test('A large attachment whose connection breaks goes on where it was', async ({ person }) => {
  const title = named('Met een groot bestand')
  const buffer = Buffer.alloc(12_000_000, 'beeld en geluid ')
  const reporter = await person({ offline: true })
  const story = anonymousReport(title, { files: [{ name: 'opname.wav', mimeType: 'audio/wav', buffer }] })
  await begin(reporter, story)
  await walkOn(reporter, story)
  const parts: string[] = []
  let broken = 0
  await reporter.route('**/api/v1/desk/**', async (route) => {
    const request = route.request()
    if (request.method() !== 'PUT') return route.continue()
    parts.push(request.url())
    if (parts.length === 2 && broken++ === 0) return route.abort('connectionreset')
    return route.continue()
  })
  await reporter.getByRole('button', { name: filing.seal }).click()
  await expect(heading(reporter)).toHaveText(filing.receiptTitle, { timeout: 60_000 })
  const words = await reporter.locator('.receipt-words li').allInnerTexts()
  await giveWordsBack(reporter, story, words)
  // It goes on by itself.
  await expect(reporter.getByText(filing.uploadAll)).toBeVisible({ timeout: 90_000 })
  expect(broken).toBeGreaterThan(0)
  expect(parts.filter((part) => part === parts[0]), 'the first part was not sent twice').toHaveLength(1)

  const handler = await person()
  await enter(handler, integrityPanel[0])
  await openCase(handler, title)
  const [file] = await Promise.all([handler.waitForEvent('download'), handler.getByRole('button', { name: /opname\.wav/ }).click()])
  expect(readFileSync(await file.path()).equals(buffer)).toBe(true)
})

test('Two handlers act at once: the second is told who was first, keeps the text, and sends it then', async ({ person }) => {
  const title = named('Twee tegelijk')
  const reporter = await person()
  const receipt = await fileWhole(reporter, anonymousReport(title))
  const [first, second] = [await person({ refusals: true }), await person({ refusals: true })]
  await enter(first, integrityPanel[0])
  await openCase(first, title)
  await enter(second, integrityPanel[1])
  await openCase(second, title)
  await choose(second, 'text')
  await second.getByLabel(work['field-text'], { exact: true }).fill('De vraag van de tweede.')
  await choose(first, 'text')
  await first.getByLabel(work['field-text'], { exact: true }).fill('De vraag van de eerste.')
  await carryOut(first, 'text')
  await second.locator('section.act button:not(.quiet):not(.link)').first().click()
  await expect(second.getByText(work.staleBy(integrityPanel[0]))).toBeVisible()
  await expect(second.getByText('De vraag van de eerste.').first()).toBeVisible()
  await expect(second.getByLabel(work['field-text'], { exact: true })).toHaveValue('De vraag van de tweede.')
  await carryOut(second, 'text')
  await openMailbox(reporter, receipt)
  await expect(reporter.getByText('De vraag van de eerste.')).toHaveCount(1)
  await expect(reporter.getByText('De vraag van de tweede.')).toHaveCount(1)

  await choose(first, 'text')
  await first.getByLabel(work['field-text'], { exact: true }).fill('Nog iets.')
  await reporter.getByLabel(mailboxTexts.nl.messageField).fill('Een antwoord tussendoor.')
  await reporter.getByRole('button', { name: mailboxTexts.nl.send, exact: true }).click()
  await expect(reporter.getByText(mailboxTexts.nl.sent)).toBeVisible()
  await first.locator('section.act button:not(.quiet):not(.link)').first().click()
  await expect(first.getByText(work.staleBy(integrityPanel[1]))).toBeVisible()
  await expect(first.getByLabel(work['field-text'], { exact: true })).toHaveValue('Nog iets.')
  await expect(first.getByText('Een antwoord tussendoor.').first()).toBeVisible()
})
