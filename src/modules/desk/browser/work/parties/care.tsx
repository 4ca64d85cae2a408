import { useState } from 'preact/hooks'
import { Button, Details, formatDay, Notice, RadioGroup, TextArea } from '../../../../../foundation/ui/index.ts'
import { checkInNow, checkInsOf, detrimentsOf } from '../../../rules/parties/after-care.ts'
import type { MessageBody } from '../../../rules/messages.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { note } from './deeds.ts'
import { useDeed, type PartyProps } from './use-deed.ts'

type Well = MessageBody<'check-in-heard'>['well']

/** After closing: how the check-ins stand, what the reporter said of detriment, and a place to record what was heard otherwise. */
export const Care = (props: PartyProps) => {
  const { language, desk, work } = props
  const text = partyTexts[language]
  const [well, setWell] = useState<Well>('yes')
  const [heard, setHeard] = useState('')
  const deed = useDeed(props)
  const checkIns = checkInsOf(work.messages, work.today)
  const now = checkInNow(checkIns)
  const last = detrimentsOf(work.messages).at(-1)
  if (checkIns.length === 0) return null
  return (
    <section aria-labelledby="care-title">
      <h2 id="care-title">{text.careTitle}</h2>
      <p class="small soft">{text.careText}</p>
      {work.view.detriment && <Notice tone="warn"><p>{text.careDetriment}</p>{last?.body.wish === 'reopen' && <p>{text.careReopen}</p>}{last?.body.wish === 'new-report' && <p>{text.careNew}</p>}</Notice>}
      <ul>{checkIns.map((one) => <li key={one.month}>{text.careDay(String(one.month), formatDay(one.day, language))}: {text[`care-${one.state}`]}</li>)}</ul>
      {work.view.report && work.view.report.wayBack !== 'mailbox' && <p>{text.careByPhone}</p>}
      {now && (
        <Details summary={text.careHear}>
          <form class="act no-print" noValidate autocomplete="off" onSubmit={(event) => { event.preventDefault(); if (!deed.busy) void deed.run(() => note(desk, work, 'check-in-heard', { month: now.month, well, text: heard.trim() })) }}>
            <RadioGroup language={language} id="care-well" label={text.careHow} value={well} onChange={(value) => setWell(value as Well)}
              options={[{ value: 'yes', label: text.careWell }, { value: 'no', label: text.careNotWell }, { value: 'no-answer', label: text.careNoAnswer }]} />
            <TextArea language={language} id="care-text" rows={3} label={text.text} value={heard} onInput={setHeard} />
            {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
            <Button busy={deed.busy}>{text.careSave}</Button>
          </form>
        </Details>
      )}
    </section>
  )
}
