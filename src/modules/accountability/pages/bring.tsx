import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, DateField, errorFor, formatDay, Notice, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { bringFigures, lastImports, makeToken, readFigureFile, stopToken, tokens, writesFor, type BringRefusal } from '../actions/index.ts'
import { columns } from '../rules/indicators/rows.ts'
import { apiBase, importPlace } from '../rules/places.ts'
import { figureTexts, rowWords } from '../texts/figures.ts'
import { frameTexts } from '../texts/frame.ts'
import { actingOf, dayIn, has, languageOf, show, type Fields, type StaffLanguage } from './frame.tsx'
import { namesOf } from './plans.tsx'
import type { AccountabilityPages } from './services.ts'

const example = [columns.join(','), 'committee-members-trained,bzk,2026,212,300', 'women-in-top,bzk,2026,41,96'].join('\n')

/** Why an import was refused, sentence by sentence: every line that is wrong is named. */
export const bringWords = (refusal: BringRefusal, language: StaffLanguage): readonly string[] => {
  const text = figureTexts[language]
  if (refusal.what === 'problems') return refusal.problems.slice(0, 50).map(({ row, column, what }) => text.problem(String(row), column, rowWords[what][language]))
  if (refusal.what === 'needs-reason') return [text['wrong-needs-reason'](refusal.changed.slice(0, 5).map(({ indicator, department, period }) => `${indicator}, ${department}, ${period}`).join('; '))]
  return [text[`wrong-${refusal.what}`]]
}

type Shown = { readonly typed?: Fields; readonly errors?: readonly FormError[]; readonly done?: string; readonly token?: string; readonly status?: 200 | 422 }

/** Bringing figures, what was brought before, and keys for machines. */
export const bringPage = async (context: Context, services: AccountabilityPages, { typed = {}, errors = [], done, token, status = 200 }: Shown = {}): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const [imports, names] = [await lastImports(services), await namesOf(services, language)]
  const mayTokens = has(acting, 'reviewer')
  const keys = mayTokens ? await tokens(services) : []
  return show(context, services, importPlace, frame.import, (
    <>
      {done !== undefined && <Notice tone="good" title={text.imported} live="status"><p>{done}</p></Notice>}
      {token !== undefined && <Notice tone="care" title={text.tokenShown} live="status"><p><code>{token}</code></p></Notice>}
      <p class="lead">{text.importLead}</p>
      <p>{text.columns} <code>{columns.join(',')}</code></p>
      <p>{text.example}</p>
      <pre class="lines" tabIndex={0}>{example}</pre>
      <p><a href={`${apiBase}/template.xlsx`} download="cijfers.xlsx">{text.template}</a></p>
      <form method="post" enctype="multipart/form-data">
        <input type="hidden" name="form" value="figures" />
        <div class="field"><label class="field-label" for="file">{text.file}</label><input class="input" type="file" id="file" name="file" accept=".csv,.xlsx" aria-invalid={errorFor(errors, 'file') === undefined ? undefined : 'true'} /></div>
        <TextArea language={language} id="paste" label={text.or} hint={text.paste} rows={5} value={typed['paste'] ?? ''} error={errorFor(errors, 'paste')} optional />
        <TextField language={language} id="reason" label={text.importReason} value={typed['reason'] ?? ''} error={errorFor(errors, 'reason')} optional />
        <ButtonBar><Button>{text.importDo}</Button></ButtonBar>
      </form>
      {imports.length > 0 && <DataTable id="imports" caption={text.last} rows={imports} rowKey={({ id }) => id} columns={[
        { key: 'name', head: text.which, cell: ({ name }) => name }, { key: 'day', head: text.when, cell: ({ day }) => formatDay(day, language) }, { key: 'how', head: text.how, cell: ({ source }) => source }, { key: 'lines', head: text.lines, numeric: true, cell: ({ lines }) => String(lines) },
      ]} />}
      {mayTokens && (
        <section>
          <h2>{text.tokens}</h2>
          <p>{text.tokensText}</p>
          {keys.length === 0 && <p class="soft">{text.noTokens}</p>}
          <ul class="plain">{keys.map((one) => (
            <li key={one.id}>{one.name}, {names.get(one.department)} {one.ended ? <Tag>{text.tokenEnded}</Tag> : <form method="post" enctype="multipart/form-data" class="inline"><input type="hidden" name="form" value="end-token" /><input type="hidden" name="id" value={one.id} />{text.until(formatDay(one.until, language))} <Button kind="quiet">{text.tokenEnd}</Button></form>}</li>
          ))}</ul>
          <form method="post" enctype="multipart/form-data">
            <input type="hidden" name="form" value="token" />
            <Select language={language} id="department" label={frame.department} none={frame.choose} value={typed['department']} options={[...names].filter(([id]) => id !== '').map(([value, label]) => ({ value, label }))} error={errorFor(errors, 'department')} />
            <TextField language={language} id="name" label={text.tokenName} value={typed['name'] ?? ''} error={errorFor(errors, 'name')} />
            <DateField language={language} id="until" label={text.tokenUntil} value={typed['until'] ?? ''} error={errorFor(errors, 'until')} />
            <ButtonBar><Button kind="quiet">{text.tokenMake}</Button></ButtonBar>
          </form>
        </section>
      )}
    </>
  ), { errors, status })
}

export const bringForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const body = await context.req.parseBody()
  const typed: Fields = Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const refused = (errors: readonly FormError[]): Promise<Response> => bringPage(context, services, { typed, errors, status: 422 })
  if (typed['form'] === 'end-token' || typed['form'] === 'token') {
    if (!has(acting, 'reviewer')) return context.notFound() as Response
    if (typed['form'] === 'end-token') {
      await stopToken(services, typed['id'] ?? '')
      return context.redirect(`${addressOf(language, importPlace)}?saved`, 303)
    }
    const [until, name, department] = [dayIn(typed['until']), (typed['name'] ?? '').trim(), typed['department'] ?? '']
    const bad: FormError[] = [...(department === '' || !(await namesOf(services, language)).has(department) ? [{ field: 'department', text: frame.required }] : []), ...(name === '' || name.length > 100 ? [{ field: 'name', text: frame.required }] : []), ...(!until || until < services.clock.today() ? [{ field: 'until', text: frame.badDay }] : [])]
    if (bad.length > 0 || !until) return refused(bad)
    return bringPage(context, services, { token: await makeToken(services, acting, { department, name, until }) })
  }
  const file = body['file']
  const given = file instanceof File && file.size > 0 ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { name: 'geplakt.csv', bytes: new TextEncoder().encode(typed['paste'] ?? '') }
  const field = file instanceof File && file.size > 0 ? 'file' : 'paste'
  const read = await readFigureFile(given.name, given.bytes)
  if (!read.ok) return refused([{ field, text: read.error[language] }])
  const brought = await bringFigures(services, { by: acting.person, mine: (department) => writesFor(acting, department) || has(acting, 'reviewer') }, { ...read.value, name: given.name, reason: typed['reason'] ?? '' })
  if (!brought.ok) return refused(bringWords(brought.error, language).map((sentence) => ({ field: brought.error.what === 'needs-reason' ? 'reason' : field, text: sentence })))
  const { added, changed, unchanged } = brought.value
  return bringPage(context, services, { done: text.importedText(String(added), String(changed), String(unchanged)) })
}
