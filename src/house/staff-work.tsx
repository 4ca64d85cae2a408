import type { Context, Hono } from 'hono'
import { personOf, type SignedIn } from '../foundation/identity/index.ts'
import { inLanguage } from '../foundation/kernel/language.ts'
import type { Module, WorkPlace } from '../foundation/kernel/module.ts'
import { addressOf, EmptyState, housePages, StaffPage, type Surroundings } from '../foundation/ui/index.ts'
import { renderPage } from '../foundation/ui/render.ts'
import { staffTexts } from './staff-texts.ts'

type StaffLanguage = 'nl' | 'en'
export type WorkGroup = Pick<Module<never>, 'name' | 'work'>

/** The administration of the house itself, which is no module. */
export const houseWork: WorkGroup = {
  name: { nl: 'Beheer', en: 'Administration' },
  work: [{ place: { nl: '/beheer', en: '/administration' }, roles: ['administrator'], name: { nl: 'Beheer', en: 'Administration' }, what: { nl: 'Mensen, rollen, organisaties en sleutels.', en: 'People, roles, organisations and keys.' } }],
}

/** What somebody with these grants can begin with, in the order of the modules; groups without anything are left out. */
export const workFor = (groups: readonly WorkGroup[], grants: readonly Pick<SignedIn['grants'][number], 'role' | 'scope'>[]): readonly WorkGroup[] =>
  groups.map(({ name, work }) => ({ name, work: work.filter(({ roles, notInBody }) => grants.some(({ role, scope }) => roles.includes(role) && !(notInBody && scope.kind === 'body'))) })).filter(({ work }) => work.length > 0)

const Rows = ({ language, work }: { readonly language: StaffLanguage; readonly work: readonly WorkPlace[] }) => (
  <ul class="work-places">
    {work.map(({ place, name, what }) => (
      <li key={place.nl}>
        <a href={addressOf(language, place)}><strong>{inLanguage(name, language)}</strong></a>
        <br /><span class="soft">{inLanguage(what, language)}</span>
      </li>
    ))}
  </ul>
)

const answer = (context: Context, language: StaffLanguage, surroundings: Surroundings, groups: readonly WorkGroup[]): Response | Promise<Response> => {
  const me = personOf(context)
  if (me === null) return context.notFound()
  const text = staffTexts[language]
  const mine = workFor(groups, me.grants)
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...surroundings, language, alternates: { nl: `/nl${housePages.work.nl}`, en: `/en${housePages.work.en}` } }} title={text.workTitle} menu={[]}
      person={{ role: me.name, signOut: `/api/v1/identity/sign-out?language=${language}` }}>
      <h1>{text.workTitle}</h1>
      {mine.length === 0 ? <EmptyState title={text.noWork}><p>{text.noWorkText}</p></EmptyState> : <p class="lead">{text.workLead}</p>}
      {mine.map(({ name, work }) => (
        <section key={name.nl}>
          <h2>{inLanguage(name, language)}</h2>
          <Rows language={language} work={work} />
        </section>
      ))}
    </StaffPage>))
}

/** `/nl/mijn-werk`: where somebody lands after signing in, with every page on which their work begins. */
export const mountWork = (site: Hono, surroundings: Surroundings, groups: readonly WorkGroup[]): void => {
  for (const language of ['nl', 'en'] as const) site.get(addressOf(language, housePages.work), (context) => answer(context, language, surroundings, [...groups, houseWork]))
}
