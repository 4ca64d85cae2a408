import { utf8 } from '../../../../foundation/kernel/bytes.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { decodeBase64Url, digest } from '../../../../foundation/storage/bytes.ts'
import { mayBeQuoted } from '../../rules/focus/consent.ts'
import { publicTheme } from '../../rules/focus/public.ts'
import { commitmentText, longestQuote, type QuoteBody } from '../../rules/focus/quote.ts'
import { whyNotPublished, type ThemeContent, type ThemeCounts } from '../../rules/focus/theme.ts'
import { loadConsensus } from '../../store/focus/papers.ts'
import { loadParticipants } from '../../store/focus/studies.ts'
import { decideQuote, decideTheme, insertQuote, insertTheme, loadQuotes, loadThemes, publishedThemes, publishQuote, publishTheme, removeQuotes, unpublishTheme, type PublishedTheme } from '../../store/focus/themes.ts'
import { recordHistory } from '../../store/waves.ts'
import { asReader, type FocusServices } from './services.ts'

export type ThemeRefusal = 'not-found' | 'no-consensus' | 'one-group' | 'few-people' | 'same-person' | 'decided'

/** Proposes a theme with the counts that the proposer's own page computed; a second researcher's page computes them anew before agreeing. */
export const proposeTheme = (services: FocusServices, by: string, id: string, content: ThemeContent, counts: ThemeCounts): Promise<Result<string, ThemeRefusal>> =>
  asReader(services, by, id, async (tx, study, day): Promise<Result<string, ThemeRefusal>> => {
    if ((await loadConsensus(tx, id, study.round))?.confirmedBy == null) return refuse('no-consensus')
    const why = whyNotPublished(counts)
    if (why !== null) return refuse(why)
    const theme = newId(services.random)
    await insertTheme(tx, id, { id: theme, content, counts, day, by })
    await recordHistory(tx, id, 'focus.theme-proposed', day, by)
    return ok(theme)
  })

/** Another researcher agrees, and the theme is public with what may be said of how widely it came up. */
export const agreeTheme = (services: FocusServices, by: string, id: string, theme: string): Promise<Result<null, ThemeRefusal>> =>
  asReader(services, by, id, async (tx, study, day): Promise<Result<null, ThemeRefusal>> => {
    const found = (await loadThemes(tx, id)).find((one) => one.id === theme)
    const consensus = await loadConsensus(tx, id, study.round)
    if (!found) return refuse('not-found')
    if (found.by === by) return refuse('same-person')
    if (consensus?.confirmedBy == null) return refuse('no-consensus')
    if (!(await decideTheme(tx, id, theme, 'proposed', 'published', day, by))) return refuse('decided')
    await publishTheme(tx, theme, publicTheme(found.content, found.counts, { question: study.content.question, year: Number(day.slice(0, 4)), agreement: consensus.agreement }).value, day)
    await recordHistory(tx, id, 'focus.theme-published', day, by)
    return ok(null)
  })

/** Takes a theme back, with its quotations from the public page. */
export const withdrawTheme = (services: FocusServices, by: string, id: string, theme: string): Promise<Result<null, ThemeRefusal>> =>
  asReader(services, by, id, async (tx, _study, day): Promise<Result<null, ThemeRefusal>> => {
    if (!(await decideTheme(tx, id, theme, 'proposed', 'withdrawn', day, by)) && !(await decideTheme(tx, id, theme, 'published', 'withdrawn', day, by))) return refuse('decided')
    for (const quote of (await loadQuotes(tx, id)).filter((one) => one.theme === theme)) await removeQuotes(tx, id, { id: quote.id })
    await unpublishTheme(tx, theme)
    await recordHistory(tx, id, 'focus.theme-withdrawn', day, by)
    return ok(null)
  })

export type QuoteRefusal = 'not-found' | 'no-consent' | 'no-theme' | 'same-person' | 'decided' | 'other-words' | 'too-long' | 'theme-not-public'
const consents = async (tx: Parameters<typeof loadParticipants>[0], study: string, at: { readonly group: number; readonly participant: number }): Promise<boolean> =>
  (await loadParticipants(tx, study)).some((one) => one.group === at.group && one.number === at.participant && mayBeQuoted(one))

