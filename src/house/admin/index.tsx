import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { guardRights } from '../../foundation/identity/index.ts'
import { type AdminPage, adminRights, at } from './addresses.ts'
import { bodiesPage, bodyForm } from './pages/bodies.tsx'
import { fileForm, filePage } from './pages/file.tsx'
import { openingForm, openingPage } from './pages/opening.tsx'
import { eventForm, organisationsPage } from './pages/organisations.tsx'
import { keysForm, keysPage } from './pages/keys.tsx'
import { type AdminHouse, languageOf, show } from './pages/parts.tsx'
import { addPersonForm, peoplePage } from './pages/people.tsx'
import { personForm, personPage } from './pages/person.tsx'
import { keyWords } from './texts/keys.ts'
import { words } from './texts/words.ts'

export { adminPages, adminRights } from './addresses.ts'
export type { AdminHouse } from './pages/parts.tsx'

const overview = (context: Context, house: AdminHouse) => {
  const language = languageOf(context)
  const text = words[language]
  return show(context, house, 'overview', text.administration, (
    <>
      <p>{text.intro}</p>
      {(['people', 'organisations', 'bodies', 'opening'] as const).map((page) => (
        <section key={page}>
          <h2><a href={at(language, page)}>{text[page]}</a></h2>
          <p>{text[`${page}Intro`]}</p>
        </section>
      ))}
      <section>
        <h2><a href={at(language, 'keys')}>{keyWords[language].title}</a></h2>
        <p>{keyWords[language].intro}</p>
      </section>
    </>
  ))
}

type Answer = (context: Context, house: AdminHouse) => Response | Promise<Response>
const routes: readonly { readonly page: AdminPage; readonly get: Answer; readonly post?: Answer }[] = [
  { page: 'overview', get: overview },
  { page: 'people', get: (context, house) => peoplePage(context, house), post: addPersonForm },
  { page: 'person', get: (context, house) => personPage(context, house), post: personForm },
  { page: 'file', get: (context, house) => filePage(context, house), post: fileForm },
  { page: 'organisations', get: (context, house) => organisationsPage(context, house), post: eventForm },
  { page: 'bodies', get: (context, house) => bodiesPage(context, house), post: bodyForm },
  { page: 'opening', get: (context, house) => openingPage(context, house), post: openingForm },
  { page: 'keys', get: (context, house) => keysPage(context, house), post: keysForm },
]

/** Administration on the staff origin; mount it after `mountIdentity`. */
export const mountAdmin = (site: Hono, house: AdminHouse): void => {
  guardRights(site, adminRights)
  for (const language of ['nl', 'en'] as const) {
    for (const { page, get, post } of routes) {
      const answer = (work: Answer) => async (context: Context) => {
        context.header('Cache-Control', 'no-store')
        return work(context, house)
      }
      site.get(at(language, page), answer(get))
      if (post) site.post(at(language, page), bodyLimit({ maxSize: page === 'file' ? 80 * 1024 * 1024 : 256 * 1024 }), answer(post))
    }
  }
}
