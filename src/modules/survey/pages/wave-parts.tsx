import { addressOf, Button, ButtonBar, DataTable, DateField, Details, errorFor, formatDay, Notice, SummaryList } from '../../../foundation/ui/index.ts'
import type { ShownShare } from '../../../foundation/disclosure/index.ts'
import type { Plan } from '../actions/waves.ts'
import { smallestStratum } from '../rules/field/strata.ts'
import { wavesPlace } from '../rules/places.ts'
import { historyTexts, waveTexts } from '../texts/waves.ts'
import type { StaffLanguage } from './frame.tsx'
import { AllocationForm } from './wave-allocation.tsx'
import { Act, type Parts } from './wave-act.tsx'

export { Act }
const numbers = (language: StaffLanguage) => new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { maximumFractionDigits: 1 })
export const plain = (value: number, language: StaffLanguage): string => numbers(language).format(value)

export const FramePart = ({ language, view, errors }: Parts) => {
  const text = waveTexts[language]
  return (
    <section>
      <h2 id="frame-part">{text.frame}</h2>
      <p>{text.frameText}</p>
      {(view.plan?.people ?? 0) > 0 && <p><strong>{text.peopleNow(plain(view.plan?.people ?? 0, language))}</strong></p>}
      <form method="post" encType="multipart/form-data">
        <Act act="frame" view={view} />
        <div class="field">
          <label class="field-label" for="file">{text.file}</label>
          {errorFor(errors, 'file') !== undefined && <p class="error" id="file-error">{errorFor(errors, 'file')}</p>}
          <input class="input" type="file" id="file" name="file" accept=".csv,.xlsx" aria-describedby={errorFor(errors, 'file') === undefined ? undefined : 'file-error'} />
        </div>
        <ButtonBar><Button kind="quiet">{text.read}</Button></ButtonBar>
      </form>
    </section>
  )
}

const planRefusals = { 'too-large': 'tooLarge', 'too-small': 'tooSmall', nothing: 'nothing', 'no-deviation': 'noDeviation' } as const
const marginIn = (margin: number | null, language: StaffLanguage): string => (margin === null ? waveTexts[language].tooFew : waveTexts[language].points(plain(margin * 100, language)))

export const PlanTable = ({ plan, language }: { readonly plan: Plan; readonly language: StaffLanguage }) => {
  const text = waveTexts[language]
  const rows = [...plan.strata.map((one) => ({ key: one.id, name: one.names.join(' + '), population: one.population, invited: one.invited, precision: one.precision })),
    { key: 'total', name: text.total, population: plan.people, invited: plan.strata.reduce((sum, { invited }) => sum + invited, 0), precision: plan.total }]
  return (
    <>
      <DataTable id="plan" caption={text.plan} rows={rows} rowKey={({ key }) => key} columns={[
        { key: 'name', head: text.group, cell: ({ name }) => name }, { key: 'people', head: text.people, numeric: true, cell: ({ population }) => plain(population, language) }, { key: 'invited', head: text.invited, numeric: true, cell: ({ invited }) => plain(invited, language) },
        { key: 'expected', head: text.answering, numeric: true, cell: ({ precision }) => plain(precision.expected, language) }, { key: 'margin', head: text.margin, numeric: true, cell: ({ precision }) => marginIn(precision.margin, language) },
      ]} />
      <p class="soft">{text.marginText}</p>
    </>
  )
}

export const PlanPart = ({ language, view, errors }: Parts) => {
  const text = waveTexts[language]
  const { plan, wave } = view
  if (!plan) return null
  return (
    <section>
      <h2>{text.plan}</h2>
      <p>{text.planText(String(smallestStratum))}</p>
      {plan.refusal && <Notice tone="warn"><p>{text[planRefusals[plan.refusal]]}</p></Notice>}
      {plan.refusal === null && <PlanTable plan={plan} language={language} />}
      <AllocationForm language={language} view={view} errors={errors} />
      {wave.state === 'preparing' && plan.refusal === null && <form method="post"><Act act="draw" view={view} /><p>{text.drawText}</p><ButtonBar><Button>{text.draw}</Button></ButtonBar></form>}
      {wave.state === 'drawn' && <form method="post"><Act act="undraw" view={view} /><ButtonBar><Button kind="quiet">{text.undraw}</Button></ButtonBar></form>}
    </section>
  )
}

