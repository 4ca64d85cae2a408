import { defineTexts } from '../../../../foundation/ui/texts/define.ts'

/** Headings over what is said about, to and by the other people in a case, and the lists in it. */
export const partySaidTexts = defineTexts({
  nl: {
    asked: (role: string, who: string) => `Gevraagd als ${role}: ${who}`, askedHidden: (who: string) => `Gevraagd als anonieme getuige: ${who}`,
    accused: 'degene over wie het gaat', witness: 'getuige', caller: 'melder die belde of langskwam',
    hiddenAgreed: 'Stemt in met een anonieme getuige',
    copy: 'Afschrift van de klacht', view: 'Eigen kant van het verhaal (zienswijze)', statement: 'Verklaring', companion: (who: string, as: string) => `Laat zich bijstaan door ${who} (${as})`,
    adviser: 'vertrouwenspersoon', counsel: 'advocaat of jurist', other: 'iemand anders', outcomeTold: 'Uitkomst', rehabilitated: 'Eerherstel: wat u werd verweten, is niet gebleken. Dit mag u laten zien aan wie u wilt.',
    falseProposed: 'Voorstel: de melder wist dat de melding niet klopte', falseAgreed: 'Stemt in: de melder wist dat de melding niet klopte', falseFacts: 'Feiten', falseKnowledge: 'Waaruit blijkt dat de melder dit wist', falseHeard: 'Wat de melder erop zei',
    checkInWell: (months: string) => `Nazorg na ${months} maanden: het gaat goed`, checkInNotWell: (months: string) => `Nazorg na ${months} maanden: het gaat niet goed`, checkInNothing: (months: string) => `Nazorg na ${months} maanden: geen antwoord`, heard: 'Gehoord door het loket.',
    detriment: 'Nadeel na de melding', since: 'Sinds', 'wish-new-report': 'Wil een nieuwe melding.', 'wish-reopen': 'Vraagt om de zaak opnieuw te openen.', 'wish-only-tell': 'Wil alleen dat het loket dit weet.',
    linked: (about: string) => `Bij een groep meldingen gevoegd: ${about}`, unlinked: (about: string) => `Uit een groep meldingen gehaald: ${about}`,
    alertSg: (count: string) => `De secretaris-generaal is ingelicht over ${count} meldingen`, alertOther: (count: string) => `De secretaris-generaal van een ander ministerie is ingelicht over ${count} meldingen`,
    dismissal: 'ontslag of schorsing', demotion: 'lagere functie of geen promotie', duties: 'andere taken, plek, uren of loon', training: 'geen opleiding', appraisal: 'slechte beoordeling of referentie',
    discipline: 'straf, berisping of boete', harassment: 'dwang, pesten, bedreigen of buitensluiten', unfair: 'oneerlijk of anders behandeld', 'not-permanent': 'tijdelijk contract niet vast gemaakt', 'not-renewed': 'contract niet verlengd of eerder beëindigd',
    damage: 'schade aan naam of inkomen', blacklist: 'nergens meer aan het werk komen', 'end-of-contract': 'opdracht of inhuur beëindigd', permit: 'vergunning ingetrokken', medical: 'naar een arts of psycholoog gestuurd',
  },
  en: {
    asked: (role, who) => `Asked as ${role}: ${who}`, askedHidden: (who) => `Asked as anonymous witness: ${who}`,
    accused: 'the person it is about', witness: 'witness', caller: 'reporter who called or came by',
    hiddenAgreed: 'Agrees to an anonymous witness',
    copy: 'Copy of the complaint', view: 'Own side of the story (view)', statement: 'Statement', companion: (who, as) => `Is assisted by ${who} (${as})`,
    adviser: 'confidential adviser', counsel: 'lawyer', other: 'somebody else', outcomeTold: 'Outcome', rehabilitated: 'Rehabilitation: what you were blamed for was not found. You may show this to whomever you like.',
    falseProposed: 'Proposal: the reporter knew that the report was false', falseAgreed: 'Agrees: the reporter knew that the report was false', falseFacts: 'Facts', falseKnowledge: 'What shows that the reporter knew', falseHeard: 'What the reporter said to it',
    checkInWell: (months) => `Aftercare after ${months} months: it goes well`, checkInNotWell: (months) => `Aftercare after ${months} months: it does not go well`, checkInNothing: (months) => `Aftercare after ${months} months: no answer`, heard: 'Heard by the desk.',
    detriment: 'Detriment after reporting', since: 'Since', 'wish-new-report': 'Wants a new report.', 'wish-reopen': 'Asks to reopen the case.', 'wish-only-tell': 'Only wants the desk to know.',
    linked: (about) => `Put with a group of reports: ${about}`, unlinked: (about) => `Taken out of a group of reports: ${about}`,
    alertSg: (count) => `The secretary-general was told of ${count} reports`, alertOther: (count) => `The secretary-general of another ministry was told of ${count} reports`,
    dismissal: 'dismissal or suspension', demotion: 'demotion or no promotion', duties: 'other duties, place, hours or pay', training: 'training withheld', appraisal: 'negative appraisal or reference',
    discipline: 'penalty, reprimand or fine', harassment: 'coercion, bullying, threats or exclusion', unfair: 'unfair or different treatment', 'not-permanent': 'temporary contract not made permanent', 'not-renewed': 'contract not renewed or ended early',
    damage: 'damage to name or income', blacklist: 'kept out of work elsewhere', 'end-of-contract': 'assignment or hire ended', permit: 'permit withdrawn', medical: 'sent to a doctor or psychologist',
  },
  easy: {
    accused: 'de persoon over wie het gaat', copy: 'De klacht over u', view: 'Uw kant van het verhaal', discipline: 'straf', 'not-permanent': 'geen vast contract', unfair: 'oneerlijk behandeld', demotion: 'een lagere baan of geen promotie',
    rehabilitated: 'Het klopt niet wat iemand over u zei. Dit mag u aan iedereen laten zien.',
  },
})
