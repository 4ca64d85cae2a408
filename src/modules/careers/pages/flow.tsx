import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, errorFor, formatDay, IntervalChart, Notice, RadioGroup, Select, TextField, TimeChart, type FormError, type Shown } from '../../../foundation/ui/index.ts'
import { flow, importDelivery, takeBack, yearsAhead, type DeliveryReport, type FlowView } from '../actions/flow.ts'
import { groups, type Group } from '../rules/fairness/counts.ts'
import { deliveryKinds } from '../rules/flow/delivery.ts'
import { equalityIndicators } from '../rules/flow/equality.ts'
import type { Outlook } from '../rules/flow/outlook.ts'
import { flowPlace } from '../rules/places.ts'
import { settings } from '../rules/settings.ts'
import { commonTexts } from '../texts/common.ts'
import { figureTexts } from '../texts/figures.ts'
import { DeliveryReportNotice } from './delivery-parts.tsx'
import type { CareersPages } from './services.ts'
import { FileFields, fieldsOf, fileText, inFigures, languageOf, mayWrite, numberIn, percent, reads, show, writes, type Fields, type StaffLanguage } from './staff-parts.tsx'

/** The seed of the page's simulation: published with the figure, so that anybody gets the same margin. */
const seed = 2026
const factor = (typed: string | undefined): number | null => { const value = Number((typed ?? '').trim().replace(',', '.')); return (typed ?? '').trim() !== '' && value >= 0 && value <= 5 ? value : null }

const shownOf = (share: FlowView['scales'][number]['share']['value'], interval: readonly [number, number] | null): Shown => (share.state === 'shown' ? { state: 'shown', value: share.part / share.base, base: share.base, interval } : { state: 'hidden', because: 'too-few' })

const Representation = ({ view, language }: { readonly view: FlowView; readonly language: StaffLanguage }) => {
  const text = figureTexts[language]
  const own = view.compared.find(({ population }) => population === 'own')?.share.value
  const top = view.scales.filter(({ scale }) => view.top.includes(scale)).map(({ share }) => share.value)
  const [part, base] = [top.reduce((sum, one) => sum + (one.state === 'shown' ? one.part : 0), 0), top.reduce((sum, one) => sum + (one.state === 'shown' ? one.base : 0), 0)]
  const answer = own?.state === 'shown' && top.length > 0 && top.every(({ state }) => state === 'shown') ? text.representationAnswer(text[`group-${view.group}`] === text['group-non-eu'] ? text['group-non-eu'] : `in ${text[`group-${view.group}`]}`, percent(part / base, language), percent(own.part / own.base, language)) : text.representationHidden
  return (
    <IntervalChart language={language} id="representation" level="h2" answer={answer} base={text.baseScale(own?.state === 'shown' ? inFigures(own.base, language) : '…')} measured={<p>{text.flowMeasured}</p>} notComparable={<p>{text.flowNot}</p>} caption={text.representation} unit="share" rowHead={text.scale}
      reference={own?.state === 'shown' ? { value: own.part / own.base, label: text.whole } : undefined}
      rows={[...view.scales.map(({ scale, share, interval }) => ({ id: scale, label: `${text.scale} ${scale}`, shown: shownOf(share.value, interval.value) })), ...view.compared.filter(({ population, share }) => population === 'own' || share.value.state === 'shown').map(({ population, share }) => ({ id: population, label: text[`population-${population}`], shown: shownOf(share.value, null), whole: true }))]} />
  )
}

const Rates = ({ view, language }: { readonly view: FlowView; readonly language: StaffLanguage }) => {
  const text = figureTexts[language]
  const rows = view.rates.flatMap(({ group, rates }) => rates.value.map((one) => ({ group, ...one })))
  if (rows.length === 0) return <EmptyState title={text.rates}><p>{text.ratesNone}</p></EmptyState>
  const of = (part: number, base: number): string => `${inFigures(part, language)}${base > 0 ? ` (${percent(part / base, language)})` : ''}`
  return (
    <>
      <h2>{text.rates}</h2>
      <DataTable id="rates" caption={text.rates} rows={rows} rowKey={({ group, scale }) => `${group} ${scale}`} columns={[
        { key: 'scale', head: text.scale, cell: ({ scale, group }) => `${scale}: ${text[`group-${group}`]}` }, { key: 'people', head: text.people, numeric: true, cell: ({ people }) => inFigures(people, language) }, { key: 'in', head: text.cameIn, numeric: true, cell: ({ cameIn, people }) => of(cameIn, people) },
        { key: 'up', head: text.wentUp, numeric: true, cell: ({ wentUp, people }) => of(wentUp, people) }, { key: 'out', head: text.leftHead, numeric: true, cell: ({ left, people }) => of(left, people) },
      ]} />
      <p class="small soft">{text.ratesHidden}</p>
    </>
  )
}

