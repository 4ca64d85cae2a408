import type { Browser, BrowserContext, Page } from '@playwright/test'
import { launchBrowser } from '../../support/browser.ts'

export type Watched = {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly page: Page
  /** What the content security policy stopped, and what the page or its console complained of. */
  readonly violations: readonly string[]
  readonly faults: readonly string[]
  /** Every answer the browser got: address, status, headers. */
  readonly answers: readonly { readonly url: string; readonly headers: Record<string, string> }[]
  readonly requested: readonly string[]
}

/** A real browser in which everything is noted that a planted script would cause. */
export const watchedBrowser = async (): Promise<Watched> => {
  const browser = await launchBrowser()
  const context = await browser.newContext({ acceptDownloads: true })
  const [violations, faults, requested, answers]: [string[], string[], string[], { url: string; headers: Record<string, string> }[]] = [[], [], [], []]
  await context.exposeBinding('noteViolation', (_source, said: string) => void violations.push(said))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => (window as unknown as { noteViolation: (said: string) => void }).noteViolation(`${document.URL}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
  })
  context.on('request', (request) => requested.push(request.url()))
  context.on('response', (answer) => answers.push({ url: answer.url(), headers: answer.headers() }))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('dialog', (dialog) => {
    // The product itself asks before typed text is lost; a script has nothing to ask.
    if (dialog.type() !== 'beforeunload') faults.push(`a dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`))
  page.on('console', (line) => line.type() === 'error' && /security policy|trusted/i.test(line.text()) && violations.push(`${page.url()}: ${line.text()}`))
  return { browser, context, page, violations, faults, answers, requested }
}

/** The addresses of the public pages that everybody may open. */
export const publicPages = ['nl', 'en', 'easy'].flatMap((language) =>
  (language === 'en' ? ['', '/report', '/messages', '/logbook', '/privacy', '/system', '/accessibility', '/leave', '/demo', '/nothing-here'] : ['', '/melden', '/berichten', '/dagboek', '/privacy', '/stelsel', '/toegankelijkheid', '/verlaten', '/demo', '/bestaat-niet']).map((path) => `/${language}${path}`),
)
