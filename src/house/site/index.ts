import type { Hono } from 'hono'
import { markFile } from '../../foundation/ui/index.ts'
import { accessibilityPages } from './accessibility/page.tsx'
import { homePages } from './home/page.tsx'
import { chooseLanguage } from './language-choice.ts'
import { leavePages } from './leave/page.tsx'
import type { SiteOptions } from './options.ts'
import { privacyPages } from './privacy/page.tsx'
import { systemPages } from './system/page.tsx'

export type { Doors, Mapped, Place, SiteOptions } from './options.ts'
export { failurePage, notFoundPage, notOpenPage, tooLargePage } from './trouble/page.tsx'

/** Puts the house's own public pages on a site. None of them sets a cookie or looks at who asks. */
export const housePublicPages = (site: Hono, options: SiteOptions): void => {
  site.get('/', (c) => c.body(null, 302, { Location: `/${chooseLanguage(c.req.header('accept-language'))}`, Vary: 'Accept-Language' }))
  site.get('/gehoor.svg', (c) => c.body(markFile, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }))
  homePages(site, options)
  systemPages(site, options)
  privacyPages(site, options)
  accessibilityPages(site, options)
  leavePages(site, options)
}
