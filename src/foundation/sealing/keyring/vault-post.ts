/** The vault's answers about sealed post and about notes to oneself. What they open is post or a note by its form, never a key. */
import { ok, refuse } from '../../kernel/result.ts'
import { identityOf, recipientOf } from '../core/age.ts'
import { composePostAnswer, openOwn, openPost, sealOwn } from '../core/post.ts'
import type { Answers, Inside } from './vault-parts.ts'

type PostRequests = 'openPost' | 'answerPost' | 'sealOwn' | 'openOwn'

export const postAnswers = (inside: Inside): Pick<Answers, PostRequests> => ({
  openPost: async ({ thread, items }) => {
    const held = inside.held()
    if (!held.ok) return held
    const counted = inside.count(held.value, thread)
    if (!counted.ok) return counted
    const identity = identityOf(held.value.encSeed)
    return ok(await Promise.all(items.map((item) => openPost(item, identity))))
  },
  answerPost: async ({ view, words }) => {
    const [held, trusted] = [inside.held(), inside.trusted()]
    if (!held.ok) return held
    if (!trusted) return refuse('no-trust')
    const { handler, encSeed, signSeed } = held.value
    const me = { realm: trusted.roster.realm, person: handler, enc: await recipientOf(encSeed), signSeed }
    return ok(await composePostAnswer(view, me, words, { today: inside.settings.clock.today(), random: inside.settings.random }))
  },
  sealOwn: async ({ value }) => {
    const held = inside.held()
    return held.ok ? ok(await sealOwn(value, await recipientOf(held.value.encSeed))) : held
  },
  openOwn: async ({ sealed }) => {
    const held = inside.held()
    if (!held.ok) return held
    const identity = identityOf(held.value.encSeed)
    return ok(await Promise.all(sealed.map((one) => openOwn(one, identity))))
  },
})
