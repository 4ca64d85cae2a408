import { useState } from 'preact/hooks'
import { saveFile } from '../../../../foundation/browser/save.ts'
import { Button, ButtonBar, CheckboxGroup, DataTable, EmptyState, Notice, TextField } from '../../../../foundation/ui/index.ts'
import { agreementReport, type AgreementReport } from '../../rules/focus/agreement.ts'
import { inTree } from '../../rules/focus/codebook.ts'
import { codeRatings, keyOf, toDiscuss, wholeRatings, type Coding, type Consensus } from '../../rules/focus/coding.ts'
import type { AgreementFigures } from '../../rules/focus/state.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { post, put, sealAll, type OpenStudy, type PartProps } from './desk.ts'

const draws = 1000
/** What goes to the server of the agreement: coefficients in thousandths and how many passages. */
const figuresOf = (report: AgreementReport): AgreementFigures => {
  const thousandths = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value * 1000))
  return { passages: report.pairs[0]?.units ?? 0, percent: thousandths(report.percent), kappa: thousandths(report.pairs[0]?.kappa?.estimate), alpha: thousandths(report.alpha?.estimate) }
}

const Coefficients = ({ open, both, language }: { readonly open: OpenStudy; readonly both: readonly Coding[]; readonly language: 'nl' | 'en' }) => {
  const text = workTexts[language]
  const { study, codebook } = open.state
  const number = (value: number | null | undefined, style: 'percent' | 'decimal' = 'decimal'): string => (value == null ? text.cannotTell : new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { style, minimumFractionDigits: style === 'decimal' ? 2 : 0, maximumFractionDigits: style === 'decimal' ? 2 : 0 }).format(value))
  const within = (range: readonly [number, number] | null | undefined): string => (range ? ` (${text.interval(number(range[0]), number(range[1]))})` : '')
  const rows = [
    { id: 'all', name: text.overall, report: agreementReport(wholeRatings(study.coders, both, open.passages), draws, 1) },
    ...inTree(codebook.codes).map(({ code, depth }) => ({ id: code.id, name: `${'– '.repeat(depth)}${code.name}`, report: agreementReport(codeRatings(study.coders, both, open.passages, code.id), draws, 1) })),
  ]
  return (
    <>
      <DataTable id="agreement" caption={text.agreement} rows={rows} rowKey={({ id }) => id} columns={[
        { key: 'code', head: text.code, cell: ({ name }) => name }, { key: 'units', head: text.units, numeric: true, cell: ({ report }) => report.pairs[0]?.units ?? 0 }, { key: 'percent', head: text.percent, numeric: true, cell: ({ report }) => number(report.percent, 'percent') },
        { key: 'kappa', head: text.kappa, numeric: true, cell: ({ report }) => `${number(report.pairs[0]?.kappa?.estimate)}${within(report.pairs[0]?.kappa?.interval)}` }, { key: 'alpha', head: text.alpha, numeric: true, cell: ({ report }) => `${number(report.alpha?.estimate)}${within(report.alpha?.interval)}` },
      ]} />
      <p class="soft">{text.overallText}</p>
    </>
  )
}

/** As the command `gehoor survey agreement` reads it; codes by name, passages by number, no word of what was said. */
const csvOf = ({ state, passages }: OpenStudy, both: readonly Coding[]): string => {
  const names = new Map(state.codebook.codes.map(({ id, name }) => [id, name]))
  const { units, ratings } = wholeRatings(['coder1', 'coder2'], both, passages)
  const field = (value: string): string => `"${value.replaceAll('"', '""')}"`
  const cell = (value: string | null): string => (value === null ? '' : field(value === '' ? '(none)' : value.split(' + ').map((id) => names.get(id) ?? id).join(' + ')))
  return ['unit,coder1,coder2', ...units.map((unit, at) => [field(unit), ...(ratings[at] ?? []).map(cell)].join(','))].join('\r\n')
}

