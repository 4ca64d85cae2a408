import { useState } from 'preact/hooks'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, formatDay, Notice, TextArea } from '../../../../foundation/ui/index.ts'
import { isAboutPeople, saidOf } from '../../rules/signal/content.ts'
import { levelName } from '../../rules/signal/line.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { Course } from '../shared/course.tsx'
import { Way } from '../shared/way.tsx'
import { Moves } from '../shared/moves.tsx'
import { stateName, Talk } from '../shared/said.tsx'
import { Names } from './names.tsx'
import { ToDesk } from './to-desk.tsx'
import type { ViewProps } from './view-props.ts'

const Write = ({ page, own, busy, act }: ViewProps) => {
  const texts = followTexts[page.language]
  const [text, setText] = useState('')
  const [error, setError] = useState('')
  const send = (event: Event): void => {
    event.preventDefault()
    const wrong = text.trim() === '' ? texts.textMissing : text.length > 8_000 ? texts.tooLong : ''
    setError(wrong)
    if (wrong === '') void act({ move: null, text }).then((gone) => { if (gone) setText('') })
  }
  return (
    <form onSubmit={send} noValidate autocomplete="off">
      <TextArea language={page.language} id={`text-${own.now.signal.slice(0, 6)}`} label={texts.say} hint={texts.sayHint} rows={4} value={text} error={error === '' ? undefined : error} onInput={setText} />
      <ButtonBar><Button kind="quiet" busy={busy}>{texts.send}</Button></ButtonBar>
    </form>
  )
}

/** One signal for whoever raised it, or for whom it touches: where it stands, what they can do, who can read it, what was said. */
export const SignalView = (props: ViewProps) => {
  const { page, own, busy, act } = props
  const { language } = page
  const texts = followTexts[language]
  const { now, view } = own
  const said = view.messages.map(saidOf).filter((one) => one !== null)
  const first = said.find((one) => one.what === 'signal')
  const affected = own.as === 'affected'
  const shown = new Map([...own.shown.map(({ person, name }) => [person, name] as const), ...view.deputies.map(({ person, name }) => [person, name] as const)])
  const second = view.plan.second?.person ?? null
  const mine = affected && second !== null ? second : ''
  const nameOf = (author: string): string => (author === mine ? texts.you : author === '' ? texts.raiser : author === second ? texts.affectedPerson : (shown.get(author) ?? author))
  // Words that may go on to the desk as one's own: those of the person affected, or of who raised a rule or process.
  const ownFirst = first?.what === 'signal' && !affected && (first.body.raiser === 'affected' || !isAboutPeople(first.body.subject)) ? first.body.text : said.flatMap((one) => (one.author === mine && one.what === 'text' ? [one.body.text] : [])).join('\n\n')
  const consent = affected || (first?.what === 'signal' && first.body.raiser === 'affected') ? texts.consentSelf : texts.consentOther
  const model = now.model
  const state = model.states.find(({ id }) => id === now.at)
  return (
    <section>
      <h2>{texts.signalOf(formatDay(now.received, language))}</h2>
      {affected && <p>{texts.asAffected}</p>}
      {now.closed !== null ? <Notice tone="good" title={stateName(model, now.at, language)} level="h3"><p>{texts.ended(formatDay(now.closed, language))}</p></Notice> : (
        <Notice tone={now.turn === null ? 'warn' : 'info'} title={stateName(model, now.at, language)} level="h3">
          {now.turn === null && <p>{affected ? texts.raisersTurn : texts.yourTurn} {inLanguage({ nl: state?.does.nl ?? '', en: state?.does.en ?? '' }, language)}</p>}
          {now.due !== null && <p>{texts.due(formatDay(now.due, language))} {now.turn !== null && texts.lateNext}</p>}
        </Notice>
      )}
      {view.refused > 0 && <Notice tone="bad"><p>{texts.refused}</p></Notice>}
      {now.closed === null && <><h3>{texts.moves}</h3><Moves now={now} language={language} busy={busy} consent={consent} leaveOut="carry-on" onMove={(move, text) => act({ move, text })} /></>}
      <h3>{texts.talk}</h3>
      <Talk said={said} model={model} language={language} nameOf={nameOf} mine={mine} />
      {now.closed === null && <Write {...props} />}
      <h3>{texts.course}</h3>
      <Course now={now} language={language} />
      <Way now={now} language={language} />
      {page.demo && now.due !== null && <ButtonBar><Button kind="quiet" type="button" busy={busy} onPress={() => void props.endTerm()}>{texts.demoTerm}</Button></ButtonBar>}
      <h3>{texts.readersTitle}</h3>
      <ul>
        {now.rungs.map(({ rung, state, released }) => (
          <li key={rung}>{[...(view.plan.rungs[rung]?.readers ?? []), ...view.deputies.filter((one) => one.rung === rung)].map(({ person }) => nameOf(person)).join(', ')}, {inLanguage(levelName(model, state), language)}: {released ? texts.reads : texts.notYet}</li>
        ))}
      </ul>
      {now.closed === null && first?.what === 'signal' && isAboutPeople(first.body.subject) && <Names key={now.step} {...props} />}
      {now.moves.includes('carry-on') && <ToDesk page={page} signal={now.signal} own={ownFirst} consent={consent} busy={busy} onCarried={() => act({ move: 'carry-on', text: '' })} />}
    </section>
  )
}
