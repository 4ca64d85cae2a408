import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { aims, bodyKindFor, decideRoute, mayKnowName, otherAnswers, routeAllowed, routeTable, warningsFor } from './route.ts'

const wishes = fc.record({ name: fc.constantFrom(...mayKnowName), other: fc.constantFrom(...otherAnswers), aim: fc.constantFrom(...aims) })

describe('the way of a report', () => {
  it('knows every pair of aim and answer exactly once', () => {
    const pairs = routeTable.map(({ aim, other }) => `${aim} ${other}`)
    expect(new Set(pairs).size).toBe(aims.length * otherAnswers.length)
    expect(pairs).toHaveLength(aims.length * otherAnswers.length)
  })
  it('makes a complaint by name of an own outcome where the other side answers', () => {
    expect(decideRoute({ name: 'whoever-needs', other: 'yes', aim: 'own-outcome' })).toMatchObject({ kind: 'route', route: { procedure: 'complaint', naming: 'named' } })
  })
  it('tells a complainant that the accused gets a copy and the name', () => {
    expect(warningsFor({ procedure: 'complaint', naming: 'named' })).toContain('copy-and-name-to-accused')
  })
  it('never converts an anonymous complaint: it says so and leaves the choice', () => {
    const decision = decideRoute({ name: 'nobody', other: 'yes', aim: 'own-outcome' })
    expect(decision).toMatchObject({ kind: 'choice', obstacle: 'complaint-needs-name' })
    expect(decision.kind === 'choice' && decision.offers).toEqual([
      { procedure: 'complaint', naming: 'named' },
      { procedure: 'integrity', naming: 'anonymous' },
      { procedure: 'triage', naming: 'anonymous' },
    ])
  })
  it('says that a confidential complaint does not exist, because the accused gets the name', () => {
    expect(decideRoute({ name: 'handlers', other: 'yes', aim: 'own-outcome' })).toMatchObject({ kind: 'choice', obstacle: 'accused-gets-name' })
  })
  it('sends somebody who does not know to the triage', () => {
    expect(decideRoute({ name: 'unknown', other: 'unknown', aim: 'unknown' })).toMatchObject({ kind: 'route', route: { procedure: 'triage', naming: 'anonymous' } })
  })
  it('needs no accused for a rule or a process', () => {
    for (const aim of aims) expect(decideRoute({ name: 'nobody', other: 'no-person', aim })).toMatchObject({ route: { procedure: 'integrity' } })
  })
  it('only ever gives or offers ways that the law allows', () => {
    fc.assert(fc.property(wishes, (wanted) => {
      const decision = decideRoute(wanted)
      const routes = decision.kind === 'route' ? [decision.route] : decision.offers
      return routes.length > 0 && routes.every(routeAllowed)
    }))
  })
  it('never makes a name known further than was asked, unless the reporter picks it among the offers', () => {
    fc.assert(fc.property(wishes, (wanted) => {
      const decision = decideRoute(wanted)
      return decision.kind === 'choice' || wanted.name === 'whoever-needs' || decision.route.naming !== 'named'
    }))
  })
  it('lets the complaints committee read complaints only', () => {
    expect([bodyKindFor('complaint'), bodyKindFor('integrity'), bodyKindFor('triage')]).toEqual(['complaints', 'integrity', 'integrity'])
  })
})
