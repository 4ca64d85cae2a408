import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, errorFor, formatDay, Notice, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'
import { addForm, listForms } from '../actions/index.ts'
import { lists, questions, readOptions, writeOptions, type Form, type Option, type Question } from '../rules/form.ts'
import { formPlace } from '../rules/places.ts'
import { formTexts } from '../texts/form.ts'
import { languageOf, makesForms, meOf, show, type StaffLanguage } from './frame.tsx'
import type { MentoringPages } from './services.ts'

const fieldsFrom = (form: Form): Fields => ({
  ...Object.fromEntries(lists.map((list) => [list, writeOptions(form[list])])),
  ...Object.fromEntries(questions.flatMap((question) => [[`${question}-nl`, form.words[question].nl], [`${question}-en`, form.words[question].en]])),
})

const Shown = ({ form, language }: { readonly form: Form; readonly language: StaffLanguage }) => {
  const text = formTexts[language]
  return (
    <>
      {questions.map((question) => <p key={question}><strong>{text[question]}:</strong> {inLanguage(form.words[question], language)}</p>)}
      {lists.map((list) => <section key={list}><h3>{text[list]}</h3><ul>{form[list].map((one) => <li key={one.key}>{inLanguage(one, language)}</li>)}</ul></section>)}
    </>
  )
}

/** The versions of the enrolment form; who coordinates all ministries or edits adds one for rounds to come. */
export const formPage = async (context: Context, services: MentoringPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = formTexts[language]
  const forms = await listForms(services)
  const newest = forms[0]
  if (!newest) throw new Error('the first form comes with the product')
  const chosen = forms.find(({ form }) => String(form.version) === context.req.query('version')) ?? newest
  const values = typed ?? fieldsFrom(newest.form)
  const field = (id: string) => ({ language, id, value: values[id], error: errorFor(errors, id) })
  return show(context, services, { place: formPlace, title: text.title, errors, status }, (
    <>
      <p class="lead">{text.lead}</p>
      <DataTable id="versions" caption={text.versions} stacks rows={forms} rowKey={({ form }) => String(form.version)} columns={[
        { key: 'version', head: text.version, cell: ({ form }) => <a href={`?version=${form.version}`} aria-current={form.version === chosen.form.version ? 'true' : undefined}>{text.number(String(form.version))}</a> },
        { key: 'day', head: text.made, cell: ({ day }) => (day === null ? text.delivered : formatDay(day, language)) },
        { key: 'rounds', head: text.rounds, cell: ({ rounds }) => rounds.map((round) => inLanguage(round, language)).join(', ') || text.noRounds },
      ]} />
      <h2>{text.number(String(chosen.form.version))}</h2>
      <Shown form={chosen.form} language={language} />
      {makesForms(context) && (
        <section>
          <h2>{text.make}</h2>
          <Notice tone="info"><p>{text.noOrigin}</p></Notice>
          <form method="post">
            <input type="hidden" name="seen" value={newest.form.version} />
            {questions.map((question) => (['nl', 'en'] as const).map((of) => <TextField key={`${question}-${of}`} {...field(`${question}-${of}`)} label={text[`in-${of}`](text[question])} />))}
            {lists.map((list) => <TextArea key={list} {...field(list)} rows={newest.form[list].length + 2} label={text[list]} hint={text.lineHint} />)}
            <ButtonBar><Button>{text.save}</Button></ButtonBar>
          </form>
        </section>
      )}
    </>
  ))
}

export const formForm = async (context: Context, services: MentoringPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = formTexts[language]
  const read = lists.map((list) => [list, readOptions(fields[list] ?? '')] as const)
  const unread = read.flatMap(([list, options]): FormError[] => (options.ok ? [] : [{ field: list, text: text.badLine(String(options.error)) }]))
  if (unread.length > 0) return formPage(context, services, fields, unread, 422)
  const options = Object.fromEntries(read.map(([list, found]) => [list, found.ok ? found.value : []])) as Record<(typeof lists)[number], readonly Option[]>
  const words = Object.fromEntries(questions.map((question) => [question, { nl: (fields[`${question}-nl`] ?? '').trim(), en: (fields[`${question}-en`] ?? '').trim() }])) as Record<Question, { nl: string; en: string }>
  const made = await addForm(services, meOf(context).person, Number(fields['seen']), { ...options, words })
  if (made.ok) return context.redirect(`${addressOf(language, formPlace)}?version=${made.value}&saved`, 303)
  if (made.error.kind === 'problems') return formPage(context, services, fields, made.error.problems.map(({ field, problem }) => ({ field, text: text[`problem-${problem}`] })), 422)
  return formPage(context, services, fields, [{ field: `${questions[0]}-nl`, text: text[made.error.kind] }], made.error.kind === 'stale' ? 409 : 422)
}
