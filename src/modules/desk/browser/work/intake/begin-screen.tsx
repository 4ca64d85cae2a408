import { useState } from 'preact/hooks'
import { Button, ButtonBar, ErrorSummary, Notice, RadioGroup } from '../../../../../foundation/ui/index.ts'
import { intakeWays, type IntakeWay } from '../../../rules/parties/on-behalf.ts'
import { takeDownTexts } from '../../../texts/take-down.ts'
import { focusErrors, Heading } from '../heading.tsx'

type Props = { readonly language: 'nl' | 'en'; readonly how: IntakeWay | null; readonly busy: boolean; readonly focus: boolean; readonly onBegin: (how: IntakeWay) => void }

/** How the report comes in, and what must be said before anything is typed. */
export const BeginScreen = ({ language, how, busy, focus, onBegin }: Props) => {
  const text = takeDownTexts[language]
  const [chosen, setChosen] = useState<IntakeWay | null>(how)
  const [missing, setMissing] = useState(false)
  const error = missing && chosen === null ? text.howMissing : undefined
  const submit = (event: Event): void => {
    event.preventDefault()
    if (chosen !== null) return onBegin(chosen)
    setMissing(true)
    focusErrors()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'intake-how', text: error }]} />
      <Heading focus={focus}>{text.title}</Heading>
      <p class="lead">{text.lead}</p>
      <RadioGroup language={language} id="intake-how" label={text.how} error={error} options={intakeWays.map((value) => ({ value, label: text[value] }))} value={chosen ?? undefined} onChange={(value) => setChosen(intakeWays.find((one) => one === value) ?? null)} />
      {chosen === 'paper'
        ? <Notice tone="care" title={text.paperTitle}><p>{text.paperText}</p></Notice>
        : <Notice tone="care" title={text.sayTitle}><ul>{text.say.map((line) => <li key={line}>{line}</li>)}</ul></Notice>}
      <ButtonBar><Button busy={busy}>{text.begin}</Button></ButtonBar>
    </form>
  )
}
