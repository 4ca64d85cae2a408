import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, errorFor, formatDay, Select, Tag, type FormError } from '../../../foundation/ui/index.ts'
import { questionnaireList, takeShipped } from '../actions/bank.ts'
import { readXlsForm } from '../actions/xlsform.ts'
import { questionnairesPlace } from '../rules/places.ts'
import { shippedQuestionnaires } from '../rules/shipped/index.ts'
import { bankTexts } from '../texts/questionnaires.ts'
import { formOfPost } from './forms.ts'
import { languageOf, meOf, show, type Answer } from './frame.tsx'
import type { SurveyPages } from './services.ts'
import type { NotUnderstood } from '../rules/xlsform/shape.ts'

const page = async (context: Context, services: SurveyPages, errors: readonly FormError[] = [], missed: { readonly id: string; readonly parts: readonly NotUnderstood[] } | null = null) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const list = await questionnaireList(services)
  const address = (id: string): string => `${addressOf(language, questionnairesPlace)}/${id}`
  return show(context, services, questionnairesPlace, text.list, (
    <>
      <p class="lead">{text.listLead}</p>
      {missed && (
        <>
          <h2>{text.notUnderstood}</h2>
          <p>{text.notUnderstoodText}</p>
          <DataTable id="missed" caption={text.notUnderstood} stacks rows={missed.parts.map((one, at) => ({ ...one, at }))} rowKey={({ at }) => String(at)} columns={[{ key: 'where', head: text.where, cell: ({ sheet, row, column }) => `${sheet}, ${row}${column ? `, ${column}` : ''}` }, { key: 'what', head: text.what, cell: ({ what }) => what }, { key: 'why', head: '', cell: ({ why }) => inLanguage(why, language) }]} />
          {missed.id !== '' && <ButtonBar><Button href={address(missed.id)}>{text.edit}</Button></ButtonBar>}
        </>
      )}
      <DataTable id="questionnaires" caption={text.list} stacks rows={list} rowKey={({ id }) => id} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ id, content }) => <a href={address(id)}>{inLanguage(content.questionnaire.title, language)}</a> },
        { key: 'state', head: text.state, cell: ({ state }) => <Tag tone={state === 'published' ? 'good' : 'plain'}>{text[state]}</Tag> },
        { key: 'changed', head: text.changed, cell: ({ day }) => formatDay(day, language) },
      ]} />
      <form method="post">
        <h2>{text.take}</h2>
        <p>{text.takeText}</p>
        <Select language={language} id="shipped" label={text.name} none={text.choose} error={errorFor(errors, 'shipped')} options={shippedQuestionnaires.map(({ id, questionnaire }) => ({ value: id, label: inLanguage(questionnaire.title, language) }))} />
        <ButtonBar><Button kind="quiet" name="do" value="take">{text.takeOver}</Button></ButtonBar>
      </form>
      <form method="post" encType="multipart/form-data">
        <h2>{text.upload}</h2>
        <p>{text.uploadText}</p>
        <div class="field">
          <label class="field-label" for="file">{text.file}</label>
          {errorFor(errors, 'file') !== undefined && <p class="error" id="file-error">{errorFor(errors, 'file')}</p>}
          <input class="input" type="file" id="file" name="file" accept=".xlsx" aria-describedby={errorFor(errors, 'file') === undefined ? undefined : 'file-error'} />
        </div>
        <ButtonBar><Button kind="quiet" name="do" value="read">{text.read}</Button></ButtonBar>
      </form>
    </>
  ), { errors, status: errors.length > 0 ? 422 : 200 })
}

export const questionnairesPage: Answer = (context, services) => page(context, services)
export const questionnairesForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = bankTexts[language]
  const by = meOf(context).person
  const { fields, files } = await formOfPost(context)
  const to = (id: string) => context.redirect(`${addressOf(language, questionnairesPlace)}/${id}`, 303)
  if (fields['do'] === 'take') {
    const made = await takeShipped(services, by, fields['shipped'] ?? '')
    return made.ok ? to(made.value) : page(context, services, [{ field: 'shipped', text: made.error === 'question-differs' ? text.questionDiffers : text.choose }])
  }
  const file = files.get('file')
  if (!file) return page(context, services, [{ field: 'file', text: text.choose }])
  const read = await readXlsForm(services, by, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (!read.ok) return page(context, services, [{ field: 'file', text: read.error === 'question-differs' ? text.questionDiffers : read.error[language] }])
  return read.value.notUnderstood.length === 0 ? to(read.value.id) : page(context, services, [], { id: read.value.id, parts: read.value.notUnderstood })
}
