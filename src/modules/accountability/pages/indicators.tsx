import type { Context } from 'hono'
import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { TimeChart, type TimePoint } from '../../../foundation/ui/charts/index.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, Notice, SummaryList, type FormError } from '../../../foundation/ui/index.ts'
import { allDefinitions, definitionsInForce, indicatorPage, type IndicatorFigures } from '../actions/index.ts'
import { sameSeries, type Definition } from '../rules/indicators/definition.ts'
import { indicatorsPlace } from '../rules/places.ts'
import { figureTexts } from '../texts/figures.ts'
import { characteristicNames, frameTexts, polarityNames, unitNames } from '../texts/frame.ts'
import { actingOf, has, languageOf, show, type Fields } from './frame.tsx'
import { DefinitionForm } from './indicator-form.tsx'
import type { AccountabilityPages } from './services.ts'
import { Beside, hiddenWords } from './shown.tsx'

export const indicatorsPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const definitions = definitionsInForce(await allDefinitions(services))
  return show(context, services, indicatorsPlace, frame.indicators, (
    <>
      <p class="lead">{text.indicatorsLead}</p>
      {has(actingOf(context), 'reviewer') && <ButtonBar><Button href={`${addressOf(language, indicatorsPlace)}/new`}>{text.newIndicator}</Button></ButtonBar>}
      <DataTable id="indicators" caption={frame.indicators} stacks rows={definitions} rowKey={({ id }) => id} columns={[
        { key: 'name', head: text.name, cell: ({ id, name }) => <a href={`${addressOf(language, indicatorsPlace)}/${id}`}>{inLanguage(name, language)}</a> },
        { key: 'subject', head: text.subject, cell: ({ subject }) => frame[subject] },
        { key: 'unit', head: text.unit, cell: ({ unit }) => inLanguage(unitNames[unit], language) },
        { key: 'polarity', head: text.polarity, cell: ({ polarity }) => inLanguage(polarityNames[polarity], language) },
        { key: 'from', head: text.from, cell: ({ module }) => (module === null ? text.fromHand : text.fromModule(module)) },
      ]} />
    </>
  ))
}

/** Everything that a definition says, in words. */
export const DefinitionList = ({ one, language }: { readonly one: Definition; readonly language: Language }) => {
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  return (
    <SummaryList language={language} rows={[
      { label: text.subject, value: frame[one.subject] }, { label: text.unit, value: inLanguage(unitNames[one.unit], language) }, ...(one.characteristic === 'none' ? [] : [{ label: text.characteristic, value: inLanguage(characteristicNames[one.characteristic], language) }]), { label: text.numerator, value: inLanguage(one.numerator, language) },
      ...(one.denominator ? [{ label: text.denominator, value: inLanguage(one.denominator, language) }] : []), { label: text.polarity, value: inLanguage(polarityNames[one.polarity], language) }, ...(one.direction ? [{ label: text.direction, value: inLanguage(one.direction, language) }] : []),
      { label: text.source, value: inLanguage(one.source, language) }, { label: text.cadence, value: text[one.cadence] }, { label: text.method, value: inLanguage(one.method, language) }, { label: text.caveats, value: inLanguage(one.caveats, language) },
      { label: text.comparability, value: [one.comparability.construct, one.comparability.universe, one.comparability.reference, one.comparability.mode].join('; ') }, { label: text.minimumBase, value: String(one.minimumBase) },
    ]} />
  )
}

/** A department's points, or the whole's, joined only within one series of definitions and between years that follow each other. */
export const pointsOf = ({ released, versionOf }: IndicatorFigures, versions: readonly Definition[], department: string | null, language: Language): readonly TimePoint[] => {
  const own = released.value.filter((one) => one.department === department).toSorted((a, b) => a.period.localeCompare(b.period))
  return own.map((reading, at): TimePoint => {
    const before = own[at - 1]
    const shown = reading.shown.state === 'hidden' ? { ...reading.shown, because: reading.shown.because === 'withdrawn' ? hiddenWords('withdrawn', language) : reading.shown.because } : reading.shown
    return { period: reading.period, shown, joined: before !== undefined && sameSeries(versions, versionOf(department, before.period), versionOf(department, reading.period)) && (versions.length > 0) }
  })
}

/** An empty form for an indicator that is not there yet. */
export const newIndicator = (context: Context, services: AccountabilityPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Response | Promise<Response> => {
  const language = languageOf(context)
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  if (!has(actingOf(context), 'reviewer')) return context.notFound() as Response
  return show(context, services, indicatorsPlace, text.newIndicator, <><p class="lead">{text.newIndicatorText}</p><DefinitionForm one={null} language={language} typed={typed} errors={errors} /></>, { errors, status, end: '/new', back: { href: addressOf(language, indicatorsPlace), text: frame.indicators } })
}

/** One indicator: its figures for the whole government over time, its definition, and the versions before. */
export const indicatorDetail = async (context: Context, services: AccountabilityPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  if (context.req.param('id') === 'new') return newIndicator(context, services)
  const found = await indicatorPage(services, context.req.param('id') ?? '')
  if (!found.ok) return context.notFound() as Response
  const { figures, versions } = found.value
  const { definition } = figures
  const points = pointsOf(figures, versions, null, language)
  const shown = points.filter((point) => point.shown.state === 'shown')
  return show(context, services, indicatorsPlace, inLanguage(definition.name, language), (
    <>
      {!figures.sourceAnswers && <Notice tone="warn" title={text.missingSource}><p>{text.missingSourceText}</p></Notice>}
      <Beside page={found.value} language={language} />
      {points.length === 0 ? figures.sourceAnswers && <EmptyState title={text.noFigures}><p>{text.noFiguresText}</p></EmptyState> : (
        <TimeChart language={language} id="over-time" answer={`${inLanguage(definition.name, language)}: ${frame.government.toLowerCase()}`} level="h2" base={text.base(String(shown.length))} measured={<p>{inLanguage(definition.method, language)}</p>} notComparable={<p>{inLanguage(definition.caveats, language)}</p>} caption={inLanguage(definition.name, language)}
          unit={definition.unit} periods={points.map(({ period }) => ({ id: period, label: period }))} series={[{ id: 'all', name: frame.government, points }]} breaks={points.filter(({ joined }, at) => at > 0 && !joined).map(({ period }) => text.breakWords(period))} />
      )}
      <h2>{frame.version(String(definition.version))}</h2>
      <DefinitionList one={definition} language={language} />
      {versions.length > 1 && <Details summary={text.versions}>{versions.toReversed().map((one) => <section key={one.version}><h3>{frame.version(String(one.version))}</h3><p>{one.comparesWithBefore ? text.comparesYes : text.comparesNo}{one.reason !== '' && `. ${one.reason}`}</p><DefinitionList one={one} language={language} /></section>)}</Details>}
      {has(acting, 'reviewer') && definition.module === null && (
        <Details summary={text.newVersion} open={typed !== null}>
          <p>{text.newVersionText}</p>
          <DefinitionForm one={definition} language={language} typed={typed} errors={errors} />
        </Details>
      )}
    </>
  ), { errors, status, end: `/${definition.id}`, back: { href: addressOf(language, indicatorsPlace), text: frame.indicators } })
}
