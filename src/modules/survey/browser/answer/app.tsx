import { useEffect, useMemo, useState } from 'preact/hooks'
import { focusField, useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, ErrorSummary, errorFor, Notice, Progress, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import type { Question } from '../../rules/bank/question.ts'
import type { Form, Questionnaire } from '../../rules/questionnaire/questionnaire.ts'
import { answerRefusal, answersThatCount, pagesFor } from '../../rules/questionnaire/walk.ts'
import { answeringTexts, refusedTexts, wrongTexts } from '../../texts/answering.ts'
import { answersNow, clearForm, onEnter, showPage } from './form.ts'
import { fetchHeld, newAsk, numberOf, readFragment, sendAnswers, type FetchTrouble, type Held, type Listed, type SendTrouble } from './token.ts'

/** What the page tells this island. */
export type AnswerPage = { readonly language: Language; readonly wave: string; readonly check: string; readonly pages: Questionnaire['pages']; readonly questions: readonly Question[]; readonly strata: readonly Listed[]; readonly thanks: string }
type Phase = 'start' | 'busy' | 'questions' | 'check' | 'sending' | 'done' | 'already' | 'stopped'

const showBefore = (shown: boolean): void => void document.getElementById('survey-before')?.toggleAttribute('hidden', !shown)

/** The questionnaire with script: a token that the server cannot recognise, questions on this page alone, one request at the end. */
export const AnswerApp = ({ data }: { data: AnswerPage }) => {
  const text = answeringTexts[data.language]
  const [fragment, setFragment] = useState(() => readFragment(location.hash))
  const asked = useMemo(newAsk, [])
  const form = useMemo((): Form => ({ title: { nl: '-', en: '-' }, intro: { nl: '-', en: '-' }, thanks: { nl: '-', en: '-' }, pages: data.pages, questions: new Map(data.questions.map((one) => [one.id, one])) }), [])
  const [phase, setPhase] = useState<Phase>('start')
  const [code, setCode] = useState(fragment.code)
  const [held, setHeld] = useState<Held | null>(null)
  const [page, setPage] = useState('')
  const [trouble, setTrouble] = useState<FetchTrouble | SendTrouble | null>(null)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const place = useHeadingFocus(phase)

  // The code leaves the address at once; a link of a letter that is opened in this same page counts too.
  useEffect(() => {
    const take = (): void => {
      if (location.hash === '') return
      const found = readFragment(location.hash)
      history.replaceState(null, '', location.pathname)
      setFragment(found)
      setCode(found.code)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  useEffect(() => showBefore(phase === 'start' || phase === 'busy'), [phase])
  useEffect(() => {
    if (phase !== 'questions' && phase !== 'check' && phase !== 'sending') return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [phase])

  const pages = phase === 'questions' || phase === 'check' ? pagesFor(form, answersNow()) : []
  const at = pages.findIndex((one) => one.page.id === page)
  const goTo = (next: string): void => { setErrors([]); setPage(next); setPhase('questions'); showPage(pagesFor(form, answersNow()).find((one) => one.page.id === next) ?? null) }

  const begin = async (): Promise<void> => {
    setPhase('busy')
    setTrouble(null)
    const number = await numberOf(data.wave, data.strata)
    if (number !== data.check || (fragment.check !== null && fragment.check !== number)) return setPhase('stopped')
    const got = await fetchHeld(data.wave, code, data.strata, asked)
    if (!got.ok) {
      if (got.error === 'bad-key') return setPhase('stopped')
      setTrouble(got.error)
      return setPhase('start')
    }
    setHeld(got.value)
    goTo(data.pages[0]?.id ?? '')
  }
  const next = (): void => {
    const here = pages[at]
    const answers = answersNow()
    const wrong = (here?.asked ?? []).flatMap(({ question }): FormError[] => {
      const refusal = answerRefusal(question, answers[question.id] ?? [])
      return refusal ? [{ field: `q-${question.id}`, text: wrongTexts[data.language][refusal] }] : []
    })
    setErrors(wrong)
    if (wrong[0]) return void document.getElementById(wrong[0].field)?.focus()
    const following = pagesFor(form, answers)[at + 1]
    if (following) return goTo(following.page.id)
    showPage(null)
    setPhase('check')
  }
  useEffect(() => (phase === 'questions' ? onEnter(next) : undefined))

  const send = async (): Promise<void> => {
    if (!held) return
    setPhase('sending')
    const before = trouble
    const sent = await sendAnswers(data.wave, held, answersThatCount(form, answersNow()))
    if (!sent.ok && sent.error !== 'spent') {
      setTrouble(sent.error)
      return setPhase('check')
    }
    clearForm()
    setHeld(null)
    // After a lost answer "spent" means that the first try arrived.
    setPhase(sent.ok || before === 'offline' ? 'done' : 'already')
  }

  const all = pages.flatMap((one) => one.asked)
  const answers = phase === 'check' ? answersNow() : {}
  const said = trouble === null ? null : trouble === 'offline' ? text.noConnection : trouble === 'bad-key' ? text.badKeyText : refusedTexts[data.language][trouble]
  return (
    <div ref={place}>
      {(phase === 'start' || phase === 'busy') && (
        <form onSubmit={(event) => { event.preventDefault(); if (phase === 'start') void begin() }}>
          <ErrorSummary language={data.language} errors={said ? [{ field: 'code', text: said }] : []} />
          <TextField language={data.language} id="code" label={text.code} hint={text.codeHint} value={code} onInput={setCode} error={errorFor(said ? [{ field: 'code', text: said }] : [], 'code')} />
          {phase === 'busy' ? <Progress language={data.language} id="fetching" doing={text.beginning} /> : <Button>{text.begin}</Button>}
        </form>
      )}
      {phase === 'stopped' && <><h1>{text.badKey}</h1><Notice tone="bad" live="alert"><p>{text.badKeyText}</p></Notice></>}
      {phase === 'questions' && (
        <div onClick={focusField}>
          <ErrorSummary language={data.language} errors={errors} />
          <ButtonBar><Button type="button" onPress={next}>{text.next}</Button>{at > 0 && <Button kind="quiet" type="button" onPress={() => goTo(pages[at - 1]?.page.id ?? '')}>{text.back}</Button>}</ButtonBar>
          <p class="soft" role="status">{text.pageOf(at + 1, pages.length)}</p>
          {held && at === 0 && <p class="soft small">{text.yourGroup(held.stratum.name, String(held.stratum.invited))}</p>}
          <p class="soft small">{text.draft}</p>
        </div>
      )}
      {phase === 'check' && (
        <>
          <h1>{text.checkTitle}</h1>
          {said && <Notice tone="bad" live="alert"><p>{said}</p></Notice>}
          <p>{text.answered(all.filter(({ question }) => (answers[question.id] ?? []).length > 0).length, all.length)}</p>
          <p>{text.checkTextSend}</p>
          <ButtonBar><Button type="button" onPress={() => void send()}>{text.send}</Button><Button kind="quiet" type="button" onPress={() => goTo(pages.at(-1)?.page.id ?? '')}>{text.back}</Button></ButtonBar>
        </>
      )}
      {phase === 'sending' && <Progress language={data.language} id="sending" doing={text.sending} />}
      {(phase === 'done' || phase === 'already') && <><h1>{phase === 'done' ? text.thanks : text.already}</h1><p class="lead">{phase === 'done' ? data.thanks : text.alreadyText}</p></>}
    </div>
  )
}
