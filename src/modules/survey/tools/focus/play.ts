import { utf8, toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { sealPaper, type CircleReader } from '../../../../foundation/sealing/core/circle.ts'
import { sha256 } from '../../../../foundation/sealing/core/digest.ts'
import { sealOwn } from '../../../../foundation/sealing/core/post.ts'
import { addGroup, makeStudy, saveCodebook, writeConsent } from '../../actions/focus/studies.ts'
import { agreeTheme, proposeExample, proposeQuote, proposeTheme, releaseQuote } from '../../actions/focus/themes.ts'
import { confirmConsensus, putCoding, putConsensus, putTranscript } from '../../actions/focus/work.ts'
import type { FocusServices } from '../../actions/focus/services.ts'
import { agreementReport } from '../../rules/focus/agreement.ts'
import { finalCodes, keyOf, toDiscuss, wholeRatings, type Coding, type Consensus, type Passage } from '../../rules/focus/coding.ts'
import { commitmentText, type QuoteBody } from '../../rules/focus/quote.ts'
import { themeCounts, themePassages, type ThemeContent } from '../../rules/focus/theme.ts'
import { codeId, inventedCodes, inventedReason, inventedTalks } from './invented.ts'

/** A researcher of the demonstration with their keys. */
export type PlayedResearcher = CircleReader & { readonly signSeed: Uint8Array }
export type FocusStage = { readonly services: FocusServices; readonly realm: string; readonly today: Day; readonly researchers: readonly [PlayedResearcher, PlayedResearcher, PlayedResearcher] }

const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`the demonstration's focus groups were refused: ${JSON.stringify(result.error)}`)
  return result.value
}
const passagesOf: readonly Passage[] = inventedTalks.flatMap((talk, index) => talk.map(([participant, text], at) => ({ group: index + 1, n: at + 1, participant, text })))
const codingOf = (second: boolean): Coding => ({
  notes: {}, codes: Object.fromEntries(inventedTalks.flatMap((talk, index) => talk.flatMap(([participant, , codes = [], others], at) => (participant === 0 ? [] : [[`${index + 1}.${at + 1}`, (second ? (others ?? codes) : codes).map(codeId)] as const])))),
})
const themes: readonly (ThemeContent & { readonly quotes: readonly (readonly [key: string, text: string])[] })[] = [
  {
    titleNl: 'Anderen verwachten minder', titleEn: 'Others expect less', codes: [codeId('verwachting')], practice: false,
    textNl: 'Deelnemers merken dat collega’s en leidinggevenden zich niet kunnen voorstellen dat zij op hoog niveau presteren. Zij krijgen dingen dubbel uitgelegd, worden niet gevraagd voor een hogere functie of moeten zich vaker bewijzen.',
    textEn: 'Participants notice that colleagues and managers cannot imagine that they perform at a high level. Things are explained to them twice, they are not asked for a higher post, or they have to prove themselves more often.',
    quotes: [['1.3', 'Ik krijg dingen twee keer uitgelegd. Ik doe dit werk al [jaren].'], ['2.2', 'Ze dachten dat ik de notulist was. Ik zat de vergadering voor.']],
  },
  {
    titleNl: 'Een leidinggevende die luistert en terugkomt', titleEn: 'A manager who listens and comes back', codes: [codeId('goed')], practice: true,
    textNl: 'Deelnemers vertellen over leidinggevenden die uitstekend reageerden: zij vroegen wat iemand nodig had, spraken het team aan en kwamen er later op terug.',
    textEn: 'Participants tell about managers who reacted excellently: they asked what somebody needed, spoke to the team, and came back to it later.',
    quotes: [['3.7', 'Mijn teamleider zei in de vergadering: dit is haar werk, stel de vragen aan haar.']],
  },
]

