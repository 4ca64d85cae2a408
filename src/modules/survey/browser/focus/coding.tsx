import { useEffect, useRef, useState } from 'preact/hooks'
import { ok } from '../../../../foundation/kernel/result.ts'
import { Button, ButtonBar, CheckboxGroup, Details, EmptyState, Notice, Progress, TextArea } from '../../../../foundation/ui/index.ts'
import { inTree } from '../../rules/focus/codebook.ts'
import { keyOf, nothingCoded, toCode, type Coding } from '../../rules/focus/coding.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { put, sealAll, sealOwn, type PartProps } from './desk.ts'

const noCode = '-'

/** One coder at work: a passage at a time with what was said before it, the codes beside it, and nothing of the other coder. */
export const CodingPart = ({ desk, open, busy, run }: PartProps) => {
  const { language, person } = desk.page
  const text = workTexts[language]
  const { study, codebook, codings } = open.state
  const passages = toCode(open.passages)
  const stored = codings.find(({ coder }) => coder === person)
  const [coding, setCoding] = useState<Coding>(open.mine ?? nothingCoded)
  const [at, setAt] = useState(() => Math.max(0, passages.findIndex((one) => (open.mine ?? nothingCoded).codes[keyOf(one)] === undefined)))
  const [changed, setChanged] = useState(false)
  const [sure, setSure] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const now = passages[Math.min(at, passages.length - 1)]
  const tree = inTree(codebook.codes)
  const locked = stored?.doneDay != null
  const set = (next: Coding): void => { setCoding(next); setChanged(true) }
  const chosen = now ? coding.codes[keyOf(now)] : undefined
  const choose = (values: readonly string[]): void => {
    if (!now || locked) return
    const [was, is] = [chosen !== undefined && chosen.length === 0, values.includes(noCode)]
    const codes = is && !was ? [] : values.filter((one) => one !== noCode)
    const { [keyOf(now)]: _, ...rest } = coding.codes
    set({ ...coding, codes: codes.length === 0 && !is ? rest : { ...coding.codes, [keyOf(now)]: codes } })
  }
  const go = (to: number): void => {
    setAt(Math.min(passages.length - 1, Math.max(0, to)))
    heading.current?.focus()
  }
  const openOne = (): number => { const later = passages.findIndex((one, index) => index > at && coding.codes[keyOf(one)] === undefined); return later >= 0 ? later : passages.findIndex((one) => coding.codes[keyOf(one)] === undefined) }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || !event.shiftKey || !now) return
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      const code = digit === undefined ? undefined : tree[Number(digit) - 1]?.code
      if (code) choose((chosen ?? []).includes(code.id) ? (chosen ?? []).filter((one) => one !== code.id) : [...(chosen ?? []), code.id])
      else if (event.code === 'KeyN') go(at + 1)
      else if (event.code === 'KeyP') go(at - 1)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [changed])

  if (!study.coders.includes(person)) return <EmptyState title={text.notCoder}><p>{text.notCoderText}</p></EmptyState>
  if (codebook.codes.length === 0) return <EmptyState title={text.noCodes}><p>{text.noCodesText}</p></EmptyState>
  if (!now) return <EmptyState title={text.nothingToCode}><p>{text.nothingToCodeText}</p></EmptyState>
  if (locked) return <Notice tone="good" title={text.round(String(study.round))}><p>{text.handedIn}</p></Notice>
  const judged = passages.filter((one) => coding.codes[keyOf(one)] !== undefined).length
  const store = async (handIn: boolean): Promise<void> => {
    const done = await run(async () => {
      const own = await sealOwn(desk, coding)
      if (!own.ok) return own
      const all = handIn ? await sealAll(desk, open.state, [{ kind: 'coding', about: `${study.round}`, body: coding }]) : ok<readonly (string | null)[]>([null])
      return all.ok ? put(desk, '/coding', { version: stored?.version ?? 0, codebook: codebook.version, own: own.value, done: all.value[0] ?? null }) : all
    }, handIn ? text.handedIn : text.savedCoding)
    if (done) setChanged(false)
  }
  const index = open.passages.indexOf(now)
  const before = open.passages.slice(Math.max(0, index - 3), index).filter(({ group }) => group === now.group)
  return (
    <>
      <Progress language={language} id="judged" doing={text.progress(String(judged), String(passages.length))} share={judged / passages.length} />
      {open.dropped > 0 && <Notice tone="warn"><p>{text.dropped1(String(open.dropped))}</p></Notice>}
      <h2 ref={heading} tabIndex={-1}>{text.passage(String(at + 1), String(passages.length))}</h2>
      <p class="soft small">{text.group(String(now.group))}, {text.participant(String(now.participant)).toLowerCase()}</p>
      {before.length > 0 && <Details summary={text.before1}>{before.map((one) => <p key={one.n}><strong>{text.participant(String(one.participant))}:</strong> {one.text}</p>)}</Details>}
      <blockquote><p>{now.text}</p></blockquote>
      <CheckboxGroup language={language} id="codes" label={text.whichCodes} values={chosen === undefined ? [] : chosen.length === 0 ? [noCode] : chosen} onChange={choose}
        options={[...tree.map(({ code, depth }) => ({ value: code.id, label: `${'– '.repeat(depth)}${code.name}`, hint: [code.definition, code.use, code.notUse].filter(Boolean).join(' · ') })), { value: noCode, label: text.none }]} />
      <TextArea language={language} id="note" label={text.note} rows={2} optional value={coding.notes[keyOf(now)] ?? ''} onInput={(note) => set({ ...coding, notes: { ...coding.notes, [keyOf(now)]: note.slice(0, 1000) } })} />
      <ButtonBar>
        <Button type="button" onPress={() => go(at + 1)}>{text.next}</Button>
        <Button kind="quiet" type="button" onPress={() => go(at - 1)}>{text.previous}</Button>
        {judged < passages.length && <Button kind="quiet" type="button" onPress={() => go(openOne())}>{text.nextOpen}</Button>}
        <Button kind="quiet" type="button" busy={busy} onPress={() => void store(false)}>{text.save}</Button>
      </ButtonBar>
      {changed && <p class="soft small">{text.unsaved}</p>}
      <p class="soft small">{text.keys}</p>
      <Details summary={text.handIn}>
        <p>{text.handInText}</p>
        {judged < passages.length && <p>{text.notAll(String(passages.length - judged))}</p>}
        <CheckboxGroup language={language} id="sure" label={text.handIn} values={sure ? ['yes'] : []} options={[{ value: 'yes', label: text.handInSure }]} onChange={(values) => setSure(values.includes('yes'))} />
        <Button kind="grave" type="button" busy={busy || !sure} onPress={() => void store(true)}>{text.handIn}</Button>
      </Details>
    </>
  )
}
