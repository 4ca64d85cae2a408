import { driversIn, type DriversAnswer } from '../actions/figures-drivers.ts'
import type { Dataset } from '../actions/figures-import.ts'
import { Button, ButtonBar, CheckboxGroup, Details, inWhole, IntervalChart, Notice, RadioGroup, Select, DataTable, writer, type FormError } from '../../../foundation/ui/index.ts'
import { labelOf } from '../rules/figures/dataset.ts'
import { driversRequest } from '../rules/figures/drivers.ts'
import { analysisTexts } from '../texts/analysis.ts'
import { codedDatasetIn, datasetAddress, showDataset } from './dataset-frame.tsx'
import { languageOf, type Answer, type StaffLanguage } from './frame.tsx'

const named = (dataset: Dataset, name: string): string => { const one = dataset.variables.find((each) => each.name === name); return one?.label || name }
const valued = (dataset: Dataset, name: string, value: string): string => { const one = dataset.variables.find((each) => each.name === name); return one ? labelOf(one, value) : value }

const Found = ({ found, language, answer }: { readonly found: Extract<DriversAnswer, { ok: true }>['value']; readonly language: StaffLanguage; readonly answer: string }) => {
  const text = analysisTexts[language]
  const { dataset, drivers: { value: { effects, about } } } = found
  const rows = effects.map((one, at) => ({ ...one, id: String(at), label: `${named(dataset, one.predictor)} · ${valued(dataset, one.predictor, one.value)}` }))
  const p = (value: number): string => (value < 0.001 ? '< 0,001' : new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { maximumSignificantDigits: 2 }).format(value))
  return (
    <IntervalChart language={language} id="drivers" level="h2" unit="ratio" decimals={2} answer={text.driversAnswer(answer)} base={text.driversBase(inWhole(about, language), dataset.about.wave)} measured={<p>{text.driversMeasured}</p>} notComparable={<p>{text.driversNot}</p>} caption={text.driversAnswer(answer)} rowHead={text.group}
      reference={{ value: 1, label: text.same }} rows={rows.map(({ id, label, odds, interval }) => ({ id, label, shown: { state: 'shown', value: odds, base: null, interval } }))}>
      <DataTable id="drivers-chance" caption={text.chance} stacks rows={rows} rowKey={({ id }) => id} columns={[
        { key: 'group', head: text.group, cell: ({ label }) => label }, { key: 'against', head: text.againstHead, cell: ({ predictor, against }) => valued(dataset, predictor, against) },
        { key: 'odds', head: text.odds, numeric: true, cell: ({ odds }) => writer('ratio', language, 2)(odds) }, { key: 'chance', head: text.chance, cell: ({ p: own }) => (own === null ? text.unknown : own < 0.05 ? text.hardly(p(own)) : text.maybe(p(own))) },
      ]} />
      <Notice><p>{text.driversNot}</p></Notice>
    </IntervalChart>
  )
}

const Refused = ({ dataset, error, language }: { readonly dataset: Dataset; readonly error: Extract<DriversAnswer, { ok: false }>['error']; readonly language: StaffLanguage }) => {
  const text = analysisTexts[language]
  if (error.reason === 'too-few') return <Notice tone="warn" title={text.few}><ul>{error.groups.map(({ predictor, value }) => <li key={`${predictor}/${value}`}>{named(dataset, predictor)}: {valued(dataset, predictor, value)}</li>)}</ul><p>{text.fewText}</p></Notice>
  return <Notice tone="warn" title={text.refusedTitle}><p>{error.reason === 'data' ? error.sentence : error.reason === 'unknown' || error.reason === 'not-found' ? text.unknownRefusal : text[error.reason]}</p></Notice>
}

/** What goes together with an answer: first the question, then the answer and the characteristics, then the effects. */
export const driversPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = analysisTexts[language]
  const dataset = await codedDatasetIn(context, services)
  if (!dataset || dataset.state !== 'ready') return context.notFound()
  const query = { variable: context.req.query('variable') ?? '', answer: context.req.query('answer') ?? '', predictors: context.req.queries('predictors') ?? [] }
  const categories = dataset.variables.filter(({ use }) => use === 'category').map((one) => ({ value: one.name, label: one.label || one.name }))
  const asked = dataset.variables.find(({ name, use }) => name === query.variable && use === 'category')
  // A question with several answers is one characteristic for each of them: those stand apart, so that the list stays readable.
  const several = (name: string): boolean => dataset.variables.some((one) => one.name === name && one.asked !== undefined && one.asked.id !== name)
  const [plain, more] = [categories.filter(({ value }) => value !== asked?.name && !several(value)), categories.filter(({ value }) => value !== asked?.name && several(value))]
  const sent = context.req.query('show') !== undefined
  const errors: readonly FormError[] = !sent || !asked ? [] : [...(query.answer === '' ? [{ field: 'answer', text: text.noAnswer }] : []), ...(query.predictors.length < 1 || query.predictors.length > 8 ? [{ field: 'predictors', text: text.noPredictors }] : [])]
  const request = sent && errors.length === 0 ? driversRequest.safeParse(query) : null
  const found = request?.success ? await driversIn(services, dataset.id, request.data) : null
  const error = (field: string): string | undefined => errors.find((one) => one.field === field)?.text
  return showDataset(context, services, dataset, 'drivers', text.driversTitle(dataset.name), (
    <>
      <p class="lead">{text.driversLead}</p>
      {found && (found.ok ? <Found found={found.value} language={language} answer={asked ? labelOf(asked, query.answer) : query.answer} /> : <Refused dataset={dataset} error={found.error} language={language} />)}
      <form method="get">
        {asked ? (
          <>
            <input type="hidden" name="variable" value={asked.name} />
            <p><strong>{asked.label || asked.name}</strong> <a href={datasetAddress(language, dataset.id, 'drivers')}>{text.another}</a></p>
            <RadioGroup language={language} id="answer" label={text.answer} value={query.answer} error={error('answer')} options={asked.labels.filter(({ value }) => !asked.missing.includes(value)).map(({ value, label }) => ({ value, label: label || value }))} />
            <CheckboxGroup language={language} id="predictors" label={text.predictors} hint={text.predictorsHint} values={query.predictors} error={error('predictors')} options={plain} />
            {more.length > 0 && <Details summary={text.more} open={more.some(({ value }) => query.predictors.includes(value))}><CheckboxGroup language={language} id="more" name="predictors" label={text.more} values={query.predictors} options={more} /></Details>}
            <ButtonBar><Button name="show" value="yes">{text.show}</Button></ButtonBar>
          </>
        ) : (
          <>
            <Select language={language} id="variable" label={text.question} none={text.choose} options={categories} />
            <ButtonBar><Button>{text.next}</Button></ButtonBar>
          </>
        )}
      </form>
    </>), { errors, status: errors.length > 0 ? 422 : 200 })
}
