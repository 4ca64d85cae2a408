/** The vault's answers about sealed circles. Keys of readers come from the directory's answer, verified inside: a page cannot name a key. */
import { ok, refuse } from '../../kernel/result.ts'
import { identityOf } from '../core/age.ts'
import { openPaper, sealPaper } from '../core/circle.ts'
import { verifyDirectory } from '../core/directory.ts'
import type { Answers, Inside } from './vault-parts.ts'

type CircleRequests = 'sealToCircle' | 'openCircle'

export const circleAnswers = (inside: Inside): Pick<Answers, CircleRequests> => ({
  sealToCircle: async ({ directory, circle, readers, papers }) => {
    const [held, trusted] = [inside.held(), inside.trusted()]
    if (!held.ok) return held
    if (!trusted) return refuse('no-trust')
    const today = inside.settings.clock.today()
    const verified = verifyDirectory(directory, trusted.roster, today, null)
    if (!verified.ok) return refuse('no-trust')
    const to = readers.map((person) => verified.value.people.find((one) => one.person === person))
    if (!to.every((one) => one !== undefined) || !readers.includes(held.value.handler)) return refuse('no-key')
    const { handler: author, signSeed } = held.value
    return ok(await Promise.all(papers.map(({ kind, about, body }) => sealPaper({ realm: trusted.roster.realm, circle, kind, about, author, day: today, body }, to, signSeed))))
  },
  openCircle: async ({ directory, circle, papers }) => {
    const [held, trusted] = [inside.held(), inside.trusted()]
    if (!held.ok) return held
    if (!trusted) return refuse('no-trust')
    const verified = verifyDirectory(directory, trusted.roster, inside.settings.clock.today(), null)
    if (!verified.ok) return refuse('no-trust')
    const counted = inside.count(held.value, circle)
    if (!counted.ok) return counted
    const identity = identityOf(held.value.encSeed)
    return ok(await Promise.all(papers.map((paper) => openPaper(paper, identity, { realm: trusted.roster.realm, circle }, verified.value.people))))
  },
})
