import type { Context } from 'hono'
import { doneAnswer, problemsOf } from '../../../foundation/kernel/answers.ts'
import type { Result } from '../../../foundation/kernel/result.ts'
import type { SignalRefusal } from '../actions/signals/index.ts'

/** What may go wrong with a signal, in words. */
export const problem = problemsOf({
  'not-found': [404, 'Dit adres bestaat niet, of niet voor u.', 'This address does not exist, or not for you.'],
  'not-valid': [400, 'Dit bericht heeft niet de verwachte vorm. Laad de pagina opnieuw.', 'This message has not the expected shape. Reload the page.'],
  stale: [409, 'Er is net iets veranderd. Haal het signaal opnieuw op en probeer het dan weer. Uw tekst staat er nog.', 'Something has just changed. Fetch the signal again and then try once more. Your text is still there.'],
  'not-now': [409, 'Dit kan nu niet bij dit signaal. Haal het opnieuw op om te zien wat wel kan.', 'This cannot be done with this signal now. Fetch it again to see what can.'],
  'too-much': [413, 'Er past niet meer in deze berichtenbox.', 'There is no more room in this mailbox.'],
  'login-refused': [401, 'De berichtenbox gaat niet open. Controleer de woorden.', 'The mailbox does not open. Check the words.'],
})

export const answer = (context: Context, result: Result<unknown, SignalRefusal> | null): Response =>
  (!result ? problem(context, 'not-valid') : result.ok ? doneAnswer() : problem(context, result.error))
