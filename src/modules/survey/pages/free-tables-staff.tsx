import type { Context } from 'hono'
import { agreeTables, proposedTables, proposeTables, withdrawTables } from '../actions/figures-free-tables.ts'
import { addressOf, Button, ButtonBar, CheckboxGroup, errorFor, Notice, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { freeTablesRequest } from '../rules/figures/free-tables.ts'
import { findingsTablesPlace } from '../rules/places.ts'
import { freeTexts } from '../texts/free-tables.ts'
import { codedDatasetIn, datasetAddress, isWhole, showDataset } from './dataset-frame.tsx'
import { formOfPost, type Fields } from './forms.ts'
import { languageOf, meOf, type Answer } from './frame.tsx'
import type { SurveyPages } from './services.ts'

const page = async (context: Context, services: SurveyPages, errors: readonly FormError[] = [], typed: Fields = {}): Promise<Response> => {
  const language = languageOf(context)
  const text = freeTexts[language]
  const dataset = await codedDatasetIn(context, services)
  if (!dataset) return context.notFound()
  const found = await proposedTables(services, dataset.id)
  const categories = dataset.variables.filter(({ use }) => use === 'category').map(({ name, label }) => ({ value: name, label: label || name }))
  const named = found ? categories.filter(({ value }) => found.variables.includes(value)).map(({ label }) => label) : []
  return showDataset(context, services, dataset, 'tables', text.staffTitle(dataset.name), (
    <>
      <p class="lead">{text.staffLead}</p>
      {found?.state === 'open' && <Notice tone="good" title={text.isOpen}><p>{text.isOpenText}</p><p><a href={`${services.publicUrl}${addressOf(language, findingsTablesPlace)}/${found.id}`}>{text.see}</a></p></Notice>}
      {found?.state === 'proposed' && (
        <section id="proposal">
          <h2>{found.title[language]}</h2>
          <p>{text.proposed}</p>
          <ul>{named.map((label) => <li key={label}>{label}</li>)}</ul>
          {isWhole(context) && (
            <form method="post">
              {found.by === meOf(context).person ? <p>{text.own}</p> : <p>{text.agreeText}</p>}
              <ButtonBar>{found.by !== meOf(context).person && <Button name="do" value="agree">{text.agree}</Button>}<Button kind="quiet" name="do" value="withdraw">{text.withdraw}</Button></ButtonBar>
            </form>
          )}
        </section>
      )}
      {found === null && (isWhole(context) ? (
        <form method="post">
          <TextField language={language} id="titleNl" label={text.titleNl} value={typed['titleNl'] ?? ''} error={errorFor(errors, 'titleNl')} />
          <TextField language={language} id="titleEn" label={text.titleEn} value={typed['titleEn'] ?? ''} error={errorFor(errors, 'titleEn')} />
          <CheckboxGroup language={language} id="variables" label={text.variables} hint={text.variablesHint} options={categories} values={(typed['variables'] ?? '').split(',')} error={errorFor(errors, 'variables')} />
          <ButtonBar><Button name="do" value="propose">{text.propose}</Button></ButtonBar>
        </form>
      ) : <p>{text.ministry}</p>)}
    </>), { errors, status: errors.length > 0 ? 422 : 200 })
}

/** Where analysts open a wave for tables of readers' own. */
export const freeTablesStaffPage: Answer = (context, services) => page(context, services)

export const changeFreeTables: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = freeTexts[language]
  const [id, { person }, { fields }] = [context.req.param('dataset') ?? '', meOf(context), await formOfPost(context)]
  const back = (): Response => context.redirect(datasetAddress(language, id, 'tables'), 303)
  if (fields['do'] === 'withdraw') return (await withdrawTables(services, id)) ? back() : page(context, services, [{ field: 'main', text: text['not-found'] }])
  if (fields['do'] === 'agree') {
    const agreed = await agreeTables(services, person, id)
    return agreed.ok ? back() : page(context, services, [{ field: 'main', text: text[agreed.error] }])
  }
  const read = freeTablesRequest.safeParse({ variables: (fields['variables'] ?? '').split(',').filter((one) => one !== ''), titleNl: fields['titleNl'], titleEn: fields['titleEn'] })
  if (!read.success) return page(context, services, [...new Set(read.error.issues.map(({ path }) => String(path[0])))].map((field) => ({ field, text: field === 'variables' ? text.needVariables : text.needTitle })), fields)
  const proposed = await proposeTables(services, person, id, read.data)
  return proposed.ok ? back() : page(context, services, [{ field: 'variables', text: text[proposed.error] }], fields)
}
