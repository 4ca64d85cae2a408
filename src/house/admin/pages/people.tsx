import type { Context } from 'hono'
import { Button, DataTable, EmptyState, type FormError, RadioGroup, TextField, DateField, errorFor } from '../../../foundation/ui/index.ts'
import { grantsOn, loadGrants, loadPeople } from '../../../foundation/identity/index.ts'
import { type AdminRefusal, addPerson } from '../actions.ts'
import { at } from '../addresses.ts'
import { roleNames } from '../texts/roles.ts'
import { words } from '../texts/words.ts'
import { type AdminHouse, type Fields, dayOf, fieldsOf, languageOf, runForm, show, span, writer } from './parts.tsx'

/** Everybody who may sign in, with the roles of today, and the form to add somebody. */
export const peoplePage = async (
  context: Context, house: AdminHouse, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const today = house.clock.today()
  const { people, grants } = await house.database.within(
    { kind: 'system' }, async (tx) => ({ people: await loadPeople(tx), grants: grantsOn(await loadGrants(tx), today) }),
  )
  const rolesOf = (person: string) => [...new Set(grants.filter((grant) => grant.person === person).map(({ role }) => roleNames[role][language]))].join(', ') || text.noRole
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  return show(context, house, 'people', text.people, (
    <>
      <p>{text.peopleIntro}</p>
      <DataTable id="people-table" caption={text.people} stacks rows={people} rowKey={({ id }) => id} empty={<EmptyState title={text.noPeople}><p>{text.noPeopleHelp}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ id, name }) => <a href={`${at(language, 'people')}/${id}`}>{name}</a> },
        { key: 'roles', head: text.roles, cell: ({ id }) => rolesOf(id) },
        { key: 'valid', head: text.validity, cell: (person) => span(language, person) },
      ]} />
      <h2>{text.addPerson}</h2>
      <form method="post">
        <TextField {...field('name')} label={text.name} />
        <TextField {...field('sub')} label={text.sub} hint={text.subHint} optional />
        <TextField {...field('mail')} label={text.mail} hint={text.mailHint} type="email" optional />
        <RadioGroup {...field('language')} value={fields['language'] ?? 'nl'} label={text.language} options={[{ value: 'nl', label: text.dutch }, { value: 'en', label: text.english }]} />
        <DateField {...field('from')} label={text.from} />
        <TextField {...field('id')} label={text.handlerId} hint={text.handlerIdHint} optional />
        <Button>{text.check}</Button>
      </form>
    </>
  ), { errors, status })
}

const fieldFor = (refusal: AdminRefusal): string => (({
  'bad id': 'id', 'no such day': 'from', 'bad mail': 'mail', 'bad sub': 'sub', 'sub is taken': 'sub', 'stale': 'id',
}) as Partial<Record<AdminRefusal, string>>)[refusal] ?? 'name'

export const addPersonForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const fields = await fieldsOf(context)
  const text = words[languageOf(context)]
  const input = {
    id: fields['id'] ?? '', name: fields['name'] ?? '', sub: fields['sub'] ?? '', mail: fields['mail'] ?? '',
    language: fields['language'] === 'en' ? 'en' as const : 'nl' as const, validFrom: dayOf(fields['from']),
  }
  return runForm(context, house, fields, {
    page: 'people', title: text.addPerson, done: at(languageOf(context), 'people'), fieldFor, act: (save) => addPerson(house, writer(context), save, input),
    summary: [
      { label: text.name, value: input.name }, { label: text.sub, value: input.sub }, { label: text.mail, value: input.mail },
      { label: text.from, value: fields['from'] ?? '' }, { label: text.handlerId, value: input.id },
    ],
    again: (errors, status) => peoplePage(context, house, fields, errors, status),
  })
}
