import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, DateField, Details, EmptyState, errorFor, formatDay, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { dayIn, fieldsOf, wholeIn, type Fields } from '../../../foundation/ui/posted.ts'
import { addWorkshop, changeRound, departmentLeaves, removeWorkshop, roundView, takeNewestForm, takeStep, type RoundView } from '../actions/index.ts'
import { pairState } from '../rules/pair.ts'
import { figuresPlace, matchPlace, roundPlace, roundsPlace } from '../rules/places.ts'
import { readQuotas, writeQuotas } from '../rules/quota-lines.ts'
import { changeable, isStep, steps, usualWeights, type Step, type Weights } from '../rules/round.ts'
import { partNames, stateNames } from '../texts/lists.ts'
import { roundTexts } from '../texts/rounds.ts'
import { languageOf, show, type StaffLanguage } from './frame.tsx'
import type { MentoringPages } from './services.ts'

const weightKeys = Object.keys(usualWeights) as readonly (keyof Weights)[]

/** The fields of the weights, for settings and for what-if. */
export const WeightFields = ({ values, language, errors }: { readonly values: Fields; readonly language: StaffLanguage; readonly errors: readonly FormError[] }) => {
  const text = roundTexts[language]
  return <>{weightKeys.map((key) => <TextField key={key} language={language} id={`weight-${key}`} short inputMode="numeric" label={text[`weight-${key}`]} hint={text.weightsHint} value={values[`weight-${key}`]} error={errorFor(errors, `weight-${key}`)} />)}</>
}
export const weightsIn = (fields: Fields): Weights => Object.fromEntries(weightKeys.map((key) => [key, wholeIn(fields[`weight-${key}`]) ?? -1])) as Weights
/** How many can take part: null when left empty, -1 for what is no number. */
export const placesIn = (fields: Fields): number | null => ((fields['places'] ?? '').trim() === '' ? null : (wholeIn(fields['places']) ?? -1))
export const weightFieldsOf = (weights: Weights): Fields => Object.fromEntries(weightKeys.map((key) => [`weight-${key}`, String(weights[key])]))

const Settings = ({ view: { round }, language, typed, errors }: { readonly view: RoundView; readonly language: StaffLanguage; readonly typed: Fields; readonly errors: readonly FormError[] }) => {
  const text = roundTexts[language]
  const values: Fields = { ...weightFieldsOf(round.weights), minimum: String(round.minimumScore), places: round.places === null ? '' : String(round.places), quotas: writeQuotas(round.quotas), ...(typed['form'] === 'settings' ? typed : {}) }
  return (
    <Details summary={text.settings} open={typed['form'] === 'settings'}>
      <p>{text.hard}</p>
      <form method="post">
        <input type="hidden" name="form" value="settings" /><input type="hidden" name="version" value={round.version} />
        <TextField language={language} id="places" short inputMode="numeric" optional label={text.places} hint={text.placesHint} value={values['places']} error={errorFor(errors, 'places')} />
        <h3>{text.weights}</h3>
        <WeightFields values={values} language={language} errors={errors} />
        <TextField language={language} id="minimum" short inputMode="numeric" label={text.minimum} hint={text.minimumHint} value={values['minimum']} error={errorFor(errors, 'minimum')} />
        <TextArea language={language} id="quotas" rows={4} label={text.quotas} hint={text.quotasHint} value={values['quotas']} error={errorFor(errors, 'quotas')} />
        <ButtonBar><Button kind="quiet">{text.keep}</Button></ButtonBar>
      </form>
    </Details>
  )
}

const Steps = ({ view: { round }, language }: { readonly view: RoundView; readonly language: StaffLanguage }) => {
  const text = roundTexts[language]
  const possible = (Object.keys(steps) as Step[]).filter((step): step is Exclude<Step, 'publish'> => step !== 'publish' && (steps[step].from as readonly string[]).includes(round.state))
  return (
    <>
      {possible.map((step) => (
        <form key={step} method="post">
          <input type="hidden" name="form" value="step" /><input type="hidden" name="version" value={round.version} /><input type="hidden" name="step" value={step} />
          {(step === 'close' || step === 'begin') && <p>{text[`sure-${step}`]}</p>}
          <ButtonBar><Button kind={step === 'close' ? 'grave' : step === 'reopen' ? 'quiet' : 'primary'}>{text[`step-${step}`]}</Button></ButtonBar>
        </form>
      ))}
    </>
  )
}

