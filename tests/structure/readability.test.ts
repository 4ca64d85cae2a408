import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hardWords, mayStand } from './hard-words.ts'
import { words as adminWords } from '../../src/house/admin/texts/words.ts'
import { refusals } from '../../src/house/admin/texts/refusals.ts'
import { demoTexts } from '../../src/house/demo/texts.ts'
import { accessibilityTexts } from '../../src/house/site/accessibility/texts.ts'
import { homeTexts } from '../../src/house/site/home/texts.ts'
import { leaveTexts } from '../../src/house/site/leave/page.tsx'
import { privacyTexts } from '../../src/house/site/privacy/texts.ts'
import { browserTexts } from '../../src/foundation/browser/texts.ts'
import { keyTexts } from '../../src/foundation/browser/key/texts.ts'
import { keyWords } from '../../src/house/admin/texts/keys.ts'
import { contactTexts } from '../../src/modules/advisers/texts/contact.ts'
import { directoryTexts } from '../../src/modules/advisers/texts/directory.ts'
import { poolTexts } from '../../src/modules/advisers/texts/pool.ts'
import { workTexts as adviserWork } from '../../src/modules/advisers/texts/work.ts'
import { parties } from '../../src/house/site/privacy/who-sees-what.ts'
import { answers } from '../../src/house/site/system/answers.ts'
import { systemTexts } from '../../src/house/site/system/texts.ts'
import { troubleTexts } from '../../src/house/site/trouble/texts.ts'
import { staffTexts } from '../../src/house/staff-texts.ts'
import { words as frameWords } from '../../src/foundation/ui/texts/words.ts'
import { conductV1 } from '../../src/modules/desk/rules/intake/conduct-v1.ts'
import { termTable } from '../../src/modules/desk/rules/terms/term-table.ts'
import { caseTexts } from '../../src/modules/desk/texts/case.ts'
import { intakeTexts } from '../../src/modules/desk/texts/intake/index.ts'
import { followTexts } from '../../src/modules/escalation/texts/signal-follow.ts'
import { signalTexts } from '../../src/modules/escalation/texts/signal.ts'
import { signalWorkTexts } from '../../src/modules/escalation/texts/signal-work.ts'
import * as signalLists from '../../src/modules/escalation/texts/signal-lists.ts'
import * as reportEffect from '../../src/modules/accountability/texts/effect.ts'
import * as reportFigures from '../../src/modules/accountability/texts/figures.ts'
import * as reportFrame from '../../src/modules/accountability/texts/frame.ts'
import * as reportLetter from '../../src/modules/accountability/texts/letter.ts'
import * as reportFiles from '../../src/modules/accountability/texts/output.ts'
import * as reportPlans from '../../src/modules/accountability/texts/plans.ts'
import * as reportInPublic from '../../src/modules/accountability/texts/public.ts'
import * as reportWords from '../../src/modules/accountability/texts/report.ts'
import * as reportVersions from '../../src/modules/accountability/texts/versions.ts'
import { publicTexts as guidePages } from '../../src/modules/guide/texts/public.ts'
import { editorTexts } from '../../src/modules/guide/texts/editor.ts'
import { shippedGuide } from '../../src/modules/guide/rules/shipped/index.ts'
import { shipped as escalationDocuments } from '../../src/modules/escalation/rules/documents.ts'
import { editorTexts as escalationEditor } from '../../src/modules/escalation/texts/editor.ts'
import { frameworkTexts } from '../../src/modules/escalation/texts/framework.ts'
import { modelTexts } from '../../src/modules/escalation/texts/model.ts'
import { practiceTexts } from '../../src/modules/escalation/texts/practice.ts'
import { publicTexts as managersGuidePages } from '../../src/modules/escalation/texts/public.ts'
import { logbookTexts } from '../../src/modules/desk/texts/logbook.ts'
import { mailboxTexts } from '../../src/modules/desk/texts/mailbox.ts'
import { problems } from '../../src/modules/desk/texts/problems.ts'
import { workCaseTexts } from '../../src/modules/desk/texts/work-case.ts'
import { workTexts } from '../../src/modules/desk/texts/work.ts'

/**
 * How easy a dictionary reads, by two numbers over all its sentences:
 *   length = words / sentences, over texts of more than one sentence or of at least 5 words (labels say nothing of reading)
 *   long   = words of more than 12 letters / words, as a share, legal and fixed names left out
 * and by the longest sentence in words. A sentence ends at . ? ! or at : before a space; words are runs of letters and digits.
 * Guides to B1 ask for 10 to 15 words a sentence on average, guides to easy Dutch for less than 10. These limits are tighter, because
 * people read this on a bad day: a text over them is rewritten, the limit is not raised.
 */
