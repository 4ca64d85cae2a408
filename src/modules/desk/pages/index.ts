import type { Hono } from 'hono'
import { filingPages } from './filing.tsx'
import { mailboxPages } from './mailbox-page.tsx'
import type { DeskPages } from './services.ts'

export type { DeskPages } from './services.ts'
/** The handlers' pages. */
export { mountStaffPages } from './staff-pages.tsx'

/** The reporter's pages. */
export const mountPublicPages = (site: Hono, { surroundings, demoRoots, noticeDays, doors }: DeskPages): void => {
  filingPages(site, { ...surroundings, demoRoots, doors })
  mailboxPages(site, { ...surroundings, demoRoots, noticeDays })
}
