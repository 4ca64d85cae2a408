import type { Language } from '../../../../foundation/kernel/language.ts'
import { errorFor, Question, RadioGroup, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import type { FilingAction } from './steps.ts'
import { fieldId } from './words.ts'

type Props = { readonly language: Language; readonly draft: Draft; readonly errors: readonly FormError[]; readonly send: (action: FilingAction) => void }

/** Name and way back, for whoever is not anonymous. */
export const IdentityScreen = ({ language, draft, errors, send }: Props) => {
  const texts = intakeTexts[language]
  const complaint = draft.route?.procedure === 'complaint'
  const set = (value: Partial<Draft['identity']>): void => send({ type: 'set', value: { identity: { ...draft.identity, ...value } } })
  const field = (name: 'name' | 'telephone' | 'address') => ({ language, id: fieldId(name), value: draft.identity[name], error: errorFor(errors, fieldId(name)), onInput: (value: string) => set({ [name]: value }) })
  const needsAddress = complaint || draft.wayBack === 'post'
  return (
    <Question id="page-identity" title={texts.identityTitle} help={complaint ? texts.identityHelpComplaint : draft.route?.naming === 'confidential' ? texts.identityHelpConfidential : texts.identityHelpNamed}>
      <TextField {...field('name')} label={texts.fullName} />
      <RadioGroup language={language} id={fieldId('way-back')} label={texts.wayBackTitle} hint={texts.wayBackHelp} value={draft.wayBack}
        options={[{ value: 'mailbox', label: texts.wayMailbox }, { value: 'telephone', label: texts.wayTelephone }, { value: 'post', label: texts.wayPost }]}
        onChange={(value) => send({ type: 'set', value: { wayBack: value as Draft['wayBack'] } })} />
      {draft.wayBack === 'telephone' && <TextField {...field('telephone')} type="tel" label={texts.telephone} hint={texts.telephoneHelp} short />}
      {needsAddress && <TextArea {...field('address')} rows={3} label={texts.address} hint={texts.addressHelp} />}
    </Question>
  )
}
