import '../../../foundation/kernel/no-eval.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../foundation/kernel/language.ts'
import { freshTarget, offerText, receiveText } from '../../../foundation/browser/hand-over.ts'
import { Button, ButtonBar, CheckboxGroup, Details, mountIsland, Notice, TextArea } from '../../../foundation/ui/index.ts'
import { publicTexts } from '../texts/public.ts'

/** `write`: the reader's own words on the page of a way; `along`: what was brought to the list of ways, on its way to the next. */
type CarryPage = { readonly language: Language; readonly mode: 'write' | 'along'; readonly start?: string | null; readonly failed?: string | null }

/** The reader's own words, in this component's memory and nowhere else; they go on only when the reader says so. */
const Carry = ({ data }: { readonly data: CarryPage }) => {
  const text = publicTexts[data.language]
  const [words, setWords] = useState('')
  const [state, setState] = useState<'here' | 'arrived' | 'gone' | 'copied'>('here')
  const [agreed, setAgreed] = useState(false)
  const latest = useRef('')
  latest.current = words
  useEffect(() => { void receiveText().then((brought) => { if (brought !== null) { setWords(brought); setState('arrived'); setAgreed(true) } }) }, [])

  const offer = (): void => void offerText(latest.current, () => { setWords(''); setAgreed(false); setState('gone') })
  // On the list of ways the text goes along with whichever way is chosen: the form then opens a tab that may ask for it.
  useEffect(() => {
    if (data.mode !== 'along') return
    const along = (event: Event): void => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || latest.current === '') return
      form.target = freshTarget()
      offer()
    }
    document.addEventListener('submit', along)
    return () => document.removeEventListener('submit', along)
  }, [])

  const begin = (address: string): void => {
    offer()
    window.open(address, freshTarget())
  }
  const askFurther = (): void => {
    const button = document.querySelector<HTMLButtonElement>('#way-failed')
    if (!button?.form) return
    offer()
    button.form.target = freshTarget()
    button.form.requestSubmit(button)
    button.form.removeAttribute('target')
  }
  if (data.mode === 'along') return words === '' ? (state === 'gone' ? <Notice live="status"><p>{text.carried}</p></Notice> : null) : (
    <Notice tone="good" live="status"><p>{text.arrived}</p><Details summary={text.wordsTitle}><p class="own-words">{words}</p></Details></Notice>
  )
  const may = agreed && words.trim() !== ''
  return (
    <>
      {state === 'arrived' && <Notice tone="good" live="status"><p>{text.arrived}</p></Notice>}
      {state === 'gone' && <Notice live="status"><p>{text.carried}</p></Notice>}
      <TextArea language={data.language} id="own-words" label={text.wordsLabel} rows={6} value={words} onInput={setWords} />
      {words.trim() !== '' && (
        <>
          <CheckboxGroup language={data.language} id="carry" label={text.carryLabel} hint={text.carryHint} options={[{ value: 'yes', label: text.carryLabel }]} values={agreed ? ['yes'] : []} onChange={(values) => setAgreed(values.includes('yes'))} />
          <ButtonBar>
            {may && data.start != null && <Button type="button" onPress={() => begin(data.start as string)}>{text.carryStart}</Button>}
            {may && data.failed != null && <Button kind="quiet" type="button" onPress={askFurther}>{text.carryFailed}</Button>}
            <Button kind="quiet" type="button" onPress={() => void navigator.clipboard.writeText(words).then(() => setState('copied'))}>{text.copy}</Button>
          </ButtonBar>
          {state === 'copied' && <p role="status">{text.copied}</p>}
        </>
      )}
    </>
  )
}

mountIsland<CarryPage>('guide-carry', Carry)
