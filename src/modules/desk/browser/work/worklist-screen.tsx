import { useEffect, useState } from 'preact/hooks'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { NotListed } from '../../../../foundation/browser/key/not-listed.tsx'
import { EmptyState, Filters, formatDay, Notice, Tag, Tags, Worklist, type WorklistItem } from '../../../../foundation/ui/index.ts'
import { worklistFilters, type WorklistFilter } from '../../rules/worklist-place.ts'
import { caseTexts } from '../../texts/case.ts'
import { wayInTexts } from '../../texts/way-in.ts'
import { partyTexts } from '../../texts/parties/handler.ts'
import { workTexts } from '../../texts/work.ts'
import { Heading } from './heading.tsx'
import { ahead, behind, loadList, type ListPage, type ListRow } from './load-list.ts'
import { SearchPart } from './overview/search-part.tsx'
import { nameOf, workingDaysLeft } from './names.ts'
import type { WorkData } from './page-data.ts'
import { readForm } from './act-form.ts'
import { caseAddress, firstPage, worklistAddress, type ListRoute } from './routing.ts'
import { refusalWords } from './refusal-words.ts'
import type { Key } from './use-key.ts'
import { openWork, perform, type WorkDesk } from './work-desk.ts'

type Props = { readonly data: WorkData; readonly myKey: Key; readonly desk: WorkDesk; readonly opened: ReadonlyMap<Id, string>; readonly route: ListRoute; readonly focus: boolean; readonly today: Day }
type Loaded = { readonly at: 'loading' } | { readonly at: 'trouble' } | { readonly at: 'list'; readonly list: ListPage }

