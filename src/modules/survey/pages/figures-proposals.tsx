import type { Context } from 'hono'
import { agree, allProposals, proposal, withdraw, wholeRegister, type AgreeRefusal } from '../actions/figures-publish.ts'
import { loadPeople } from '../../../foundation/identity/index.ts'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, formatDay, Notice, Tag } from '../../../foundation/ui/index.ts'
import { findingsPlace, proposalsPlace, registerPlace } from '../rules/places.ts'
import { figuresTexts } from '../texts/figures.ts'
import { refusalNotice } from './figures-results.tsx'
import { FiguresView } from './figures-view.tsx'
import { languageOf, meOf, show, type Answer } from './frame.tsx'
import type { SurveyPages } from './services.ts'

export const proposalsPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  return show(context, services, proposalsPlace, text.proposalsTitle, (
    <DataTable id="proposals" caption={text.proposalsTitle} rows={await allProposals(services)} rowKey={({ id }) => id} empty={<EmptyState title={text.noProposals}><p>{text.noProposalsText}</p></EmptyState>} columns={[
      { key: 'title', head: text.title, cell: ({ id, content }) => <a href={`${addressOf(language, proposalsPlace)}/${id}`}>{content.page.title[language]}</a> },
      { key: 'wave', head: text.wave, cell: ({ content }) => content.page.wave },
      { key: 'state', head: text.state, cell: ({ state }) => <Tag tone={state === 'published' ? 'good' : state === 'proposed' ? 'warn' : 'plain'}>{text[state]}</Tag> },
      { key: 'day', head: text.day, cell: ({ day }) => formatDay(day, language) },
    ]} />))
}

const proposalView = async (context: Context, services: SurveyPages, refusal: AgreeRefusal | null = null): Promise<Response> => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const found = await proposal(services, context.req.param('proposal') ?? '')
  if (!found) return context.notFound()
  const { page } = found.content
  const own = found.by === meOf(context).person
  return show(context, services, proposalsPlace, text.proposalTitle(page.title[language]), (
    <>
      {refusal?.reason === 'changed' && <Notice tone="warn" title={text.changed} live="alert"><p>{text.changedText}</p></Notice>}
      {refusal?.reason === 'refused' && refusalNotice(refusal.why, language)}
      {(refusal?.reason === 'decided' || refusal?.reason === 'other-method' || refusal?.reason === 'same-person') && <Notice tone="warn" live="alert"><p>{refusal.reason === 'decided' ? text.decided : refusal.reason === 'other-method' ? text['other-method'] : text.ownProposal}</p></Notice>}
      {found.state === 'published' && <Notice tone="good" title={text.nowPublic}><p>{text.nowPublicText}</p><p><a href={`${services.publicUrl}${addressOf(language, findingsPlace)}/${found.id}`}>{text.seePublic}</a></p></Notice>}
      {found.state === 'withdrawn' && <Notice><p>{text.withdrawn}</p></Notice>}
      {found.state === 'proposed' && <p class="lead">{text.preview}</p>}
      <FiguresView page={page} language={language} />
      {found.state === 'proposed' && (
        <>
          <p>{own ? text.ownProposal : text.agreeText}</p>
          <form method="post">
            <ButtonBar>{!own && <Button name="act" value="agree">{text.agree}</Button>}<Button kind="quiet" name="act" value="withdraw">{text.withdraw}</Button></ButtonBar>
          </form>
        </>
      )}
    </>), { end: `/${found.id}`, back: { href: addressOf(language, proposalsPlace), text: text.proposalsTitle }, status: refusal ? 409 : 200 })
}

export const proposalPage: Answer = (context, services) => proposalView(context, services)

export const decideOnProposal: Answer = async (context, services) => {
  const form = (await context.req.parseBody()) as Record<string, string>
  const id = context.req.param('proposal') ?? ''
  const again = `${addressOf(languageOf(context), proposalsPlace)}/${id}`
  if (form['act'] === 'withdraw') return (await withdraw(services, meOf(context).person, id)) ? context.redirect(again, 303) : proposalView(context, services, { reason: 'decided' })
  if (form['act'] !== 'agree') return proposalView(context, services)
  const agreed = await agree(services, meOf(context).person, id)
  return agreed.ok ? context.redirect(again, 303) : proposalView(context, services, agreed.error)
}

/** Who published what, for those who publish. */
export const staffRegisterPage: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = figuresTexts[language]
  const all = await wholeRegister(services)
  const names = new Map((await services.database.within({ kind: 'system' }, loadPeople)).map(({ id, name }) => [id, name]))
  return show(context, services, registerPlace, text.registerTitle, (
    <>
      <p class="lead">{text.registerText}</p>
      <DataTable id="register" caption={text.registerTitle} rows={all} rowKey={({ id }) => id} empty={<EmptyState title={text.noRegister}><p>{text.noRegisterText}</p></EmptyState>} columns={[
        { key: 'title', head: text.title, cell: ({ title }) => title[language] },
        { key: 'day', head: text.day, cell: ({ day }) => formatDay(day, language) },
        { key: 'method', head: text.method, cell: ({ method }) => text[method] },
        { key: 'hidden', head: text.hidden, cell: ({ tables }) => text.hiddenOf(String(tables.flatMap(({ cells }) => cells).filter(({ count }) => count === null).length), String(tables.flatMap(({ cells }) => cells).length)) },
        { key: 'by', head: text.by1, cell: ({ proposedBy }) => names.get(proposedBy) ?? proposedBy },
        { key: 'second', head: text.by2, cell: ({ agreedBy }) => names.get(agreedBy) ?? agreedBy },
      ]} />
    </>))
}
