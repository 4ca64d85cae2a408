import type { Model, Part } from './model.ts'

const part = (id: string, nl: string, en: string, aboutNl: string, aboutEn: string): Part => ({ id, name: { nl, en }, about: { nl: aboutNl, en: aboutEn } })

/** The first version. The ministry's own model is not public: approaches and forms are those of answer 11, the kinds of provision are ours. */
export const shippedModel: Model = {
  version: 1,
  since: '2026-01-01',
  provisional: true,
  approaches: [
    part('acknowledge', 'Erkennen', 'Acknowledge', 'Zeggen dat het gebeurt, en wat het met mensen doet.', 'Say that it happens, and what it does to people.'),
    part('recognise', 'Herkennen', 'Recognise', 'Zien wanneer het gebeurt, ook als het niet zo bedoeld is.', 'See when it happens, also when it was not meant.'),
    part('act', 'Aanpakken', 'Act', 'Er iets aan doen, en laten zien wat.', 'Do something about it, and show what.'),
  ],
  forms: [
    part('remarks', 'Uitspraken', 'Remarks', 'Wat mensen zeggen of schrijven.', 'What people say or write.'),
    part('conduct', 'Gedrag', 'Conduct', 'Wat mensen doen of laten.', 'What people do or fail to do.'),
    part('rules', 'Regels', 'Rules', 'Wat een regel met de ene groep doet en met de andere niet.', 'What a rule does to one group and not to another.'),
    part('processes', 'Processen', 'Processes', 'Hoe er wordt geworven, beoordeeld, beslist.', 'How people are recruited, appraised, decided about.'),
  ],
  functions: [
    part('prevention', 'Preventie', 'Prevention', 'Voorkomen dat het gebeurt.', 'Keep it from happening.'),
    part('signalling', 'Signalering', 'Signalling', 'Merken dat het gebeurt.', 'Notice that it happens.'),
    part('provision', 'Voorziening', 'Provision', 'Een plek waar iemand terechtkan.', 'A place to go to.'),
    part('enforcement', 'Handhaving', 'Enforcement', 'Optreden als een grens is overschreden.', 'Act when a line was crossed.'),
    part('repair', 'Herstel', 'Repair', 'Goedmaken wat stuk is gegaan.', 'Mend what was broken.'),
    part('learning', 'Leren', 'Learning', 'Weten wat werkt en daarnaar handelen.', 'Know what works and act on it.'),
  ],
}
