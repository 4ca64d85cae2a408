import type { ApprovalRefusal } from '../../../foundation/directory/index.ts'
import type { Text } from '../../../foundation/kernel/language.ts'
import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words of the page on which keys for the directory are approved. */
export const keyWords = defineTexts({
  nl: {
    title: 'Sleutels',
    intro: 'Vertrouwenspersonen, leidinggevenden en bevoegde gezagen maken zelf een sleutel. Wie hen schrijft, moet zeker weten dat het hún sleutel is. Daarom leest de persoon u acht woorden voor, aan de telefoon of aan uw bureau. U typt wat u hoort. Herkent u de stem niet, keur dan niets goed.',
    waiting: 'Wacht op goedkeuring', noneWaiting: 'Er wacht geen sleutel', noneWaitingHelp: 'Zodra iemand een sleutel maakt, staat die hier.',
    madeOn: (day: string) => `Gemaakt op ${day}`,
    typed: 'De acht woorden die u hoort', typedHint: 'In de juiste volgorde. Hoofdletters en komma’s maken niet uit. De woorden staan hier niet: zo kan niemand ze voor u invullen.',
    approve: 'Keur goed', refuse: 'Keur af', decided: 'Besloten', noneDecided: 'Er is nog over geen sleutel besloten',
    name: 'Naam', state: 'Stand', approved: 'goedgekeurd', refused: 'afgekeurd', day: 'Dag', by: 'Door',
  },
  en: {
    title: 'Keys',
    intro: 'Confidential advisers, managers and authorities make their own key. Who writes to them must be sure that it is really theirs. That is why the person reads eight words to you, by telephone or at your desk. You type what you hear. If you do not recognise the voice, approve nothing.',
    waiting: 'Waiting for approval', noneWaiting: 'No key is waiting', noneWaitingHelp: 'As soon as somebody makes a key, it is listed here.',
    madeOn: (day) => `Made on ${day}`,
    typed: 'The eight words that you hear', typedHint: 'In the right order. Capitals and commas do not matter. The words are not shown here: so nobody can fill them in for you.',
    approve: 'Approve', refuse: 'Refuse', decided: 'Decided', noneDecided: 'No key has been decided on yet',
    name: 'Name', state: 'State', approved: 'approved', refused: 'refused', day: 'Day', by: 'By',
  },
})

/** Why a key was not approved, and what to do now. */
export const keyRefusals: Readonly<Record<ApprovalRefusal, Text>> = {
  'wrong fingerprint': { nl: 'Dit zijn niet de acht woorden van deze sleutel. Er is niets veranderd. Laat de persoon ze nog eens voorlezen. Klopt het weer niet, keur de sleutel dan af: hij kan onderweg zijn verwisseld.', en: 'These are not the eight words of this key. Nothing was changed. Have the person read them once more. If it is wrong again, refuse the key: it may have been swapped on its way.' },
  'own key': { nl: 'Uw eigen sleutel keurt u niet goed. Vraag een andere beheerder.', en: 'You do not approve your own key. Ask another administrator.' },
  'not allowed': { nl: 'U hebt de rol beheerder niet meer. Er is niets opgeslagen.', en: 'You no longer have the role of administrator. Nothing was saved.' },
  'unknown person': { nl: 'Van deze persoon is geen sleutel bekend. Laad de pagina opnieuw.', en: 'No key of this person is known. Reload the page.' },
  'stale': { nl: 'Deze sleutel is net veranderd, of iemand anders was u voor. Bekijk de nieuwe stand.', en: 'This key has just changed, or somebody else was first. Look at how it stands now.' },
}
