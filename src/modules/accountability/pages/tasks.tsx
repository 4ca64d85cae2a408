import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, DataTable, Details, EmptyState, formatDay, Tag } from '../../../foundation/ui/index.ts'
import { mayRead, work } from '../actions/index.ts'
import type { Round } from '../rules/cycle/round.ts'
import { reportPlace, tasksPlace } from '../rules/places.ts'
import { frameTexts, momentNames, stateNames, taskNames } from '../texts/frame.ts'
import { reportTexts } from '../texts/report.ts'
import { actingOf, has, languageOf, show, type StaffLanguage } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'

const named = (one: { readonly nl: string; readonly en: string }, language: StaffLanguage): string => (language === 'en' ? one.en : one.nl)

export const Calendar = ({ round, language, today }: { readonly round: Round; readonly language: StaffLanguage; readonly today: string }) => {
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
            <h3>{text.round(round.id)} {round.closed !== null && <Tag>{text.closedOn(formatDay(round.closed, language))}</Tag>}</h3>
            {round.closedWhy !== undefined && <p>{round.closedWhy}</p>}
            <Calendar round={round} language={language} today={services.clock.today()} />
            <DataTable id={`round-${round.id}`} caption={text.round(round.id)} rows={rows} rowKey={({ department }) => department.id} columns={[
              { key: 'department', head: frame.department, cell: ({ department, state }) => (mayRead(acting, { department: department.id, state }) ? <a href={address(round.id, department.id)}>{named(department, language)}</a> : named(department, language)) },
              { key: 'state', head: text.state, cell: ({ state }) => <Tag tone={state === 'published' ? 'good' : 'plain'}>{inLanguage(stateNames[state], language)}</Tag> },
            ]} />
          </section>
        )
      })}
    </>
  ))
}
