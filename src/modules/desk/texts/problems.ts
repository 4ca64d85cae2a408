import type { Text } from '../../../foundation/kernel/language.ts'

/** What the desk's API says when it cannot do something; it never repeats what was sent. */
export const problems = {
  'not-found': { nl: 'Dit bestaat niet, of u mag het niet zien. Ga terug en begin opnieuw.', en: 'This does not exist, or you may not see it. Go back and start again.' },
  'not-valid': { nl: 'De server kan dit niet aannemen: de vorm klopt niet. Laad de pagina opnieuw en probeer het nog eens.', en: 'The server cannot accept this: its form is not right. Load the page again and try once more.' },
  'too-large': { nl: 'Dit is te groot om in één keer te versturen. Maak het korter, of stuur het in delen.', en: 'This is too large to send at once. Make it shorter, or send it in parts.' },
  'too-much': { nl: 'De ruimte voor bijlagen van deze melding is op. Tekst kunt u wel blijven sturen.', en: 'The space for attachments of this report is used up. You can still send text.' },
  busy: { nl: 'Het is nu druk met bijlagen. Probeer het over een minuut opnieuw. Tekst kunt u wel sturen.', en: 'Attachments are busy right now. Try again in a minute. You can still send text.' },
  stale: { nl: 'Iemand anders was net eerder. Haal de zaak opnieuw op en probeer het nog eens.', en: 'Somebody else was first. Load the case again and try once more.' },
  'roster-outdated': { nl: 'De lijst van behandelaars is vernieuwd. Laad de pagina opnieuw.', en: 'The list of handlers was renewed. Load the page again.' },
  'other-filing-stands': { nl: 'Onder dit kenmerk staat al een andere melding. Verstuur uw melding opnieuw: dan krijgt zij een ander kenmerk.', en: 'Another report stands under this reference. Send your report again: it then gets another reference.' },
  'not-open': { nl: 'Deze commissie neemt nog geen meldingen aan. Bel of schrijf het loket.', en: 'This committee does not take reports yet. Call or write to the desk.' },
  'login-refused': { nl: 'Deze woorden openen geen berichtenbox. Controleer de woorden en probeer het opnieuw.', en: 'These words open no mailbox. Check the words and try again.' },
  'not-signed': { nl: 'Er ontbreekt een handtekening van iemand die de zaak nu kan lezen. Vraag een andere lezer om ook te tekenen.', en: 'A signature of somebody who can read the case now is missing. Ask another reader to sign too.' },
  'not-due': { nl: 'Deze zaak mag nog niet worden vernietigd: de termijn loopt nog, de zaak is open, of zij wordt vastgehouden.', en: 'This case may not be destroyed yet: its term still runs, the case is open, or it is held.' },
  'not-archived': { nl: 'Het advies en de beslissing moeten eerst in het archief staan. Zet daar een vinkje bij als dat zo is.', en: 'The advice and the decision must first be in the archive. Tick that when it is so.' },
} as const satisfies Record<string, Text>
export type Problem = keyof typeof problems
