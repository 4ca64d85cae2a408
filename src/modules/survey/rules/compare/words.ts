import type { Finding, TwoWords } from './judgement.ts'

const dutch: Readonly<Record<string, string>> = {
  racism: 'racisme', discrimination: 'discriminatie', harassment: 'pesten', experienced: 'zelf meegemaakt', witnessed: 'bij anderen gezien', strict: 'strikt', broad: 'breed',
  census: 'iedereen uitgenodigd', stratified: 'steekproef in groepen', web: 'online', paper: 'op papier', telephone: 'per telefoon',
  'employees of the central government': 'medewerkers van de Rijksoverheid',
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

/** Not known, with what the source itself says where it was quoted; under a hard rule that refuses, under a soft one it asks for a flag. */
export const unknown = (name: TwoWords, missingInA: boolean, missingInB: boolean, quotes: readonly string[] = [], soft = false): Finding => {
  const where = missingInA && missingInB ? { nl: 'bij geen van beide', en: 'in neither' } : missingInA ? { nl: 'bij de eerste niet', en: 'in the first it is not' } : { nl: 'bij de tweede niet', en: 'in the second it is not' }
  const said = { nl: quotes.map((quote) => `“${quote}”`).join(quotes.length === 2 ? ' als ' : ', '), en: quotes.map((quote) => `“${quote}”`).join(' and ') }
  const so = soft ? { nl: 'Daarom staat er een vlag bij een verschil.', en: 'So a difference carries a flag.' } : { nl: 'Onbekend telt als niet vergelijkbaar.', en: 'Unknown counts as not comparable.' }
  const source = quotes.length === 0 ? { nl: '', en: '' } : { nl: ` De bron zegt ${quotes.length > 1 ? 'zowel ' : ''}${said.nl}.`, en: ` The source says ${quotes.length > 1 ? 'both ' : ''}${said.en}.` }
  return {
    level: 'unknown',
    reason: {
      nl: `${name.nl}: ${where.nl} bekend.${source.nl} ${so.nl}`,
      en: `${name.en}: ${where.en} known.${source.en} ${so.en}`,
    },
  }
}
