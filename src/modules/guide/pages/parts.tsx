import type { ComponentChildren } from 'preact'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, formatDay, Notice, Page, Tag, Tags, Details } from '../../../foundation/ui/index.ts'
import type { Answers } from '../rules/answers.ts'
import { textOf, type Guide, type LooseText, type Route } from '../rules/guide.ts'
import { answerField } from '../rules/posted.ts'
import { publicTexts } from '../texts/public.ts'
import type { View } from './services.ts'

/** A guide's text in the language of the view. */
export const say = (view: View, text: LooseText | undefined): string => inLanguage(textOf(text), view.language)

/** The frame of a public page of the guide. */
export const GuidePage = ({ view, title, place, islands, along, children }: { readonly view: View; readonly title: string; readonly place?: { readonly nl: string; readonly en: string }; readonly islands?: readonly string[]; /** What was answered, and the act that shows this very page in another language. */ readonly along?: { readonly travelling: Travelling; readonly act: string }; readonly children: ComponentChildren }) => {
  const text = publicTexts[view.language]
  const carry = along && { carry: [...fieldsOf(along.travelling), ['do', along.act] as const] }
  return (
    <Page context={{ ...view.house.surroundings, language: view.language, alternates: alternatesOf(place ?? view.base), ...carry }} title={title} islands={islands}>
      {view.trial && <Notice tone="care" title={text.previewTitle}><p>{text.previewText}</p></Notice>}
      {children}
    </Page>
  )
}

/** What travels along with every form: the answers so far, the ministry, and the way that failed. */
export type Travelling = { readonly answers: Answers; readonly department: string; readonly failed: string }

const fieldsOf = ({ answers, department, failed }: Travelling, except?: string): readonly (readonly [name: string, value: string])[] => [
  ...Object.entries(answers).filter(([question]) => question !== except).flatMap(([question, options]) => options.map((option) => [answerField(question), option] as const)),
  ...(department !== '' ? [['department', department] as const] : []), ...(failed !== '' ? [['failed', failed] as const] : []),
]

const Hidden = ({ travelling, except }: { readonly travelling: Travelling; readonly except?: string | undefined }) => (
  <>{fieldsOf(travelling, except).map(([name, value]) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />)}</>
)

/** A form of the guide: posted, so that no answer stands in an address. */
export const GuideForm = ({ view, travelling, except, children }: { readonly view: View; readonly travelling: Travelling; readonly except?: string; readonly children: ComponentChildren }) => (
  <form method="post" action={addressOf(view.language, view.base)} class="guide-form">
    <Hidden travelling={travelling} except={except} />
    {children}
  </form>
)

/** Whether a route rests on something not confirmed: it says so itself, or names a source that is not. */
export const isProvisional = (guide: Guide, route: Route): boolean =>
  route.provisional || route.sources.some((id) => ['recalled', 'not-found'].includes(guide.sources.find((source) => source.id === id)?.status ?? ''))

export const RouteTags = ({ view, route, best }: { readonly view: View; readonly route: Route; readonly best?: boolean }) => {
  const text = publicTexts[view.language]
  return (
    <Tags>
      {[
        ...(best ? [<Tag key="best" tone="good">{text.best}</Tag>] : []), <Tag key="formality">{text[route.formality]}</Tag>, ...(route.external ? [<Tag key="external">{text.external}</Tag>] : []),
        ...(isProvisional(view.guide, route) ? [<Tag key="provisional" tone="warn">{text.provisional}</Tag>] : []),
      ]}
    </Tags>
  )
}

/** The version, who reviews it, and the sources with how sure each is. */
export const Colophon = ({ view }: { readonly view: View }) => {
  const { guide, language, house } = view
  const text = publicTexts[language]
  return (
    <>
      {guide.reviewBy < house.clock.today() && <Notice tone="warn"><p>{text.reviewLate}</p></Notice>}
      <Details summary={text.sourcesTitle}>
        <p>{text.provisionalText}</p>
        <ul>{guide.sources.map(({ id, title, status }) => <li key={id}><span lang="nl">{title}</span> ({text[`source-${status}`]})</li>)}</ul>
      </Details>
      <p class="small soft">{text.versionLine(String(guide.version), guide.owner, formatDay(guide.reviewBy, language))}</p>
    </>
  )
}
