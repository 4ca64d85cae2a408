import { addressOf, Button, DataTable, EmptyState, errorFor, formatDay, parseDay, RadioGroup, Select, DateField, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { questionnaireList } from '../actions/bank.ts'
import { departmentsOf, mayActFor, type Department } from '../actions/services.ts'
import { startWave, waveList } from '../actions/waves.ts'
import { waveContentShape, type Wave, type WaveContent } from '../rules/field/wave.ts'
import { wavesPlace } from '../rules/places.ts'
import { waveTexts } from '../texts/waves.ts'
import { actingAnalyst, formOfPost, wholeIn, type Fields } from './forms.ts'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'
import type { Context } from 'hono'

export const departmentName = (departments: readonly Department[], id: string, language: StaffLanguage): string => (id === '' ? waveTexts[language].government : departments.find((one) => one.id === id)?.[language] ?? id)
export const stateTag = (wave: Wave, language: StaffLanguage) => <Tag tone={wave.state === 'open' ? 'good' : 'plain'}>{waveTexts[language][wave.state]}</Tag>

const allocations = ['proportional', 'neyman', 'equal'] as const
export const allocationOptions = (language: StaffLanguage) => allocations.map((value) => ({ value, label: waveTexts[language][value] }))

/** The fields of a wave's content, for making and for changing one. */
export const ContentFields = ({ language, fields, errors }: { readonly language: StaffLanguage; readonly fields: Fields; readonly errors: readonly FormError[] }) => {
  const text = waveTexts[language]
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  return (
    <>
      <TextField {...field('name')} label={text.name} hint={text.nameHint} />
      <TextArea {...field('universe')} label={text.universe} hint={text.universeHint} rows={2} />
      <RadioGroup {...field('first')} label={text.first} options={[{ value: 'yes', label: text.firstYes }, { value: 'no', label: text.firstNo }]} />
      <DateField {...field('closes')} label={text.closes} />
      <RadioGroup {...field('kind')} label={text.method} options={[{ value: 'sample', label: text.sample }, { value: 'census', label: text.census }]} />
      <TextField {...field('size')} label={text.size} hint={text.sizeHint} short inputMode="numeric" />
      <RadioGroup {...field('allocation')} label={text.allocation} options={allocationOptions(language)} />
      <TextField {...field('expected')} label={text.expected} short inputMode="numeric" />
    </>
  )
}

/** What was filled in, or the fields that are not right. */
export const contentIn = (fields: Fields, language: StaffLanguage, shares?: WaveContent['shares']): { readonly content: WaveContent } | { readonly errors: readonly FormError[] } => {
  const day = parseDay(fields['closes'] ?? '')
  const read = waveContentShape.safeParse({
    name: fields['name'], universe: fields['universe'], first: fields['first'] === 'yes' ? true : fields['first'] === 'no' ? false : undefined, closes: day.ok ? day.value : '', kind: fields['kind'],
    allocation: fields['kind'] === 'census' ? 'proportional' : fields['allocation'], size: fields['kind'] === 'census' ? 1 : wholeIn(fields['size']), expected: wholeIn(fields['expected']), ...(shares ? { shares } : {}),
  })
  if (read.success) return { content: read.data }
  return { errors: [...new Set(read.error.issues.map(({ path }) => String(path[0])))].map((id) => ({ field: id, text: waveTexts[language].invalid })) }
}
export const fieldsOfContent = ({ name, universe, first, closes, kind, size, allocation, expected }: WaveContent): Fields => ({ name, universe, first: first ? 'yes' : 'no', closes, kind, size: kind === 'census' ? '' : String(size), allocation, expected: String(expected) })

const page = async (context: Context, services: SurveyPages, fields: Fields = { kind: 'sample', allocation: 'proportional', expected: '30' }, errors: readonly FormError[] = []) => {
  const language = languageOf(context)
  const text = waveTexts[language]
  const acting = actingAnalyst(meOf(context))
  const [waves, questionnaires, departments] = [await waveList(services, acting), await questionnaireList(services), await departmentsOf(services)]
  const published = questionnaires.filter(({ state }) => state === 'published')
  const may = [...(mayActFor(acting, '') ? [{ value: 'all', label: text.government }] : []), ...departments.filter(({ id }) => mayActFor(acting, id)).map((one) => ({ value: one.id, label: one[language] }))]
  return show(context, services, wavesPlace, text.list, (
    <>
      <p class="lead">{text.listLead}</p>
      <DataTable id="waves" caption={text.list} stacks rows={waves} rowKey={({ id }) => id} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: (wave) => <a href={`${addressOf(language, wavesPlace)}/${wave.id}`}>{wave.content.name}</a> },
        { key: 'state', head: text.state, cell: (wave) => stateTag(wave, language) },
        { key: 'department', head: text.department, cell: ({ department }) => departmentName(departments, department, language) },
        { key: 'period', head: text.period, cell: ({ closedDay, content }) => text.until(formatDay(closedDay ?? content.closes, language)) },
      ]} />
      {published.length > 0 && (
        <form method="post">
          <h2>{text.make}</h2>
          <Select language={language} id="questionnaire" label={text.questionnaire} none={text.choose} value={fields['questionnaire']} error={errorFor(errors, 'questionnaire')} options={published.map(({ id, content }) => ({ value: id, label: inLanguage(content.questionnaire.title, language) }))} />
          <Select language={language} id="department" label={text.department} none={text.choose} value={fields['department']} error={errorFor(errors, 'department')} options={may} />
          <ContentFields language={language} fields={fields} errors={errors} />
          <Button>{text.create}</Button>
        </form>
      )}
    </>
  ), { errors, status: errors.length > 0 ? 422 : 200 })
}

export const wavesPage: Answer = (context, services) => page(context, services)
export const wavesForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = waveTexts[language]
  const { fields } = await formOfPost(context)
  const read = contentIn(fields, language)
  const missing = (['questionnaire', 'department'] as const).filter((id) => (fields[id] ?? '') === '').map((id) => ({ field: id, text: text.invalid }))
  if ('errors' in read || missing.length > 0) return page(context, services, fields, [...missing, ...('errors' in read ? read.errors : [])])
  const made = await startWave(services, actingAnalyst(meOf(context)), { questionnaire: fields['questionnaire'] ?? '', department: fields['department'] === 'all' ? '' : (fields['department'] ?? ''), content: read.content })
  if (made.ok) return context.redirect(`${addressOf(language, wavesPlace)}/${made.value}`, 303)
  return made.error === 'not-published' ? page(context, services, fields, [{ field: 'questionnaire', text: text.notPublished }]) : context.notFound()
}
