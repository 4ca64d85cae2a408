import type { Text } from '../../../foundation/kernel/language.ts'

/** What the desk's API says when it cannot do something; it never repeats what was sent. */
export const problems = {
  'not-found': { nl: 'Dit bestaat niet, of u mag het niet zien.', en: 'This does not exist, or you may not see it.' },
  'not-valid': { nl: 'De server kan dit bericht niet aannemen: de vorm klopt niet.', en: 'The server cannot accept this: its form is not right.' },
  'too-large': { nl: 'Dit is te groot om in één keer te versturen.', en: 'This is too large to send at once.' },
  'too-much': { nl: 'De ruimte voor bijlagen van deze melding is op. Tekst kunt u wel blijven sturen.', en: 'The space for attachments of this report is used up. You can still send text.' },
  busy: { nl: 'Het is nu druk met bijlagen. Probeer het over een minuut opnieuw. Tekst kunt u wel sturen.', en: 'Attachments are busy right now. Try again in a minute. You can still send text.' },
  stale: { nl: 'Iemand anders was net eerder. Haal de zaak opnieuw op en probeer het nog eens.', en: 'Somebody else was first. Load the case again and try once more.' },
  'roster-outdated': { nl: 'De lijst van behandelaars is vernieuwd. Laad de pagina opnieuw.', en: 'The list of handlers was renewed. Load the page again.' },
  'other-filing-stands': { nl: 'Onder dit kenmerk staat al een andere melding.', en: 'Another report stands under this reference.' },
  'login-refused': { nl: 'Deze woorden openen geen postvak. Controleer de woorden en probeer het opnieuw.', en: 'These words open no mailbox. Check the words and try again.' },
  'not-signed': { nl: 'Er ontbreekt een handtekening van iemand die de zaak nu kan lezen.', en: 'A signature of somebody who can read the case now is missing.' },
} as const satisfies Record<string, Text>
export type Problem = keyof typeof problems
