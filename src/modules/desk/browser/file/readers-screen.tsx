import type { Language } from '../../../../foundation/kernel/language.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { CheckboxGroup, errorFor, Notice, type FormError } from '../../../../foundation/ui/index.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { keepOutTexts } from '../../texts/keep-out.ts'
import { excludable, readersFor } from './readers.ts'
import type { FilingAction } from './steps.ts'
import { fieldId } from './words.ts'

type Props = { readonly language: Language; readonly draft: Draft; readonly roster: Roster; readonly errors: readonly FormError[]; readonly send: (action: FilingAction) => void }

/** "Who may not read this": by name and by unit; what remains is said at once. */
export const ReadersScreen = ({ language, draft, roster, errors, send }: Props) => {
  const texts = intakeTexts[language]
  const { people, units } = excludable(roster)
  const choice = readersFor(roster, draft)
  const exclude = (value: Partial<Draft['excluded']>): void => send({ type: 'set', value: { excluded: { ...draft.excluded, ...value } } })
  const bodyName = (body: { readonly nl: string; readonly en: string }): string => (language === 'en' ? body.en : body.nl)
  const { other } = choice
  // Those who may be drawn come first; the others are asked because another committee may come to read, and then they must not.
  const drawn = people.filter(({ body }) => choice.body === null || body === choice.body.id)
  const elsewhere = people.filter((one) => !drawn.includes(one))
  const excludedOf = (group: typeof people): readonly string[] => draft.excluded.handlers.filter((id) => group.some((one) => one.id === id))
  const optionsOf = (group: typeof people) => group.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <h1>{texts.readersStepTitle}</h1>
      <p>{texts.readersStepHelp}</p>
      {choice.body !== null && <p><strong>{texts.bodyReads(bodyName(choice.body))}</strong></p>}
      {drawn.length === 0 ? <p>{texts.byNameNone}</p> : (
        <CheckboxGroup language={language} id={fieldId('readers')} label={texts.byName} error={errorFor(errors, fieldId('readers'))} values={excludedOf(drawn)}
          options={optionsOf(drawn)} onChange={(handlers) => exclude({ handlers: [...handlers, ...excludedOf(elsewhere)] })} />
      )}
      {elsewhere.length > 0 && (
        <CheckboxGroup language={language} id={fieldId('readers-elsewhere')} label={texts.byNameElsewhere} hint={texts.byNameElsewhereHint} values={excludedOf(elsewhere)}
          options={optionsOf(elsewhere)} onChange={(handlers) => exclude({ handlers: [...excludedOf(drawn), ...handlers] })} />
      )}
      {units.length > 0 && (
        <CheckboxGroup language={language} id={fieldId('units')} label={texts.byUnit} values={draft.excluded.unitTags}
          options={units.map((unit) => ({ value: unit, label: unit }))} onChange={(unitTags) => exclude({ unitTags: [...unitTags] })} />
      )}
      {!choice.enough && (
        <Notice tone="warn" live="status">
          <p>{choice.body === null ? texts.bodyClosed : other === null ? texts.tooFewAll : texts.tooFew}</p>
          {other !== null && draft.route?.procedure === 'complaint' && other.kind !== 'complaints' && <p>{texts.otherComplaintNote}</p>}
          {other !== null && (
            <button type="button" class="button quiet" onClick={() => send({ type: 'set', value: { otherBody: other.id } })}>
              {texts.readByOther(bodyName(other))}
            </button>
          )}
        </Notice>
      )}
      {choice.small && choice.enough && <Notice tone="info"><p>{keepOutTexts[language].smallBody}</p></Notice>}
      <CheckboxGroup language={language} id={fieldId('recovery')} label={texts.recoveryTitle} values={draft.recovery ? ['yes'] : []}
        options={[{ value: 'yes', label: texts.recovery, hint: texts.recoveryHint }]} onChange={(values) => send({ type: 'set', value: { recovery: values.length > 0 } })} />
    </>
  )
}
