import { idPattern } from '../../../../foundation/kernel/ids.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { casePages, destructionPages, overviewPages, takeDownPages } from '../../rules/places.ts'
import { placeOf, placeText, worklistFilters, type WorklistCut, type WorklistFilter } from '../../rules/worklist-place.ts'

/** A page of the list: `page` counts from 0 and is only shown; where the page begins is told by the row next to it. */
export type ListPlace = { readonly page: number; readonly cut: WorklistCut }
export const firstPage: ListPlace = { page: 0, cut: null }
/** Where the handler is. */
export type ListRoute = { readonly at: 'worklist'; readonly filter: WorklistFilter; readonly place: ListPlace }
export type Route = ListRoute | { readonly at: 'case'; readonly case: Id } | { readonly at: 'overview' } | { readonly at: 'destruction' } | { readonly at: 'intake' }

const worklistPages = { nl: '/werklijst', en: '/worklist' } as const
type Words = 'nl' | 'en'

/** Where a page begins, as the server and this page's own address say it. */
export const cutQuery = (cut: WorklistCut): Record<string, string> => (cut === null ? {} : 'after' in cut ? { after: placeText(cut.after) } : { before: placeText(cut.before) })

const cutIn = (asked: URLSearchParams): WorklistCut => {
  const [after, before] = ['after', 'before'].map((name) => placeOf(asked.get(name) ?? ''))
  return after ? { after } : before ? { before } : null
}

export const worklistAddress = (language: Words, filter: WorklistFilter = 'open', { page, cut }: ListPlace = firstPage): string => {
  const query = new URLSearchParams({ ...(filter === 'open' ? {} : { filter }), ...(cut === null ? {} : { page: String(page + 1), ...cutQuery(cut) }) }).toString()
  return `/${language}${worklistPages[language]}${query === '' ? '' : `?${query}`}`
}

export const overviewAddress = (language: Words): string => `/${language}${overviewPages[language]}`
export const destructionAddress = (language: Words): string => `/${language}${destructionPages[language]}`

export const takeDownAddress = (language: Words): string => `/${language}${takeDownPages[language]}`

export const caseAddress = (language: Words, id: Id): string => `/${language}${casePages[language]}/${id}`

/** The place an address of this work place means, or null for any other address, which the browser then loads itself. */
export const routeOf = (language: Words, path: string, query: string): Route | null => {
  if (path === `/${language}${worklistPages[language]}`) {
    const asked = new URLSearchParams(query)
    const cut = cutIn(asked)
    const page = cut !== null && /^[1-9]\d{0,4}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) - 1 : 0
    return { at: 'worklist', filter: worklistFilters.find((one) => one === asked.get('filter')) ?? 'open', place: cut === null ? firstPage : { page, cut } }
  }
  if (path === overviewAddress(language)) return { at: 'overview' }
  if (path === destructionAddress(language)) return { at: 'destruction' }
  if (path === takeDownAddress(language)) return { at: 'intake' }
  const start = `/${language}${casePages[language]}/`
  const id = path.startsWith(start) ? path.slice(start.length) : ''
  return idPattern.test(id) ? { at: 'case', case: id } : null
}

export const addressOfRoute = (language: Words, route: Route): string => {
  switch (route.at) {
    case 'overview':
      return overviewAddress(language)
    case 'destruction':
      return destructionAddress(language)
    case 'intake':
      return takeDownAddress(language)
    case 'case':
      return caseAddress(language, route.case)
    case 'worklist':
      return worklistAddress(language, route.filter, route.place)
  }
}
