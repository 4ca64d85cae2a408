import { mkdtempSync, openSync, closeSync, ftruncateSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../../../tests/support/browser.ts'
import { localDesk } from './testing/local-desk.ts'
import { press, sealAndGiveBack, walkToFiles } from './testing/walk.ts'

/** Set to 500 to see the largest file that may be sent; smaller here, because two cores seal it. */
const megabytes = Number(process.env['BIG_FILE_MB'] ?? 64)
const mebi = 1_048_576
const folder = mkdtempSync(join(tmpdir(), 'gehoor-big-'))
const file = join(folder, 'recording.bin')
const size = Math.floor(megabytes * mebi * 0.97)

let desk: Awaited<ReturnType<typeof localDesk>>
let browser: Browser
beforeAll(async () => {
  const handle = openSync(file, 'w')
  ftruncateSync(handle, size)
  writeSync(handle, Buffer.from('the end'), 0, 7, size - 7)
  closeSync(handle);
  [desk, browser] = await Promise.all([localDesk(), launchBrowser()])
})
afterAll(async () => { await browser?.close(); await desk?.close(); rmSync(folder, { recursive: true, force: true }) })

const newPage = async (): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage()
  await page.goto(`${desk.origin}/en/report`)
  return page
}

/** Resident memory of a process of this machine; bytes, 0 where the machine does not tell. */
const residentOf = (pid: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** The largest memory seen while `work` runs: the page's heap with its buffers, its process, and what this process (the server) holds above the start. */
const peaksDuring = async (page: Page, work: Promise<unknown>) => {
  const [session, whole] = [await page.context().newCDPSession(page), await browser.newBrowserCDPSession()]
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const resident = (): number => pids.reduce((most, pid) => Math.max(most, residentOf(pid)), 0)
  const start = { page: resident(), server: process.memoryUsage().rss }
  const peak = { heap: 0, page: 0, server: 0 }
  const end = new AbortController()
  const watch = (async () => {
    while (!end.signal.aborted) {
      const held = await session.send('Runtime.getHeapUsage') as { usedSize: number; backingStorageSize?: number }
      peak.heap = Math.max(peak.heap, held.usedSize + (held.backingStorageSize ?? 0))
      peak.page = Math.max(peak.page, resident() - start.page)
      peak.server = Math.max(peak.server, process.memoryUsage().rss - start.server)
      await new Promise((done) => { setTimeout(done, 50) })
    }
  })()
  await work.finally(() => end.abort())
  await watch
  return peak
}
const puts = (): readonly string[] => desk.requests.filter((request) => request.startsWith('PUT'))

it('a large file is sealed and sent with little memory on both sides, and every part stands', { timeout: 900_000 }, async () => {
  const page = await newPage()
  await walkToFiles(page)
  await page.setInputFiles('input[type=file]', file)
  desk.requests.length = 0
  await sealAndGiveBack(page)
  const begin = Date.now()
  const peaks = await peaksDuring(page, page.getByText('All files have been received').waitFor({ timeout: 800_000 }))
  if (process.env['BIG_FILE_MB'] !== undefined) process.stdout.write(`${megabytes} MB, ${puts().length} parts, ${Date.now() - begin} ms; ${JSON.stringify(peaks)}\n`)
  expect(puts().length).toBeGreaterThan(size / mebi)
  expect(new Set(puts()).size).toBe(puts().length)
  expect(peaks.heap).toBeLessThan(150 * mebi)
  expect(peaks.heap).toBeGreaterThan(mebi)
  expect(peaks.server).toBeLessThan(200 * mebi)
})

it('takes dropped files, and shows a name as text whatever stands in it', async () => {
  const page = await newPage()
  await walkToFiles(page)
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], '<img src=x onerror=alert(1)>\u202Egpj.exe', { type: 'text/html' }))
    data.items.add(new File([], 'empty.txt'))
    return data
  })
  await page.dispatchEvent('.empty', 'dragover', { dataTransfer: dropped })
  await page.locator('.empty.over').waitFor()
  await page.dispatchEvent('.empty', 'drop', { dataTransfer: dropped })
  await page.getByText('One file chosen').waitFor()
  expect(await page.locator('bdi').textContent()).toBe('<img src=x onerror=alert(1)>\u202Egpj.exe')
  expect(await page.locator('main img').count()).toBe(0)
  await page.getByText('empty.txt is empty').waitFor()
  await page.getByText('Hidden information stays in this file').waitFor()
})

it('a file that is stopped on its way is not linked, and the others are', async () => {
  const page = await newPage()
  await walkToFiles(page)
  await page.setInputFiles('input[type=file]', [{ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(9_000_000, 3) }, { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('short') }])
  let stopped = false
  await page.route('**/api/v1/desk/uploads/*', async (route) => {
    if (!stopped) await new Promise((done) => { setTimeout(done, 400) })
    await route.continue().catch(() => undefined)
  })
  desk.requests.length = 0
  await sealAndGiveBack(page)
  await page.getByText(/Sending: film\.mp4/).waitFor()
  await press(page, 'Stop')
  stopped = true
  await page.getByText('Stopped: film.mp4. This file was not sent.').waitFor()
  await page.getByText('Sent: note.txt').waitFor()
  await page.getByText('Of the 2 files 1 was received').waitFor()
  expect(puts().length).toBeLessThan(9)
  await page.getByText('Files that were not sent yet can be sent later').waitFor()
})

it('a busy desk is said as busy and can be tried again; a full case is said as full, for good', async () => {
  const page = await newPage()
  await walkToFiles(page)
  await page.setInputFiles('input[type=file]', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_500_000, 7) })
  let status = 503
  await page.route('**/api/v1/desk/uploads/*', (route) => route.fulfill({ status, json: {} }))
  await sealAndGiveBack(page)
  for (const seconds of [2, 5, 10]) {
    await page.getByText(`We go on in ${seconds} seconds`).waitFor()
    await press(page, 'Try again now')
  }
  await page.getByText('Not sent yet: letter.pdf. Attachments are too busy now.').waitFor()
  status = 413
  await press(page, 'Send the rest')
  await page.getByText('Not sent: letter.pdf. The space for attachments of this report is used up.').waitFor()
  expect(await page.getByRole('button', { name: 'Send the rest' }).count()).toBe(0)
  expect(await page.getByText('All files have been received').count()).toBe(0)
})
