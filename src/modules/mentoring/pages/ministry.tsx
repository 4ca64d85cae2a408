import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, formatDay, Select, Tag, errorFor, type FormError } from '../../../foundation/ui/index.ts'
import { fieldsOf } from '../../../foundation/ui/posted.ts'
import { ministryView, ownMinistryLeaves } from '../actions/index.ts'
import { ministryPlace, roundsPlace } from '../rules/places.ts'
import { partNames, stateNames } from '../texts/lists.ts'
import { ministryTexts } from '../texts/ministry.ts'
import { roundTexts } from '../texts/rounds.ts'
import { coordinatorOf, languageOf, show } from './frame.tsx'
import type { MentoringPages } from './services.ts'

/** One round for who coordinates a ministry: their own people, and how they can leave together. */
export const ministryPage = async (context: Context, services: MentoringPages, errors: readonly FormError[] = []): Promise<Response> => {
  const language = languageOf(context)
  const [text, words] = [ministryTexts[language], roundTexts[language]]
  const id = context.req.param('round') ?? ''
  const me = coordinatorOf(context)
  const view = await ministryView(services, me, id)
  if (!view) return context.notFound()
  const { round, members } = view
  const ministries = [...new Set(members.filter(({ state }) => state === 'enrolled').map(({ department }) => department))].sort()
  return show(context, services, { place: ministryPlace, end: `/${id}`, title: text.title(inLanguage(round, language)), errors, status: errors.length > 0 ? 422 : 200, back: { href: addressOf(language, roundsPlace), text: words.back } }, (
    <>
      <p><Tag>{inLanguage(stateNames[round.state], language)}</Tag></p>
      <p class="lead">{text.lead}</p>
      <p>{words.enrolUntil}: {formatDay(round.enrolUntil, language)}. {words.startDay}: {formatDay(round.startDay, language)}. {words.endDay}: {formatDay(round.endDay, language)}.</p>
      <DataTable id="own-members" caption={text.members} stacks rows={members} rowKey={({ person }) => person} empty={<EmptyState title={words.noMembers}><p>{text.noMembers}</p></EmptyState>} columns={[
        { key: 'name', head: words.name, cell: ({ name }) => name },
        { key: 'ministry', head: words.ministry, cell: ({ department }) => department.toUpperCase() },
        { key: 'part', head: words.part, cell: ({ part }) => inLanguage(partNames[part], language) },
        { key: 'state', head: words.state, cell: ({ state, pair }) => (state === 'withdrawn' ? words.withdrawn : text[`pair-${pair}`]) },
      ]} />
      <p>{text.ask}</p>
      {ministries.length > 0 && round.state !== 'closed' && (
        <Details summary={text.leaves} open={errors.length > 0}>
          <p>{text.leavesText}</p>
          <form method="post">
            <Select language={language} id="department" label={words.ministry} none={words.choose} options={ministries.map((value) => ({ value, label: value.toUpperCase() }))} error={errorFor(errors, 'department')} />
            <ButtonBar><Button kind="grave">{text.leavesDo}</Button></ButtonBar>
          </form>
        </Details>
      )}
    </>
  ))
}

export const ministryForm = async (context: Context, services: MentoringPages): Promise<Response> => {
  const language = languageOf(context)
  const id = context.req.param('round') ?? ''
  const found = await ownMinistryLeaves(services, coordinatorOf(context), id, (await fieldsOf(context))['department'] ?? '')
  return found.ok ? context.redirect(`${addressOf(language, ministryPlace)}/${id}?saved`, 303) : ministryPage(context, services, [{ field: 'department', text: ministryTexts[language].choose }])
}