/** How far two agree, what they see differently, and what they decided together; one writes it down, the other confirms. */
export const AgreementPart = ({ desk, open, busy, run, say }: PartProps) => {
  const { language, person } = desk.page
  const text = workTexts[language]
  const { study, codebook, readers, consensus } = open.state
  const [decided, setDecided] = useState<Consensus['decided']>(open.consensus?.decided ?? {})
  const both = open.both
  if (both === null) return <EmptyState title={text.notBoth}><p>{text.notBothText}</p></EmptyState>
  const talk = toDiscuss(both, open.passages)
  const left = talk.filter((one) => (decided[keyOf(one)]?.reason ?? '').trim() === '').length
  const options = inTree(codebook.codes).map(({ code, depth }) => ({ value: code.id, label: `${'– '.repeat(depth)}${code.name}` }))
  const names = (codes: readonly string[] | undefined): string => (codes === undefined ? text.notJudged : codes.length === 0 ? text.none : codes.map((id) => codebook.codes.find((one) => one.id === id)?.name ?? id).join(', '))
  const nameOf = (coder: string): string => readers.find((one) => one.person === coder)?.name ?? coder
  const change = (key: string, one: Partial<Consensus['decided'][string]>): void => setDecided({ ...decided, [key]: { codes: decided[key]?.codes ?? [], reason: decided[key]?.reason ?? '', ...one } })
  const coder = study.coders.includes(person)
  const store = (): void => {
    if (left > 0) return say(text.reasonMissing)
    void run(async () => {
      const report = agreementReport(wholeRatings(study.coders, both, open.passages), 0, 1)
      const sealed = await sealAll(desk, open.state, [{ kind: 'consensus', about: `${study.round}`, body: { decided: Object.fromEntries(talk.map((one) => [keyOf(one), decided[keyOf(one)] ?? { codes: [], reason: '' }])) } }])
      return sealed.ok ? put(desk, '/consensus', { version: consensus?.version ?? 0, content: sealed.value[0] ?? '', agreement: figuresOf(report) }) : sealed
    }, text.savedTalk)
  }
  return (
    <>
      <h2>{text.agreement}, {text.round(String(study.round)).toLowerCase()}</h2>
      <Coefficients open={open} both={both} language={language} />
      <ButtonBar><Button kind="quiet" type="button" onPress={() => saveFile('codes.csv', new Blob([csvOf(open, both)], { type: 'text/csv' }))}>{text.agreementFile}</Button></ButtonBar>
      <h2>{text.talkTitle}</h2>
      {consensus !== null && (consensus.confirmedBy !== null ? <Notice tone="good"><p>{text.isConfirmed}</p></Notice> : <Notice tone="warn"><p>{text.waitConfirm}</p></Notice>)}
      {talk.length === 0 ? <p>{text.noTalk}</p> : <p>{text.talkLeft(String(left))}</p>}
      {talk.map((one) => {
        const key = keyOf(one)
        return (
          <section class="part" key={key} aria-labelledby={`talk-${key}`}>
            <h3 id={`talk-${key}`}>{text.group(String(one.group))}, {text.participant(String(one.participant)).toLowerCase()}, {key}</h3>
            <blockquote><p>{one.text}</p></blockquote>
            <ul>{study.coders.map((by, at) => <li key={by}>{text.chose(nameOf(by))}: <strong>{names(both[at]?.codes[key])}</strong>{both[at]?.notes[key] ? ` – ${both[at]?.notes[key]}` : ''}</li>)}</ul>
            {coder ? (
              <>
                <CheckboxGroup language={language} id={`decide-${key}`} label={text.decide} optional values={decided[key]?.codes ?? []} options={options} onChange={(codes) => change(key, { codes })} />
                <TextField language={language} id={`why-${key}`} label={text.reason} value={decided[key]?.reason ?? ''} onInput={(reason) => change(key, { reason: reason.slice(0, 1000) })} />
              </>
            ) : <p>{text.decided}: {names(decided[key]?.codes)}. {decided[key]?.reason ?? ''}</p>}
          </section>
        )
      })}
      {coder && (
        <ButtonBar>
          {consensus !== null && consensus.confirmedBy === null && consensus.by !== person && <Button type="button" busy={busy} onPress={() => void run(() => post(desk, '/consensus/confirmation', { version: consensus.version }), text.confirmed)}>{text.confirm}</Button>}
          <Button kind={consensus === null ? 'primary' : 'quiet'} type="button" busy={busy} onPress={store}>{text.saveTalk}</Button>
        </ButtonBar>
      )}
    </>
  )
}
