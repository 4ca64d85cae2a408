import type { Context } from 'hono'
import { importedWaves, isReading, dropImport, startImport, type Dataset } from '../actions/figures-import.ts'
import { mayActFor } from '../actions/services.ts'
import { settleWave } from '../actions/figures-settings.ts'
import { addressOf, Button, DataTable, Details, EmptyState, errorFor, Notice, Progress, Tag, TextField, formatDay, type FormError } from '../../../foundation/ui/index.ts'
import { dataPlace, wavesPlace } from '../rules/places.ts'
import { figuresTexts } from '../texts/figures.ts'
import { DatasetNav, datasetIn, isWhole } from './dataset-frame.tsx'
import { settingsForm } from './figures-settings.tsx'
import { actingAnalyst } from './forms.ts'
import { languageOf, meOf, show, type Answer } from './frame.tsx'
import type { SurveyPages } from './services.ts'

const stateTag = (dataset: Dataset, text: (typeof figuresTexts)['nl']) => <Tag tone={dataset.state === 'ready' ? 'good' : dataset.state === 'failed' ? 'bad' : 'warn'}>{text[dataset.state]}</Tag>

const listPage = async (context: Context, services: SurveyPages, errors: readonly FormError[] = [], name = ''): Promise<Response> => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const acting = actingAnalyst(meOf(context))
  const all = (await importedWaves(services)).filter(({ department }) => mayActFor(acting, department))
  return show(context, services, dataPlace, text.dataTitle, (
    <>
      <p class="lead">{text.dataLead}</p>
      <DataTable id="data" caption={text.dataTitle} rows={all} rowKey={({ id }) => id} empty={<EmptyState title={text.noData}><p>{text.noDataText}</p></EmptyState>} columns={[
        { key: 'name', head: text.wave, cell: (one) => <a href={`${addressOf(language, dataPlace)}/${one.id}`}>{one.name}</a> },
        { key: 'state', head: text.state, cell: (one) => stateTag(one, text) },
        { key: 'rows', head: text.rows, numeric: true, cell: (one) => one.rows.toLocaleString(language === 'en' ? 'en-GB' : 'nl-NL') },
        { key: 'day', head: text.day, cell: (one) => formatDay(one.day, language) },
      ]} />
      {isWhole(context) && <><h2>{text.import}</h2>
      <p>{text.importText}</p>
      <form method="post" enctype="multipart/form-data">
        <TextField language={language} id="name" label={text.name} hint={text.nameHint} value={name} error={errorFor(errors, 'name')} />
        <FileField id="data-file" name="data" label={text.file} accept=".sav,.zsav,.csv,.xlsx" error={errorFor(errors, 'data-file')} />
        <FileField id="codebook" name="codebook" label={text.codebook} accept=".csv,.xml" />
        <Button>{text.begin}</Button>
      </form></>}
    </>), { errors, status: errors.length > 0 ? 422 : 200 })
}

const FileField = ({ id, name, label, accept, error }: { readonly id: string; readonly name: string; readonly label: string; readonly accept: string; readonly error?: string | undefined }) => (
  <div class="field">
    <label class="field-label" for={id}>{label}</label>
    {error !== undefined && <p class="error" id={`${id}-error`}>{error}</p>}
    <input class="input" type="file" id={id} name={name} accept={accept} aria-describedby={error === undefined ? undefined : `${id}-error`} />
  </div>
)

export const dataPage: Answer = (context, services) => listPage(context, services)

const given = async (part: unknown) => (part instanceof File ? { name: part.name.replace(/^.*[/\\]/, '').slice(0, 200), bytes: new Uint8Array(await part.arrayBuffer()) } : null)

export const importWave: Answer = async (context, services) => {
  const text = figuresTexts[languageOf(context)]
  const form = await context.req.parseBody()
  const [data, codebook] = [await given(form['data']), await given(form['codebook'])]
  const name = String(form['name'] ?? '')
  const started = await startImport(services, meOf(context).person, name, data ?? { name: '', bytes: new Uint8Array(0) }, codebook && codebook.bytes.length > 0 ? codebook : null)
  if (!started.ok) return listPage(context, services, [{ field: started.error === 'no-name' ? 'name' : 'data-file', text: text[started.error] }], name)
  // Small files are read before the answer; a large one goes on, and its page tells how far it is.
  await Promise.race([started.value.finished, new Promise((resolve) => setTimeout(resolve, 1_500))])
  return context.redirect(`${addressOf(languageOf(context), dataPlace)}/${started.value.id}`, 303)
}

