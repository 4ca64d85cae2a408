import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, Details, Notice, parseDay, SummaryList, formatDay, type FormError } from '../../../foundation/ui/index.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { questionnaireView } from '../actions/bank.ts'
import { waveView, type WaveView } from '../actions/field.ts'
import { microdataFile } from '../actions/microdata.ts'
import { departmentsOf } from '../actions/services.ts'
import { analysisOf } from '../actions/own-wave.ts'
import { changeWave, discardWave, importFrame, remind, stepWave, type TakeStepRefusal } from '../actions/waves.ts'
import type { FrameRead, FrameRefusal } from '../rules/field/frame.ts'
import type { WaveStep } from '../rules/field/wave.ts'
import { addressOfWave, dataPlace, wavesPlace } from '../rules/places.ts'
import { waveTexts } from '../texts/waves.ts'
import { actingAnalyst, formOfPost, versionIn, type Fields } from './forms.ts'
import { languageOf, meOf, show, type Answer, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'
import { AnalysisPart } from './wave-analysis.tsx'
import { allocationIn } from './wave-allocation.tsx'
import { Act, addressOfOwn, FramePart, GatesPart, HistoryPart, MicrodataPart, plain, PlanPart, ProgressPart, StartPart } from './wave-parts.tsx'
import { ContentFields, contentIn, departmentName, fieldsOfContent, stateTag } from './waves.tsx'

type Said = { readonly title: string; readonly text: string }
type Given = { readonly errors?: readonly FormError[]; readonly fields?: Fields; readonly status?: 200 | 409 | 422; readonly read?: FrameRead; readonly said?: Said }

const refusalWords = { stale: 'stale', 'no-frame': 'nothing', 'no-mail': 'noMail', 'too-large': 'tooLarge', 'too-small': 'tooSmall', 'no-deviation': 'noDeviation', nothing: 'nothing', 'no-such-day': 'noSuchDay', 'in-the-future': 'inFuture', 'no-consent': 'noConsent', 'no-assessment': 'noAssessment', 'not-preparing': 'notPreparing', 'not-drawn': 'notDrawn', 'not-open': 'notOpen', 'already-open': 'alreadyOpen', 'closes-in-the-past': 'closesInThePast' } as const satisfies Record<Exclude<TakeStepRefusal, 'not-found'>, string>
const frameWords: Record<FrameRefusal, { readonly nl: string; readonly en: string }> = {
  'no-address-column': { nl: 'Er is geen kolom met mailadressen. Noem die kolom e-mail.', en: 'There is no column of mail addresses. Call that column email.' }, 'no-group-column': { nl: 'Er is geen kolom met groepen. Noem die kolom groep.', en: 'There is no column of groups. Call that column group.' },
  'no-people': { nl: 'In dit bestand staat niemand met een geldig mailadres en een groep.', en: 'Nobody in this file has a valid mail address and a group.' }, 'too-many': { nl: 'Dit bestand heeft meer dan 500.000 regels.', en: 'This file has more than 500,000 lines.' },
}

const ReadReport = ({ read, language }: { readonly read: FrameRead; readonly language: StaffLanguage }) => {
  const text = waveTexts[language]
  const why = { 'no-address': text.noAddress, 'address-twice': text.addressTwice, 'no-group': text.noGroup }
  return (
    <Notice tone={read.leftOut.length === 0 ? 'good' : 'warn'} title={text.frameRead(plain(read.people.length, language))} live="status">
      {read.ignored.length > 0 && <p>{text.ignored(read.ignored.join(', '))}</p>}
      {read.leftOut.length > 0 && (
        <Details summary={text.leftOut(plain(read.leftOut.length, language))}>
          <DataTable id="left-out" caption={text.leftOut(plain(read.leftOut.length, language))} rows={read.leftOut.slice(0, 200)} rowKey={({ line }) => String(line)} columns={[{ key: 'line', head: text.line, cell: ({ line }) => line }, { key: 'why', head: text.why, cell: (one) => why[one.why] }]} />
        </Details>
      )}
    </Notice>
  )
}

const page = async (context: Context, services: SurveyPages, id: string, given: Given = {}) => {
  const language = languageOf(context)
  const text = waveTexts[language]
  const view = await waveView(services, actingAnalyst(meOf(context)), id)
  if (!view) return context.notFound()
  const { wave } = view
  const [questionnaire, departments] = [await questionnaireView(services, wave.questionnaire), await departmentsOf(services)]
  const parts = { language, view, errors: given.errors ?? [] }
  return show(context, services, wavesPlace, wave.content.name, (
    <>
      {given.read && <ReadReport read={given.read} language={language} />}
      <SummaryList language={language} rows={[
        { label: text.state, value: stateTag(wave, language) }, { label: text.questionnaire, value: questionnaire ? inLanguage(questionnaire.form.title, language) : '' }, { label: text.department, value: departmentName(departments, wave.department, language) },
        { label: text.universe, value: wave.content.universe }, { label: text.closes, value: formatDay(wave.closedDay ?? wave.content.closes, language) },
      ]} />
      {(wave.state === 'open' || wave.state === 'closed') && <p><a href={`${services.publicUrl}${addressOfWave(language, wave.id)}`}>{text.toForm}</a></p>}
      {wave.state === 'preparing' && (
        <Details summary={text.change} open={given.fields !== undefined}>
          <form method="post"><Act act="change" view={view} /><ContentFields language={language} fields={given.fields ?? fieldsOfContent(wave.content)} errors={given.errors ?? []} /><ButtonBar><Button kind="quiet">{text.change}</Button></ButtonBar></form>
        </Details>
      )}
      {wave.state === 'preparing' && <FramePart {...parts} />}
      {(wave.state === 'preparing' || wave.state === 'drawn') && <><PlanPart {...parts} /><GatesPart {...parts} /><StartPart {...parts} /></>}
      <ProgressPart {...parts} />
      <AnalysisPart {...parts} />
      <MicrodataPart {...parts} />
      <HistoryPart {...parts} />
      {(wave.state === 'preparing' || wave.state === 'drawn') && <form method="post"><Act act="ask-discard" view={view} /><ButtonBar><Button kind="quiet">{text.discard}</Button></ButtonBar></form>}
    </>
  ), { errors: given.errors, status: given.status, end: `/${id}`, back: { href: addressOf(language, wavesPlace), text: text.list }, said: given.said ?? saidIn(context.req.query('done'), language) })
}

const saidIn = (done: string | undefined, language: StaffLanguage): Said | undefined => {
  const text = waveTexts[language]
  const words: Readonly<Record<string, string>> = { open: text.started, close: text.closedText, remind: text.reminded, change: text.changed }
  const sentence = done === undefined ? undefined : words[done]
  return sentence === undefined ? undefined : { title: text.changed, text: sentence }
}

/** What cannot be undone is asked once more, on a page of its own. */
const confirm = (context: Context, services: SurveyPages, view: WaveView, act: 'open' | 'close' | 'discard') => {
  const language = languageOf(context)
  const text = waveTexts[language]
  const words = { open: [text.startText(plain(view.letters.invited, language)), text.startSure], close: [text.closeText, text.closeSure], discard: [text.discardText, text.discardSure] } as const
  return show(context, services, wavesPlace, `${text.sure} ${view.wave.content.name}`, (
    <form method="post"><Act act={act} view={view} /><p class="lead">{words[act][0]}</p><ButtonBar><Button>{words[act][1]}</Button><Button kind="quiet" href={addressOfOwn(language, view.wave.id)}>{text.back}</Button></ButtonBar></form>
  ), { end: `/${view.wave.id}` })
}

export const wavePage: Answer = (context, services) => page(context, services, context.req.param('wave') ?? '')

const stepOf = (act: string, fields: Fields): WaveStep | null => {
  if (act === 'draw' || act === 'undraw' || act === 'open' || act === 'close') return { kind: act }
  if (act !== 'consent' && act !== 'assessment') return null
  const day = parseDay(fields['day'] ?? '')
  return { kind: act, day: day.ok ? day.value : '' }
}

export const waveForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = waveTexts[language]
  const id = context.req.param('wave') ?? ''
  const acting = actingAnalyst(meOf(context))
  const { fields, files } = await formOfPost(context)
  const act = fields['do'] ?? ''
  const done = (what: string) => context.redirect(`${addressOfOwn(language, id)}?done=${what}`, 303)
  const again = (refusal: Exclude<TakeStepRefusal, 'not-found'>, field = 'main') => page(context, services, id, { errors: [{ field, text: text[refusalWords[refusal]] }], status: refusal === 'stale' ? 409 : 422 })
  if (act === 'ask-open' || act === 'ask-close' || act === 'ask-discard') {
    const view = await waveView(services, acting, id)
    return view ? confirm(context, services, view, act.slice(4) as 'open') : context.notFound()
  }
  if (act === 'frame') {
    const file = files.get('file')
    const read = file ? await importFrame(services, acting, id, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }) : null
    if (read?.ok) return page(context, services, id, { read: read.value })
    if (read?.error === 'not-found') return context.notFound()
    if (read?.error === 'not-preparing') return again('not-preparing')
    const sentence = !read ? text.invalid : typeof read.error === 'object' ? read.error.file[language] : frameWords[read.error][language]
    return page(context, services, id, { errors: [{ field: 'file', text: sentence }], status: 422 })
  }
  if (act === 'change') {
    const before = await waveView(services, acting, id)
    const content = contentIn(fields, language, before?.wave.content.shares)
    if ('errors' in content) return page(context, services, id, { fields, errors: content.errors, status: 422 })
    const kept = await changeWave(services, acting, id, versionIn(fields), content.content)
    if (kept.ok) return done('change')
    return kept.error === 'not-found' ? context.notFound() : page(context, services, id, { fields, errors: [{ field: 'main', text: text[refusalWords[kept.error]] }], status: 409 })
  }
  if (act === 'allocate') {
    const view = await waveView(services, acting, id)
    if (!view) return context.notFound()
    const divided = allocationIn(view.wave.content, fields)
    if (!divided) return page(context, services, id, { errors: [{ field: 'allocation', text: text.badShare }], status: 422 })
    const kept = await changeWave(services, acting, id, versionIn(fields), divided)
    return kept.ok ? done('change') : kept.error === 'not-found' ? context.notFound() : again(kept.error)
  }
  if (act === 'analyse') {
    const made = await analysisOf(services, acting, id)
    return made.ok ? context.redirect(`${addressOf(language, dataPlace)}/${made.value}`, 303) : context.notFound()
  }
  if (act === 'discard') {
    const gone = await discardWave(services, acting, id, versionIn(fields))
    return gone.ok ? context.redirect(addressOf(language, wavesPlace), 303) : gone.error === 'not-found' ? context.notFound() : again('stale')
  }
  if (act === 'remind') {
    const sent = await remind(services, acting, id)
    return sent.ok ? done('remind') : sent.error === 'not-found' ? context.notFound() : again(sent.error)
  }
  if (act === 'microdata') {
    if (fields['sure'] !== 'yes') return page(context, services, id, { errors: [{ field: 'sure', text: text.microdataTick }], status: 422 })
    const file = await microdataFile(services, acting, id)
    return file.ok ? context.body(file.value, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="answers.csv"', 'Cache-Control': 'no-store' }) : context.notFound()
  }
  const step = stepOf(act, fields)
  if (!step) return context.notFound()
  const taken = await stepWave(services, acting, id, versionIn(fields), step)
  if (taken.ok) return done(act)
  return taken.error === 'not-found' ? context.notFound() : again(taken.error, act === 'consent' || act === 'assessment' ? act : 'main')
}
