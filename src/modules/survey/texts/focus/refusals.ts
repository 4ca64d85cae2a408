import { defineTexts } from '../../../../foundation/ui/index.ts'

/** Why something about focus groups was not done, in a sentence with a way on. */
export const focusRefusals = defineTexts({
  nl: {
    'not-found': 'Deze studie is er niet, of u bent geen onderzoeker ervan.', shape: 'Dit verzoek klopt niet. Laad de pagina opnieuw.', stale: 'Er is intussen iets veranderd, misschien in een ander venster. Laad opnieuw en kijk wat er nu staat.',
    'no-group': 'Deze groep is er niet.', 'no-consent': 'Deze deelnemer gaf hiervoor geen toestemming. Leg eerst de toestemming vast bij de groep.', 'no-participant': 'Dit nummer hoort niet bij een deelnemer van deze groep.', 'there-already': 'Van deze groep is er al een gespreksverslag. Gooi dat eerst weg.',
    coded: 'Er is al gecodeerd. Het gespreksverslag staat vast.', 'not-a-coder': 'Alleen de twee codeurs van deze studie doen dit.', 'handed-in': 'U hebt uw codering al ingeleverd.', 'other-codebook': 'Het codeboek heeft een nieuwe versie. Laad opnieuw, loop uw codes na en lever dan in.',
    'not-done': 'Eerst leveren beide codeurs hun werk in.', 'same-person': 'U hebt dit zelf voorgesteld. Een ander moet ernaar kijken.', 'confirmed-already': 'Dit is al bevestigd.', 'no-consensus': 'Eerst leggen beide codeurs vast wat zij samen besloten.', 'one-group': 'Dit thema kwam in maar één groep op. Het zou naar die groep wijzen en wordt niet openbaar.',
    'few-people': 'Minder dan drie deelnemers zeiden dit. Het zou naar hen wijzen en wordt niet openbaar.', decided: 'Hierover is al besloten. Laad opnieuw.', gone: 'Dit is er niet meer. Laad opnieuw.', 'no-theme': 'Dit thema is er niet of is teruggetrokken.', 'other-words': 'Dit zijn andere woorden dan er voorgesteld zijn. Er is niets vrijgegeven.', 'too-long': 'Een citaat is hoogstens 600 tekens.',
    'theme-not-public': 'Maak eerst het thema openbaar. Daarna kan dit citaat erbij.', 'in-use': 'Er is al een codering ingeleverd. Het codeboek staat vast tot u een nieuwe ronde begint.', problems: 'Het codeboek klopt nog niet.', 'not-public': 'Dit thema is niet openbaar.', 'no-practice': 'Alleen een thema over iets wat goed ging kan een goed voorbeeld zijn.', nobody: 'In deze installatie ontvangt niemand goede voorbeelden.',
    'too-many': 'Een studie heeft hoogstens 40 groepen.', 'in-the-future': 'Deze dag moet nog komen.', 'withdrawn-already': 'Deze deelnemer heeft alles al teruggenomen.', 'too-late': 'De dag tot wanneer dit kon is voorbij.',
  },
  en: {
    'not-found': 'This study is not there, or you are no researcher of it.', shape: 'This request is not right. Load the page again.', stale: 'Something changed meanwhile, perhaps in another window. Load again and look at what stands there now.',
    'no-group': 'This group is not there.', 'no-consent': 'This participant did not consent to this. Write down the consent with the group first.', 'no-participant': 'This number belongs to no participant of this group.', 'there-already': 'This group has a transcript already. Throw that away first.',
    coded: 'Coding has begun. The transcript stands.', 'not-a-coder': 'Only the two coders of this study do this.', 'handed-in': 'You handed in your coding already.', 'other-codebook': 'The codebook has a new version. Load again, go through your codes, then hand in.',
    'not-done': 'Both coders hand in their work first.', 'same-person': 'You proposed this yourself. Somebody else has to look at it.', 'confirmed-already': 'This was confirmed already.', 'no-consensus': 'Both coders first write down what they decided together.', 'one-group': 'This theme came up in one group only. It would point at that group and is not made public.',
    'few-people': 'Fewer than three participants said this. It would point at them and is not made public.', decided: 'This was decided already. Load again.', gone: 'This is no longer there. Load again.', 'no-theme': 'This theme is not there or was withdrawn.', 'other-words': 'These are other words than were proposed. Nothing was released.', 'too-long': 'A quotation has at most 600 characters.',
    'theme-not-public': 'Make the theme public first. Then this quotation can join it.', 'in-use': 'A coding was handed in. The codebook stands until you begin a new round.', problems: 'The codebook is not right yet.', 'not-public': 'This theme is not public.', 'no-practice': 'Only a theme about something that went well can be a good example.', nobody: 'In this installation nobody receives good examples.',
    'too-many': 'A study has at most 40 groups.', 'in-the-future': 'This day is yet to come.', 'withdrawn-already': 'This participant has taken everything back already.', 'too-late': 'The day until which this was possible has passed.',
  },
})
export type FocusRefusal = keyof (typeof focusRefusals)['nl']
