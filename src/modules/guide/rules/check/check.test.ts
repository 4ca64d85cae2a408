import { describe, expect, test } from 'vitest'
import type { OfferedTerm } from '../../../../foundation/kernel/terms.ts'
import type { Condition, Guide } from '../guide.ts'
import { shippedGuide } from '../shipped/index.ts'
import { checkGuide, type Surroundings } from './index.ts'

/** Terms as the desk offers them. The shipped guide is held against the desk's own where the two meet: in the house. */
const term = (id: string, length: string): OfferedTerm => ({ id, length, kind: 'law', provisional: false, name: { nl: id, en: id }, ground: [] })
const terms = [
  term('AWB_ONTVANGST', '2wd'), term('AWB_NIET_IN_BEHANDELING', '4w'), term('AWB_AFDOENING_10', '10w'), term('WBK_ONTVANGST', '7d'), term('WBK_TERUGKOPPELING', '3m'), term('HUIS_BESLUIT', '6w'), term('OMBUDSMAN', '1y'),
  term('ESC_1', '5wd'), term('ESC_2', '10wd'),
]
const surroundings: Surroundings = { today: '2026-11-23', terms, provisions: [{ id: 'report', offered: true }, { id: 'complaint', offered: true }, { id: 'advisers', offered: false }] }

