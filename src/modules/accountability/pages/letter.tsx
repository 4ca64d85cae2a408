import type { Context } from 'hono'
import type { WrittenDocument } from '../../../foundation/kernel/document.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { inWhole, writer } from '../../../foundation/ui/charts/index.ts'
import { addressOf, Button, ButtonBar, DataTable, Details, EmptyState, errorFor, Notice, TextArea, type FormError } from '../../../foundation/ui/index.ts'
import { keepLetter, letterView, work, type LetterView } from '../actions/index.ts'
import { cellsOf, coverageOf } from '../rules/model/model.ts'
import { resolveLetter, type Reference, type Resolved } from '../rules/output/letter.ts'
import { letterPlace } from '../rules/places.ts'
import { commitmentStateNames, frameTexts } from '../texts/frame.ts'
import { letterTexts } from '../texts/letter.ts'
import { outputTexts } from '../texts/output.ts'
import { reportTexts } from '../texts/report.ts'
import { fileAsked, sendFile } from './files.tsx'
import { actingOf, fieldsOf, languageOf, Paragraphs, show, type StaffLanguage } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'

/** What a reference says now, in the letter's own language. */
const resolver = ({ letter, whole, commitments, model }: LetterView) => (reference: Reference): Resolved => {
  const { language } = letter
  const blank = (subject: 'racism' | 'discrimination'): Resolved => ({ ok: true, text: inWhole(coverageOf(cellsOf(model, subject, whole.measures.filter(({ withdrawn, state }) => withdrawn === null && state !== 'stopped'))).blank, language) })
  switch (reference.kind) {
    case 'year': return { ok: true, text: whole.year }
    case 'departments': return { ok: true, text: inWhole(whole.departments.length, language) }
    case 'blank-racism': return blank('racism')
    case 'blank-discrimination': return blank('discrimination')
    case 'commitment': {
      const line = commitments.find(({ id }) => id === reference.id)
      return line ? { ok: true, text: inLanguage(commitmentStateNames[line.state], language) } : { ok: false, why: 'unknown' }
    }
    case 'figure': case 'base': case 'interval': {
      // Of two versions of a definition the last counts.
      const figure = whole.figures.findLast(({ definition }) => definition.id === reference.indicator)
      const place = reference.department === null ? undefined : figure?.departments.find(({ department }) => department.id === reference.department)
      if (!figure || (reference.department !== null && !place)) return { ok: false, why: 'unknown' }
      const shown = (reference.department === null ? figure.all : place?.own)?.shown
      const write = writer(figure.definition.unit, language)
      if (shown?.state !== 'shown') return { ok: false, why: 'not-shown' }
      if (reference.kind === 'figure') return { ok: true, text: write(shown.value) }
      if (reference.kind === 'base') return shown.base === null ? { ok: false, why: 'not-shown' } : { ok: true, text: inWhole(shown.base, language) }
      return shown.interval === null ? { ok: false, why: 'not-shown' } : { ok: true, text: `${write(shown.interval[0])} – ${write(shown.interval[1])}` }
    }
  }
}

/** Which years there is something to write about. */
export const lettersPage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const language = languageOf(context)
  const text = letterTexts[language]
  const { rounds, reports } = await work(services, actingOf(context))
  const open = rounds.filter(({ id }) => reports.some(({ round, state }) => round === id && state === 'published'))
  return show(context, services, letterPlace, text.letters, (
    <>
      <p class="lead">{text.lead}</p>
      {open.length === 0 ? <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState> : <><h2>{text.list}</h2><ul>{open.map(({ id }) => <li key={id}><a href={`${addressOf(language, letterPlace)}/${id}`}>{reportTexts[language].round(id)}</a></li>)}</ul></>}
    </>
  ))
}

