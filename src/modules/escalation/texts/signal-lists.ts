import type { Text } from '../../../foundation/kernel/language.ts'
import type { Override, Raiser, Subject, Wish } from '../rules/signal/content.ts'

const t = (nl: string, en: string): Text => ({ nl, en })

export const raiserNames: Readonly<Record<Raiser, Text>> = {
  affected: t('Het gaat om mij', 'It is about me'), manager: t('Ik ben leidinggevende en hoorde of zag dit', 'I am a manager and heard or saw this'), colleague: t('Ik ben een collega en zag of hoorde dit', 'I am a colleague and saw or heard this'),
  adviser: t('Ik ben vertrouwenspersoon, met toestemming', 'I am a confidential adviser, with consent'), hr: t('Ik werk bij personeelszaken', 'I work in human resources'), council: t('Ik zit in de ondernemingsraad', 'I am on the works council'),
}
export const subjectNames: Readonly<Record<Subject, Text>> = {
  statement: t('Een uitspraak', 'A statement'), behaviour: t('Gedrag', 'Behaviour'), rule: t('Een regel', 'A rule'), process: t('Een manier van werken (proces)', 'A way of working (process)'),
}
export const subjectHints: Readonly<Record<Subject, Text>> = {
  statement: t('Een opmerking, grap of bericht', 'A remark, joke or message'), behaviour: t('Iets dat iemand doet of steeds niet doet', 'Something that somebody does, or keeps not doing'),
  rule: t('Er is niemand beschuldigd: dit gaat naar wie over de regel gaat', 'Nobody is accused: this goes to whoever is in charge of the rule'), process: t('Bijvoorbeeld hoe wordt geselecteerd of beoordeeld', 'For instance how people are selected or appraised'),
}
export const groundNames: Readonly<Record<string, Text>> = {
  origin: t('Afkomst', 'Origin'), skin: t('Huidskleur', 'Skin colour'), religion: t('Geloof', 'Religion'), sex: t('Geslacht', 'Sex'), orientation: t('Seksuele gerichtheid', 'Sexual orientation'), age: t('Leeftijd', 'Age'),
  disability: t('Handicap of ziekte', 'Disability or illness'), belief: t('Levensovertuiging of politieke overtuiging', 'Belief or political conviction'), other: t('Iets anders', 'Something else'), unknown: t('Dat weet ik niet', 'I do not know'),
}
export const sourceNames: Readonly<Record<string, Text>> = {
  happened: t('Ik maakte het zelf mee', 'It happened to me'), seen: t('Ik zag of hoorde het gebeuren', 'I saw or heard it happen'), told: t('Iemand vertelde het mij', 'Somebody told me'), written: t('Ik las het in een bericht of document', 'I read it in a message or document'), figures: t('Ik zag het in cijfers', 'I saw it in figures'),
}
export const wishNames: Readonly<Record<Wish, Text>> = {
  named: t('Ja, de naam mag mee', 'Yes, the name may go along'), unnamed: t('Nee, het signaal gaat zonder naam', 'No, the signal goes without a name'), 'not-asked': t('Dat kon ik nog niet vragen', 'I could not ask yet'),
}
export const overrideNames: Readonly<Record<Override, Text>> = {
  none: t('Nee, het signaal gaat zonder naam', 'No, the signal goes without a name'), danger: t('Ja, want iemand is in gevaar', 'Yes, because somebody is in danger'), duty: t('Ja, want een wet verplicht mij', 'Yes, because a law obliges me'),
}
