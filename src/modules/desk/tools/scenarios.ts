import type { Scenario } from './scenario.ts'
import { note, step } from './scenario.ts'

const address = 'Laan van de Voorbeelden 1, 0000 AA Nergenshuizen'
const ack = (day: number, text: string) => ({ day, by: 'handler' as const, kind: 'acknowledge' as const, body: { text, acknowledgedDay: '' } })
const thanks = 'Dank u. Wij hebben uw melding gelezen. U ziet in deze berichtenbox wat er gebeurt en voor welke datum.'

/**
 * The twelve invented scenarios of the domain reference, S2 to S12: S1 stays on the reporter's own device (the logbook),
 * because there the product stores nothing. `acknowledgedDay` is filled with the day on which the step is played.
 */
export const scenarios: readonly Scenario[] = [
  {
    id: 'S2', name: { nl: 'Plafond bij promotie', en: 'Promotion ceiling' }, filedDaysAgo: 4, procedure: 'complaint', naming: 'named', title: 'Vier keer afgewezen',
    person: { name: 'Voorbeeld Aronson', telephone: '070 000 00 01', address },
    answers: {
      danger: 'no', subject: 'conduct', times: 'several', grounds: ['race'], about: ['de voorzitter van de selectiecommissie'], 'about-role': ['other-manager'], unit: 'Directie Beleid', toward: ['me'],
      what: 'Ik heb vier keer gesolliciteerd op een seniorfunctie. Mijn beoordelingen zijn de beste van het team. Elke keer hoor ik dat ik ‘nog niet senior genoeg’ ben, zonder uitleg. Collega’s met minder ervaring zijn wel benoemd.',
      since: 'Sinds twee jaar', last: 'Vorige maand', tried: ['manager', 'hr'], 'tried-result': 'Mij is gezegd dat ik geduld moet hebben.', wish: ['repair', 'recognition'],
    },
    steps: [],
  },
  {
    id: 'S3', name: { nl: 'Racistische app-groep', en: 'Racist chat group' }, filedDaysAgo: 40, procedure: 'integrity', naming: 'confidential', title: 'Berichten in de team-app',
    person: { name: 'Voorbeeld Bouwman', telephone: '070 000 00 02', address },
    answers: {
      danger: 'no', subject: 'conduct', times: 'ongoing', grounds: ['race', 'religion'], about: ['elf deelnemers van de groep', 'de teamleider'], 'about-role': ['colleague', 'own-manager'], unit: 'Dienst Uitvoering, team Oost', toward: ['group'],
      what: 'In de app-groep van ons team staan al maanden grappen en plaatjes over collega’s met een donkere huid. De teamleider zit erin en reageert met duimpjes. Ik heb schermafdrukken.',
      since: 'Sinds het voorjaar', tried: ['nothing'], retaliation: 'afraid', wish: ['stop', 'investigation', 'measure'],
    },
    steps: [
      ack(4, thanks),
      step(6, 'handler', 'text', { text: 'Kunt u de schermafdrukken toevoegen? Maak namen van mensen die alleen meelazen liever onleesbaar.' }),
      step(8, 'reporter', 'text', { text: 'Dat doe ik. Mag mijn naam buiten het rapport blijven?' }),
      step(9, 'handler', 'text', { text: 'Ja. Uw naam kan alleen worden geopend door twee behandelaars samen, en dat ziet u dan hier.' }),
      note(9, 'Mogelijk strafbaar (137c Sr). Met het tweede lid bespreken of er een plicht tot aangifte is.'),
      step(12, 'handler', 'stage', { stage: 'addressing', text: 'Wij zijn met het onderzoek begonnen.' }),
    ],
  },
  {
    id: 'S4', name: { nl: 'Leidinggevende doet niets met een signaal', en: 'Manager ignores a signal' }, filedDaysAgo: 26, procedure: 'complaint', naming: 'named', title: 'Twee keer gemeld, niets gedaan',
    person: { name: 'Voorbeeld Cornelisse', telephone: '', address },
    answers: {
      danger: 'no', subject: 'conduct', times: 'several', grounds: ['race'], about: ['mijn teamleider'], 'about-role': ['own-manager'], unit: 'Team Vergunningen', toward: ['me'], witnessed: 'yes', witnesses: ['een collega van het team'],
      what: 'Ik heb mijn teamleider twee keer schriftelijk verteld dat een collega mij uitscheldt. Zes weken later is er niets gebeurd. Ik klaag over het nalaten van mijn teamleider.',
      since: 'Zes weken geleden', tried: ['manager'], 'tried-result': 'Geen antwoord.', wish: ['recognition', 'safety'],
    },
    steps: [ack(2, 'Dank u. Dit is een klacht. De commissie beslist binnen vier weken of zij de klacht in behandeling neemt. Degene over wie u klaagt, krijgt een kopie.')],
  },
  {
    id: 'S5', name: { nl: 'Veertien collega’s, één directeur', en: 'Fourteen colleagues, one director' }, filedDaysAgo: 18, procedure: 'integrity', naming: 'anonymous', title: 'Over onze directeur', copies: 14,
    answers: {
      danger: 'no', subject: 'conduct', times: 'ongoing', grounds: ['race'], about: ['de directeur'], 'about-role': ['top'], unit: 'Directie Noord', toward: ['me', 'group'],
      what: 'De directeur maakt in overleggen opmerkingen over waar mensen ‘echt’ vandaan komen. Wie er iets van zegt, krijgt geen projecten meer. Ik ben niet de enige.',
      since: 'Al jaren', retaliation: 'yes', 'retaliation-what': ['duties'], wish: ['investigation', 'stop'],
    },
    steps: [ack(5, thanks)],
  },
  {
    id: 'S6', name: { nl: 'Melding over een lid van de commissie', en: 'Report about a committee member' }, filedDaysAgo: 3, procedure: 'integrity', naming: 'anonymous', title: 'Opmerkingen van een lid', exclude: ['Noor Linde'],
    answers: {
      danger: 'no', subject: 'conduct', times: 'several', grounds: ['race'], about: ['iemand die nu bij dit loket werkt'], 'about-role': ['desk'], unit: 'vroeger bij Directie Zuid', toward: ['other'],
      what: 'Iemand die nu bij dit loket werkt, maakte als leidinggevende racistische opmerkingen over sollicitanten. Ik wil niet dat deze persoon dit leest.', since: 'Drie jaar geleden', wish: ['investigation'],
    },
    steps: [],
  },
  {
    id: 'S7', name: { nl: 'Nadeel na een melding', en: 'Retaliation' }, filedDaysAgo: 6, procedure: 'integrity', naming: 'named', title: 'Contract niet verlengd na mijn melding',
    person: { name: 'Voorbeeld Dirksen', telephone: '070 000 00 03', address },
    answers: {
      danger: 'no', subject: 'conduct', times: 'once', grounds: ['race', 'contract'], about: ['mijn leidinggevende'], 'about-role': ['own-manager'], unit: 'Team Analyse', toward: ['me'], tried: ['reported'],
      'tried-result': 'Mijn melding van juni is afgesloten. Daarna veranderde alles.', retaliation: 'yes', 'retaliation-what': ['dismissal'], wish: ['repair', 'investigation'],
      what: 'In juni heb ik onder mijn naam gemeld. Nu wordt mijn contract niet verlengd. Eerder werd gezegd dat verlenging zeker was.', since: 'Vorige week',
    },
    steps: [],
  },
  {
    id: 'S8', name: { nl: 'Ingehuurde medewerker', en: 'External hire' }, filedDaysAgo: 60, procedure: 'complaint', naming: 'named', title: 'Uitgescholden op de werkvloer',
    person: { name: 'Voorbeeld Evertsen', telephone: '070 000 00 04', address },
    answers: {
      danger: 'no', subject: 'conduct', times: 'once', grounds: ['race'], about: ['een vaste medewerker van de balie'], 'about-role': ['colleague'], unit: 'Balie Midden', toward: ['me'], witnessed: 'yes', witnesses: ['twee collega’s'],
      what: 'Ik werk via een uitzendbureau. Een vaste medewerker schold mij uit om mijn afkomst, waar anderen bij stonden.', since: 'Begin september', wish: ['apology', 'measure'],
    },
    steps: [
      ack(2, 'Dank u. Ook wie via een bureau werkt, kan hier klagen. De klachtencommissie behandelt uw klacht.'),
      step(20, 'handler', 'admitted', { text: 'De klacht is in behandeling genomen. U wordt uitgenodigd voor een gesprek.' }),
      step(21, 'handler', 'stage', { stage: 'addressing', text: 'De commissie is met het onderzoek begonnen.' }),
      step(50, 'handler', 'adjourned', { reason: 'Twee getuigen waren langer afwezig dan verwacht.', noticeToBoth: true }),
    ],
  },
  {
    id: 'S9', name: { nl: 'Een regel die discrimineert', en: 'A rule that discriminates' }, filedDaysAgo: 9, procedure: 'integrity', naming: 'anonymous', title: 'Voorselectie op land van diploma',
    answers: {
      danger: 'no', subject: 'rule', 'rule-which': 'De puntentelling in het hulpmiddel voor voorselectie.', 'rule-effect': 'Kandidaten met een diploma uit een ander land vallen af, ook als het diploma is gelijkgesteld.', grounds: ['race', 'nationality'], unit: 'Werving', toward: ['group'], times: 'ongoing',
      what: 'Bij de voorselectie telt een diploma uit sommige landen voor minder punten. Niemand kan uitleggen waarom.', since: 'Sinds de nieuwe versie', wish: ['rule', 'repair'],
    },
    steps: [ack(3, 'Dank u. Dit gaat over een regel, dus er is geen beklaagde. Wij zoeken uit wie de eigenaar van de regel is.')],
  },
  {
    id: 'S10', name: { nl: 'Racisme over burgers', en: 'Racism about citizens' }, filedDaysAgo: 75, procedure: 'integrity', naming: 'anonymous', title: 'Hoe er aan de balie over burgers wordt gepraat',
    answers: {
      danger: 'no', subject: 'both', times: 'ongoing', grounds: ['race', 'religion'], about: ['een deel van het team'], 'about-role': ['colleague'], unit: 'Balie West', toward: ['group'], 'rule-which': 'De volgorde waarin dossiers worden gepakt.', 'rule-effect': 'Dossiers met bepaalde achternamen blijven liggen.',
      what: 'Aan de balie worden bijnamen gebruikt voor burgers. Dossiers met bepaalde achternamen blijven liggen.', since: 'Zo lang ik er werk', wish: ['stop', 'rule'],
    },
    steps: [ack(6, thanks), step(30, 'handler', 'stage', { stage: 'addressing', text: 'Een onderzoeker van buiten de dienst is begonnen.' }), step(70, 'handler', 'stage', { stage: 'concluding', text: 'Het onderzoek is klaar. U hoort binnenkort wat eruit komt.' })],
  },
  {
    id: 'S11', name: { nl: 'Late klacht over een reeks', en: 'Late complaint about a series' }, filedDaysAgo: 12, procedure: 'complaint', naming: 'named', title: 'Drie voorvallen in een half jaar',
    person: { name: 'Voorbeeld Franken', telephone: '', address },
    answers: {
      danger: 'no', subject: 'conduct', times: 'several', grounds: ['race', 'sex'], about: ['een collega op mijn kamer'], 'about-role': ['colleague'], unit: 'Afdeling Toezicht', toward: ['me'], last: 'Begin april',
      what: 'Het begon vorig jaar november met een grap over mijn haar. In januari en in april ging het verder. Ik durfde het toen niet te melden.', since: 'November vorig jaar', wish: ['recognition', 'talk'],
    },
    steps: [ack(1, 'Dank u. Een deel is langer dan een jaar geleden. Dat betekent niet dat wij het weigeren: de laatste keer telt.'), step(3, 'handler', 'defect-notified', { text: 'Wilt u bij de voorvallen van november en januari de plaats noemen? U hebt daarvoor twee weken.' })],
  },
  {
    id: 'S12', name: { nl: 'Anonieme melding zonder details', en: 'Anonymous report without details' }, filedDaysAgo: 95, procedure: 'triage', naming: 'anonymous', title: 'Er is iets mis',
    answers: { danger: 'unknown', subject: 'conduct', times: 'unknown', grounds: ['unknown'], what: 'Er gebeuren hier dingen die niet kunnen. Meer durf ik nog niet te zeggen.', wish: ['known'] },
    steps: [
      ack(3, 'Dank u dat u dit laat weten. Wilt u vertellen bij welk onderdeel het speelt? U hoeft uw naam niet te noemen.'),
      step(20, 'handler', 'text', { text: 'Wij hebben nog niets gehoord. U kunt altijd terugkomen, ook later.' }),
      step(85, 'handler', 'closed', { outcome: 'not-investigable', text: 'Zonder meer gegevens kunnen wij dit niet onderzoeken. Uw melding telt mee. Komt u terug, dan openen wij haar opnieuw.' }),
    ],
  },
]
