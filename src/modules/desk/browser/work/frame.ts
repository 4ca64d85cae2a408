import { addressOfRoute, firstPage, type Route } from './routing.ts'

/** The server drew the frame for the first address; after a move inside the page its links and its title follow. */
export const syncFrame = (language: 'nl' | 'en', route: Route, title: string): void => {
  document.title = `${title} – Gehoor`
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.work-menu a')) {
    if (route.at !== 'case' && link.pathname === addressOfRoute(language, route.at === 'worklist' ? { ...route, filter: 'open', place: firstPage } : route)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.top-tools a[hreflang]')) {
    const other = link.hreflang === 'en' ? 'en' : 'nl'
    if (other !== language) link.setAttribute('href', addressOfRoute(other, route))
  }
}

/** Whether a press on a link means "go there in this page": the plain button, no modifier, nothing to download. */
export const plainPress = (event: MouseEvent): HTMLAnchorElement | null => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link && link.href !== '' && !link.hasAttribute('download') && link.target === '' ? link : null
}
