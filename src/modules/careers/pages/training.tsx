import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, CheckboxGroup, DataTable, DateField, Details, EmptyState, errorFor, formatDay, Notice, RadioGroup, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { importCertificates, keepCourse, ownTraining, planSession, register, type CertificateReport, type RegisterView } from '../actions/training.ts'
import { audiences } from '../rules/training/register.ts'
import { ownTrainingPlace, trainingPlace } from '../rules/places.ts'
import { commonTexts } from '../texts/common.ts'
import { trainingTexts } from '../texts/training.ts'
import type { CareersPages } from './services.ts'
import { dayIn, FileFields, fieldsOf, fileText, languageOf, listIn, meOf, numberIn, show, writes, type Fields, type StaffLanguage } from './staff-parts.tsx'

const shownReminders = 50
const Overview = ({ view, language }: { readonly view: RegisterView; readonly language: StaffLanguage }) => {
  const [text, common] = [trainingTexts[language], commonTexts[language]]
  return (
    <>
      <h2>{text.coverage}</h2>
      <DataTable id="coverage" caption={text.coverage} rows={view.coverage} rowKey={({ audience }) => audience} columns={[
        { key: 'audience', head: text.audience, cell: ({ audience }) => text[`audience-${audience}`] }, { key: 'trained', head: text.trainedOf, numeric: true, cell: ({ trained }) => String(trained) }, { key: 'people', head: text.people, numeric: true, cell: ({ people }) => String(people) },
      ]} />
      <p class="small soft">{text.coverageText}</p>
      <h2>{text.reminders}</h2>
      {view.reminders.length === 0 ? <Notice tone="good"><p>{text.noReminders}</p></Notice> : (
        <>
          <DataTable id="reminders" caption={text.reminders} stacks rows={view.reminders.slice(0, shownReminders)} rowKey={({ person, audience }) => `${person} ${audience}`} columns={[
            { key: 'who', head: text.who, cell: ({ name }) => name }, { key: 'audience', head: text.audience, cell: ({ audience }) => text[`audience-${audience}`] },
            { key: 'standing', head: text.standing, cell: ({ standing }) => <Tag tone={standing === 'ends-soon' ? 'warn' : 'bad'}>{text[`standing-${standing}`]}</Tag> }, { key: 'until', head: text.until, cell: ({ until }) => (until === null ? '' : formatDay(until, language)) },
          ]} />
          <p class="small soft">{text.showing(String(Math.min(shownReminders, view.reminders.length)), String(view.reminders.length))} <a href={`${addressOf(language, trainingPlace)}/lijst.csv`} download>{text.download}</a>. {text.reminderText}</p>
        </>
      )}
      <p><a href={`${addressOf(language, trainingPlace)}/certificaten`}>{text.toCertificates}</a></p>
      <h2>{text.courses}</h2>
      <DataTable id="courses" caption={text.courses} stacks rows={view.courses} rowKey={({ code }) => code} empty={<EmptyState title={text.noCourses} level="h3" />} columns={[
        { key: 'name', head: text.course, cell: (one) => <><strong>{one.name}</strong><br /><span class="soft">{one.code}</span></> }, { key: 'kind', head: text.kind, cell: ({ kind }) => text[`kind-${kind}`] }, { key: 'audiences', head: text.audiences, cell: (one) => one.audiences.map((audience) => text[`audience-${audience}`]).join(', ') },
        { key: 'inclusion', head: text.inclusion, cell: ({ inclusion }) => (inclusion === '' ? text.noInclusion : inclusion) }, { key: 'valid', head: text.validMonths, cell: ({ validMonths }) => (validMonths === null ? text.noEnd : text.months(String(validMonths))) },
      ]} />
      <h2>{text.sessions}</h2>
      <DataTable id="sessions" caption={text.sessions} stacks rows={view.sessions} rowKey={({ id }) => id} empty={<EmptyState title={text.noSessions} level="h3" />} columns={[
        { key: 'day', head: text.day, cell: (one) => <a href={`${addressOf(language, trainingPlace)}/${one.id}`}>{formatDay(one.day, language)}</a> }, { key: 'course', head: text.course, cell: (one) => view.courses.find(({ code }) => code === one.course)?.name ?? one.course },
        { key: 'place', head: text.place, cell: ({ place }) => place }, { key: 'department', head: common.department, cell: (one) => view.departments.find(({ id }) => id === one.department)?.[language] ?? one.department }, { key: 'state', head: text.state, cell: ({ state }) => text[`session-${state}`] },
      ]} />
    </>
  )
}

