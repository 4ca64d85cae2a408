import type { Reading } from '../actions/figures-coding.ts'
import type { Figures } from '../actions/figures-analyse.ts'
import { Button, ButtonBar, CheckboxGroup, DataTable, Details, EmptyState, errorFor, Filters, formatDay, inWhole, IntervalChart, Pagination, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { pointsAt, type Code, type Coding } from '../rules/figures/coding.ts'
import { everybody } from '../rules/figures/figures.ts'
import { openTexts } from '../texts/open-answers.ts'
import type { Fields } from './forms.ts'

/** What a form sent that was not kept, or what was done. */
export type Given = { readonly errors?: readonly FormError[]; readonly status?: 409 | 422; readonly typed?: Fields; readonly said?: string | undefined; readonly chosen?: readonly Coding[]; readonly stale?: readonly number[] }
export type OpenParts = { readonly language: 'nl' | 'en'; readonly found: Reading; readonly here: string; readonly person: string; readonly unread: boolean; readonly given: Given }

/** The codes of one open question: add one, throw one away. */
export const CodebookPart = ({ language, found, given }: OpenParts) => {
  const text = openTexts[language]
  const { typed = {}, errors = [] } = given
  return (
    <section>
      <h2>{text.codebook}</h2>
      <DataTable id="codebook" caption={text.codebook} stacks rows={found.codes} rowKey={({ code }) => code} empty={<EmptyState title={text.noCodes}><p>{text.noCodesText}</p></EmptyState>} columns={[
        { key: 'name', head: text.name, cell: ({ name }) => name }, { key: 'about', head: text.about, cell: ({ about }) => about },
        { key: 'drop', head: text.act, cell: ({ code, name }) => <Details summary={`${text.drop}: ${name}`}><p>{text.dropText}</p><form method="post"><input type="hidden" name="do" value="drop" /><input type="hidden" name="code" value={code} /><Button kind="grave">{text.drop}</Button></form></Details> },
      ]} />
      <Details summary={text.add} open={errors.some(({ field }) => field === 'code') || found.codes.length === 0}>
        <form method="post">
          <input type="hidden" name="do" value="code" />
          <TextField language={language} id="code" label={text.code} hint={text.codeHint} short value={typed['code'] ?? ''} error={errorFor(errors, 'code')} />
          <TextField language={language} id="name" label={text.name} hint={text.nameHint} value={typed['name'] ?? ''} />
          <TextArea language={language} id="about" label={text.about} rows={2} value={typed['about'] ?? ''} optional />
          <ButtonBar><Button kind="quiet">{text.add}</Button></ButtonBar>
        </form>
      </Details>
    </section>
  )
}

/** One page of answers, each with the codes it got. */
export const ReadingPart = ({ language, found, here, unread, given }: OpenParts) => {
  const text = openTexts[language]
  const address = (page: number): string => `${here}?${new URLSearchParams({ page: String(page), ...(unread ? { unread: '' } : {}) }).toString()}`
  const options = found.codes.map(({ code, name, about }) => ({ value: code, label: name, ...(about === '' ? {} : { hint: about }) }))
  const named = (codes: readonly string[]): string => codes.map((code) => found.codes.find((one) => one.code === code)?.name ?? code).join(', ') || text.noCode
  return (
    <section>
      <h2 id="reading">{text.reading}</h2>
      <p>{text.progress(inWhole(found.read, language), inWhole(found.all, language))}</p>
      <Filters label={text.reading} items={[{ href: here, text: text.everything, current: !unread }, { href: `${here}?unread`, text: text.unread, current: unread }]} />
      {found.answers.length === 0 ? <EmptyState title={text.allRead}><p>{text.allReadText}</p></EmptyState> : (
        <form method="post">
          <input type="hidden" name="do" value="save" />
          {found.answers.map(({ row, text: words, version, codes }) => {
            const chosen = given.chosen?.find((one) => one.row === row)
            return (
              <section key={row} class="part">
                <h3>{text.answer(String(row + 1))} {version > 0 && <Tag tone="good">{text.isRead}</Tag>}</h3>
                <blockquote>{words}</blockquote>
                {given.stale?.includes(row) && <p class="error">{text.theirs(named(codes))}</p>}
                <input type="hidden" name={`version-${row}`} value={version} />
                {options.length > 0 && <CheckboxGroup language={language} id={`codes-${row}`} label={text.codes} options={options} values={chosen?.codes ?? codes} />}
              </section>
            )
          })}
          <p>{text.saveText}</p>
          <ButtonBar><Button>{text.save}</Button></ButtonBar>
        </form>
      )}
      <Pagination language={language} page={found.page} pages={found.pages} href={address} />
    </section>
  )
}

/** How often each code was given, with margins; a code that may not be shown says so. */
export const CountsPart = ({ language, figures, wave }: OpenParts & { readonly figures: readonly { readonly code: Code; readonly figures: Figures | null }[]; readonly wave: string }) => {
  const text = openTexts[language]
  if (figures.length === 0) return null
  const rows = figures.map(({ code, figures: own }) => {
    const shown = own?.released.value.estimates.find(({ group, answer }) => group === everybody && answer === '1')?.shown
    return { id: code.code, label: code.name, shown: shown?.state === 'shown' ? { state: 'shown' as const, value: shown.value, base: shown.base, interval: shown.interval } : { state: 'hidden' as const, because: 'too-few' as const } }
  })
  const [first] = rows.flatMap(({ shown }) => (shown.state === 'shown' ? [shown.base] : []))
  return (
    <section>
      <h2>{text.counts}</h2>
      <p>{text.countsText}</p>
      <IntervalChart language={language} id="codes" unit="share" answer={text.countsAnswer} caption={text.counts} rowHead={text.theme} base={`${first === undefined ? text.hiddenCode : inWhole(first, language)} ${text.base} (${wave})`} measured={<p>{text.measured}</p>} rows={rows} />
      <p>{text.inFigures}</p>
    </section>
  )
}

/** Sentences that are proposed and approved by two people. */
export const QuotesPart = ({ language, found, person, given }: OpenParts) => {
  const text = openTexts[language]
  const { typed = {}, errors = [] } = given
  const subject = (code: string): string => found.codes.find((one) => one.code === code)?.name ?? code
  return (
    <section>
      <h2 id="quotes">{text.quotes}</h2>
      <p>{text.quotesText}</p>
      <DataTable id="quote-list" caption={text.quotes} stacks rows={found.quotes} rowKey={({ id }) => id} empty={<EmptyState title={text.noQuotes}><p>{text.noQuotesText}</p></EmptyState>} columns={[
        { key: 'words', head: text.words, cell: ({ words, state }) => <>“{words}”{state === 'proposed' && pointsAt(words).map((what) => <p key={what} class="error">{text[`watch-${what}`]}</p>)}</> },
        { key: 'code', head: text.theme, cell: ({ code }) => subject(code) },
        { key: 'state', head: text.state, cell: ({ state, day }) => <><Tag tone={state === 'approved' ? 'good' : state === 'proposed' ? 'warn' : 'plain'}>{text[state]}</Tag> {formatDay(day, language)}</> },
        { key: 'act', head: text.act, cell: ({ id, state, by }) => (state === 'withdrawn' ? '' : (
          <form method="post">
            <input type="hidden" name="quote" value={id} />
            {state === 'proposed' && by === person && <p>{text.ownQuote}</p>}
            <ButtonBar>{state === 'proposed' && by !== person && <Button name="do" value="approve">{text.approve}</Button>}<Button kind="quiet" name="do" value="withdraw">{text.withdraw}</Button></ButtonBar>
          </form>
        )) },
      ]} />
      {found.codes.length > 0 && (
        <form method="post">
          <input type="hidden" name="do" value="quote" />
          <Select language={language} id="quoted-code" label={text.forCode} none={text.choose} options={found.codes.map(({ code, name }) => ({ value: code, label: name }))} value={typed['quoted-code']} error={errorFor(errors, 'quoted-code')} />
          <TextArea language={language} id="words" label={text.words} rows={3} value={typed['words'] ?? ''} error={errorFor(errors, 'words')} />
          <ButtonBar><Button kind="quiet">{text.proposeQuote}</Button></ButtonBar>
        </form>
      )}
    </section>
  )
}
