import type { Context } from 'hono'
import {
  Button, DataTable, DateField, EmptyState, type FormError, Notice, RadioGroup, TextArea, TextField, errorFor, formatDay,
} from '../../../foundation/ui/index.ts'
import {
  type NewUnit, type NumberedEvent, type OrganisationEvent, type UnitKind, departmentsOf2024, departmentsSince, loadEvents, unitKinds, unitsOn,
} from '../../../foundation/organisations/index.ts'
import { type AdminRefusal, enterEvent, enterKnownDepartments } from '../actions.ts'
import { type StaffLanguage, at } from '../addresses.ts'
import { words } from '../texts/words.ts'
import { type AdminHouse, type Fields, dayOf, fieldsOf, languageOf, runForm, show, writer } from './parts.tsx'

const eventKinds = ['found', 'rename', 'move', 'merge', 'split', 'end', 'withdraw'] as const
const eventName = (kind: (typeof eventKinds)[number], language: StaffLanguage): string => (kind === 'end' ? words[language].endUnit : words[language][kind])
const kindName = (kind: UnitKind, language: StaffLanguage): string => (kind === 'unit' ? words[language].unitKind : words[language][kind])

/** What an entry of the history says, in one line. */
const lineOf = (event: OrganisationEvent, language: StaffLanguage): string => {
  const name = ({ name: text, id }: NewUnit) => `${language === 'en' ? text.en : text.nl} (${id})`
  switch (event.kind) {
    case 'found': return name(event.unit)
    case 'rename': return `${event.unit} → ${language === 'en' ? event.name.en : event.name.nl}`
    case 'move': return `${event.unit} → ${event.parent}`
    case 'merge': return `${event.from.join(' + ')} → ${name(event.into)}`
    case 'split': return `${event.from} → ${event.into.map(name).join(', ')}`
    case 'end': return event.unit
    case 'withdraw': return String(event.event)
  }
}

/** The units of today, the history, and the form to enter what happened. */
export const organisationsPage = async (
  context: Context, house: AdminHouse, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const events = await house.database.within({ kind: 'system' }, loadEvents)
  const units = [...unitsOn(events, house.clock.today()).values()]
  const withdrawn = new Set(events.flatMap(({ event }) => (event.kind === 'withdraw' ? [event.event] : [])))
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  return show(context, house, 'organisations', text.organisations, (
    <>
      <p>{text.organisationsIntro}</p>
      {events.some(({ event }) => event.kind === 'found' && event.day === departmentsSince) && <Notice tone="warn"><p>{text.provisional}</p></Notice>}
      <p><a href={at(language, 'file')}>{text.file}</a></p>
      <DataTable id="units" caption={text.unitsToday} stacks rows={units} rowKey={({ id }) => id} empty={<EmptyState title={text.noUnits}><p>{text.noUnitsHelp}</p></EmptyState>} columns={[
        { key: 'name', head: text.unit, cell: ({ name, id }) => `${language === 'en' ? name.en : name.nl} (${id})` },
        { key: 'kind', head: text.kind, cell: ({ kind }) => kindName(kind, language) },
        { key: 'parent', head: text.parent, cell: ({ parent }) => parent ?? '–' },
        { key: 'since', head: text.since, cell: ({ since }) => formatDay(since, language) },
      ]} />
      {events.length === 0 && (
        <>
          <h2>{text.knownDepartments}</h2>
          <p>{text.knownDepartmentsText(String(departmentsOf2024.length))}</p>
          <form method="post"><input type="hidden" name="start" value="known" /><Button kind="quiet">{text.knownDepartmentsDo}</Button></form>
        </>
      )}
      <h2>{text.enterEvent}</h2>
      <form method="post">
        <input type="hidden" name="last" value={String(events.length)} />
        <RadioGroup {...field('kind')} label={text.event} options={eventKinds.map((kind) => ({ value: kind, label: eventName(kind, language) }))} />
        <DateField {...field('day')} label={text.from} />
        <TextField {...field('unit')} label={text.unitId} hint={text.unitIdHint} />
        <RadioGroup {...field('unitKind')} value={fields['unitKind'] ?? 'unit'} label={text.kind} options={unitKinds.map((kind) => ({ value: kind, label: kindName(kind, language) }))} />
        <TextField {...field('parent')} label={text.parent} hint={text.parentHint} optional />
        <TextField {...field('nl')} label={text.nameNl} hint={text.nameHint} optional />
        <TextField {...field('en')} label={text.nameEn} hint={text.nameHint} optional />
        <TextArea {...field('others')} label={text.others} hint={text.othersHint} rows={4} optional />
        <Button>{text.check}</Button>
      </form>
      <h2>{text.history}</h2>
      <DataTable id="events" caption={text.history} stacks rows={[...events].reverse()} rowKey={({ number }) => String(number)} empty={<EmptyState title={text.noHistory} level="h3" />} columns={[
        { key: 'number', head: text.number, numeric: true, cell: ({ number }) => number },
        { key: 'day', head: text.day, cell: ({ event }) => formatDay(event.day, language) },
        { key: 'kind', head: text.event, cell: ({ event, number }) => eventName(event.kind, language) + (withdrawn.has(number) ? ` (${text.withdrawn})` : '') },
        { key: 'line', head: text.what, cell: ({ event }: NumberedEvent) => lineOf(event, language) },
      ]} />
    </>
  ), { errors, status })
}

