import type { Hono } from 'hono'
import type { DeskServices } from '../actions/index.ts'
import { figuresPage, openFiguresPage } from './figures-page.tsx'
import { filingPages } from './filing.tsx'
import { mailboxPages } from './mailbox-page.tsx'
import type { DeskPages } from './services.ts'
import { mountStaffPages as mountWorkPages } from './staff-pages.tsx'

export type { DeskPages } from './services.ts'
/** The pages of handlers and analysts. */
export const mountStaffPages = (site: Hono, services: DeskServices & DeskPages): void => {
  mountWorkPages(site, services)
  openFiguresPage(site, services)
}

/** The reporter's pages. */
export const mountPublicPages = (site: Hono, services: DeskServices & DeskPages): void => {
  const { surroundings, demoRoots, noticeDays, doors } = services
  filingPages(site, { ...surroundings, demoRoots, doors })
  figuresPage(site, services)
  mailboxPages(site, { ...surroundings, demoRoots, noticeDays })
}
