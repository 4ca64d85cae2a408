import type { Code } from '../../rules/focus/codebook.ts'

/** Invented conversations of the demonstration: who spoke (0 leads), what was said, the codes of the first coder, and of the second where they differ. */
export type InventedTurn = readonly [participant: number, said: string, codes?: readonly string[], others?: readonly string[]]

/** The same id for the same word, in the shape of an id. */
export const codeId = (word: string): string => `${word.padEnd(21, '_')}A`
const code = (id: string, parent: string, name: string, definition: string, use: string, notUse: string): Code => ({ id: codeId(id), parent: parent === '' ? '' : codeId(parent), name, definition, use, notUse })
export const inventedCodes: readonly Code[] = [
  code('verwachting', '', 'Lage verwachting', 'Anderen verwachten minder van de deelnemer dan van collega’s.', 'Als uit woorden of gedrag van anderen blijkt dat zij minder verwachten.', 'Niet voor twijfel van de deelnemer aan zichzelf.'),
  code('onderschat', 'verwachting', 'Onderschat', 'Men kan zich niet voorstellen dat de deelnemer op hoog niveau presteert.', 'Bij niveau, kennis of een zware klus.', ''),
  code('betutteld', 'verwachting', 'Betutteld', 'De deelnemer wordt behandeld als iemand die hulp nodig heeft zonder erom te vragen.', 'Bij uitleg, controle of hulp waar niet om is gevraagd.', 'Niet voor gewone begeleiding van nieuwe mensen.'),
  code('weggewuifd', '', 'Signaal weggewuifd', 'Een leidinggevende of collega neemt een signaal niet serieus.', 'Ook bij grapjes over het signaal.', ''),
  code('goed', '', 'Goede reactie', 'Iemand reageert zo dat de deelnemer zich gehoord voelt.', 'Vooral bij leidinggevenden.', ''),
]

export const inventedTalks: readonly (readonly InventedTurn[])[] = [
  [
    [0, 'Wat merkt u in uw werk van wat anderen van u verwachten?'],
    [1, 'Toen ik de leiding kreeg over een groot dossier, vroeg een collega of ik dat wel aankon. Aan mijn voorganger vroeg hij dat niet.', ['onderschat']],
    [2, 'Ik krijg dingen twee keer uitgelegd. Ik doe dit werk al negen jaar.', ['betutteld']],
    [3, 'Bij mij leest iemand altijd nog even mee. Niet bij anderen.', ['betutteld'], ['onderschat']],
    [4, 'Ik heb daar geen last van.', []],
    [0, 'Wat gebeurde er als u er iets van zei?'],
    [1, 'Dan zeiden ze dat ik het verkeerd zag.', ['weggewuifd']],
    [5, 'Mijn leidinggevende vroeg meteen wat ik nodig had en sprak daarna het team aan.', ['goed']],
    [6, 'Ze keken verbaasd toen ik de cijfers zelf kon uitleggen.', ['onderschat']],
    [7, 'Er werd een grap over gemaakt en toen gingen we verder.', ['weggewuifd']],
    [8, 'Wat hij zegt herken ik. Je moet je twee keer bewijzen.', ['onderschat']],
  ],
  [
    [0, 'Wat merkt u in uw werk van wat anderen van u verwachten?'],
    [1, 'Ze dachten dat ik de notulist was. Ik zat de vergadering voor.', ['onderschat']],
    [2, 'Iemand praatte heel langzaam tegen mij. Ik ben hier geboren.', ['betutteld']],
    [3, 'Voor een hogere functie werd ik niet gevraagd. Toen ik zelf kwam, zeiden ze dat ze daar niet aan hadden gedacht.', ['onderschat']],
    [4, 'Mijn stukken krijgen meer rode strepen dan die van de anderen.', ['onderschat'], ['betutteld']],
    [0, 'En als u het aankaartte?'],
    [5, 'De directeur luisterde, schreef het op en kwam er een week later op terug. Dat vergeet ik niet.', ['goed']],
    [6, 'Daar begin ik niet meer over. De vorige keer was ik de moeilijke.', ['weggewuifd']],
    [7, 'Ik vind het hier juist prettig werken.', []],
    [3, 'Mijn chef zei: dat zal wel niet zo bedoeld zijn.', ['weggewuifd']],
  ],
  [
    [0, 'Wat merkt u in uw werk van wat anderen van u verwachten?'],
    [1, 'Bij de borrel vroeg iemand wie mij had binnengehaald.', ['onderschat']],
    [2, 'Ik kreeg steeds de makkelijke klussen, voor mijn eigen bestwil.', ['betutteld', 'onderschat'], ['betutteld']],
    [3, 'Niemand dacht dat ik het plan had geschreven.', ['onderschat']],
    [5, 'Ik doe mijn werk en verder merk ik er weinig van.', []],
    [0, 'Wie reageerde er goed, en wat deed die?'],
    [4, 'Mijn teamleider zei in de vergadering: dit is haar werk, stel de vragen aan haar.', ['goed']],
    [6, 'Een collega liep met mij mee naar de vertrouwenspersoon.', ['goed']],
    [7, 'Bij ons is er nooit iets mee gedaan.', ['weggewuifd']],
    [8, 'Ze zeiden dat ik niet zo gevoelig moest zijn.', ['weggewuifd']],
  ],
]

/** What the two coders of the demonstration decided where they differed: by place in the conversations. */
export const inventedReason = 'Na gesprek: het gaat om wat anderen verwachten van het niveau, niet om hulp die werd opgedrongen.'
