import { useState } from 'preact/hooks'
import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Details, errorFor, ErrorSummary, TextArea, type FormError } from '../../../../foundation/ui/index.ts'
import { movesOf, stateOf } from '../../rules/model/lookup.ts'
import type { MoveKind } from '../../rules/model/shape.ts'
import type { SignalNow } from '../../rules/signal/now.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { Consent } from './consent.tsx'

type MovesProps = { /** Who says that the affected person wants it; absent where nobody can. */ readonly consent?: string; /** A move that has a place of its own on the page. */ readonly leaveOut?: MoveKind; readonly now: SignalNow; readonly language: Language; readonly busy: boolean; readonly onMove: (move: MoveKind, text: string) => Promise<boolean> }

/** One move: its sentence or reason where the model asks for one, and a second press before it is done. */
const Move = ({ now, language, busy, onMove, event, consent }: MovesProps & { readonly event: MoveKind }) => {
  const texts = followTexts[language]
  const [text, setText] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const state = stateOf(now.model, now.at)
  const move = state && movesOf(now.model, state).find((one) => one.event === event)
  if (!move) return null
  const asks = move.needs.includes('reason') ? 'reason' : move.needs.includes('sentence') ? 'sentence' : null
  const field = `move-${now.signal.slice(0, 6)}-${event}`
  const submit = (submitted: Event): void => {
    submitted.preventDefault()
    const wrong = asks !== null && text.trim() === '' ? (asks === 'reason' ? texts.reasonMissing : texts.sentenceMissing) : text.length > 8_000 ? texts.tooLong : null
    const unasked = consent !== undefined && move.needs.includes('consent') && !agreed
    setErrors([...(wrong === null ? [] : [{ field, text: wrong }]), ...(unasked ? [{ field: `${field}-consent`, text: texts.consentMissing }] : [])])
    if (wrong === null && !unasked) void onMove(event, text).then((gone) => { if (gone) setText('') })
  }
  return (
    <Details summary={inLanguage({ nl: move.name.nl ?? event, en: move.name.en ?? move.name.nl ?? event }, language)}>
      <form onSubmit={submit} noValidate autocomplete="off">
        <ErrorSummary language={language} errors={errors} />
        <TextArea language={language} id={field} label={asks === 'reason' ? texts.reason : texts.sentence} optional={asks === null} rows={3} value={text} error={errorFor(errors, field)} onInput={setText} />
        {consent !== undefined && move.needs.includes('consent') && <Consent language={language} id={`${field}-consent`} says={consent} agreed={agreed} error={errorFor(errors, `${field}-consent`)} onChange={setAgreed} />}
        <ButtonBar><Button kind="quiet" busy={busy}>{texts.doIt}</Button></ButtonBar>
      </form>
    </Details>
  )
}

/** What can be done now, by the model. */
export const Moves = (props: MovesProps) => <>{props.now.moves.filter((event) => event !== props.leaveOut).map((event) => <Move key={`${props.now.step} ${event}`} {...props} event={event} />)}</>
