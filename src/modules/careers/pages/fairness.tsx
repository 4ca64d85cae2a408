import type { Context } from 'hono'
import { Button, ButtonBar, DataTable, Details, errorFor, EmptyState, IntervalChart, Notice, Select, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { fairness, type FairnessFigures } from '../actions/fairness.ts'
import { importDelivery } from '../actions/flow.ts'
import { fairnessPlace } from '../rules/places.ts'
import { commonTexts } from '../texts/common.ts'
import { figureTexts } from '../texts/figures.ts'
import { DeliveryReportNotice } from './delivery-parts.tsx'
import type { DeliveryReport } from '../actions/flow.ts'
import type { CareersPages } from './services.ts'
import { FileFields, fieldsOf, fileText, inFigures, languageOf, mayWrite, numberIn, percent, reads, show, writes, type Fields, type StaffLanguage } from './staff-parts.tsx'

const pText = (value: number | null, language: StaffLanguage): string => (value === null ? '' : value < 0.001 ? `< ${inFigures(0.001, language, 3)}` : inFigures(value, language, 3))

/** One passage: the answer in words, the shares with their margins, and the comparison with ratio and difference together. */
const Passage = ({ id, title, figures, language }: { readonly id: string; readonly title: string; readonly figures: FairnessFigures; readonly language: StaffLanguage }) => {
  const [text, common] = [figureTexts[language], commonTexts[language]]
  if (figures.state === 'cannot') return <section><h2>{title}</h2><EmptyState title={common.tooFew} level="h3"><p>{text[`cannot-${figures.because}`]}</p></EmptyState></section>
  const answer = figures.impact.value
  const groupName = (group: string): string => text[`group-${group as 'nl'}`]
  const people = figures.shares.reduce((sum, { share }) => sum + (share.value.state === 'shown' ? share.value.base : 0), 0)
  return (
    <section>
      <h2>{title}</h2>
      <IntervalChart language={language} id={id} level="h3" answer={text[`verdict-${answer.verdict}`]} base={text.basePeople(inFigures(people, language))} measured={<p>{text.fairnessMeasured}</p>} notComparable={<p>{text.fairnessNot}</p>} caption={`${text.share}: ${title}`} unit="share" rowHead={text.group}
        rows={figures.shares.map(({ group, share, interval }) => ({ id: group, label: groupName(group), shown: share.value.state === 'shown' ? { state: 'shown' as const, value: share.value.part / share.value.base, base: share.value.base, interval: interval.value } : { state: 'hidden' as const, because: 'too-few' } }))} />
      <DataTable id={`${id}-tests`} caption={`${text.compare}: ${title}`} rows={answer.pooled} rowKey={({ group }) => group} columns={[
        { key: 'group', head: text.group, cell: ({ group }) => groupName(group) },
        { key: 'ratio', head: text.ratio, numeric: true, cell: ({ ratio, riskRatio }) => (ratio === null ? '' : `${inFigures(ratio, language, 2)}${riskRatio.interval === null ? '' : ` (${riskRatio.interval.map((value) => inFigures(value, language, 2)).join('–')})`}`) },
        { key: 'difference', head: text.difference, numeric: true, cell: ({ difference }) => text.points(inFigures(difference * 100, language, 1)) },
        { key: 'odds', head: text.odds, numeric: true, cell: ({ mantelHaenszel: common2 }) => (common2.oddsRatioOfGroup === null ? '' : inFigures(common2.oddsRatioOfGroup, language, 2)) },
        { key: 'fisher', head: text.fisher, numeric: true, cell: ({ fisher }) => pText(fisher, language) }, { key: 'barnard', head: text.barnard, numeric: true, cell: ({ barnard }) => pText(barnard, language) }, { key: 'boschloo', head: text.boschloo, numeric: true, cell: ({ boschloo }) => pText(boschloo, language) },
        { key: 'mh', head: text.mh, numeric: true, cell: ({ mantelHaenszel: common2 }) => pText(common2.strata > 1 ? common2.p : null, language) },
        { key: 'verdict', head: text.verdictHead, cell: ({ verdict }) => text[`verdict-${verdict}`] },
      ]} />
    </section>
  )
}

/** The fairness figures of a ministry and a year. */
export const fairnessPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 422 = 200, report: DeliveryReport | null = null): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [figureTexts[language], commonTexts[language]]
  const asked = numberIn(context.req.query('year'))
  const found = await fairness(services, reads(context, 'fairness'), context.req.query('department') ?? '', asked > 2000 && asked < 2100 ? asked : Number(services.clock.today().slice(0, 4)))
  if (!found.ok) return context.notFound()
  const view = found.value
  const decisions = view.decisions.shown.value
  return show(context, services, fairnessPlace, common.fairness, (
    <>
      <p class="lead">{text.fairnessLead}</p>
      <Notice tone="info"><p>{text.basis} <Tag>{common.provisional}</Tag></p></Notice>
      {report !== null && <DeliveryReportNotice report={report} language={language} />}
      <form method="get" class="no-print">
        <Select language={language} id="department" label={common.department} none={common.choose} value={view.department} options={view.departments.map((one) => ({ value: one.id, label: one[language] }))} />
        <Select language={language} id="year" label={common.year} none={common.choose} value={String(view.year)} options={view.years.map((year) => ({ value: String(year), label: String(year) }))} />
        <ButtonBar><Button kind="quiet">{common.change}</Button></ButtonBar>
      </form>
      {view.passages.map(({ passage, figures }) => <Passage key={passage} id={`passage-${passage}`} title={text[`passage-${passage}`]} figures={figures} language={language} />)}
      {view.delivered !== null && <Passage id="passage-delivered" title={text.delivered} figures={view.delivered} language={language} />}
      <h2>{text.decisions}</h2>
      {decisions.state === 'shown' ? <p>{text.decisionsLine(String(decisions.part), String(decisions.base))}</p> : <EmptyState title={common.tooFew} level="h3"><p>{text.decisionsNone}</p></EmptyState>}
      <h2>{text.spreadTitle}</h2>
      {view.spread.mean !== null && view.spread.far !== null && view.spread.procedures >= 5 ? <p>{text.spreadLine(inFigures(view.spread.mean, language, 1), percent(view.spread.far, language, 0), String(view.spread.procedures))}</p> : <EmptyState title={common.tooFew} level="h3"><p>{text.decisionsNone}</p></EmptyState>}
      {mayWrite(context, 'fairness') && (
        <Details summary={text.importSelection} open={errors.length > 0}>
          <form method="post" enctype="multipart/form-data"><p>{text.importSelectionText} {text.importText}</p><TextField language={language} id="source" label={text.source} hint={text.sourceHint} value={fields['source'] ?? ''} /><FileFields language={language} id="selection" fields={fields} error={errorFor(errors, 'selection-file')} /><ButtonBar><Button kind="quiet">{text.doImport}</Button></ButtonBar></form>
        </Details>
      )}
      <p class="soft small no-print">{common.print}</p>
    </>
  ), { errors, status })
}

export const fairnessForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const done = await importDelivery(services, writes(context, 'fairness'), 'selection', fileText(fields, 'selection'), fields['source'] ?? '')
  if (!done.ok) return fairnessPage(context, services, fields, [{ field: 'selection-file', text: figureTexts[language][`refused-${done.error}`] }], 422)
  return fairnessPage(context, services, done.value.taken === 0 ? fields : {}, [], done.value.taken === 0 ? 422 : 200, done.value)
}