const answerOf = (outlook: Outlook, top: string, language: StaffLanguage): readonly string[] => {
  const text = figureTexts[language]
  const [low, high] = outlook.reflectsBetween
  return [
    outlook.reflects === null ? text.outlookNever(top, String(yearsAhead)) : outlook.reflects === 0 ? text.outlookNow(top) : text.outlookReflects(top, String(outlook.reflects)),
    ...(outlook.reflects === 0 ? [] : [low !== null && high !== null ? text.between(String(low), String(high)) : low !== null ? text.openEnd(String(low), String(yearsAhead)) : outlook.never >= 0.975 ? text.outlookCertain : text.outlookCannot(String(yearsAhead))]),
  ]
}
const Ahead = ({ outlook, id, title, top, language }: { readonly outlook: Outlook; readonly id: string; readonly title: string; readonly top: string; readonly language: StaffLanguage }) => {
  const text = figureTexts[language]
  const [answer, margin] = answerOf(outlook, top, language)
  const years = outlook.years.filter(({ year }) => year % 5 === 0)
  return (
    <section>
      <h2>{title}</h2>
      <TimeChart language={language} id={id} level="h3" answer={answer ?? ''} base={text.outlookBase} measured={<p>{text.outlookMeasured(String(settings.rounds), String(seed))}</p>} notComparable={<p>{text.outlookNot}</p>} caption={title} unit="share" periods={years.map(({ year }) => ({ id: String(year), label: year === 0 ? text.nowYear : text.plusYear(String(year)) }))}
        series={[
          { id: 'top', name: text.shareTop(top), points: years.map((one, at) => ({ period: String(one.year), joined: at > 0, shown: { state: 'shown', value: one.top, base: null, interval: one.year === 0 ? null : [one.low, one.high] } })) },
          { id: 'whole', name: text.shareWhole, points: years.map((one, at) => ({ period: String(one.year), joined: at > 0, shown: { state: 'shown', value: one.whole, base: null, interval: null } })) },
        ]} />
      {margin !== undefined && <p>{margin}</p>}
    </section>
  )
}

const Equality = ({ view, language }: { readonly view: FlowView; readonly language: StaffLanguage }) => {
  const text = figureTexts[language]
  if (view.equality.length === 0) return null
  const rows = view.equality.flatMap(({ indicator, figures }) => figures.value.map((figure) => ({ indicator, ...figure })))
  return (
    <>
      <h2>{text.equality}</h2>
      <p>{text.equalityText}</p>
      <DataTable id="equality" caption={text.equality} stacks rows={rows} rowKey={({ indicator, group }) => `${indicator} ${group}`} columns={[
        { key: 'indicator', head: text.indicator, cell: ({ indicator, group }) => <>{equalityIndicators.find(({ id }) => id === indicator)?.name[language]} <span class="soft">({text[`group-${group}`]})</span></> },
        { key: 'figure', head: text.figure, numeric: true, cell: ({ indicator, value }) => { const form = equalityIndicators.find(({ id }) => id === indicator)?.form; return value === null ? '' : form === 'share' ? percent(value, language) : form === 'gap' ? text.points(inFigures(value * 100, language, 1)) : inFigures(value, language, 2) } },
        { key: 'form', head: text.form, cell: ({ indicator }) => text[`form-${equalityIndicators.find(({ id }) => id === indicator)?.form ?? 'share'}`] }, { key: 'better', head: text.direction, cell: ({ indicator }) => text[`better-${equalityIndicators.find(({ id }) => id === indicator)?.better ?? 'lower'}`] },
      ]} />
    </>
  )
}

const Deliveries = ({ view, language, fields, errors }: { readonly view: FlowView; readonly language: StaffLanguage; readonly fields: Fields; readonly errors: readonly FormError[] }) => {
  const text = figureTexts[language]
  return (
    <section class="no-print">
      <h2>{text.deliveries}</h2>
      <DataTable id="deliveries" caption={text.deliveries} stacks rows={view.deliveries} rowKey={({ id }) => id} empty={<EmptyState title={text.deliveryNone} level="h3" />} columns={[
        { key: 'name', head: text.delivery, cell: (one) => `${text[`delivery-${one.kind}`]} ${one.name.replace(/^\S+ /, '')}${one.department === '' ? '' : `, ${one.department.split(' ').map((id) => view.departments.find((each) => each.id === id)?.[language] ?? id).join(', ')}`}` }, { key: 'source', head: text.source, cell: ({ source }) => source }, { key: 'day', head: text.day, cell: ({ day }) => formatDay(day, language) },
        { key: 'back', head: text.takeBack, cell: (one) => <form method="post"><input type="hidden" name="form" value="back" /><input type="hidden" name="which" value={one.id} /><button class="link" type="submit" aria-label={`${text.takeBack}: ${text[`delivery-${one.kind}`]} ${one.name}`}>{text.takeBack}</button></form> },
      ]} />
      <Details summary={text.importTitle} open={errors.length > 0}>
        <form method="post" enctype="multipart/form-data">
          <input type="hidden" name="form" value="import" />
          <RadioGroup language={language} id="kind" label={text.kind} value={fields['kind'] ?? 'stock'} options={deliveryKinds.map((kind) => ({ value: kind, label: text[`kind-${kind}`] }))} />
          <TextField language={language} id="source" label={text.source} hint={text.sourceHint} value={fields['source'] ?? ''} error={errorFor(errors, 'source')} />
          <p>{text.importText}</p>
          <FileFields language={language} id="delivery" fields={fields} error={errorFor(errors, 'delivery-file')} />
          <ButtonBar><Button>{text.doImport}</Button></ButtonBar>
        </form>
      </Details>
    </section>
  )
}

