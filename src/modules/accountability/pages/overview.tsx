import type { Context } from 'hono'
import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { FunnelPlot, funnelPlace, IntervalChart, SmallMultiples, type Shown } from '../../../foundation/ui/charts/index.ts'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, Notice, Pagination, Select } from '../../../foundation/ui/index.ts'
import { allDefinitions, allVersions, definitionsInForce, departmentFigures, indicatorPage, looksAt, mayRead, modelOf, plansFor, work, type IndicatorPage } from '../actions/index.ts'
import { cellsOf, coverageOf, subjects } from '../rules/model/model.ts'
import { indicatorsPlace, overviewPlace, reportPlace } from '../rules/places.ts'
import { figureTexts } from '../texts/figures.ts'
import { frameTexts } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import { reportTexts } from '../texts/report.ts'
import { actingOf, languageOf, show } from './frame.tsx'
import { pointsOf } from './indicators.tsx'
import { namesOf } from './plans.tsx'
import type { AccountabilityPages } from './services.ts'
import { Beside, Figured, noFigureWords } from './shown.tsx'

/** So many departments stand over time on one page. */
const perPart = 40
const nothing: Shown = { state: 'hidden', because: '' }

/** Departments side by side for one indicator: a funnel for shares, intervals for other units, and each over time. In the order of their names. */
export const SideBySide = ({ page, language, level = 'h2', part = 1, address = '' }: { readonly page: IndicatorPage; readonly language: Language; readonly level?: 'h2' | 'h3'; /** Which forty departments stand over time, from 1. */ readonly part?: number; readonly address?: string }) => {
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const { figures, versions, departments } = page
  const { definition, released } = figures
  const periods = [...new Set(released.value.map(({ period }) => period))].toSorted()
  const period = periods.at(-1)
  if (period === undefined) return figures.sourceAnswers ? <EmptyState title={text.noFigures}><p>{text.noFiguresText}</p></EmptyState> : <Notice tone="warn" title={text.missingSource}><p>{text.missingSourceText}</p></Notice>
  const named = departments.filter(({ id }) => released.value.some(({ department }) => department === id))
  const now = named.map(({ id, nl, en }) => ({ id, short: id.toUpperCase(), label: language === 'en' ? en : nl, shown: released.value.find((one) => one.department === id && one.period === period)?.shown ?? { ...nothing, because: text.noFigures } }))
  const parts = Math.ceil(named.length / perPart)
  const over = named.slice((Math.min(part, parts) - 1) * perPart, Math.min(part, parts) * perPart)
  const all = released.value.find((one) => one.department === null && one.period === period)?.shown
  const shown = now.flatMap((row) => (row.shown.state === 'shown' ? [row.shown] : []))
  const shared = { language, level, measured: <p>{inLanguage(definition.method, language)}</p>, notComparable: <p>{inLanguage(definition.caveats, language)}</p>, base: text.base(String(shown.length)), caption: `${inLanguage(definition.name, language)}, ${period}` } as const
  const inside = all?.state === 'shown' ? shown.filter(({ value, base }) => base !== null && funnelPlace(value, all.value, base) === 'within').length : 0
  return (
    <>
      {named.length === 0 ? null : definition.unit === 'share' && all?.state === 'shown'
        ? <FunnelPlot {...shared} id="funnel" answer={text.funnelAnswer(period, String(inside), String(shown.length))} rows={now} overall={all.value} rowHead={frame.department} />
        : <IntervalChart {...shared} id="funnel" answer={`${inLanguage(definition.name, language)}, ${period}`} rows={[...now, ...(all ? [{ id: 'all', label: frame.government, shown: all, whole: true }] : [])]} unit={definition.unit} rowHead={frame.department} />}
      <SmallMultiples {...shared} id="multiples" answer={text.overTimeAnswer} caption={text.overTime} unit={definition.unit} panelHead={frame.department} periods={periods.map((id) => ({ id, label: id }))}
        panels={[...over.map(({ id, nl, en }) => ({ id, label: language === 'en' ? en : nl, points: pointsOf(figures, versions, id, language) })), { id: 'all', label: frame.government, points: pointsOf(figures, versions, null, language) }].filter(({ points }) => points.length > 0)} />
      <Pagination language={language} page={Math.min(part, parts)} pages={parts} href={(to) => `${address}&part=${to}#multiples`} />
    </>
  )
}

