import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, CheckboxGroup, DataTable, DateField, EmptyState, errorFor, formatDay, RadioGroup, Select, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { addCertificate, appoint, memberView, removeCertificate, type AppointRefusal } from '../actions/index.ts'
import { memberPlace, poolPlace } from '../rules/places.ts'
import { poolTexts } from '../texts/pool.ts'
import type { AdvisersPages } from './services.ts'
import { actingCoordinator, dayIn, fieldsOf, languageOf, meOf, show, type Fields } from './staff-parts.tsx'

/** One adviser: appointment, absence and cover, papers, history. */
export const memberPage = async (context: Context, services: AdvisersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = poolTexts[language]
  const person = context.req.param('person') ?? ''
  const found = await memberView(services, actingCoordinator(meOf(context)), person)
  if (!found.ok) return context.notFound()
  const { member, name, department, everybody, history } = found.value
  const day = (value: string | null | undefined): string => (value ? formatDay(value, language) : '')
  const given = (field: string, kept: string): string => fields[field] ?? kept
  const appointment = member?.appointment
  const whats: Readonly<Record<string, string>> = { appointed: text['what-appointed'], changed: text['what-changed'], training: text['what-training'], certificate: text['what-certificate'], 'certificate-removed': text['what-certificate-removed'] }
  return show(context, services, memberPlace, name, (
    <>
      <form method="post">
        <input type="hidden" name="form" value="appoint" />
        <input type="hidden" name="version" value={String(appointment?.version ?? 0)} />
        <RadioGroup language={language} id="kind" label={text.kind} value={given('kind', appointment?.kind ?? 'internal')} options={[{ value: 'internal', label: text.internal }, { value: 'external', label: text.external }]} />
        <DateField language={language} id="start" label={text.start} value={given('start', day(appointment?.validFrom))} error={errorFor(errors, 'start')} />
        <DateField language={language} id="end" label={text.end} hint={text.endHint} value={given('end', day(appointment?.validTo))} error={errorFor(errors, 'end')} optional />
        <DateField language={language} id="leaveFrom" label={text.leaveFrom} hint={text.leaveHint} value={given('leaveFrom', day(appointment?.leaveFrom))} error={errorFor(errors, 'leaveFrom')} optional />
        <DateField language={language} id="leaveTo" label={text.leaveTo} value={given('leaveTo', day(appointment?.leaveTo))} error={errorFor(errors, 'leaveTo')} optional />
        <Select language={language} id="cover" label={text.cover} none={text.nobody} value={given('cover', appointment?.cover ?? '')} error={errorFor(errors, 'cover')}
          options={everybody.filter((one) => one.appointment.person !== person && one.standing !== 'ended').map((one) => ({ value: one.appointment.person, label: one.name }))} />
        {errorFor(errors, 'sure') !== undefined && <CheckboxGroup language={language} id="sure" label={text.sure} error={errorFor(errors, 'sure')} options={[{ value: 'yes', label: text.sure }]} />}
        <ButtonBar><Button>{text.appoint}</Button></ButtonBar>
      </form>
      {member !== null && (
        <>
          <h2>{text.papers}</h2>
          <DataTable id="papers" caption={text.papers} stacks rows={member.certificates} rowKey={({ id }) => id} empty={<EmptyState title={text.noPapers} level="h3" />} columns={[
            { key: 'name', head: text.paper, cell: (one) => one.name },
            { key: 'kind', head: text.kind, cell: ({ kind }) => (kind === 'training' ? text.training : text.certificate) },
            { key: 'obtained', head: text.obtained, cell: ({ obtained }) => formatDay(obtained, language) },
            { key: 'expires', head: text.expires, cell: ({ expires }) => (expires === null ? text.noEnd : formatDay(expires, language)) },
            { key: 'remove', head: text.removePaper, cell: ({ id, name: paper }) => (
              <form method="post"><input type="hidden" name="form" value="remove" /><input type="hidden" name="paper" value={id} /><button class="link" type="submit" aria-label={`${text.removePaper}: ${paper}`}>{text.removePaper}</button></form>
            ) },
          ]} />
          <form method="post">
            <input type="hidden" name="form" value="paper" />
            <RadioGroup language={language} id="paperKind" label={text.kind} value={given('paperKind', 'certificate')} options={[{ value: 'certificate', label: text.certificate }, { value: 'training', label: text.training }]} />
            <TextField language={language} id="paperName" label={text.paper} value={given('paperName', '')} error={errorFor(errors, 'paperName')} />
            <DateField language={language} id="obtained" label={text.obtained} value={given('obtained', '')} error={errorFor(errors, 'obtained')} />
            <DateField language={language} id="expires" label={text.expires} hint={text.endHint} value={given('expires', '')} error={errorFor(errors, 'expires')} optional />
            <ButtonBar><Button kind="quiet">{text.addPaper}</Button></ButtonBar>
          </form>
        </>
      )}
      <h2>{text.history}</h2>
      <ul>{history.map((line, at) => <li key={at}>{formatDay(line.day, language)}: {whats[line.what] ?? line.what}</li>)}</ul>
    </>
  ), { errors, status, end: `/${person}`, back: { href: `${addressOf(language, poolPlace)}?${new URLSearchParams({ pool: department })}`, text: text.backToPool }, saved: [text.saved, text.savedText] })
}

