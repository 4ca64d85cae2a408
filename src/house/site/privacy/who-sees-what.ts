import type { Text } from '../../../foundation/kernel/language.ts'

/** What one party can and cannot learn; the same table as in the sealing design, in plain words. */
export type Party = { readonly id: string; readonly who: Text; readonly sees: Text; readonly not: Text }

export const parties: readonly Party[] = [
  {
    id: 'panel',
    who: { nl: 'De behandelaars: twee tot vier mensen die door loting zijn gekozen. Later kunnen het er meer of andere zijn, dan ziet u dat', en: 'The handlers: two to four people drawn by lot. Later there can be more or others, and then you see it', easy: 'De mensen die uw melding lezen' },
    sees: {
      nl: 'De delen van de zaak waarvoor zij een sleutel hebben, en wie u hebt uitgesloten. Wie kan lezen, kan ook doorvertellen.',
      en: 'The parts of the case for which they hold a key, and whom you excluded. Who can read, can also pass on.',
      easy: 'Wat u hebt geschreven.',
    },
    not: {
      nl: 'Andere zaken. Uw naam, als u die niet geeft. Zij kunnen uw berichten niet ongemerkt veranderen.',
      en: 'Other cases. Your name, if you do not give it. They cannot change your messages unnoticed.',
      easy: 'Uw naam, als u die niet zegt.',
    },
  },
  {
    id: 'adviser',
    who: { nl: 'De vertrouwenspersoon die u schrijft', en: 'The confidential adviser to whom you write', easy: 'Uw vertrouwenspersoon' },
    sees: {
      nl: 'Uw gesprek met die ene persoon, en wat die zelf daarover noteert. Bepaalde misdrijven moet die persoon melden.',
      en: 'Your conversation with that one person, and what they note about it. They must report certain crimes.',
      easy: 'Wat u aan die persoon schrijft.',
    },
    not: {
      nl: 'Uw zaak bij het loket, andere gesprekken, en uw naam als u die niet geeft.',
      en: 'Your case at the desk, other conversations, and your name if you do not give it.',
      easy: 'Uw zaak bij het loket. Uw naam, als u die niet zegt.',
    },
  },
  {
    id: 'database',
    who: { nl: 'Wie de opgeslagen gegevens in handen krijgt: een beheerder, een dief, een reservekopie', en: 'Whoever gets hold of the stored data: an administrator, a thief, a backup', easy: 'De mensen van de computer' },
    sees: {
      nl: 'Hoeveel zaken er zijn, welke commissie ze heeft en wie de behandelaars zijn. Welke vertrouwenspersonen gesprekken hebben, en met welke berichtenbox. Van een signaal: bij welk onderdeel het hoort, wie het moet lezen en hoe ver het is. En of er iemand onveilig is. Ook dagen, groottes, nummers van berichtenboxen, en wie op welke dag iets deed.',
      en: 'How many cases there are, which committee has them and who the handlers are. Which confidential advisers have conversations, and with which mailbox. Of a signal: to which unit it belongs, who must read it, how far it is, and whether somebody is unsafe. Also days, sizes, numbers of mailboxes, and who did something on which day.',
      easy: 'Dat er een melding is. Op welke dag. En wie hem leest.',
    },
    not: {
      nl: 'Geen woord van een melding, geen naam van een melder, geen bestandsnaam. Ook niet wat voor stap iemand in een zaak zette, en niet wie u hebt uitgesloten.',
      en: 'Not a word of a report, no name of a reporter, no file name, not what kind of step somebody took in a case, and not whom you excluded.',
      easy: 'Wat er in staat.',
    },
  },
  {
    id: 'stolen-key',
    who: { nl: 'Wie de opgeslagen gegevens heeft en later ook de sleutel van een behandelaar steelt', en: 'Whoever has the stored data and later also steals a handler’s key' },
    sees: { nl: 'De zaken van die behandelaar.', en: 'The cases of that handler.' },
    not: { nl: 'De andere zaken.', en: 'The other cases.' },
  },
  {
    id: 'hostile-server',
    who: { nl: 'Wie de server overneemt terwijl die draait', en: 'Whoever takes over the server while it runs' },
    sees: {
      nl: 'Ook het internetadres en de minuut. Kan berichten achterhouden en u andere programmacode sturen, die meeleest.',
      en: 'Also the internet address and the minute. Can hold back messages and send you other program code, which reads along.',
    },
    not: {
      nl: 'Wat al was opgeslagen. Alleen met die andere code kan dat wel.',
      en: 'What was stored before, unless that other code is run.',
    },
  },
  {
    id: 'network',
    who: { nl: 'Uw netwerk: wifi, provider', en: 'Your network: wifi, provider', easy: 'Uw internet thuis' },
    sees: {
      nl: 'Dat u deze site bezoekt, wanneer, en hoeveel er heen en weer gaat. Aan de hoeveelheid is te zien of u leest of schrijft.',
      en: 'That you visit this site, when, and how much goes back and forth. The amount shows whether you read or write.',
      easy: 'Dat u deze site bezoekt.',
    },
    not: { nl: 'Wat u leest of schrijft.', en: 'What you read or write.', easy: 'Wat u leest of schrijft.' },
  },
  {
    id: 'employer',
    who: { nl: 'Uw werkgever, op een apparaat of netwerk van het werk', en: 'Your employer, on a device or network of work', easy: 'Uw baas, op een computer van uw werk' },
    sees: {
      nl: 'Soms alles wat op uw scherm staat, en wie deze site bezoekt.',
      en: 'Sometimes everything on your screen, and who visits this site.',
      easy: 'Soms alles op uw scherm.',
    },
    not: { nl: 'Dit kunnen wij niet tegenhouden.', en: 'This we cannot prevent.', easy: 'Wij kunnen dit niet stoppen.' },
  },
  {
    id: 'receipt',
    who: { nl: 'Wie uw elf woorden vindt', en: 'Whoever finds your eleven words', easy: 'Iemand die uw elf woorden heeft' },
    sees: {
      nl: 'De antwoorden aan u, wat u later schreef en de namen van de lezers. Kan namens u schrijven en toestemming geven. Intrekken of uw naam geven telt pas na drie dagen; in een demonstratie meteen.',
      en: 'The answers to you, what you wrote later and the names of the readers. Can write and consent in your name. Withdrawing or giving your name counts only after three days; in a demonstration at once.',
      easy: 'De antwoorden aan u. En kan doen alsof hij u is.',
    },
    not: { nl: 'De melding zelf. Die kunt u met de elf woorden ook zelf niet teruglezen.', en: 'The report itself. With the eleven words you cannot read it back yourself either.', easy: 'De melding die u schreef.' },
  },
]
