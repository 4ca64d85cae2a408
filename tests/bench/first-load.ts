import type { Browser } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { kilobytes, type Part, type Row } from './figures.ts'
import { sealingSize } from './sealing-size.ts'

type Load = { readonly requests: number; readonly bytes: number; readonly foreign: number }

/** Everything that a page fetches until the network is still; what the browser had already does not count. */
const loadsOf = async (browser: Browser, url: string, visits: number): Promise<Load[]> => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const loads: Load[] = []
  for (let visit = 0; visit < visits; visit++) {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const kept = new Set<string>()
    let [requests, bytes, foreign] = [0, 0, 0]
    session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId))
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.fromDiskCache || response.url.startsWith('data:')) kept.add(requestId)
      if (new URL(response.url).origin !== new URL(url).origin) foreign++
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kept.has(requestId)) return
      requests++
      bytes += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    loads.push({ requests, bytes, foreign })
    await page.close()
  }
  await context.close()
  return loads
}

/** The demonstration takes words from the address: what opening a mailbox needs is loaded at the first letter. */
const typed = '/nl/berichten#elf'

/** What a reporter's browser fetches to see each page, the first time and again. */
export const measureFirstLoad = async (url: string): Promise<Part> => {
  const browser = await launchBrowser()
  const pages: { path: string; first: Load; again: Load }[] = []
  try {
    for (const path of ['/nl', '/nl/melden', '/nl/berichten', typed]) {
      const [first, again] = await loadsOf(browser, `${url}${path}`, 2)
      if (first && again) pages.push({ path, first, again })
    }
  } finally {
    await browser.close()
  }
  const sealing = await sealingSize()
  const largest = Math.max(...pages.filter(({ path }) => path !== typed).map(({ first }) => first.bytes))
  const again = Math.max(...pages.map((page) => page.again.bytes))
  const rows: Row[] = pages.map(({ path, first, again: second }) => [path === typed ? 'the same, and what opening a mailbox needs' : path, first.requests, kilobytes(first.bytes), second.requests, kilobytes(second.bytes), first.foreign])
  return {
    title: 'First load of the reporter\'s pages',
    method: 'The demonstration, in a real browser with an empty cache per page; bytes are those on the wire, headers included, compressed (brotli). The second visit is the same address in the same browser. The sealing code is what the reporter\'s islands import of it, built alone, gzip 9.',
    columns: ['page', 'requests', 'on the wire', 'second visit: requests', 'on the wire', 'requests to others'],
    rows,
    bars: [
      { bar: 'first load ≤ 150 kB compressed', measured: `${kilobytes(largest)} at most`, met: largest <= 150_000 },
      { bar: 'cacheable: the second visit fetches the page alone', measured: `${kilobytes(again)} at most`, met: pages.every((page) => page.again.requests <= 2) && again <= 40_000 },
      { bar: 'sealing code ≤ 45 kB gzip', measured: `${kilobytes(sealing.code)} (the list of receipt words, fetched when needed, ${kilobytes(sealing.words)} more)`, met: sealing.code <= 45_000 },
    ],
  }
}
