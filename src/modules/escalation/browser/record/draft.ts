import type { FormError } from '../../../../foundation/ui/index.ts'
import { isAboutPeople, namesTravel, noNames, type NamesBody, type SignalBody } from '../../rules/signal/content.ts'
import type { SignalTexts } from '../../texts/signal.ts'

/** A signal in the making: in this page's memory and nowhere else. Empty text where nothing was chosen yet. */
export type Draft = Omit<SignalBody, 'wish' | 'raiser' | 'subject' | 'source' | 'unsafe'> & {
  readonly wish: SignalBody['wish'] | ''; readonly raiser: SignalBody['raiser'] | ''; readonly subject: SignalBody['subject'] | ''; readonly source: SignalBody['source'] | ''; readonly unsafe: 'yes' | 'no' | ''
  readonly unit: string; readonly about: readonly string[]; readonly names: NamesBody
}
export const noDraft: Draft = {
  wish: '', wishWords: '', override: 'none', overrideWhy: '', raiser: '', subject: '', text: '', place: '', when: '', grounds: [], source: '', unsafe: '', unsafeWords: '', unit: '', about: [], names: noNames,
}

export type Page = 'wish' | 'what' | 'where' | 'safe' | 'names' | 'check'
const names: readonly Page[] = ['wish', 'what', 'where', 'safe', 'names', 'check']

/** Whether names may be given in this draft. */
export const mayName = (draft: Draft): boolean => draft.subject !== '' && draft.wish !== '' && namesTravel({ wish: draft.wish, override: draft.override, subject: draft.subject })
/** Whether this touches a person who is not the one writing. */
export const forSomebodyElse = ({ subject, raiser }: Draft): boolean => subject !== '' && isAboutPeople(subject) && raiser !== 'affected'
/** The pages of this draft, in order. */
export const pagesOf = (draft: Draft): readonly Page[] => names.filter((page) => page !== 'names' || mayName(draft))

/** The lengths that fit what is sealed; the names part has one length for everybody. */
export const longest = { text: 8_000, words: 1_000, line: 200 } as const

export const errorsOn = (page: Page, draft: Draft, texts: SignalTexts): readonly FormError[] => {
  const need = (bad: boolean, field: string, text: string): readonly FormError[] => (bad ? [{ field, text }] : [])
  const fits = (field: string, value: string, most: number): readonly FormError[] => need(value.length > most, field, texts.tooLong(String(most)))
  switch (page) {
    case 'wish': return [
      ...need(draft.raiser === '', 'f-raiser', texts.missingRaiser), ...need(draft.wish === '', 'f-wish', texts.missingWish), ...fits('f-wish-words', draft.wishWords, longest.words),
      ...need(draft.override !== 'none' && draft.overrideWhy.trim() === '', 'f-override-why', texts.missingOverride), ...fits('f-override-why', draft.overrideWhy, longest.words),
    ]
    case 'what': return [
      ...need(draft.subject === '', 'f-subject', texts.missingSubject), ...need(draft.text.trim() === '', 'f-text', texts.missingText), ...fits('f-text', draft.text, longest.text), ...fits('f-when', draft.when, longest.line),
      ...need(draft.source === '', 'f-source', texts.missingSource),
    ]
    case 'where': return [...need(draft.unit === '', 'f-unit', texts.missingUnit), ...fits('f-place', draft.place, longest.line)]
    case 'safe': return [...need(draft.unsafe === '', 'f-unsafe', texts.missingUnsafe), ...fits('f-unsafe-words', draft.unsafeWords, longest.words)]
    case 'names': return [...fits('f-affected', draft.names.affected, longest.line), ...fits('f-about', draft.names.about, longest.line), ...fits('f-others', draft.names.others, longest.line)]
    case 'check': return []
  }
}

/** The first message of a whole draft; throws when something is missing, which the pages before it prevent. */
export const bodyOf = (draft: Draft): SignalBody => {
  const { wish, raiser, subject, source } = draft
  if (wish === '' || raiser === '' || subject === '' || source === '') throw new Error('a signal is not whole')
  const override = wish === 'named' || !isAboutPeople(subject) ? 'none' : draft.override
  return {
    wish, wishWords: draft.wishWords, override, overrideWhy: override === 'none' ? '' : draft.overrideWhy, raiser, subject, source, text: draft.text, place: draft.place, when: draft.when, grounds: draft.grounds,
    unsafe: draft.unsafe === 'yes', unsafeWords: draft.unsafe === 'yes' ? draft.unsafeWords : '',
  }
}
export const namesOf = (draft: Draft): NamesBody | null => (mayName(draft) && Object.values(draft.names).some((one) => one.trim() !== '') ? draft.names : null)
