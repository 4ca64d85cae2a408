import { useEffect, useState } from 'preact/hooks'
import type { Id, MultiSigned, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import { Button, ButtonBar, CaseLayout, Details, Notice, Tag, Tags, urgency } from '../../../../foundation/ui/index.ts'
import type { HandlerAct } from '../../rules/case/acts.ts'
import { courseOf } from '../../rules/case/course.ts'
import { dueInWords } from '../../rules/terms/due-in-words.ts'
import { caseTexts } from '../../texts/case.ts'
import { keepingTexts } from '../../texts/keeping.ts'
import { overviewTexts } from '../../texts/overview.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { workTexts } from '../../texts/work.ts'
import { attachmentReducer, noAttachments, type AttachmentAction } from '../shared/attachments/chosen.ts'
import { Downloads } from '../shared/attachments/downloads.tsx'
import { troubleWords } from '../shared/attachments/words.ts'
import { Course } from '../shared/course.tsx'
import type { Waiting as Pause } from '../shared/retry.ts'
import type { Deed } from './act-form.ts'
import { actsNow, enoughForWayIn } from './acts-now.ts'
import { AuthorityPart, isDeciding } from './authority-part.tsx'
import { grouped } from './act-groups.ts'
import { ActPanel } from './act-panel.tsx'
import { Conversation, Inside, Readers, Report, Reporter, Terms, Unreadable, Waiting } from './case-parts.tsx'
import { caseUploads, fetchOfCase } from './case-files.ts'
import { ExportPart } from './export/export-part.tsx'
import { RecordPart } from './figures/record-part.tsx'
import { Heading } from './heading.tsx'
import { LogNotice } from './log-notice.tsx'
import { isLastReader } from './last-reader.ts'
import { LetterPanel, OwedLetters } from './letters/letter-panel.tsx'
import { workingDaysLeft } from './names.ts'
import type { WorkData } from './page-data.ts'
import { Care } from './parties/care.tsx'
import { ClusterPart } from './parties/cluster-part.tsx'
import { OriginNotices } from './parties/origin-notices.tsx'
import { PeopleSection } from './parties/people-section.tsx'
import { ProcedureDrawing, ProcedureNotices, ProcedureSummary } from './procedure-parts.tsx'
import { Proposals } from './proposal-list.tsx'
import { pendingProposals, type Pending } from './proposals.ts'
import { refusalWords } from './refusal-words.ts'
import { saveCertificate } from './retention/destruction-screen.tsx'
import type { Certificate } from './retention/keeping-desk.ts'
import { RetentionPart } from './retention/retention-part.tsx'
import { searchable } from './overview/search.ts'
import { Checklist } from './overview/checklist.tsx'
import { CodeMade, WayNotices } from './way-in-parts.tsx'
import { worklistAddress } from './routing.ts'
import type { WorkCase } from './said.ts'
import type { Key } from './use-key.ts'
import { approve, carryOutCountersigned, openWork, perform, type DeskRefusal, type WorkDesk } from './work-desk.ts'
import type { Draft, Drafts } from './work-state.ts'

type Props = { readonly data: WorkData; readonly myKey: Key; readonly desk: WorkDesk; readonly id: Id; readonly drafts: Drafts; readonly opened: Map<Id, string>; readonly focus: boolean; readonly onTitle: (title: string) => void }
type Loaded = { readonly at: 'loading' } | { readonly at: 'trouble'; readonly refusal: DeskRefusal } | { readonly at: 'case'; readonly work: WorkCase } | { readonly at: 'left' } | { readonly at: 'destroyed'; readonly certificate: Certificate }
type Said = { readonly tone: 'good' | 'bad'; readonly sentence: string }
type Doing = { readonly words: string }

/** The form that had the focus is gone; the reader goes on at what came of it. */
const focusOn = (selector: string): void => void requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())

const printCase = (): void => {
  for (const one of document.querySelectorAll('details')) one.open = true
  window.print()
}

