import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, Notice, Tag, type FormError } from '../../../foundation/ui/index.ts'
import { fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'
import { decide, listRuns, publish, roundView, runMatch, type Proposed, type Run, type RoundView } from '../actions/index.ts'
import { matchPlace, roundPlace } from '../rules/places.ts'
import type { Two } from '../rules/matching/build.ts'
import { roundTexts } from '../texts/rounds.ts'
import { languageOf, meOf, reasonsOf, show, type StaffLanguage } from './frame.tsx'
import { weightFieldsOf, WeightFields, weightsIn } from './round.tsx'
import type { MentoringPages } from './services.ts'

const number = (value: number, language: StaffLanguage): string => value.toLocaleString(language, { maximumFractionDigits: 1 })

const Decide = ({ two, kind, run, language, label }: { readonly two: Two; readonly kind: 'pin' | 'forbid' | 'free'; readonly run: number; readonly language: StaffLanguage; readonly label: string }) => (
  <form method="post" class="inline">
    <input type="hidden" name="form" value="decide" /><input type="hidden" name="mentor" value={two.mentor} /><input type="hidden" name="mentee" value={two.mentee} /><input type="hidden" name="run" value={run} />
    <button class="link" type="submit" name="kind" value={kind}>{roundTexts[language][kind]}<span class="unseen"> {label}</span></button>
  </form>
)

const Outcome = ({ run, view, language }: { readonly run: Run; readonly view: RoundView; readonly language: StaffLanguage }) => {
  const text = roundTexts[language]
  const names = new Map(view.members.map(({ person, name, department }) => [person, `${name} (${department.toUpperCase()})`]))
  const label = ({ mentor, mentee }: Two): string => `${names.get(mentor)}, ${names.get(mentee)}`
  const { result } = run
  return (
    <section>
      <h2>{text.tryNumber(String(run.number))}</h2>
      {result.refused.length > 0 && <Notice tone="warn"><p>{text.refusedPins}</p><ul>{result.refused.map((two) => <li key={label(two)}>{label(two)}</li>)}</ul></Notice>}
      {result.kind === 'infeasible' ? <Notice tone="bad"><p>{text.infeasible(result.quotas.join(', '))}</p></Notice> : (
        <>
          <Notice tone={result.optimal ? 'good' : 'info'}><p>{result.optimal ? text.proved : text.notProved} {text.bound(number(result.bound, language))}</p></Notice>
          <DataTable id="proposed" caption={text.pairs} stacks rows={result.pairs} rowKey={(one) => label(one)} empty={<EmptyState title={text.noPairs}><p>{text.nobody}</p></EmptyState>} columns={[
            { key: 'two', head: text.twoNames, cell: (one: Proposed) => <>{label(one)}{one.pinned && <> <Tag>{text.pinned}</Tag></>}</> },
            { key: 'score', head: text.score, numeric: true, cell: ({ score }) => number(score, language) },
            { key: 'why', head: text.why, cell: ({ fit }) => reasonsOf(fit, view.form, language).join(' ') },
            { key: 'do', head: text.decided, cell: (one) => <>{one.pinned ? <Decide two={one} kind="free" run={run.number} language={language} label={label(one)} /> : <><Decide two={one} kind="pin" run={run.number} language={language} label={label(one)} /> <Decide two={one} kind="forbid" run={run.number} language={language} label={label(one)} /></>}</> },
          ]} />
          {result.without.length > 0 && <><h3>{text.without}</h3><p>{text.withoutText}</p><ul>{result.without.map((person) => <li key={person}>{names.get(person)}</li>)}</ul></>}
          {run.roundVersion === view.round.version ? (
            <form method="post"><input type="hidden" name="form" value="publish" /><input type="hidden" name="run" value={run.number} /><p>{text.publishText(String(result.pairs.length))}</p><ButtonBar><Button kind="grave">{text.publish}</Button></ButtonBar></form>
          ) : <Notice tone="info"><p>{text.older}</p></Notice>}
        </>
      )}
      {run.settings.forbids.length + run.settings.pins.length > 0 && <><h3>{text.decided}</h3><ul>{[...run.settings.pins, ...run.settings.forbids].map((two) => <li key={label(two)}>{label(two)} <Decide two={two} kind="free" run={run.number} language={language} label={label(two)} /></li>)}</ul></>}
    </section>
  )
}

/** Tries, their outcome and the publication of one. */
export const matchPage = async (context: Context, services: MentoringPages, typed: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = roundTexts[language]
  const id = context.req.param('round') ?? ''
  const view = await roundView(services, id)
  if (!view) return context.notFound()
  const runs = await listRuns(services, id)
  const chosen = runs.find(({ number: one }) => String(one) === (context.req.query('try') ?? typed['run'])) ?? runs[0]
  const mean = ({ result }: Run): string => (result.kind === 'pairs' && result.pairs.length > 0 ? number(result.total / result.pairs.length, language) : '–')
  return show(context, services, { place: matchPlace, end: `/${id}`, title: `${text.matchTitle}: ${inLanguage(view.round, language)}`, errors, status, back: { href: `${addressOf(language, roundPlace)}/${id}`, text: inLanguage(view.round, language) } }, (
    <>
      <p class="lead">{text.matchLead}</p>
      <form method="post"><input type="hidden" name="form" value="run" /><ButtonBar><Button>{text.run}</Button></ButtonBar></form>
      <Details summary={text.whatIf}>
        <p>{text.whatIfText}</p>
        <form method="post"><input type="hidden" name="form" value="what-if" /><WeightFields values={{ ...weightFieldsOf(view.round.weights), ...typed }} language={language} errors={errors} /><ButtonBar><Button kind="quiet">{text.run}</Button></ButtonBar></form>
      </Details>
      <DataTable id="tries" caption={text.tries} stacks rows={runs} rowKey={(run) => String(run.number)} empty={<EmptyState title={text.noTries}><p>{text.noTriesText}</p></EmptyState>} columns={[
        { key: 'number', head: text.tries, cell: (run) => <a href={`?try=${run.number}`} aria-current={run === chosen ? 'true' : undefined}>{text.tryNumber(String(run.number))}</a> },
        { key: 'pairs', head: text.pairs, numeric: true, cell: ({ result }) => (result.kind === 'pairs' ? result.pairs.length : '–') },
        { key: 'total', head: text.total, numeric: true, cell: ({ result }) => (result.kind === 'pairs' ? number(result.total, language) : '–') },
        { key: 'mean', head: text.mean, numeric: true, cell: mean },
        { key: 'without', head: text.without, numeric: true, cell: ({ result }) => (result.kind === 'pairs' ? result.without.length : '–') },
      ]} />
      {chosen && <Outcome run={chosen} view={view} language={language} />}
    </>
  ))
}

export const matchForm = async (context: Context, services: MentoringPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = roundTexts[language]
  const id = context.req.param('round') ?? ''
  const here = `${addressOf(language, matchPlace)}/${id}`
  const refused = (error: string, field = 'main'): Promise<Response> => matchPage(context, services, fields, [{ field, text: error === 'nobody' && fields['form'] !== 'publish' ? text.nobody : String(text[`refused-${error}` as keyof typeof text]) }], error === 'stale' ? 409 : 422)
  switch (fields['form']) {
    case 'run': case 'what-if': {
      const found = await runMatch(services, meOf(context).person, id, fields['form'] === 'what-if' ? { weights: weightsIn(fields) } : {})
      return found.ok ? context.redirect(`${here}?try=${found.value}`, 303) : refused(found.error, found.error === 'settings' ? 'weight-topics' : 'main')
    }
    case 'decide': {
      const kind = fields['kind']
      if (kind !== 'pin' && kind !== 'forbid' && kind !== 'free') return context.notFound()
      const found = await decide(services, id, { mentor: fields['mentor'] ?? '', mentee: fields['mentee'] ?? '' }, kind)
      if (!found.ok) return refused(found.error)
      const run = await runMatch(services, meOf(context).person, id)
      return run.ok ? context.redirect(`${here}?try=${run.value}`, 303) : refused(run.error)
    }
    case 'publish': {
      const found = await publish(services, id, Number(fields['run']))
      return found.ok ? context.redirect(`${addressOf(language, roundPlace)}/${id}?saved`, 303) : refused(found.error)
    }
    default: return context.notFound()
  }
}
