import { addressOf, Button, ButtonBar, DateField, Details, errorFor, formatDay, Notice, Tag, TextField, type FormError } from '../../../foundation/ui/index.ts'
import type { Fields } from '../../../foundation/ui/posted.ts'
import type { MyPair } from '../actions/index.ts'
import { nudgeOf, pairState, sideOf } from '../rules/pair.ts'
import type { Form } from '../rules/form.ts'
import { agendaPlace } from '../rules/places.ts'
import type { Round } from '../rules/round.ts'
import { talksAtLeast } from '../rules/settings.ts'
import { mineTexts } from '../texts/mine.ts'
import { reasonsOf, type StaffLanguage } from './frame.tsx'

type Props = { readonly mine: MyPair; readonly round: Round; readonly form: Form; readonly me: string; readonly language: StaffLanguage; readonly today: string; readonly errors: readonly FormError[]; readonly typed: Fields | null }

const Proposal = ({ mine: { pair }, round, me, language }: Props) => {
  const text = mineTexts[language]
  const own = sideOf(pair, me) === 'mentor' ? pair.mentorAnswer : pair.menteeAnswer
  return (
    <>
      <p>{text.asked(formatDay(round.answerUntil ?? round.startDay, language))}</p>
      {own !== 'open' && <p><strong>{own === 'yes' ? text.saidYes : text.saidNo}</strong></p>}
      <form method="post">
        <input type="hidden" name="form" value="answer" />
        <input type="hidden" name="pair" value={pair.id} />
        <ButtonBar><Button name="answer" value="yes">{text.yes}</Button><Button kind="quiet" name="answer" value="no">{text.no}</Button></ButtonBar>
      </form>
    </>
  )
}

const Talks = ({ mine: { pair, talks, other }, round, language, today, errors, typed }: Props) => {
  const text = mineTexts[language]
  const mineTyped = typed?.['pair'] === pair.id ? typed : null
  return (
    <>
      <h3>{text.reach}</h3>
      <p>{other.contact}</p>
      <h3>{text.talks}</h3>
      <p>{text.talksText(String(talks.length), String(talksAtLeast))} {text[`nudge-${nudgeOf(talks, round.startDay, today)}`]}</p>
      {talks.length === 0 ? <p class="soft">{text.noTalks}</p> : (
        <ul>
          {talks.map(({ day, wish }) => (
            <li key={day}>
              {formatDay(day, language)}{wish !== '' && `: ${wish}`}{' '}
              <form method="post" class="inline"><input type="hidden" name="form" value="drop-talk" /><input type="hidden" name="pair" value={pair.id} /><input type="hidden" name="day" value={day} /><button class="link" type="submit">{text.removeTalk}<span class="unseen"> {formatDay(day, language)}</span></button></form>
            </li>
          ))}
        </ul>
      )}
      <form method="post">
        <input type="hidden" name="form" value="talk" />
        <input type="hidden" name="pair" value={pair.id} />
        <DateField language={language} id={`day-${pair.id}`} name="day" label={text.talkDay} value={mineTyped?.['day']} error={errorFor(errors, `day-${pair.id}`)} />
        <TextField language={language} id={`wish-${pair.id}`} name="wish" label={text.talkWish} hint={text.talkWishHint} optional value={mineTyped?.['wish']} />
        <ButtonBar><Button kind="quiet">{text.addTalk}</Button></ButtonBar>
      </form>
      <p><a href={`${addressOf(language, agendaPlace)}/${pair.id}`}>{text.agenda}</a>. {text.agendaHint}</p>
      <Details summary={text.rematch}>
        <p>{text.rematchText}</p>
        <form method="post"><input type="hidden" name="form" value="rematch" /><input type="hidden" name="pair" value={pair.id} /><ButtonBar><Button kind="quiet">{text.rematchDo}</Button></ButtonBar></form>
      </Details>
    </>
  )
}

/** One pair as one of the two sees it. */
export const PairPart = (props: Props) => {
  const { mine: { pair, other }, round, form, me, language, today } = props
  const text = mineTexts[language]
  const state = pairState(pair, round.answerUntil, today)
  return (
    <section id={`pair-${pair.id}`}>
      <h2>{text.pairWith(other.name, other.department.toUpperCase())}</h2>
      <p><Tag>{sideOf(pair, me) === 'mentor' ? text.asMentor : text.asMentee}</Tag></p>
      {state === 'not-gone-on' && <Notice tone="info"><p>{text.notGone}</p></Notice>}
      {state === 'ended' && <Notice tone="info"><p>{text.ended}</p></Notice>}
      {state === 'going' && <Notice tone="good"><p>{text.going}</p></Notice>}
      {(state === 'asked' || state === 'going') && (
        <>
          <h3>{text.whyPair}</h3>
          <ul>{reasonsOf(pair.fit, form, language).map((reason) => <li key={reason}>{reason}</li>)}</ul>
          {other.experience !== '' && <><h3>{text.theirExperience}</h3><p>{other.experience}</p></>}
        </>
      )}
      {state === 'asked' && <Proposal {...props} />}
      {state === 'going' && <Talks {...props} />}
    </section>
  )
}
