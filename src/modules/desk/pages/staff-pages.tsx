import type { Context, Hono } from 'hono'
import { personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import { addressOf, Island, Notice, StaffPage, type PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { proposalTexts } from '../texts/proposals.ts'
import { casePages, destructionPages, inboxPlace, overviewPages, takeDownPages, worklistPages } from '../rules/places.ts'
import { overviewTexts } from '../texts/overview.ts'
import { takeDownTexts } from '../texts/take-down.ts'
import { workTexts } from '../texts/work.ts'
import type { DeskPages } from './services.ts'

/** The screens of the work place, each with its own address; one page serves them all. */
const screens = { worklist: worklistPages, overview: overviewPages, intake: takeDownPages, destruction: destructionPages } as const
type Screen = keyof typeof screens

type Work = { readonly services: DeskPages; readonly language: 'nl' | 'en'; readonly me: SignedIn; readonly caseId: string | null; readonly at: Screen }

const roleOf = (me: SignedIn, language: 'nl' | 'en'): string => {
  const text = workTexts[language]
  const held = me.grants.map(({ role }) => role)
  return held.includes('triage') ? text.triage : held.includes('member') ? text.member : held.includes('authority') ? text.authority : text.secretary
}

/** What the island knows at its start; nothing of it is secret but in a demonstration, where nothing is real. */
const dataFor = ({ services, language, me }: Work) => ({
  language, person: me.person, name: me.name, desk: '/api/v1/desk', trust: '/api/v1/directory/trust', directory: null, identity: '/api/v1/identity', demo: services.demo,
  demoRoots: services.demo ? services.demoRoots : [], demoPassphrase: services.demo ? services.demoPassphrase(me.person) : null,
})

/** Only triage officers take reports down. */
const screensOf = (me: SignedIn): readonly Screen[] => (['worklist', 'overview', 'intake', 'destruction'] as const).filter((one) => one !== 'intake' || me.grants.some(({ role }) => role === 'triage'))

const WorkPage = (work: Work) => {
  const { services, language, me, caseId, at } = work
  const text = workTexts[language]
  const names: Record<Screen, string> = { worklist: text.worklist, overview: overviewTexts[language].overview, intake: takeDownTexts[language].title, destruction: overviewTexts[language].destruction }
  const title = caseId === null ? names[at] : text.case
  const end = caseId === null ? '' : `/${caseId}`
  const place = caseId === null ? screens[at] : { nl: `${casePages.nl}${end}`, en: `${casePages.en}${end}` }
  const context: PageContext = { ...services.surroundings, language, alternates: { nl: `/nl${place.nl}`, en: `/en${place.en}` } }
  return (
    <StaffPage context={context} title={title} menu={[...screensOf(me).map((one) => ({ href: addressOf(language, screens[one]), text: names[one], current: caseId === null && one === at })), { href: addressOf(language, inboxPlace), text: proposalTexts[language].inbox, current: false }]}
      person={{ role: roleOf(me, language), signOut: `/api/v1/identity/sign-out?language=${language}` }} islands={['desk-work']}>
      <Island name="desk-work" data={dataFor(work)}>
        <h1>{title}</h1>
        <Notice tone="warn" title={text.noScriptTitle}><p>{text.noScriptText}</p></Notice>
      </Island>
    </StaffPage>
  )
}

/** Worklist and case are one page, so that the key that was opened in it stays open while a handler goes to and fro. */
const answer = (context: Context, services: DeskPages, language: 'nl' | 'en', caseId: string | null, at: Screen = 'worklist'): Response | Promise<Response> => {
  const me = personOf(context)
  if (me === null) return context.notFound()
  const handles = me.grants.some(({ role }) => role === 'triage' || role === 'member' || role === 'secretary' || role === 'authority')
  if (!handles || !screensOf(me).includes(at) || (caseId !== null && !idPattern.test(caseId))) return context.notFound()
  return context.html(renderPage(<WorkPage services={services} language={language} me={me} caseId={caseId} at={at} />))
}

/** Mounts the handlers' pages on the staff origin. */
export const mountWorkPages = (site: Hono, services: DeskPages): void => {
  for (const language of ['nl', 'en'] as const) {
    for (const at of ['worklist', 'overview', 'intake', 'destruction'] as const) site.get(addressOf(language, screens[at]), (context) => answer(context, services, language, null, at))
    site.get(`${addressOf(language, casePages)}/:case`, (context) => answer(context, services, language, context.req.param('case') ?? ''))
  }
}
