import type { Text } from '../../../foundation/kernel/language.ts'
import type { Standing } from '../rules/appointment.ts'
import type { Characteristic, poolAnswers, SpokenLanguage, Subject, Way, Weekday, YearDimension, yearDimensions } from '../rules/lists.ts'
import type { Band } from '../rules/pool.ts'

type Words<Key extends string> = Readonly<Record<Key, Text>>
const t = (nl: string, en: string): Text => ({ nl, en })

export const languageNames: Words<SpokenLanguage> = {
  nl: t('Nederlands', 'Dutch'), en: t('Engels', 'English'), ar: t('Arabisch', 'Arabic'), pap: t('Papiaments', 'Papiamento'), srn: t('Sranantongo', 'Sranan Tongo'), tr: t('Turks', 'Turkish'),
  ber: t('Berbers', 'Berber'), fr: t('Frans', 'French'), de: t('Duits', 'German'), es: t('Spaans', 'Spanish'), pl: t('Pools', 'Polish'), uk: t('Oekraïens', 'Ukrainian'), ngt: t('Nederlandse Gebarentaal', 'Dutch Sign Language'),
}
export const subjectNames: Words<Subject> = {
  racism: t('racisme', 'racism'), discrimination: t('discriminatie', 'discrimination'), sexual: t('seksuele intimidatie', 'sexual harassment'), bullying: t('pesten', 'bullying'),
  aggression: t('agressie', 'aggression'), integrity: t('integriteit', 'integrity'), power: t('misbruik van macht', 'abuse of power'), career: t('kansen en loopbaan', 'opportunities and career'),
}
export const weekdayNames: Words<Weekday> = { mo: t('maandag', 'Monday'), tu: t('dinsdag', 'Tuesday'), we: t('woensdag', 'Wednesday'), th: t('donderdag', 'Thursday'), fr: t('vrijdag', 'Friday') }
export const wayNames: Words<Way> = { call: t('bellen', 'by telephone'), video: t('beeldbellen', 'by video call'), meet: t('afspreken', 'in person'), write: t('schrijven', 'in writing') }
export const characteristicNames: Words<Characteristic> = {
  origin: t('Herkomst', 'Origin'), sex: t('Sekse', 'Sex'), age: t('Leeftijd', 'Age'), education: t('Opleiding', 'Education'), ability: t('Lichamelijke mogelijkheden', 'Physical ability'),
}
type PoolAnswer = (typeof poolAnswers)[Characteristic][number]
export const poolAnswerNames: Words<PoolAnswer> = {
  'nl-both': t('beide ouders in Nederland geboren', 'both parents born in the Netherlands'), 'one-abroad': t('één ouder elders geboren', 'one parent born elsewhere'),
  'both-abroad': t('beide ouders elders geboren', 'both parents born elsewhere'), 'own-abroad': t('zelf elders geboren', 'born elsewhere oneself'), 'not-said': t('dat zeg ik liever niet', 'I would rather not say'),
  woman: t('vrouw', 'woman'), man: t('man', 'man'), other: t('anders', 'other'), 'under-35': t('jonger dan 35', 'younger than 35'), '35-49': t('35 tot en met 49', '35 to 49'), '50-plus': t('50 of ouder', '50 or older'),
  secondary: t('voortgezet onderwijs', 'secondary education'), vocational: t('mbo', 'vocational education'), higher: t('hbo of universiteit', 'higher education'),
  limited: t('ik heb een lichamelijke beperking', 'I have a physical limitation'), 'not-limited': t('ik heb geen lichamelijke beperking', 'I have no physical limitation'),
}
export const dimensionNames: Words<YearDimension> = { kind: t('Waarover', 'About what'), ground: t('Grond', 'Ground'), route: t('Gekozen weg', 'Way chosen'), 'why-not': t('Waarom niet verder', 'Why not further') }
type YearKey = (typeof yearDimensions)[YearDimension][number]
export const yearKeyNames: Words<YearKey> = {
  racism: t('racisme', 'racism'), discrimination: t('andere discriminatie', 'other discrimination'), sexual: t('seksuele intimidatie', 'sexual harassment'), bullying: t('pesten', 'bullying'), aggression: t('agressie', 'aggression'),
  integrity: t('integriteit', 'integrity'), other: t('iets anders', 'something else'),
  origin: t('afkomst of huidskleur', 'origin or skin colour'), religion: t('geloof of overtuiging', 'religion or belief'), sex: t('sekse of gender', 'sex or gender'), orientation: t('seksuele gerichtheid', 'sexual orientation'),
  age: t('leeftijd', 'age'), disability: t('handicap of ziekte', 'disability or illness'), none: t('geen van deze', 'none of these'), unknown: t('niet bekend', 'not known'),
  'talk-only': t('alleen praten', 'talking only'), person: t('zelf aangesproken', 'spoke to the person'), manager: t('naar de leidinggevende', 'to the manager'), mediation: t('bemiddeling', 'mediation'),
  'desk-complaint': t('klacht bij het loket', 'complaint at the desk'), 'desk-report': t('melding bij het loket', 'report at the desk'), outside: t('instantie buiten het Rijk', 'body outside the government'), 'none-yet': t('nog geen keuze', 'no choice yet'),
  enough: t('het gesprek was genoeg', 'the talk was enough'), fear: t('bang voor gevolgen', 'afraid of consequences'), 'no-trust': t('geen vertrouwen in opvolging', 'no trust in follow-up'), 'too-heavy': t('te zwaar', 'too heavy'),
  position: t('positie of contract', 'position or contract'), leaves: t('gaat weg bij de organisatie', 'leaves the organisation'), 'not-said': t('niet gezegd', 'not said'), 'went-on': t('ging wel verder', 'did go further'),
}
export const standingNames: Words<Standing> = {
  available: t('beschikbaar', 'available'), 'on-leave': t('afwezig', 'away'), 'not-certified': t('certificaat verlopen', 'certificate expired'), 'no-key': t('nog geen sleutel', 'no key yet'),
  'not-yet': t('begint nog', 'starts later'), ended: t('gestopt', 'ended'),
}
export const bandNames: Words<Band> = { quiet: t('rustig', 'quiet'), normal: t('gewoon', 'normal'), busy: t('druk', 'busy'), 'too-few': t('te weinig mensen om te tonen', 'too few people to show') }
