import type { Context, Hono } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, DataTable, EmptyState, formatDay, Notice, SummaryList } from '../../../foundation/ui/index.ts'
import { commitments, published, publishedStudies, publishedVersions } from '../actions/index.ts'
import { readableNow, type Publication, type PublishedReport } from '../rules/cycle/publication.ts'
import { apiBase, publicCommitmentsPlace, publicEffectPlace, publicModelPlace, publicPlace, publicQuestionsPlace, publicReportPlace, publicWholePlace } from '../rules/places.ts'
import { effectTexts } from '../texts/effect.ts'
import { figureTexts } from '../texts/figures.ts'
import { enoughNames, frameTexts, complianceNames, effectivenessNames, statusNames } from '../texts/frame.ts'
import { publicTexts } from '../texts/public.ts'
import { reportTexts } from '../texts/report.ts'
import { outputTexts } from '../texts/output.ts'
import { versionTexts } from '../texts/versions.ts'
import { reportDocument, reportSheets } from './document-report.ts'
import { DesignCheck, Registered, Verdict } from './effect-parts.tsx'
import { answer } from './public-frame.tsx'
import { publicModel, publicQuestions, versionAddress } from './public-versions.tsx'
import { FileLinks, fileAsked, sendFile } from './files.tsx'
import { languageOf, Paragraphs, type StaffLanguage } from './frame.tsx'
import { namesOf } from './plans.tsx'
import { CommitmentTable } from './register.tsx'
import { Implementation, Opinions } from './report-parts.tsx'
import type { AccountabilityPages } from './services.ts'
import { aimWords, Figured, noFigureWords, StandingTag } from './shown.tsx'
import { wholeFile, wholePage } from './whole.tsx'


const home = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const [text, all, studies] = [publicTexts[language], await published(services), await publishedStudies(services)]
  const rounds = [...new Set(all.map(({ round }) => round))].toSorted().toReversed()
  return answer(context, services, publicPlace, text.title, (
    <>
      <p class="lead">{text.lead}</p>
      {all.length === 0 && <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>}
      {rounds.map((round) => (
        <section key={round}>
          <h2>{text.report(round)}</h2>
          <p>{text.overviewLead}</p>
          <p><a href={`${addressOf(language, publicWholePlace)}/${round}`}>{outputTexts[language].whole(round)}</a></p>
          <ul>{all.filter((one) => one.round === round).toSorted((a, b) => a.content.department.nl.localeCompare(b.content.department.nl, 'nl')).map(({ department, content }) => <li key={department}><a href={`${addressOf(language, publicReportPlace)}/${round}/${department}`}>{content.department[language]}</a></li>)}</ul>
        </section>
      ))}
      <h2>{text.effects}</h2>
      {studies.length === 0 ? <p>{effectTexts[language].nonePublic}.</p> : <ul>{studies.map(({ id, plan, result }) => <li key={id}><a href={`${addressOf(language, publicEffectPlace)}/${id}`}>{plan.name}</a>: {result ? effectTexts[language][result.verdict].toLowerCase() : ''}</li>)}</ul>}
      <ul class="plain"><li><a href={addressOf(language, publicCommitmentsPlace)}>{text.commitments}</a></li><li><a href={addressOf(language, publicModelPlace)}>{text.model}</a></li><li><a href={addressOf(language, publicQuestionsPlace)}>{versionTexts[language].publicQuestions}</a></li></ul>
      <h2>{text.files}</h2>
      <p>{text.filesText}</p>
      <ul><li><a href={`${apiBase}/figures.csv`}>{text.asCsv}</a></li><li><a href={`${apiBase}/reports.json`}>{text.asJson}</a></li><li><a href={`${apiBase}/catalog`}>{text.asCatalog}</a></li><li><a href={`${apiBase}/openapi.json`}>{text.asApi}</a></li></ul>
    </>
  ), false)
}

