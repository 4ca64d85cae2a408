import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, CheckboxGroup, Details, EmptyState, formatDay, Notice, RadioGroup, Tag, type FormError } from '../../../foundation/ui/index.ts'
import { chosenOf, dayIn, fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'
import { answerProposal, answerQuestions, askRematch, dropTalk, enrol, logTalk, myRounds, withdraw, type Me, type MyRound } from '../actions/index.ts'
import { statementNames, statements, themes } from '../rules/lists.ts'
import { minePlace, programmePlace } from '../rules/places.ts'
import { enrolmentOf } from '../rules/profile.ts'
import { takesPeople } from '../rules/round.ts'
import { stateNames, themeNames } from '../texts/lists.ts'
import { mineTexts } from '../texts/mine.ts'
import { EnrolForm, givenIn } from './enrol-form.tsx'
import { languageOf, meOf, show, type StaffLanguage } from './frame.tsx'
import { PairPart } from './pair-part.tsx'
import type { MentoringPages } from './services.ts'

const nameOf = ({ round }: Pick<MyRound, 'round'>, language: StaffLanguage): string => inLanguage(round, language)

/** All rounds of one person. */
export const minePage = async (context: Context, services: MentoringPages): Promise<Response> => {
  const language = languageOf(context)
  const text = mineTexts[language]
  const rounds = await myRounds(services, meOf(context))
  return show(context, services, { place: minePlace, title: text.title }, (
    <>
      <p class="lead">{text.lead}</p>
      {rounds.length === 0 ? <EmptyState title={text.nothing}><p>{text.nothingText}</p></EmptyState> : (
        <><h2>{text.myRounds}</h2><ul>{rounds.map((mine) => <li key={mine.round.id}><a href={`${addressOf(language, minePlace)}/${mine.round.id}`}>{nameOf(mine, language)}</a> <Tag>{inLanguage(stateNames[mine.round.state], language)}</Tag></li>)}</ul></>
      )}
      <p><a href={`${services.publicUrl}${addressOf(language, programmePlace)}`}>{text.programme}</a></p>
    </>
  ))
}

const Standing = ({ mine, language, today }: { readonly mine: MyRound; readonly language: StaffLanguage; readonly today: string }) => {
  const text = mineTexts[language]
  if (mine.round.state === 'closed') return <Notice tone="info"><p>{text.closedRound}</p></Notice>
  if (mine.member?.state === 'withdrawn') return <Notice tone="info"><p>{text.withdrawn}</p></Notice>
  if (mine.member === null) return null
  if (takesPeople(mine.round, today)) return <Notice tone="good"><p>{text.enrolledUntil(formatDay(mine.round.enrolUntil, language))}</p></Notice>
  if (mine.pairs.some(({ pair }) => pair.ended === null)) return null
  return <Notice tone="info"><p>{mine.round.state === 'answering' || mine.round.state === 'running' ? text.unmatched : text.waiting}</p></Notice>
}

const Questions = ({ mine, moment, language, errors }: { readonly mine: MyRound; readonly moment: 'before' | 'after'; readonly language: StaffLanguage; readonly errors: readonly FormError[] }) => {
  const text = mineTexts[language]
  if (mine.answered[moment]) return <p class="soft">{text.thanks}</p>
  return (
    <Details summary={text[moment]} open={errors.some(({ field }) => field.startsWith(moment))}>
      <p>{text.questionsText}</p>
      <form method="post">
        <input type="hidden" name="form" value={`questions-${moment}`} />
        {statements.map((one) => <RadioGroup key={one} language={language} id={`${moment}-${one}`} label={inLanguage(statementNames[one], language)} options={text.scale.map((label, at) => ({ value: String(at + 1), label }))} error={errors.find(({ field }) => field === `${moment}-${one}`)?.text} />)}
        {moment === 'after' && <CheckboxGroup language={language} id="themes" label={text.themes} optional options={themes.map((value) => ({ value, label: inLanguage(themeNames[value], language) }))} />}
        <ButtonBar><Button kind="quiet">{text.send}</Button></ButtonBar>
      </form>
    </Details>
  )
}

/** One round: enrolment, pairs, talks, questions. */
export const myRoundPage = async (context: Context, services: MentoringPages, typed: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = mineTexts[language]
  const me: Me = meOf(context)
  const id = context.req.param('round') ?? ''
  const mine = (await myRounds(services, me)).find(({ round }) => round.id === id)
  if (!mine) return context.notFound()
  const today = services.clock.today()
  const open = takesPeople(mine.round, today)
  const taking = mine.member?.state === 'enrolled'
  return show(context, services, { place: minePlace, end: `/${id}`, title: (mine.member === null ? text.enrolTitle : text.changeTitle)(nameOf(mine, language)), errors, status, back: { href: addressOf(language, minePlace), text: text.title } }, (
    <>
      <Standing mine={mine} language={language} today={today} />
      {mine.pairs.map((one) => <PairPart key={one.pair.id} mine={one} round={mine.round} form={mine.form} me={me.person} language={language} today={today} errors={errors} typed={typed} />)}
      {open && <EnrolForm mine={mine} language={language} typed={typed?.['form'] === 'enrol' ? typed : null} errors={errors} />}
      {taking && mine.round.state !== 'closed' && today <= mine.round.startDay && <Questions mine={mine} moment="before" language={language} errors={errors} />}
      {taking && (mine.round.state === 'running' || mine.round.state === 'closed') && <Questions mine={mine} moment="after" language={language} errors={errors} />}
      {taking && mine.round.state !== 'draft' && mine.round.state !== 'enrolling' && (
        <section><h2>{text.workshops}</h2>{mine.workshops.length === 0 ? <p>{text.noWorkshops}</p> : <ul>{mine.workshops.map((one) => <li key={one.id}>{formatDay(one.day, language)}: {one.title}, {one.place}</li>)}</ul>}</section>
      )}
      {taking && mine.round.state !== 'closed' && (
        <Details summary={text.withdraw}>
          <p>{text.withdrawText}</p>
          <form method="post"><input type="hidden" name="form" value="withdraw" /><ButtonBar><Button kind="quiet">{text.withdrawDo}</Button></ButtonBar></form>
        </Details>
      )}
    </>
  ))
}

type Answered = { readonly ok: true } | { readonly ok: false; readonly error: string }

const questionErrors = (fields: Fields, moment: 'before' | 'after', text: string): readonly FormError[] => statements.filter((one) => !/^[1-5]$/.test(fields[`${moment}-${one}`] ?? '')).map((one) => ({ field: `${moment}-${one}`, text }))

/** Every form of a participant's round. */
export const myRoundForm = async (context: Context, services: MentoringPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = mineTexts[language]
  const [me, round, pair] = [meOf(context), context.req.param('round') ?? '', fields['pair'] ?? '']
  const again = (errors: readonly FormError[], status: 409 | 422 = 422): Promise<Response> => myRoundPage(context, services, fields, errors, status)
  const done = (found: Answered, field: string): Response | Promise<Response> => {
    if (found.ok) return context.redirect(`${addressOf(language, minePlace)}/${round}?saved`, 303)
    const key = `refused-${found.error}`
    return again([{ field, text: key in text ? String(text[key as keyof typeof text]) : text['refused-not-found'] }], found.error === 'stale' ? 409 : 422)
  }
  switch (fields['form']) {
    case 'enrol': {
      const mine = (await myRounds(services, me)).find((one) => one.round.id === round)
      if (!mine) return context.notFound()
      const { enrolment, problems } = enrolmentOf(mine.form, givenIn(fields))
      if (problems.length > 0) return again(problems.map(({ field, problem }) => ({ field, text: text[`problem-${problem}`] })))
      const first = (fields['version'] ?? '0') === '0'
      return done(await enrol(services, me, round, enrolment, Number(fields['version'] ?? 0), !first && fields['replace'] !== 'yes' && enrolment.notWith.length === 0), 'part')
    }
    case 'withdraw': return done(await withdraw(services, me.person, round), 'main')
    case 'answer': return done(await answerProposal(services, me.person, pair, fields['answer'] === 'yes' ? 'yes' : 'no'), `pair-${pair}`)
    case 'talk': {
      const day = dayIn(fields['day'])
      if (!day) return again([{ field: `day-${pair}`, text: day === null ? text['refused-day-missing'] : text['problem-day'] }])
      return done(await logTalk(services, me.person, pair, { day, wish: fields['wish'] ?? '' }), `day-${pair}`)
    }
    case 'drop-talk': return done(await dropTalk(services, me.person, pair, fields['day'] ?? ''), `pair-${pair}`)
    case 'rematch': return done(await askRematch(services, me.person, pair), `pair-${pair}`)
    case 'questions-before': case 'questions-after': {
      const moment = fields['form'] === 'questions-before' ? 'before' : 'after'
      const missing = questionErrors(fields, moment, text['refused-not-valid'])
      if (missing.length > 0) return again(missing)
      const answers = Object.fromEntries(statements.map((one) => [one, Number(fields[`${moment}-${one}`])]))
      return done(await answerQuestions(services, me.person, round, moment, { statements: answers, themes: chosenOf(fields['themes'], themes) }), `${moment}-${statements[0]}`)
    }
    default: return context.notFound()
  }
}
