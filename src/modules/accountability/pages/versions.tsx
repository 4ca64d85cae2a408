import type { Context } from 'hono'
import { addressOf, DataTable, formatDay, SummaryList, Tag, type FormError } from '../../../foundation/ui/index.ts'
import { versionsView, work } from '../actions/index.ts'
import { modelPlace, versionsPlace } from '../rules/places.ts'
import { inForce } from '../rules/versions/shipped.ts'
import { kinds, type Content, type Kind, type Version } from '../rules/versions/shapes.ts'
import { frameTexts } from '../texts/frame.ts'
import { versionTexts } from '../texts/versions.ts'
import { actingOf, has, languageOf, show, type Fields } from './frame.tsx'
import { VersionForm, VersionSteps } from './version-form.tsx'
import { PartLists, QuestionList, VersionDifferences } from './version-parts.tsx'
import type { AccountabilityPages } from './services.ts'

export const kindAsked = (context: Context): Kind | null => kinds.find((one) => one === context.req.param('kind')) ?? null

/** Both kinds with what counts now and whether a new version is in the making. */
export const versionsPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const [text, { versions, drafts }] = [versionTexts[language], await versionsView(services, actingOf(context))]
  return show(context, services, versionsPlace, text.title, (
    <>
      <p class="lead">{text.lead}</p>
      <DataTable id="kinds" caption={text.title} stacks rows={kinds} rowKey={(kind) => kind} columns={[
        { key: 'kind', head: text.look, cell: (kind) => <a href={`${addressOf(language, versionsPlace)}/${kind}`}>{text[kind]}</a> },
        { key: 'now', head: text.nowHead, cell: (kind) => frameTexts[language].version(String(inForce(versions, kind).version)) },
        { key: 'since', head: text.since, cell: (kind) => formatDay(inForce(versions, kind).since, language) },
        ...(has(actingOf(context), 'reviewer') ? [{ key: 'draft', head: text.draft, cell: (kind: Kind) => { const draft = drafts[kind]; return draft ? <Tag tone={draft.state === 'offered' ? 'warn' : 'plain'}>{text[draft.state]}</Tag> : text.no } }] : []),
      ]} />
    </>
  ))
}

/** What was typed and refused; `typed`: the same as a version, to lay it beside what a colleague saved meanwhile. */
export type TriedVersion = { readonly form: string; readonly fields: Fields; readonly errors: readonly FormError[]; readonly typed: Content | null }

/** One kind: a version as it stands, what differs from the one before, and for the ministry of the Interior the next one. */
export const versionPage = async (context: Context, services: AccountabilityPages, tried: TriedVersion | null = null, status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, acting, kind] = [languageOf(context), actingOf(context), kindAsked(context)]
  if (kind === null) return context.notFound() as Response
  const text = versionTexts[language]
  const [{ versions, drafts }, { rounds }] = [await versionsView(services, acting), await work(services, acting)]
  const newest = inForce(versions, kind)
  const shown = context.req.query('version') === undefined ? newest : versions[kind].find(({ version }) => String(version) === context.req.query('version'))
  if (!shown) return context.notFound() as Response
  const [before, draft] = [versions[kind].findLast(({ version }) => version < shown.version), drafts[kind] ?? null]
  const bound = (version: number): string => rounds.filter((round) => round[kind] === version).map(({ id }) => id).toSorted().join(', ')
  const at = `${addressOf(language, versionsPlace)}/${kind}`
  const typed = tried?.form === 'save' ? tried.fields : null
  return show(context, services, versionsPlace, text.versionOf(text[kind], String(shown.version)), (
    <>
      <SummaryList language={language} rows={[{ label: text.since, value: formatDay(shown.since, language) }, { label: text.owner, value: shown.owner }, { label: text.reason, value: shown.reason }, { label: text.bound, value: bound(shown.version) || text.noRounds }]} />
      {before ? <><h2>{text.changes(String(before.version))}</h2><VersionDifferences before={before.content} after={shown.content} caption={text.changes(String(before.version))} language={language} /></> : <p class="soft">{text.first}</p>}
      {shown.kind === 'questions' ? <><h2>{text.list}</h2><QuestionList content={shown.content as Content<'questions'>} language={language} /></> : <><h2>{text.model}</h2><PartLists content={shown.content as Content<'model'>} language={language} /><p><a href={addressOf(language, modelPlace)}>{frameTexts[language].model}</a></p></>}
      <h2>{text.all}</h2>
      <DataTable id="versions" caption={text[kind]} stacks rows={(versions[kind] as readonly Version[]).toReversed()} rowKey={({ version }) => String(version)} columns={[
        { key: 'version', head: text.look, cell: ({ version }) => <><a href={`${at}?version=${version}`}>{frameTexts[language].version(String(version))}</a>{version === newest.version && <> <Tag tone="good">{text.now}</Tag></>}</> },
        { key: 'since', head: text.since, cell: ({ since }) => formatDay(since, language) },
        { key: 'reason', head: text.reason, cell: ({ reason }) => reason },
        { key: 'bound', head: text.bound, cell: ({ version }) => bound(version) || text.noRounds },
      ]} />
      {has(acting, 'reviewer') && (
        <section id="draft">
          <h2>{draft ? text.draft : text.noDraft}</h2>
          {draft && <p><Tag>{text[draft.state]}</Tag> {text.kept} {formatDay(draft.day, language)}. {draft.owner !== '' && `${text.owner}: ${draft.owner}. `}{draft.reason}</p>}
          {draft && tried?.typed && status === 409 && <VersionDifferences id="stale" before={draft.content} after={tried.typed} caption={text.staleDiff} heads={[text.theirs, text.yours]} language={language} />}
          {draft && <VersionDifferences id="draft-differences" before={newest.content} after={draft.content} caption={text.changes(String(newest.version))} language={language} />}
          {draft && <VersionSteps draft={draft} next={newest.version + 1} own={draft.editors.includes(acting.person)} language={language} typed={tried?.fields ?? null} errors={tried?.errors ?? []} />}
          {draft?.state !== 'offered' && <VersionForm kind={kind} draft={draft} content={draft?.content ?? newest.content} language={language} typed={typed} errors={tried?.errors ?? []} />}
        </section>
      )}
    </>
  ), { status, errors: tried?.errors ?? [], end: `/${kind}`, back: { href: addressOf(language, versionsPlace), text: text.title } })
}
