import { useState } from 'preact/hooks'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import { Button, ButtonBar, Details, formatDay, Notice, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import type { MoveKind } from '../../rules/model/shape.ts'
import { isAboutPeople, namesBody, noNames, saidOf, type NamesBody } from '../../rules/signal/content.ts'
import { levelName } from '../../rules/signal/line.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { Course } from '../shared/course.tsx'
import { Way } from '../shared/way.tsx'
import { Moves } from '../shared/moves.tsx'
import type { PublicPage } from '../shared/page.ts'
import { stateName, Talk } from '../shared/said.tsx'
import type { OwnSignal } from './box.ts'
import { ToDesk } from './to-desk.tsx'

export type ViewProps = {
  readonly page: PublicPage; readonly own: OwnSignal; readonly busy: boolean
  readonly act: (what: { readonly move: MoveKind | null; readonly text: string }) => Promise<boolean>
  readonly names: (names: NamesBody | null) => Promise<boolean>
  /** Lets the running term pass, in the demonstration. */
  readonly endTerm: () => Promise<boolean>
}

const Names = ({ page, own, busy, names }: ViewProps) => {
  const texts = followTexts[page.language]
  const parsed = namesBody.safeParse(own.view.names)
  const [given, setGiven] = useState<NamesBody>(parsed.success ? parsed.data : noNames)
  const field = (key: keyof NamesBody, label: string) => <TextField language={page.language} id={`name-${own.now.signal.slice(0, 6)}-${key}`} label={label} optional value={given[key]} onInput={(value) => setGiven({ ...given, [key]: value.slice(0, 200) })} />
  return (
    <Details summary={texts.namesTitle}>
      {parsed.success ? <><p>{texts.namesNow}</p><ul>{Object.values(parsed.data).filter((one) => one !== '').map((one) => <li key={one}>{one}</li>)}</ul></> : <p>{texts.namesNone}</p>}
      <p>{texts.namesText}</p>
      <form onSubmit={(event) => { event.preventDefault(); void names(given) }} noValidate autocomplete="off">
        {field('affected', texts.affected)}{field('about', texts.aboutWhom)}{field('others', texts.others)}
        <ButtonBar>
          <Button kind="quiet" busy={busy}>{texts.namesGive}</Button>
          {parsed.success && <Button kind="quiet" type="button" busy={busy} onPress={() => void names(null).then((gone) => { if (gone) setGiven(noNames) })}>{texts.namesTake}</Button>}
        </ButtonBar>
      </form>
    </Details>
  )
}

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

/** One signal for whoever raised it: where it stands, what they can do, who can read it, what was said. */
export const SignalView = (props: ViewProps) => {
  const { page, own, busy, act } = props
  const { language } = page
  const texts = followTexts[language]
  const { now, view } = own
  const said = view.messages.map(saidOf).filter((one) => one !== null)
  const first = said.find((one) => one.what === 'signal')
  const shown = new Map([...view.state.shown.map(({ person, name }) => [person, name] as const), ...view.deputies.map(({ person, name }) => [person, name] as const)])
  const nameOf = (author: string): string => (author === '' ? texts.you : (shown.get(author) ?? author))
  const model = now.model
  const state = model.states.find(({ id }) => id === now.at)
  return (
    <section>
      <h2>{texts.signalOf(formatDay(now.received, language))}</h2>
      {now.closed !== null ? <Notice tone="good" title={stateName(model, now.at, language)} level="h3"><p>{texts.ended(formatDay(now.closed, language))}</p></Notice> : (
        <Notice tone={now.turn === null ? 'warn' : 'info'} title={stateName(model, now.at, language)} level="h3">
          {now.turn === null && <p>{texts.yourTurn} {inLanguage({ nl: state?.does.nl ?? '', en: state?.does.en ?? '' }, language)}</p>}
          {now.due !== null && <p>{texts.due(formatDay(now.due, language))} {now.turn !== null && texts.lateNext}</p>}
        </Notice>
      )}
      {view.refused > 0 && <Notice tone="bad"><p>{texts.refused}</p></Notice>}
      {now.closed === null && <><h3>{texts.moves}</h3><Moves now={now} language={language} busy={busy} onMove={(move, text) => act({ move, text })} /></>}
      <h3>{texts.talk}</h3>
      <Talk said={said} model={model} language={language} nameOf={nameOf} mine="" />
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
      {now.closed === null && first?.what === 'signal' && isAboutPeople(first.body.subject) && <Names key={view.state.names} {...props} />}
      {first?.what === 'signal' && <ToDesk page={page} text={first.body.text} />}
    </section>
  )
}
