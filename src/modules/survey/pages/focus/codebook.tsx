import type { Context } from 'hono'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { Button, ButtonBar, DataTable, Details, EmptyState, errorFor, formatDay, Notice, Select, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { fieldsOf, type Fields } from '../../../../foundation/ui/posted.ts'
import { codebookHistory, saveCodebook } from '../../actions/focus/studies.ts'
import { codeShape, inTree, withBelow, type Code } from '../../rules/focus/codebook.ts'
import { codebookEnd, focusPlace } from '../../rules/focus/places.ts'
import { focusRefusals } from '../../texts/focus/refusals.ts'
import { focusTexts } from '../../texts/focus/study.ts'
import { languageOf, meOf, show, type Answer } from '../frame.tsx'
import type { SurveyPages } from '../services.ts'
import { below, ends, stateFor } from './study.tsx'

const page = async (context: Context, services: SurveyPages, typed: Fields | null = null, errors: readonly FormError[] = [], refusal: string | null = null) => {
  const language = languageOf(context)
  const text = focusTexts[language]
  const state = await stateFor(context, services)
  if (!state) return context.notFound()
  const { codebook, study } = state
  const versions = await codebookHistory(services, meOf(context).person, study.id)
  const names = new Map(state.readers.map(({ person, name }) => [person, name]))
  const locked = state.codings.some(({ doneDay }) => doneDay !== null)
  const changed = codebook.codes.find(({ id }) => id === (typed?.['id'] ?? context.req.query('code')))
  const fields: Fields = typed ?? (changed ? { name: changed.name, definition: changed.definition, use: changed.use, notUse: changed.notUse, parent: changed.parent } : {})
  const field = (id: string) => ({ language, id, value: fields[id] ?? '', error: errorFor(errors, id) })
  const beneath = changed ? withBelow(codebook.codes, [changed.id]) : new Set<string>()
  return show(context, services, focusPlace, text.codebook, (
    <>
      {refusal !== null && <Notice tone="warn" live="alert"><p>{refusal}</p></Notice>}
      <p class="lead">{text.codebookLead}</p>
      {codebook.version > 0 && <p>{text.version(String(codebook.version))}</p>}
      <DataTable id="codes" caption={text.codes} stacks rows={inTree(codebook.codes)} rowKey={({ code }) => code.id} empty={<EmptyState title={text.noCodes}><p>{text.noCodesText}</p></EmptyState>} columns={[
        { key: 'name', head: text.codeName, cell: ({ code, depth }) => <>{'– '.repeat(depth)}{code.name}</> },
        { key: 'definition', head: text.definition, cell: ({ code }) => code.definition },
        { key: 'use', head: text.use, cell: ({ code }) => code.use }, { key: 'not', head: text.notUse, cell: ({ code }) => code.notUse },
        ...(locked ? [] : [{ key: 'change', head: text.change, cell: ({ code }: { readonly code: Code }) => <a href={`?code=${code.id}#code`} aria-label={`${text.change}: ${code.name}`}>{text.change}</a> }]),
      ]} />
      {locked ? <Notice><p>{text.codebookLocked}</p></Notice> : (
        <form method="post" noValidate id="code">
          <h2>{changed ? text.changeCode : text.addCode}</h2>
          <input type="hidden" name="from" value={codebook.version} />
          {changed && <input type="hidden" name="id" value={changed.id} />}
          <TextField {...field('name')} label={text.codeName} />
          <Select {...field('parent')} label={text.parent} none={text.top} options={inTree(codebook.codes).filter(({ code }) => !beneath.has(code.id)).map(({ code, depth }) => ({ value: code.id, label: `${'– '.repeat(depth)}${code.name}` }))} />
          <TextArea {...field('definition')} label={text.definition} rows={3} />
          <TextArea {...field('use')} label={text.use} rows={2} optional />
          <TextArea {...field('notUse')} label={text.notUse} rows={2} optional />
          <TextField {...field('why')} label={text.why} optional />
          <ButtonBar><Button name="do" value="save">{text.codeSave}</Button>{changed && <Button kind="quiet" name="do" value="remove">{text.removeCode}</Button>}</ButtonBar>
        </form>
      )}
      {versions.ok && versions.value.length > 0 && (
        <Details summary={text.versions}>
          <DataTable id="versions" caption={text.versions} rows={versions.value} rowKey={({ version }) => String(version)} columns={[
            { key: 'version', head: text.versions, cell: ({ version }) => text.version(String(version)) }, { key: 'day', head: text.dayHead, cell: ({ day }) => formatDay(day, language) }, { key: 'by', head: text.by, cell: ({ by }) => names.get(by) ?? by },
            { key: 'codes', head: text.codes, numeric: true, cell: ({ codes }) => codes }, { key: 'why', head: text.why, cell: ({ why }) => why },
          ]} />
        </Details>
      )}
    </>
  ), { errors, status: refusal !== null ? 409 : errors.length > 0 ? 422 : 200, end: ends(study.id, codebookEnd), back: { href: below(language, study.id), text: study.content.name } })
}

export const codebookPage: Answer = (context, services) => page(context, services)
export const codebookForm: Answer = async (context, services) => {
  const language = languageOf(context)
  const [text, refusals] = [focusTexts[language], focusRefusals[language]]
  const fields = await fieldsOf(context)
  const state = await stateFor(context, services)
  if (!state) return context.notFound()
  const { codes } = state.codebook
  const id = fields['id'] ?? newId(services.random)
  const removing = fields['do'] === 'remove'
  if (removing && codes.some(({ parent }) => parent === id)) return page(context, services, fields, [{ field: 'name', text: text.hasBelow }])
  const line = (key: string): string => (fields[key] ?? '').replaceAll('\r\n', '\n').trim()
  const code = codeShape.safeParse({ id, parent: fields['parent'] ?? '', name: line('name'), definition: line('definition'), use: line('use'), notUse: line('notUse') })
  if (!removing && !code.success) return page(context, services, fields, [{ field: 'name', text: text['no-name'] }])
  const next = removing ? codes.filter((one) => one.id !== id) : !code.success ? codes : codes.some((one) => one.id === id) ? codes.map((one) => (one.id === id ? code.data : one)) : [...codes, code.data]
  const saved = await saveCodebook(services, meOf(context).person, state.study.id, Number(fields['from']), next, line('why').slice(0, 500))
  if (saved.ok) return context.redirect(below(language, state.study.id, codebookEnd), 303)
  if (saved.error.reason === 'not-found') return context.notFound()
  if (saved.error.reason !== 'problems') return page(context, services, fields, [], refusals[saved.error.reason])
  const fieldOf = { 'no-name': 'name', 'no-definition': 'definition', 'same-name': 'name', 'same-id': 'name', 'no-parent': 'parent', circle: 'parent' } as const
  return page(context, services, fields, saved.error.problems.map(({ why }) => ({ field: fieldOf[why], text: text[why] })))
}
