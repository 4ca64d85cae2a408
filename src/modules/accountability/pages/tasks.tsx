import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, formatDay, Notice, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { openRound, work } from '../actions/index.ts'
import type { Round } from '../rules/cycle/round.ts'
import { reportPlace, roundsPlace, tasksPlace } from '../rules/places.ts'
import { frameTexts, momentNames, stateNames, taskNames } from '../texts/frame.ts'
import { reportTexts } from '../texts/report.ts'
import { actingOf, fieldsOf, has, languageOf, show, type StaffLanguage } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'

const named = (one: { readonly nl: string; readonly en: string }, language: StaffLanguage): string => (language === 'en' ? one.en : one.nl)

const Calendar = ({ round, language, today }: { readonly round: Round; readonly language: StaffLanguage; readonly today: string }) => {
  const text = reportTexts[language]
  return (
    <Details summary={text.calendar}>
      <ul>{round.calendar.map(({ id, day, provisional }) => <li key={id}>{formatDay(day, language)}: {inLanguage(momentNames[id as keyof typeof momentNames], language)}{provisional && <> <Tag>{frameTexts[language].provisional}</Tag></>}{day < today && <> <Tag icon="check">{text.stands}</Tag></>}</li>)}</ul>
      <p class="small soft">{text.provisionalDates}</p>
    </Details>
  )
}

/** What waits for whoever is signed in, and where every report of each round stands. */
export const tasksPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const [text, frame, acting] = [reportTexts[language], frameTexts[language], actingOf(context)]
  const { tasks, rounds, reports } = await work(services, acting)
  const address = (round: string, department: string): string => `${addressOf(language, reportPlace)}/${round}/${department}`
  const seesAll = has(acting, 'reviewer') || acting.hats.some(({ department }) => department === null)
  return show(context, services, tasksPlace, frame.tasks, (
    <>
      <p class="lead">{text.lead}</p>
      {tasks.length === 0 ? <EmptyState title={text.noTasks}><p>{text.noTasksText}</p></EmptyState> : (
        <ol class="worklist">
          {tasks.map(({ round, department, what, due, late, state }) => (
            <li key={`${round}${department.id}${what}`}>
              <h2><a href={address(round, department.id)}>{inLanguage(taskNames[what], language)}</a></h2>
              <p>{named(department, language)}, {text.round(round).toLowerCase()}</p>
              <p>{due !== null && <Tag tone={late ? 'warn' : 'plain'}>{late ? frame.late(formatDay(due, language)) : frame.by(formatDay(due, language))}</Tag>} <Tag>{inLanguage(stateNames[state], language)}</Tag></p>
            </li>
          ))}
        </ol>
      )}
      <h2>{text.rounds}</h2>
      {rounds.length === 0 && <EmptyState title={text.noRounds} level="h3"><p>{text.noRoundsText}</p></EmptyState>}
      {rounds.map((round) => {
        const rows = round.departments.filter(({ id }) => seesAll || acting.hats.some((hat) => hat.department === id)).map((department) => ({ department, state: reports.find((one) => one.round === round.id && one.department === department.id)?.state ?? 'draft' as const }))
        return (
          <section key={round.id}>
            <h3>{text.round(round.id)}</h3>
            <Calendar round={round} language={language} today={services.clock.today()} />
            <DataTable id={`round-${round.id}`} caption={text.round(round.id)} rows={rows} rowKey={({ department }) => department.id} columns={[
              { key: 'department', head: frame.department, cell: ({ department }) => <a href={address(round.id, department.id)}>{named(department, language)}</a> },
              { key: 'state', head: text.state, cell: ({ state }) => <Tag tone={state === 'published' ? 'good' : 'plain'}>{inLanguage(stateNames[state], language)}</Tag> },
            ]} />
          </section>
        )
      })}
    </>
  ))
}

/** Opens a round; the ministry of the Interior. */
export const roundsPage = async (context: Context, services: AccountabilityPages, errors: readonly FormError[] = [], typed = '', status: 200 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = reportTexts[language]
  const { rounds } = await work(services, actingOf(context))
  return show(context, services, roundsPlace, frameTexts[language].rounds, (
    <>
      <p class="lead">{text.openRoundText}</p>
      <form method="post">
        <TextField language={language} id="year" label={text.year} short inputMode="numeric" value={typed === '' ? String(Number(services.clock.today().slice(0, 4))) : typed} error={errors[0]?.text} />
        <ButtonBar><Button>{text.openDo}</Button></ButtonBar>
      </form>
      <Notice tone="info"><p>{text.provisionalDates}</p></Notice>
      {rounds.map((round) => <section key={round.id}><h2>{text.round(round.id)}</h2><Calendar round={round} language={language} today={services.clock.today()} /></section>)}
    </>
  ), { errors, status })
}
export const roundsForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const { year = '' } = await fieldsOf(context)
  const refused = (text: string): Promise<Response> => roundsPage(context, services, [{ field: 'year', text }], year, 422)
  if (!/^20\d\d$/.test(year.trim())) return refused(reportTexts[language].badYear)
  const opened = await openRound(services, actingOf(context), Number(year))
  if (opened.ok) return context.redirect(`${addressOf(language, tasksPlace)}?saved`, 303)
  return opened.error === 'not-found' ? context.notFound() as Response : refused(reportTexts[language]['refused-stands-already'])
}