/** One study whose themes are public with quotations, one of them offered to the managers' guide, one theme that waits for a second, and a study that has yet to be coded. */
export const playFocus = async ({ services, realm, today, researchers }: FocusStage): Promise<void> => {
  const [first, second, third] = researchers
  const seal = (circle: string, by: PlayedResearcher, kind: string, about: string, body: unknown): Promise<string> => sealPaper({ realm, circle, kind, about, author: by.person, day: today, body }, researchers, by.signSeed)
  const make = async (name: string, question: string, groups: number, participants: number, daysAgo: number): Promise<string> => {
    const id = must(await makeStudy(services, first.person, { name, question }, researchers.map(({ person }) => person), [first.person, second.person]))
    for (let group = 1; group <= groups; group++) {
      must(await addGroup(services, first.person, id, { unit: group === 2 ? 'bzk' : '', day: addDays(today, -daysAgo + group), facilitator: third.person, participants }))
      for (let number = 1; number <= participants; number++) must(await writeConsent(services, first.person, id, { group, number }, { takesPart: true, recorded: true, quotes: number !== 7, until: addDays(today, 60) }))
    }
    return id
  }
  const study = await make('Focusgroepen ervaren racisme (verzonnen)', 'Wat merkt u op uw werk van racisme, en hoe wordt erop gereageerd?', 3, 8, 40)
  for (const group of [1, 2, 3]) {
    const said = passagesOf.filter((one) => one.group === group)
    const parts = [...new Set(said.map(({ participant }) => participant))].map(async (participant) => ({ participant, content: await seal(study, first, 'passages', `${group}.${participant}`, { segments: said.filter((one) => one.participant === participant).map(({ n, text }) => ({ n, text })) }) }))
    must(await putTranscript(services, first.person, study, group, await Promise.all(parts)))
  }
  must(await saveCodebook(services, first.person, study, 0, inventedCodes, 'Eerste versie'))
  const codings = [codingOf(false), codingOf(true)] as const
  for (const [at, coder] of [first, second].entries()) must(await putCoding(services, coder.person, study, { version: 0, codebook: 1, own: await sealOwn(codings[at], coder.enc), done: await seal(study, coder, 'coding', '1', codings[at]) }))
  const consensus: Consensus = { decided: Object.fromEntries(toDiscuss(codings, passagesOf).map((one) => [keyOf(one), { codes: [codeId('onderschat')], reason: inventedReason }])) }
  const report = agreementReport(wholeRatings([first.person, second.person], codings, passagesOf), 0, 1)
  const thousandths = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value * 1000))
  must(await putConsensus(services, first.person, study, { version: 0, content: await seal(study, first, 'consensus', '1', consensus), agreement: { passages: report.pairs[0]?.units ?? 0, percent: thousandths(report.percent), kappa: thousandths(report.pairs[0]?.kappa?.estimate), alpha: thousandths(report.alpha?.estimate) } }))
  must(await confirmConsensus(services, second.person, study, 1))
  const final = finalCodes(codings, consensus, passagesOf)
  for (const { quotes, ...content } of themes) {
    const theme = must(await proposeTheme(services, first.person, study, content, themeCounts(content.codes, inventedCodes, final, passagesOf)))
    must(await agreeTheme(services, third.person, study, theme))
    for (const [key, text] of quotes) {
      const passage = themePassages(content.codes, inventedCodes, final, passagesOf).find((one) => keyOf(one) === key)
      if (!passage) throw new Error(`the demonstration quotes a passage that is not in its theme: ${key}`)
      const body: QuoteBody = { group: passage.group, n: passage.n, original: passage.text, text, salt: newId(services.random), why: '' }
      const quote = must(await proposeQuote(services, first.person, study, { theme, group: passage.group, participant: passage.participant, content: await seal(study, first, 'quote', `${theme}.${passage.group}.${passage.participant}`, body), commitment: toBase64Url(sha256(utf8(commitmentText(body)))) }))
      must(await releaseQuote(services, third.person, study, quote, body))
    }
    if (content.practice) must(await proposeExample(services, third.person, study, theme))
  }
  const waiting: ThemeContent = {
    titleNl: 'Een signaal wordt weggewuifd', titleEn: 'A signal is waved away', codes: [codeId('weggewuifd')], practice: false,
    textNl: 'Deelnemers die er iets van zeiden, kregen te horen dat zij het verkeerd zagen of te gevoelig waren.', textEn: 'Participants who spoke up were told that they saw it wrongly or were too sensitive.',
  }
  must(await proposeTheme(services, second.person, study, waiting, themeCounts(waiting.codes, inventedCodes, final, passagesOf)))
  const next = await make('Focusgroepen tweede ronde (verzonnen)', 'Wat heeft u nodig om u ergens over uit te spreken?', 2, 3, 10)
  must(await saveCodebook(services, first.person, next, 0, inventedCodes.filter(({ parent }) => parent === ''), 'Overgenomen uit de eerste studie'))
}
