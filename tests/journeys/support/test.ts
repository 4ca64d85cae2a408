import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'

export { expect }

/** The product that the set-up started. */
export const url = (): string => {
  const found = process.env['GEHOOR_JOURNEY_URL']
  if (found === undefined) throw new Error('the product was not started')
  return found
}

/** Its data folder, for searching what must not stand there. */
export const dataDir = (): string => process.env['GEHOOR_JOURNEY_DATA'] ?? ''

/** What a story expects to go wrong: answers of the interface that the browser writes to its console by itself. */
type Habits = { readonly refusals?: boolean; readonly offline?: boolean; readonly base?: string }
export type NewPerson = (habits?: Habits) => Promise<Page>

const watch = async (context: BrowserContext, faults: string[], { refusals = false, offline = false }: Habits): Promise<void> => {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`))
  })
  context.on('weberror', (fault) => faults.push(String(fault.error())))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const network = message.text().startsWith('Failed to load resource')
    if (network && ((refusals && message.location().url.includes('/api/')) || offline)) return
    faults.push(`${message.text()} (${message.location().url})`)
  })
}

/**
 * `person` gives somebody a browser of their own. At the end no page of anybody may have written an error to its console or
 * broken its own security policy.
 */
export const test = base.extend<{ person: NewPerson }>({
  person: async ({ browser }, use) => {
    const faults: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (habits = {}) => {
      const context = await browser.newContext({ baseURL: habits.base ?? url() })
      contexts.push(context)
      await watch(context, faults, habits)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(faults, 'errors in the console').toEqual([])
  },
})

/** The heading of the screen that is shown now. */
export const heading = (page: Page) => page.locator('main h1:visible').first()

/** What a press gives as a file. */
export const download = async (page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), path: await file.path() }
}

/** Called at every state that a story reaches. */
export type Look = (page: Page, state: string) => Promise<void>
export const noLook: Look = async () => {}
