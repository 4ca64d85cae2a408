import type { Context } from 'hono'
import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, DataTable, DateField, EmptyState, ErrorSummary, errorFor, formatDay, parseDay, RadioGroup, Select, SummaryList, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { addEvidence, allProposals, commitments, decideProposal, type CommitmentLine } from '../actions/index.ts'
import { proposalDecision, proposalStates, type Proposal } from '../rules/measures/proposal.ts'
import { commitmentsPlace, proposalsPlace } from '../rules/places.ts'
import { figureTexts } from '../texts/figures.ts'
import { commitmentStateNames, frameTexts } from '../texts/frame.ts'
import { planTexts } from '../texts/plans.ts'
import { actingOf, dayIn, fieldsOf, has, languageOf, show, type Fields, type StaffLanguage } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'

/** What was promised to parliament, with the minister's words, the day and what proves it. */
export const CommitmentTable = ({ lines, language }: { readonly lines: readonly CommitmentLine[]; readonly language: Language }) => {
  const text = figureTexts[language]
  return (
    <DataTable id="commitments" caption={frameTexts[language].commitments} stacks rows={lines} rowKey={({ id }) => id} columns={[
      { key: 'said', head: text.said, cell: ({ said, quote, answer }) => <>{inLanguage(said, language)}<br /><span class="small soft"><q lang="nl">{quote}</q> ({text.answerNumber(String(answer))})</span></> },
      { key: 'due', head: text.due, cell: ({ due }) => (due === null ? text.noDue : formatDay(due, language)) },
      { key: 'state', head: text.stateHead, cell: ({ state }) => <Tag tone={state === 'kept' ? 'good' : state === 'passed-unknown' ? 'warn' : 'plain'}>{inLanguage(commitmentStateNames[state], language)}</Tag> },
      { key: 'evidence', head: text.evidence, cell: ({ evidence }) => (evidence.length === 0 ? text.noEvidence : <ul>{evidence.map(({ id, day, words }) => <li key={id}>{formatDay(day, language)}: {words}</li>)}</ul>) },
    ]} />
  )
}

export const commitmentsPage = async (context: Context, services: AccountabilityPages, typed: Fields = {}, errors: readonly FormError[] = [], status: 200 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const lines = await commitments(services)
  const field = (id: string) => ({ language, id, value: typed[id] ?? '', error: errorFor(errors, id) })
  return show(context, services, commitmentsPlace, frame.commitments, (
    <>
      <p class="lead">{text.commitmentsLead}</p>
      <CommitmentTable lines={lines} language={language} />
      {has(actingOf(context), 'reviewer') && (
        <section>
          <h2>{text.addEvidence}</h2>
          <form method="post">
            <Select {...field('commitment')} label={text.commitmentWhich} none={frame.none} options={lines.map(({ id, said }) => ({ value: id, label: inLanguage(said, language) }))} />
            <TextArea {...field('words')} label={text.evidenceWords} rows={3} />
            <DateField {...field('day')} label={text.evidenceDay} />
            <RadioGroup {...field('whole')} label={text.whole} value={typed['whole'] ?? 'no'} options={[{ value: 'yes', label: text.wholeYes }, { value: 'no', label: text.wholeNo }]} />
            <ButtonBar><Button>{text.addEvidence}</Button></ButtonBar>
          </form>
        </section>
      )}
    </>
  ), { errors, status })
}

export const commitmentsForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language] = [await fieldsOf(context), languageOf(context)]
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const refused = (field: string, sentence: string): Promise<Response> => commitmentsPage(context, services, fields, [{ field, text: sentence }], 422)
  const day = dayIn(fields['day'])
  if (!day) return refused('day', frame.badDay)
  if ((fields['commitment'] ?? '') === '') return refused('commitment', frame.required)
  if ((fields['words'] ?? '').length > 2000) return refused('words', frame.tooLong)
  const added = await addEvidence(services, actingOf(context), { commitment: fields['commitment'] ?? '', day, words: fields['words'] ?? '', whole: fields['whole'] === 'yes' })
  if (added.ok) return context.redirect(`${addressOf(language, commitmentsPlace)}?saved`, 303)
  return added.error === 'not-found' ? context.notFound() as Response : added.error === 'future' ? refused('day', text.evidenceFuture) : refused('words', frame.needsReason)
}

