import { useState } from 'preact/hooks'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import { Button, ButtonBar, CheckboxGroup, ErrorSummary } from '../../../../../foundation/ui/index.ts'
import type { Draft } from '../../../rules/intake/draft.ts'
import type { Questionnaire } from '../../../rules/intake/questionnaire.ts'
import type { IntakeWay } from '../../../rules/parties/on-behalf.ts'
import { takeDownTexts } from '../../../texts/take-down.ts'
import { copyOf } from '../../file/own-file.ts'
import { focusErrors, Heading } from '../heading.tsx'

type Props = { readonly language: 'nl' | 'en'; readonly how: IntakeWay; readonly draft: Draft; readonly questionnaire: Questionnaire; readonly today: Day; readonly onSeal: () => void; readonly onBack: () => void }

/** Everything that will be sealed, as running text to read aloud or to lay beside the letter. Nothing goes out before the officer says that this was done. */
export const ReadBackScreen = ({ language, how, draft, questionnaire, today, onSeal, onBack }: Props) => {
  const text = takeDownTexts[language]
  const [read, setRead] = useState(false)
  const [missing, setMissing] = useState(false)
  const paper = how === 'paper'
  const error = missing && !read ? text.backMissing : undefined
  const submit = (event: Event): void => {
    event.preventDefault()
    if (read) return onSeal()
    setMissing(true)
    focusErrors()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'intake-read', text: error }]} />
      <Heading focus>{paper ? text.backTitlePaper : text.backTitle}</Heading>
      <p>{paper ? text.backLeadPaper : text.backLead}</p>
      <div class="card">{copyOf(draft, questionnaire, today, language).text.split('\n\n').map((part, at) => <p key={at} class="said">{part}</p>)}</div>
      <CheckboxGroup language={language} id="intake-read" label={text.backTitle} error={error} options={[{ value: 'yes', label: paper ? text.backTickPaper : text.backTick }]} values={read ? ['yes'] : []} onChange={(values) => setRead(values.length > 0)} />
      <ButtonBar>
        <Button>{text.seal}</Button>
        <Button kind="quiet" type="button" onPress={onBack}>{text.back}</Button>
      </ButtonBar>
    </form>
  )
}