/** A copy of the shipped guide after something was done to it. */
const broken = (change: (guide: Guide) => void): Guide => {
  const copy = structuredClone(shippedGuide)
  change(copy)
  return copy
}
const route = (guide: Guide, id: string) => {
  const found = guide.routes.find((one) => one.id === id)
  if (!found) throw new Error(`no route ${id}`)
  return found
}
const question = (guide: Guide, id: string) => {
  const found = guide.questions.find((one) => one.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}
const codes = (guide: Guide, more: Partial<Surroundings> = {}): readonly string[] => [...new Set(checkGuide(guide, { ...surroundings, ...more }).problems.map(({ code }) => code))]
const never: Condition = { all: [{ question: 'wish', is: ['talk'] }, { question: 'wish', is: ['act'] }] }

describe('the guide that the product comes with', () => {
  test('is in order for every combination of answers, of which there are millions', () => {
    const checked = checkGuide(shippedGuide, surroundings)
    expect(checked.problems).toEqual([])
    expect(checked.ok).toBe(true)
    expect(checked.combinations).toBeGreaterThan(1_000_000)
  })
  test('knows every provision there is', () => {
    expect(new Set(shippedGuide.routes.map(({ kind }) => kind)).size).toBe(16)
  })
  test('needs no page of a module that is not built, because each such door has an address too', () => {
    expect(codes(shippedGuide, { provisions: surroundings.provisions.map((one) => ({ ...one, offered: false })) })).toEqual([])
  })
})

const plants: Readonly<Record<string, readonly [string, (guide: Guide) => void]>> = {
  'a condition that looks at a question that is not there': ['unknown-question', (g) => { route(g, 'hr').when = { question: 'mood', is: ['bad'] } }],
  'a condition that waits for an answer nobody can give': ['unknown-option', (g) => { route(g, 'hr').when = { question: 'wish', is: ['sing'] } }],
  'a named condition that is not there': ['unknown-condition', (g) => { route(g, 'hr').when = { named: 'nowhere' } }],
  'conditions that wait for one another': ['condition-circle', (g) => { g.conditions['grave'] = { is: { named: 'inside' } }; g.conditions['inside'] = { is: { not: { named: 'grave' } } } }],
  'a condition that waits for itself': ['condition-circle', (g) => { g.conditions['inside'] = { is: { any: [{ named: 'inside' }, { question: 'link', is: ['work'] }] } } }],
  'a question that hangs on a later one': ['asked-too-late', (g) => { question(g, 'danger').when = { question: 'tried', is: ['desk'] } }],
  'two questions with one id': ['duplicate-id', (g) => { question(g, 'role').id = 'wish' }],
  'two routes with one id': ['duplicate-id', (g) => { route(g, 'hr').id = 'police' }],
  'an option twice': ['duplicate-id', (g) => { const { options } = question(g, 'wish'); options[1] = { ...options[0]! } }],
  'an English text that is missing': ['text-missing', (g) => { delete route(g, 'hr').happens.en }],
  'an easy Dutch label of blanks': ['text-missing', (g) => { question(g, 'wish').options[0]!.label.easy = '  ' }],
  'a text without any language': ['text-missing', (g) => { route(g, 'hr').cannot = {} }],
  'a review day that has passed': ['review-expired', (g) => { g.reviewBy = '2026-11-22' }],
  'a review day that does not exist': ['day-impossible', (g) => { g.reviewBy = '2027-02-30' }],
  'a source checked in the future': ['day-impossible', (g) => { g.sources[0]!.checked = '2027-01-01' }],
  'a source that is not there': ['unknown-source', (g) => { route(g, 'hr').sources = ['rumour'] }],
  'a door to a contact that is not there': ['unknown-contact', (g) => { route(g, 'hr').door.contact = 'nobody' }],
  'a door without page or address': ['door-to-nowhere', (g) => { delete route(g, 'hr').door.contact }],
  'a door to a part the product does not know': ['unknown-provision', (g) => { route(g, 'desk-report').door.start = 'hotline' }],
  'a contact with nothing to reach it by': ['contact-empty', (g) => { delete g.contacts.find(({ id }) => id === 'hr')!.how }],
  'a next route that is not there': ['unknown-route', (g) => { route(g, 'hr').next = ['elsewhere'] }],
  'a route that leads to itself': ['leads-to-itself', (g) => { route(g, 'hr').next.push('hr') }],
  'a limit that is not there': ['unknown-limit', (g) => { route(g, 'hr').meets = ['eternity'] }],
  'an answer that nobody can ever choose': ['option-unreachable', (g) => { question(g, 'link').options[3]!.when = never }],
  'a question that is never asked': ['question-unreachable', (g) => { question(g, 'name').when = never }],
  'a route that never shows': ['route-unreachable', (g) => { route(g, 'works-council').when = never }],
  'a rule that never holds': ['rule-unreachable', (g) => { g.rules[1]!.when = never }],
  'a rule that forbids nothing': ['rule-forbids-nothing', (g) => { g.rules[1]!.forbids = {} }],
  'a question whose answer changes nothing': ['question-without-use', (g) => { g.questions.push({ ...question(g, 'pattern'), id: 'shoe-size' }) }],
  'no informal route for applicants': ['no-informal-route', (g) => { for (const id of ['adviser-external', 'anti-discrimination-bureau']) route(g, id).when = { not: { question: 'link', is: ['applied'] } } }],
  'no formal route without a name': ['no-formal-route', (g) => { route(g, 'desk-report').naming = { needed: true, tells: ['hearer'] }; route(g, 'desk-report').claims = ['hidden'] }],
  'no route at all': ['no-route', (g) => { g.rules.push({ id: 'nothing', when: { question: 'link', is: ['applied'] }, because: g.rules[0]!.because, sources: [], forbids: { routes: g.routes.map(({ id }) => id) } }) }],
  'a talk with the person where there is reprisal': ['person-in-danger', (g) => { g.rules[0]!.when = { question: 'danger', is: ['yes', 'unsure'] } }],
  'mediation where there is sexual violence': ['person-in-danger', (g) => { g.rules[0]!.forbids = { routes: ['person'] } }],
  'a manager who is involved': ['involved-manager', (g) => { g.rules.splice(1, 1) }],
  'a higher manager who is involved': ['involved-manager', (g) => { g.conditions['above-involved'] = { is: { question: 'who', is: ['above'] } } }],
  'a name where nobody may know it': ['name-needed', (g) => { g.rules[3]!.when = { all: [{ question: 'name', is: ['nobody'] }, { question: 'role', is: ['me'] }] } }],
  'danger without the police': ['danger-without-help', (g) => { route(g, 'police').when = { question: 'happened', is: ['threat', 'sexual'] } }],
  'answers that no longer tell of danger': ['meaning-missing', (g) => { for (const one of g.questions) for (const option of one.options) if (option.means?.includes('danger')) delete option.means }],
  'a manager again who was told already': ['tried-again', (g) => { route(g, 'manager').when = { named: 'inside' } }],
  'a route inside that never leads outside': ['never-outside', (g) => { route(g, 'hr').next = ['manager']; route(g, 'manager').next = ['hr'] }],
  'a route after which nothing is left': ['leads-nowhere', (g) => { route(g, 'works-council').next = ['mediation', 'equal-treatment-institute'] }],
  'a term that is not the desk’s': ['term-contradicts', (g) => { route(g, 'desk-complaint').terms[1]!.length = '6w' }],
  'a term that the desk does not know': ['term-unknown', (g) => { route(g, 'desk-complaint').terms[0]!.subject = 'AWB_SNEL' }],
  'a text that promises sooner than the term': ['length-not-declared', (g) => { route(g, 'desk-complaint').byWhen.nl = 'U krijgt een beslissing binnen zes weken.' }],
  'Dutch and English that name different times': ['languages-differ', (g) => { route(g, 'desk-complaint').byWhen.en = 'A decision within 10 weeks.' }],
  'two routes that promise different replies': ['promises-differ', (g) => { route(g, 'adviser-external').terms[0]!.length = '5wd' }],
  'a limit that differs from the desk’s term': ['term-contradicts', (g) => { g.limits.find(({ id }) => id === 'ombudsman-year')!.length = '2y' }],
  'a limit whose text says something else': ['length-not-declared', (g) => { g.limits.find(({ id }) => id === 'dismissal')!.text.en = 'You have six months.' }],
  'a complaint that is called anonymous': ['anonymity-contradicts', (g) => { route(g, 'desk-complaint').claims.push('anonymous') }],
  'a text that calls a complaint anonymous': ['anonymity-contradicts', (g) => { route(g, 'desk-complaint').knows.nl = 'U kunt anoniem klagen.' }],
  'a text that says nobody learns the name': ['anonymity-contradicts', (g) => { route(g, 'desk-complaint').protects.en = 'Nobody learns your name.' }],
  'a promise of secrecy that the law breaks': ['hidden-contradicts', (g) => { route(g, 'desk-complaint').claims.push('hidden') }],
  'a guarantee': ['promise-too-much', (g) => { route(g, 'desk-report').protects.nl = 'Uw veiligheid is gegarandeerd.' }],
  'no owner': ['owner-missing', (g) => { g.owner = ' ' }],
}

describe('a guide that was broken', () => {
  test.each(Object.entries(plants))('%s is found', (_, [code, change]) => {
    const { ok, problems } = checkGuide(broken(change), surroundings)
    expect(ok).toBe(false)
    expect(problems.map((problem) => problem.code)).toContain(code)
    for (const { path, story } of problems) {
      expect(path.every((step) => typeof step === 'string')).toBe(true)
      expect(story.nl.length).toBeGreaterThan(20)
      expect(story.en.length).toBeGreaterThan(20)
    }
  })
  test('is told as a story, with the fewest answers that lead there', () => {
    const first = checkGuide(broken(plants['no informal route for applicants']![1]), surroundings).problems.find(({ code }) => code === 'no-informal-route')
    expect(first?.path).toEqual(['name=nobody', 'link=applied'])
    expect(first?.story.nl).toBe('Wie antwoordt: “Wie mag weten wie u bent? – Niemand; Wat is uw band met de organisatie? – Ik solliciteerde er”, merkt: er is geen informele weg, en geen regel zegt waarom niet.')
  })
  test('may lack an informal route where a stated rule forbids it', () => {
    const guide = broken((g) => {
      plants['no informal route for applicants']![1](g)
      g.rules.push({ id: 'applicants', when: { question: 'link', is: ['applied'] }, because: g.rules[0]!.because, sources: [], forbids: { formality: 'informal' } })
    })
    expect(codes(guide)).not.toContain('no-informal-route')
  })
  test('stays checkable within seconds when questions are many', () => {
    const guide = broken((g) => {
      for (let i = 0; i < 25; i++) {
        g.questions.push({ ...structuredClone(question(g, 'happened')), id: `more-${i}`, options: question(g, 'happened').options.map(({ id, label }) => ({ id, label })) })
        route(g, 'hr').fits.push({ when: { question: `more-${i}`, is: ['words'] }, points: 1, because: g.rules[0]!.because })
      }
    })
    const started = performance.now()
    expect(codes(guide)).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
