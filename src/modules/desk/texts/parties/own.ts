import { defineTexts } from '../../../../foundation/ui/texts/define.ts'

/** Words for whoever joins a case with a code: the person it is about, a witness, or a caller who makes their own receipt. */
export const ownPartyTexts = defineTexts({
  nl: {
    invited: 'Ik heb een uitnodiging met een code', invitedText: 'Kreeg u een brief of een telefoontje van het loket met een code van vier groepen? Dan maakt u hiermee uw eigen berichtenbox.',
    title: 'Uw eigen berichtenbox', 'ask-accused': 'Er is een klacht of melding waarin u wordt genoemd. Het loket wil u horen. Er is nog niets vastgesteld.',
    'ask-witness': 'Het loket vraagt of u wilt vertellen wat u zag of hoorde. U wordt nergens van beschuldigd.',
    'ask-caller': 'U vertelde het loket uw verhaal aan de telefoon, aan de balie of op papier. Met een eigen ontvangst leest u de antwoorden en beslist u zelf mee.',
    whoAsks: (body: string) => `Dit komt van ${body}. Alleen deze mensen lezen wat u schrijft:`, wrongReader: 'Staat hier iemand die hier zelf bij betrokken is? Ga dan niet verder en bel het loket.',
    protection: 'Uw bescherming',
    'protect-accused': [
      'Niemand heeft al over u geoordeeld. Alles wat u zegt, telt even zwaar mee.', 'U leest alleen wat voor u is bestemd. De melder en getuigen lezen niet wat u hier schrijft; u leest niet wat zij schrijven.',
      'U krijgt bij een klacht een afschrift (Awb 9:9) en u mag gehoord worden (Awb 9:10). Dat recht vervalt niet.', 'U mag iemand meenemen: een vertrouwenspersoon, een jurist of iemand anders. Uw vertrouwenspersoon is niet die van de melder.',
      'Blijkt het niet te kloppen, dan hoort eerherstel bij de uitkomst.', 'Benadeel de melder en getuigen niet, en zoek niet uit wie dat zijn. Dat is verboden.',
    ],
    'protect-witness': [
      'U mag geen nadeel krijgen omdat u iets vertelt. Dat verbod geldt voor u net als voor de melder.', 'U leest alleen wat voor u is bestemd. De melder en degene over wie het gaat, lezen niet wat u hier schrijft.',
      'Gebruikt de commissie uw verklaring, dan kan degene over wie het gaat horen wat u zei. Vraag eerst hoe, als u dat niet wilt.', 'Alleen om zwaarwegende, objectieve redenen kan uw naam voor die persoon verborgen blijven. De commissie kent uw naam dan wel. Zij kan niet beloven dat niemand het raadt.',
      'U mag iemand meenemen naar een gesprek.',
    ],
    'protect-caller': [
      'U mag geen nadeel krijgen omdat u meldt. Dat is verboden.', 'Tot u uw eigen ontvangst hebt, kan niemand uit uw naam toestemming geven, uw naam noemen of uw melding intrekken.',
      'Lees na wat voor u is opgeschreven en schrijf het als er iets niet klopt.',
    ],
    make: 'Maak mijn berichtenbox', making: 'Uw berichtenbox wordt op dit apparaat gemaakt', notMade: 'De server nam dit niet aan. Bel het loket voor een nieuwe code.',
    doneTitle: 'Uw berichtenbox is klaar', doneText: 'Lees deze acht woorden voor als het loket erom vraagt. Zo weet het loket dat er onderweg niets is verwisseld.', open: 'Open mijn berichtenbox',
    boxTitle: 'Uw berichten met het loket', 'role-accused': 'u wordt genoemd in een klacht of melding', 'role-witness': 'getuige', 'role-caller': 'melder',
    lead: 'U leest hier wat voor u is bestemd, en niets anders.', rights: 'Uw rechten en bescherming',
    'write-accused': 'Schrijf een bericht of geef uw kant van het verhaal', 'write-witness': 'Schrijf een bericht of geef uw verklaring', 'write-caller': 'Schrijf een bericht',
    kind: 'Wat is het?', 'kind-text': 'Een vraag of een bericht', 'kind-view': 'Mijn kant van het verhaal (zienswijze)', 'kind-statement': 'Mijn verklaring', 'kind-hint': 'Een zienswijze of verklaring hoort bij het dossier. U mag later aanvullen.',
    companionTitle: 'Wie staat u bij?', companionText: 'U mag zich laten bijstaan. Wat u hier invult, ziet alleen het loket.', companionWho: 'Naam', companionAs: 'Dat is', companionSend: 'Laat het weten', companionMissing: 'Vul een naam in.',
    noProof: 'Er staat nog niets voor u klaar.', step: 'Hoe ver het is', copyDone: (day: string) => `Afschrift gegeven op ${day}`, viewDone: (day: string) => `Uw kant gegeven op ${day}`, viewOpen: 'U kunt uw kant nog geven.', outcomeDone: (day: string) => `Uitkomst verteld op ${day}`,
    supportTitle: 'Hulp voor u', supportText: 'U kunt zelf met een vertrouwenspersoon praten. U krijgt een andere dan de melder. Ook de bedrijfsarts kan helpen.',
  },
  en: {
    invited: 'I have an invitation with a code', invitedText: 'Did you get a letter or a call from the desk with a code of four groups? With it you make your own mailbox here.',
    title: 'Your own mailbox', 'ask-accused': 'There is a complaint or report in which you are named. The desk wants to hear you. Nothing has been established yet.',
    'ask-witness': 'The desk asks whether you want to tell what you saw or heard. You are accused of nothing.',
    'ask-caller': 'You told the desk your story by telephone, at the counter or on paper. With a receipt of your own you read the answers and decide along.',
    whoAsks: (body) => `This comes from ${body}. Only these people read what you write:`, wrongReader: 'Is somebody here involved in it themselves? Then do not go on, and call the desk.',
    protection: 'Your protection',
    'protect-accused': [
      'Nobody has judged you yet. Everything you say counts just as much.', 'You read only what is meant for you. The reporter and witnesses do not read what you write here; you do not read what they write.',
      'In a complaint you get a copy (General Administrative Law Act 9:9) and may be heard (9:10). That right does not lapse.', 'You may bring somebody: a confidential adviser, a lawyer or somebody else. Your adviser is not the reporter’s.',
      'If it turns out not to be true, rehabilitation is part of the outcome.', 'Do not disadvantage the reporter or witnesses, and do not try to find out who they are. That is forbidden.',
    ],
    'protect-witness': [
      'You may not be put at a disadvantage because you tell something. That ban covers you as it covers the reporter.', 'You read only what is meant for you. The reporter and the person it is about do not read what you write here.',
      'If the committee uses your statement, the person it is about may hear what you said. Ask first how, if you do not want that.', 'Only on weighty, objective grounds can your name stay hidden from that person. The committee then knows your name. It cannot promise that nobody guesses.',
      'You may bring somebody to a conversation.',
    ],
    'protect-caller': [
      'You may not be put at a disadvantage because you report. That is forbidden.', 'Until you have your own receipt, nobody can consent, give your name or withdraw your report for you.',
      'Read what was written down for you and say so if something is wrong.',
    ],
    make: 'Make my mailbox', making: 'Your mailbox is being made on this device', notMade: 'The server did not accept this. Call the desk for a new code.',
    doneTitle: 'Your mailbox is ready', doneText: 'Read these eight words aloud when the desk asks for them. Then the desk knows that nothing was swapped on the way.', open: 'Open my mailbox',
    boxTitle: 'Your messages with the desk', 'role-accused': 'you are named in a complaint or report', 'role-witness': 'witness', 'role-caller': 'reporter',
    lead: 'Here you read what is meant for you, and nothing else.', rights: 'Your rights and protection',
    'write-accused': 'Write a message or give your side of the story', 'write-witness': 'Write a message or give your statement', 'write-caller': 'Write a message',
    kind: 'What is it?', 'kind-text': 'A question or a message', 'kind-view': 'My side of the story (view)', 'kind-statement': 'My statement', 'kind-hint': 'A view or statement becomes part of the file. You may add to it later.',
    companionTitle: 'Who stands by you?', companionText: 'You may be assisted. Only the desk sees what you fill in here.', companionWho: 'Name', companionAs: 'That is', companionSend: 'Tell the desk', companionMissing: 'Fill in a name.',
    noProof: 'Nothing is ready for you yet.', step: 'How far it is', copyDone: (day) => `Copy given on ${day}`, viewDone: (day) => `Your side given on ${day}`, viewOpen: 'You can still give your side.', outcomeDone: (day) => `Outcome told on ${day}`,
    supportTitle: 'Help for you', supportText: 'You can talk to a confidential adviser yourself. You get another than the reporter. The company doctor can help too.',
  },
  easy: {
    invitedText: 'Kreeg u een code van het loket? Dan maakt u hier uw eigen berichtenbox.',
    'ask-accused': 'Iemand heeft iets over u verteld. Het loket wil ook uw verhaal horen. Niemand weet nog of het klopt.', 'ask-witness': 'Het loket wil graag weten wat u zag of hoorde. U hebt niets verkeerd gedaan.',
    'ask-caller': 'U hebt uw verhaal aan het loket verteld. Met elf woorden leest u de antwoorden.',
    'protect-accused': ['Niemand heeft al besloten dat het klopt.', 'U leest alleen wat voor u is. De ander leest niet wat u schrijft.', 'Bij een klacht krijgt u een kopie. U mag uw kant vertellen.', 'U mag iemand meenemen.', 'Klopt het niet? Dan zegt het loket dat ook.', 'Doe niets terug tegen de melder. Dat mag niet.'],
    'protect-witness': ['U mag geen straf of nadeel krijgen omdat u iets vertelt.', 'U leest alleen wat voor u is. Anderen lezen niet wat u schrijft.', 'Soms hoort de ander wat u hebt gezegd. Wilt u dat niet? Zeg het dan.', 'Heel soms kan uw naam geheim blijven. Het loket weet uw naam dan wel.', 'U mag iemand meenemen.'],
    'protect-caller': ['U mag geen nadeel krijgen omdat u meldt.', 'Eerst uw eigen elf woorden. Daarna beslist u zelf.', 'Klopt er iets niet? Schrijf het op.'],
    'kind-view': 'Mijn kant van het verhaal', lead: 'U leest hier alleen wat voor u is.', supportText: 'U mag met een vertrouwenspersoon praten. Dat is een ander dan van de melder.',
  },
})
export type OwnPartyTexts = (typeof ownPartyTexts)['nl']
