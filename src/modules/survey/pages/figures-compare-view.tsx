import { Button, DataTable, inWhole, Notice, Select, Tag, writer } from '../../../foundation/ui/index.ts'
import type { Compared } from '../actions/figures-compare.ts'
import type { Comparable } from '../rules/figures/comparable.ts'
import { compareTexts } from '../texts/compare.ts'
import type { StaffLanguage } from './frame.tsx'

/** Two figures to choose. */
export const ChooseTwo = ({ language, all, a, b }: { readonly language: StaffLanguage; readonly all: readonly Comparable[]; readonly a: string; readonly b: string }) => {
  const text = compareTexts[language]
  const options = all.map(({ specification, name }) => ({ value: specification.id, label: name[language] }))
  return (
    <form method="get" class="no-print">
      <Select language={language} id="a" label={text.first} none={text.none} options={options} value={a} />
      <Select language={language} id="b" label={text.second} none={text.none} options={options} value={b} />
      <Button>{text.show}</Button>
    </form>
  )
}

const Side = ({ figure, language }: { readonly figure: Comparable; readonly language: StaffLanguage }) => {
  const text = compareTexts[language]
  const { specification: { estimate, n }, name, quote, kind } = figure
  return (
    <section class="side">
      <h3>{name[language]}</h3>
      {/* A quoted figure has the decimals that its source gave it. */}
      <p class="side-figure">{quote ? writer('share', language, 0)(estimate) : writer(kind === 'share' ? 'share' : 'score', language)(estimate)}</p>
      {quote && <blockquote lang="nl">“{quote.words}” <cite lang={language}>{quote.source[language]}</cite></blockquote>}
      <p class="soft small">{n === null ? text.restsUnknown : text.rests(inWhole(n, language))} {quote && text.quoted}</p>
    </section>
  )
}

const tones = { comparable: 'good', 'with-adjustment': 'warn', 'not-comparable': 'bad', undetermined: 'bad' } as const
const levelTones = { identical: 'good', equivalent: 'good', bridged: 'warn', different: 'bad', unknown: 'warn' } as const

/** The verdict, the two side by side, and each rule with its reason. A difference only where one may be shown. */
export const CompareView = ({ compared: { a, b, comparison }, language }: { readonly compared: Compared; readonly language: StaffLanguage }) => {
  const text = compareTexts[language]
  const { verdict, explanation, rules, difference, allowed, flag } = comparison
  const share = a.kind === 'share'
  const number = writer('score', language, share ? 1 : 2)
  const points = (value: number): string => (share ? text.points(number(value * 100)) : number(value))
  return (
    <>
      <Notice tone={tones[verdict]} title={text[verdict]}><p>{explanation[language]}</p></Notice>
      <div class="sides"><Side figure={a} language={language} /><Side figure={b} language={language} /></div>
      {difference === null ? <p>{text.noDifference}</p> : (
        <section>
          <h2>{text.difference}</h2>
          <p>{text.differenceText(points(difference.estimate), points(difference.estimate - 1.96 * difference.se), points(difference.estimate + 1.96 * difference.se))}</p>
          {flag === 'b' && <p>{text.flag}</p>}
          <p class="soft">{text.differenceMeans}</p>
        </section>
      )}
      {allowed.includes('recompute-on-common-organisations') && <p>{text.recompute}</p>}
      <h2>{text.rules}</h2>
      <p>{text.hard}</p>
      <DataTable id="rules" caption={text.rules} stacks rows={rules} rowKey={({ rule }) => rule} columns={[
        { key: 'rule', head: text.rule, cell: ({ rule }) => rule },
        { key: 'level', head: text.outcome, cell: ({ level }) => <Tag tone={levelTones[level]}>{text[level]}</Tag> },
        { key: 'reason', head: text.reason, cell: ({ reason }) => reason[language] },
      ]} />
    </>
  )
}