/** The register: coverage, who is due, courses, sessions, and the import. */
export const trainingPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200, report: CertificateReport | null = null): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [trainingTexts[language], commonTexts[language]]
  const view = await register(services, writes(context, 'training'))
  const of = (form: string): Fields => (fields['form'] === form ? fields : {})
  const [course, session] = [of('course'), of('session')]
  return show(context, services, trainingPlace, common.training, (
    <>
      <p class="lead">{text.lead}</p>
      {report !== null && (
        <Notice tone={report.problems.length === 0 ? 'good' : 'warn'} title={text.reportTitle} live="status">
          <p>{text.reportTaken(String(report.taken))}</p>
          {report.problems.length > 0 && <><p>{text.reportProblems}</p><DataTable id="report" caption={text.reportTitle} stacks rows={report.problems} rowKey={({ line }) => String(line)} columns={[{ key: 'line', head: common.line, cell: ({ line }) => String(line) }, { key: 'what', head: common.whatWrong, cell: ({ what }) => text[`problem-${what}`] }, { key: 'cell', head: common.cell, cell: ({ cell }) => cell }]} /></>}
        </Notice>
      )}
      <Overview view={view} language={language} />
      <Details summary={text.planSession} open={fields['form'] === 'session'}>
        <form method="post">
          <input type="hidden" name="form" value="session" />
          <Select language={language} id="session-course" name="course" label={text.course} none={common.choose} value={session['course']} options={view.courses.map(({ code, name }) => ({ value: code, label: name }))} error={fields['form'] === 'session' ? errorFor(errors, 'session-course') : undefined} />
          <Select language={language} id="session-department" name="department" label={common.department} none={common.choose} value={session['department']} options={view.departments.map((one) => ({ value: one.id, label: one[language] }))} />
          <DateField language={language} id="session-day" name="day" label={text.day} value={session['day'] ?? ''} error={errorFor(errors, 'session-day')} />
          <TextField language={language} id="session-place" name="place" label={text.place} value={session['place'] ?? ''} />
          <ButtonBar><Button kind="quiet">{text.plan}</Button></ButtonBar>
        </form>
      </Details>
      <Details summary={text.importTitle} open={fields['form'] === 'import'}>
        <form method="post" enctype="multipart/form-data"><input type="hidden" name="form" value="import" /><p>{text.importText}</p><FileFields language={language} id="certificates" fields={fields} error={errorFor(errors, 'certificates-file')} /><ButtonBar><Button kind="quiet">{text.doImport}</Button></ButtonBar></form>
      </Details>
      <Details summary={text.addCourse} open={fields['form'] === 'course'}>
        <form method="post">
          <input type="hidden" name="form" value="course" />
          <TextField language={language} id="code" label={text.code} hint={text.codeHint} value={course['code'] ?? ''} error={errorFor(errors, 'code')} />
          <TextField language={language} id="name" label={text.name} value={course['name'] ?? ''} />
          <RadioGroup language={language} id="kind" label={text.kind} value={course['kind'] ?? 'course'} options={(['course', 'leadership'] as const).map((kind) => ({ value: kind, label: text[`kind-${kind}`] }))} />
          <CheckboxGroup language={language} id="audiences" label={text.audiences} values={listIn(course['audiences'])} options={audiences.map((audience) => ({ value: audience, label: text[`audience-${audience}`] }))} />
          <TextArea language={language} id="inclusion" label={text.inclusion} hint={text.inclusionHint} rows={3} value={course['inclusion'] ?? ''} error={errorFor(errors, 'inclusion')} />
          <TextField language={language} id="validMonths" label={text.validMonths} hint={text.validHint} short inputMode="numeric" value={course['validMonths'] ?? ''} error={errorFor(errors, 'validMonths')} optional />
          <ButtonBar><Button kind="quiet">{common.add}</Button></ButtonBar>
        </form>
      </Details>
    </>
  ), { errors, status })
}