export const GatesPart = ({ language, view, errors }: Parts) => {
  const text = waveTexts[language]
  const { wave } = view
  const day = (one: string | null): string => (one === null ? text.notYet : formatDay(one, language))
  return (
    <section>
      <h2>{text.gates}</h2>
      <p>{text.gatesText}</p>
      <SummaryList language={language} rows={[{ label: text.consent, value: day(wave.consentDay) }, { label: text.assessment, value: day(wave.assessmentDay) }]} />
      {(['consent', 'assessment'] as const).filter((gate) => (gate === 'consent' ? wave.consentDay : wave.assessmentDay) === null).map((gate) => (
        <form method="post" key={gate}>
          <Act act={gate} view={view} />
          <DateField language={language} id={gate} name="day" label={`${text[gate]}: ${text.day.toLowerCase()}`} error={errorFor(errors, gate)} />
          <ButtonBar><Button kind="quiet">{text.record}</Button></ButtonBar>
        </form>
      ))}
    </section>
  )
}

export const StartPart = ({ language, view }: Parts) => {
  const text = waveTexts[language]
  if (view.wave.state !== 'drawn') return null
  return (
    <section>
      <h2>{text.start}</h2>
      <p>{text.startText(plain(view.letters.invited, language))}</p>
      <form method="post"><Act act="ask-open" view={view} /><ButtonBar><Button>{text.startNow}</Button></ButtonBar></form>
    </section>
  )
}

/** A share in words: how many of how many, or why not. */
const shareIn = (shown: ShownShare, language: StaffLanguage): string => (shown.state === 'hidden' ? waveTexts[language].hiddenShare : `${plain((100 * shown.part) / shown.base, language)} % (${plain(shown.part, language)} / ${plain(shown.base, language)})`)

export const ProgressPart = ({ language, view }: Parts) => {
  const text = waveTexts[language]
  const { wave, progress, letters } = view
  if (progress.length === 0) return null
  return (
    <section>
      <h2>{text.progress}</h2>
      {wave.state === 'open' && <p>{text.letters(plain(letters.sent, language), plain(letters.invited, language), plain(letters.waiting, language))}</p>}
      <DataTable id="progress" caption={text.progress} rows={progress} rowKey={({ stratum }) => stratum} columns={[
        { key: 'name', head: text.group, cell: ({ name }) => name }, { key: 'people', head: text.people, numeric: true, cell: ({ population }) => plain(population, language) }, { key: 'invited', head: text.wereInvited, numeric: true, cell: ({ invited }) => plain(invited, language) },
        { key: 'fetched', head: text.fetched, numeric: true, cell: ({ fetched }) => shareIn(fetched.value, language) }, { key: 'answered', head: text.answered, numeric: true, cell: ({ answered }) => shareIn(answered.value, language) },
      ]} />
      {view.total && <p><strong>{text.total}: {shareIn(view.total.value, language)}</strong></p>}
      <p class="soft">{text.roundedText}</p>
      {wave.state === 'open' && (
        <>
          <form method="post"><Act act="remind" view={view} /><p>{text.remindText}</p><ButtonBar><Button kind="quiet">{text.remind}</Button></ButtonBar></form>
          <form method="post"><Act act="ask-close" view={view} /><p>{text.closeText}</p><ButtonBar><Button kind="quiet">{text.close}</Button></ButtonBar></form>
        </>
      )}
    </section>
  )
}

export const MicrodataPart = ({ language, view, errors }: Parts) => {
  const text = waveTexts[language]
  if (view.wave.state !== 'closed') return null
  return (
    <section>
      <h2>{text.microdata}</h2>
      <p>{text.microdataText}</p>
      <Notice tone="warn"><p>{text.microdataCare}</p></Notice>
      <form method="post">
        <Act act="microdata" view={view} />
        <div class="field">
          {errorFor(errors, 'sure') !== undefined && <p class="error" id="sure-error">{errorFor(errors, 'sure')}</p>}
          <div class="option"><input type="checkbox" id="sure" name="sure" value="yes" aria-describedby={errorFor(errors, 'sure') === undefined ? undefined : 'sure-error'} /><label for="sure">{text.microdataSure}</label></div>
        </div>
        <ButtonBar><Button kind="quiet">{text.download}</Button></ButtonBar>
      </form>
    </section>
  )
}

export const HistoryPart = ({ language, view }: Parts) => {
  const text = waveTexts[language]
  const said = historyTexts[language]
  return (
    <Details summary={text.history}>
      <DataTable id="history" caption={text.history} rows={view.history.map((one, at) => ({ ...one, at }))} rowKey={({ at }) => String(at)} columns={[
        { key: 'when', head: text.when, cell: ({ day }) => formatDay(day, language) }, { key: 'what', head: text.what, cell: ({ what }) => (what in said ? said[what as keyof typeof said] : what) },
      ]} />
    </Details>
  )
}

export const addressOfOwn = (language: StaffLanguage, wave: string): string => `${addressOf(language, wavesPlace)}/${wave}`
