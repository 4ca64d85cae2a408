/** The vault's answers about sealed ladders: the keys of the rungs stay inside, the page gets what they open. */
import { ok, refuse } from '../../kernel/result.ts'
import { identityOf } from '../core/age.ts'
import { verifyDirectory } from '../core/directory.ts'
import { composeLadderAnswer, composeLadderDeputy, openLadder } from '../core/ladder-reader.ts'
import { publicKey } from '../core/signing.ts'
import type { Answers, Inside } from './vault-parts.ts'

type LadderRequests = 'openLadder' | 'answerLadder' | 'deputizeLadder'

export const ladderAnswers = (inside: Inside): Pick<Answers, LadderRequests> => {
  const moment = () => ({ today: inside.settings.clock.today(), random: inside.settings.random })
  return {
    openLadder: async (file) => {
      const [held, trusted] = [inside.held(), inside.trusted()]
      if (!held.ok) return held
      if (!trusted) return refuse('no-trust')
      const counted = inside.count(held.value, file.ladder)
      if (!counted.ok) return counted
      const { handler, encSeed, signSeed, ladders } = held.value
      const opened = await openLadder(file, trusted.roster.realm, { person: handler, identity: identityOf(encSeed), sig: publicKey(signSeed) })
      if (!opened.ok) return opened
      ladders.set(file.ladder, opened.value)
      return ok(opened.value.view)
    },
    answerLadder: async ({ ladder, words }) => {
      const held = inside.held()
      if (!held.ok) return held
      const open = held.value.ladders.get(ladder)
      return open ? ok(await composeLadderAnswer(open, { person: held.value.handler, signSeed: held.value.signSeed }, words, moment())) : refuse('not-open')
    },
    deputizeLadder: async ({ ladder, directory, person, words }) => {
      const [held, trusted] = [inside.held(), inside.trusted()]
      if (!held.ok) return held
      if (!trusted) return refuse('no-trust')
      const open = held.value.ladders.get(ladder)
      if (!open) return refuse('not-open')
      const verified = verifyDirectory(directory, trusted.roster, moment().today, null)
      const to = verified.ok ? verified.value.people.find((one) => one.person === person) : undefined
      return to ? composeLadderDeputy(open, { person: held.value.handler, signSeed: held.value.signSeed }, to, words, moment()) : refuse('no-key')
    },
  }
}
