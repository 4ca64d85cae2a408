import type { Option } from './questionnaire.ts'

/** Choices of the questionnaire `conduct`, version 1. Frozen: reports refer to these ids. */
const option = (id: string, nl: string, en: string, easy?: string): Option => ({ id, label: easy === undefined ? { nl, en } : { nl, en, easy } })

export const yes = option('yes', 'Ja', 'Yes')
export const no = option('no', 'Nee', 'No')
export const unknown = option('unknown', 'Dat weet ik niet', 'I do not know', 'Weet ik niet')

/** Equal treatment law: AWGB article 1, WGBH/CZ, WGBL and the Civil Code. Several may apply together. */
export const grounds: readonly Option[] = [
  { id: 'race', label: { nl: 'Afkomst, huidskleur of etnische achtergrond', en: 'Origin, skin colour or ethnic background', easy: 'Uw afkomst of huidskleur' }, hint: { nl: 'In de wet heet dit: ras.', en: 'The law calls this: race.', easy: 'In de wet heet dit: ras.' } },
  option('religion', 'Godsdienst', 'Religion', 'Geloof'),
  option('nationality', 'Nationaliteit', 'Nationality', 'Uit welk land u een paspoort heeft'),
  option('sex', 'Geslacht, genderidentiteit of zwangerschap', 'Sex, gender identity or pregnancy', 'Man, vrouw, gender of zwanger zijn'),
  option('orientation', 'Hetero- of homoseksuele gerichtheid', 'Sexual orientation', 'Op wie u verliefd wordt'),
  option('belief', 'Levensovertuiging', 'Belief', 'Hoe u over het leven denkt'),
  option('political', 'Politieke overtuiging', 'Political conviction', 'Uw politieke mening'),
  option('disability', 'Handicap of chronische ziekte', 'Disability or chronic illness', 'Handicap of langdurige ziekte'),
  option('age', 'Leeftijd', 'Age'),
  option('civil-status', 'Burgerlijke staat', 'Civil status', 'Wel of niet getrouwd'),
  option('hours', 'Voltijd of deeltijd werken', 'Full-time or part-time work', 'Hoeveel uur u werkt'),
  option('contract', 'Vast of tijdelijk contract', 'Permanent or temporary contract'),
  option('other', 'Iets anders, of geen van deze', 'Something else, or none of these', 'Iets anders'),
  unknown,
]

export const aboutRoles: readonly Option[] = [
  option('colleague', 'Een collega', 'A colleague'),
  option('own-manager', 'Mijn leidinggevende', 'My manager', 'Mijn baas'),
  option('other-manager', 'Een andere leidinggevende', 'Another manager', 'Een andere baas'),
  option('top', 'Iemand in de top van de organisatie', 'Somebody at the top of the organisation', 'Iemand van de hoogste leiding'),
  option('external', 'Iemand die wordt ingehuurd', 'Somebody hired from outside', 'Iemand van een ander bedrijf'),
  option('citizen', 'Een burger of klant', 'A citizen or client'),
  option('desk', 'Iemand van dit loket of van een commissie', 'Somebody of this desk or of a committee', 'Iemand van dit loket'),
  unknown,
]

export const tried: readonly Option[] = [
  option('spoke', 'Ik heb er iets van gezegd tegen degene over wie het gaat', 'I said something to the person it is about', 'Ik heb het tegen die persoon gezegd'),
  option('manager', 'Ik heb het aan een leidinggevende verteld', 'I told a manager', 'Ik heb het aan een baas verteld'),
  option('adviser', 'Ik heb met een vertrouwenspersoon gepraat', 'I talked to a confidential adviser'),
  option('hr', 'Ik heb met personeelszaken of de bedrijfsarts gepraat', 'I talked to HR or the company doctor'),
  option('reported', 'Ik heb het al eens gemeld', 'I have reported it before'),
  option('other', 'Iets anders', 'Something else'),
  option('nothing', 'Nog niets', 'Nothing yet'),
]

/** Directive (EU) 2019/1937, article 19, in plain words. */
export const retaliations: readonly Option[] = [
  option('dismissal', 'Ontslag, schorsing of een contract dat niet is verlengd', 'Dismissal, suspension or a contract not renewed', 'Ontslagen, of geen nieuw contract'),
  option('not-permanent', 'Geen vast contract, terwijl dat was beloofd of gebruikelijk is', 'No permanent contract although promised or usual', 'Geen vast contract'),
  option('demotion', 'Een lagere functie of een promotie die niet doorging', 'Demotion or a promotion withheld', 'Een lagere baan, of geen promotie'),
  option('duties', 'Andere taken, werkplek, uren of loon', 'Other duties, workplace, hours or pay'),
  option('training', 'Een opleiding die ik niet mocht volgen', 'Training withheld', 'Ik mocht geen cursus doen'),
  option('appraisal', 'Een slechte beoordeling of referentie', 'A negative appraisal or reference', 'Een slechte beoordeling'),
  option('discipline', 'Een straf of een berisping', 'A penalty or a reprimand', 'Een straf'),
  option('harassment', 'Dwang, pesten, bedreigen of buitensluiten', 'Coercion, bullying, threats or exclusion', 'Pesten, dreigen of niet mee mogen doen'),
  option('unfair', 'Ik word anders of oneerlijk behandeld', 'I am treated differently or unfairly', 'Ik word oneerlijk behandeld'),
  option('damage', 'Schade aan mijn naam of inkomen', 'Damage to my name or income', 'Mijn naam of inkomen is beschadigd'),
  option('blacklist', 'Ik kom nergens meer aan het werk', 'I am kept out of work elsewhere', 'Ik krijg nergens meer werk'),
  option('end-of-hire', 'Het einde van een opdracht of inhuur', 'The end of an assignment or hire', 'Mijn opdracht is gestopt'),
  option('medical', 'Gestuurd naar een arts of psycholoog zonder dat ik dat wilde', 'Sent to a doctor or psychologist against my will', 'Ik moest naar een dokter'),
  option('other', 'Iets anders', 'Something else'),
]

export const wishes: readonly Option[] = [
  option('stop', 'Dat het stopt', 'That it stops'),
  option('recognition', 'Dat iemand erkent wat er is gebeurd', 'That somebody acknowledges what happened', 'Dat iemand zegt: dit is gebeurd'),
  option('talk', 'Een gesprek of afspraken', 'A conversation or agreements', 'Een gesprek'),
  option('apology', 'Excuses', 'An apology'),
  option('investigation', 'Een onderzoek', 'An investigation'),
  option('measure', 'Een maatregel tegen degene over wie het gaat', 'A measure against the person it is about', 'Een straf voor die persoon'),
  option('repair', 'Herstel, zoals een nieuwe beoordeling of selectie', 'Repair, such as a new appraisal or selection', 'Dat het goed wordt gemaakt'),
  option('rule', 'Dat een regel of werkwijze verandert', 'That a rule or a way of working changes', 'Dat een regel verandert'),
  option('safety', 'Dat ik veilig kan werken', 'That I can work safely'),
  option('known', 'Alleen dat het bekend is', 'Only that it is known'),
  unknown,
]
