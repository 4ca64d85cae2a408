import { useState } from 'preact/hooks'
import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { Button, ButtonBar, Details, formatDay, Notice, TextArea } from '../../../../foundation/ui/index.ts'
import { openHandover, saidOf } from '../../rules/messages.ts'
import { replyState } from '../../rules/reply.ts'
import { settings } from '../../rules/settings.ts'
import { contactTexts } from '../../texts/contact.ts'
import { Conversation } from '../shared/said.tsx'
import type { ScreenProps, ThreadProps } from './box-page.ts'
import { Companion, Draft, Times } from './forms.tsx'
import { Agree, Handover, WriteOther } from './others.tsx'

const Write = ({ view, busy, act, page }: ThreadProps) => {
  const texts = contactTexts[page.language]
  const [text, setText] = useState('')
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '' || text.length > 12_000) return act.say('bad', text.length > 12_000 ? texts.textLong : texts.textMissing)
    if (await act.send(view.state.thread, { kind: 'text', body: { text } })) setText('')
  }
  return (
    <form onSubmit={send} noValidate autocomplete="off">
      <TextArea language={page.language} id={`text-${view.state.thread}`} label={texts.say} rows={5} value={text} onInput={setText} />
      <ButtonBar><Button busy={busy}>{texts.send}</Button></ButtonBar>
    </form>
  )
}

const Thread = (props: ThreadProps) => {
  const { page, view, said, reachable, views } = props
  const { language } = page
  const texts = contactTexts[language]
  const { to } = view.state
  const state = replyState(view.messages.map(({ message }) => message), systemClock.today())
  const isReachable = reachable.some(({ person }) => person === to.person)
  const others = reachable.filter(({ person }) => person !== to.person && !views.some((one) => one.state.to.person === person))
  const handover = openHandover(said)
  return (
    <section>
      <h2>{texts.with(to.name)}</h2>
      {state.at === 'overdue' && (
        <Notice tone="warn" title={texts.overdueTitle} level="h3"><p>{texts.overdueText(to.name, formatDay(state.by, language))}</p></Notice>
      )}
      {state.at === 'waiting' && <p class="soft">{texts.waiting(formatDay(state.by, language))}</p>}
      {state.at === 'answered' && <p class="soft">{texts.answered}</p>}
      {!isReachable && <Notice tone="info"><p>{texts.awayText(to.name)}</p></Notice>}
      {handover && <Handover {...props} handover={handover} />}
      {view.refused > 0 && <Notice tone="bad"><p>{texts.refusedParts}</p></Notice>}
      <Conversation said={said} language={language} from={{ in: texts.you, out: to.name, mine: 'in' }} />
      <Agree {...props} />
      <Write {...props} />
      {(state.at === 'overdue' || !isReachable) && others.length > 0 && <WriteOther {...props} others={others} />}
      <Details summary={texts.timesTitle}><Times {...props} /></Details>
      <Details summary={texts.draftTitle}><Draft {...props} /></Details>
      <Details summary={texts.companionTitle}><Companion {...props} /></Details>
      {state.at !== 'overdue' && isReachable && others.length > 0 && <Details summary={texts.otherTitle}><WriteOther {...props} others={others} /></Details>}
    </section>
  )
}

/** Every conversation of the box, the newest last word on top of each. */
export const BoxScreen = (props: ScreenProps) => {
  const { page, views, told, busy, act } = props
  const texts = contactTexts[page.language]
  const place = useHeadingFocus('box')
  return (
    <div ref={place}>
      <h1>{texts.boxTitle}</h1>
      <div role="status">{told !== null && <Notice tone={told.tone}><p>{told.sentence}</p></Notice>}</div>
      <ButtonBar>
        <Button kind="quiet" type="button" busy={busy} onPress={() => void act.reload()}>{texts.reload}</Button>
        <Button kind="quiet" type="button" onPress={act.close}>{texts.close}</Button>
      </ButtonBar>
      {views.map((view) => <Thread key={view.state.thread} {...props} view={view} said={view.messages.map(saidOf).filter((one) => one !== null)} />)}
      <p class="small soft">{texts.erased(String(settings.eraseAfterClosing))}</p>
    </div>
  )
}
