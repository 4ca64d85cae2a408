import type { ComponentChildren } from 'preact'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Details, formatDay, Message, Notice, SummaryList, TermLine } from '../../../../foundation/ui/index.ts'
import { openQuestions } from '../../rules/case/acts.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import { summary } from '../../rules/intake/answering.ts'
import { questionnaireOf } from '../../rules/intake/questionnaires.ts'
import type { ReportBody } from '../../rules/messages.ts'
import { termName } from '../../rules/terms/term-name.ts'
import { caseTexts } from '../../texts/case.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import type { FetchBytes } from '../shared/attachments/download.ts'
import { Downloads } from '../shared/attachments/downloads.tsx'
import { LetterView } from '../shared/letter.tsx'
import { saidWords } from '../shared/said-words.ts'
import { nameOf, workingDaysLeft } from './names.ts'
import type { WorkCase } from './said.ts'

type Words = 'nl' | 'en'

const lines = (answer: string | readonly string[]): string => (typeof answer === 'string' ? answer : answer.join('\n'))

/** The report with the questions of its own version; text only, whatever it holds. */
export const Report = ({ language, report, files }: { readonly language: Words; readonly report: ReportBody; readonly files: ComponentChildren }) => {
  const text = workCaseTexts[language]
  const questionnaire = questionnaireOf(report.questionnaire)
  const parts = questionnaire ? summary(questionnaire, { answers: report.answers, procedure: report.procedure }, language) : []
  const answered = parts.map((part) => ({ ...part, rows: part.rows.filter((row) => row.lines.length > 0) })).filter((part) => part.rows.length > 0)
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title">{text.report}</h2>
      <p class="small soft">{text.version(String(report.questionnaire.version))} · {text.wayBack} {text[`way-${report.wayBack}`]}</p>
      {!questionnaire && <Notice tone="warn"><p>{text.unknownVersion}</p></Notice>}
      {!questionnaire && <SummaryList language={language} rows={Object.entries(report.answers).map(([id, answer]) => ({ label: id, value: lines(answer) }))} />}
      {questionnaire && answered.length === 0 && <p>{text.noAnswers}</p>}
      {answered.map((part) => (
        <div key={part.id} class="report-part">
          <h3>{part.name}</h3>
          <SummaryList language={language} rows={part.rows.map((row) => ({ label: row.label, value: row.lines.join('\n') }))} />
        </div>
      ))}
      {files}
    </section>
  )
}

/** Who reported, or why no name stands here. */
export const Reporter = ({ language, work }: { readonly language: Words; readonly work: WorkCase }) => {
  const text = workCaseTexts[language]
  const { identity, naming } = work.view
  const known = identity !== null && identity.name !== ''
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{text.who}</h2>
      {known && (
        <SummaryList language={language} rows={[
          { label: text.whoNamed, value: identity.name }, ...(identity.telephone ? [{ label: text.telephone, value: identity.telephone }] : []), ...(identity.address ? [{ label: text.address, value: identity.address }] : []),
        ]} />
      )}
      {!known && <p>{naming === 'anonymous' ? text.whoAnonymous : naming === 'confidential' ? text.whoSealed : text.nameNotOpen}</p>}
    </section>
  )
}

type TalkProps = { readonly language: Words; readonly work: WorkCase; readonly roster: Roster; readonly me: string; readonly fetchBytes: FetchBytes }

const Said = ({ message, language, work, roster, me, fetchBytes }: TalkProps & { readonly message: CaseMessage }) => {
  const words = caseTexts[language]
  const { heading, text } = saidWords(message, language)
  const from = message.author === 'reporter' ? words.reporter : message.author === me ? words.you : nameOf(roster, message.author)
  return (
    <Message from={from} day={formatDay(message.day, language)} theirs={message.author === 'reporter'}>
      {heading !== null && <h3>{heading}</h3>}
      {work.view.void.includes(message.hash) && <p><strong>{words.void}</strong></p>}
      {text !== '' && <p>{text}</p>}
      {message.kind === 'letter' && <LetterView letter={message.body} language={language} print />}
      {message.attachments.length > 0 && <Downloads language={language} attachments={message.attachments} fetchBytes={fetchBytes} />}
    </Message>
  )
}