const People = ({ view: { members, pairs, round }, language, today }: { readonly view: RoundView; readonly language: StaffLanguage; readonly today: string }) => {
  const text = roundTexts[language]
  const names = new Map(members.map(({ person, name, department }) => [person, `${name} (${department.toUpperCase()})`]))
  return (
    <>
      <DataTable id="pairs" caption={text.pairsNow} stacks rows={pairs} rowKey={({ id }) => id} empty={<EmptyState title={text.noPairs}><p>{text.noPairsText}</p></EmptyState>} columns={[
        { key: 'two', head: text.twoNames, cell: (pair) => `${names.get(pair.mentor)}, ${names.get(pair.mentee)}` },
        { key: 'state', head: text.state, cell: (pair) => { const state = pairState(pair, round.answerUntil, today); return state === 'going' ? <Tag tone="good">{text[state]}</Tag> : <Tag>{text[state]}</Tag> } },
        { key: 'score', head: text.score, numeric: true, cell: ({ score }) => score.toLocaleString(language) },
      ]} />
      <DataTable id="members" caption={text.members} stacks rows={members} rowKey={({ person }) => person} empty={<EmptyState title={text.noMembers}><p>{text.noMembersText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ name }) => name },
        { key: 'ministry', head: text.ministry, cell: ({ department }) => department.toUpperCase() },
        { key: 'part', head: text.part, cell: ({ profile }) => inLanguage(partNames[profile.part], language) },
        { key: 'state', head: text.state, cell: ({ state }) => text[state] },
      ]} />
    </>
  )
}

/** One round: where it stands, settings, people, pairs, meetings. */
export const roundPage = async (context: Context, services: MentoringPages, typed: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = roundTexts[language]
  const id = context.req.param('round') ?? ''
  const view = await roundView(services, id)
  if (!view) return context.notFound()
  const { round, members } = view
  const ministries = [...new Set(members.filter(({ state }) => state === 'enrolled').map(({ department }) => department))].sort()
  return show(context, services, { place: roundPlace, end: `/${id}`, title: inLanguage(round, language), errors, status, back: { href: addressOf(language, roundsPlace), text: text.back } }, (
    <>
      <p><Tag>{inLanguage(stateNames[round.state], language)}</Tag></p>
      <p class="lead">{language === 'en' ? round.aimEn : round.aimNl}</p>
      <p>{text.enrolUntil}: {formatDay(round.enrolUntil, language)}. {text.startDay}: {formatDay(round.startDay, language)}. {text.endDay}: {formatDay(round.endDay, language)}. {text.seedText(String(round.seed))} {text.form(String(round.formVersion))}</p>
      {round.state === 'draft' && view.newestForm > round.formVersion && (
        <form method="post"><input type="hidden" name="form" value="take-form" /><input type="hidden" name="version" value={round.version} /><p>{text.newerForm(String(view.newestForm))}</p><ButtonBar><Button kind="quiet">{text.takeForm}</Button></ButtonBar></form>
      )}
      <Steps view={view} language={language} />
      {round.state !== 'draft' && round.state !== 'enrolling' && round.state !== 'closed' && <p><a href={`${addressOf(language, matchPlace)}/${id}`}>{text.match}</a></p>}
      {(round.state === 'running' || round.state === 'closed') && <p><a href={`${services.publicUrl}${addressOf(language, figuresPlace)}`}>{text.figures}</a></p>}
      {changeable(round.state) && <Settings view={view} language={language} typed={typed} errors={errors} />}
      <People view={view} language={language} today={services.clock.today()} />
      <Details summary={text.mails}><p>{text.mailsText}</p><ul>{text.mailsRows.map((row) => <li key={row}>{row}</li>)}</ul></Details>
      <h2>{text.workshops}</h2>
      <ul>{view.workshops.map((one) => <li key={one.id}>{formatDay(one.day, language)}: {one.title}, {one.place} <form method="post" class="inline"><input type="hidden" name="form" value="drop-workshop" /><input type="hidden" name="workshop" value={one.id} /><button class="link" type="submit">{text.remove}<span class="unseen"> {one.title}</span></button></form></li>)}</ul>
      <form method="post">
        <input type="hidden" name="form" value="workshop" />
        <DateField language={language} id="workshop-day" name="day" label={text.workshopDay} value={typed['form'] === 'workshop' ? typed['day'] : undefined} error={errorFor(errors, 'workshop-day')} />
        <TextField language={language} id="workshop-title" name="title" label={text.workshopTitle} value={typed['form'] === 'workshop' ? typed['title'] : undefined} error={errorFor(errors, 'workshop-title')} />
        <TextField language={language} id="workshop-place" name="place" label={text.workshopPlace} value={typed['form'] === 'workshop' ? typed['place'] : undefined} />
        <ButtonBar><Button kind="quiet">{text.add}</Button></ButtonBar>
      </form>
      {ministries.length > 0 && round.state !== 'closed' && (
        <Details summary={text.leaves}>
          <p>{text.leavesText}</p>
          <form method="post">
            <input type="hidden" name="form" value="leaves" />
            <Select language={language} id="department" label={text.ministry} none={text.choose} options={ministries.map((value) => ({ value, label: value.toUpperCase() }))} error={errorFor(errors, 'department')} />
            <ButtonBar><Button kind="grave">{text.leavesDo}</Button></ButtonBar>
          </form>
        </Details>
      )}
    </>
  ))
}

