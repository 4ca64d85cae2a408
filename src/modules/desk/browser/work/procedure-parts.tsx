import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, Details, FlowDiagram, formatDay, Notice, SummaryList } from '../../../../foundation/ui/index.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { arrowsOf } from '../../rules/process/diagram.ts'
import { panelOf, panelSize, voteOutcome, type Hearing } from '../../rules/process/handling.ts'
import { processModels } from '../../rules/process/models.ts'
import { oneYear } from '../../rules/process/one-year.ts'
import { caseTexts } from '../../texts/case.ts'
import { flowOf } from '../../texts/process-words.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { isDeciding } from './authority-part.tsx'
import { nameOf } from './names.ts'
import type { WorkCase } from './said.ts'

type Words = 'nl' | 'en'
type Props = { readonly language: Words; readonly work: WorkCase; readonly roster: Roster; readonly me: string }

/** Before anybody decides: is this reader involved (Awb 9:7)? */
const Conflict = ({ language, may, busy, onBegin }: { readonly language: Words; readonly may: readonly HandlerAct[]; readonly busy: boolean; readonly onBegin: (act: HandlerAct) => void }) => {
  const text = workCaseTexts[language]
  if (!may.includes('not-involved')) return null
  return (
    <Notice tone="care" title={text.conflictTitle}>
      <p>{text.conflictText}</p>
      <ButtonBar>
        <Button kind="quiet" type="button" busy={busy} onPress={() => onBegin('not-involved')}>{text['act-not-involved']}</Button>
        <Button kind="quiet" type="button" busy={busy} onPress={() => onBegin('recuse')}>{text.conflictYes}</Button>
      </ButtonBar>
    </Notice>
  )
}

/** What the limit of one year means for these incidents: a proposal, said as one. */
const OneYearNotice = ({ language, work }: Pick<Props, 'language' | 'work'>) => {
  const text = workCaseTexts[language]
  const { incidents } = work.view.handling
  const year = incidents === null || work.view.procedure !== 'complaint' ? null : oneYear(work.view.clock.from, incidents.days, incidents.crime)
  if (year === null || work.view.walk.taken.some((one) => one.act === 'admitted' || one.act === 'declined')) return null
  const day = (value: string): string => formatDay(value, language)
  return (
    <Notice tone="info" title={text.oneYearTitle}>
      <p>{year.proposal === 'does-not-apply' ? text.oneYearCrime : year.proposal === 'in-time' ? text.oneYearIn(day(year.last), day(year.inTimeUntil)) : text.oneYearMay(day(year.last), day(year.inTimeUntil))}</p>
      {year.older.length > 0 && <p>{text.oneYearOlder(year.older.map(day).join(', '))}</p>}
      <p>{text.youDecide}</p>
    </Notice>
  )
}

const WeightNotice = ({ language, work, me }: Omit<Props, 'roster'>) => {
  const text = workCaseTexts[language]
  const { weight } = work.view.handling
  if (weight === null || work.view.walk.place !== 'weighing') return null
  return <Notice tone="warn"><p>{weight.agreed === true ? text.weightAgreed : weight.by === me ? text.weightMine : text.weightWaits}</p></Notice>
}

const PanelNotice = ({ language, work }: Pick<Props, 'language' | 'work'>) => {
  const text = workCaseTexts[language]
  const { objections, challenges, panel } = work.view.handling
  const noted = challenges.filter((one) => one.by === 'complainant').length
  const short = work.view.open && panel !== null && panelOf(work.view.handling).length < panelSize
  return (
    <>
      {work.view.open && objections > noted && <Notice tone="warn"><p>{text.objected}</p></Notice>}
      {short && <Notice tone="warn"><p>{text.panelShort}</p></Notice>}
    </>
  )
}

/** What asks for a decision now. */
export const ProcedureNotices = ({ language, work, me, may, busy, onBegin }: Omit<Props, 'roster'> & { readonly may: readonly HandlerAct[]; readonly busy: boolean; readonly onBegin: (act: HandlerAct) => void }) => (
  <>
    <Conflict language={language} may={may} busy={busy} onBegin={onBegin} />
    <OneYearNotice language={language} work={work} />
    <WeightNotice language={language} work={work} me={me} />
    <PanelNotice language={language} work={work} />
  </>
)

