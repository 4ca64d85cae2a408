import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, DateField, EmptyState, errorFor, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { dayIn, fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'
import { listRounds, startRound } from '../actions/index.ts'
import { ministryPlace, roundPlace, roundsPlace } from '../rules/places.ts'
import { stateNames } from '../texts/lists.ts'
import { roundTexts } from '../texts/rounds.ts'
import { isCentral, languageOf, show } from './frame.tsx'
import { placesIn } from './round.tsx'
import type { MentoringPages } from './services.ts'

/** All rounds, and the form that begins one. */
export const roundsPage = async (context: Context, services: MentoringPages, fields: Fields = {}, errors: readonly FormError[] = []): Promise<Response> => {
  const language = languageOf(context)
  const text = roundTexts[language]
  const central = isCentral(context)
  const place = central ? roundPlace : ministryPlace
  const rounds = (await listRounds(services)).filter(({ round }) => central || round.state !== 'draft')
  const field = (id: string) => ({ language, id, value: fields[id], error: errorFor(errors, id) })
  return show(context, services, { place: roundsPlace, title: text.title, errors, status: errors.length > 0 ? 422 : 200 }, (
    <>
      <p class="lead">{central ? text.lead : text.leadMinistry}</p>
      <DataTable id="rounds" caption={text.title} stacks rows={rounds} rowKey={({ round }) => round.id} empty={<EmptyState title={text.none}><p>{central ? text.noneText : text.noneMinistry}</p></EmptyState>} columns={[
        { key: 'name', head: text.round, cell: ({ round }) => <a href={`${addressOf(language, place)}/${round.id}`}>{inLanguage(round, language)}</a> },
        { key: 'state', head: text.state, cell: ({ round }) => <Tag>{inLanguage(stateNames[round.state], language)}</Tag> },
        { key: 'people', head: text.people, numeric: true, cell: ({ people }) => people },
        { key: 'pairs', head: text.pairs, numeric: true, cell: ({ pairs }) => pairs },
      ]} />
      {central && <><h2>{text.newRound}</h2>
      <form method="post">
        <TextField {...field('nl')} label={text.nl} />
        <TextField {...field('en')} label={text.en} />
        <TextField {...field('aimNl')} label={text.aimNl} />
        <TextField {...field('aimEn')} label={text.aimEn} />
        <DateField {...field('enrolUntil')} label={text.enrolUntil} />
        <DateField {...field('startDay')} label={text.startDay} />
        <DateField {...field('endDay')} label={text.endDay} />
        <TextField {...field('places')} short inputMode="numeric" optional label={text.places} hint={text.placesHint} />
        <ButtonBar><Button>{text.make}</Button></ButtonBar>
      </form></>}
    </>
  ))
}

export const roundsForm = async (context: Context, services: MentoringPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = roundTexts[language]
  const days = (['enrolUntil', 'startDay', 'endDay'] as const).map((field) => ({ field, day: dayIn(fields[field]) }))
  const bad = days.filter(({ day }) => !day)
  if (bad.length > 0) return roundsPage(context, services, fields, bad.map(({ field }) => ({ field, text: text['refused-day'] })))
  const [enrolUntil, startDay, endDay] = days.map(({ day }) => day as string) as [string, string, string]
  const words = (id: string): string => (fields[id] ?? '').trim().slice(0, 300)
  const made = await startRound(services, { nl: words('nl'), en: words('en') || words('nl'), aimNl: words('aimNl'), aimEn: words('aimEn') || words('aimNl'), enrolUntil, startDay, endDay, places: placesIn(fields) })
  if (made.ok) return context.redirect(`${addressOf(language, roundPlace)}/${made.value}`, 303)
  return roundsPage(context, services, fields, [{ field: made.error === 'name-missing' ? 'nl' : made.error === 'places' ? 'places' : 'enrolUntil', text: text[`refused-${made.error}`] }])
}
