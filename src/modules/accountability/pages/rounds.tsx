import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DateField, Details, ErrorSummary, errorFor, formatDay, Notice, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { changeCalendar, closeRound, openRound, work } from '../actions/index.ts'
import { momentIds, reminderDays, type Round } from '../rules/cycle/round.ts'
import { roundsPlace, versionsPlace } from '../rules/places.ts'
import { frameTexts, momentNames } from '../texts/frame.ts'
import { reportTexts } from '../texts/report.ts'
import { versionTexts } from '../texts/versions.ts'
import { actingOf, dayIn, fieldsOf, languageOf, show, type Fields, type StaffLanguage } from './frame.tsx'
import { Calendar } from './tasks.tsx'
import type { AccountabilityPages } from './services.ts'

/** What was typed for one round (`''`: for a new one) and refused. */
type Tried = { readonly round: string; readonly typed: Fields; readonly errors: readonly FormError[] }

const OneRound = ({ round, open, language, today, tried }: { readonly round: Round & { readonly version?: number }; readonly open: number; readonly language: StaffLanguage; readonly today: string; readonly tried: Tried | null }) => {
  const text = reportTexts[language]
  const mine = tried?.round === round.id ? tried : null
  const id = (name: string): string => `${name}-${round.id}`
  const error = (name: string) => errorFor(mine?.errors ?? [], id(name))
  const hidden = <><input type="hidden" name="round" value={round.id} /><input type="hidden" name="version" value={String(round.version ?? 1)} /></>
  return (
    <section>
      <h2>{text.round(round.id)} {round.closed !== null && <Tag>{text.closedOn(formatDay(round.closed, language))}</Tag>}</h2>
      <p>{text.boundTo(String(round.model), String(round.questions))} <a href={`${addressOf(language, versionsPlace)}/model?version=${round.model}`}>{versionTexts[language].model}</a>, <a href={`${addressOf(language, versionsPlace)}/questions?version=${round.questions}`}>{versionTexts[language].questions.toLowerCase()}</a></p>
      {round.closedWhy !== undefined && <p>{round.closedWhy}</p>}
      {mine && <ErrorSummary language={language} errors={mine.errors} />}
      <Calendar round={round} language={language} today={today} />
      {round.closed === null && (
        <>
          <Details summary={text.changeDays} open={mine?.typed['form'] === 'calendar'}>
            <form method="post">
              <input type="hidden" name="form" value="calendar" />{hidden}
              {momentIds.map((moment) => <DateField key={moment} language={language} id={id(moment)} name={moment} label={inLanguage(momentNames[moment], language)} value={mine?.typed[moment] ?? formatDay(round.calendar.find((one) => one.id === moment)?.day ?? today, language)} error={error(moment)} />)}
              <ButtonBar><Button kind="quiet">{text.keepDays}</Button></ButtonBar>
            </form>
          </Details>
          <Details summary={text.closeRound} open={mine?.typed['form'] === 'close'}>
            <p>{text.closeText}</p>
            {open > 0 && <p>{text.closeOpen(String(open))}</p>}
            <form method="post">
              <input type="hidden" name="form" value="close" />{hidden}
              {open > 0 && <TextField language={language} id={id('why')} name="why" label={frameTexts[language].reason} value={mine?.typed['why'] ?? ''} error={error('why')} />}
              <ButtonBar><Button kind="grave">{text.closeRound}</Button></ButtonBar>
            </form>
          </Details>
        </>
      )}
    </section>
  )
}

/** Opens rounds, sets their days and closes them; the ministry of the Interior. */
export const roundsPage = async (context: Context, services: AccountabilityPages, tried: Tried | null = null, status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = reportTexts[language]
  const { rounds, reports } = await work(services, actingOf(context))
  const fresh = tried?.round === '' ? tried : null
  return show(context, services, roundsPlace, frameTexts[language].rounds, (
    <>
      <p class="lead">{text.openRoundText}</p>
      <form method="post">
        <TextField language={language} id="year" label={text.year} short inputMode="numeric" value={fresh?.typed['year'] ?? services.clock.today().slice(0, 4)} error={errorFor(fresh?.errors ?? [], 'year')} />
        <ButtonBar><Button>{text.openDo}</Button></ButtonBar>
      </form>
      <Notice tone="info"><p>{text.provisionalDates}</p><p>{text.remindedOn(reminderDays.filter((days) => days > 0).join(` ${text.and} `))}</p></Notice>
      {rounds.map((round) => <OneRound key={round.id} round={round} open={reports.filter((one) => one.round === round.id && one.state !== 'published').length} language={language} today={services.clock.today()} tried={tried} />)}
    </>
  ), { errors: fresh?.errors ?? [], status })
}

export const roundsForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, fields, acting] = [languageOf(context), await fieldsOf(context), actingOf(context)]
  const [text, frame] = [reportTexts[language], frameTexts[language]]
  const [round, version] = [fields['round'] ?? '', Number(fields['version']) || 0]
  const refused = (errors: readonly FormError[], status: 409 | 422 = 422): Promise<Response> => roundsPage(context, services, { round, typed: fields, errors }, status)
  const saved = (): Response => context.redirect(`${addressOf(language, roundsPlace)}?saved`, 303)
  if (fields['form'] === 'calendar') {
    const days = Object.fromEntries(momentIds.map((id) => [id, dayIn(fields[id]) ?? null]))
    const changed = await changeCalendar(services, acting, round, { version, days })
    if (changed.ok) return saved()
    if (changed.error === 'not-found') return context.notFound() as Response
    return changed.error === 'stale' ? refused([{ field: `freeze-${round}`, text: frame.stale }], 409) : refused(changed.error.wrong.map((id) => ({ field: `${id}-${round}`, text: days[id] === null ? frame.badDay : text.daysInOrder })))
  }
  if (fields['form'] === 'close') {
    const closed = await closeRound(services, acting, round, { version, why: fields['why'] ?? '' })
    if (closed.ok) return saved()
    return closed.error === 'not-found' ? context.notFound() as Response : refused([{ field: `why-${round}`, text: closed.error === 'stale' ? frame.stale : frame.needsReason }], closed.error === 'stale' ? 409 : 422)
  }
  if (!/^20\d\d$/.test((fields['year'] ?? '').trim())) return refused([{ field: 'year', text: text.badYear }])
  if (Number(fields['year']) > Number(services.clock.today().slice(0, 4)) + 1) return refused([{ field: 'year', text: text.farYear }])
  const opened = await openRound(services, acting, Number(fields['year']))
  if (opened.ok) return saved()
  return opened.error === 'not-found' ? context.notFound() as Response : refused([{ field: 'year', text: text['refused-stands-already'] }])
}
