import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, errorFor, formatDay, Notice, RadioGroup, Select, TextArea, TextField, Timeline, type FormError } from '../../../foundation/ui/index.ts'
import { mayWrite, reportView, type Acting, type ReportView } from '../actions/index.ts'
import { ministryName, noOpinionName, questionsAsked, textOfAnswer, voices } from '../rules/cycle/report.ts'
import { reportStates, stepsFrom, type Step } from '../rules/cycle/states.ts'
import { wears } from '../rules/cycle/tasks.ts'
import { publicReportPlace, reportPlace, tasksPlace } from '../rules/places.ts'
import { actNames, frameTexts, stateNames, voiceNames } from '../texts/frame.ts'
import { reportTexts } from '../texts/report.ts'
import { actingOf, languageOf, Paragraphs, show, type StaffLanguage } from './frame.tsx'
import { FileLinks } from './files.tsx'
import { AnswerForm, Figures, Hidden, Implementation, Opinions, Problems, Questions, Targets, type Tried } from './report-parts.tsx'
import type { AccountabilityPages } from './services.ts'

/** The steps that this person may take on this report now. */
const stepsFor = ({ hats }: Acting, { report }: ReportView): readonly Step[] =>
  [...new Set(hats.filter(({ role, department }) => department === report.department || (department === null && role === 'reviewer')).flatMap(({ role }) => stepsFrom(report.state, role)))]

const OpinionForm = ({ language, tried }: { readonly language: StaffLanguage; readonly tried: Tried | null }) => {
  const text = reportTexts[language]
  const mine = tried?.form === 'opinion' ? tried : null
  return (
    <form method="post" action="#opinion">
      <Hidden values={{ form: 'opinion' }} />
      <RadioGroup language={language} id="voice" label={text.voice} value={mine?.fields['voice'] ?? 'works-council'} options={voices.map((value) => ({ value, label: inLanguage(voiceNames[value], language) }))} />
      <TextArea language={language} id="opinion" name="text" label={text.giveOpinion} hint={text.opinionHint} rows={6} value={mine?.fields['text'] ?? ''} error={errorFor(mine?.errors ?? [], 'opinion')} />
      <p class="soft">{text.opinionOnce}</p>
      <ButtonBar><Button>{text.keepOpinion}</Button></ButtonBar>
    </form>
  )
}

const StepForm = ({ view, steps, language, tried }: { readonly view: ReportView; readonly steps: readonly Step[]; readonly language: StaffLanguage; readonly tried: Tried | null }) => {
  const text = reportTexts[language]
  const mine = tried?.form === 'step' ? tried : null
  return (
    <form method="post" action="#words">
      <Hidden values={{ form: 'step', version: String(view.report.version) }} />
      {steps.some(({ act }) => act === 'sign') && <Notice tone="care"><p>{text.signText}</p></Notice>}
      {steps.some(({ act }) => act === 'publish') && <Notice tone="care"><p>{text.publishText}</p></Notice>}
      <TextArea language={language} id="words" label={text.words} hint={text.wordsHint} rows={3} value={mine?.fields['words'] ?? ''} error={errorFor(mine?.errors ?? [], 'words')} optional />
      <ButtonBar>{steps.map(({ act, to }) => <Button key={act} name="act" value={act} kind={act === 'sign' || act === 'publish' ? 'grave' : to === 'draft' || to === 'returned' ? 'quiet' : 'primary'}>{inLanguage(actNames[act as keyof typeof actNames], language)}</Button>)}</ButtonBar>
    </form>
  )
}

