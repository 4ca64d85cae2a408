import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, Filters, Notice, RadioGroup, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { assessorTasks, chunk, keepScores, type Chunk, type GivenScore } from '../actions/procedure/index.ts'
import { scale } from '../rules/procedure/plan.ts'
import { assessPlace } from '../rules/places.ts'
import { assessTexts } from '../texts/assess.ts'
import { commonTexts } from '../texts/common.ts'
import { named } from './procedure/parts.tsx'
import type { CareersPages } from './services.ts'
import { fieldsOf, languageOf, meOf, numberIn, show, type Fields, type StaffLanguage } from './staff-parts.tsx'

/** What an assessor has to do. */
export const tasksPage = async (context: Context, services: CareersPages): Promise<Response> => {
  const language = languageOf(context)
  const text = assessTexts[language]
  const tasks = await assessorTasks(services, meOf(context).person)
  return show(context, services, assessPlace, commonTexts[language].assess, (
    <>
      <p class="lead">{text.lead}</p>
      <DataTable id="tasks" caption={commonTexts[language].assess} stacks rows={tasks} rowKey={({ id }) => id} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'title', head: text.task, cell: (one) => (one.stage === null ? one.title : <a href={`${addressOf(language, assessPlace)}/${one.id}`}>{one.title}</a>) },
        { key: 'state', head: text.state, cell: (one) => named(language, `state-${one.state}`) },
        { key: 'done', head: text.progress, cell: (one) => (one.shut ? <Tag tone="bad">{text.shut}</Tag> : one.stage === null ? text.waiting : <Tag tone={one.done === one.all ? 'good' : 'plain'}>{text.chunkDone(String(one.done), String(one.all))}</Tag>) },
      ]} />
    </>
  ))
}

const Row = ({ row, view, language, fields, error }: { readonly row: Chunk['rows'][number]; readonly view: Chunk; readonly language: StaffLanguage; readonly fields: Fields; readonly error: string | undefined }) => {
  const text = assessTexts[language]
  const at = String(row.candidate)
  const anchors: Readonly<Record<number, string>> = { 1: view.criterion.low, 3: view.criterion.middle, 5: view.criterion.high }
  return (
    <section class="card">
      <h3>{text.candidate(at)}</h3>
      {view.stage === 'sift' && <div class="answer">{(row.answer ?? text.noAnswer).split(/\n+/).map((line, index) => <p key={index}>{line}</p>)}</div>}
      <input type="hidden" name={`version-${at}`} value={fields[`version-${at}`] ?? String(row.version)} />
      <RadioGroup language={language} id={`score-${at}`} label={`${text.score}: ${text.candidate(at)}`} value={fields[`score-${at}`] ?? (row.score === null ? undefined : String(row.score))} options={scale.map((one) => ({ value: String(one), label: anchors[one] === undefined ? String(one) : `${one}: ${anchors[one]}` }))} error={error} />
      <TextArea language={language} id={`note-${at}`} label={`${text.note} (${text.candidate(at)})`} hint={view.stage === 'interview' ? text.noteInterview : undefined} rows={2} value={fields[`note-${at}`] ?? row.note} optional={view.stage === 'sift'} />
      {row.score !== null && <TextField language={language} id={`reason-${at}`} label={`${text.reason} (${text.candidate(at)})`} hint={text.reasonHint} value={fields[`reason-${at}`] ?? ''} optional />}
    </section>
  )
}

/** One chunk: all answers to one question. */
export const chunkPage = async (context: Context, services: CareersPages, fields: Fields = {}, refusal: { readonly field: string; readonly text: string } | null = null, status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = assessTexts[language]
  const id = context.req.param('id') ?? ''
  const found = await chunk(services, meOf(context).person, id, context.req.query('vraag') ?? fields['question'] ?? null)
  if (!found.ok && found.error === 'not-found') return context.notFound()
  const back = { href: addressOf(language, assessPlace), text: text.back }
  if (!found.ok) return show(context, services, assessPlace, commonTexts[language].assess, <EmptyState title={text.none}><p>{text['refused-nothing-to-assess']}</p></EmptyState>, { end: `/${id}`, back })
  const view = found.value
  const errors: readonly FormError[] = refusal === null ? [] : [refusal]
  const all = view.rows.length
  const here = `${addressOf(language, assessPlace)}/${id}`
  return show(context, services, assessPlace, view.procedure.plan.title, (
    <>
      {view.shut && <Notice tone="bad" title={text.shut}><p>{text.shutText}</p></Notice>}
      {view.shown ? <Notice tone="good"><p>{text.shown}</p></Notice> : view.chunks.every(({ done }) => done === all) && <Notice tone="good"><p>{text.allDone}</p></Notice>}
      <Filters label={text.chunks} items={view.chunks.map((one) => ({ href: `${here}?vraag=${one.question}`, text: `${one.question}: ${text.chunkDone(String(one.done), String(all))}`, current: one.question === view.question.id }))} />
      <h2>{view.question.text}</h2>
      <dl class="summary">
        <div><dt>{text.criterion}</dt><dd>{view.criterion.name}</dd></div>
      </dl>
      <p class="soft">{text.between} {text.blind}</p>
      <form method="post">
        <input type="hidden" name="question" value={view.question.id} />
        {view.rows.map((row) => <Row key={row.candidate} row={row} view={view} language={language} fields={fields} error={refusal?.field === `score-${row.candidate}` ? refusal.text : undefined} />)}
        <p class="soft">{text.keepText}</p>
        {!view.shut && <ButtonBar><Button>{text.keep}</Button></ButtonBar>}
      </form>
      <p class="small soft">{text.order(String(view.procedure.seed), String(view.place))}</p>
    </>
  ), { errors, status, end: `/${id}`, back })
}

export const chunkForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = assessTexts[language]
  const id = context.req.param('id') ?? ''
  const given = Object.keys(fields).flatMap((name): readonly GivenScore[] => {
    const at = /^score-([1-9]\d{0,5})$/.exec(name)?.[1]
    return at === undefined ? [] : [{ candidate: Number(at), score: numberIn(fields[name]), note: (fields[`note-${at}`] ?? '').slice(0, 4000), version: Math.max(0, numberIn(fields[`version-${at}`])), reason: (fields[`reason-${at}`] ?? '').slice(0, 1000) }]
  })
  const first = `score-${given[0]?.candidate ?? Object.keys(fields).find((name) => name.startsWith('version-'))?.slice(8) ?? ''}`
  if (given.length === 0) return chunkPage(context, services, fields, { field: first, text: text['refused-nothing'] }, 422)
  const done = await keepScores(services, meOf(context).person, id, fields['question'] ?? '', given)
  if (done.ok) return context.redirect(`${addressOf(language, assessPlace)}/${id}?saved`, 303)
  if (done.error === 'not-found') return context.notFound()
  const { question = '', ...rest } = fields
  // On a stale score the versions as they are now are taken, and what was typed stays.
  const kept = done.error === 'stale' ? Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('version-'))) : rest
  return chunkPage(context, services, { ...kept, question }, { field: first, text: text[`refused-${done.error}`] }, done.error === 'stale' ? 409 : 422)
}
