import { trustIndicator } from '../../../../foundation/kernel/indicators.ts'
import { textOf, type Definition } from './definition.ts'

type Start = Omit<Definition, 'version' | 'reason' | 'comparesWithBefore' | 'module' | 'comparability' | 'minimumBase' | 'direction' | 'cadence'> & Partial<Definition>
const define = (one: Start): Definition => ({
  version: 1, reason: '', comparesWithBefore: false, module: null, minimumBase: 30, direction: null, cadence: 'year',
  comparability: { construct: one.id, universe: 'medewerkers in dienst op 31 december', reference: 'kalenderjaar', mode: 'administratie' }, ...one,
})

/** Indicators to start from, for what no module delivers. Provisional: a reviewer changes them by new versions. */
export const shippedIndicators: readonly Definition[] = [
  define({
    id: 'committee-members-trained', name: textOf('Commissieleden met training', 'Committee members trained'), unit: 'share', polarity: 'up', subject: 'discrimination', characteristic: 'none',
    numerator: textOf('Leden van sollicitatiecommissies die de training over vooroordelen in de laatste drie jaar volgden', 'Members of selection committees who took the training on bias in the last three years'),
    denominator: textOf('Alle leden van sollicitatiecommissies in het jaar', 'All members of selection committees in the year'),
    source: textOf('Opgave van het departement', 'Statement of the department'), method: textOf('Telling', 'Count'),
    caveats: textOf('Een training gevolgd hebben zegt niet dat er beter wordt geselecteerd.', 'Having taken a training does not say that selection is better.'),
  }),
  define({
    id: 'objective-selection', name: textOf('Vacatures met objectieve selectie', 'Vacancies with objective selection'), unit: 'share', polarity: 'up', subject: 'discrimination', characteristic: 'none',
    numerator: textOf('Vacatures waarin alle afgesproken stappen van breed werven en objectief selecteren zijn gezet', 'Vacancies in which all agreed steps of broad recruitment and objective selection were taken'),
    denominator: textOf('Alle vervulde vacatures in het jaar', 'All vacancies filled in the year'),
    source: textOf('Opgave van het departement', 'Statement of the department'), method: textOf('Telling', 'Count'), caveats: textOf('Zegt of het gebeurt, niet of het werkt.', 'Says whether it happens, not whether it works.'),
  }),
  define({
    id: 'racism-experienced', name: textOf('Medewerkers die racisme ervoeren', 'Employees who experienced racism'), unit: 'share', polarity: 'down', subject: 'racism', characteristic: 'none',
    numerator: textOf('Medewerkers die in de laatste twaalf maanden zelf racisme op het werk ervoeren', 'Employees who experienced racism at work themselves in the last twelve months'),
    denominator: textOf('Medewerkers die de vraag beantwoordden', 'Employees who answered the question'),
    source: textOf('Medewerkersonderzoek', 'Staff survey'), method: textOf('Steekproef; interval naar Wilson', 'Sample; Wilson interval'),
    caveats: textOf('Wie niet antwoordt, telt niet mee. Meer vertrouwen kan leiden tot meer antwoorden.', 'Who does not answer is not counted. More trust may lead to more answers.'),
    comparability: { construct: 'racisme, breed, zelf ervaren', universe: 'medewerkers', reference: 'twaalf maanden', mode: 'enquête' },
  }),
  define({
    id: 'reported-racism-handled', name: textOf('Besproken racisme dat is opgepakt', 'Racism raised that was taken up'), unit: 'share', polarity: 'up', subject: 'racism', characteristic: 'none',
    numerator: textOf('Medewerkers die racisme bespraken en zeggen dat het is opgepakt', 'Employees who raised racism and say that it was taken up'),
    denominator: textOf('Medewerkers die racisme bespraken', 'Employees who raised racism'), source: textOf('Medewerkersonderzoek', 'Staff survey'), method: textOf('Steekproef; interval naar Wilson', 'Sample; Wilson interval'),
    caveats: textOf('De groep is klein. Daarom is dit cijfer vaak niet te tonen.', 'The group is small. That is why this figure can often not be shown.'),
    comparability: { construct: 'opvolging, volgens de medewerker', universe: 'medewerkers die racisme bespraken', reference: 'twaalf maanden', mode: 'enquête' },
  }),
  define({
    id: trustIndicator, name: textOf('Vertrouwen dat een melding iets oplevert', 'Trust that a report leads to something'), unit: 'share', polarity: 'up', subject: 'racism', characteristic: 'none',
    numerator: textOf('Medewerkers die het ermee eens zijn dat de organisatie iets doet als iemand racisme meldt', 'Employees who agree that the organisation does something if somebody reports racism'),
    denominator: textOf('Medewerkers die de vraag beantwoordden', 'Employees who answered the question'), source: textOf('Medewerkersonderzoek', 'Staff survey'), method: textOf('Steekproef; interval naar Wilson', 'Sample; Wilson interval'),
    caveats: textOf('Wie het minste vertrouwen heeft, vult een vragenlijst misschien niet in.', 'Who trusts least may not fill in a questionnaire.'),
    comparability: { construct: 'vertrouwen in opvolging, volgens de medewerker', universe: 'medewerkers', reference: 'nu', mode: 'enquête' },
  }),
  define({
    id: 'staff-talks', name: textOf('Personeelsgesprekken over veilig werken', 'Staff talks on a safe workplace'), unit: 'share', polarity: 'up', subject: 'inclusion', characteristic: 'none',
    numerator: textOf('Gesprekken waarin sociale veiligheid is besproken', 'Talks in which social safety was discussed'), denominator: textOf('Alle personeelsgesprekken in het jaar', 'All staff talks in the year'),
    source: textOf('Opgave van het departement', 'Statement of the department'), method: textOf('Telling', 'Count'), caveats: textOf('Een vinkje is nog geen goed gesprek.', 'A tick is not yet a good talk.'),
  }),
  define({
    id: 'women-in-top', name: textOf('Vrouwen in de (sub)top', 'Women in the (sub)top'), unit: 'share', polarity: 'ambiguous', subject: 'inclusion', characteristic: 'sex',
    numerator: textOf('Vrouwen in schaal 15 en hoger', 'Women in scale 15 and above'), denominator: textOf('Medewerkers in schaal 15 en hoger', 'Employees in scale 15 and above'),
    source: textOf('Personeelsadministratie', 'Staff records'), method: textOf('Telling op 31 december', 'Count on 31 December'), caveats: textOf('Het Rijk streeft naar een band, niet naar meer zonder einde.', 'The government aims at a band, not at ever more.'),
  }),
]