/** An open case: its course, the report and what was said, who can read, and what this handler may do. */
export const CaseScreen = ({ data, myKey, desk, id, drafts, opened, focus, onTitle }: Props) => {
  const { language } = data
  const text = workCaseTexts[language]
  const words = caseTexts[language]
  const roster = myKey.trusted?.roster
  const [loaded, setLoaded] = useState<Loaded>({ at: 'loading' })
  const [draft, setDraftState] = useState<Draft | null>(drafts.get(id) ?? null)
  const [said, setSaid] = useState<Said | null>(null)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [waiting, setWaiting] = useState<Pause | null>(null)
  const [entries, setEntries] = useState<readonly Signed[]>([])
  const [code, setCode] = useState<string | null>(null)

  const setDraft = (next: Draft | null): void => {
    if (next === null) drafts.get(id)?.uploads.clear()
    if (next === null) drafts.delete(id)
    else drafts.set(id, next)
    setDraftState(next)
  }
  const show = (work: WorkCase): void => {
    setLoaded({ at: 'case', work })
    onTitle(work.view.title || text.report)
    opened.set(id, searchable(work))
  }
  const load = async (): Promise<void> => {
    setLoaded({ at: 'loading' })
    const found = await openWork(desk, id)
    if (found.ok) setEntries(found.value.file.entries)
    if (found.ok) show(found.value.work)
    else setLoaded({ at: 'trouble', refusal: found.error })
  }
  useEffect(() => void load(), [id])

  const back = <p class="back no-print"><a href={worklistAddress(language)}>← {text.back}</a></p>
  if (loaded.at === 'loading') return <div>{back}<p role="status">{text.opening}</p></div>
  if (loaded.at === 'left') return <div>{back}<Heading focus>{text.report}</Heading><Notice tone="good" live="status"><p>{text.approvedLeft}</p></Notice></div>
  if (loaded.at === 'destroyed') {
    const { certificate } = loaded
    return <div>{back}<Heading focus>{keepingTexts[language].destroyed}</Heading><Notice tone="good" live="status"><p>{keepingTexts[language].destroyedText}</p></Notice><pre class="certificate">{certificate.note}</pre><Button type="button" onPress={() => saveCertificate(language, certificate)}>{keepingTexts[language].certificate}</Button></div>
  }
  if (loaded.at === 'trouble' || !roster) {
    return <div>{back}<Heading focus={focus}>{text.report}</Heading>{loaded.at === 'trouble' && <Notice tone="bad" live="alert"><p>{refusalWords(loaded.refusal, language, roster)}</p><button class="link" type="button" onClick={() => void load()}>{workTexts[language].retry}</button></Notice>}</div>
  }
  const { work } = loaded
  const { view } = work
  const may = actsNow(work, desk.me)
  // What is asked most stands near the title: the confirmation until it is given, then the answer.
  const near = (['acknowledge', 'text', 'note'] as const).filter((act) => may.includes(act)).filter((act, _at, all) => act !== 'text' || !all.includes('acknowledge'))
  const pending = pendingProposals(work, desk.me)
  const fetchBytes = fetchOfCase(desk, id)
  const reportFiles = work.messages.find((one) => one.kind === 'report')?.attachments ?? []

  const refused = (refusal: DeskRefusal): void => {
    setDoing(null)
    if (refusal.work) show(refusal.work)
    if (refusal.why === 'gone') setLoaded({ at: 'trouble', refusal })
    setSaid({ tone: 'bad', sentence: refusalWords(refusal, language, roster) })
  }
  // The draft as it is by then: a file goes on while its owner writes on.
  const onFiles = (action: AttachmentAction): void => {
    const now = drafts.get(id)
    if (now) setDraft({ ...now, files: attachmentReducer(now.files, action) })
  }
  const carryOut = async (act: HandlerAct, deed: Deed, { files, uploads }: Partial<Draft> = {}): Promise<void> => {
    setSaid(null)
    setDoing({ words: text.doing })
    const { attachments, trouble } = (await uploads?.run(files?.files ?? [], onFiles)) ?? { attachments: [], trouble: null }
    if (trouble === 'gone') return refused({ why: 'gone', code: trouble })
    if (trouble !== null) {
      setDoing(null)
      return setSaid({ tone: 'bad', sentence: troubleWords(trouble, language) })
    }
    const done = await perform(desk, work, act, deed, attachments)
    if (!done.ok) return refused(done.error)
    setDoing(null)
    setDraft(null)
    show(done.value.work)
    setCode(done.value.code ?? null)
    const shared = deed.does === 'release' || (deed.does === 'say' && deed.message.direction === 'out')
    setSaid({ tone: 'good', sentence: `${text.done(text[`act-${act}`])} ${shared ? text.sharedWith : text.sharedInside}` })
    focusOn('#case-result')
  }
  const begin = (act: HandlerAct, values: Draft['values'] = {}): void => {
    setSaid(null)
    if (act === 'assign') void carryOut('assign', { does: 'say', message: { kind: 'assigned', body: { handler: desk.me }, direction: 'inside' } })
    else setDraft({ act, values, files: noAttachments, uploads: caseUploads(desk, id, language, setWaiting) })
  }
  const sign = async (one: Pending, countersigned?: MultiSigned): Promise<void> => {
    setSaid(null)
    setDoing({ words: text.doing })
    const done = countersigned ? await carryOutCountersigned(desk, work, one, countersigned) : await approve(desk, work, one)
    if (!done.ok) return refused(done.error)
    setDoing(null)
    if (one.remove.includes(desk.me)) return setLoaded({ at: 'left' })
    await load()
    setSaid({ tone: 'good', sentence: text.approved })
  }

  const due = work.terms.nextDueDay
  const destroyed = (certificate: Certificate): void => {
    drafts.delete(id)
    opened.delete(id)
    setLoaded({ at: 'destroyed', certificate })
  }
  // Who decides does not handle: what they cannot read is not shown as if it were not there.
  const deciding = isDeciding(roster, desk.me)
  const side = [
    { title: text.readers, content: <Readers language={language} work={work} roster={roster} me={desk.me} /> },
    {
      title: text.may,
      content: may.length === 0 ? <p>{text.mayNothing}</p> : (
        <div class="no-print acts" id="may" tabIndex={-1}>
          {grouped(may, work, desk.me).map(({ group, acts }) => (
            <div key={group}>
              <h3>{text[`group-${group}`]}</h3>
              <ul>{acts.map((act) => <li key={act}>{act === 'way-in' && !enoughForWayIn(work, roster) ? <p class="small soft">{text[`act-${act}`]}: {wayInTexts[language].tooFewReaders}</p> : <button class="link" type="button" data-act={act} aria-current={draft?.act === act ? 'true' : undefined} onClick={() => begin(act)}>{text[`act-${act}`]}</button>}</li>)}</ul>
            </div>
          ))}
        </div>
      ),
    },
    ...(deciding ? [] : [{ title: overviewTexts[language].checklist, content: <Checklist language={language} work={work} /> }]),
  ]
  return (
    <div>
      {back}
      <CaseLayout time={{ title: words.course, content: <><Course language={language} steps={courseOf(view, work.terms)} today={work.today} audience="handler" /><Terms language={language} work={work} /></> }} side={side}>
        <Heading focus={focus}>{view.title || text.report}</Heading>
        <Tags>{[
          <Tag key="p">{words[view.procedure]}</Tag>, <Tag key="n">{words[view.naming]}</Tag>, <Tag key="s">{words[view.stage]}</Tag>,
          ...(view.outcome === null ? [] : [<Tag key="o">{words[view.outcome]}</Tag>]),
          due === null ? <Tag key="d">{text.nothingDue}</Tag> : <Tag key="d" tone={urgency(workingDaysLeft(work.today, due))}>{dueInWords(work.today, due, language)}</Tag>,
        ]}</Tags>
        <div role="status" id="case-result" class="no-print" tabIndex={-1}>{said?.tone === 'good' && <Notice tone="good"><p>{said.sentence}</p></Notice>}{doing !== null && draft === null && <p>{doing.words}</p>}</div>
        {said?.tone === 'bad' && <Notice tone="bad" live="alert"><p>{said.sentence}</p></Notice>}
        {code !== null && <CodeMade language={language} code={code} today={work.today} />}
        <WayNotices language={language} desk={desk} work={work} roster={roster} onWork={show} />
        {myKey.trusted && <OriginNotices language={language} work={work} trusted={myKey.trusted} />}
        {work.opened.strangers.length > 0 && <Notice tone="bad" title={text.strangersTitle} live="alert"><p>{text.strangers(String(work.opened.strangers.length))}</p></Notice>}
        <LogNotice language={language} desk={desk} caseId={id} entries={entries} roster={roster} />
        <Unreadable language={language} work={work} />
        <RecordPart language={language} desk={desk} work={work} roster={roster} onWork={show} />
        <Waiting language={language} work={work} />
        {draft === null && <ProcedureNotices language={language} work={work} me={desk.me} may={may} busy={doing !== null} onBegin={begin} />}
        {draft?.act === 'letter' && may.includes('letter') && <LetterPanel key="letter" language={language} work={work} roster={roster} me={desk.me} draft={draft} doing={doing} onDraft={(next) => { setDraft(next); if (next === null) focusOn('main h1') }} onDo={(deed, now) => void carryOut('letter', deed, now)} />}
        {draft === null && may.includes('letter') && <OwedLetters language={language} work={work} onWrite={(template) => begin('letter', { template })} />}
        {draft !== null && draft.act !== 'letter' && may.includes(draft.act) && (
          <ActPanel key={draft.act} language={language} work={work} roster={roster} me={desk.me} draft={draft} doing={doing} waiting={waiting} onFiles={onFiles} onDraft={(next) => { setDraft(next); if (next === null) focusOn('main h1') }} onDo={(deed, now) => void carryOut(now.act, deed, now)} />
        )}
        {draft === null && near.length > 0 && (
          <ButtonBar>{near.map((act, at) => <Button key={act} kind={at === 0 ? 'primary' : 'quiet'} type="button" busy={doing !== null} onPress={() => begin(act)}>{text[`act-${act}`]}</Button>)}</ButtonBar>
        )}
        {may.length > 0 && <p class="narrow-only no-print"><a href="#may">{text.allActs}</a></p>}
        <Proposals language={language} roster={roster} pending={pending} mayApprove={!view.recused.includes(desk.me)} alone={isLastReader(work, roster, desk.me)} busy={doing !== null} onApprove={(one) => void sign(one)} onCountersigned={(one, change) => void sign(one, change)} />
        {deciding && <AuthorityPart language={language} work={work} />}
        {view.report !== null && <Report language={language} report={view.report} files={reportFiles.length > 0 && <Downloads language={language} attachments={reportFiles} fetchBytes={fetchBytes} />} />}
        <Reporter language={language} work={work} />
        <ProcedureSummary language={language} work={work} roster={roster} me={desk.me} />
        <ProcedureDrawing language={language} work={work} />
        <Conversation language={language} work={work} roster={roster} me={desk.me} fetchBytes={fetchBytes} />
        {!deciding && myKey.trusted && <ClusterPart language={language} desk={desk} work={work} roster={roster} onWork={show} />}
        {!deciding && <Care language={language} desk={desk} work={work} roster={roster} onWork={show} />}
        {!deciding && <PeopleSection language={language} desk={desk} work={work} roster={roster} fetchBytes={fetchBytes} onWork={show} />}
        <Inside deciding={deciding} language={language} work={work} roster={roster} me={desk.me} fetchBytes={fetchBytes} />
        <p class="no-print"><button class="link" type="button" id="print-case" onClick={printCase}>{text.print}</button></p>
        <div class="no-print">
          {!deciding && <Details summary={keepingTexts[language].title}><RetentionPart language={language} desk={desk} work={work} roster={roster} onWork={show} onDestroyed={destroyed} /></Details>}
          <Details summary={keepingTexts[language].exportTitle}><ExportPart language={language} desk={desk} work={work} roster={roster} onWork={show} /></Details>
        </div>
      </CaseLayout>
    </div>
  )
}