/** What one department made public about one year. */
const Report = ({ report, language }: { readonly report: PublishedReport; readonly language: StaffLanguage }) => {
  const [text, words, frame] = [publicTexts[language], reportTexts[language], frameTexts[language]]
  const unit = (indicator: string | null) => report.figures.find(({ definition }) => definition.id === indicator)?.definition.unit ?? 'count'
  return (
    <>
      {report.signed !== null && <p>{text.signed(formatDay(report.signed, language))}</p>}
      <p class="small">{versionTexts[language].follows(String(report.model), String(report.questions ?? 1))} <a href={versionAddress('model', report.model, language)}>{versionTexts[language].model}</a>, <a href={versionAddress('questions', report.questions ?? 1, language)}>{versionTexts[language].questions.toLowerCase()}</a></p>
      <h2>{text.answers}</h2>
      {report.answers.map(({ id, title, text: said }) => <section key={id}><h3>{inLanguage(title, language)}</h3><Paragraphs text={said} /></section>)}
      <h2>{words.figures}</h2>
      <DataTable id="public-figures" caption={words.figures} rows={report.figures} rowKey={({ definition }) => definition.id} columns={[
        { key: 'name', head: words.indicator, cell: ({ definition }) => inLanguage(definition.name, language) },
        { key: 'own', head: report.department[language], cell: ({ definition, own, all }) => <Figured reading={own} definition={definition} language={language} none={noFigureWords(definition.module, all, language)} /> },
        { key: 'all', head: words.all, cell: ({ definition, all }) => <Figured reading={all} definition={definition} language={language} none={noFigureWords(definition.module, null, language)} /> },
      ]} />
      <h2>{words.targets}</h2>
      <DataTable id="public-targets" caption={words.targets} stacks rows={report.targets} rowKey={({ target }) => target.id} empty={<p>{words.noTargets}.</p>} columns={[
        { key: 'name', head: words.goal, cell: ({ target }) => <>{target.name}{target.withdrawn && <span class="small soft"> {frame.withdrawn(formatDay(target.withdrawn.day, language), target.withdrawn.reason)}</span>}</> },
        { key: 'aim', head: words.aimed, cell: ({ target }) => aimWords(target, unit(target.indicator), language) },
        { key: 'stands', head: words.stands, cell: ({ standing }) => <StandingTag standing={standing} language={language} /> },
        { key: 'status', head: words.status, cell: ({ target }) => inLanguage(statusNames[target.status], language) },
      ]} />
      {report.targets.filter(({ missed }) => missed !== null).map(({ target, missed }) => missed && (
        <section key={target.id}><h3>{words.missedTitle(target.name)}</h3><SummaryList language={language} rows={[{ label: words.trigger, value: missed.trigger }, { label: words.sources, value: missed.sources }, { label: words.cause, value: missed.cause }, { label: words.objective, value: missed.objective }, { label: words.owner, value: missed.owner }, { label: words.end, value: formatDay(missed.end, language) }]} /></section>
      ))}
      <Implementation measures={report.measures} language={language} />
      <h2>{text.measures}</h2>
      {report.measures.length === 0 && <p>{text.noMeasures}</p>}
      {report.measures.map((one) => (
        <section key={one.id}>
          <h3>{one.name}</h3>
          {one.withdrawn && <p class="soft">{frame.withdrawn(formatDay(one.withdrawn.day, language), one.withdrawn.reason)}</p>}
          <p>{one.aim}</p>
          <SummaryList language={language} rows={[{ label: text.owner, value: one.owner }, { label: text.happens, value: inLanguage(complianceNames[one.compliance], language) }, { label: text.works, value: inLanguage(effectivenessNames[one.effectiveness], language) }, { label: text.reach, value: one.reach.reached === null || one.reach.meant === null ? text.unknown : text.reached(String(one.reach.reached), String(one.reach.meant)) }, { label: text.enough, value: inLanguage(enoughNames[one.enough], language) }]} />
        </section>
      ))}
      <Opinions list={report.opinions} noOpinion={report.noOpinion} language={language} />
      {report.reasons.length > 0 && <><h2>{text.reasons}</h2><ul>{report.reasons.map(({ about, text: said }) => <li key={about}>{said}</li>)}</ul></>}
    </>
  )
}

