import type { MultiSigned, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { Button, formatDay } from '../../../../foundation/ui/index.ts'
import { workCaseTexts } from '../../texts/work-case.ts'
import { Countersign } from './countersign.tsx'
import { bodyName, nameOf } from './names.ts'
import type { Pending } from './proposals.ts'

type Props = { readonly language: 'nl' | 'en'; readonly roster: Roster; readonly pending: readonly Pending[]; readonly mayApprove: boolean; /** No other reader is listed: a recovery group signs instead. */ readonly alone: boolean; readonly busy: boolean; readonly onApprove: (one: Pending) => void; readonly onCountersigned: (one: Pending, change: MultiSigned) => void }

/** Changes of readers that wait for a second signature; they do nothing before that. */
export const Proposals = ({ language, roster, pending, mayApprove, alone, busy, onApprove, onCountersigned }: Props) => {
  const text = workCaseTexts[language]
  if (pending.length === 0) return null
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf(roster, id)).join(', ')
  return (
    <section class="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{text.proposals}</h2>
      {pending.map((one) => (
        <article class="message" key={one.hash}>
          <header><strong>{text.proposalBy(nameOf(roster, one.by), formatDay(one.day, language))}</strong></header>
          {one.handsOver && <p>{text.proposalBody(bodyName(roster, one.body, language))}</p>}
          {one.add.length > 0 && <p>{text.proposalAdd(names(one.add))}</p>}
          {one.remove.length > 0 && <p>{text.proposalRemove(names(one.remove))}</p>}
          {one.remove.length > 0 && <p class="small soft">{text.removalHonest}</p>}
          {one.mine && (alone && mayApprove ? <Countersign language={language} one={one} busy={busy} onSigned={onCountersigned} /> : <p>{text.proposalMine}</p>)}
          {!one.mine && mayApprove && <p class="bar"><Button kind="grave" type="button" busy={busy} onPress={() => onApprove(one)}>{text.approve}</Button></p>}
        </article>
      ))}
    </section>
  )
}
