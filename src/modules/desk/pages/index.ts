import type { Hono } from 'hono'
import { filingPages } from './filing.tsx'
import type { DeskPages } from './services.ts'

export type { DeskPages } from './services.ts'
export { mountStaffPages } from './staff-pages.tsx'

/** Every page of the desk on the public origin. */
export const mountPublicPages = (site: Hono, services: DeskPages): void => {
  filingPages(site, { ...services.surroundings, demoRoots: services.demo ? services.trustRoots : [] })
}