const CorrectForm = ({ view, language, tried }: { readonly view: ReportView; readonly language: StaffLanguage; readonly tried: Tried | null }) => {
  const [text, frame] = [reportTexts[language], frameTexts[language]]
  const mine = tried?.form === 'correct' ? tried : null
  const minor = view.steps.filter(({ act }) => act === 'correct').length
  const which = [...view.questions.list.map(({ id, title }) => ({ value: `text:${id}`, label: `${text.correctAnswer}: ${inLanguage(title, language)}` })), ...view.definitions.map(({ id, name }) => ({ value: `figure:${id}`, label: `${text.correctFigure}: ${inLanguage(name, language)}` }))]
  return (
    <section>
      <h2>{text.correctTitle}</h2>
      <p>{text.correctText}</p>
      <form method="post" action="#which">
        <Hidden values={{ form: 'correct', minor: String(minor) }} />
        <Select language={language} id="which" label={text.correctWhat} none={frame.none} value={mine?.fields['which']} options={which} error={errorFor(mine?.errors ?? [], 'which')} />
        <TextArea language={language} id="new-text" name="text" label={text.correctNew} rows={4} value={mine?.fields['text'] ?? ''} optional />
        <TextField language={language} id="reason" label={frame.reason} value={mine?.fields['reason'] ?? ''} error={errorFor(mine?.errors ?? [], 'reason')} />
        <ButtonBar><Button kind="grave">{text.correctDo}</Button></ButtonBar>
      </form>
    </section>
  )
}

/** The report of one department in one round: what is still to do, the texts, figures, targets and measures, the opinion, and the next step. */
export const reportPage = async (context: Context, services: AccountabilityPages, tried: Tried | null = null, status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, acting] = [languageOf(context), actingOf(context)]
  const [text, frame] = [reportTexts[language], frameTexts[language]]
  const found = await reportView(services, acting, context.req.param('round') ?? '', context.req.param('department') ?? '')
  if (!found.ok) return context.notFound() as Response
  const view = found.value
  const { report, round, department } = view
  const [writes, steps, asked] = [mayWrite(acting, report), stepsFor(acting, view), questionsAsked(view.steps)]
  const opines = report.state === 'consultation' && wears(acting.hats, 'council', report.department)
  const errors: readonly FormError[] = tried?.errors ?? []
  const place = reportStates.filter((state) => state !== 'returned')
  const at = place.indexOf(report.state === 'returned' ? 'draft' : report.state)
  const parts = { view, language, writes, tried }
  return show(context, services, reportPlace, text.title(round.id, department[language]), (
    <>
      {view.nowadays.length > 0 && <p class="soft">{text.nowadays(view.nowadays.map((one) => one[language]).join(', '))}</p>}
      <Timeline language={language} steps={place.map((state, index) => ({ title: inLanguage(stateNames[index === at ? report.state : state], language), state: index < at || report.state === 'published' ? 'done' as const : index === at ? 'now' as const : 'next' as const }))} />
      {report.state === 'published' && <p><a href={`${services.publicUrl}${addressOf(language, publicReportPlace)}/${round.id}/${department.id}`}>{text.publicAt}</a></p>}
      {asked !== '' && <section id="ministry-part"><h2>{text.ministry}</h2><Notice tone="care"><Paragraphs text={asked} /></Notice>{writes ? <AnswerForm {...parts} question={ministryName} label={text.ministryAnswer} button={text.keep} /> : <Paragraphs text={textOfAnswer(view.answers, ministryName)} />}</section>}
      {report.state !== 'published' && <Problems {...parts} />}
      <Questions {...parts} />
      <Figures view={view} language={language} />
      <Targets {...parts} />
      <Implementation measures={view.measures} language={language} />
      <Opinions list={view.opinions} noOpinion={textOfAnswer(view.answers, noOpinionName)} language={language} />
      {opines && <OpinionForm language={language} tried={tried} />}
      {steps.length > 0 ? <section><h2>{text.next}</h2><StepForm view={view} steps={steps} language={language} tried={tried} /></section> : !opines && report.state !== 'published' && <Notice tone="info"><p>{text.waits}</p></Notice>}
      {report.state === 'published' && acting.hats.some(({ role }) => role === 'reviewer') && <CorrectForm view={view} language={language} tried={tried} />}
      <FileLinks address={`${addressOf(language, reportPlace)}/${round.id}/${department.id}`} language={language} />
      {view.steps.length > 0 && <section><h2>{text.steps}</h2><ul>{view.steps.map(({ act, day, words }, index) => <li key={index}>{formatDay(day, language)}: {inLanguage(actNames[act as keyof typeof actNames], language)}{words !== '' && <Paragraphs text={words} />}</li>)}</ul></section>}
    </>
  ), { status, errors, end: `/${round.id}/${department.id}`, back: { href: addressOf(language, tasksPlace), text: frame.tasks } })
}
