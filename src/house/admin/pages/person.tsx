import type { Context } from 'hono'
import { Button, DataTable, DateField, EmptyState, type FormError, errorFor, formatDay } from '../../../foundation/ui/index.ts'
import { type Grant, type Scope, isRole, loadChanges, loadGrants, loadPeople, roles } from '../../../foundation/identity/index.ts'
import { loadBodies, loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import type { Language } from '../../../foundation/kernel/language.ts'
import { type AdminRefusal, addGrant, endGrant, leavePerson } from '../actions.ts'
import { at } from '../addresses.ts'
import { roleNames } from '../texts/roles.ts'
import { words } from '../texts/words.ts'
import { type AdminHouse, type Fields, Select, dayOf, fieldsOf, languageOf, runForm, show, span, writer } from './parts.tsx'

const changeNames = {
  'person added': { nl: 'Persoon toegevoegd', en: 'Person added' }, 'person ended': { nl: 'Persoon beëindigd', en: 'Person ended' },
  'role given': { nl: 'Rol gegeven', en: 'Role given' }, 'role ended': { nl: 'Rol beëindigd', en: 'Role ended' },
} as const

const load = (house: AdminHouse, id: string) => house.database.within({ kind: 'system' }, async (tx) => ({
  people: await loadPeople(tx), grants: await loadGrants(tx, id), changes: await loadChanges(tx, id), bodies: await loadBodies(tx), units: unitsOn(
    await loadEvents(tx), house.clock.today(),
  ),
}))
type Loaded = Awaited<ReturnType<typeof load>>

/** Body and department scopes as `body:id` and `department:id`, the house as `house`. */
const scopeOptions = ({ bodies, units }: Loaded, language: Language) => [
  { value: 'house', label: words[language].house },
  ...bodies.map((body) => ({ value: `body:${body.id}`, label: language === 'en' ? body.en : body.nl })),
  ...[...units.values()].filter(({ kind }) => kind === 'department').map((unit) => ({
    value: `department:${unit.id}`, label: language === 'en' ? unit.name.en : unit.name.nl,
  })),
]
const scopeText = (scope: Scope) => (scope.kind === 'house' ? 'house' : `${scope.kind}:${scope.id}`)
const scopeFrom = (typed: string): Scope => {
  const [kind, id = ''] = typed.split(':')
  return kind === 'house' ? { kind } : { kind: kind === 'department' ? 'department' : 'body', id }
}

/** One person: roles with their days, the forms to give and end one, and the history. */
export const personPage = async (
  context: Context, house: AdminHouse, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const id = context.req.param('person') ?? ''
  const loaded = await load(house, id)
  const person = loaded.people.find((one) => one.id === id)
  if (!person) return context.notFound()
  const scopes = scopeOptions(loaded, language)
  const scopeName = ({ scope }: Grant) => scopes.find(({ value }) => value === scopeText(scope))?.label ?? (scope.kind === 'house' ? '' : scope.id)
  const grantName = (grant: Grant) => `${roleNames[grant.role][language]}, ${scopeName(grant)}`
  const field = (name: string) => ({ language, id: name, value: fields[name] ?? '', error: errorFor(errors, name) })
  const standing = loaded.grants.filter(({ validTo }) => validTo === null || validTo >= house.clock.today())
  return show(context, house, 'person', person.name, (
    <>
      <p>{text.validity}: {span(language, person)}</p>
      <DataTable id="grants" caption={text.grantsOf(person.name)} stacks rows={loaded.grants} rowKey={(grant) => grant.id} empty={<EmptyState title={text.noRoles} />} columns={[
        { key: 'role', head: text.role, cell: ({ role }) => roleNames[role][language] },
        { key: 'scope', head: text.scope, cell: scopeName },
        { key: 'valid', head: text.validity, cell: (grant) => span(language, grant) },
      ]} />
      <h2>{text.giveRole}</h2>
      <form method="post">
        <input type="hidden" name="form" value="give" />
        <Select {...field('role')} label={text.role} options={roles.map((role) => ({ value: role, label: roleNames[role][language] }))} />
        <Select {...field('scope')} label={text.scope} options={scopes} />
        <DateField {...field('from')} label={text.from} />
        <DateField {...field('until')} label={text.until} hint={text.untilHint} optional />
        <Button>{text.check}</Button>
      </form>
      {standing.length > 0 && (
        <>
        <h2>{text.endRole}</h2>
        <form method="post">
          <input type="hidden" name="form" value="end" />
          <Select {...field('grant')} label={text.role} options={standing.map((grant) => ({ value: `${grant.id}:${grant.version}`, label: grantName(grant) }))} />
          <DateField {...field('last')} label={text.until} hint={text.lastHint} />
          <Button kind="quiet">{text.check}</Button>
        </form>
        </>
      )}
      {person.validTo === null && (
        <>
          <h2>{text.leave}</h2>
          <p>{text.leaveText}</p>
          <form method="post">
            <input type="hidden" name="form" value="leave" />
            <input type="hidden" name="version" value={String(person.version)} />
            <DateField {...field('left')} label={text.until} hint={text.lastHint} />
            <Button kind="quiet">{text.check}</Button>
          </form>
        </>
      )}
      <h2>{text.history}</h2>
      <DataTable id="history" caption={text.history} stacks rows={loaded.changes.map((change, index) => ({ ...change, index }))} rowKey={({ index }) => String(index)} empty={<EmptyState title={text.noHistory} level="h3" />} columns={[
        { key: 'day', head: text.day, cell: ({ day }) => formatDay(day, language) },
        {
          key: 'what', head: text.what,
          cell: ({ what, grant }) => [changeNames[what][language], ...loaded.grants.filter((one) => one.id === grant).map(grantName)].join(': '),
        },
        { key: 'by', head: text.by, cell: ({ by }) => loaded.people.find((one) => one.id === by)?.name ?? by },
      ]} />
    </>
  ), { errors, status, id })
}

const giveField = (refusal: AdminRefusal): string => (({
  'no such day': 'from', 'ends before it starts': 'until', 'not in this scope': 'scope', 'unknown scope': 'scope',
}) as Partial<Record<AdminRefusal, string>>)[refusal] ?? 'role'

export const personForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = words[language]
  const person = context.req.param('person') ?? ''
  const common = {
    page: 'person' as const, id: person, done: `${at(language, 'people')}/${person}`,
    again: (errors: readonly FormError[], status: 409 | 422) => personPage(context, house, fields, errors, status),
  }
  if (fields['form'] === 'end') {
    const [grant = '', version = ''] = (fields['grant'] ?? '').split(':')
    const loaded = await load(house, person)
    const found = loaded.grants.find(({ id }) => id === grant)
    return runForm(context, house, fields, {
      ...common, title: text.endRole, act: (save) => endGrant(
        house, writer(context), save, { grant, last: dayOf(fields['last']), version: Number(version) },
      ), fieldFor: (refusal) => (['stale', 'unknown grant', 'last administrator'].includes(refusal) ? 'grant' : 'last'),
      summary: [{ label: text.role, value: found ? roleNames[found.role][language] : '' }, { label: text.until, value: fields['last'] ?? '' }],
    })
  }
  if (fields['form'] === 'leave') {
    return runForm(context, house, fields, {
      ...common, title: text.leave, act: (save) => leavePerson(
        house, writer(context), save, { person, last: dayOf(fields['left']), version: Number(fields['version']) },
      ), fieldFor: () => 'left', summary: [{ label: text.until, value: fields['left'] ?? '' }],
    })
  }
  const role = fields['role'] ?? ''
  if (!isRole(role)) return common.again([{ field: 'role', text: text.pickRole }], 422)
  const scope = scopeFrom(fields['scope'] ?? '')
  return runForm(context, house, fields, {
    ...common, title: text.giveRole, act: (save) => addGrant(
      house, writer(context), save, { person, role, scope, validFrom: dayOf(fields['from']), validTo: dayOf(fields['until']) || null },
    ), fieldFor: giveField,
    summary: [
      { label: text.role, value: roleNames[role][language] },
      { label: text.scope, value: scopeOptions(await load(house, person), language).find(({ value }) => value === scopeText(scope))?.label ?? '' },
      { label: text.from, value: fields['from'] ?? '' }, { label: text.until, value: fields['until'] || text.open },
    ],
  })
}
