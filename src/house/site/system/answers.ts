import type { Text } from '../../../foundation/kernel/language.ts'

/** One question to the minister with its answer: ours in short, and a few literal words of the answer itself (always Dutch). */
export type Answer = { readonly number: number; readonly question: Text; readonly answer: Text; readonly quote: string }

/** The answers to parliamentary questions 2024Z18656, sent in on 18 November 2024. */
export const answers: readonly Answer[] = [
  {
    number: 1,
    question: { nl: 'Kent u de brandbrief van 58 rijksambtenaren?', en: 'Do you know the open letter by 58 government officials?' },
    answer: { nl: 'De minister kent de brief. In dit antwoord staat geen maatregel.', en: 'The minister knows the letter. No measure is promised here.' },
    quote: 'Ja.',
  },
  {
    number: 2,
    question: { nl: 'Waarom nemen meldingen van racisme toe?', en: 'Why do reports of racism increase?' },
    answer: {
      nl: 'De enquête was een eerste meting. De 9% van 2022 en de 10% van later mogen niet naast elkaar worden gezet: andere vraag, andere gronden. De uitkomst blijft zorgelijk.',
      en: 'The survey was a first measurement. The 9% of 2022 and the later 10% may not be put side by side: another question, other grounds. The outcome remains alarming.',
    },
    quote: 'deze twee percentages kunnen niet vergeleken worden',
  },
  {
    number: 3,
    question: { nl: 'Wat zegt een plafond voor mensen van kleur over de werkgever?', en: 'What does a ceiling for people of colour say about the employer?' },
    answer: {
      nl: 'Werving, selectie en doorstroom moeten beter, en leidinggevenden beter toegerust. Er komt meer inzicht in doorstroom, binnen de privacyregels.',
      en: 'Recruitment, selection and progression must improve, and managers must be better equipped. There will be more insight into progression, within privacy law.',
    },
    quote: 'de maatregelen Breed werven en objectief selecteren',
  },
  {
    number: 4,
    question: { nl: 'Wat gebeurt er met leidinggevenden die niets doen?', en: 'What happens to managers who do nothing?' },
    answer: {
      nl: 'Er komt een handreiking met een escalatiemodel. Ook wordt bekeken of sociale veiligheid in functieomschrijvingen en beoordelingen kan komen.',
      en: 'There will be a guide with an escalation model. It is also examined whether social safety can enter job descriptions and appraisals.',
    },
    quote: 'handreiking inclusief escalatiemodel',
  },
  {
    number: 5,
    question: { nl: 'Hoe eindigt de angst om te melden?', en: 'How does the fear of reporting end?' },
    answer: {
      nl: 'Wie zwijgt, heeft vaak geen vertrouwen of is bang voor zijn baan. Er zijn vertrouwenspersonen, een formele melding of klacht, en er komt één loket.',
      en: 'Those who stay silent often have no trust or fear for their job. There are confidential advisers, a formal report or complaint, and one desk is coming.',
    },
    quote: 'een gezamenlijk loket voor een rijksbrede klachtencommissie én de rijksbrede integriteitscommissie',
  },
  {
    number: 6,
    question: { nl: 'Hoe worden loketten en meldsystemen beter?', en: 'How do desks and reporting systems get better?' },
    answer: {
      nl: 'Het aanbod van vertrouwenspersonen moet divers zijn. De uitleg over de mogelijkheden moet duidelijker. En er komt één loket.',
      en: 'The range of confidential advisers must be diverse. The explanation of the ways must be clearer. And one desk is coming.',
    },
    quote: 'Dit stelsel van voorzieningen is voor medewerkers soms onoverzichtelijk.',
  },
  {
    number: 7,
    question: { nl: 'Waar zijn de meetbare doelen en de tijdlijn?', en: 'Where are the measurable goals and the timeline?' },
    answer: {
      nl: 'Er wordt gekeken of maatregelen worden nageleefd én of zij werken, met een beleids- en effectrapportage en in de planning- en controlcyclus.',
      en: 'It is monitored whether measures are followed and whether they work, with a policy and effect report and in the planning and control cycle.',
    },
    quote: 'zowel de naleving van de maatregelen als op de effectiviteit daarvan',
  },
  {
    number: 8,
    question: { nl: 'Krijgt dit minder aandacht door het politieke klimaat?', en: 'Will the political climate draw attention away?' },
    answer: {
      nl: 'Nee. Het doel blijft een overheid die lijkt op de samenleving. De aanpak gaat in het hele Rijk door.',
      en: 'No. A government that represents society remains the aim, and the approach continues in all of central government.',
    },
    quote: 'Rijksbreed wordt de aanpak hierop voortgezet.',
  },
  {
    number: 9,
    question: { nl: 'Komt er een onafhankelijke evaluatie van leidinggevenden?', en: 'Will managers be evaluated independently?' },
    answer: {
      nl: 'Een evaluatie wordt niet toegezegd. De signalen zijn al reden genoeg om te zorgen dat leidinggevenden goed optreden (zie 4).',
      en: 'An evaluation is not promised. The signals are reason enough to make sure that managers act well (see 4).',
    },
    quote: 'dat is empathisch én resoluut',
  },
  {
    number: 10,
    question: { nl: 'Hoe krijgt iedere medewerker gelijke kansen?', en: 'How does every employee get equal chances?' },
    answer: {
      nl: 'Inclusie hoort bij de ontwikkeling van leidinggevenden, bij onderzoek onder medewerkers en bij gesprekken over het werk. Begin 2025 start een programma cross-mentoring.',
      en: 'Inclusion is part of the development of managers, of staff surveys and of appraisal talks. A cross-mentoring programme starts early in 2025.',
    },
    quote: 'een nieuw cross mentoring programma',
  },
  {
    number: 11,
    question: { nl: 'Hoe geeft het Rijk het goede voorbeeld?', en: 'How does central government set the example?' },
    answer: {
      nl: 'Met een model voor een integrale aanpak: erkennen, herkennen en aanpakken. Departementen leveren periodiek een beleids- en effectrapportage volgens dat model.',
      en: 'With a model for an integral approach: acknowledge, recognise and act. Departments periodically deliver a policy and effect report by that model.',
    },
    quote: 'sturen op het effect daarvan',
  },
]
