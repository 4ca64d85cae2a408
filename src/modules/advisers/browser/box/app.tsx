import { useEffect, useRef, useState } from 'preact/hooks'
import { apiFor } from '../../../../foundation/browser/api.ts'
import { useIdleEnd } from '../../../../foundation/browser/idle.ts'
import { openBox, type Box, type BoxTrouble } from '../../../../foundation/browser/post/box.ts'
import { Step } from '../../../../foundation/browser/screen.tsx'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { receiptSentence, troubleSentence } from '../../../../foundation/browser/trouble-words.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import type { PostView, PostWords } from '../../../../foundation/sealing/core/post.ts'
import { errorFor, Notice, Question, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { contactTexts } from '../../texts/contact.ts'
import { doorFor } from '../shared/door.ts'
import type { Act, BoxPage, Reachable } from './box-page.ts'
import { BoxScreen } from './box-screen.tsx'

const Closed = ({ page, idle }: { readonly page: BoxPage; readonly idle: boolean }) => {
  const texts = contactTexts[page.language]
  const place = useHeadingFocus('closed')
  return (
    <div ref={place}>
      <h1>{texts.closedTitle}</h1>
      {idle && <p>{texts.closedIdle}</p>}
      <p>{texts.closedText}</p>
      <p><a href="">{texts.again}</a></p>
    </div>
  )
}

/** The employee's box: words, conversations, and what may be done in each. Keys and words live in memory until it closes. */
export const BoxApp = ({ data: page }: { readonly data: BoxPage }) => {
  const { language } = page
  const texts = contactTexts[language]
  const [at, setAt] = useState<'words' | 'opening' | 'open' | 'closed' | 'idle'>('words')
  const [typed, setTyped] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [views, setViews] = useState<readonly PostView[]>([])
  const [reachable, setReachable] = useState<readonly Reachable[]>([])
  const [told, setTold] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const box = useRef<Box | null>(null)

  const drop = (how: 'closed' | 'idle'): void => {
    box.current?.forget()
    box.current = null
    setViews([])
    setTyped('')
    setTold(null)
    setAt(how)
  }
  useEffect(() => {
    // The demonstration's page brings the words of an invented employee along, in the part of the address that is never sent.
    if (page.demo && location.hash !== '') setTyped(decodeURIComponent(location.hash.slice(1)).replaceAll('-', ' '))
    const left = (): void => { if (box.current) drop('closed') }
    addEventListener('pagehide', left)
    return () => removeEventListener('pagehide', left)
  }, [])
  useIdleEnd(at === 'open', () => drop('idle'))

  const open = async (): Promise<void> => {
    setAt('opening')
    setErrors([])
    const opened = await openBox(doorFor(page), typed)
    if (!opened.ok) {
      setErrors([{ field: 'f-words', text: opened.error.reason === 'words' ? receiptSentence(opened.error.words, language) : troubleSentence(opened.error, language) }])
      return setAt('words')
    }
    box.current = opened.value
    const list = await apiFor({ language }).get<readonly Reachable[]>(page.listAddress)
    setReachable(list.ok ? list.value : [])
    setViews(opened.value.threads())
    setAt('open')
  }
  const settle = (result: Result<readonly PostView[], BoxTrouble> | undefined, good: string): boolean => {
    setBusy(false)
    if (!result || !box.current) return false
    if (result.ok) setViews(result.value)
    else if (result.error.reason === 'stale') setViews(box.current.threads())
    setTold(result.ok ? { tone: 'good', sentence: good } : { tone: 'bad', sentence: troubleSentence(result.error, language) })
    return result.ok
  }
  const act: Act = {
    send: async (thread: string, words: PostWords) => {
      if (busy) return false
      setBusy(true)
      return settle(await box.current?.send(thread, words), texts.sent)
    },
    write: async (person: string, words: PostWords) => {
      if (busy) return false
      setBusy(true)
      return settle(await box.current?.write(person, words), texts.sent)
    },
    reload: async () => {
      setBusy(true)
      settle(await box.current?.reload(), texts.upToDate)
    },
    close: () => drop('closed'),
    say: (tone, sentence) => setTold({ tone, sentence }),
  }
  if (at === 'closed' || at === 'idle') return <Closed page={page} idle={at === 'idle'} />
  if (at === 'open') return <BoxScreen page={page} views={views} reachable={reachable} told={told} busy={busy} act={act} />
  return (
    <Step language={language} name="words" errors={errors} nextLabel={texts.open} busy={at === 'opening'} onNext={() => void open()}>
      <Question id="page-words" title={texts.boxTitle} help={texts.boxLead}>
        <TextArea language={language} id="f-words" label={texts.words} hint={texts.wordsHint} rows={3} value={typed} error={errorFor(errors, 'f-words')} onInput={setTyped} />
      </Question>
      <p role="status">{at === 'opening' ? texts.opening : ''}</p>
      <Notice tone="care"><p>{texts.device}</p></Notice>
    </Step>
  )
}
