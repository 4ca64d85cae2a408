import { whoTookPart, type ParticipationBy } from '../actions/figures-participation.ts'
import type { Dataset } from '../actions/figures-import.ts'
import { DataTable, EmptyState, inWhole, Notice, writer } from '../../../foundation/ui/index.ts'
import { labelOf } from '../rules/figures/dataset.ts'
import { analysisTexts } from '../texts/analysis.ts'
import { datasetIn, showDataset } from './dataset-frame.tsx'
import { languageOf, type Answer, type StaffLanguage } from './frame.tsx'

const Groups = ({ dataset, by, language }: { readonly dataset: Dataset; readonly by: ParticipationBy; readonly language: StaffLanguage }) => {
  const text = analysisTexts[language]
  const variable = dataset.variables.find(({ name }) => name === by.variable)
  const share = writer('share', language)
  const counted = (value: number | null, missing: string): string => (value === null ? missing : inWhole(value, language))
  const shared = (value: number | null, missing: string): string => (value === null ? missing : share(value))
  return (
    <section>
      <h2>{text.byVariable(variable?.label || by.variable)}</h2>
      <DataTable id={`by-${by.variable}`} caption={text.byVariable(variable?.label || by.variable)} rows={by.groups} rowKey={({ value }) => value} columns={[
        { key: 'group', head: text.group, cell: ({ value }) => (variable ? labelOf(variable, value) : value) },
        { key: 'people', head: text.people, numeric: true, cell: ({ population }) => counted(population, text.notKnown) },
        ...(by.groups.some(({ invited }) => invited !== null) ? [{ key: 'invited', head: text.invited, numeric: true, cell: ({ invited }: ParticipationBy['groups'][number]) => counted(invited, text.notKnown) }] : []),
        { key: 'answered', head: text.answered, numeric: true, cell: ({ answered }) => counted(answered, text.hidden) },
        { key: 'rate', head: text.rate, numeric: true, cell: ({ rate }) => shared(rate, text.hidden) },
        { key: 'reality', head: text.inPopulation, numeric: true, cell: ({ inPopulation }) => shared(inPopulation, text.notKnown) },
        { key: 'answers', head: text.inAnswers, numeric: true, cell: ({ inAnswers }) => shared(inAnswers, text.hidden) },
        { key: 'weighted', head: text.afterWeighting, numeric: true, cell: ({ weighted }) => shared(weighted, text.hidden) },
      ]} />
      {by.evenness !== null && <p>{text.evenness(writer('ratio', language, 2)(by.evenness))}</p>}
    </section>
  )
}

/** Who took part, and who is missing. */
export const participationPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = analysisTexts[language]
  const allowed = await datasetIn(context, services)
  const found = allowed ? await whoTookPart(services, allowed.id) : null
  if (!found?.ok) return context.notFound()
  const { dataset, answered, invited, by, effective, problem } = found.value
  const { value } = answered
  return showDataset(context, services, dataset, 'participation', text.participationTitle(dataset.name), (
    <>
      <p class="lead">{text.participationLead}</p>
      <p>{invited === null ? (dataset.rows < 30 ? text.responseHidden : text.responseOnly(inWhole(dataset.rows, language))) : value.state === 'hidden' ? text.responseHidden : text.responseOf(inWhole(value.part, language), inWhole(value.base, language), writer('share', language)(value.part / value.base))}</p>
      {effective !== null && <p>{text.effective(inWhole(effective, language))}</p>}
      {problem !== null && <Notice tone="warn" title={text.cannot}><p>{problem}</p></Notice>}
      {by.length === 0 ? <EmptyState title={text.noSizes}><p>{text.noSizesText}</p></EmptyState> : (
        <>
          {by.map(({ value: one }) => <Groups key={one.variable} dataset={dataset} by={one} language={language} />)}
          <p class="soft">{dataset.about.adjustment === 'groups' || by.every(({ value: { groups } }) => groups.every(({ weighted, inPopulation }) => weighted === null || inPopulation === null || Math.abs(weighted - inPopulation) < 0.0005)) ? text.adjustedText : text.notAdjustedText}</p>
        </>
      )}
    </>))
}
