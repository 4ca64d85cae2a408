import type { Context } from 'hono'
import { Button, CheckboxGroup, DataTable, DateField, EmptyState, type FormError, Notice, RadioGroup, TextField, errorFor } from '../../../foundation/ui/index.ts'
import { bodyKinds, loadBodies, loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import { gapsNow } from '../../bodies.ts'
import { type AdminRefusal, addBody, closeBody } from '../actions.ts'
import { at } from '../addresses.ts'
import { words } from '../texts/words.ts'
import { type AdminHouse, type Fields, Select, dayOf, fieldsOf, languageOf, runForm, show, span, writer } from './parts.tsx'

/** The committees, with the forms to add one and to end one. */
export const bodiesPage = async (
  context: Context, house: AdminHouse, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const today = house.clock.today()
  const { bodies, units } = await house.database.within(
    { kind: 'system' }, async (tx) => ({ bodies: await loadBodies(tx), units: unitsOn(await loadEvents(tx), today) }),
  )
  const gaps = await gapsNow({ ...house, trust: house.directory.trust })
  const standing = bodies.filter(({ validTo }) => validTo === null || validTo >= today)
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  return show(context, house, 'bodies', text.bodies, (
    <>
      <p>{text.bodiesIntro}</p>
      {gaps.length > 0 && (
        <Notice tone="warn" title={text.gapsTitle}>
          <p>{text.gapsIntro}</p>
          <ul>{gaps.map(({ id, gap }) => <li key={`${id} ${gap}`}><strong>{id}</strong> {text[gap]}</li>)}</ul>
        </Notice>
      )}
      <DataTable id="bodies" caption={text.bodies} stacks rows={bodies} rowKey={({ id }) => id} empty={<EmptyState title={text.noBodies}><p>{text.noBodiesHelp}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: (body) => `${language === 'en' ? body.en : body.nl} (${body.id})` },
        { key: 'kind', head: text.kind, cell: ({ kind }) => text[kind] },
        { key: 'panel', head: text.panelSize, numeric: true, cell: ({ panelSize }) => panelSize },
        { key: 'serves', head: text.serves, cell: ({ serves }) => serves.join(', ') || text.all },
        { key: 'valid', head: text.validity, cell: (body) => span(language, body) },
      ]} />
      <h2>{text.addBody}</h2>
      <form method="post">
        <input type="hidden" name="form" value="add" />
        <RadioGroup {...field('kind')} label={text.kind} options={bodyKinds.map((kind) => ({ value: kind, label: text[kind] }))} />
        <TextField {...field('id')} label={text.bodyId} hint={text.bodyIdHint} short />
        <TextField {...field('nl')} label={text.nameNl} />
        <TextField {...field('en')} label={text.nameEn} />
        <TextField {...field('panelSize')} label={text.panelSize} short inputMode="numeric" />
        <CheckboxGroup {...field('serves')} label={text.serves} hint={text.servesHint} values={(fields['serves'] ?? '').split(',')} options={[...units.values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ value: id, label: language === 'en' ? name.en : name.nl }))} />
        <DateField {...field('from')} label={text.from} />
        <Button>{text.check}</Button>
      </form>
      {standing.length > 0 && (
        <>
        <h2>{text.end}</h2>
        <form method="post">
          <input type="hidden" name="form" value="end" />
          <Select {...field('body')} label={text.bodies} options={standing.map((body) => ({ value: `${body.id}:${body.version}`, label: language === 'en' ? body.en : body.nl }))} />
          <DateField {...field('last')} label={text.until} hint={text.lastHint} />
          <Button kind="quiet">{text.check}</Button>
        </form>
        </>
      )}
    </>
  ), { errors, status })
}

const addField = (refusal: AdminRefusal): string => (({
  'no name': 'nl', 'panel of at least two': 'panelSize', 'no such day': 'from', 'unknown department': 'serves',
}) as Partial<Record<AdminRefusal, string>>)[refusal] ?? 'id'

export const bodyForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = words[language]
  const common = {
    page: 'bodies' as const, done: at(language, 'bodies'),
    again: (errors: readonly FormError[], status: 409 | 422) => bodiesPage(context, house, fields, errors, status),
  }
  if (fields['form'] === 'end') {
    const [body = '', version = ''] = (fields['body'] ?? '').split(':')
    return runForm(context, house, fields, {
      ...common, title: text.end, act: (save) => closeBody(
        house, writer(context), save, { body, last: dayOf(fields['last']), version: Number(version) },
      ), fieldFor: (refusal) => (['stale', 'unknown body'].includes(refusal) ? 'body' : 'last'),
      summary: [{ label: text.bodyId, value: body }, { label: text.until, value: fields['last'] ?? '' }],
    })
  }
  const kind = bodyKinds.find((one) => one === fields['kind'])
  if (!kind) return common.again([{ field: 'kind', text: text.pickKind }], 422)
  const of = (name: string) => (fields[name] ?? '').trim()
  const input = {
    id: of('id'), kind, nl: of('nl'), en: of('en'), panelSize: Number(of('panelSize') || NaN), serves: of('serves').split(',').filter((id) => id !== ''),
    validFrom: dayOf(fields['from']), validTo: null,
  }
  return runForm(context, house, fields, {
    ...common, title: text.addBody, act: (save) => addBody(house, writer(context), save, input), fieldFor: addField,
    summary: [
      { label: text.kind, value: text[kind] }, { label: text.bodyId, value: input.id }, { label: text.nameNl, value: input.nl },
      { label: text.nameEn, value: input.en }, { label: text.panelSize, value: of('panelSize') },
      { label: text.serves, value: input.serves.join(', ') || text.all }, { label: text.from, value: of('from') },
    ],
  })
}
