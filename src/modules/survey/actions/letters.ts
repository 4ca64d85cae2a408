import { ok, type Result } from '../../../foundation/kernel/result.ts'
import { newCode } from '../rules/field/codes.ts'
import type { Wave } from '../rules/field/wave.ts'
import { insertCode, loadDue, markSent } from '../store/field.ts'
import { loadStrata, loadWaves } from '../store/waves.ts'
import { addressOfWave } from '../rules/places.ts'
import { letterOf } from '../rules/field/letters.ts'
import { checkNumber, codeHash } from './keys.ts'
import { asSystem, type SurveyServices } from './services.ts'

const some = 200

/**
 * Sends the letters that are due, of every wave in the field. Each has a code of its own; only its hash is kept. A letter is marked sent after
 * the mail server took it: cut off in between, somebody gets two letters, whose codes open one questionnaire once.
 */
export const sendLetters = async (services: SurveyServices): Promise<Result<{ readonly sent: number; readonly failed: number }, never>> => {
  const waves = (await asSystem(services, loadWaves)).filter(({ state }) => state === 'open')
  const done = { sent: 0, failed: 0 }
  for (const wave of waves) await sendOf(services, wave, done)
  return ok(done)
}

const sendOf = async (services: SurveyServices, wave: Wave, done: { sent: number; failed: number }): Promise<void> => {
  const { surveyMail } = services
  if (!surveyMail) return
  const check = checkNumber(wave.id, await asSystem(services, (tx) => loadStrata(tx, wave.id)))
  const tried = new Set<string>()
  for (;;) {
    const due = (await asSystem(services, (tx) => loadDue(tx, wave.id, some + tried.size))).filter(({ id }) => !tried.has(id))
    if (due.length === 0) return
    for (const { id, address, language, letters } of due) {
      tried.add(id)
      const code = newCode(services.random)
      await asSystem(services, (tx) => insertCode(tx, codeHash(code), wave.id, id))
      try {
        await surveyMail.send({ address, language }, letterOf(language, { link: `${services.publicUrl}${addressOfWave(language, wave.id)}`, code, check, closes: wave.content.closes, reminder: letters > 0 }))
      } catch {
        done.failed += 1
        continue
      }
      await asSystem(services, (tx) => markSent(tx, id))
      tried.delete(id)
      done.sent += 1
    }
  }
}
