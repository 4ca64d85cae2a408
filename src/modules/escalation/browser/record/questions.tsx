import { inLanguage, type Language, type Text } from '../../../../foundation/kernel/language.ts'
import { CheckboxGroup, errorFor, Question, RadioGroup, TextArea, TextField, type FormError } from '../../../../foundation/ui/index.ts'
import { grounds, isAboutPeople, overrides, raisers, sources, subjects, wishes } from '../../rules/signal/content.ts'
import { signalTexts } from '../../texts/signal.ts'
import { groundNames, overrideNames, raiserNames, sourceNames, subjectHints, subjectNames, wishNames } from '../../texts/signal-lists.ts'
import type { Draft } from './draft.ts'

export type AskProps = { readonly language: Language; readonly draft: Draft; readonly errors: readonly FormError[]; readonly set: (change: Partial<Draft>) => void }

const optionsOf = <Key extends string>(keys: readonly Key[], names: Readonly<Record<string, Text>>, language: Language, hints?: Readonly<Record<string, Text>>) =>
  keys.map((value) => ({ value, label: inLanguage(names[value] ?? { nl: value, en: value }, language), ...(hints?.[value] ? { hint: inLanguage(hints[value], language) } : {}) }))

export const Wish = ({ language, draft, errors, set }: AskProps) => {
  const texts = signalTexts[language]
  const forced = (draft.wish === 'unnamed' || draft.wish === 'not-asked') && draft.raiser !== 'affected' && draft.raiser !== ''
  return (
    <Question id="page-wish" title={texts.wishTitle} help={texts.wishHelp}>
      <RadioGroup language={language} id="f-raiser" label={texts.raiser} value={draft.raiser} error={errorFor(errors, 'f-raiser')} options={optionsOf(raisers, raiserNames, language)}
        onChange={(value) => set({ raiser: value as Draft['raiser'], override: 'none', ...(value === 'affected' && draft.wish === 'not-asked' ? { wish: '' } : {}) })} />
      <RadioGroup language={language} id="f-wish" label={draft.raiser === 'affected' ? texts.wishSelf : texts.wish} value={draft.wish} error={errorFor(errors, 'f-wish')}
        options={optionsOf(draft.raiser === 'affected' ? wishes.filter((one) => one !== 'not-asked') : wishes, wishNames, language)} onChange={(value) => set({ wish: value as Draft['wish'], override: 'none' })} />
      {forced && <RadioGroup language={language} id="f-override" label={texts.override} hint={texts.overrideHelp} value={draft.override} options={optionsOf(overrides, overrideNames, language)} onChange={(value) => set({ override: value as Draft['override'] })} />}
      {forced && draft.override !== 'none' && <TextField language={language} id="f-override-why" label={texts.overrideWhy} value={draft.overrideWhy} error={errorFor(errors, 'f-override-why')} onInput={(overrideWhy) => set({ overrideWhy })} />}
      <TextArea language={language} id="f-wish-words" label={texts.wishWords} rows={3} optional value={draft.wishWords} error={errorFor(errors, 'f-wish-words')} onInput={(wishWords) => set({ wishWords })} />
    </Question>
  )
}

export const What = ({ language, draft, errors, set }: AskProps) => {
  const texts = signalTexts[language]
  return (
    <Question id="page-what" title={texts.whatTitle}>
      <RadioGroup language={language} id="f-subject" label={texts.subject} value={draft.subject} error={errorFor(errors, 'f-subject')} options={optionsOf(subjects, subjectNames, language, subjectHints)} onChange={(value) => set({ subject: value as Draft['subject'] })} />
      <TextArea language={language} id="f-text" label={texts.text} hint={texts.textHint} value={draft.text} error={errorFor(errors, 'f-text')} onInput={(text) => set({ text })} />
      <TextField language={language} id="f-when" label={texts.when} value={draft.when} optional error={errorFor(errors, 'f-when')} onInput={(when) => set({ when })} />
      <RadioGroup language={language} id="f-source" label={texts.source} value={draft.source} error={errorFor(errors, 'f-source')} options={optionsOf(sources, sourceNames, language)} onChange={(value) => set({ source: value as Draft['source'] })} />
      <CheckboxGroup language={language} id="f-grounds" label={texts.grounds} values={draft.grounds} optional options={optionsOf(grounds, groundNames, language)} onChange={(values) => set({ grounds: values as Draft['grounds'] })} />
    </Question>
  )
}

export const Safe = ({ language, draft, errors, set }: AskProps) => {
  const texts = signalTexts[language]
  return (
    <Question id="page-safe" title={texts.safeTitle} help={texts.unsafeHelp}>
      <RadioGroup language={language} id="f-unsafe" label={texts.unsafe} value={draft.unsafe} error={errorFor(errors, 'f-unsafe')} onChange={(value) => set({ unsafe: value as Draft['unsafe'] })}
        options={[{ value: 'no', label: texts.unsafeNo }, { value: 'yes', label: texts.unsafeYes }]} />
      {draft.unsafe === 'yes' && <TextField language={language} id="f-unsafe-words" label={texts.unsafeWords} value={draft.unsafeWords} error={errorFor(errors, 'f-unsafe-words')} onInput={(unsafeWords) => set({ unsafeWords })} />}
    </Question>
  )
}

export const Names = ({ language, draft, errors, set }: AskProps) => {
  const texts = signalTexts[language]
  const field = (key: keyof Draft['names'], id: string, label: string) => (
    <TextField language={language} id={id} label={label} optional value={draft.names[key]} error={errorFor(errors, id)} onInput={(value) => set({ names: { ...draft.names, [key]: value } })} />
  )
  return <Question id="page-names" title={texts.namesTitle} help={texts.namesHelp}>{field('affected', 'f-affected', texts.affected)}{field('about', 'f-about', texts.aboutWhom)}{field('others', 'f-others', texts.others)}</Question>
}

/** Of a rule or process nobody can be kept out as accused. */
export const asksWhom = (draft: Draft): boolean => draft.subject !== '' && isAboutPeople(draft.subject)