const wavePage = async (context: Context, services: SurveyPages, options: { readonly errors?: readonly FormError[]; readonly status?: 409 | 422; readonly typed?: Readonly<Record<string, string>>; readonly saved?: boolean } = {}): Promise<Response> => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const dataset = await datasetIn(context, services)
  if (!dataset) return context.notFound()
  const drop = (
    <Details summary={text.drop}>
      <p>{text.dropText}</p>
      <form method="post"><input type="hidden" name="act" value="drop" /><Button kind="grave">{text.dropSure}</Button></form>
    </Details>
  )
  const frame = { end: `/${dataset.id}`, back: { href: addressOf(language, dataPlace), text: text.dataTitle }, errors: options.errors, status: options.status, said: options.saved ? { title: text.saved, text: text.savedText } : undefined }
  if (dataset.state === 'reading') {
    const alive = isReading(dataset.id)
    if (alive) context.header('Refresh', '2')
    return show(context, services, dataPlace, dataset.name, alive ? (
      <>
        <Progress language={language} id="reading" doing={text.readingRows(dataset.done.toLocaleString(language === 'en' ? 'en-GB' : 'nl-NL'))} share={dataset.ofRows ? dataset.done / dataset.ofRows : undefined} />
        <form method="post"><input type="hidden" name="act" value="drop" /><Button kind="quiet">{text.stop}</Button></form>
      </>
    ) : <><Notice tone="warn"><p>{text.interrupted}</p></Notice>{drop}</>, frame)
  }
  if (dataset.state === 'failed') return show(context, services, dataPlace, dataset.name, <><Notice tone="bad" title={text.failedTitle}><p>{text.failedText}</p><p>{dataset.failure?.[language]}</p></Notice>{drop}</>, frame)
  return show(context, services, dataPlace, dataset.name, (
    <>
      {options.status === 409 && <Notice tone="warn" title={text.stale}><p>{text.staleText}</p></Notice>}
      <DatasetNav language={language} dataset={dataset} current="settings" />
      {dataset.fieldWave !== null ? <p><a href={`${addressOf(language, wavesPlace)}/${dataset.fieldWave}`}>{text.ownFieldwork}</a></p> : dataset.notUnderstood.length > 0 ? <Notice title={text.notUnderstood}><p>{text.notUnderstoodText}</p><ul>{dataset.notUnderstood.slice(0, 50).map((one) => <li key={one.en}>{one[language]}</li>)}</ul></Notice> : <p>{text.understood}</p>}
      {settingsForm(dataset, language, options.typed)}
      {drop}
    </>), frame)
}

export const dataSettingsPage: Answer = (context, services) => wavePage(context, services, { saved: context.req.query('saved') !== undefined })

export const settleData: Answer = async (context, services) => {
  const text = figuresTexts[languageOf(context)]
  const form = (await context.req.parseBody()) as Record<string, string>
  const id = context.req.param('dataset') ?? ''
  if (form['act'] === 'drop') {
    await dropImport(services, id)
    return context.redirect(addressOf(languageOf(context), dataPlace), 303)
  }
  const settled = await settleWave(services, id, Number(form['version'] ?? 0), form)
  if (settled.ok) return context.redirect(`${addressOf(languageOf(context), dataPlace)}/${id}?saved`, 303)
  const { error } = settled
  if (error.code === 'not-found') return context.notFound()
  if (error.code === 'stale') return wavePage(context, services, { status: 409, typed: form })
  return wavePage(context, services, { status: 422, typed: form, errors: [error.code === 'no-name' ? { field: 'name', text: text['no-name'] } : { field: 'universe', text: error.code === 'bad-column' ? text['bad-column'](error.name) : text['bad-settings'] }] })
}