type Limits = { readonly length: number; readonly long: number; readonly longest: number }
const ordinary: Limits = { length: 10, long: 0.03, longest: 25 }
const easy: Limits = { length: 7, long: 0.01, longest: 16 }

/** Names that the law or the house gives a thing, and their plurals: they are explained where they first stand. */
const names = [
  'klachtencommissie', 'integriteitscommissie', 'integriteitsmelding', 'vertrouwenspersoon', 'vertrouwenspersonen', 'berichtenbox', 'berichtenboxen', 'behandelaars', 'sleutelbeheerders',
  'strafvordering', 'bestuursrecht', 'persoonsgegevens', 'ondernemingsraad', 'discriminatie', 'gebarentaal', 'klokkenluiders', 'selectielijst', 'bewaartermijn', 'toegankelijkheid', 'leidinggevende', 'leidinggevenden', 'escalatiemodel', 'effectrapportage', 'functieomschrijvingen',
]

/** The texts in a value of a dictionary: strings, lists, and templates filled with short words. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return textsIn((value as (...given: readonly string[]) => unknown)('drie', 'vier', 'vijf'))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!:])\s+/u).filter((sentence) => wordsOf(sentence).length > 0)

const measure = (dictionary: unknown) => {
  const all = textsIn(dictionary)
  const sentences = all.map(sentencesOf).filter((one) => one.length > 1 || wordsOf(one[0] ?? '').length >= 5).flat().map((sentence) => wordsOf(sentence).length)
  const words = all.flatMap(wordsOf)
  const long = words.filter((word) => word.replaceAll(/[^\p{L}]/gu, '').length > 12 && !names.includes(word.toLowerCase()))
  return { length: sentences.reduce((sum, count) => sum + count, 0) / sentences.length, long: long.length / words.length, longest: Math.max(...sentences) }
}

/** One language of what a table says as `{nl, en, easy?}`. */
const languageOf = (value: unknown, language: 'nl' | 'easy'): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && typeof value.nl === 'string') return language === 'nl' ? [value.nl] : 'easy' in value && typeof value.easy === 'string' ? [value.easy] : []
  return Object.values(value).flatMap((one) => languageOf(one, language))
}

/** What a page in easy Dutch says: where a text has no easy form, its Dutch. */
const saidEasily = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && typeof value.nl === 'string') return ['easy' in value && typeof value.easy === 'string' ? value.easy : value.nl]
  return Object.values(value).flatMap(saidEasily)
}

/** The Dutch of everything that a file of texts gives: dictionaries and tables. */
const dutchIn = (file: object): readonly unknown[] => Object.values(file).map((one: unknown) => (typeof one === 'object' && one !== null && 'nl' in one && typeof one.nl === 'object' ? one.nl : languageOf(one, 'nl')))

