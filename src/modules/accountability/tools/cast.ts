import type { MeasureWords } from '../rules/measures/measure.ts'
import type { TargetWords } from '../rules/targets/target.ts'

/** Invented people per ministry and year, small and large, for figures that add up; not the sizes of any real ministry. */
export const sizes: Readonly<Record<string, number>> = { az: 26, aenm: 120, bzk: 610, buza: 340, def: 90, ez: 380, fin: 900, ienw: 720, jenv: 980, kgg: 160, lvvn: 420, ocw: 350, szw: 400, vro: 130, vws: 330 }

/** Indicator -> share in the first year, yearly change, and which part of the size is asked or counted. */
export const shares: readonly { readonly indicator: string; readonly start: number; readonly change: number; readonly part: number; readonly since: number }[] = [
  { indicator: 'committee-members-trained', start: 0.34, change: 0.08, part: 0.5, since: 3 },
  { indicator: 'objective-selection', start: 0.41, change: 0.05, part: 0.7, since: 3 },
  { indicator: 'racism-experienced', start: 0.15, change: -0.004, part: 0.9, since: 2 },
  { indicator: 'reported-racism-handled', start: 0.42, change: 0.01, part: 0.15, since: 2 },
  { indicator: 'staff-talks', start: 0.3, change: 0.06, part: 1, since: 3 },
  { indicator: 'women-in-top', start: 0.4, change: 0.006, part: 0.2, since: 3 },
]

const measure = (more: Partial<MeasureWords> & Pick<MeasureWords, 'name' | 'aim' | 'placed'>): MeasureWords => ({
  theory: '', evidence: ['none-yet'], evidenceWords: 'Nog niet onderzocht.', owner: 'Directeur personeel', enough: 'unknown', enoughWords: '', start: '2025-02-01', milestones: [], reach: { meant: null, reached: null }, state: 'running', agreed: null,
  compliance: 'partly', effectiveness: 'not-examined', effectivenessWords: '', proposal: null, ...more,
})
const placed = (subjects: readonly string[], approaches: readonly string[], forms: readonly string[], functions: readonly string[]): MeasureWords['placed'] => ({ subjects: [...subjects], approaches: [...approaches], forms: [...forms], functions: [...functions] })
const both = ['racism', 'discrimination']

/** The six agreed measures and three of a ministry's own. */
export const demoMeasures: readonly MeasureWords[] = [
  measure({ name: 'Vacatures breed uitzetten', agreed: 'broad-recruitment', aim: 'Meer verschillende mensen zien de vacature.', theory: 'Wie de vacature niet ziet, solliciteert niet.', placed: placed(both, ['act'], ['processes'], ['prevention']), reach: { meant: 240, reached: 180 } }),
  measure({ name: 'Gestructureerde gesprekken met vaste vragen', agreed: 'objective-selection', aim: 'Elke kandidaat krijgt dezelfde kans.', theory: 'Vaste vragen en een score vooraf laten minder ruimte voor een eerste indruk.', evidence: ['science'], evidenceWords: 'Onderzoek naar gestructureerde selectie.', placed: placed(both, ['act'], ['processes'], ['prevention', 'enforcement']), compliance: 'partly' }),
  measure({ name: 'Training voor sollicitatiecommissies', agreed: 'selection-training', aim: 'Commissieleden herkennen hun eigen vooroordeel.', theory: 'Herkennen alleen is niet genoeg; de training oefent ook met de vaste vragen.', evidence: ['ser', 'experts'], evidenceWords: 'Advies van de SER over wat werkt.', enough: 'no', enoughWords: 'Er is één trainer voor driehonderd leden.', placed: placed(both, ['recognise'], ['remarks', 'processes'], ['prevention', 'learning']), reach: { meant: 300, reached: 140 }, effectiveness: 'cannot-tell' }),
  measure({ name: 'Inclusief leiderschap in het programma voor managers', agreed: 'leadership', aim: 'Leidinggevenden grijpen in.', placed: placed(both, ['acknowledge', 'recognise'], ['remarks', 'conduct'], ['prevention']), compliance: 'full' }),
  measure({ name: 'Sociale veiligheid in elk personeelsgesprek', agreed: 'staff-talks', aim: 'Het gesprek wordt gevoerd voordat er een melding is.', placed: placed(['discrimination'], ['acknowledge'], ['conduct'], ['signalling']), compliance: 'partly' }),
  measure({ name: 'Meedoen aan cross-mentoring', agreed: 'cross-mentoring', aim: 'Collega’s van verschillende rang leren van elkaar.', placed: placed(['racism'], ['acknowledge'], ['conduct'], ['learning']), state: 'planned', start: null, compliance: 'not-yet' }),
  measure({ name: 'Gesprekstafels over racisme', aim: 'Racisme wordt een gewoon gespreksonderwerp.', evidence: ['own-figures'], evidenceWords: 'Eigen vragenlijst na elke tafel.', owner: 'Coördinator diversiteit', placed: placed(['racism'], ['acknowledge', 'recognise'], ['remarks', 'conduct'], ['prevention', 'signalling']), reach: { meant: 400, reached: 95 } }),
  measure({ name: 'Nazorg na een melding', aim: 'Wie meldde, wordt na een maand gebeld.', owner: 'Coördinator vertrouwenspersonen', placed: placed(both, ['act'], ['conduct'], ['repair']), compliance: 'full', reach: { meant: 20, reached: 18 } }),
  measure({ name: 'Toets op nieuwe regels', aim: 'Een regel raakt groepen niet ongemerkt anders.', owner: 'Directeur juridische zaken', placed: placed(['discrimination'], ['recognise'], ['rules'], ['prevention', 'signalling']), state: 'planned', start: null, compliance: 'not-yet' }),
]

