import type { Context } from 'hono'
import { decideKey, loadEnrolments } from '../../../foundation/directory/index.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { loadPeople } from '../../../foundation/identity/index.ts'
import { Button, ButtonBar, DataTable, EmptyState, errorFor, formatDay, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { at } from '../addresses.ts'
import { keyRefusals, keyWords } from '../texts/keys.ts'
import { type AdminHouse, type Fields, fieldsOf, languageOf, show, writer } from './parts.tsx'

/** Keys that people made: one form for each that waits, in which the words that were heard are typed; below, what was decided. */
export const keysPage = async (
  context: Context, house: AdminHouse, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200,
): Promise<Response> => {
  const language = languageOf(context)
  const text = keyWords[language]
  const { enrolments, names } = await house.database.within({ kind: 'system' }, async (tx) => ({
    enrolments: await loadEnrolments(tx), names: new Map((await loadPeople(tx)).map(({ id, name }) => [id, name])),
  }))
  const nameOf = (person: string | null): string => (person === null ? '' : names.get(person) ?? person)
  const waiting = enrolments.filter(({ state }) => state === 'waiting')
  const decided = enrolments.filter(({ state }) => state !== 'waiting')
  return show(context, house, 'keys', text.title, (
    <>
      <p>{text.intro}</p>
      <h2>{text.waiting}</h2>
      {waiting.length === 0 && <EmptyState title={text.noneWaiting} level="h3"><p>{text.noneWaitingHelp}</p></EmptyState>}
      {waiting.map(({ person, version, day }) => (
        <form method="post" key={person}>
          <h3>{nameOf(person)}</h3>
          <p class="soft">{text.madeOn(formatDay(day, language))}</p>
          <input type="hidden" name="person" value={person} />
          <input type="hidden" name="version" value={String(version)} />
          <TextField language={language} id={`typed-${person}`} name="typed" label={text.typed} hint={text.typedHint} spellcheck={false}
            value={fields['person'] === person ? fields['typed'] ?? '' : ''} error={errorFor(errors, `typed-${person}`)} />
          <ButtonBar>
            <Button name="decision" value="approve">{text.approve}</Button>
            <Button kind="quiet" name="decision" value="refuse">{text.refuse}</Button>
          </ButtonBar>
        </form>
      ))}
      <DataTable id="keys" caption={text.decided} stacks rows={decided} rowKey={({ person }) => person} empty={<EmptyState title={text.noneDecided} level="h3" />} columns={[
        { key: 'name', head: text.name, cell: ({ person }) => nameOf(person) },
        { key: 'state', head: text.state, cell: ({ state }) => <Tag tone={state === 'approved' ? 'good' : 'plain'}>{state === 'approved' ? text.approved : text.refused}</Tag> },
        { key: 'day', head: text.day, cell: ({ decidedDay }) => (decidedDay === null ? '' : formatDay(decidedDay, language)) },
        { key: 'by', head: text.by, cell: ({ decidedBy }) => nameOf(decidedBy) },
      ]} />
    </>
  ), { errors, status })
}

/** Approves or refuses one key. Wrong words change nothing. */
export const keysForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const person = fields['person'] ?? ''
  const typed = fields['decision'] === 'refuse' ? null : fields['typed'] ?? ''
  const decided = await decideKey(house.directory, writer(context), { person, version: Number(fields['version']), typed })
  if (decided.ok) return context.redirect(`${at(language, 'keys')}?saved`, 303)
  return keysPage(context, house, fields, [{ field: `typed-${person}`, text: inLanguage(keyRefusals[decided.error], language) }], decided.error === 'stale' ? 409 : 422)
}
