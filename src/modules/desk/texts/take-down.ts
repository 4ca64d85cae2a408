import { defineTexts } from '../../../foundation/ui/texts/define.ts'

/** Words for the officer who takes down a report from the telephone, the counter or paper. */
export const takeDownTexts = defineTexts({
  nl: {
    title: 'Een melding optekenen', lead: 'Iemand belt, komt langs of schreef een brief. U typt mee of neemt de brief over, leest alles voor en versleutelt het op dit apparaat.',
    how: 'Hoe komt de melding binnen?', telephone: 'Aan de telefoon', visit: 'In een gesprek', paper: 'Op papier', howMissing: 'Kies hoe de melding binnenkomt.',
    sayTitle: 'Zeg dit voordat u begint',
    say: [
      'U leest de melding ook zelf. Is dat een probleem, dan neemt een collega het over.',
      'Nog een of meer behandelaars, door loting gekozen, lezen mee. De melder mag zeggen wie niet.',
      'Bij een klacht krijgt de ander een kopie en de naam van de melder. Bij een integriteitsmelding hoeft er geen naam bij.',
      'Het loket moet bepaalde misdrijven doorgeven (Sv 160 en 162).',
      'Aan het eind maakt de melder op een eigen apparaat een ontvangst. Tot die tijd telt er geen toestemming, geen naam die later wordt gegeven en geen intrekking.',
    ],
    paperTitle: 'Bij een brief', paperText: 'Neem over wat er staat en vul niets aan. Wat de brief niet zegt, slaat u over. Kies bij de eerste vragen “Dat weet ik niet”, tenzij de brief het duidelijk zegt. U kunt een scan van de brief toevoegen. Schrijf daarna terug en vraag de schrijver om te bellen voor een code.',
    begin: 'Begin', reading: 'De lijst van behandelaars wordt gecontroleerd', readOut: 'De vragen staan hier zoals een melder ze leest: “u” is de melder.',
    giveUp: 'Stop en wis', giveUpTitle: 'Wilt u alles wissen?', giveUpText: 'Er is nog niets verstuurd. Wat u typte, is daarna weg.', giveUpYes: 'Ja, wis alles', giveUpNo: 'Nee, ga verder',
    backTitle: 'Lees dit voor', backTitlePaper: 'Vergelijk dit met de brief', backLead: 'Lees alles langzaam voor. Klopt er iets niet, ga dan terug en verander het.', backLeadPaper: 'Leg de brief ernaast. Staat er iets anders, ga dan terug en verander het.',
    backTick: 'Ik heb alles voorgelezen en de melder zegt dat het klopt', backTickPaper: 'Ik heb alles met de brief vergeleken en het klopt', backMissing: 'Zet een vinkje als dit is gebeurd. Zonder dat wordt er niets verstuurd.',
    seal: 'Versleutel en verstuur namens de melder', back: 'Terug', sealing: 'De melding wordt versleuteld en verstuurd',
    doneTitle: 'De melding staat in het loket', received: (day: string) => `Ontvangen op ${day}. Vanaf die dag lopen de termijnen.`,
    codeTitle: 'Geef de melder deze code', codeText: (day: string) => `De code werkt één keer, tot en met ${day}, en staat hier alleen nu. Zeg haar alleen tegen de melder zelf.`,
    codeStepsTitle: 'Lees dit voor', codeSteps: [
      'Ga op een eigen apparaat naar de pagina Berichten van dit loket.', 'Kies daar dat u gevraagd bent mee te doen, en typ de code.', 'Uw apparaat maakt elf woorden. Schrijf ze over. Alleen daarmee leest u onze antwoorden.',
      'Lees daarna de acht woorden voor die op uw scherm staan. Wij vergelijken ze met de acht woorden in de zaak.',
    ],
    otherBody: (body: string) => `De ${body} leest deze melding. U zit daar niet bij en kunt haar niet openen. Een lezer daar maakt de code. Vraag de melder om het loket te bellen en naar die commissie te vragen.`,
    excludedMe: 'De melder wil niet dat u meeleest. U kunt deze melding niet openen. Een andere lezer maakt de code: geef het gesprek over.',
    codeFailed: 'De melding staat. De code is nog niet gemaakt. Open de zaak en maak haar daar, bij “Mensen in deze zaak”.', codeMaking: 'De code wordt gemaakt', filesFailed: 'Niet elk bestand is aangekomen. Voeg het in de zaak opnieuw toe, bij een aantekening.', scan: 'Stuk dat de melder gaf of stuurde.',
    toCase: 'Naar de zaak', another: 'Nog een melding optekenen',
    stop_closed: 'Geen enkele commissie neemt nu meldingen aan.', stop_trust: 'De lijst van behandelaars klopt niet of is te oud. Er is niets verstuurd.', stop_server: 'Het loket is niet bereikbaar. Wat u typte, staat er nog.', stop_other: (code: string) => `Het loket nam de melding niet aan (${code}). Wat u typte, staat er nog.`,
  },
  en: {
    title: 'Take down a report', lead: 'Somebody calls, comes by or wrote a letter. You type along or copy the letter, read everything back and encrypt it on this device.',
    how: 'How does the report come in?', telephone: 'By telephone', visit: 'In a conversation', paper: 'On paper', howMissing: 'Choose how the report comes in.',
    sayTitle: 'Say this before you begin',
    say: [
      'You will read the report yourself. If that is a problem, a colleague takes over.',
      'One or more other handlers, drawn by lot, read it too. The reporter may say who may not.',
      'With a complaint the other person gets a copy and the reporter’s name. An integrity report needs no name.',
      'The desk must pass on certain crimes (Code of Criminal Procedure, 160 and 162).',
      'At the end the reporter makes a receipt on a device of their own. Until then no consent, no name given later and no withdrawal counts.',
    ],
    paperTitle: 'With a letter', paperText: 'Copy what it says and add nothing. Skip what the letter does not say. At the first questions choose “I do not know”, unless the letter is clear. You can add a scan of the letter. Then write back and ask the writer to call for a code.',
    begin: 'Begin', reading: 'The list of handlers is being checked', readOut: 'The questions stand here as a reporter reads them: “you” is the reporter.',
    giveUp: 'Stop and clear', giveUpTitle: 'Do you want to clear everything?', giveUpText: 'Nothing was sent yet. What you typed is then gone.', giveUpYes: 'Yes, clear everything', giveUpNo: 'No, go on',
    backTitle: 'Read this aloud', backTitlePaper: 'Compare this with the letter', backLead: 'Read everything slowly. If something is not right, go back and change it.', backLeadPaper: 'Lay the letter beside it. If it says something else, go back and change it.',
    backTick: 'I read everything aloud and the reporter says that it is right', backTickPaper: 'I compared everything with the letter and it is right', backMissing: 'Tick this once it was done. Nothing is sent without it.',
    seal: 'Encrypt and send on behalf of the reporter', back: 'Back', sealing: 'The report is being encrypted and sent',
    doneTitle: 'The report stands at the desk', received: (day) => `Received on ${day}. The terms run from that day.`,
    codeTitle: 'Give this code to the reporter', codeText: (day) => `The code works once, until ${day}, and stands here only now. Tell it to the reporter alone.`,
    codeStepsTitle: 'Read this aloud', codeSteps: [
      'On a device of your own, go to the page Messages of this desk.', 'Choose there that you were asked to take part, and type the code.', 'Your device makes eleven words. Write them down. Only with those do you read our answers.',
      'Then read aloud the eight words on your screen. We compare them with the eight words in the case.',
    ],
    otherBody: (body) => `The ${body} reads this report. You do not belong to it and cannot open it. A reader there makes the code. Ask the reporter to call the desk and ask for that committee.`,
    excludedMe: 'The reporter does not want you to read along. You cannot open this report. Another reader makes the code: hand the conversation over.',
    codeFailed: 'The report stands. The code was not made yet. Open the case and make it there, under “People in this case”.', codeMaking: 'The code is being made', filesFailed: 'Not every file arrived. Add it again in the case, with a note.', scan: 'Paper that the reporter gave or sent.',
    toCase: 'To the case', another: 'Take down another report',
    stop_closed: 'No committee takes reports now.', stop_trust: 'The list of handlers does not hold or is too old. Nothing was sent.', stop_server: 'The desk cannot be reached. What you typed is still there.', stop_other: (code) => `The desk did not take the report (${code}). What you typed is still there.`,
  },
})
export type TakeDownTexts = (typeof takeDownTexts)['nl']
