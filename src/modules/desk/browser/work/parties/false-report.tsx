import { useState } from 'preact/hooks'
import { Button, Details, Notice, TextArea } from '../../../../../foundation/ui/index.ts'
import { falseReportOf, falseReportRefusal, mayAgreeFalse } from '../../../rules/parties/false-report.ts'
import { partyTexts } from '../../../texts/parties/handler.ts'
import { agreeFalse, proposeFalse } from './deeds.ts'
import { useDeed, type PartyProps } from './use-deed.ts'

const fields = ['facts', 'knowledge', 'heard'] as const

/** That the reporter knew the report to be false: an act of its own with a high threshold, a second reader, and no search for a name. */
export const FalseReportPart = (props: PartyProps) => {
  const { language, desk, work } = props
  const text = partyTexts[language]
  const [wish, setWish] = useState({ facts: '', knowledge: '', heard: '' })
  const [why, setWhy] = useState('')
  const deed = useDeed(props)
  if (work.view.open) return null
  const found = falseReportOf(work.messages)
  // Whether it is possible at all, whatever would be written.
  const against = found ? null : falseReportRefusal(work.view, work.messages, { facts: 'x', knowledge: 'x', heard: 'x' })
  return (
    <Details summary={text.falseTitle}>
      <p>{text.falseLead}</p>
      {against !== null && <p>{text[against]}</p>}
      {found === null && against === null && (
        <form class="act" noValidate autocomplete="off" onSubmit={(event) => { event.preventDefault(); if (!deed.busy) void deed.run(() => proposeFalse(desk, work, wish)) }}>
          {fields.map((field) => <TextArea key={field} language={language} id={`false-${field}`} rows={4} label={text[field]} value={wish[field]} onInput={(value) => setWish({ ...wish, [field]: value })} />)}
          <Button kind="grave" busy={deed.busy}>{text.falsePropose}</Button>
        </form>
      )}
      {found && <Notice tone="info"><p>{found.agreedBy === null ? text.falseWaits : text.falseStands}</p></Notice>}
      {mayAgreeFalse(found, desk.me) && (
        <>
          <TextArea language={language} id="false-why" rows={3} label={text.agreeWhy} value={why} onInput={setWhy} />
          <Button kind="grave" type="button" busy={deed.busy} onPress={() => void deed.run(() => agreeFalse(desk, work, why))}>{text.falseAgree}</Button>
        </>
      )}
      {deed.wrong !== '' && <p class="error" role="alert">{deed.wrong}</p>}
    </Details>
  )
}