/** One version of a report that is public, as asked for; null where there is none. */
const asked = async (context: Context, services: AccountabilityPages) => {
  const versions: readonly Publication[] = await publishedVersions(services, context.req.param('round') ?? '', context.req.param('department') ?? '')
  const latest = versions.at(-1)
  const minor = context.req.query('version') === undefined ? latest?.minor : Number(context.req.query('version'))
  const content = minor === undefined ? null : readableNow(versions, minor)
  const version = versions.find((one) => one.minor === minor)
  return latest && content && version ? { versions, latest, version, content } : null
}

const reportFile = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [kind, found, language] = [fileAsked(context.req.param('file')), await asked(context, services), languageOf(context)]
  if (kind === null || found === null) return context.notFound() as Response
  const { version: { minor, day, round, department }, content } = found
  return sendFile(context, kind, `${round}-${department}-1.${minor}`, reportDocument(content, outputTexts[language].version(String(minor), formatDay(day, language)), language), reportSheets(content, language))
}

const report = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const [text, round, department] = [publicTexts[language], context.req.param('round') ?? '', context.req.param('department') ?? '']
  const found = await asked(context, services)
  if (!found) return context.notFound() as Response
  const { versions, latest, content, version: { minor } } = found
  const at = `${addressOf(language, publicReportPlace)}/${round}/${department}`
  return answer(context, services, { nl: `${publicReportPlace.nl}/${round}/${department}`, en: `${publicReportPlace.en}/${round}/${department}` }, reportTexts[language].title(round, content.department[language]), (
    <>
      {minor !== latest.minor && <Notice tone="warn"><p>{text.older} <a href={at}>{text.version(String(latest.minor))}</a></p></Notice>}
      <p class="no-print">{text.printText}</p>
      <FileLinks address={at} language={language} query={minor === latest.minor ? '' : `?version=${minor}`} />
      <Report report={content} language={language} />
      <h2>{text.versions}</h2>
      <ul>{versions.map((one) => <li key={one.minor}><a href={`${at}?version=${one.minor}`}>{text.version(String(one.minor))}</a>. {one.minor === 0 ? text.firstOn(formatDay(one.day, language)) : text.corrected(formatDay(one.day, language), one.reason)}</li>)}</ul>
    </>
  ))
}

const study = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const one = (await publishedStudies(services)).find(({ id }) => id === context.req.param('id'))
  if (!one) return context.notFound() as Response
  const published_ = await published(services)
  const definition = published_.flatMap(({ content }) => content.figures).find((figure) => figure.definition.id === one.plan.indicator)?.definition
  const measure = published_.flatMap(({ content }) => content.measures).find(({ id }) => id === one.plan.measure) ?? null
  const names = await namesOf(services, language)
  return answer(context, services, { nl: `${publicEffectPlace.nl}/${one.id}`, en: `${publicEffectPlace.en}/${one.id}` }, one.plan.name, <><Verdict study={one} unit={definition?.unit ?? null} measure={measure} language={language} /><DesignCheck study={one} language={language} /><Registered study={one} language={language} names={names} /></>)
}

/** The public, read-only site: only what was published, and the register of commitments. No cookie, no script. */
export const mountPublicPages = (site: Hono, services: AccountabilityPages): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(addressOf(language, publicPlace), (context) => home(context, services))
    site.get(addressOf(language, publicCommitmentsPlace), async (context) => answer(context, services, publicCommitmentsPlace, publicTexts[language].commitments, <><p class="lead">{figureTexts[language].commitmentsLead}</p><CommitmentTable lines={await commitments(services)} language={language} /></>))
    site.get(addressOf(language, publicModelPlace), (context) => publicModel(context, services))
    site.get(addressOf(language, publicQuestionsPlace), (context) => publicQuestions(context, services))
    site.get(`${addressOf(language, publicReportPlace)}/:round/:department`, (context) => report(context, services))
    site.get(`${addressOf(language, publicReportPlace)}/:round/:department/:file`, (context) => reportFile(context, services))
    site.get(`${addressOf(language, publicWholePlace)}/:round`, (context) => wholePage(context, services))
    site.get(`${addressOf(language, publicWholePlace)}/:round/:file`, (context) => wholeFile(context, services))
    site.get(`${addressOf(language, publicEffectPlace)}/:id`, (context) => study(context, services))
  }
}
