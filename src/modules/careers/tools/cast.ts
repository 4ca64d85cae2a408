import type { Plan } from '../rules/procedure/plan.ts'

/** Who plays in the demonstration, by the names that the house gave them. */
export const cast = { recruiter: 'Romy Vuurdoorn', assessors: ['Aylin Liguster', 'Boris Kamperfoelie', 'Chantal Spirea'], analyst: 'Dewi Hortensia' } as const

/** An invented plan, complete: what the work asks, four criteria, three questions on paper and two in the interview. */
export const planOf = (plan: Plan): Plan => ({
  ...plan,
  analysis: { tasks: 'Zoekt uit wat een regel in de praktijk doet. Schrijft adviezen. Praat met uitvoerders en burgers.', needed: 'Kan een vraag ontleden, helder schrijven en luisteren naar mensen met een ander belang.', notNeeded: 'Een universitaire opleiding. Ervaring bij het Rijk.' },
  advert: 'Wij zoeken iemand die uitzoekt of regels doen wat ze beloven.\nU praat met uitvoerders en burgers, en schrijft daarna een advies dat iedereen begrijpt.\nHoe u dat leerde, maakt ons niet uit.',
  criteria: [
    { id: 'c1', name: 'Ontleedt een vraagstuk', task: 'Uitzoeken wat een regel doet', weight: 40, low: 'Somt feiten op zonder verband.', middle: 'Legt verbanden en noemt één oorzaak.', high: 'Weegt oorzaken tegen elkaar en zegt wat nog onzeker is.' },
    { id: 'c2', name: 'Schrijft helder', task: 'Adviezen schrijven', weight: 30, low: 'De lezer moet raden wat er staat.', middle: 'De lezer begrijpt het na twee keer lezen.', high: 'De lezer begrijpt het meteen en kan ermee verder.' },
    { id: 'c3', name: 'Luistert naar tegenspraak', task: 'Praten met uitvoerders en burgers', weight: 30, low: 'Herhaalt het eigen standpunt.', middle: 'Vat het andere standpunt goed samen.', high: 'Past het eigen standpunt aan en legt uit waarom.' },
  ],
  questions: [
    { id: 'q1', stage: 'sift', criterion: 'c1', text: 'Beschrijf een probleem dat u hebt uitgezocht. Hoe pakte u dat aan?' },
    { id: 'q2', stage: 'sift', criterion: 'c2', text: 'Leg in tien zinnen een regel uit aan iemand die hem niet kent.' },
    { id: 'q3', stage: 'interview', criterion: 'c1', text: 'Deze drie cijfers spreken elkaar tegen. Wat doet u?' },
    { id: 'q4', stage: 'interview', criterion: 'c3', text: 'Wanneer veranderde u van mening door een gesprek op het werk?' },
  ],
})

const answers = [
  ['Bij de gemeente bleven aanvragen liggen. Ik volgde er tien van begin tot eind. De wachttijd zat niet in het werk, maar in het doorsturen. Wat ik niet weet: of dat in andere maanden ook zo was.', 'U krijgt toeslag als uw huur hoog is voor uw inkomen. Woont u samen, dan telt het inkomen van beiden. Verandert er iets, dan geeft u dat door.'],
  ['Ik heb een lijst gemaakt van alle klachten en die op volgorde gezet. Daarna heb ik de lijst aan mijn chef gegeven.', 'Ingevolge artikel 3 dient de belanghebbende binnen de gestelde termijn een verzoek in te dienen.'],
  ['Onze bezorgers kwamen vaak te laat. Ik vroeg hun zelf waarom. De routes waren op papier gemaakt door iemand die de wijk niet kende. Samen tekenden we nieuwe.', 'Wie een schuur bouwt, heeft soms een vergunning nodig. Is de schuur lager dan drie meter en staat hij achter het huis? Dan meestal niet.'],
  ['Ik leidde een onderzoek naar uitval op school. Wij spraken ouders, leraren en leerlingen. De cijfers wezen naar verzuim, de gesprekken naar reistijd.', 'Een vergunning is toestemming om iets te doen wat anders niet mag. U vraagt haar aan voordat u begint. U krijgt antwoord binnen acht weken.'],
] as const
export const candidateNumbers = [4102, 4117, 4123, 4140] as const
/** Answers as an applicant system exports them. */
export const answersFile = `candidate,question,answer\n${candidateNumbers.flatMap((number, at) => (answers[at] ?? []).map((text, index) => `${number},q${index + 1},"${text}"`)).join('\n')}`

