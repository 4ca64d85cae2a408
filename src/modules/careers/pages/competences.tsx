import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, CheckboxGroup, DataTable, DateField, Details, EmptyState, errorFor, formatDay, Notice, Select, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { addProfile, competencesView, keepPlacings, type CompetencesView } from '../actions/competences.ts'
import { places, standings, type Placing } from '../rules/competences/coverage.ts'
import { competences } from '../rules/competences/library.ts'
import { competencesPlace, talkPlace } from '../rules/places.ts'
import { commonTexts } from '../texts/common.ts'
import { competenceTexts } from '../texts/competences.ts'
import type { CareersPages } from './services.ts'
import { dayIn, fieldsOf, languageOf, mayWrite, numberIn, reads, show, writes, type Fields, type StaffLanguage } from './staff-parts.tsx'

const Coverage = ({ view, language }: { readonly view: CompetencesView; readonly language: StaffLanguage }) => {
  const text = competenceTexts[language]
  return (
    <DataTable id="coverage" caption={text.coverage} rows={view.coverage} rowKey={({ place }) => place} columns={[
      { key: 'place', head: text.place, cell: ({ place }) => text[`place-${place}`] }, { key: 'in', head: text.in, numeric: true, cell: (one) => text.of(String(one.in), String(one.all)) }, { key: 'promised', head: text.promised, numeric: true, cell: (one) => <>{one.promised}{one.late > 0 && <> <Tag tone="bad">{text.late(String(one.late))}</Tag></>}</> },
      { key: 'investigated', head: text.lookedInto, numeric: true, cell: (one) => String(one.investigated) }, { key: 'rest', head: text.rest, numeric: true, cell: (one) => String(one.all - one.in - one.promised - one.investigated) }, { key: 'next', head: text.next, cell: (one) => (one.next === null ? '' : formatDay(one.next, language)) },
    ]} />
  )
}

/** Coverage of the competences, the library, and the profiles. */
export const competencesPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [competenceTexts[language], commonTexts[language]]
  const view = await competencesView(services, reads(context, 'competences'))
  return show(context, services, competencesPlace, common.competences, (
    <>
      <p class="lead">{text.lead}</p>
      <Notice tone="info"><p>{text.noPersonal}</p><p>{text.investigated} <Tag>{common.provisional}</Tag></p></Notice>
      <h2>{text.coverage}</h2>
      <Coverage view={view} language={language} />
      <h2>{text.profiles}</h2>
      <DataTable id="profiles" caption={text.profiles} stacks rows={view.profiles} rowKey={({ id }) => id} empty={<EmptyState title={text.noProfiles} level="h3"><p>{text.noProfilesText}</p></EmptyState>} columns={[
        { key: 'name', head: text.profile, cell: (one) => <a href={`${addressOf(language, competencesPlace)}/${one.id}`}>{one.name}</a> }, { key: 'department', head: common.department, cell: (one) => view.departments.find(({ id }) => id === one.department)?.[language] ?? one.department }, { key: 'manages', head: text.manages, cell: ({ manages }) => (manages ? common.yes : common.no) },
        { key: 'in', head: text.in, numeric: true, cell: ({ id }) => text.of(String(view.placings.filter((one) => one.profile === id && one.standing === 'in').length), String(competences.length * places.length)) },
      ]} />
      {mayWrite(context, 'competences') && (
        <Details summary={text.addProfile} open={errors.length > 0}>
          <form method="post">
            <TextField language={language} id="name" label={text.name} value={fields['name'] ?? ''} error={errorFor(errors, 'name')} />
            <Select language={language} id="department" label={common.department} none={common.choose} value={fields['department']} options={view.departments.map((one) => ({ value: one.id, label: one[language] }))} error={errorFor(errors, 'department')} />
            <CheckboxGroup language={language} id="manages" label={text.manages} hint={text.managesHint} values={fields['manages'] === 'yes' ? ['yes'] : []} options={[{ value: 'yes', label: text.manages }]} />
            <ButtonBar><Button kind="quiet">{common.add}</Button></ButtonBar>
          </form>
        </Details>
      )}
      <h2>{text.library}</h2>
      {competences.map((one) => <Details key={one.id} summary={one.name[language]}><p>{text.shows}:</p><ul>{one.shows.map((line) => <li key={line.nl}>{line[language]}</li>)}</ul></Details>)}
    </>
  ), { errors, status })
}
export const competencesForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const done = await addProfile(services, writes(context, 'competences'), { department: fields['department'] ?? '', name: fields['name'] ?? '', manages: fields['manages'] === 'yes' })
  if (done.ok) return context.redirect(`${addressOf(language, competencesPlace)}?saved`, 303)
  return competencesPage(context, services, fields, [done.error === 'not-found' ? { field: 'department', text: commonTexts[language].missing } : { field: 'name', text: competenceTexts[language][`refused-${done.error}`] }], 422)
}