/** What the reporter also reads. The report itself and the name have their own places. */
export const Conversation = (props: TalkProps) => {
  const text = workCaseTexts[props.language]
  const shared = props.work.messages.filter((one) => one.direction !== 'inside' && one.kind !== 'report' && one.kind !== 'identity')
  return (
    <section aria-labelledby="talk-title">
      <h2 id="talk-title">{text.conversation}</h2>
      <p class="small soft">{text.conversationHint}</p>
      {shared.length === 0 && <p>{caseTexts[props.language].noMessages}</p>}
      {shared.map((message) => <Said key={message.hash} message={message} {...props} />)}
    </section>
  )
}

/** What stays among the readers: set apart, so that nobody writes to the wrong side. */
export const Inside = (props: TalkProps & { readonly deciding: boolean }) => {
  const text = workCaseTexts[props.language]
  const notes = props.work.messages.filter((one) => one.direction === 'inside')
  return (
    <section class="inside" aria-labelledby="inside-title">
      <h2 id="inside-title">{props.deciding ? text.decidingSteps : text.inside}</h2>
      {!props.deciding && <p class="small soft">{text.insideHint}</p>}
      {notes.length === 0 && <p>{text.noInside}</p>}
      {notes.map((message) => <Said key={message.hash} message={message} {...props} />)}
    </section>
  )
}

/** Every term that runs or stands still, what is due first on top: the course shows only the one that governs each step. */
export const Terms = ({ language, work }: { readonly language: Words; readonly work: WorkCase }) => {
  const text = workCaseTexts[language]
  const live = work.terms.terms.filter((term) => term.state === 'running' || term.state === 'overdue' || term.state === 'suspended').toSorted((a, b) => ((a.nominalEnd ?? '9') < (b.nominalEnd ?? '9') ? -1 : 1))
  if (live.length === 0) return null
  return (
    <Details summary={text.allTerms}>
      {live.map((term) => {
        const { nominalEnd, legalEnd, ground, provisional } = term
        if (nominalEnd === null || legalEnd === null) return <p key={term.rule}>{termName(term.rule, language)}. {caseTexts[language].suspendedTerm(String(term.remainingDays ?? 0))}</p>
        return <TermLine key={term.rule} language={language} name={termName(term.rule, language)} term={{ nominalEnd, legalEnd, ground, provisional }} workingDays={workingDaysLeft(work.today, nominalEnd)} />
      })}
    </Details>
  )
}

/** Questions to the reporter that are not answered yet. */
export const Waiting = ({ language, work }: { readonly language: Words; readonly work: WorkCase }) => {
  const open = openQuestions(work.view)
  const text = workCaseTexts[language]
  const grave = work.view.grave.filter((step) => step.state === 'waiting')
  if (open.length === 0 && grave.length === 0) return null
  return (
    <Notice tone="info">
      {open.map((consent) => <p key={consent.ask}>{text.waitsForAnswer(caseTexts[language][consent.what], formatDay(consent.day, language))}</p>)}
      {grave.map((step) => <p key={step.hash}>{(step.act === 'withdraw' ? text.willWithdraw : text.willName)(formatDay(step.effectiveDay, language))}</p>)}
    </Notice>
  )
}

/** Who can read, by name; whom the server adds on its own is an alarm. */
export const Readers = ({ language, work, roster, me }: { readonly language: Words; readonly work: WorkCase; readonly roster: Roster; readonly me: string }) => {
  const text = workCaseTexts[language]
  return (
    <ul>
      {work.opened.readers.map(({ id }) => <li key={id}>{id === me ? text.you : nameOf(roster, id)}{work.view.recused.includes(id) ? ` (${text.recused})` : ''}</li>)}
      <li>{work.opened.recovery ? text.recovery : text.noRecovery}</li>
    </ul>
  )
}

/** Items that did not hold: how many, and the reasons by name; never their content. */
export const Unreadable = ({ language, work }: { readonly language: Words; readonly work: WorkCase }) => {
  const reasons = Object.entries(work.unreadable)
  if (reasons.length === 0) return null
  const count = reasons.reduce((sum, [, times]) => sum + times, 0)
  return <Notice tone="bad"><p>{caseTexts[language].unreadable(String(count), reasons.map(([reason, times]) => `${reason} ${times}×`).join(', '))}</p></Notice>
}