/** The letter about one year: its text, how it reads now, what keeps it from being sent, and the references there are. */
export const letterPage = async (context: Context, services: AccountabilityPages, typed: { readonly text: string } | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const [language, round] = [languageOf(context), context.req.param('round') ?? '']
  const [text, output] = [letterTexts[language], outputTexts[language]]
  const found = await letterView(services, actingOf(context), round, language)
  if (!found.ok) return context.notFound() as Response
  const { letter, whole, commitments } = found.value
  const body = typed?.text ?? letter.text
  const { pieces, problems } = resolveLetter(body, resolver(found.value))
  const resolve = resolver(found.value)
  const mine = letter.language === 'en' ? { figure: 'figure', commitment: 'commitment', year: 'year', departments: 'departments', racism: 'blank-racism', other: 'blank-discrimination' } : { figure: 'cijfer', commitment: 'toezegging', year: 'jaar', departments: 'ministeries', racism: 'leeg-racisme', other: 'leeg-discriminatie' }
  const says = (reference: Reference): string => { const one = resolve(reference); return one.ok ? one.text : '' }
  const choices = [
    { source: mine.year, means: text.year, now: says({ kind: 'year' }) }, { source: mine.departments, means: text.ministries, now: says({ kind: 'departments' }) }, { source: mine.racism, means: text.blankRacism, now: says({ kind: 'blank-racism' }) }, { source: mine.other, means: text.blankDiscrimination, now: says({ kind: 'blank-discrimination' }) },
    ...whole.figures.filter(({ all }) => all?.shown.state === 'shown').map(({ definition }) => ({ source: `${mine.figure} ${definition.id}`, means: inLanguage(definition.name, language), now: says({ kind: 'figure', indicator: definition.id, department: null }) })),
    ...commitments.map(({ id, said }) => ({ source: `${mine.commitment} ${id}`, means: inLanguage(said, language), now: says({ kind: 'commitment', id }) })),
  ]
  return show(context, services, letterPlace, text.title(whole.year), (
    <>
      <p class="lead">{text.lead}</p>
      <p class="soft">{letter.version === 0 ? text.draft : text.version(String(letter.version))}</p>
      {problems.length === 0 ? <Notice tone="good" title={text.fine}><p>{text.fineText}</p></Notice> : <Notice tone="warn" title={text.problems}><ul>{problems.map(({ kind, source }, at) => <li key={at}>{text[kind](source)}</li>)}</ul></Notice>}
      {status === 409 && <Notice tone="warn" title={text.theirs}><Paragraphs text={letter.text} /></Notice>}
      <form method="post">
        <input type="hidden" name="version" value={String(letter.version)} /><input type="hidden" name="language" value={letter.language} />
        <TextArea language={language} id="text" label={text.text} hint={text.textHint} rows={18} value={body} error={errorFor(errors, 'text')} />
        <ButtonBar><Button>{text.save}</Button></ButtonBar>
      </form>
      <h2>{text.how}</h2>
      <div class="message" lang={letter.language}>
        {pieces.reduce<(typeof pieces[number])[][]>((lines, piece) => { piece.text.split('\n').forEach((one, at) => { if (at > 0) lines.push([]); lines.at(-1)?.push({ ...piece, text: one }) }); return lines }, [[]]).map((line, at) => <p key={at}>{line.map((piece, index) => (piece.missing ? <mark key={index}>{piece.text}</mark> : piece.source === null ? piece.text : <strong key={index}>{piece.text}</strong>))}</p>)}
      </div>
      {problems.length === 0 && letter.version > 0 && typed === null && <><h2>{text.files}</h2><ul>{(['pdf', 'odt'] as const).map((kind) => <li key={kind}><a href={`${addressOf(language, letterPlace)}/${round}/${language === 'en' ? 'report' : 'verslag'}.${kind}`}>{output[kind]}</a></li>)}</ul></>}
      <Details summary={text.choices}><DataTable id="references" caption={text.choices} stacks rows={choices} rowKey={({ source }) => source} columns={[{ key: 'source', head: text.reference, cell: ({ source }) => <code>{`{{${source}}}`}</code> }, { key: 'means', head: text.meaning, cell: ({ means }) => means }, { key: 'now', head: text.now, cell: ({ now }) => now }]} /></Details>
    </>
  ), { errors, status, end: `/${round}`, back: { href: addressOf(language, letterPlace), text: text.letters } })
}

export const letterForm = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, fields, round] = [languageOf(context), await fieldsOf(context), context.req.param('round') ?? '']
  const [text, typed] = [letterTexts[language], (fields['text'] ?? '').replaceAll('\r\n', '\n')]
  if (!(await letterView(services, actingOf(context), round, language)).ok) return context.notFound() as Response
  if (typed.length > 40_000) return letterPage(context, services, { text: typed }, [{ field: 'text', text: frameTexts[language].tooLong }], 422)
  const kept = await keepLetter(services, actingOf(context), { round, language: fields['language'] === 'en' ? 'en' : 'nl', text: typed, version: Number(fields['version']) || 0 })
  if (kept.ok) return context.redirect(`${addressOf(language, letterPlace)}/${round}?saved`, 303)
  if (kept.error === 'not-found') return context.notFound() as Response
  return letterPage(context, services, { text: typed }, [{ field: 'text', text: kept.error === 'stale' ? text.stale : text.empty }], kept.error === 'stale' ? 409 : 422)
}

const lettered = (pieces: readonly { readonly text: string }[], title: string, language: StaffLanguage): WrittenDocument =>
  ({ language, title, about: '', blocks: pieces.map(({ text }) => text).join('').split('\n').filter((line) => line.trim() !== '').map((text) => ({ kind: 'paragraph', text })) })

/** The letter as a file: only when every number in it was looked up. */
export const letterFile = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, kind, round] = [languageOf(context), fileAsked(context.req.param('file')), context.req.param('round') ?? '']
  const found = await letterView(services, actingOf(context), round, language)
  if (!found.ok || kind === null || kind === 'xlsx') return context.notFound() as Response
  const { letter } = found.value
  const { pieces, problems } = resolveLetter(letter.text, resolver(found.value))
  if (letter.version === 0 || problems.length > 0) return context.redirect(`${addressOf(language, letterPlace)}/${round}`, 303)
  return sendFile(context, kind, `brief-${round}`, lettered(pieces, letterTexts[letter.language].title(round), letter.language), [], 'no-store')
}