/** One profile: where each competence stands. */
export const profilePage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [competenceTexts[language], commonTexts[language]]
  const id = context.req.param('id') ?? ''
  const view = await competencesView(services, reads(context, 'competences'))
  const profile = view.profiles.find((one) => one.id === id)
  if (!profile) return context.notFound()
  const writable = mayWrite(context, 'competences')
  const placed = (competence: string, place: string): Placing | undefined => view.placings.find((one) => one.profile === id && one.competence === competence && one.place === place)
  return show(context, services, competencesPlace, profile.name, (
    <form method="post">
      <input type="hidden" name="version" value={String(profile.version)} />
      {competences.map((competence) => (
        <section key={competence.id} class="card">
          <h2>{competence.name[language]}</h2>
          {places.map((place) => {
            const [key, now] = [`${competence.id}-${place}`, placed(competence.id, place)]
            return writable ? (
              <div key={place}>
                <Select language={language} id={key} label={`${text[`place-${place}`]}: ${competence.name[language]}`} none={text['standing-none']} value={fields[key] ?? now?.standing} options={standings.filter((one) => one !== 'none').map((one) => ({ value: one, label: text[`standing-${one}`] }))} error={errorFor(errors, key)} />
                <DateField language={language} id={`${key}-day`} label={`${text.promisedDay} (${text[`place-${place}`]}: ${competence.name[language]})`} value={fields[`${key}-day`] ?? (now?.promisedDay ? formatDay(now.promisedDay, language) : '')} error={errorFor(errors, `${key}-day`)} optional />
              </div>
            ) : <p key={place}>{text[`place-${place}`]}: {text[`standing-${now?.standing ?? 'none'}`]}{now?.promisedDay ? `, ${text.promisedDay} ${formatDay(now.promisedDay, language)}` : ''}</p>
          })}
        </section>
      ))}
      {writable && <ButtonBar><Button>{common.keep}</Button></ButtonBar>}
    </form>
  ), { errors, status, end: `/${id}`, back: { href: addressOf(language, competencesPlace), text: text.back } })
}
export const profileForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = competenceTexts[language]
  const id = context.req.param('id') ?? ''
  const rows = competences.flatMap((competence) => places.map((place) => {
    const key = `${competence.id}-${place}`
    return { key, day: dayIn(fields[`${key}-day`]), placing: { competence: competence.id, place, standing: standings.find((one) => one === fields[key]) ?? ('none' as const) } }
  }))
  const bad = rows.filter(({ day }) => day === undefined)
  if (bad.length > 0) return profilePage(context, services, fields, bad.map(({ key }) => ({ field: `${key}-day`, text: commonTexts[language].badDay })), 422)
  const wrong = rows.filter(({ day, placing }) => (placing.standing === 'promised') !== (day !== null))
  if (wrong.length > 0) return profilePage(context, services, fields, wrong.map(({ key, placing }) => ({ field: `${key}-day`, text: text[placing.standing === 'promised' ? 'refused-day-missing' : 'refused-day-without-promise'] })), 422)
  const done = await keepPlacings(services, writes(context, 'competences'), id, numberIn(fields['version']), rows.map(({ placing, day }) => ({ ...placing, promisedDay: day ?? null })))
  if (done.ok) return context.redirect(`${addressOf(language, competencesPlace)}/${id}?saved`, 303)
  return done.error === 'not-found' ? context.notFound() : profilePage(context, services, fields, done.error === 'stale' ? [] : [{ field: rows[0]?.key ?? '', text: text[`refused-${done.error}`] }], done.error === 'stale' ? 409 : 422)
}

/** Conversation guides: made to be printed; nothing is filled in or kept. */
export const talkPage = async (context: Context, services: CareersPages): Promise<Response> => {
  const language = languageOf(context)
  const text = competenceTexts[language]
  return show(context, services, talkPlace, commonTexts[language].talk, (
    <>
      <p class="lead">{text.talkLead}</p>
      <p class="soft no-print">{commonTexts[language].print}</p>
      <h2>{text.talkBefore}</h2>
      <ul>{text.talkBeforeSteps.map((line) => <li key={line}>{line}</li>)}</ul>
      {competences.map((one) => (
        <section key={one.id}>
          <h2>{one.name[language]}</h2>
          <p>{text.shows}:</p><ul>{one.shows.map((line) => <li key={line.nl}>{line[language]}</li>)}</ul>
          <p>{text.talkAsk}:</p><ul>{one.asks.map((line) => <li key={line.nl}>{line[language]}</li>)}</ul>
        </section>
      ))}
      <h2>{text.talkAfter}</h2>
      <ul>{text.talkAfterSteps.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  ))
}
