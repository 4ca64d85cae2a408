import type { Context } from 'hono'
import { addressOf, Button, CheckboxGroup, DataTable, EmptyState, errorFor, formatDay, Notice, Select, Tag, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { focusState } from '../../actions/focus/state.ts'
import { listedResearchers, makeStudy, ownStudies } from '../../actions/focus/studies.ts'
import { focusPlace } from '../../rules/focus/places.ts'
import { progressOf, type Progress } from '../../rules/focus/state.ts'
import { studyShape } from '../../rules/focus/study.ts'
import { focusTexts } from '../../texts/focus/study.ts'
import { fieldsOf, type Fields } from '../../../../foundation/ui/posted.ts'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from '../frame.tsx'
import type { SurveyPages } from '../services.ts'

export const keyEnd = { nl: '/sleutel', en: '/key' } as const
export const progressTag = (progress: Progress, language: StaffLanguage) => <Tag tone={progress === 'published' ? 'good' : progress === 'no-groups' ? 'plain' : 'warn'}>{focusTexts[language][progress]}</Tag>

const page = async (context: Context, services: SurveyPages, fields: Fields = {}, errors: readonly FormError[] = []) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  const me = meOf(context)
  const [studies, listed] = [await ownStudies(services, me.person), await listedResearchers(services)]
  const rows = await Promise.all(studies.map(async (study) => { const state = await focusState(services, me.person, study.id); return { study, progress: state.ok ? progressOf(state.value) : 'no-groups' as const } }))
  const options = listed.map(({ person, name }) => ({ value: person, label: name }))
  const field = (id: string) => ({ language, id, error: errorFor(errors, id) })
  const keyed = listed.some(({ person }) => person === me.person)
  return show(context, services, focusPlace, text.list, (
    <>
      <p class="lead">{text.listLead}</p>
      <DataTable id="studies" caption={text.list} stacks rows={rows} rowKey={({ study }) => study.id} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ study }) => <a href={`${addressOf(language, focusPlace)}/${study.id}`}>{study.content.name}</a> },
        { key: 'state', head: text.state, cell: ({ progress }) => progressTag(progress, language) },
        { key: 'day', head: text.begun, cell: ({ study }) => formatDay(study.day, language) },
      ]} />
      {!keyed ? <Notice tone="warn" title={text.noKey}><p>{text.noKeyText}</p><p><a href={`${addressOf(language, focusPlace)}${keyEnd[language]}`}>{text.toKey}</a></p></Notice>
        : listed.length < 2 ? <Notice title={text.alone}><p>{text.aloneText}</p></Notice> : (
          <form method="post" noValidate>
            <h2>{text.make}</h2>
            <TextField {...field('name')} label={text.name} hint={text.nameHint} value={fields['name'] ?? ''} />
            <TextArea {...field('question')} label={text.question} hint={text.questionHint} rows={3} value={fields['question'] ?? ''} />
            <CheckboxGroup {...field('readers')} label={text.readers} hint={text.readersHint} options={options} values={(fields['readers'] ?? me.person).split(',')} />
            <Select {...field('coder-one')} label={text.coderOne} none={text.choose} options={options} value={fields['coder-one']} />
            <Select {...field('coder-two')} label={text.coderTwo} none={text.choose} options={options} value={fields['coder-two']} />
            <Button>{text.create}</Button>
          </form>
        )}
    </>
  ), { errors, status: errors.length > 0 ? 422 : 200 })
}

export const studiesPage: Answer = (context, services) => page(context, services)
export const studiesForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  const fields = await fieldsOf(context)
  const content = studyShape.safeParse({ name: fields['name'] ?? '', question: fields['question'] ?? '' })
  if (!content.success) return page(context, services, fields, [...new Set(content.error.issues.map(({ path }) => String(path[0])))].map((field) => ({ field, text: text.invalid })))
  const made = await makeStudy(services, meOf(context).person, content.data, (fields['readers'] ?? '').split(',').filter(Boolean), [fields['coder-one'] ?? '', fields['coder-two'] ?? ''])
  if (made.ok) return context.redirect(`${addressOf(language, focusPlace)}/${made.value}`, 303)
  const at = { 'coders-differ': 'coder-two', 'coder-no-reader': 'coder-one', 'too-many': 'readers', 'not-listed': 'readers', 'not-me': 'readers' } as const
  return page(context, services, fields, [{ field: at[made.error], text: text[made.error === 'too-many' ? 'too-many-readers' : made.error] }])
}