/** Targets of one ministry about a year: one out of reach, one in a band, one in words. */
export const demoTargets = (year: number): readonly TargetWords[] => [
  { name: 'Commissieleden getraind', indicator: 'committee-members-trained', owner: 'Directeur personeel', baseline: { value: 0.34, base: 200, period: String(year - 2) }, aim: { kind: 'value', value: 0.8 }, by: `${year}-12-31`, status: 'aim', legalGround: '', source: 'Jaarplan', trajectory: [{ year: year - 1, value: 0.6 }] },
  { name: 'Evenwicht in de top', indicator: 'women-in-top', owner: 'Secretaris-generaal', baseline: { value: 0.4, base: 80, period: String(year - 2) }, aim: { kind: 'band', low: 0.35, high: 0.6 }, by: `${year}-12-31`, status: 'aim', legalGround: '', source: 'Rijksbreed streven', trajectory: [] },
  { name: 'Racisme is bespreekbaar in elk team', indicator: null, owner: 'Directeur personeel', baseline: null, aim: { kind: 'words', words: 'Elk team heeft het gesprek één keer gevoerd.' }, by: `${year + 1}-12-31`, status: 'aim', legalGround: '', source: 'Eigen keuze', trajectory: [] },
]

export const demoAnswers: Readonly<Record<string, string>> = {
  policy: 'Wij noemen racisme bij naam. In de gedragsregels staat wat wij verwachten, en wat er gebeurt als iemand zich er niet aan houdt.',
  discrimination: 'Voor leeftijd, geslacht en handicap gelden dezelfde regels. Per grond is er een aanspreekpunt bij personeelszaken.',
  experience: 'Uit het medewerkersonderzoek en de gesprekstafels komt dat racisme vooral in overleg voorkomt, als grap of als onderschatting. Wat buitendienst gebeurt, weten wij niet.',
  blank: 'Bij regels staat nog bijna niets. Wij beginnen volgend jaar met een toets op nieuwe regels. Herstel bij uitspraken ontbreekt; daar zoeken wij nog naar.',
  means: 'Er is te weinig tijd van trainers. De coördinator heeft een halve week, dat is te weinig voor vijf locaties.',
  opinion: 'De ondernemingsraad vroeg om vaste nazorg. Die is er gekomen.',
  next: 'Wij besluiten in maart of de gesprekstafels verplicht worden voor managers. Eigenaar: directeur personeel.',
}