type Tried = { readonly id: string; readonly typed: Fields; readonly errors: readonly FormError[] }
const months = (language: StaffLanguage) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const ProposalForm = ({ one, language, tried }: { readonly one: Proposal; readonly language: StaffLanguage; readonly tried: Tried | null }) => {
  const [text, frame] = [planTexts[language], frameTexts[language]]
  const mine = tried?.id === one.id ? tried : null
  const field = (name: string, kept: string) => ({ language, id: `${name}-${one.id}`, name, value: mine?.typed[name] ?? kept, error: errorFor(mine?.errors ?? [], `${name}-${one.id}`) })
  return (
    <form method="post">
      {mine && <ErrorSummary language={language} errors={mine.errors} />}
      <input type="hidden" name="id" value={one.id} /><input type="hidden" name="version" value={String(one.version)} />
      <RadioGroup {...field('state', one.state)} label={text.decided} options={proposalStates.map((state) => ({ value: state, label: text[state] }))} />
      <TextField {...field('owner', one.owner)} label={text.owner} hint={text.ownerHint} optional />
      <DateField {...field('due', one.due === null ? '' : formatDay(one.due, language))} label={text.due} optional />
      <TextArea {...field('publicText', one.publicText)} label={text.publicText} hint={text.publicHint} rows={3} optional />
      <ButtonBar><Button kind="quiet">{frame.save}</Button></ButtonBar>
    </form>
  )
}

/** Recommendations that left a case without trace, and what becomes of them. */
export const proposalsPage = async (context: Context, services: AccountabilityPages, tried: Tried | null = null, status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, frame, list] = [planTexts[language], frameTexts[language], await allProposals(services)]
  const decides = has(actingOf(context), 'coordinator', 'reviewer')
  return show(context, services, proposalsPlace, frame.proposals, (
    <>
      <p class="lead">{text.proposalsLead}</p>
      {list.length === 0 && <EmptyState title={text.noProposals}><p>{text.noProposalsText}</p></EmptyState>}
      {list.map((one) => (
        <article key={one.id} class="message">
          <h2>{text.fromMonth(months(language).format(Date.parse(`${one.month}-01`)))}</h2>
          <p>{one.text}</p>
          {decides ? <ProposalForm one={one} language={language} tried={tried} /> : <SummaryList language={language} rows={[{ label: text.decided, value: text[one.state] }, { label: text.owner, value: one.owner }, { label: text.due, value: one.due === null ? '' : formatDay(one.due, language) }, { label: text.publicText, value: one.publicText }]} />}
        </article>
      ))}
    </>
  ), { status })
}

export const proposalsForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [fields, language] = [await fieldsOf(context), languageOf(context)]
  const [text, id, day] = [planTexts[language], fields['id'] ?? '', parseDay(fields['due'] ?? '')]
  if (!(await allProposals(services)).some((one) => one.id === id)) return context.notFound() as Response
  const read = proposalDecision.safeParse({ state: fields['state'], owner: fields['owner'] ?? '', publicText: fields['publicText'] ?? '', due: (fields['due'] ?? '').trim() === '' ? null : day.ok ? day.value : '?' })
  const words: Fields = { owner: text.wrongOwner, due: text.wrongDue, publicText: text.wrongPublicText }
  if (!read.success) return proposalsPage(context, services, { id, typed: fields, errors: [...new Set(read.error.issues.map(({ path }) => String(path[0])))].map((name) => ({ field: `${name}-${id}`, text: words[name] ?? frameTexts[language].required })) }, 422)
  const decided = await decideProposal(services, id, Number(fields['version']) || 0, read.data)
  return decided.ok ? context.redirect(`${addressOf(language, proposalsPlace)}?saved`, 303) : proposalsPage(context, services, { id, typed: fields, errors: [{ field: `state-${id}`, text: frameTexts[language].stale }] }, 409)
}
