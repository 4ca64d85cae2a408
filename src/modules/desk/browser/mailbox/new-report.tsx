import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { Button, ButtonBar, CheckboxGroup, Details, formatDay, Notice, TextField } from '../../../../foundation/ui/index.ts'
import { nobodyKeptOut } from '../../rules/case/kept-out.ts'
import type { KeptOut } from '../../rules/messages.ts'
import { computeTerm } from '../../rules/terms/compute-term.ts'
import { careTexts } from '../../texts/parties/care.ts'
import { excludable } from '../file/readers.ts'
import { mayPass } from '../file/send-report.ts'
import { WordList } from '../file/words-screen.tsx'
import { apiFor } from '../shared/api.ts'
import { browserPause, untilAccepted } from '../shared/retry.ts'
import type { MailboxPageData } from './page-data.ts'
import { panelFor, sealRetaliation, type DetrimentWords, type RetaliationFiling } from './retaliation.ts'

type Props = { readonly page: MailboxPageData; readonly said: DetrimentWords; readonly follows: Id; readonly readers: readonly Id[]; readonly onDone: () => void }
type To = { readonly body: string; readonly panel: readonly Id[]; readonly keptOut: KeptOut }

const KeepOut = ({ language, roster, value, onChange }: { readonly language: MailboxPageData['language']; readonly roster: Roster; readonly value: KeptOut; readonly onChange: (value: KeptOut) => void }) => {
  const texts = careTexts[language]
  const { people, units } = excludable(roster)
  return (
    <>
      <CheckboxGroup language={language} id="f-new-people" label={texts.keepOutPeople} values={value.handlers} options={people.map(({ id, name }) => ({ value: id, label: name }))} onChange={(handlers) => onChange({ ...value, handlers: [...handlers] })} />
      {units.length > 0 && <CheckboxGroup language={language} id="f-new-units" label={texts.keepOutUnits} values={value.units} options={units.map((unit) => ({ value: unit, label: unit }))} onChange={(chosen) => onChange({ ...value, units: [...chosen] })} />}
    </>
  )
}

/** The new report about what followed an earlier one: who reads it, a name or none, and eleven new words. */
export const NewReport = ({ page, said, follows, readers, onDone }: Props) => {
  const { language } = page
  const texts = careTexts[language]
  const [trusted, setTrusted] = useState<TrustedRoster | null>(null)
  const [keptOut, setKeptOut] = useState(nobodyKeptOut)
  const to = useMemo((): To | null => {
    const drawn = trusted && panelFor(trusted.roster, readers, keptOut, systemRandom)
    return drawn?.ok ? { ...drawn.value, keptOut } : null
  }, [trusted, keptOut])
  const [name, setName] = useState('')
  const [made, setMade] = useState<RetaliationFiling | null>(null)
  const [filed, setFiled] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const sending = useRef(new AbortController())
  const api = apiFor({ language })
  useEffect(() => heading.current?.focus(), [filed])
  useEffect(() => {
    const prepare = async (): Promise<void> => {
      const found = await loadPublicTrust(page, api)
      if (found.ok) setTrusted(found.value)
      else setWrong(true)
    }
    void prepare()
    return () => sending.current.abort()
  }, [])
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy || !to || !trusted) return
    setBusy(true)
    setWrong(false)
    const sealed = made ? { ok: true as const, value: made } : await sealRetaliation(said, name, follows, to, { language, title: texts.reportTitle }, { trusted, clock: systemClock, random: systemRandom })
    if (sealed.ok) setMade(sealed.value)
    const answer = sealed.ok ? await untilAccepted(() => api.post<unknown>(`${page.api}/cases`, sealed.value.filing), { again: mayPass, pause: browserPause, onWait: () => {}, signal: sending.current.signal }) : sealed
    setBusy(false)
    if (answer.ok) setFiled(true)
    else setWrong(true)
  }
  if (filed && made) {
    return (
      <section>
        <h2 ref={heading} tabIndex={-1}>{texts.wordsTitle}</h2>
        <p>{texts.wordsLead}</p>
        <WordList words={made.words} />
        <p>{texts.dates(formatDay(computeTerm('WBK_ONTVANGST', systemClock.today()).nominalEnd, language))}</p>
        <ButtonBar><Button type="button" onPress={onDone}>{texts.done}</Button></ButtonBar>
      </section>
    )
  }
  const body = trusted?.roster.bodies.find((one) => one.id === to?.body)
  return (
    <section class="no-print">
      <h2 ref={heading} tabIndex={-1}>{texts.newTitle}</h2>
      <p>{texts.newText}</p>
      {trusted && (
        <form noValidate autocomplete="off" spellcheck={false} onSubmit={(event) => void send(event)}>
          {/* What is sealed stays as it is when it is sent again. */}
          {!made && (
            <Details summary={texts.keepOut}>
              <p>{texts.keepOutText}</p>
              <KeepOut language={language} roster={trusted.roster} value={keptOut} onChange={setKeptOut} />
            </Details>
          )}
          <div role="status">
            {to && body ? (
              <>
                <p>{texts.readers(language === 'en' ? body.en : body.nl)}</p>
                <ul>{to.panel.map((id) => <li key={id}>{trusted.roster.handlers.find((one) => one.id === id)?.name}</li>)}</ul>
              </>
            ) : <Notice tone="warn"><p>{texts.tooFew}</p></Notice>}
          </div>
          <TextField language={language} id="f-new-name" label={texts.name} hint={texts.nameHint} value={name} onInput={setName} />
          <p role="status">{busy ? texts.filing : ''}</p>
          <ButtonBar>{to && <Button busy={busy}>{texts.file}</Button>}<Button kind="quiet" type="button" busy={busy} onPress={onDone}>{texts.later}</Button></ButtonBar>
        </form>
      )}
      {wrong && <Notice tone="bad" live="alert"><p>{texts.notFiled}</p></Notice>}
    </section>
  )
}
