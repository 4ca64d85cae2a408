import type { Text } from '../../../foundation/kernel/language.ts'
import type { Band, Part, Theme, Weekday } from '../rules/lists.ts'
import type { RoundState } from '../rules/round.ts'

/** Names of what is chosen from a list that no editor changes. */
export const bandNames: Readonly<Record<Band, Text>> = {
  '1-4': { nl: 'schaal 1 tot en met 4', en: 'scale 1 to 4' }, '5-8': { nl: 'schaal 5 tot en met 8', en: 'scale 5 to 8' }, '9-11': { nl: 'schaal 9 tot en met 11', en: 'scale 9 to 11' },
  '12-13': { nl: 'schaal 12 en 13', en: 'scale 12 and 13' }, '14-19': { nl: 'schaal 14 en hoger', en: 'scale 14 and up' },
}
export const weekdayNames: Readonly<Record<Weekday, Text>> = { mon: { nl: 'maandag', en: 'Monday' }, tue: { nl: 'dinsdag', en: 'Tuesday' }, wed: { nl: 'woensdag', en: 'Wednesday' }, thu: { nl: 'donderdag', en: 'Thursday' }, fri: { nl: 'vrijdag', en: 'Friday' } }
export const partNames: Readonly<Record<Part, Text>> = { mentor: { nl: 'Als mentor', en: 'As a mentor' }, mentee: { nl: 'Als mentee', en: 'As a mentee' }, both: { nl: 'Als allebei', en: 'As both' } }
export const themeNames: Readonly<Record<Theme, Text>> = {
  'learned-work': { nl: 'Ik leerde iets voor mijn werk', en: 'I learned something for my work' }, 'learned-other-view': { nl: 'Ik ging anders kijken', en: 'I came to see things differently' }, network: { nl: 'Ik leerde mensen kennen', en: 'I got to know people' }, courage: { nl: 'Ik durf meer', en: 'I dare more' },
  'no-time': { nl: 'Er was te weinig tijd', en: 'There was too little time' }, 'no-click': { nl: 'Het klikte niet', en: 'We did not click' }, 'too-far': { nl: 'De afstand was te groot', en: 'The distance was too great' }, 'no-support-manager': { nl: 'Mijn leidinggevende gaf geen ruimte', en: 'My manager gave no room' },
}
export const stateNames: Readonly<Record<RoundState, Text>> = {
  draft: { nl: 'concept', en: 'draft' }, enrolling: { nl: 'aanmelden', en: 'enrolling' }, matching: { nl: 'koppelen', en: 'matching' }, answering: { nl: 'voorstellen liggen voor', en: 'proposals are out' }, running: { nl: 'loopt', en: 'running' }, closed: { nl: 'afgesloten', en: 'closed' },
}
