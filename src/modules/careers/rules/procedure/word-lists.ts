import type { Text } from '../../../../foundation/kernel/language.ts'

/** Why a word is flagged. */
export const wordKinds = ['origin', 'age', 'sex', 'vague', 'superlative'] as const
export type WordKind = (typeof wordKinds)[number]

/** A word or phrase that narrows who feels addressed, and what to write instead. `stem`: longer words that begin with it count too. */
export type FlaggedWord = { readonly word: string; readonly kind: WordKind; readonly instead: Text; readonly stem?: true }

const word = (kind: WordKind, text: string, nl: string, en: string, stem?: true): FlaggedWord => ({ word: text, kind, instead: { nl, en }, ...(stem ? { stem } : {}) })

/**
 * The list by which an advert is checked: compiled by hand for this product, stated in full on the page, no machine learning. A flag is a
 * question, never a verdict: a word may stand with a reason.
 */
export const dutchWords: readonly FlaggedWord[] = [
  word('origin', 'moedertaal', 'noem het taalniveau dat het werk vraagt, zoals B2 of C1', 'name the level of language that the work asks, such as B2 or C1'),
  word('origin', 'native', 'noem het taalniveau dat het werk vraagt', 'name the level of language that the work asks'),
  word('origin', 'foutloos nederlands', 'noem het taalniveau en waarvoor het nodig is', 'name the level of language and what it is needed for'),
  word('origin', 'accentloos', 'laat weg: een accent zegt niets over het werk', 'leave out: an accent says nothing of the work', true),
  word('origin', 'nederlandse nationaliteit', 'laat weg, tenzij een wet het vraagt; noem dan die wet', 'leave out unless a law asks it; then name that law'),
  word('origin', 'past in ons team', 'noem het gedrag dat het werk vraagt', 'name the behaviour that the work asks'),
  word('origin', 'cultuurfit', 'noem het gedrag dat het werk vraagt', 'name the behaviour that the work asks'),
  word('origin', 'onze normen en waarden', 'noem de regel of gedragscode die u bedoelt', 'name the rule or code of conduct that you mean'),
  word('age', 'jong', 'noem de ervaring of het niveau', 'name the experience or the level', true),
  word('age', 'starter', 'noem de ervaring die nodig is, zonder bovengrens', 'name the experience needed, without a ceiling'),
  word('age', 'young professional', 'noem het niveau van de functie', 'name the level of the job'),
  word('age', 'digital native', 'noem de vaardigheid', 'name the skill'),
  word('age', 'pas afgestudeerd', 'noem de opleiding, niet het moment', 'name the education, not the moment'),
  word('sex', 'hij', 'schrijf u, jij of de functienaam', 'write you or the name of the job'),
  word('sex', 'zijn team', 'schrijf het team', 'write the team'),
  word('sex', 'man', 'schrijf medewerker of de functienaam', 'write member of staff or the name of the job'),
  word('sex', 'meisje', 'schrijf medewerker', 'write member of staff', true),
  word('sex', 'secretaresse', 'schrijf managementondersteuner', 'write management support'),
  word('sex', 'daadkrachtig', 'schrijf wat iemand doet: besluiten nemen op tijd', 'write what somebody does: decide in time', true),
  word('sex', 'dominant', 'schrijf wat iemand doet', 'write what somebody does'),
  word('sex', 'stressbestendig', 'schrijf wat er gebeurt als het druk is', 'write what happens when it is busy'),
  word('vague', 'senioriteit', 'schrijf welk gedrag u daaraan herkent', 'write by which behaviour you tell it'),
  word('vague', 'representatief', 'laat weg, of noem wat het werk vraagt', 'leave out, or name what the work asks', true),
  word('vague', 'academisch denkniveau', 'noem wat iemand moet kunnen uitzoeken en opschrijven', 'name what somebody must be able to find out and write down'),
  word('vague', 'klik', 'noem het gedrag dat u zoekt', 'name the behaviour that you look for'),
  word('vague', 'netwerk', 'noem met wie iemand moet samenwerken; contacten kan men opbouwen', 'name whom somebody must work with; contacts can be built'),
  word('superlative', 'topper', 'noem het niveau dat nodig is', 'name the level needed', true),
  word('superlative', 'excellent', 'noem het niveau dat nodig is', 'name the level needed', true),
  word('superlative', 'de beste', 'noem het niveau dat nodig is', 'name the level needed'),
  word('superlative', 'expert', 'noem de kennis die nodig is', 'name the knowledge needed'),
]
export const englishWords: readonly FlaggedWord[] = [
  word('origin', 'native speaker', 'noem het taalniveau dat het werk vraagt', 'name the level of language that the work asks'),
  word('origin', 'mother tongue', 'noem het taalniveau dat het werk vraagt', 'name the level of language that the work asks'),
  word('origin', 'cultural fit', 'noem het gedrag dat het werk vraagt', 'name the behaviour that the work asks'),
  word('age', 'recent graduate', 'noem de opleiding, niet het moment', 'name the education, not the moment', true),
  word('age', 'energetic', 'noem wat het werk vraagt', 'name what the work asks'),
  word('sex', 'he', 'schrijf you of de functienaam', 'write you or the name of the job'),
  word('sex', 'chairman', 'schrijf chair', 'write chair'),
  word('sex', 'manpower', 'schrijf staff', 'write staff'),
  word('sex', 'aggressive', 'schrijf wat iemand doet', 'write what somebody does'),
  word('vague', 'gravitas', 'schrijf welk gedrag u daaraan herkent', 'write by which behaviour you tell it'),
  word('vague', 'good fit', 'noem het gedrag dat u zoekt', 'name the behaviour that you look for'),
  word('superlative', 'rockstar', 'noem het niveau dat nodig is', 'name the level needed'),
  word('superlative', 'ninja', 'noem het niveau dat nodig is', 'name the level needed'),
  word('superlative', 'world class', 'noem het niveau dat nodig is', 'name the level needed'),
]
