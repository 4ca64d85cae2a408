import type { Language } from '../../../../foundation/kernel/language.ts'
import { CheckboxGroup } from '../../../../foundation/ui/index.ts'
import { followTexts } from '../../texts/signal-follow.ts'

type ConsentProps = { readonly language: Language; readonly id: string; /** Who agrees, in their own words. */ readonly says: string; readonly agreed: boolean; readonly error: string | undefined; readonly onChange: (agreed: boolean) => void }

/** A step that only the affected person can want is ticked before it is taken. */
export const Consent = ({ language, id, says, agreed, error, onChange }: ConsentProps) => (
  <CheckboxGroup language={language} id={id} label={followTexts[language].consent} values={agreed ? ['yes'] : []} error={error} options={[{ value: 'yes', label: says }]} onChange={(values) => onChange(values.length > 0)} />
)