const dutch: Readonly<Record<string, unknown>> = {
  intake: intakeTexts.nl, questionnaire: languageOf(conductV1, 'nl'), terms: languageOf(termTable, 'nl'), mailbox: mailboxTexts.nl, logbook: logbookTexts.nl, case: caseTexts.nl, problems: languageOf(problems, 'nl'),
  work: workTexts.nl, 'work on a case': workCaseTexts.nl, home: homeTexts.nl, privacy: [privacyTexts.nl, languageOf(parties, 'nl')], accessibility: accessibilityTexts.nl, system: [systemTexts.nl, languageOf(answers, 'nl')],
  'finding an adviser': directoryTexts.nl, 'writing to an adviser': contactTexts.nl, 'an adviser’s work': adviserWork.nl, 'the pool of advisers': poolTexts.nl, 'the key': keyTexts.nl, 'keys to approve': keyWords.nl, 'islands': browserTexts.nl,
  'managers’ guide': [languageOf(escalationDocuments.guide, 'nl'), managersGuidePages.nl], practice: [languageOf(escalationDocuments.practice, 'nl'), practiceTexts.nl], 'legal framework': [languageOf(escalationDocuments.framework, 'nl'), frameworkTexts.nl], 'escalation model': [languageOf(escalationDocuments.model, 'nl'), modelTexts.nl], 'editing escalation': escalationEditor.nl,
  guide: languageOf(shippedGuide, 'nl'), 'pages of the guide': guidePages.nl, 'editing the guide': editorTexts.nl,
  'raising a signal': [signalTexts.nl, languageOf({ ...signalLists }, 'nl')], 'following a signal': followTexts.nl, 'work on signals': signalWorkTexts.nl,
  'the yearly report': dutchIn(reportWords), 'frame of the yearly report': dutchIn(reportFrame), 'figures of the yearly report': dutchIn(reportFigures), 'plans of the yearly report': dutchIn(reportPlans), 'effect of measures': dutchIn(reportEffect), 'the yearly report in public': dutchIn(reportInPublic), 'files of the yearly report': dutchIn(reportFiles), 'letter of the yearly report': dutchIn(reportLetter), 'versions of the yearly report': dutchIn(reportVersions),
  trouble: troubleTexts.nl, leave: leaveTexts.nl, demo: demoTexts.nl, staff: staffTexts.nl, frame: frameWords.nl, administration: [adminWords.nl, languageOf(refusals, 'nl')],
}
const easyDutch: Readonly<Record<string, unknown>> = {
  intake: intakeTexts.easy, questionnaire: languageOf(conductV1, 'easy'), mailbox: mailboxTexts.easy, logbook: logbookTexts.easy, home: homeTexts.easy, privacy: [privacyTexts.easy, languageOf(parties, 'easy')], trouble: troubleTexts.easy, 'managers’ guide': [languageOf(escalationDocuments.guide, 'easy'), managersGuidePages.easy],
  practice: [saidEasily(escalationDocuments.practice), practiceTexts.easy], 'legal framework': [saidEasily(escalationDocuments.framework), frameworkTexts.easy], 'escalation model': [saidEasily(escalationDocuments.model), modelTexts.easy], guide: languageOf(shippedGuide, 'easy'), 'pages of the guide': guidePages.easy,
}

const holds = (dictionary: unknown, limits: Limits): void => {
  const found = measure(dictionary)
  expect(found.length, 'average words in a sentence').toBeLessThanOrEqual(limits.length)
  expect(found.long, 'share of words of more than 12 letters').toBeLessThanOrEqual(limits.long)
  expect(found.longest, 'words in the longest sentence').toBeLessThanOrEqual(limits.longest)
}

describe('what people read is plain', () => {
  test('the measure tells a hard text from an easy one', () => {
    expect(measure(['Bel ons. Wij lezen uw melding niet meteen.'])).toEqual({ length: 4, long: 0, longest: 6 })
    expect(measure(['De gegevensbeschermingseffectbeoordeling ontbreekt bij de integriteitscommissie vandaag.']).long).toBeCloseTo(1 / 7)
  })
  test.each(Object.keys(dutch))('the Dutch of %s is B1: short sentences and few long words', (name) => holds(dutch[name], ordinary))
  test.each(Object.keys(dutch))('the Dutch of %s has no word of officialese', (name) => {
    expect([...new Set(textsIn(dutch[name]).flatMap(wordsOf).map((word) => word.toLowerCase()).filter((word) => Object.hasOwn(hardWords, word) && !mayStand.has(word)))].map((word) => `${word}: say "${hardWords[word]}"`)).toEqual([])
  })
  test('the reference states the formula, its limits and the word list as they are tested', () => {
    const reference = readFileSync('docs/reference/plain-language.md', 'utf8')
    for (const part of [`at most ${ordinary.length} words`, `at most ${ordinary.long * 100} %`, `at most ${ordinary.longest} words`, `at most ${easy.length} words`, `at most ${easy.long * 100} %`, `at most ${easy.longest} words`]) expect(reference).toContain(part)
    for (const [word, plain] of Object.entries(hardWords)) expect(reference).toContain(`| ${word} | ${plain} |`)
  })
  test.each(Object.keys(easyDutch))('the easy Dutch of %s is really easy', (name) => holds(easyDutch[name], easy))
  test.each(Object.keys(dutch))('the Dutch of %s says "u hebt", does not shout and labels nobody', (name) => {
    const text = textsIn(dutch[name]).join('\n')
    expect(text).not.toMatch(/!|\bhelaas\b|\bslachtoffers?\b|\bdaders?\b/i)
    expect(text).not.toMatch(/\bu heeft\b|\bheeft u\b/i)
  })
  test.each(Object.keys(easyDutch))('the easy Dutch of %s does so too', (name) => {
    expect(textsIn(easyDutch[name]).join('\n')).not.toMatch(/!|\bhelaas\b|\bslachtoffers?\b|\bdaders?\b|\bu heeft\b|\bheeft u\b/i)
  })
})
