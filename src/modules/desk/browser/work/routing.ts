import { idPattern } from '../../../../foundation/kernel/ids.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { casePages, destructionPages, overviewPages } from '../../rules/places.ts'
import { worklistFilters, type WorklistFilter } from '../../rules/wire.ts'

/** Where the handler is. Pages of the list count from 0. */
export type Route = { readonly at: 'worklist'; readonly filter: WorklistFilter; readonly page: number } | { readonly at: 'case'; readonly case: Id } | { readonly at: 'overview' } | { readonly at: 'destruction' }

const worklistPages = { nl: '/werklijst', en: '/worklist' } as const
type Words = 'nl' | 'en'

export const worklistAddress = (language: Words, filter: WorklistFilter = 'open', page = 0): string => {
  const query = new URLSearchParams({ ...(filter === 'open' ? {} : { filter }), ...(page === 0 ? {} : { page: String(page + 1) }) }).toString()
  return `/${language}${worklistPages[language]}${query === '' ? '' : `?${query}`}`
}

export const overviewAddress = (language: Words): string => `/${language}${overviewPages[language]}`
export const destructionAddress = (language: Words): string => `/${language}${destructionPages[language]}`

export const caseAddress = (language: Words, id: Id): string => `/${language}${casePages[language]}/${id}`

/** The place an address of this work place means, or null for any other address, which the browser then loads itself. */
export const routeOf = (language: Words, path: string, query: string): Route | null => {
  if (path === `/${language}${worklistPages[language]}`) {
    const asked = new URLSearchParams(query)
    const page = /^[1-9]\d{0,4}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) - 1 : 0
    return { at: 'worklist', filter: worklistFilters.find((one) => one === asked.get('filter')) ?? 'open', page }
  }
  if (path === overviewAddress(language)) return { at: 'overview' }
  if (path === destructionAddress(language)) return { at: 'destruction' }
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
    case 'case':
      return caseAddress(language, route.case)
    case 'worklist':
      return worklistAddress(language, route.filter, route.page)
  }
}