/** The overview: an indicator over all departments, how far the round is, and the blank areas by department. */
export const overviewPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame, plan, report] = [figureTexts[language], frameTexts[language], planTexts[language], reportTexts[language]]
  const definitions = definitionsInForce(await allDefinitions(services))
  const asked = definitions.find(({ id }) => id === context.req.query('indicator')) ?? definitions.find(({ module, unit }) => module === null && unit === 'share') ?? definitions[0]
  const [page, { rounds, reports }, { measures }] = [asked ? await indicatorPage(services, asked.id) : null, await work(services, acting), await plansFor(services, acting)]
  const [latest, names, department] = [rounds[0], await namesOf(services, language), context.req.query('department') ?? '']
  const model = modelOf(await allVersions(services), latest?.model)
  const lines = department !== '' && names.has(department) ? await departmentFigures(services, department) : null
  return show(context, services, overviewPlace, frame.overview, (
    <>
      <p class="lead">{text.overviewLead}</p>
      <form method="get" class="no-print">
        <Select language={language} id="indicator" label={text.chooseIndicator} none={frame.none} value={asked?.id} options={definitions.map((one) => ({ value: one.id, label: inLanguage(one.name, language) }))} />
        <ButtonBar><Button kind="quiet">{frame.show}</Button></ButtonBar>
      </form>
      <form method="get" class="no-print">
        <Select language={language} id="department" label={text.drill} none={frame.choose} value={department} options={[...names].filter(([id]) => id !== '').map(([value, label]) => ({ value, label }))} />
        <ButtonBar><Button kind="quiet">{frame.show}</Button></ButtonBar>
      </form>
      {lines !== null && (
        <DataTable id="drill" caption={names.get(department) ?? ''} stacks rows={lines} rowKey={({ definition }) => definition.id} empty={<EmptyState title={text.noFigures}><p>{text.noFiguresText}</p></EmptyState>} columns={[
          { key: 'name', head: text.name, cell: ({ definition, period }) => <><a href={`${addressOf(language, indicatorsPlace)}/${definition.id}`}>{inLanguage(definition.name, language)}</a>, {period}</> },
          { key: 'own', head: names.get(department) ?? '', cell: ({ definition, own }) => <Figured reading={own} definition={definition} language={language} none={report.noFigure} /> },
          { key: 'all', head: frame.government, cell: ({ definition, all }) => <Figured reading={all} definition={definition} language={language} none={noFigureWords(definition.module, null, language)} /> },
        ]} />
      )}
      {lines === null && page?.ok && <><h2><a href={`${addressOf(language, indicatorsPlace)}/${page.value.figures.definition.id}`}>{inLanguage(page.value.figures.definition.name, language)}</a></h2><Beside page={page.value} language={language} /><SideBySide page={page.value} language={language} level="h3" part={Math.max(1, Number(context.req.query('part')) || 1)} address={`${addressOf(language, overviewPlace)}?indicator=${page.value.figures.definition.id}`} /></>}
      {latest && (
        <section>
          <h2>{text.progress}</h2>
          <p>{report.round(latest.id)}. {text.progressText(String(reports.filter(({ round, state }) => round === latest.id && state === 'published').length), String(latest.departments.length))}</p>
          <h2>{text.blanks}</h2>
          <div class="table" role="region" aria-labelledby="blanks-caption" tabIndex={0}>
            <table id="blanks">
              <caption id="blanks-caption">{text.blanks}</caption>
              <thead><tr><th scope="col">{frame.department}</th>{subjects.map((subject) => <th key={subject} scope="col">{frame[subject]}</th>)}</tr></thead>
              <tbody>{latest.departments.filter(({ id }) => looksAt(acting, id)).map((one) => (
                <tr key={one.id}>
                  <th scope="row">{mayRead(acting, reports.find(({ round, department: of }) => round === latest.id && of === one.id) ?? { department: one.id, state: 'draft' }) ? <a href={`${addressOf(language, reportPlace)}/${latest.id}/${one.id}`}>{one[language]}</a> : one[language]}</th>
                  {subjects.map((subject) => {
                    const { filled, blank } = coverageOf(cellsOf(model, subject, measures.filter(({ department, withdrawn, state }) => (department === one.id || department === '') && withdrawn === null && state !== 'stopped')))
                    return <td key={subject}>{plan.covered(String(filled), String(blank))}</td>
                  })}
                </tr>
              ))}</tbody>
            </table>
          </div>
        </section>
      )}
    </>
  ))
}
