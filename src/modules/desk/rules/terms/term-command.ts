import type { Day } from '../../../../foundation/kernel/clock.ts'
import { yearOf } from '../../../../foundation/calendar/day.ts'
import { decreeDaysKnown } from '../../../../foundation/calendar/decree-days.ts'
import { formatLength } from '../../../../foundation/calendar/length.ts'
import { lengthen } from '../../../../foundation/calendar/lengthen.ts'
import type { CommandResult } from '../../../../foundation/kernel/computation.ts'
import { adjourn } from './adjourn.ts'
import { beyondKnownDecrees, computeTerm, groundWith } from './compute-term.ts'
import { endsOf, startTerm } from './running-term.ts'
import { readTermQuestion } from './term-arguments.ts'
import type { TermQuestion } from './term-arguments.ts'
import { termRule } from './term-rules.ts'
import { termSchema } from './term-schema.ts'
import type { TermAnswer } from './term-schema.ts'

export { termSchema } from './term-schema.ts'

/** `gehoor term RULE FROM` or `gehoor term --length LENGTH --kind KIND FROM`; `args` are the words after `term`. Never throws. */
export const termCommand = (args: readonly string[]): CommandResult => {
  if (args.includes('--schema')) return { exit: 0, json: termSchema }
  const question = readTermQuestion(args)
  if (!question.ok) return { exit: 2, error: question.error }
  return question.value.by === 'length' ? { exit: 0, json: byLength(question.value) } : byRule(question.value)
}

const decreesKnown = (from: Day, to: Day): boolean => {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!decreeDaysKnown(year)) return false
  return true
}

const byLength = ({ length, kind, from, adjourn: extra }: Extract<TermQuestion, { by: 'length' }>): TermAnswer => {
  const first = lengthen({ from, length, kind })
  const last = extra ? lengthen({ from: first.nominalEnd, length: extra, kind }) : first
  return {
    rule: null,
    step: null,
    from,
    nominalEnd: last.nominalEnd,
    legalEnd: last.legalEnd,
    kind,
    ground: [...groundWith([], last.articles)],
    provisional: beyondKnownDecrees(last.legalEnd),
    lengthened: last.legalEnd > last.nominalEnd,
    reporterEnd: null,
    adjourned: extra ? { from: first.nominalEnd, length: formatLength(extra) } : null,
    decreeDaysKnown: decreesKnown(from, last.legalEnd),
    name: null,
    text: null,
  }
}

const byRule = ({ id, from, adjourn: wanted }: Extract<TermQuestion, { by: 'rule' }>): CommandResult => {
  const rule = termRule(id.rule)
  const computed = computeTerm(id.rule, from, id.step === null ? {} : { step: id.step })
  const answer = (nominalEnd: Day, legalEnd: Day, ground: readonly string[], adjourned: TermAnswer['adjourned']): TermAnswer => ({
    rule: computed.rule,
    step: id.step,
    from,
    nominalEnd,
    legalEnd,
    kind: rule.kind,
    ground: [...ground],
    provisional: rule.provisional || beyondKnownDecrees(legalEnd),
    lengthened: legalEnd > nominalEnd,
    reporterEnd: rule.nominalForReporter ? nominalEnd : legalEnd,
    adjourned,
    decreeDaysKnown: decreesKnown(from, legalEnd),
    name: { nl: rule.name.nl, en: rule.name.en },
    text: { nl: rule.text.nl, en: rule.text.en },
  })
  if (!wanted) return { exit: 0, json: answer(computed.nominalEnd, computed.legalEnd, computed.ground, null) }

  const adjournment = rule.extension.adjournment
  const moved = adjourn(startTerm(id.rule, from), { day: from, noticeTo: ['complainant', 'accused'] })
  if (!adjournment || !moved.ok) {
    return {
      exit: 1,
      json: {
        rule: computed.rule,
        from,
        refused: 'cannot-be-adjourned',
        reason: { nl: 'De wet of regeling kent voor deze termijn geen verdaging.', en: 'The law or scheme knows no adjournment of this term.' },
      },
    }
  }
  const ends = endsOf(moved.value)
  if (ends.suspended) throw new Error('An adjourned term runs')
  const ground = [...rule.ground, adjournment.ground, ...computed.ground.slice(rule.ground.length)]
  return { exit: 0, json: answer(ends.nominalEnd, ends.legalEnd, ground, { from: computed.nominalEnd, length: formatLength(adjournment.length) }) }
}
