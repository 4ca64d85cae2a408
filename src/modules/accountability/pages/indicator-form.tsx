import { inLanguage } from '../../../foundation/kernel/language.ts'
import { Button, ButtonBar, errorFor, RadioGroup, Select, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { cadences, characteristics, polarities, units, type Definition } from '../rules/indicators/definition.ts'
import { subjects } from '../rules/model/model.ts'
import { figureTexts } from '../texts/figures.ts'
import { characteristicNames, frameTexts, polarityNames, unitNames } from '../texts/frame.ts'
import type { Fields, StaffLanguage } from './frame.tsx'

const texts = ['name', 'numerator', 'denominator', 'source', 'method', 'caveats', 'direction'] as const
export const compared = ['construct', 'universe', 'reference', 'mode'] as const
const fromDefinition = (one: Definition | null): Fields => ({
  version: String(one?.version ?? 0), unit: one?.unit ?? 'share', polarity: one?.polarity ?? 'ambiguous', subject: one?.subject ?? 'racism', characteristic: one?.characteristic ?? 'none', cadence: one?.cadence ?? 'year', minimumBase: String(one?.minimumBase ?? 30),
  ...Object.fromEntries(texts.flatMap((name) => (['nl', 'en'] as const).map((tongue) => [`${name}-${tongue}`, one?.[name]?.[tongue] ?? '']))), ...Object.fromEntries(compared.map((name) => [`comparability-${name}`, one?.comparability[name] ?? ''])),
})

/** Everything that a definition says, as a form: for a new indicator (`null`) or for the next version of one. The unit of an indicator stays. */
export const DefinitionForm = ({ one, language, typed, errors }: { readonly one: Definition | null; readonly language: StaffLanguage; readonly typed: Fields | null; readonly errors: readonly FormError[] }) => {
  const [text, frame] = [figureTexts[language], frameTexts[language]]
  const from = typed ?? fromDefinition(one)
  const field = (id: string) => ({ language, id, value: from[id] ?? '', error: errorFor(errors, id) })
  const both = (name: (typeof texts)[number], optional = false) => (['nl', 'en'] as const).map((tongue) => <TextArea key={`${name}-${tongue}`} {...field(`${name}-${tongue}`)} label={`${text[name]} (${tongue === 'nl' ? text.inDutch : text.inEnglish})`} rows={2} {...(optional ? { optional } : {})} />)
  const choice = (id: string, label: string, options: readonly { readonly value: string; readonly label: string }[]) => <Select {...field(id)} label={label} none={frame.none} options={options} />
  // A form of its own stands under the page's title, one for a new version under that of the version.
  const Heading = one === null ? 'h2' : 'h3'
  return (
    <form method="post">
      <input type="hidden" name="version" value={String(one?.version ?? 0)} />
      {one === null && <TextField {...field('id')} label={text.idLabel} hint={text.idHint} short />}
      {both('name')}
      {one === null ? choice('unit', text.unit, units.map((value) => ({ value, label: inLanguage(unitNames[value], language) }))) : <input type="hidden" name="unit" value={one.unit} />}
      {choice('subject', text.subject, [...subjects, 'inclusion' as const].map((value) => ({ value, label: frame[value] })))}
      {choice('characteristic', text.characteristic, characteristics.map((value) => ({ value, label: inLanguage(characteristicNames[value], language) })))}
      {choice('polarity', text.polarity, polarities.map((value) => ({ value, label: inLanguage(polarityNames[value], language) })))}
      {both('numerator')}
      {(one === null || one.denominator !== null) && both('denominator', one === null)}
      {(one === null || one.unit === 'ratio') && both('direction', true)}
      {both('source')}
      {choice('cadence', text.cadence, cadences.map((value) => ({ value, label: text[value] })))}
      {both('method')}{both('caveats')}
      <Heading>{text.comparability}</Heading>
      {compared.map((name) => <TextField key={name} {...field(`comparability-${name}`)} label={text[name]} />)}
      <TextField {...field('minimumBase')} label={text.minimumBase} short inputMode="numeric" />
      {one !== null && <TextArea {...field('reason')} label={text.newReason} rows={2} />}
      {one !== null && <RadioGroup {...field('compares')} value={from['compares'] ?? 'no'} label={text.newCompares} options={[{ value: 'no', label: text.no }, { value: 'yes', label: text.yes }]} />}
      <ButtonBar><Button>{one === null ? text.keepNew : text.keepVersion}</Button></ButtonBar>
    </form>
  )
}