const hearingWords = (hearing: Hearing, language: Words): string => {
  const text = workCaseTexts[language]
  const state = { invited: text.hearingInvited, waived: text.hearingWaived, held: text.hearingHeld }[hearing.state]
  const record = hearing.state !== 'held' ? '' : hearing.answer === null ? text.recordOpen : hearing.answer.agrees ? text.recordAgreed : text.recordObjected
  return [state, formatDay(hearing.day, language), record].filter(Boolean).join(', ')
}

const votesIn = (work: WorkCase, language: Words): string => {
  const text = workCaseTexts[language]
  const outcome = voteOutcome(work.view.handling)
  const count = text.votesSoFar(String(work.view.handling.draft?.votes.length ?? 0), String(panelOf(work.view.handling).length))
  return `${count} ${outcome === null ? text.voteOpen : outcome ? text.voteCarried : text.voteLost}`
}

/** The procedure drawn from its data, with the place where this case stands. */
export const ProcedureDrawing = ({ language, work }: Pick<Props, 'language' | 'work'>) => {
  const model = processModels[work.view.procedure]
  return <Details summary={workCaseTexts[language].procedureTitle}><FlowDiagram id="case-flow" {...flowOf(model, language)} arrows={arrowsOf(model)} current={work.view.walk.place} /></Details>
}

/** What handling led to so far: panel, hearings, evidence, votes, decision and its measures. Who decides reads of one hearing only, which would mislead. */
export const ProcedureSummary = ({ language, work, roster, me }: Props) => {
  const text = workCaseTexts[language]
  const words = caseTexts[language]
  const { panel, hearings, evidence, draft, advice, decision, challenges } = work.view.handling
  const challenged = (id: string): string => (challenges.some((one) => one.member === id && one.granted === null) ? ` (${text.recusedMark})` : '')
  const member = (id: string): string => `${nameOf(roster, id)}${challenged(id)}`
  return (
    <>
      {panel !== null && (
        <section aria-labelledby="panel-title">
          <h2 id="panel-title">{text.panelTitle}</h2>
          <SummaryList language={language} rows={[{ label: words.chair, value: member(panel.chair) }, { label: words.members, value: panel.members.map(member).join(', ') }]} />
        </section>
      )}
      {hearings.length > 0 && !isDeciding(roster, me) && (
        <section aria-labelledby="hearings-title">
          <h2 id="hearings-title">{text.hearingsTitle}</h2>
          <SummaryList language={language} rows={hearings.map((hearing) => ({ label: words[hearing.who], value: hearingWords(hearing, language) }))} />
        </section>
      )}
      {evidence.length > 0 && (
        <section aria-labelledby="evidence-title">
          <h2 id="evidence-title">{text.evidenceTitle}</h2>
          <SummaryList language={language} rows={evidence.map((one) => ({ label: one.title, value: `${one.source}. ${words.seenBy}: ${one.seenBy.map((reader) => words[`seen-${reader}`]).join(', ')}` }))} />
        </section>
      )}
      {draft !== null && advice === null && <section aria-labelledby="advice-title"><h2 id="advice-title">{text.adviceTitle}</h2><p>{words[draft.judgment]}. {votesIn(work, language)}</p></section>}
      {decision !== null && (
        <section aria-labelledby="decision-title">
          <h2 id="decision-title">{text.decisionTitle}</h2>
          <p>{words.saidDecided(words[decision.judgment])}, {formatDay(decision.day, language)}</p>
          <ul>
            {decision.measures.map((one, at) => (
              <li key={at}>{one.measure === 'no-measure' ? words.measureNone(one.text) : `${words.measureLine(words[one.measure], one.owner, formatDay(one.due, language), one.confirms)} (${one.doneOn === null ? text.measureOpen : text.measureDone(formatDay(one.doneOn, language))})`}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
