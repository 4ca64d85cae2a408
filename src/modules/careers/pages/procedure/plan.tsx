import type { Context } from 'hono'
import { DataTable, Details, EmptyState, errorFor, Notice, RadioGroup, Select, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { editPlan, type ProcedureView } from '../../actions/procedure/index.ts'
import { nextId, planProblems, stages, type Plan, type PlanProblem } from '../../rules/procedure/plan.ts'
import { procedurePlace } from '../../rules/places.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import type { CareersPages } from '../services.ts'
import { fieldsOf, numberIn, show, writes, type Fields, type StaffLanguage } from '../staff-parts.tsx'
import { ActForm, languageOf, named, procedureAddress, refusalWords, versionIn, viewFor, type Shown } from './parts.tsx'

/** A lack of the plan in words. */
const problemWords = (problem: PlanProblem, language: StaffLanguage): string => {
  const text = procedureTexts[language]
  switch (problem.what) {
    case 'weights': return text['problem-weights'](String(problem.sum))
    case 'no-question': return text[`problem-no-question-${problem.stage}`]
    case 'criterion-unasked': return text['problem-criterion-unasked'](problem.criterion)
    case 'same-anchors': return text['problem-same-anchors'](problem.criterion)
    default: return named(language, `problem-${problem.what}`)
  }
}

const Remove = ({ view, form, id, name, language }: { readonly view: ProcedureView; readonly form: string; readonly id: string; readonly name: string; readonly language: StaffLanguage }) => (
  <form method="post" class="no-print">
    <input type="hidden" name="form" value={form} /><input type="hidden" name="version" value={String(view.procedure.version)} /><input type="hidden" name="which" value={id} />
    <button class="link" type="submit" aria-label={`${commonTexts[language].remove}: ${name}`}>{commonTexts[language].remove}</button>
  </form>
)

/** Criteria with weights and anchored scales, and the questions; with the ways to change them while that may be. */
const Criteria = ({ view, language, editable }: Pick<Shown, 'view' | 'language'> & { readonly editable: boolean }) => {
  const text = procedureTexts[language]
  const { criteria, questions } = view.plan
  return (
    <>
      <h2>{text.criteria}</h2>
      <DataTable id="criteria" caption={text.criteria} stacks rows={criteria} rowKey={({ id }) => id} empty={<EmptyState title={text.noCriteria} level="h3" />} columns={[
        { key: 'name', head: text.criterion, cell: (one) => <><strong>{one.name}</strong><br /><span class="soft">{one.task}</span></> },
        { key: 'weight', head: text.weight, numeric: true, cell: (one) => `${one.weight} %` },
        { key: 'low', head: text.anchor('1'), cell: (one) => one.low }, { key: 'middle', head: text.anchor('3'), cell: (one) => one.middle }, { key: 'high', head: text.anchor('5'), cell: (one) => one.high },
        ...(editable ? [{ key: 'remove', head: commonTexts[language].remove, cell: (one: Plan['criteria'][number]) => <Remove view={view} form="remove-criterion" id={one.id} name={one.name} language={language} /> }] : []),
      ]} />
      {criteria.length > 0 && <p>{text.total(String(criteria.reduce((sum, one) => sum + one.weight, 0)))}</p>}
      <h2>{text.questions}</h2>
      <DataTable id="questions" caption={text.questions} stacks rows={questions} rowKey={({ id }) => id} empty={<EmptyState title={text.noQuestions} level="h3" />} columns={[
        { key: 'id', head: text.question, cell: (one) => <><strong>{one.id}</strong> {one.text}</> },
        { key: 'stage', head: text.stage, cell: (one) => text[`stage-${one.stage}`] },
        { key: 'criterion', head: text.criterion, cell: (one) => criteria.find(({ id }) => id === one.criterion)?.name ?? '' },
        ...(editable ? [{ key: 'remove', head: commonTexts[language].remove, cell: (one: Plan['questions'][number]) => <Remove view={view} form="remove-question" id={one.id} name={one.id} language={language} /> }] : []),
      ]} />
    </>
  )
}

const Writing = ({ view, language, fields, errors }: Shown) => {
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const of = (form: string): Fields => (fields['form'] === form ? fields : {})
  const words = of('words')
  const [criterion, question] = [of('criterion'), of('question')]
  return (
    <>
      <h2>{text.analysis}</h2>
      <ActForm view={view} form="words" button={common.keep}>
        <TextArea language={language} id="tasks" label={text.tasks} hint={text.tasksHint} value={words['tasks'] ?? view.plan.analysis.tasks} error={errorFor(errors, 'tasks')} />
        <TextArea language={language} id="needed" label={text.needed} hint={text.neededHint} value={words['needed'] ?? view.plan.analysis.needed} />
        <TextArea language={language} id="notNeeded" label={text.notNeeded} value={words['notNeeded'] ?? view.plan.analysis.notNeeded} optional />
        <TextArea language={language} id="advert" label={text.advert} hint={text.advertHint} rows={8} value={words['advert'] ?? view.plan.advert} />
      </ActForm>
      <Criteria view={view} language={language} editable />
      <Details summary={text.addCriterion} open={fields['form'] === 'criterion' || view.plan.criteria.length === 0}>
        <ActForm view={view} form="criterion" button={common.add} kind="quiet">
          <TextField language={language} id="name" label={text.criterion} value={criterion['name'] ?? ''} error={errorFor(errors, 'name')} />
          <TextField language={language} id="task" label={text.task} value={criterion['task'] ?? ''} />
          <TextField language={language} id="weight" label={text.weight} hint={text.weightHint} short inputMode="numeric" value={criterion['weight'] ?? ''} />
          <TextField language={language} id="low" label={text.low} value={criterion['low'] ?? ''} />
          <TextField language={language} id="middle" label={text.middle} value={criterion['middle'] ?? ''} />
          <TextField language={language} id="high" label={text.high} value={criterion['high'] ?? ''} />
        </ActForm>
      </Details>
      {view.plan.criteria.length > 0 && (
        <Details summary={text.addQuestion} open={fields['form'] === 'question'}>
          <ActForm view={view} form="question" button={common.add} kind="quiet">
            <RadioGroup language={language} id="stage" label={text.stage} value={question['stage'] ?? 'sift'} options={stages.map((stage) => ({ value: stage, label: text[`stage-${stage}`] }))} />
            <Select language={language} id="criterion" label={text.forCriterion} none={common.choose} value={question['criterion']} options={view.plan.criteria.map(({ id, name }) => ({ value: id, label: name }))} error={errorFor(errors, 'criterion')} />
            <TextArea language={language} id="text" label={text.question} rows={3} value={question['text'] ?? ''} error={errorFor(errors, 'text')} />
          </ActForm>
        </Details>
      )}
    </>
  )
}

/** The plan: written while the procedure is being prepared, read afterwards. */
export const planPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const view = await viewFor(context, services)
  if (!view) return context.notFound()
  const language = languageOf(context)
  const text = procedureTexts[language]
  const editable = view.procedure.state === 'preparing'
  const problems = planProblems(view.plan)
  const { id } = view.procedure
  return show(context, services, procedurePlace, `${text.plan}: ${view.plan.title}`, (
    <>
      {editable && (problems.length === 0 ? <Notice tone="good"><p>{text.nothingMissing}</p></Notice> : <Notice tone="warn" title={text.missingTitle}><ul>{problems.map((one, at) => <li key={at}>{problemWords(one, language)}</li>)}</ul></Notice>)}
      {editable ? <Writing view={view} language={language} fields={fields} errors={errors} /> : (
        <>
          <h2>{text.analysis}</h2>
          <dl class="summary"><div><dt>{text.tasks}</dt><dd>{view.plan.analysis.tasks}</dd></div><div><dt>{text.needed}</dt><dd>{view.plan.analysis.needed}</dd></div>{view.plan.analysis.notNeeded !== '' && <div><dt>{text.notNeeded}</dt><dd>{view.plan.analysis.notNeeded}</dd></div>}</dl>
          <h2>{text.advert}</h2>
          {view.plan.advert.split(/\n+/).map((line, at) => <p key={at}>{line}</p>)}
          <Criteria view={view} language={language} editable={false} />
        </>
      )}
    </>
  ), { errors, status, end: `/${id}/plan`, back: { href: procedureAddress(language, id), text: text.backTo } })
}