/** Flow of a ministry: representation, rates, the look ahead with a what-if, nine comparisons, and the deliveries. */
export const flowPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 422 = 200, report: DeliveryReport | null = null): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [figureTexts[language], commonTexts[language]]
  const query = (name: string): string | undefined => context.req.query(name)
  const factors = [factor(query('up')), factor(query('out')), factor(query('inflow'))] as const
  const asks = query('up') !== undefined
  const bad = asks && factors.includes(null)
  const group: Group = groups.find((one) => one === query('group')) ?? 'non-eu'
  const found = await flow(services, reads(context, 'flow'), { department: query('department') ?? '', year: numberIn(query('year')) > 0 ? numberIn(query('year')) : null, group, seed, whatIf: asks && !bad ? { up: factors[0] ?? 1, out: factors[1] ?? 1, inflow: factors[2] ?? 1 } : null })
  if (!found.ok) return context.notFound()
  const view = found.value
  const top = view.top.join(` ${text.and} `)
  return show(context, services, flowPlace, common.flow, (
    <>
      <p class="lead">{text.flowLead}</p>
      {report !== null && <DeliveryReportNotice report={report} language={language} />}
      <form method="get" class="no-print">
        <Select language={language} id="department" label={common.department} none={common.choose} value={view.department} options={view.departments.map((one) => ({ value: one.id, label: one[language] }))} />
        {view.years.length > 1 && <Select language={language} id="year" label={common.year} none={common.choose} value={String(view.year)} options={view.years.map((year) => ({ value: String(year), label: String(year) }))} />}
        <RadioGroup language={language} id="group" label={text.chooseGroup} value={view.group} options={groups.map((one) => ({ value: one, label: text[`group-${one}`] }))} />
        <ButtonBar><Button kind="quiet">{common.change}</Button></ButtonBar>
      </form>
      {view.year === null ? <EmptyState title={text.noFlow}><p>{text.noFlowText}</p></EmptyState> : (
        <>
          {view.reorganised.length > 0 && <Notice tone="warn"><p>{text.reorganised(view.reorganised.join(', '))}</p></Notice>}
          <Representation view={view} language={language} />
          <Rates view={view} language={language} />
          {view.outlook !== null && (
            <>
              <Ahead outlook={view.outlook.value} id="outlook" title={text.outlook} top={top} language={language} />
              {view.whatIf !== null && <Ahead outlook={view.whatIf.value} id="what-if" title={text.whatIfAnswer} top={top} language={language} />}
              <Details summary={text.whatIf} open={asks}>
                <form method="get">
                  <p>{text.whatIfText}</p>
                  <input type="hidden" name="department" value={view.department} /><input type="hidden" name="year" value={String(view.year)} /><input type="hidden" name="group" value={view.group} />
                  {(['up', 'out', 'inflow'] as const).map((name, at) => <TextField key={name} language={language} id={name} label={text[name]} short inputMode="decimal" value={query(name) ?? '1'} error={bad && factors[at] === null ? text.badFactor : undefined} />)}
                  <ButtonBar><Button kind="quiet">{text.doWhatIf}</Button></ButtonBar>
                </form>
              </Details>
            </>
          )}
          <Equality view={view} language={language} />
        </>
      )}
      {mayWrite(context, 'flow') && <Deliveries view={view} language={language} fields={fields} errors={errors} />}
    </>
  ), { errors, status })
}

export const flowForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const acting = writes(context, 'flow')
  if (fields['form'] === 'back') return (await takeBack(services, acting, fields['which'] ?? '')).ok ? context.redirect(`${addressOf(language, flowPlace)}?saved`, 303) : context.notFound()
  const kind = deliveryKinds.find((one) => one === fields['kind'])
  if (!kind) return context.notFound()
  const done = await importDelivery(services, acting, kind, fileText(fields, 'delivery'), fields['source'] ?? '')
  if (!done.ok) return flowPage(context, services, done.error === 'person-level' ? { ...fields, 'delivery-text': '' } : fields, [{ field: done.error === 'source-missing' ? 'source' : 'delivery-file', text: figureTexts[language][`refused-${done.error}`] }], 422)
  return flowPage(context, services, done.value.taken === 0 ? fields : {}, [], done.value.taken === 0 ? 422 : 200, done.value)
}
