import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, DateField, Details, EmptyState, errorFor, formatDay, Notice, Select, Tag, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { dayIn, fieldsOf, wholeIn, type Fields } from '../../../../foundation/ui/posted.ts'
import { departmentsOf } from '../../actions/services.ts'
import { focusHistory } from '../../actions/focus/state.ts'
import { addGroup, newRound } from '../../actions/focus/studies.ts'
import { codebookEnd, focusPlace, groupEnd, workEnd } from '../../rules/focus/places.ts'
import { progressOf, type FocusState } from '../../rules/focus/state.ts'
import { groupShape } from '../../rules/focus/study.ts'
import { focusRefusals } from '../../texts/focus/refusals.ts'
import { focusTexts } from '../../texts/focus/study.ts'
import { languageOf, meOf, show, type Answer, type Place, type StaffLanguage } from '../frame.tsx'
import type { SurveyPages } from '../services.ts'
import { namedState, peopleNames } from './named.ts'
import { progressTag } from './studies.tsx'

/** An address below one study. */
export const below = (language: StaffLanguage, study: string, end: Place | null = null, group = 0): string => `${addressOf(language, focusPlace)}${(end === null ? '/:study' : end[language]).replace(':study', study).replace(':group', String(group))}`
export const ends = (study: string, end: Place, group = 0): Place => ({ nl: end.nl.replace(':study', study).replace(':group', String(group)), en: end.en.replace(':study', study).replace(':group', String(group)) })
/** The study in the address, for one of its researchers; null shows nothing, as if it were not there. */
export const stateFor = async (context: Context, services: SurveyPages): Promise<FocusState | null> => {
  const state = await namedState(services, meOf(context).person, context.req.param('study') ?? '')
  return state.ok ? state.value : null
}
/** The lines of who did what, in words. */
const historyWords = (what: string, language: StaffLanguage): string => (focusTexts[language] as unknown as Readonly<Record<string, string>>)[what] ?? what

const Groups = ({ state, language }: { readonly state: FocusState; readonly language: StaffLanguage }) => {
  const text = focusTexts[language]
  const people = (group: number) => state.participants.filter((one) => one.group === group)
  return (
    <DataTable id="groups" caption={text.groups} stacks rows={state.groups} rowKey={({ number }) => String(number)} empty={<EmptyState title={text.noGroups}><p>{text.noGroupsText}</p></EmptyState>} columns={[
      { key: 'group', head: text.groups, cell: ({ number }) => <a href={below(language, state.study.id, groupEnd, number)}>{text.group(String(number))}</a> },
      { key: 'unit', head: text.unitHead, cell: ({ content }) => (content.unit === '' ? text.severalUnits : state.units[content.unit] ?? content.unit) },
      { key: 'day', head: text.dayHead, cell: ({ content }) => formatDay(content.day, language) },
      { key: 'people', head: text.people, numeric: true, cell: ({ content }) => content.participants },
      { key: 'recorded', head: text.consented, numeric: true, cell: ({ number }) => people(number).filter(({ recorded }) => recorded).length },
      { key: 'quotes', head: text.quotable, numeric: true, cell: ({ number }) => people(number).filter(({ quotes }) => quotes).length },
      { key: 'gone', head: text.gone, numeric: true, cell: ({ number }) => people(number).filter(({ withdrawn }) => withdrawn !== null).length },
      { key: 'transcript', head: text.transcript, cell: ({ number }) => (state.passages.some(({ group }) => group === number) ? text.yes : text.no) },
    ]} />
  )
}