const fieldOf: Partial<Record<AppointRefusal, string>> = { 'ends-before-it-starts': 'end', 'leave-ends-before-it-starts': 'leaveTo', 'leave-outside': 'leaveFrom', 'covers-themselves': 'cover', 'cover-of-nobody': 'cover', 'last-one': 'sure' }

export const memberForm = async (context: Context, services: AdvisersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = poolTexts[language]
  const acting = actingCoordinator(meOf(context))
  const person = context.req.param('person') ?? ''
  const found = await memberView(services, acting, person)
  if (!found.ok) return context.notFound()
  const done = (): Response => context.redirect(`${addressOf(language, memberPlace)}/${person}?saved`, 303)
  const days = (...names: readonly string[]) => names.filter((name) => dayIn(fields[name]) === undefined).map((name) => ({ field: name, text: text.badDay }))
  if (fields['form'] === 'remove') return (await removeCertificate(services, acting, person, fields['paper'] ?? '')).ok ? done() : context.notFound()
  if (fields['form'] === 'paper') {
    const name = (fields['paperName'] ?? '').trim()
    const obtained = dayIn(fields['obtained'])
    const errors = [...(name === '' || name.length > 200 ? [{ field: 'paperName', text: text.nameMissing }] : []), ...(obtained ? [] : [{ field: 'obtained', text: text.badDay }]), ...days('expires')]
    if (errors.length > 0) return memberPage(context, services, fields, errors, 422)
    const added = await addCertificate(services, acting, { person, kind: fields['paperKind'] === 'training' ? 'training' : 'certificate', name, obtained: obtained ?? '', expires: dayIn(fields['expires']) ?? null })
    if (added.ok) return done()
    return added.error === 'not-found' ? context.notFound() : memberPage(context, services, fields, [{ field: 'expires', text: text[`refused-${added.error}`] }], 422)
  }
  const start = dayIn(fields['start'])
  const errors = [...(start ? [] : [{ field: 'start', text: text.badDay }]), ...days('end', 'leaveFrom', 'leaveTo')]
  if (errors.length > 0) return memberPage(context, services, fields, errors, 422)
  const appointed = await appoint(services, acting, {
    person, department: found.value.department, kind: fields['kind'] === 'external' ? 'external' : 'internal', validFrom: start ?? '', validTo: dayIn(fields['end']) ?? null,
    leaveFrom: dayIn(fields['leaveFrom']) ?? null, leaveTo: dayIn(fields['leaveTo']) ?? null, cover: fields['cover'] || null, version: (Number(fields['version']) || 0) + 1,
  }, fields['sure'] === 'yes')
  if (appointed.ok) return done()
  return memberPage(context, services, fields, [{ field: fieldOf[appointed.error] ?? 'start', text: text[`refused-${appointed.error}`] }], appointed.error === 'stale' ? 409 : 422)
}
