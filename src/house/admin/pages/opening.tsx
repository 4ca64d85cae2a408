import type { Context } from 'hono'
import { Button, DataTable, DateField, EmptyState, type FormError, RadioGroup, Tag, errorFor, formatDay } from '../../../foundation/ui/index.ts'
import { type OpeningStep, isOpen, loadEvents, loadOpenings, noOpening, unitsOn } from '../../../foundation/organisations/index.ts'
import { type AdminRefusal, stepGate } from '../actions.ts'
import { at } from '../addresses.ts'
import { words } from '../texts/words.ts'
import { type AdminHouse, type Fields, Select, dayOf, fieldsOf, languageOf, runForm, show, writer } from './parts.tsx'

/** The gate of every ministry of today, and the form for the next step. */
export const openingPage = async (
  context: Context, house: AdminHouse, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const { openings, units } = await house.database.within(
    { kind: 'system' }, async (tx) => ({ openings: await loadOpenings(tx), units: unitsOn(await loadEvents(tx), house.clock.today()) }),
  )
  const rows = [...units.values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({
    id, name: language === 'en' ? name.en : name.nl, opening: openings.get(id) ?? noOpening(id),
  }))
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  const day = (value: string | null) => (value === null ? text.notYet : formatDay(value, language))
  return show(context, house, 'opening', text.opening, (
    <>
      <p>{text.openingIntro}</p>
      <DataTable id="openings" caption={text.opening} stacks rows={rows} rowKey={({ id }) => id} empty={<EmptyState title={text.noDepartments} />} columns={[
        { key: 'name', head: text.ministry, cell: ({ name }) => name },
        { key: 'consent', head: text.consent, cell: ({ opening }) => day(opening.consentDay) },
        { key: 'assessment', head: text.assessment, cell: ({ opening }) => day(opening.assessmentDay) },
        { key: 'state', head: text.state, cell: ({ opening }) => <Tag tone={isOpen(opening) ? 'good' : 'plain'}>{isOpen(opening) ? text.isOpen : opening.closedDay === null ? text.isShut : text.isClosed}</Tag> },
      ]} />
      {rows.length > 0 && (
        <>
        <h2>{text.step}</h2>
        <form method="post">
          <Select {...field('department')} label={text.ministry} options={rows.map(({ id, name, opening }) => ({ value: `${id}:${opening.version}`, label: name }))} />
          <RadioGroup {...field('step')} label={text.action} options={[{ value: 'consent', label: text.recordConsent }, { value: 'assessment', label: text.recordAssessment }, { value: 'open', label: text.openNow }, { value: 'close', label: text.closeNow }]} />
          <DateField {...field('day')} label={text.dayOfDecision} hint={text.dayOfDecisionHint} optional />
          <Button>{text.check}</Button>
        </form>
        </>
      )}
    </>
  ), { errors, status })
}

const stepFrom = (fields: Fields): OpeningStep | null => {
  const kind = fields['step']
  if (kind === 'consent' || kind === 'assessment') return { kind, day: dayOf(fields['day']) }
  return kind === 'open' || kind === 'close' ? { kind } : null
}
const fieldFor = (refusal: AdminRefusal): string => ([
  'no such day', 'in the future',
].includes(refusal) ? 'day' : ['stale', 'unknown department'].includes(refusal) ? 'department' : 'step')

export const openingForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = words[language]
  const step = stepFrom(fields)
  const [department = '', version = ''] = (fields['department'] ?? '').split(':')
  const again = (errors: readonly FormError[], status: 409 | 422) => openingPage(context, house, fields, errors, status)
  if (!step) return again([{ field: 'step', text: text.pickStep }], 422)
  const unit = (await house.database.within({ kind: 'system' }, async (tx) => unitsOn(await loadEvents(tx), house.clock.today()))).get(department)
  const name = unit ? (language === 'en' ? unit.name.en : unit.name.nl) : department
  const names = { consent: text.recordConsent, assessment: text.recordAssessment, open: text.openNow, close: text.closeNow }
  return runForm(context, house, fields, {
    page: 'opening', title: text.opening, done: at(language, 'opening'), again, fieldFor, act: (save) => stepGate(
      house, writer(context), save, { department, step, version: Number(version) },
    ),
    summary: [
      { label: text.ministry, value: name }, { label: text.action, value: names[step.kind] },
      { label: text.dayOfDecision, value: 'day' in step ? (fields['day'] ?? '') : '' },
    ],
  })
}
