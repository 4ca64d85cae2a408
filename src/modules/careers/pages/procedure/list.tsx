import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, errorFor, Filters, formatDay, RadioGroup, Select, Tag, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { createProcedure, listed } from '../../actions/procedure/index.ts'
import { ownDepartments } from '../../actions/services.ts'
import { bands, kinds, type Band, type Kind } from '../../rules/procedure/model.ts'
import { proceduresPlace } from '../../rules/places.ts'
import { commonTexts } from '../../texts/common.ts'
import { procedureTexts } from '../../texts/procedure.ts'
import type { CareersPages } from '../services.ts'
import { fieldsOf, languageOf, numberIn, reads, show, writes, type Fields } from '../staff-parts.tsx'
import { named, procedureAddress } from './parts.tsx'

/** The procedures of a recruiter, and the beginning of a new one. */
export const listPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [procedureTexts[language], commonTexts[language]]
  const ended = context.req.query('filter') === 'ended'
  const page = Math.max(1, numberIn(context.req.query('page')))
  const acting = reads(context, 'procedures')
  const found = await listed(services, acting, !ended, page)
  const departments = await ownDepartments(services, writes(context, 'procedures'))
  const here = addressOf(language, proceduresPlace)
  const at = (to: number): string => `${here}?${new URLSearchParams({ ...(ended ? { filter: 'ended' } : {}), page: String(to) })}`
  return show(context, services, proceduresPlace, common.selection, (
    <>
      <p class="lead">{text.listLead}</p>
      <Filters label={text.filter} items={[{ href: here, text: text.running, current: !ended }, { href: `${here}?filter=ended`, text: text.ended, current: ended }]} />
      <DataTable id="procedures" caption={ended ? text.ended : text.running} stacks rows={found.rows} rowKey={({ id }) => id} empty={<EmptyState title={text.noneTitle}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'title', head: text.name, cell: (one) => <a href={procedureAddress(language, one.id)}>{one.title}</a> },
        { key: 'kind', head: text.kind, cell: (one) => named(language, `kind-${one.kind}`) },
        { key: 'state', head: text.state, cell: (one) => <Tag tone={one.state === 'closed' ? 'good' : 'plain'}>{named(language, `state-${one.state}`)}</Tag> },
        { key: 'closes', head: text.closes, cell: (one) => (one.closesDay === null ? '' : formatDay(one.closesDay, language)) },
        { key: 'moved', head: text.moved, cell: (one) => formatDay(one.movedDay, language) },
      ]} />
      {(page > 1 || found.more) && <p class="no-print">{page > 1 && <a href={at(page - 1)}>← {text.newer}</a>} {found.more && <a href={at(page + 1)}>{text.older} →</a>}</p>}
      <h2>{text.start}</h2>
      <form method="post">
        <TextField language={language} id="title" label={text.title} hint={text.titleHint} value={fields['title'] ?? ''} error={errorFor(errors, 'title')} />
        <RadioGroup language={language} id="kind" label={text.kind} value={fields['kind'] ?? 'vacancy'} options={kinds.map((kind) => ({ value: kind, label: named(language, `kind-${kind}`) }))} error={errorFor(errors, 'kind')} />
        <Select language={language} id="band" label={text.band} none={common.choose} value={fields['band']} options={bands.map((band) => ({ value: band, label: band }))} error={errorFor(errors, 'band')} />
        <Select language={language} id="department" label={common.department} none={common.choose} value={fields['department'] ?? (departments.length === 1 ? departments[0]?.id : undefined)} options={departments.map((one) => ({ value: one.id, label: one[language] }))} error={errorFor(errors, 'department')} />
        <ButtonBar><Button>{text.begin}</Button></ButtonBar>
      </form>
    </>
  ), { errors, status })
}

export const listForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const common = commonTexts[language]
  const [kind, band] = [kinds.find((one) => one === fields['kind']), bands.find((one) => one === fields['band'])]
  const title = (fields['title'] ?? '').trim()
  const errors = [
    ...(title === '' ? [{ field: 'title', text: common.missing }] : title.length > 200 ? [{ field: 'title', text: common.tooLong }] : []), ...(kind ? [] : [{ field: 'kind', text: common.missing }]), ...(band ? [] : [{ field: 'band', text: common.missing }]), ...((fields['department'] ?? '') === '' ? [{ field: 'department', text: common.missing }] : []),
  ]
  if (errors.length > 0) return listPage(context, services, fields, errors, 422)
  const made = await createProcedure(services, writes(context, 'procedures'), { title, kind: kind as Kind, band: band as Band, department: fields['department'] ?? '' })
  if (!made.ok) return listPage(context, services, fields, [{ field: 'department', text: common.missing }], 422)
  return context.redirect(procedureAddress(language, made.value, '/plan'), 303)
}