export const trainingForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const [text, common] = [trainingTexts[language], commonTexts[language]]
  const acting = writes(context, 'training')
  const done = (): Response => context.redirect(`${addressOf(language, trainingPlace)}?saved`, 303)
  if (fields['form'] === 'import') {
    const file = fileText(fields, 'certificates')
    if (file.trim() === '') return trainingPage(context, services, fields, [{ field: 'certificates-file', text: common.nothing }], 422)
    const taken = await importCertificates(services, acting, file)
    return taken.ok ? trainingPage(context, services, {}, [], 200, taken.value) : trainingPage(context, services, fields, [{ field: 'certificates-file', text: text[`refused-${taken.error}`] }], 422)
  }
  if (fields['form'] === 'session') {
    const day = dayIn(fields['day'])
    if (!day) return trainingPage(context, services, fields, [{ field: 'session-day', text: common.badDay }], 422)
    const planned = await planSession(services, acting, { course: fields['course'] ?? '', department: fields['department'] ?? '', day, place: (fields['place'] ?? '').trim() })
    return planned.ok ? context.redirect(`${addressOf(language, trainingPlace)}/${planned.value}`, 303) : trainingPage(context, services, fields, [{ field: 'session-course', text: text['refused-not-valid'] }], 422)
  }
  if (fields['form'] !== 'course') return context.notFound()
  const months = (fields['validMonths'] ?? '').trim()
  if (months !== '' && (numberIn(months) < 1 || numberIn(months) > 240)) return trainingPage(context, services, fields, [{ field: 'validMonths', text: common.tooLong }], 422)
  const kept = await keepCourse(services, { code: (fields['code'] ?? '').trim(), name: (fields['name'] ?? '').trim(), kind: fields['kind'] === 'leadership' ? 'leadership' : 'course', audiences: audiences.filter((one) => listIn(fields['audiences']).includes(one)), inclusion: (fields['inclusion'] ?? '').trim(), validMonths: months === '' ? null : Number(months), version: 1 })
  if (kept.ok) return done()
  return trainingPage(context, services, fields, [kept.error === 'programme-without-inclusion' ? { field: 'inclusion', text: text['refused-programme-without-inclusion'] } : { field: 'code', text: kept.error === 'stale' ? common.stale : text['refused-not-valid'] }], kept.error === 'stale' ? 409 : 422)
}

/** Cells that a spreadsheet would run as a formula are written as text. */
const cell = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
/** Everybody who is due, as a file for who keeps the register. */
export const remindersFile = async (context: Context, services: CareersPages): Promise<Response> => {
  const view = await register(services, writes(context, 'training'))
  const lines = view.reminders.map(({ name, audience, standing, until }) => [name, audience, standing, until ?? ''].map(cell).join(','))
  return context.body(['name,audience,standing,until', ...lines, ''].join('\r\n'), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="trainingen.csv"', 'Cache-Control': 'no-store' })
}

/** One's own certificates. */
export const ownTrainingPage = async (context: Context, services: CareersPages): Promise<Response> => {
  const language = languageOf(context)
  const text = trainingTexts[language]
  const { certificates, courses, withdrawals, sessions } = await ownTraining(services, meOf(context).person)
  const courseOf = (code: string): string => courses.find((one) => one.code === code)?.name ?? code
  return show(context, services, ownTrainingPlace, commonTexts[language].ownTraining, (
    <>
      <p class="lead">{text.ownLead}</p>
      <DataTable id="own" caption={commonTexts[language].ownTraining} stacks rows={certificates} rowKey={(one) => `${one.course} ${one.obtained}`} empty={<EmptyState title={text.ownNone}><p>{text.ownNoneText}</p></EmptyState>} columns={[
        { key: 'course', head: text.course, cell: (one) => courseOf(one.course) }, { key: 'obtained', head: text.obtained, cell: (one) => formatDay(one.obtained, language) },
        { key: 'expires', head: text.expires, cell: (one) => (one.expires === null ? text.noEnd : one.expires < services.clock.today() ? <Tag tone="bad">{text['standing-ended']}</Tag> : formatDay(one.expires, language)) }, { key: 'source', head: text.source, cell: (one) => text[`source-${one.source}`] },
      ]} />
      {withdrawals.length > 0 && <><h2>{text.ownWithdrawn}</h2><ul>{withdrawals.map((one) => <li key={`${one.course} ${one.obtained}`}>{courseOf(one.course)}, {formatDay(one.obtained, language)}. {text.because(one.reason)}</li>)}</ul></>}
      <h2>{text.ownSessions}</h2>
      {sessions.length === 0 ? <p>{text.ownNoSessions}</p> : <ul>{sessions.map((one) => <li key={one.id}>{formatDay(one.day, language)}: {courseOf(one.course)}, {one.place}. {one.state === 'planned' ? '' : `${text[`session-${one.state}`]}. `}{one.reason === '' ? '' : text.because(one.reason)}</li>)}</ul>}
    </>
  ))
}