export const roundForm = async (context: Context, services: MentoringPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = roundTexts[language]
  const id = context.req.param('round') ?? ''
  const version = Number(fields['version'])
  const again = (field: string, key: keyof typeof text, status: 409 | 422 = 422): Promise<Response> => roundPage(context, services, fields, [{ field, text: String(text[key]) }], status)
  const done = (found: { readonly ok: true } | { readonly ok: false; readonly error: string }, field: string): Response | Promise<Response> =>
    found.ok ? context.redirect(`${addressOf(language, roundPlace)}/${id}?saved`, 303) : found.error === 'stale' ? again(field, 'refused-stale', 409) : again(field, `refused-${found.error}` as keyof typeof text)
  switch (fields['form']) {
    case 'settings': {
      const quotas = readQuotas(fields['quotas'] ?? '', [...new Set((await roundView(services, id))?.members.map(({ department }) => department) ?? [])])
      if (!quotas.ok) return again('quotas', 'refused-quota')
      const found = await changeRound(services, id, version, { weights: weightsIn(fields), minimumScore: wholeIn(fields['minimum']) ?? -1, quotas: quotas.value, places: placesIn(fields) })
      return done(found, found.ok ? '' : found.error === 'weights' ? 'weight-topics' : found.error === 'quota' ? 'quotas' : found.error === 'places' ? 'places' : 'minimum')
    }
    case 'step': {
      const step = fields['step'] ?? ''
      return isStep(step) && step !== 'publish' ? done(await takeStep(services, id, version, step), 'main') : context.notFound()
    }
    case 'take-form': return done(await takeNewestForm(services, id, version), 'main')
    case 'leaves': return done(await departmentLeaves(services, id, fields['department'] ?? ''), 'department')
    case 'workshop': {
      const day = dayIn(fields['day'])
      if (!day) return again('workshop-day', 'refused-day')
      if ((fields['title'] ?? '').trim() === '') return again('workshop-title', 'refused-title')
      return done(await addWorkshop(services, { round: id, day, title: (fields['title'] ?? '').trim().slice(0, 200), place: (fields['place'] ?? '').trim().slice(0, 200) }), 'workshop-title')
    }
    case 'drop-workshop': {
      await removeWorkshop(services, id, fields['workshop'] ?? '')
      return context.redirect(`${addressOf(language, roundPlace)}/${id}?saved`, 303)
    }
    default: return context.notFound()
  }
}
