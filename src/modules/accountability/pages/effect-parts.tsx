import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import type { Unit } from '../../../foundation/ui/charts/index.ts'
import { DataTable, formatDay, Notice, SummaryList } from '../../../foundation/ui/index.ts'
import { designOf, type Study } from '../rules/effect/study.ts'
import type { Interval } from '../rules/effect/randomisation.ts'
import type { Measure } from '../rules/measures/measure.ts'
import { complianceNames } from '../texts/frame.ts'
import { effectTexts } from '../texts/effect.ts'
import { publicTexts } from '../texts/public.ts'

const probability = (p: number, language: Language): string => new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { maximumSignificantDigits: 2 }).format(p)
const whole = (count: number, language: Language): string => (Number.isFinite(count) && count < 1e15 ? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL').format(count) : effectTexts[language].veryMany)
/** Writes a difference: between shares it is so many percentage points. */
const differences = (unit: Unit | null, language: Language): ((value: number) => string) => {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', unit === 'share' ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 3 })
  return (value) => (unit === 'share' ? effectTexts[language].points(format.format(value * 100)) : format.format(value))
}

/** Whether the registered plan can show anything, before any figure. */
export const DesignCheck = ({ study, language }: { readonly study: Study; readonly language: Language }) => {
  const text = effectTexts[language]
  const { assignments, smallestP, verdictPossible, effects } = designOf(study.plan)
  return (
    <Notice tone={verdictPossible ? 'good' : 'warn'} title={text.design}>
      <p>{effects === 0 ? text.designNone : verdictPossible ? text.designYes(whole(assignments, language), probability(smallestP, language)) : text.designNo(probability(smallestP, language))}</p>
    </Notice>
  )
}

/** The estimate with its interval against nothing and against what matters; an end without a bound runs off the edge. */
const Drawing = ({ effect, interval, margin, write, name }: { readonly effect: number; readonly interval: Interval; readonly margin: number; readonly write: (value: number) => string; readonly name: string }) => {
  const known = [effect, margin, -margin, ...interval.filter((end) => end !== null)].map(Math.abs)
  const edge = Math.max(...known) * 1.25 || 1
  const x = (value: number): string => `${Number((Math.min(1, Math.max(0, (value + edge) / (2 * edge))) * 100).toFixed(2))}%`
  const [low, high] = interval
  return (
    <div class="chart effect-drawing" role="img" aria-label={name}>
      <svg class="chart-track" width="100%" height={72} aria-hidden="true">
        <line class="chart-grid zero" x1={x(0)} x2={x(0)} y1={4} y2={44} />
        {[-margin, margin].map((end) => <line key={end} class="chart-reference" x1={x(end)} x2={x(end)} y1={4} y2={44} />)}
        <line class="chart-interval" x1={low === null ? '0%' : x(low)} x2={high === null ? '100%' : x(high)} y1={24} y2={24} />
        {[low, high].map((end, at) => end !== null && <line key={at} class="chart-interval" x1={x(end)} x2={x(end)} y1={18} y2={30} />)}
        <circle class="chart-point" cx={x(effect)} cy={24} r={6} />
        {[-margin, 0, margin].map((value) => <text key={value} class="chart-tick" x={x(value)} y={62} text-anchor="middle">{write(value)}</text>)}
      </svg>
    </div>
  )
}

/** The verdict in words, its drawing, and what stands beside it: reach, compliance and the next decision. */
export const Verdict = ({ study, unit, measure, language }: { readonly study: Study; readonly unit: Unit | null; readonly measure: Measure | null; readonly language: Language }) => {
  const [text, more] = [effectTexts[language], publicTexts[language]]
  const { result, plan } = study
  if (result === null) return <Notice tone="info" title={text.waits}><p>{text.registered(formatDay(study.registered, language))}</p></Notice>
  const { answer, verdict, leftOut } = result
  const write = differences(unit, language)
  const end = (bound: number | null): string => (bound === null ? text.unbounded : write(bound))
  const silent = verdict === 'cannot-tell'
  const told = verdict !== 'not-comparable' && answer.aggregate !== null && answer.randomisation !== null
  return (
    <section>
      <h2>{text.verdict}: {text[verdict]}</h2>
      {verdict === 'not-comparable' && <p>{text.changedText}</p>}
      {answer.aggregate === null && <p>{text.designNone}</p>}
      {told && answer.aggregate && answer.randomisation && (
        <>
          <p class="lead">{text.says(write(answer.aggregate.simple), end(answer.randomisation.interval95[0]), end(answer.randomisation.interval95[1]))}</p>
          {answer.aggregate.ratio != null && <p>{text.ratio(probability(answer.aggregate.ratio, language))}</p>}
          <Drawing effect={answer.aggregate.simple} interval={answer.randomisation.interval95} margin={plan.margin} write={write} name={`${text.drawing}: ${text.says(write(answer.aggregate.simple), end(answer.randomisation.interval95[0]), end(answer.randomisation.interval95[1]))}`} />
          <p class="small">{text.relevant(write(plan.margin))}. {text.p(probability(answer.randomisation.p, language))} {answer.randomisation.exact ? text.exactly(whole(answer.randomisation.assignments, language)) : text.drawnMany(whole(answer.randomisation.drawn ?? 0, language))}</p>
        </>
      )}
      {silent && <Notice tone="info"><p>{text.notWorksNot}</p><p>{answer.detectable === null ? text.detectableNone : text.detectable(write(answer.detectable))}</p></Notice>}
      {leftOut.length > 0 && <p class="small">{text.leftOut(leftOut.join(', '))}</p>}
      <h3>{text.beside}</h3>
      <SummaryList language={language} rows={[
        ...(measure ? [{ label: text.reach, value: measure.reach.reached === null || measure.reach.meant === null ? more.unknown : more.reached(String(measure.reach.reached), String(measure.reach.meant)) }, { label: text.compliance, value: inLanguage(complianceNames[measure.compliance], language) }] : [{ label: text.reach, value: text.noMeasure }]),
        { label: text.decision, value: study.decision },
      ]} />
      {told && answer.aggregate?.event && answer.aggregate.event.length > 1 && <DataTable id="since-start" caption={text.sinceStart} rows={answer.aggregate.event} rowKey={({ since }) => String(since)} columns={[
        { key: 'since', head: text.since, cell: ({ since }) => (since === 0 ? text.sameYear : text.yearsLater(String(since))) }, { key: 'effect', head: text.effectIn, numeric: true, cell: ({ estimate }) => write(estimate) },
      ]} />}
      {told && <DataTable id="group-time" caption={text.perStart} rows={answer.groupTime} rowKey={({ group, period }) => `${group}-${period}`} columns={[
        { key: 'group', head: text.group, cell: ({ group }) => String(group) }, { key: 'period', head: text.period, cell: ({ period, kind }) => (kind === 'before' ? `${period} (${text.before})` : String(period)) }, { key: 'effect', head: text.effectIn, numeric: true, cell: ({ estimate }) => write(estimate) },
      ]} />}
      <h3>{text.methodTitle}</h3>
      <p>{text.method}</p>
    </section>
  )
}

/** What was registered, and by lot. */
export const Registered = ({ study, language, names }: { readonly study: Study; readonly language: Language; readonly names: ReadonlyMap<string, string> }) => {
  const text = effectTexts[language]
  const { plan, lottery } = study
  return (
    <>
      <SummaryList language={language} rows={[
        { label: text.question, value: plan.question }, { label: text.polarity, value: text[plan.polarity] }, { label: text.margin, value: new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { maximumFractionDigits: 6 }).format(plan.margin) }, { label: text.controls, value: text[plan.controls] },
        { label: text.units, value: plan.units.map((unit) => names.get(unit) ?? unit).join(', ') }, { label: text.periods, value: plan.periods.join(', ') }, { label: text.starts, value: plan.starts.map(({ period, units }) => `${period}: ${units}`).join(', ') },
      ]} />
      <p class="small soft">{text.registered(formatDay(study.registered, language))}. {text.fixed}</p>
      {lottery && (
        <>
          <p>{text.drawn(String(lottery.seed), lottery.source, formatDay(lottery.day, language))} {text.again}</p>
          <pre class="lines" tabIndex={0}>{`npx gehoor effect lottery --units ${plan.units.join(',')} --starts ${plan.starts.map(({ period, units }) => `${period}:${units}`).join(',')} --seed ${lottery.seed} --json`}</pre>
          <DataTable id="lottery" caption={text.lottery} rows={lottery.starts} rowKey={({ unit }) => unit} columns={[{ key: 'unit', head: text.unit, cell: ({ unit }) => names.get(unit) ?? unit }, { key: 'start', head: text.startsIn, cell: ({ start }) => (start === null ? text.neverStarts : String(start)) }]} />
        </>
      )}
    </>
  )
}