const changeOf = (fields: Fields): { readonly field: string; readonly change: (plan: Plan) => Plan } | null => {
  const at = (name: string): string => (fields[name] ?? '').trim()
  switch (fields['form']) {
    case 'words': return { field: 'tasks', change: (plan) => ({ ...plan, analysis: { tasks: at('tasks'), needed: at('needed'), notNeeded: at('notNeeded') }, advert: at('advert') }) }
    case 'criterion': return { field: 'name', change: (plan) => ({ ...plan, criteria: [...plan.criteria, { id: nextId('c', plan.criteria), name: at('name'), task: at('task'), weight: numberIn(at('weight')), low: at('low'), middle: at('middle'), high: at('high') }] }) }
    case 'question': return { field: at('criterion') === '' ? 'criterion' : 'text', change: (plan) => ({ ...plan, questions: [...plan.questions, { id: nextId('q', plan.questions), stage: at('stage') === 'interview' ? 'interview' : 'sift', criterion: plan.criteria.some(({ id }) => id === at('criterion')) ? at('criterion') : '', text: at('text') }] }) }
    case 'remove-criterion': return { field: 'name', change: (plan) => ({ ...plan, criteria: plan.criteria.filter(({ id }) => id !== at('which')), questions: plan.questions.filter(({ criterion }) => criterion !== at('which')) }) }
    case 'remove-question': return { field: 'text', change: (plan) => ({ ...plan, questions: plan.questions.filter(({ id }) => id !== at('which')) }) }
    default: return null
  }
}
export const planForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const id = context.req.param('id') ?? ''
  const wanted = changeOf(fields)
  if (!wanted) return context.notFound()
  const done = await editPlan(services, writes(context, 'procedures'), id, versionIn(fields), wanted.change)
  if (done.ok) return context.redirect(`${procedureAddress(language, id, '/plan')}?saved`, 303)
  if (done.error === 'not-found') return context.notFound()
  return planPage(context, services, fields, [{ field: wanted.field, text: refusalWords(language, done.error) }], done.error === 'stale' ? 409 : 422)
}