/** Due first, as the server sorts it; a row without a label is a new report. */
export const WorklistScreen = ({ data, myKey, desk, opened, route, focus, today }: Props) => {
  const { language } = data
  const { filter, place } = route
  const text = workTexts[language]
  const words = caseTexts[language]
  const [loaded, setLoaded] = useState<Loaded>({ at: 'loading' })
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly sentence: string } | null>(null)
  const [taking, setTaking] = useState<string | null>(null)
  const roster = myKey.trusted?.roster

  const load = async (): Promise<void> => {
    const list = await loadList({ api: desk.api, keyring: desk.keyring, base: desk.base, me: desk.me }, filter, place.cut)
    setLoaded(list.ok ? { at: 'list', list: list.value } : { at: 'trouble' })
  }
  // Every press on a link to the list asks anew, also on the one that is shown: that is how what came at the hour is seen.
  useEffect(() => { setLoaded({ at: 'loading' }); void load() }, [route])

  const more = loaded.at === 'list' && loaded.list.more
  const titleOf = ({ label }: ListRow): string => (label === null ? text.unread : label === 'cannot-open' ? text.cannotOpenLabel : label.title || text.unread)
  const take = async (one: ListRow): Promise<void> => {
    if (taking !== null || !roster) return
    setTaking(one.row.case)
    setSaid(null)
    const opened = await openWork(desk, one.row.case)
    const deed = opened.ok ? readForm('assign', {}, { work: opened.value.work, roster, me: desk.me }) : null
    const done = opened.ok && deed?.ok ? await perform(desk, opened.value.work, 'assign', deed.value) : opened
    setTaking(null)
    setSaid(done.ok ? { tone: 'good', sentence: text.taken(done.value.work.view.title) } : { tone: 'bad', sentence: refusalWords(done.error, language, roster) })
    await load()
  }
  const itemOf = (one: ListRow): WorklistItem => {
    const { row } = one
    const label = one.label === null || one.label === 'cannot-open' ? null : one.label
    const mine = label?.assigned === desk.me
    const who = label?.assigned ? (mine ? text.takenByMe : text.takenBy(roster ? nameOf(roster, label.assigned) : '')) : text.takenByNobody
    const received = text.received(formatDay(row.receivedDay, language))
    return {
      id: row.case, href: caseAddress(language, row.case), title: titleOf(one),
      ...(row.nextDueDay === null ? {} : { due: { day: row.nextDueDay, workingDays: workingDaysLeft(today, row.nextDueDay) } }),
      note: one.label === null ? text.unreadNote(formatDay(row.receivedDay, language)) : `${label ? `${words[label.stage]} · ` : ''}${who} · ${received}`,
      tags: (
        <div class="worklist-acts">
          {label !== null && <Tags>{[<Tag key="p">{words[label.procedure]}</Tag>, <Tag key="n">{words[label.naming]}</Tag>, ...(label.wayBack === undefined ? [] : [<Tag key="w">{label.wayBack === 'telephone' ? wayInTexts[language].answerTelephone : wayInTexts[language].answerPost}</Tag>]), ...(row.open ? [] : [<Tag key="c">{text.closedTag}</Tag>]), ...(label.cluster ? [<Tag key="g">{partyTexts[language].clusterIn(label.cluster.about)}</Tag>] : []), ...(label.detriment ? [<Tag key="x" tone="warn">{partyTexts[language].careNotWell}</Tag>] : [])]}</Tags>}
          {row.open && !mine && one.label !== 'cannot-open' && (
            <button class="link" type="button" aria-label={text.takeThis(titleOf(one))} aria-disabled={taking !== null ? 'true' : undefined} onClick={() => void take(one)}>{taking === row.case ? text.taking : text.take}</button>
          )}
        </div>
      ),
    }
  }
  const empties: Record<WorklistFilter, readonly [string, string]> = {
    open: [text.emptyOpen, text.emptyOpenText], due: [text.emptyDue, text.emptyDueText], mine: [text.emptyMine, text.emptyMineText], closed: [text.emptyClosed, text.emptyClosedText],
  }
  const order: readonly WorklistFilter[] = ['open', 'due', 'mine', 'closed']
  return (
    <div>
      <Heading focus={focus}>{text.worklist}</Heading>
      <SearchPart language={language} desk={desk} roster={roster} opened={opened} />
      <Filters label={text.filters} items={order.filter((one) => worklistFilters.includes(one)).map((one) => ({ href: worklistAddress(language, one), text: text[one], current: one === filter }))} />
      <div role="status">
        {loaded.at === 'loading' && <p>{text.loadingList}</p>}
        {said?.tone === 'good' && <Notice tone="good"><p>{said.sentence}</p></Notice>}
      </div>
      {said?.tone === 'bad' && <Notice tone="bad" live="alert"><p>{said.sentence}</p></Notice>}
      {loaded.at === 'trouble' && <Notice tone="bad" live="alert"><p>{text.offline}</p><button class="link" type="button" onClick={() => { setLoaded({ at: 'loading' }); void load() }}>{text.retry}</button></Notice>}
      {loaded.at === 'list' && (
        <>
          <NotListed data={data} myKey={myKey} />
          <p class="unseen" role="status">{loaded.list.rows.length === 1 ? text.oneCase : text.listCount(String(loaded.list.rows.length))}</p>
          <Worklist language={language} items={loaded.list.rows.map(itemOf)} empty={<EmptyState title={empties[filter][0]}><p>{empties[filter][1]}</p></EmptyState>} />
          {!data.demo && <p class="small soft">{text.newAt}</p>}
          {loaded.list.searched !== null && <p class="small soft">{text.mineOfFirst(String(loaded.list.searched))}</p>}
          {(place.cut !== null || more) && (
            <nav class="pages" aria-label={text.pages}>
              {place.cut !== null && <a href={worklistAddress(language, filter, place.page < 2 ? firstPage : { page: place.page - 1, cut: ahead(loaded.list.rows) })} rel="prev">← {text.previous}</a>}
              <span>{text.pageNumber(String(place.page + 1))}</span>
              {more && <a href={worklistAddress(language, filter, { page: place.page + 1, cut: behind(loaded.list.rows) })} rel="next">{text.next} →</a>}
            </nav>
          )}
        </>
      )}
    </div>
  )
}
