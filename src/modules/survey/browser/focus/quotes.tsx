import { useState } from 'preact/hooks'
import { toBase64Url, utf8 } from '../../../../foundation/kernel/bytes.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { sha256 } from '../../../../foundation/sealing/core/digest.ts'
import { Button, ButtonBar, CheckboxGroup, Details, Select, Tag, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import { mayBeQuoted } from '../../rules/focus/consent.ts'
import { keyOf } from '../../rules/focus/coding.ts'
import { checks, commitmentText, longestQuote, quoteProblems, type Check, type QuoteBody } from '../../rules/focus/quote.ts'
import type { QuoteRow, ThemeRow } from '../../rules/focus/state.ts'
import { themePassages } from '../../rules/focus/theme.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { finalOf, post, sealAll, type PartProps } from './desk.ts'

type QuotesProps = PartProps & { readonly theme: ThemeRow }
const asChecks = (values: readonly string[]): readonly Check[] => checks.filter((one) => values.includes(one))

const Checklist = ({ id, language, checked, onChange }: { readonly id: string; readonly language: 'nl' | 'en'; readonly checked: readonly Check[]; readonly onChange: (checked: readonly Check[]) => void }) => {
  const text = workTexts[language]
  return <CheckboxGroup language={language} id={id} label={text.checkTitle} values={checked} options={checks.map((one) => ({ value: one, label: text[`check-${one}`] }))} onChange={(values) => onChange(asChecks(values))} />
}

const Propose = ({ desk, open, busy, run, say, theme }: QuotesProps) => {
  const { language } = desk.page
  const text = workTexts[language]
  const [key, setKey] = useState('')
  const [words, setWords] = useState('')
  const [checked, setChecked] = useState<readonly Check[]>([])
  const may = new Set(open.state.participants.filter(mayBeQuoted).map(({ group, number }) => `${group}.${number}`))
  const passages = themePassages(theme.content.codes, open.state.codebook.codes, finalOf(open), open.passages).filter(({ group, participant }) => may.has(`${group}.${participant}`))
  const passage = passages.find((one) => keyOf(one) === key)
  const id = (name: string): string => `${name}-${theme.id}`
  const send = async (): Promise<void> => {
    if (!passage) return say(text.choosePassage)
    const [problem] = quoteProblems(words, passage.text, checked)
    if (problem) return say(text[`problem-${problem}`])
    const body: QuoteBody = { group: passage.group, n: passage.n, original: passage.text, text: words.trim(), salt: newId(systemRandom), why: '' }
    const gone = await run(async () => {
      const sealed = await sealAll(desk, open.state, [{ kind: 'quote', about: `${theme.id}.${passage.group}.${passage.participant}`, body }])
      return sealed.ok ? post(desk, '/quotes', { theme: theme.id, group: passage.group, participant: passage.participant, content: sealed.value[0] ?? '', commitment: toBase64Url(sha256(utf8(commitmentText(body)))) }) : sealed
    }, text.sentQuote)
    if (gone) { setKey(''); setWords(''); setChecked([]) }
  }
  if (passages.length === 0) return <p class="soft">{text.noQuotable}</p>
  return (
    <Details summary={text.proposeQuote}>
      <Select language={language} id={id('from')} label={text.fromPassage} none={text.choosePassage} value={key} options={passages.map((one) => ({ value: keyOf(one), label: `${text.group(String(one.group))}, ${text.participant(String(one.participant)).toLowerCase()}: ${one.text.slice(0, 60)}` }))}
        onChange={(value) => { setKey(value); setWords(passages.find((one) => keyOf(one) === value)?.text.slice(0, longestQuote) ?? '') }} />
      {passage && (
        <>
          <p><strong>{text.original}</strong></p><blockquote><p>{passage.text}</p></blockquote>
          <TextArea language={language} id={id('words')} label={text.quote} hint={text.quoteHint} rows={4} maximum={longestQuote} value={words} onInput={setWords} />
          <Checklist id={id('check')} language={language} checked={checked} onChange={setChecked} />
          <Button type="button" busy={busy} onPress={() => void send()}>{text.send}</Button>
        </>
      )}
    </Details>
  )
}

/** What a second researcher sees of a proposal: the words, the passage they come from, and what was said around it. */
const Approve = ({ desk, open, busy, run, say, quote, body }: PartProps & { readonly quote: QuoteRow; readonly body: QuoteBody }) => {
  const { language } = desk.page
  const text = workTexts[language]
  const [checked, setChecked] = useState<readonly Check[]>([])
  const [reason, setReason] = useState('')
  const at = open.passages.findIndex(({ group, n }) => group === body.group && n === body.n)
  const original = open.passages[at]?.text ?? ''
  const decide = (answer: object, good: string): void => void run(() => post(desk, `/quotes/${quote.id}/decision`, answer), good)
  const release = (): void => {
    // Judged by the passage as it stands here, not by the copy that came with the proposal.
    const [problem] = quoteProblems(body.text, original, checked)
    if (problem) return say(text[`problem-${problem}`])
    decide({ act: 'release', text: body.text, salt: body.salt, checked }, text.released)
  }
  return (
    <>
      <Details summary={text.context}>{open.passages.slice(Math.max(0, at - 2), at + 3).map((one) => <p key={keyOf(one)}><strong>{text.participant(String(one.participant))}:</strong> {one.text}</p>)}</Details>
      <Checklist id={`approve-${quote.id}`} language={language} checked={checked} onChange={setChecked} />
      <TextField language={language} id={`reason-${quote.id}`} label={text.refuseReason} optional value={reason} onInput={setReason} />
      <ButtonBar>
        <Button type="button" busy={busy} onPress={release}>{text.release}</Button>
        <Button kind="quiet" type="button" busy={busy} onPress={() => (reason.trim() === '' ? say(text.needReason) : decide({ act: 'refuse', reason: reason.slice(0, 500) }, text.refused))}>{text.refuse}</Button>
      </ButtonBar>
    </>
  )
}

/** The quotations of one theme. */
export const Quotes = (props: QuotesProps) => {
  const { desk, open, busy, run, theme } = props
  const text = workTexts[desk.page.language]
  const quotes = open.state.quotes.filter((one) => one.theme === theme.id)
  return (
    <>
      <h4>{text.quotesOf}</h4>
      {quotes.map((quote) => {
        const body = open.quotes.get(quote.id)
        return (
          <section key={quote.id} aria-label={text.quotesOf}>
            <blockquote><p>{body?.text ?? '…'}</p></blockquote>
            <p><Tag tone={quote.state === 'released' ? 'good' : quote.state === 'proposed' ? 'warn' : 'plain'}>{text[`quote-${quote.state}`]}</Tag> {quote.reason}</p>
            {quote.state === 'proposed' && body && (quote.by === desk.page.person ? <p class="soft">{text.own}</p> : <Approve {...props} quote={quote} body={body} />)}
            {(quote.state === 'released' || quote.state === 'proposed') && <Button kind="quiet" type="button" busy={busy} onPress={() => void run(() => post(desk, `/quotes/${quote.id}/decision`, { act: 'take-back' }), text.tookBack)}>{text.takeBack}</Button>}
          </section>
        )
      })}
      <Propose {...props} />
    </>
  )
}