const page = async (context: Context, services: SurveyPages, fields: Fields = {}, errors: readonly FormError[] = [], refusal: string | null = null) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  const state = await stateFor(context, services)
  if (!state) return context.notFound()
  const { study, readers } = state
  const progress = progressOf(state)
  const [departments, history, names] = [await departmentsOf(services), await focusHistory(services, study.id), await peopleNames(services)]
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  return show(context, services, focusPlace, study.content.name, (
    <>
      {refusal !== null && <Notice tone="warn" live="alert"><p>{refusal}</p></Notice>}
      <p class="lead">{study.content.question}</p>
      <Notice title={text.next}><p>{progressTag(progress, language)} {text[`next-${progress}`]}</p></Notice>
      <ButtonBar><Button href={below(language, study.id, workEnd)}>{text.work}</Button><Button kind="quiet" href={below(language, study.id, codebookEnd)}>{text.codebook}</Button></ButtonBar>
      <h2>{text.researchers}</h2>
      <ul>{readers.map(({ person, name }) => <li key={person}>{name} {study.coders.includes(person) && <Tag>{text.coder}</Tag>}</li>)}</ul>
      <h2>{text.groups}</h2>
      <Groups state={state} language={language} />
      <Details summary={text.addGroup} open={errors.length > 0 || state.groups.length === 0}>
        <form method="post" noValidate>
          <input type="hidden" name="do" value="group" />
          <Select {...field('unit')} label={text.unit} hint={text.unitHint} none={text.severalUnits} options={departments.map((one) => ({ value: one.id, label: one[language] }))} />
          <DateField {...field('day')} label={text.day} />
          <Select {...field('facilitator')} label={text.facilitator} none={text.outside} options={readers.map(({ person, name }) => ({ value: person, label: name }))} />
          <TextField {...field('participants')} label={text.participants} hint={text.participantsHint} short inputMode="numeric" />
          <Button kind="quiet">{text.add}</Button>
        </form>
      </Details>
      {study.doneRound >= study.round && (
        <section>
          <h2>{text.round(String(study.round))}</h2>
          <Details summary={text.newRound}>
            <p>{text.newRoundText}</p>
            <form method="post"><input type="hidden" name="do" value="round" /><input type="hidden" name="version" value={study.version} /><Button kind="grave">{text.newRoundSure}</Button></form>
          </Details>
        </section>
      )}
      <Details summary={text.history}>{history.length === 0 ? <p>{text.historyNone}</p> : <ul>{history.map(({ what, day, by }, at) => <li key={at}>{formatDay(day, language)}: {names.get(by) ?? by} {historyWords(what, language)}</li>)}</ul>}</Details>
    </>
  ), { errors, status: refusal !== null ? 409 : errors.length > 0 ? 422 : 200, end: `/${study.id}`, back: { href: addressOf(language, focusPlace), text: text.list } })
}

export const studyPage: Answer = (context, services) => page(context, services)
export const studyForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const [text, refusals] = [focusTexts[language], focusRefusals[language]]
  const fields = await fieldsOf(context)
  const [{ person }, study] = [meOf(context), context.req.param('study') ?? '']
  if (fields['do'] === 'round') {
    const begun = await newRound(services, person, study, Number(fields['version']))
    return begun.ok ? context.redirect(below(language, study), 303) : begun.error === 'not-found' ? context.notFound() : page(context, services, {}, [], refusals[begun.error])
  }
  if (fields['do'] !== 'group') return page(context, services)
  const read = groupShape.safeParse({ unit: fields['unit'] ?? '', day: dayIn(fields['day']) ?? '', facilitator: fields['facilitator'] ?? '', participants: wholeIn(fields['participants']) })
  if (!read.success) return page(context, services, fields, [...new Set(read.error.issues.map(({ path }) => String(path[0])))].map((field) => ({ field, text: text.invalid })))
  if (read.data.unit !== '' && !(await departmentsOf(services)).some(({ id }) => id === read.data.unit)) return page(context, services, fields, [{ field: 'unit', text: text.invalid }])
  const added = await addGroup(services, person, study, read.data)
  if (added.ok) return context.redirect(below(language, study, groupEnd, added.value), 303)
  return added.error === 'not-found' ? context.notFound() : page(context, services, fields, [{ field: added.error === 'in-the-future' ? 'day' : 'participants', text: refusals[added.error] }])
}
