import type { Context } from 'hono'
import { Button, ButtonBar, DataTable, type FormError, Notice, RadioGroup, TextArea, errorFor } from '../../../foundation/ui/index.ts'
import { type ImportProblems, loadEvents, loadPositions } from '../../../foundation/organisations/index.ts'
import { importPositions, importUnits } from '../actions.ts'
import { at } from '../addresses.ts'
import { problemLines } from '../texts/files.ts'
import { refusals } from '../texts/refusals.ts'
import { words } from '../texts/words.ts'
import { type AdminHouse, languageOf, show, writer } from './parts.tsx'

type Options = { readonly kind?: string; readonly errors?: readonly FormError[]; readonly problems?: ImportProblems; readonly status?: 200 | 409 | 422 }

/** Choose a file of units or positions; afterwards what was wrong with it, line by line. */
export const filePage = async (context: Context, house: AdminHouse, { kind = '', errors = [], problems, status = 200 }: Options = {}): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const versions = await house.database.within({ kind: 'system' }, async (tx) => `${(await loadEvents(tx)).length}:${(await loadPositions(tx)).version}`)
  return show(context, house, 'file', text.file, (
    <>
      <p>{text.fileIntro}</p>
      {problems && (
        <>
          <Notice tone="bad" title={text.refusedLines}><p>{text.refusedIntro}</p></Notice>
          <DataTable id="problems" caption={text.refusedLines} stacks rows={problemLines(problems, language).map((row, index) => ({ ...row, index }))} rowKey={({ index }) => String(index)} columns={[
            { key: 'line', head: text.line, cell: ({ line }) => (line === 0 ? '–' : line) },
            { key: 'column', head: text.column, cell: ({ column }) => column || '–' },
            { key: 'text', head: text.problem, cell: (row) => row.text },
          ]} />
        </>
      )}
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="versions" value={versions} />
        <RadioGroup language={language} id="kind" label={text.fileKind} value={kind} error={errorFor(errors, 'kind')} options={[{ value: 'units', label: text.units, hint: text.unitsFile }, { value: 'positions', label: text.positions, hint: text.positionsFile }]} />
        <div class="field">
          <label class="field-label" for="file">{text.chooseFile}</label>
          <input class="input" type="file" id="file" name="file" accept=".csv,text/csv" />
        </div>
        <TextArea language={language} id="csv" label={text.csv} hint={text.csvHint} error={errorFor(errors, 'csv')} optional />
        <Button>{text.preview}</Button>
      </form>
    </>
  ), { errors, status })
}

/** Shows what the file would do, then does it: all lines or none. */
export const fileForm = async (context: Context, house: AdminHouse): Promise<Response> => {
  const body = await context.req.parseBody()
  const language = languageOf(context)
  const text = words[language]
  const kind = body['kind']
  const uploaded = body['file'] instanceof File && body['file'].size > 0 ? new Uint8Array(await body['file'].arrayBuffer()) : null
  const file = uploaded ?? new TextEncoder().encode(typeof body['csv'] === 'string' ? body['csv'] : '')
  const versions = typeof body['versions'] === 'string' ? body['versions'] : ''
  const [last, version] = versions.split(':').map(Number)
  if (kind !== 'units' && kind !== 'positions') return filePage(
    context, house, { errors: [{ field: 'kind', text: text.pickFile }], status: 422 },
  )
  const save = body['confirmed'] === 'yes'
  const result = kind === 'units' ? await importUnits(house, writer(context), save, { file, last: last ?? -1 }) : await importPositions(
    house, writer(context), save, { file, version: version ?? -1 },
  )
  if (!result.ok) {
    if (typeof result.error === 'string') return filePage(
      context, house, { kind, errors: [{ field: 'csv', text: refusals[result.error][language] }], status: 409 },
    )
    return filePage(context, house, { kind, problems: result.error, status: 422 })
  }
  if (save) return context.redirect(`${at(language, 'organisations')}?saved`, 303)
  const csv = new TextDecoder().decode(file)
  return show(context, house, 'file', text.preview, (
    <form method="post" encType="multipart/form-data">
      <p>{text.previewText(String(result.value))}</p>
      <h2>{text.firstLines}</h2>
      <pre tabIndex={0}>{csv.split(/\r?\n/).slice(0, 6).join('\n')}</pre>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="versions" value={versions} />
      <textarea hidden name="csv" value={`\n${csv}`} />
      <ButtonBar>
        <Button name="confirmed" value="yes">{text.import}</Button>
        <Button kind="quiet" href={at(language, 'file')}>{text.back}</Button>
      </ButtonBar>
    </form>
  ))
}
