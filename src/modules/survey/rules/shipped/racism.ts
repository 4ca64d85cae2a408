import { agree, discrimination, question, racism, ratherNot, shipped, unsure, yesNo, type Choice } from './make.ts'

const sources: readonly Choice[] = [
  ['colleague', 'Een collega', 'A colleague'], ['manager', 'Mijn leidinggevende of iemand hoger', 'My manager or somebody above'], ['other_inside', 'Iemand van een ander onderdeel van de overheid', 'Somebody of another part of the government'],
  ['outside', 'Iemand van buiten, zoals een burger of leverancier', 'Somebody from outside, such as a citizen or supplier'], ['rule', 'Het was een regel, systeem of procedure', 'It was a rule, system or procedure'], ratherNot,
]
const told: readonly Choice[] = [
  ['nobody', 'Niemand', 'Nobody', 'alone'], ['colleague', 'Een collega', 'A colleague'], ['manager', 'Een leidinggevende', 'A manager'], ['adviser', 'Een vertrouwenspersoon', 'A confidential adviser'], ['desk', 'Het loket, met een melding of klacht', 'The desk, with a report or complaint'],
  ['hr', 'Personeelszaken', 'Human resources'], ['union', 'De vakbond of ondernemingsraad', 'The union or works council'], ['police', 'De politie of een meldpunt buiten het werk', 'The police or a service outside work'], ['private', 'Familie of vrienden', 'Family or friends'], ratherNot,
]
const experienced = ['yes', 'unsure'] as const
const either = { any: [{ question: 'rd_racism', has: experienced }, { question: 'rd_discrimination', has: experienced }] }

const questions = [
  question('rd_racism', 'one', ['Heeft u in de afgelopen 12 maanden op uw werk zelf racisme meegemaakt?', 'Have you yourself experienced racism at work in the past 12 months?'],
    { options: yesNo, construct: racism, painful: true, help: ['Met racisme bedoelen we: dat u slechter of anders wordt behandeld om uw huidskleur of afkomst. Of om wat mensen daarover denken.', 'By racism we mean: being treated worse or differently because of your skin colour or origin, or because of what people think of those.'] }),
  question('rd_discrimination', 'one', ['Heeft u in de afgelopen 12 maanden op uw werk zelf discriminatie meegemaakt om iets anders?', 'Have you yourself experienced discrimination at work for another reason in the past 12 months?'],
    { options: yesNo, construct: discrimination, painful: true, help: ['Bijvoorbeeld om uw geloof, geslacht, leeftijd, handicap, zwangerschap of om op wie u valt.', 'For example because of your religion, sex, age, disability, pregnancy or whom you love.'] }),
  question('rd_witnessed', 'one', ['Heeft u in de afgelopen 12 maanden gezien of gehoord dat een collega racisme meemaakte op het werk?', 'Have you seen or heard a colleague experience racism at work in the past 12 months?'],
    { options: yesNo, construct: { ...racism, role: 'witnessed' }, painful: true }),
  question('rd_grounds', 'several', ['Waar ging het om?', 'What was it about?'], {
    painful: true, help: ['U kunt meer antwoorden kiezen.', 'You can choose more than one answer.'],
    options: [['skin_colour', 'Mijn huidskleur', 'My skin colour'], ['origin', 'Mijn afkomst of die van mijn ouders', 'My origin or that of my parents'], ['religion', 'Mijn geloof', 'My religion'], ['language', 'Mijn taal, accent of naam', 'My language, accent or name'], ['sex', 'Mijn geslacht of zwangerschap', 'My sex or pregnancy'], ['orientation', 'Op wie ik val', 'Whom I love'], ['age', 'Mijn leeftijd', 'My age'], ['disability', 'Mijn handicap of ziekte', 'My disability or illness'], ['other', 'Iets anders', 'Something else'], unsure, ratherNot],
  }),
  question('rd_kind', 'several', ['Wat gebeurde er?', 'What happened?'], {
    painful: true,
    options: [['remarks', 'Opmerkingen of grappen', 'Remarks or jokes'], ['left_out', 'Ik werd buitengesloten', 'I was left out'], ['judged', 'Mijn werk werd lager gewaardeerd', 'My work was valued less'], ['passed_over', 'Ik kreeg een taak, opleiding of functie niet', 'I did not get a task, training or position'], ['threatened', 'Ik werd uitgescholden of bedreigd', 'I was called names or threatened'], ['other', 'Iets anders', 'Something else'], ratherNot],
  }),
  question('rd_source', 'several', ['Van wie kwam het?', 'Who did it come from?'], { options: sources, painful: true }),
  question('rd_frequency', 'one', ['Hoe vaak gebeurde het in die 12 maanden?', 'How often did it happen in those 12 months?'], { options: [['once', 'Eén keer', 'Once'], ['few', 'Een paar keer', 'A few times'], ['monthly', 'Ongeveer elke maand', 'About every month'], ['weekly', 'Elke week of vaker', 'Every week or more often'], ratherNot] }),
  question('rd_told', 'several', ['Met wie heeft u erover gepraat?', 'Whom did you tell?'], { options: told, painful: true }),
  question('rd_reasons', 'several', ['Waarom heeft u het niemand verteld?', 'Why did you tell nobody?'], {
    painful: true,
    options: [['no_use', 'Ik dacht dat er niets mee gebeurt', 'I thought nothing would be done'], ['afraid', 'Ik was bang voor gevolgen', 'I was afraid of consequences'], ['believed', 'Ik dacht dat niemand mij gelooft', 'I thought nobody would believe me'], ['where', 'Ik wist niet waar ik terechtkon', 'I did not know where to go'], ['before', 'Ik vertelde het eerder en dat hielp niet', 'I told it before and it did not help'], ['small', 'Ik vond het niet ernstig genoeg', 'I did not find it serious enough'], ['myself', 'Ik loste het zelf op', 'I solved it myself'], ['other', 'Iets anders', 'Something else'], ratherNot],
  }),
  question('rd_done', 'one', ['Wat is er daarna gebeurd?', 'What happened then?'], { options: [['solved', 'Het is opgelost', 'It was solved'], ['some', 'Er is iets gedaan, maar niet genoeg', 'Something was done, but not enough'], ['nothing', 'Er is niets gedaan', 'Nothing was done'], ['worse', 'Het werd erger', 'It became worse'], ['running', 'Het loopt nog', 'It is still running'], unsure, ratherNot] }),
  question('rd_trust', 'one', ['Als iemand hier racisme meldt, doet de organisatie daar iets aan.', 'If somebody here reports racism, the organisation does something about it.'], { options: agree, help: ['Bent u het daarmee eens?', 'Do you agree?'] }),
  question('rd_manager', 'one', ['Ik kan racisme veilig bespreken met mijn leidinggevende.', 'I can safely talk about racism with my manager.'], { options: agree, help: ['Bent u het daarmee eens?', 'Do you agree?'] }),
  question('bg_origin', 'one', ['Bent u, of is een van uw ouders, buiten Nederland geboren?', 'Were you, or was one of your parents, born outside the Netherlands?'], { options: [['no', 'Nee', 'No'], ['europe', 'Ja, in een ander land in Europa', 'Yes, in another country in Europe'], ['elsewhere', 'Ja, buiten Europa', 'Yes, outside Europe'], ratherNot], help: ['Met deze vraag zien we of ervaringen verschillen. U kunt hem overslaan.', 'This question shows whether experiences differ. You can skip it.'] }),
  question('bg_scale', 'one', ['In welke schaal werkt u?', 'In which salary scale do you work?'], { options: [['low', 'Schaal 1 tot en met 7', 'Scale 1 to 7'], ['middle', 'Schaal 8 tot en met 12', 'Scale 8 to 12'], ['high', 'Schaal 13 of hoger', 'Scale 13 or higher'], ratherNot] }),
  question('rd_open', 'text', ['Wilt u nog iets kwijt?', 'Is there anything else you want to say?'], { help: ['Schrijf geen namen op, ook niet die van uzelf. Onderzoekers lezen wat u schrijft.', 'Do not write names, not even your own. Researchers read what you write.'] }),
]

