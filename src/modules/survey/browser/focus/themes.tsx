import { useState } from 'preact/hooks'
import { Button, ButtonBar, CheckboxGroup, Details, EmptyState, Notice, Tag, TextArea, TextField } from '../../../../foundation/ui/index.ts'
import { inTree } from '../../rules/focus/codebook.ts'
import { themesPlace } from '../../rules/focus/places.ts'
import type { ThemeRow } from '../../rules/focus/state.ts'
import { themeCounts, themeShape, whyNotPublished, type ThemeContent, type ThemeCounts } from '../../rules/focus/theme.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { finalOf, post, type PartProps } from './desk.ts'
import { Quotes } from './quotes.tsx'

const sameCounts = (a: ThemeCounts, b: ThemeCounts): boolean => a.groups === b.groups && a.ofGroups === b.ofGroups && a.participants === b.participants && a.ofParticipants === b.ofParticipants
const nothing: ThemeContent = { titleNl: '', titleEn: '', textNl: '', textEn: '', codes: [], practice: false }

const Propose = ({ desk, open, busy, run, say }: PartProps) => {
  const { language } = desk.page
  const text = workTexts[language]
  const [theme, setTheme] = useState<ThemeContent>(nothing)
  const counts = themeCounts(theme.codes, open.state.codebook.codes, finalOf(open), open.passages)
  const why = theme.codes.length === 0 ? null : whyNotPublished(counts)
  const field = (id: 'titleNl' | 'titleEn' | 'textNl' | 'textEn') => ({ language, id: `theme-${id}`, label: text[id], value: theme[id], onInput: (value: string) => setTheme({ ...theme, [id]: value }) })
  const send = async (): Promise<void> => {
    const read = themeShape.safeParse(theme)
    if (!read.success) return say(text.themeMissing)
    if (await run(() => post(desk, '/themes', { content: theme, counts }), text.sentTheme)) setTheme(nothing)
  }
  return (
    <Details summary={text.proposeTheme} open={open.state.themes.length === 0}>
      <p>{text.themeText}</p>
      <CheckboxGroup language={language} id="theme-codes" label={text.themeCodes} values={theme.codes} options={inTree(open.state.codebook.codes).map(({ code, depth }) => ({ value: code.id, label: `${'– '.repeat(depth)}${code.name}` }))} onChange={(codes) => setTheme({ ...theme, codes })} />
      {theme.codes.length > 0 && <Notice tone={why === null ? 'info' : 'warn'}><p>{text.counts(String(counts.groups), String(counts.ofGroups), String(counts.participants), String(counts.ofParticipants))} {text.countsText}</p>{why !== null && <p>{text[why]}</p>}</Notice>}
      <TextField {...field('titleNl')} /><TextField {...field('titleEn')} />
      <TextArea {...field('textNl')} rows={4} /><TextArea {...field('textEn')} rows={4} />
      <CheckboxGroup language={language} id="theme-practice" label={text.example} optional values={theme.practice ? ['yes'] : []} options={[{ value: 'yes', label: text.practice, hint: text.practiceHint }]} onChange={(values) => setTheme({ ...theme, practice: values.includes('yes') })} />
      <Button type="button" busy={busy} onPress={() => void send()}>{text.send}</Button>
    </Details>
  )
}

const Theme = (props: PartProps & { readonly theme: ThemeRow }) => {
  const { desk, open, busy, run, theme } = props
  const { language, person } = desk.page
  const text = workTexts[language]
  const mine = themeCounts(theme.content.codes, open.state.codebook.codes, finalOf(open), open.passages)
  const agrees = sameCounts(mine, theme.counts)
  const decide = (act: 'agree' | 'withdraw', good: string) => (): void => void run(() => post(desk, `/themes/${theme.id}/decision`, { act }), good)
  const propose = (): void => void run(() => post<'received' | 'known'>(desk, `/themes/${theme.id}/decision`, { act: 'example' }), (answer) => (answer === 'known' ? text.exampleKnown : text.exampleDone))
  return (
    <section class="part" aria-labelledby={`theme-${theme.id}`}>
      <h3 id={`theme-${theme.id}`}>{language === 'en' ? theme.content.titleEn : theme.content.titleNl} <Tag tone={theme.state === 'published' ? 'good' : theme.state === 'proposed' ? 'warn' : 'plain'}>{text[`theme-${theme.state}`]}</Tag></h3>
      <p lang="nl">{theme.content.textNl}</p><p lang="en">{theme.content.textEn}</p>
      <p>{text.counts(String(theme.counts.groups), String(theme.counts.ofGroups), String(theme.counts.participants), String(theme.counts.ofParticipants))} {text.countsText}</p>
      {theme.state === 'proposed' && !agrees && <Notice tone="warn"><p>{text.otherCounts}</p></Notice>}
      {theme.state === 'proposed' && theme.by === person && <p>{text.own}</p>}
      {theme.state !== 'withdrawn' && <Quotes {...props} />}
      <ButtonBar>
        {theme.state === 'proposed' && theme.by !== person && agrees && <Button type="button" busy={busy} onPress={decide('agree', text.agreed)}>{text.agreeTheme}</Button>}
        {theme.state === 'published' && <Button kind="quiet" href={`${desk.page.public}/${language}${themesPlace[language]}#${theme.id}`}>{text.seePublic}</Button>}
        {theme.state === 'published' && theme.content.practice && <Button kind="quiet" type="button" busy={busy} onPress={propose}>{text.example}</Button>}
        {theme.state !== 'withdrawn' && <Button kind="quiet" type="button" busy={busy} onPress={decide('withdraw', text.withdrawn)}>{text.withdrawTheme}</Button>}
      </ButtonBar>
    </section>
  )
}

/** Themes of a study with their quotations: proposed by one researcher, looked at and released by another. */
export const ThemesPart = (props: PartProps) => {
  const text = workTexts[props.desk.page.language]
  const { consensus, themes } = props.open.state
  if (consensus?.confirmedBy == null && themes.length === 0) return <EmptyState title={text.noConsensus}><p>{text.noConsensusText}</p></EmptyState>
  return (
    <>
      <h2>{text.themes}</h2>
      {themes.length === 0 && <p>{text.noThemes}</p>}
      {themes.map((theme) => <Theme key={theme.id} {...props} theme={theme} />)}
      {consensus?.confirmedBy != null && <Propose {...props} />}
    </>
  )
}