export const courses = [
  { code: 'eerlijk-kiezen', name: 'Eerlijk kiezen: voor selectiecommissies', kind: 'course', audiences: ['selection'], inclusion: 'Vooroordelen herkennen, scoren met een schaal, overleg zonder groepsdruk.', validMonths: 24 },
  { code: 'oefening-escalatie', name: 'Oefening met het escalatiemodel', kind: 'course', audiences: ['managers'], inclusion: 'Ingrijpen op het moment zelf, en wat u daarna doet.', validMonths: 12 },
  { code: 'inclusief-leiden', name: 'Inclusief leidinggeven', kind: 'leadership', audiences: ['managers'], inclusion: 'Kansen eerlijk verdelen, tegenspraak vragen, racisme bespreken. Twee dagen en een terugkomdag.', validMonths: null },
  { code: 'bestuurlijk-leiden', name: 'Bestuurlijk leidinggeven', kind: 'leadership', audiences: ['managers'], inclusion: 'Nog niets. De opdrachtgever onderzoekt hoe het erin komt.', validMonths: null },
  { code: 'loket-basis', name: 'Werken aan het loket', kind: 'course', audiences: ['desk'], inclusion: 'Wat racisme met iemand doet, en hoe u daarnaar vraagt.', validMonths: 36 },
  { code: 'vertrouwen-basis', name: 'Vertrouwenspersoon: racisme bespreken', kind: 'course', audiences: ['advisers'], inclusion: 'Luisteren zonder af te zwakken.', validMonths: 36 },
] as const

/** Invented totals of a large and of a small ministry. Nothing in them is about one person. */
const table = (header: string, rows: readonly string[]): string => [header, ...rows].join('\n')
const three = (start: string, counts: readonly number[]): readonly string[] => ['nl', 'eu', 'non-eu'].flatMap((group, at) => ((counts[at] ?? 0) > 0 ? [`${start},${group},${counts[at]}`] : []))
export const deliveries = (year: number): readonly { readonly kind: 'stock' | 'moves' | 'workforce' | 'selection' | 'indicators'; readonly text: string }[] => [
  { kind: 'stock', text: table('department,year,scale,group,count', [
    ...three(`jenv,${year},1-6`, [9000, 1200, 4200]), ...three(`jenv,${year},7-9`, [12400, 1300, 3600]), ...three(`jenv,${year},10-12`, [9800, 900, 1500]), ...three(`jenv,${year},13-14`, [2900, 200, 230]), ...three(`jenv,${year},15+`, [700, 86, 78]),
    ...three(`bzk,${year},7-9`, [310, 36, 88]), ...three(`bzk,${year},10-12`, [420, 48, 84]), ...three(`bzk,${year},13-14`, [240, 22, 24]), ...three(`bzk,${year},15+`, [96, 0, 0]),
  ]) },
  { kind: 'moves', text: table('department,year,from,to,group,count', [
    ...three(`jenv,${year},in,1-6`, [900, 150, 620]), ...three(`jenv,${year},in,7-9`, [800, 110, 420]), ...three(`jenv,${year},in,10-12`, [620, 80, 180]), ...three(`jenv,${year},in,13-14`, [90, 12, 14]),
    ...three(`jenv,${year},1-6,7-9`, [420, 60, 230]), ...three(`jenv,${year},7-9,10-12`, [360, 40, 130]), ...three(`jenv,${year},10-12,13-14`, [210, 16, 54]), ...three(`jenv,${year},13-14,15+`, [60, 10, 22]),
    ...three(`jenv,${year},1-6,out`, [700, 110, 420]), ...three(`jenv,${year},7-9,out`, [820, 100, 330]), ...three(`jenv,${year},10-12,out`, [640, 70, 140]), ...three(`jenv,${year},13-14,out`, [180, 14, 22]), ...three(`jenv,${year},15+,out`, [66, 10, 10]),
  ]) },
  { kind: 'workforce', text: table('year,population,group,count', [...three(`${year},working-population`, [6_900_000, 620_000, 1_500_000]), ...three(`${year},government`, [120_000, 9_000, 20_000])]) },
  { kind: 'indicators', text: table('department,year,indicator,group,part,base', [
    `jenv,${year},w1,nl,3600,34800`, `jenv,${year},w1,eu,286,3686`, `jenv,${year},w1,non-eu,308,9608`, `jenv,${year},w2,nl,410,1190`, `jenv,${year},w2,eu,44,150`, `jenv,${year},w2,non-eu,96,388`, `jenv,${year},w3,nl,88,34800`, `jenv,${year},w3,eu,11,3686`, `jenv,${year},w3,non-eu,41,9608`,
    `jenv,${year},w4,nl,9100,34800`, `jenv,${year},w4,eu,880,3686`, `jenv,${year},w4,non-eu,1990,9608`, `jenv,${year},w7,nl,1480,2100`, `jenv,${year},w7,eu,110,190`, `jenv,${year},w7,non-eu,240,520`,
  ]) },
  { kind: 'selection', text: table('department,year,stratum,group,selected,total', [
    `bzk,${year},vacancy 10-12,nl,96,310`, `bzk,${year},vacancy 10-12,eu,14,52`, `bzk,${year},vacancy 10-12,non-eu,38,190`, `bzk,${year},vacancy 13-14,nl,41,160`, `bzk,${year},vacancy 13-14,non-eu,12,70`, `bzk,${year},promotion 10-12,nl,60,110`, `bzk,${year},promotion 10-12,non-eu,22,54`,
  ]) },
]