/** Racism and discrimination at work, each asked apart. */
export const racismAndDiscrimination = shipped('racism', {
  title: ['Racisme en discriminatie op het werk', 'Racism and discrimination at work'],
  intro: ['Deze vragenlijst gaat over racisme en discriminatie op uw werk. Invullen duurt ongeveer tien minuten. U kunt elke vraag overslaan.', 'This questionnaire is about racism and discrimination at your work. It takes about ten minutes. You can skip any question.'],
  thanks: ['Dank u wel. De uitkomsten staan later op deze site, alleen voor groepen die groot genoeg zijn.', 'Thank you. The results will later stand on this site, only for groups that are large enough.'],
}, questions, [
  { id: 'racism', ask: ['rd_racism'] }, { id: 'discrimination', ask: ['rd_discrimination'] },
  { id: 'what', when: either, ask: ['rd_grounds', 'rd_kind'] }, { id: 'who', when: either, ask: ['rd_source', 'rd_frequency'] }, { id: 'told', when: either, ask: ['rd_told'] },
  { id: 'reasons', when: { question: 'rd_told', has: ['nobody'] }, ask: ['rd_reasons'] },
  { id: 'done', when: { question: 'rd_told', has: ['colleague', 'manager', 'adviser', 'desk', 'hr', 'union'] }, ask: ['rd_done'] },
  { id: 'witnessed', ask: ['rd_witnessed'] }, { id: 'trust', title: ['Vertrouwen', 'Trust'], ask: ['rd_trust', 'rd_manager'] },
  { id: 'background', title: ['Over u', 'About you'], ask: ['bg_origin', 'bg_scale'] }, { id: 'last', ask: ['rd_open'] },
])
