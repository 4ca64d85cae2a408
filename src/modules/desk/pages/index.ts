import type { Hono } from 'hono'
import { filingPages } from './filing.tsx'
import type { DeskPages } from './services.ts'

export type { DeskPages } from './services.ts'
export { mountStaffPages } from './staff-pages.tsx'

/** The reporter's pages. */
export const mountPublicPages = (site: Hono, { surroundings, demoRoots }: DeskPages): void => filingPages(site, { ...surroundings, demoRoots })