/** The event a filled-in form stands for; what is missing is refused by the rules. */
export const eventFrom = (fields: Fields): OrganisationEvent | null => {
  const of = (name: string) => (fields[name] ?? '').trim()
  const day = dayOf(fields['day'])
  const parent = of('parent') || null
  const kind = unitKinds.find((one) => one === of('unitKind')) ?? 'unit'
  const unit: NewUnit = { id: of('unit'), kind, parent, name: { nl: of('nl'), en: of('en') } }
  switch (of('kind')) {
    case 'found': return { kind: 'found', day, unit }
    case 'rename': return { kind: 'rename', day, unit: unit.id, name: unit.name }
    case 'move': return { kind: 'move', day, unit: unit.id, parent: parent ?? '' }
    case 'merge': return { kind: 'merge', day, into: unit, from: of('others').split(/[\s,;]+/).filter((id) => id !== '') }
    case 'split': return {
      kind: 'split', day, from: unit.id, into: of('others').split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => {
        const [id = '', nl = '', en = ''] = line.split(';').map((part) => part.trim())
        return { id, kind, parent, name: { nl, en } }
      }),
    }
    case 'end': return { kind: 'end', day, unit: unit.id }
    case 'withdraw': return { kind: 'withdraw', day, event: Number(of('unit')) }
    default: return null
  }
}

const fieldFor = (refusal: AdminRefusal): string => (({
  'no such day': 'day', 'unit does not stand on that day': 'day', 'no name': 'nl', 'parent does not stand on that day': 'parent', 'parent below itself': 'parent', 'a department has no parent': 'parent', 'only a department has no parent': 'parent',
  'nothing to merge': 'others', 'nothing to split into': 'others', 'stale': 'kind',
}) as Partial<Record<AdminRefusal, string>>)[refusal] ?? 'unit'

export const eventForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = words[language]
  const [done, again] = [at(language, 'organisations'), (errors: readonly FormError[], status: 409 | 422) => organisationsPage(context, house, fields, errors, status)]
  if (fields['start'] === 'known') {
    return runForm(context, house, fields, {
      page: 'organisations', title: text.knownDepartments, done, again, fieldFor: () => 'kind', act: (save) => enterKnownDepartments(house, writer(context), save),
      summary: departmentsOf2024.map((one) => ({ label: text.found, value: lineOf(one, language) })),
    })
  }
  const event = eventFrom(fields)
  if (!event) return organisationsPage(context, house, fields, [{ field: 'kind', text: text.pickEvent }], 422)
  return runForm(context, house, fields, {
    page: 'organisations', title: text.enterEvent, done, again, fieldFor, act: (save) => enterEvent(
      house, writer(context), save, { event, last: Number(fields['last']) },
    ),
    summary: [
      { label: text.event, value: eventName(event.kind, language) },
      { label: text.day, value: formatDay(/^\d{4}-\d\d-\d\d$/.test(event.day) ? event.day : '2000-01-01', language) },
      { label: text.what, value: lineOf(event, language) },
    ],
  })
}
