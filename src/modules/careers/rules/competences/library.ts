import type { Text } from '../../../../foundation/kernel/language.ts'

/** A competence for a safe and inclusive working climate, with behaviour that shows it, and questions for a conversation about it. */
export type Competence = { readonly id: string; readonly name: Text; readonly shows: readonly Text[]; readonly asks: readonly Text[] }
const t = (nl: string, en: string): Text => ({ nl, en })

/** Compiled for this product. Whether they become part of job profiles and appraisals is being looked into by the ministries: the pages say so. */
export const competences: readonly Competence[] = [
  { id: 'sees', name: t('Ziet uitsluiting', 'Sees exclusion'),
    shows: [t('Merkt op wie in een overleg niet aan het woord komt.', 'Notices who does not get to speak in a meeting.'), t('Herkent een grap of opmerking die iemand kleiner maakt.', 'Recognises a joke or remark that makes somebody smaller.'), t('Kijkt naar cijfers van het eigen team over kansen.', 'Looks at figures of the own team about chances.')],
    asks: [t('Wanneer zag u dat iemand buiten de groep viel? Wat deed u?', 'When did you see somebody left out of the group? What did you do?'), t('Wie krijgt in uw team de zichtbare opdrachten, en hoe weet u dat?', 'Who in your team gets the visible assignments, and how do you know?')] },
  { id: 'acts', name: t('Grijpt in', 'Steps in'),
    shows: [t('Benoemt gedrag op het moment zelf, rustig en duidelijk.', 'Names conduct at the moment itself, calmly and clearly.'), t('Spreekt na afloop met wie het raakte en met wie het deed.', 'Talks afterwards with who was hurt and with who did it.'), t('Kent de stappen van het escalatiemodel en zet ze op tijd.', 'Knows the steps of the escalation model and takes them in time.')],
    asks: [t('Vertel over een keer dat u ingreep. Wat gebeurde daarna?', 'Tell of a time when you stepped in. What happened after?'), t('Wanneer greep u niet in? Wat hield u tegen?', 'When did you not step in? What held you back?')] },
  { id: 'listens', name: t('Luistert en neemt serieus', 'Listens and takes seriously'),
    shows: [t('Laat iemand uitpraten en vraagt wat die persoon nodig heeft.', 'Lets somebody finish and asks what that person needs.'), t('Zegt wat er met een signaal gebeurt, en doet dat.', 'Says what will be done with a signal, and does it.'), t('Verdedigt zichzelf of het team niet voor alles bekend is.', 'Does not defend themselves or the team before all is known.')],
    asks: [t('Wat deed u met het laatste signaal dat u kreeg?', 'What did you do with the last signal that you received?'), t('Hoe weet u of mensen u iets moeilijks durven te vertellen?', 'How do you know whether people dare to tell you something difficult?')] },
  { id: 'develops', name: t('Geeft iedereen kansen', 'Gives everybody chances'),
    shows: [t('Verdeelt opdrachten en opleidingen open, met redenen.', 'Divides assignments and training in the open, with reasons.'), t('Beoordeelt op gedrag en resultaat dat vooraf is afgesproken.', 'Appraises by conduct and results agreed beforehand.'), t('Spreekt verwachtingen uit over groei, met iedereen.', 'Speaks of expectations of growth, with everybody.')],
    asks: [t('Wie groeide dit jaar, en wat deed u daarvoor?', 'Who grew this year, and what did you do for it?'), t('Bij wie zag u eerder minder dan er was? Hoe merkte u dat?', 'In whom did you first see less than there was? How did you notice?')] },
  { id: 'selects', name: t('Kiest eerlijk', 'Selects fairly'),
    shows: [t('Legt criteria vast voordat namen bekend zijn.', 'Settles criteria before names are known.'), t('Scoort voor het overleg en houdt zich aan de schaal.', 'Scores before the talk and keeps to the scale.'), t('Legt een afwijking van de volgorde schriftelijk uit.', 'Explains a departure from the ranking in writing.')],
    asks: [t('Hoe maakte u uw laatste keuze voor een nieuwe collega?', 'How did you make your last choice of a new colleague?'), t('Welk woord gebruikte u vroeger dat niets over het werk zei?', 'Which word did you use before that said nothing of the work?')] },
  { id: 'learns', name: t('Leert van fouten', 'Learns from mistakes'),
    shows: [t('Zegt het als een eigen opmerking of besluit verkeerd viel.', 'Says so when an own remark or decision went wrong.'), t('Vraagt om tegenspraak en bedankt ervoor.', 'Asks to be contradicted and gives thanks for it.'), t('Verandert een werkwijze als die mensen buitensluit.', 'Changes a way of working when it leaves people out.')],
    asks: [t('Wat zou u nu anders doen dan een jaar geleden?', 'What would you do differently from a year ago?'), t('Wie spreekt u tegen, en wat doet u ermee?', 'Who contradicts you, and what do you do with it?')] },
]
export const competenceIds: readonly string[] = competences.map(({ id }) => id)
