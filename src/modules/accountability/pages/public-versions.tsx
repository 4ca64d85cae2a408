import type { Context } from 'hono'
import { addressOf, formatDay, Notice, SummaryList } from '../../../foundation/ui/index.ts'
import { allVersions, modelOf, published } from '../actions/index.ts'
import { publicModelPlace, publicQuestionsPlace } from '../rules/places.ts'
import { inForce, type Versions } from '../rules/versions/shipped.ts'
import type { Content, Kind, Version } from '../rules/versions/shapes.ts'
import { frameTexts } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import { publicTexts } from '../texts/public.ts'
import { versionTexts } from '../texts/versions.ts'
import { languageOf, type StaffLanguage } from './frame.tsx'
import { ModelMatrix } from './matrix.tsx'
import { answer } from './public-frame.tsx'
import { QuestionList } from './version-parts.tsx'
import type { AccountabilityPages } from './services.ts'

const places = { model: publicModelPlace, questions: publicQuestionsPlace } as const
/** Where everybody reads one version of the model or of the questions. */
export const versionAddress = (kind: Kind, version: number, language: StaffLanguage): string => `${addressOf(language, places[kind])}?version=${version}`

const asked = (context: Context, versions: Versions, kind: Kind): Version | undefined => (context.req.query('version') === undefined ? inForce(versions, kind) : versions[kind].find(({ version }) => String(version) === context.req.query('version')))

/** Since when a version counts, why, and the others. */
const About = ({ kind, version, versions, language }: { readonly kind: Kind; readonly version: Version; readonly versions: Versions; readonly language: StaffLanguage }) => {
  const text = versionTexts[language]
  return (
    <>
      <h2>{text.versionOf(text[kind], String(version.version))}</h2>
      <SummaryList language={language} rows={[{ label: text.since, value: formatDay(version.since, language) }, { label: text.owner, value: version.owner }, { label: text.reason, value: version.reason }]} />
      {versions[kind].length > 1 && <><h2>{text.all}</h2><ul>{versions[kind].toReversed().map((one) => <li key={one.version}><a href={versionAddress(kind, one.version, language)}>{frameTexts[language].version(String(one.version))}</a>, {formatDay(one.since, language)}. {one.reason}</li>)}</ul></>}
    </>
  )
}
const Older = ({ kind, version, versions, language }: { readonly kind: Kind; readonly version: Version; readonly versions: Versions; readonly language: StaffLanguage }) =>
  (version.version === inForce(versions, kind).version ? null : <Notice tone="warn"><p>{versionTexts[language].otherVersion} <a href={addressOf(language, places[kind])}>{versionTexts[language].toNow}</a></p></Notice>)

/** The model with the measures of the newest reports that follow it. */
export const publicModel = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, versions, reports] = [languageOf(context), await allVersions(services), await published(services)]
  // Without a version asked for: the one of the newest reports, so that their measures stand where they were placed.
  const newest = Math.max(0, ...reports.map(({ content }) => content.year))
  const followed = context.req.query('version') === undefined ? versions.model.find(({ version }) => version === reports.find(({ content }) => content.year === newest)?.content.model) : undefined
  const version = followed ?? asked(context, versions, 'model')
  if (!version) return context.notFound() as Response
  const own = reports.filter(({ content }) => content.model === version.version)
  const year = Math.max(0, ...own.map(({ content }) => content.year))
  const parts = { kind: 'model', version, versions, language } as const
  return answer(context, services, publicModelPlace, publicTexts[language].model, <><p class="lead">{planTexts[language].modelLead}</p>{context.req.query('version') !== undefined && <Older {...parts} />}<ModelMatrix model={modelOf(versions, version.version)} measures={own.filter(({ content }) => content.year === year).flatMap(({ content }) => content.measures)} language={language} /><About {...parts} /></>)
}

/** The questions that every ministry answers. */
export const publicQuestions = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, versions] = [languageOf(context), await allVersions(services)]
  const version = asked(context, versions, 'questions')
  if (!version) return context.notFound() as Response
  const [text, parts] = [versionTexts[language], { kind: 'questions', version, versions, language } as const]
  return answer(context, services, publicQuestionsPlace, text.publicQuestions, <><p class="lead">{text.publicQuestionsLead}</p><Older {...parts} /><QuestionList content={version.content as Content<'questions'>} language={language} /><About {...parts} /></>)
}
