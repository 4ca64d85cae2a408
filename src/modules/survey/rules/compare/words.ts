import type { Finding, TwoWords } from './judgement.ts'

const dutch: Readonly<Record<string, string>> = {
  racism: 'racisme', discrimination: 'discriminatie', harassment: 'pesten', experienced: 'zelf meegemaakt', witnessed: 'bij anderen gezien', strict: 'strikt', broad: 'breed',
  census: 'iedereen uitgenodigd', stratified: 'steekproef in groepen', web: 'online', paper: 'op papier', telephone: 'per telefoon',
  skinColour: 'huidskleur', race: 'ras', origin: 'herkomst', religion: 'godsdienst', age: 'leeftijd', sex: 'geslacht', orientation: 'seksuele gerichtheid', disability: 'beperking',
}

/** A value as text in both languages; words that have no Dutch here stay as they are. */
export const shown = (value: unknown): TwoWords => {
  if (Array.isArray(value)) {
    const parts = value.map(shown)
    return parts.length === 0 ? { nl: 'geen', en: 'none' } : { nl: parts.map(({ nl }) => nl).join(', '), en: parts.map(({ en }) => en).join(', ') }
  }
  if (typeof value === 'number') return { nl: String(value).replace('.', ','), en: String(value) }
  const text = String(value)
  return text === '' ? { nl: 'geen', en: 'none' } : { nl: dutch[text] ?? text, en: text.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) }
}

/** Both alike. */
export const same = (name: TwoWords, value: TwoWords): Finding => ({
  level: 'identical', reason: { nl: `${name.nl}: bij beide gelijk (${value.nl}).`, en: `${name.en}: the same in both (${value.en}).` },
})

/** Unlike, with what each says. */
export const unlike = (name: TwoWords, a: TwoWords, b: TwoWords, more: TwoWords = { nl: '', en: '' }): Finding => ({
  level: 'different',
  reason: { nl: `${name.nl}: verschilt. Bij de eerste ${a.nl}, bij de tweede ${b.nl}.${more.nl}`, en: `${name.en}: differs. In the first ${a.en}, in the second ${b.en}.${more.en}` },
})

/** Not known, with what the source itself says where it was quoted. */
export const unknown = (name: TwoWords, missingInA: boolean, missingInB: boolean, quotes: readonly string[] = []): Finding => {
  const where = missingInA && missingInB ? { nl: 'bij geen van beide', en: 'in neither' } : missingInA ? { nl: 'bij de eerste niet', en: 'in the first it is not' } : { nl: 'bij de tweede niet', en: 'in the second it is not' }
  const said = { nl: quotes.map((quote) => `“${quote}”`).join(' en '), en: quotes.map((quote) => `“${quote}”`).join(' and ') }
  return {
    level: 'unknown',
    reason: {
      nl: `${name.nl}: ${where.nl} bekend.${quotes.length === 0 ? '' : ` De bron zegt ${quotes.length > 1 ? 'zowel' : ''} ${said.nl}.`.replace('zegt  ', 'zegt ').replace(' en “', quotes.length === 2 ? ' als “' : ' en “')} Onbekend telt als niet vergelijkbaar.`,
      en: `${name.en}: ${where.en} known.${quotes.length === 0 ? '' : ` The source says ${quotes.length > 1 ? 'both ' : ''}${said.en}.`} Unknown counts as not comparable.`,
    },
  }
}
