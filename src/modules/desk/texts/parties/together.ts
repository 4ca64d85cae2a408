import { defineTexts } from '../../../../foundation/ui/texts/define.ts'

/** Words for several people who file one text. */
export const togetherTexts = defineTexts({
  nl: {
    title: 'Samen met anderen melden', text: 'Meldt u dit met collega’s? Bewaar de tekst als gedeeld concept en geef hun het bestand met de elf woorden. Ieder opent het zelf en dient het zelf in, met een eigen ontvangst, eigen termijnen en een eigen keuze over de naam. Het concept gaat niet naar de server.',
    notShared: 'Uw naam, uw keuzes over de naam, wie niet mag meelezen en wat dit voor u betekende, gaan niet mee.', share: 'Bewaar als gedeeld concept', linked: 'In de versleutelde melding staat dat zij bij elkaar horen. Alleen wie er meer dan één leest, ziet dat. U ziet niet wie er meedoen.',
    part: 'Dit hoort bij een gezamenlijk concept', partText: 'U kunt alles veranderen. U beslist zelf hoe u meldt en of u uw naam geeft.', leave: 'Toch alleen melden', onDevice: 'Geef bestand en woorden niet langs dezelfde weg, en niet via het werk.',
    sameReaders: 'Uw apparaat loot nu één keer wie de meldingen leest. Ieder die meedoet, krijgt dezelfde lezers en ziet dat vóór het versturen. Zo ziet het loket het hele verhaal.',
    readers: (names: string) => `De meldingen van deze groep gaan naar dezelfde lezers: ${names}.`, serverSees: 'De server ziet dat meldingen dezelfde lezers hebben. Dat kan ook toeval zijn.', readersOther: 'U sluit een van hen uit. Voor uw melding wordt dan iemand anders geloot.',
  },
  en: {
    title: 'Report together with others', text: 'Are you reporting this with colleagues? Save the text as a shared draft and give them the file with its eleven words. Everyone opens it and files it themselves, with a receipt, terms and a choice of name of their own. The draft does not go to the server.',
    notShared: 'Your name, your choices about it, who may not read along and what this meant for you do not go along.', share: 'Save as shared draft', linked: 'The encrypted report says that they belong together. Only who reads more than one sees that. You do not see who joins in.',
    part: 'This belongs to a joint draft', partText: 'You can change everything. You decide yourself how you report and whether you give your name.', leave: 'Report alone after all', onDevice: 'Do not give file and words by the same way, and not through work.',
    sameReaders: 'Your device now draws once who reads the reports. Everyone who joins gets the same readers and sees that before sending. So the desk sees the whole story.',
    readers: (names) => `The reports of this group go to the same readers: ${names}.`, serverSees: 'The server sees that reports have the same readers. That can be chance too.', readersOther: 'You exclude one of them. For your report somebody else is then drawn.',
  },
  easy: {
    text: 'Meldt u dit met collega’s? Bewaar de tekst en geef hun het bestand. Ieder meldt zelf en kiest zelf over de naam.', linked: 'Het loket ziet dat de meldingen bij elkaar horen. U ziet niet wie meedoen.',
  },
})