/** Proposes words for release: sealed, with a hash that binds whoever approves to these very words. Only with the participant's consent. */
export const proposeQuote = (services: FocusServices, by: string, id: string, quote: { readonly theme: string; readonly group: number; readonly participant: number; readonly content: string; readonly commitment: string }): Promise<Result<string, QuoteRefusal>> =>
  asReader(services, by, id, async (tx, _study, day): Promise<Result<string, QuoteRefusal>> => {
    if (!(await loadThemes(tx, id)).some((one) => one.id === quote.theme && one.state !== 'withdrawn')) return refuse('no-theme')
    if (!(await consents(tx, id, quote))) return refuse('no-consent')
    const fresh = newId(services.random)
    await insertQuote(tx, id, { id: fresh, theme: quote.theme, group: quote.group, participant: quote.participant, content: decodeBase64Url(quote.content), commitment: quote.commitment, by }, day)
    await recordHistory(tx, id, 'focus.quote-proposed', day, by)
    return ok(fresh)
  })

/** A second researcher, who ticked every point of the check, releases the words; from here on they are public, and here the server first has them. */
export const releaseQuote = (services: FocusServices, by: string, id: string, quote: string, words: Pick<QuoteBody, 'text' | 'salt'>): Promise<Result<null, QuoteRefusal>> =>
  asReader(services, by, id, async (tx, _study, day): Promise<Result<null, QuoteRefusal>> => {
    const found = (await loadQuotes(tx, id)).find((one) => one.id === quote)
    if (!found) return refuse('not-found')
    if (found.by === by) return refuse('same-person')
    if (!(await consents(tx, id, found))) return refuse('no-consent')
    if (words.text.length > longestQuote) return refuse('too-long')
    if (digest(utf8(commitmentText(words))) !== found.commitment) return refuse('other-words')
    if (!(await loadThemes(tx, id)).some((one) => one.id === found.theme && one.state === 'published')) return refuse('theme-not-public')
    if (!(await decideQuote(tx, id, quote, 'released', day, by, ''))) return refuse('decided')
    await publishQuote(tx, quote, found.theme, words.text)
    await recordHistory(tx, id, 'focus.quote-released', day, by)
    return ok(null)
  })

/** Says no, with the reason; the proposer may propose other words. */
export const refuseQuote = (services: FocusServices, by: string, id: string, quote: string, reason: string): Promise<Result<null, QuoteRefusal>> =>
  asReader(services, by, id, async (tx, _study, day): Promise<Result<null, QuoteRefusal>> => {
    if (!(await decideQuote(tx, id, quote, 'refused', day, by, reason))) return refuse('decided')
    await recordHistory(tx, id, 'focus.quote-refused', day, by)
    return ok(null)
  })
/** Takes released or proposed words away again. */
export const takeQuoteBack = (services: FocusServices, by: string, id: string, quote: string): Promise<Result<null, QuoteRefusal>> =>
  asReader(services, by, id, async (tx, _study, day): Promise<Result<null, QuoteRefusal>> => {
    if ((await removeQuotes(tx, id, { id: quote })) === 0) return refuse('decided')
    await recordHistory(tx, id, 'focus.quote-removed', day, by)
    return ok(null)
  })

/** What anybody may see. */
export const publicThemes = (services: Pick<FocusServices, 'database'>): Promise<readonly PublishedTheme[]> => services.database.within({ kind: 'public' }, publishedThemes)

/** Hands a public theme about something that went well to whoever keeps the managers' guide. */
export const proposeExample = async (services: FocusServices, by: string, id: string, theme: string): Promise<Result<'received' | 'known', 'not-found' | 'not-public' | 'no-practice' | 'nobody'>> => {
  const { examples } = services
  if (!examples) return refuse('nobody')
  const found = (await publicThemes(services)).find((one) => one.theme === theme)
  const mine = await asReader(services, by, id, async (tx, _study, day): Promise<Result<null, 'not-public'>> => {
    if (!(await loadThemes(tx, id)).some((one) => one.id === theme && one.state === 'published')) return refuse('not-public')
    await recordHistory(tx, id, 'focus.example', day, by)
    return ok(null)
  })
  if (!mine.ok) return mine
  if (!found) return refuse('not-public')
  if (!found.content.practice) return refuse('no-practice')
  return ok(await examples.receive({ id: theme, title: { nl: found.content.titleNl, en: found.content.titleEn }, story: { nl: found.content.textNl, en: found.content.textEn }, quotes: found.quotes }))
}
