import type { Hono } from 'hono'
import type { DeskServices } from '../actions/index.ts'
import { figuresPage, openFiguresPage } from './figures-page.tsx'
import { filingPages } from './filing.tsx'
import { mailboxPages } from './mailbox-page.tsx'
import { procedurePages } from './procedures.tsx'
import { improvementPages, mountInbox } from './proposals.tsx'
import type { DeskPages } from './services.ts'
import { mountWorkPages } from './staff-pages.tsx'

export type { DeskPages } from './services.ts'

/** The pages that everybody may read, the reporter's among them. */
export const mountPublicPages = (site: Hono, services: DeskServices & DeskPages): void => {
  const { surroundings, demoRoots, noticeDays, doors, advisers } = services
  filingPages(site, { ...surroundings, demoRoots, doors, advisers })
  figuresPage(site, services)
  mailboxPages(site, { ...surroundings, demoRoots, noticeDays })
  improvementPages(site, services)
  procedurePages(site, surroundings)
}

/** The pages of who works at the desk. */
export const mountStaffPages = (site: Hono, services: DeskServices & DeskPages): void => {
  mountWorkPages(site, services)
  openFiguresPage(site, services)
  mountInbox(site, services)
}
