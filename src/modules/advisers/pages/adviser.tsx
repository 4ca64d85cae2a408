import type { Context } from 'hono'
import { z } from 'zod'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, Button, ButtonBar, CheckboxGroup, Details, errorFor, FieldGroup, formatDay, Island, Notice, RadioGroup, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { answerQuestion, keepProfile, ownProfile, ownStanding, questionOpen, withdrawProfile } from '../actions/index.ts'
import { certifiedUntil, isNear } from '../rules/appointment.ts'
import { characteristics, languagesSpoken, poolAnswers, subjects, ways, weekdays } from '../rules/lists.ts'
import type { Profile } from '../rules/listing.ts'
import { apiBase, profilePlace, questionPlace, workPlace, yearPlace } from '../rules/places.ts'
import { characteristicNames, languageNames, poolAnswerNames, standingNames, subjectNames, wayNames, weekdayNames } from '../texts/lists.ts'
import { workTexts } from '../texts/work.ts'
import type { AdvisersPages } from './services.ts'
import { fieldsOf, languageOf, meOf, show, type Fields } from './staff-parts.tsx'

/** Conversations and yearly count: one island, because both need the key. */
const workPage = (view: 'conversations' | 'year') => (context: Context, services: AdvisersPages): Response | Promise<Response> => {
  const language = languageOf(context)
  const text = workTexts[language]
  const me = meOf(context)
  const thisYear = Number(services.clock.today().slice(0, 4))
  const data = {
    year: context.req.query('year') === String(thisYear - 1) ? thisYear - 1 : thisYear,
    language, person: me.person, name: me.name, trust: '/api/v1/directory/trust', identity: '/api/v1/identity', directory: '/api/v1/directory/key', demo: services.demo,
    demoRoots: services.demo ? services.demoRoots : [], demoPassphrase: services.demo ? services.demoPassphrase(me.person) : null, api: apiBase, view, today: services.clock.today(),
  }
  const title = view === 'year' ? text.year : text.conversations
  return show(context, services, view === 'year' ? yearPlace : workPlace, title, (
    <Island name="advisers-work" data={data}>
      <h1>{title}</h1>
      <Notice tone="warn" title={text.noScriptTitle}><p>{text.noScriptText}</p></Notice>
    </Island>
  ), { islands: ['advisers-work'], heading: false })
}
export const conversationsPage = workPage('conversations')
export const yearPage = workPage('year')

const emptyProfile = (person: string): Profile => ({ person, about: '', languages: [], subjects: [], weekdays: [], ways: [], telephone: '', characteristics: {}, version: 0 })

/** The adviser's own standing, papers and profile; works without JavaScript. */
export const profilePage = async (context: Context, services: AdvisersPages, fields: Fields | null = null, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = workTexts[language]
  const { person } = meOf(context)
  const today = services.clock.today()
  const [member, kept] = [await ownStanding(services, person), await ownProfile(services, person)]
  const profile = fields === null ? (kept ?? emptyProfile(person)) : { ...emptyProfile(person), ...profileIn(fields, person), version: kept?.version ?? 0 }
  const until = member ? certifiedUntil(member.certificates, person, today) : null
  const options = <Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, { readonly nl: string; readonly en: string }>>) => keys.map((key) => ({ value: key, label: inLanguage(names[key], language) }))
  return show(context, services, profilePlace, text.profile, (
    <>
      <h2>{text.standing}</h2>
      {member === null ? <Notice tone="warn"><p>{text.notAppointed}</p></Notice> : <p>{inLanguage(standingNames[member.standing], language)}</p>}
      {member?.standing === 'not-certified' && <Notice tone="bad"><p>{text.expired}</p></Notice>}
      {member?.standing === 'on-leave' && member.appointment.leaveTo !== null && <Notice tone="info"><p>{text.leave(formatDay(member.appointment.leaveTo, language))}</p></Notice>}
      {until !== null && isNear(until, today) && <Notice tone="warn"><p>{text.expires(formatDay(until, language))}</p></Notice>}
      <h3>{text.papers}</h3>
      {(member?.certificates ?? []).length === 0 ? <p>{text.noPapers}</p> : (
        <ul>{member?.certificates.map((one) => <li key={one.id}>{one.name}, {one.expires === null ? text.noEnd : text.until(formatDay(one.expires, language))}</li>)}</ul>
      )}
      <h2>{text.profile}</h2>
      <p>{text.profileIntro}</p>
      <form method="post">
        <input type="hidden" name="version" value={String(profile.version)} />
        <TextArea language={language} id="about" label={text.about} hint={text.aboutHint} rows={4} value={profile.about} error={errorFor(errors, 'about')} optional />
        <CheckboxGroup language={language} id="languages" label={text.languages} values={profile.languages} options={options(languagesSpoken, languageNames)} />
        <CheckboxGroup language={language} id="subjects" label={text.subjects} values={profile.subjects} options={options(subjects, subjectNames)} />
        <CheckboxGroup language={language} id="weekdays" label={text.weekdays} values={profile.weekdays} options={options(weekdays, weekdayNames)} />
        <CheckboxGroup language={language} id="ways" label={text.ways} values={profile.ways} options={options(ways, wayNames)} />
        <TextField language={language} id="telephone" type="tel" label={text.telephone} value={profile.telephone} error={errorFor(errors, 'telephone')} optional />
        <FieldGroup language={language} id="traits" label={text.traits} hint={text.traitsHint}>
          {characteristics.map((key) => <TextField key={key} language={language} id={`trait-${key}`} label={inLanguage(characteristicNames[key], language)} value={profile.characteristics[key] ?? ''} error={errorFor(errors, `trait-${key}`)} optional />)}
        </FieldGroup>
        <ButtonBar><Button name="do" value="save">{text.save}</Button></ButtonBar>
      </form>
      {kept !== null && (
        <Details summary={text.withdraw}>
          <p>{text.withdrawText}</p>
          <form method="post"><ButtonBar><Button kind="grave" name="do" value="withdraw">{text.withdraw}</Button></ButtonBar></form>
        </Details>
      )}
    </>
  ), { errors, status, saved: context.req.query('saved') === 'withdrawn' ? [text.withdrawn, text.withdrawnText] : [text.saved, text.savedText] })
}

const chosen = <Key extends string>(typed: string | undefined, keys: readonly Key[]): readonly Key[] => keys.filter((key) => (typed ?? '').split(',').includes(key))
const profileIn = (fields: Fields, person: string): Profile => ({
  person, about: (fields['about'] ?? '').trim(), languages: chosen(fields['languages'], languagesSpoken), subjects: chosen(fields['subjects'], subjects), weekdays: chosen(fields['weekdays'], weekdays),
  ways: chosen(fields['ways'], ways), telephone: (fields['telephone'] ?? '').trim(),
  characteristics: Object.fromEntries(characteristics.flatMap((key) => ((fields[`trait-${key}`] ?? '').trim() === '' ? [] : [[key, (fields[`trait-${key}`] ?? '').trim()]]))), version: Number(fields['version']) || 0,
})
const short = z.string().max(600)

export const profileForm = async (context: Context, services: AdvisersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const text = workTexts[language]
  const { person } = meOf(context)
  if (fields['do'] === 'withdraw') {
    await withdrawProfile(services, person)
    return context.redirect(`${addressOf(language, profilePlace)}?saved=withdrawn`, 303)
  }
  const profile = profileIn(fields, person)
  const errors: FormError[] = [
    ...(short.safeParse(profile.about).success ? [] : [{ field: 'about', text: text.tooLong }]),
    ...(/^[+0-9 ()-]{0,30}$/.test(profile.telephone) ? [] : [{ field: 'telephone', text: text.badPhone }]),
    ...characteristics.flatMap((key) => (short.safeParse(profile.characteristics[key] ?? '').success ? [] : [{ field: `trait-${key}`, text: text.tooLong }])),
  ]
  if (errors.length > 0) return profilePage(context, services, fields, errors, 422)
  const kept = await keepProfile(services, { ...profile, version: profile.version + 1 })
  return kept.ok ? context.redirect(`${addressOf(language, profilePlace)}?saved`, 303) : profilePage(context, services, fields, [{ field: 'about', text: text.stale }], 409)
}

/** The yearly anonymous question; works without JavaScript. */
export const questionPage = async (context: Context, services: AdvisersPages, errors: readonly FormError[] = [], status: 200 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const text = workTexts[language]
  const open = await questionOpen(services, meOf(context).person)
  return show(context, services, questionPlace, text.question, (
    <>
      <p class="lead">{text.questionIntro}</p>
      {!open && context.req.query('saved') === undefined && <Notice tone="info"><p>{text.questionBefore}</p></Notice>}
      {open && (
        <form method="post">
          <Notice tone="care"><p>{text.questionHonest}</p></Notice>
          {characteristics.map((key) => (
            <RadioGroup key={key} language={language} id={key} label={inLanguage(characteristicNames[key], language)} value="not-said" error={errorFor(errors, key)}
              options={poolAnswers[key].map((answer) => ({ value: answer, label: inLanguage(poolAnswerNames[answer], language) }))} />
          ))}
          <ButtonBar><Button>{text.questionDo}</Button></ButtonBar>
        </form>
      )}
    </>
  ), { errors, status, saved: [text.question, text.questionDone] })
}

export const questionForm = async (context: Context, services: AdvisersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  const counted = await answerQuestion(services, meOf(context).person, fields)
  if (counted.ok) return context.redirect(`${addressOf(language, questionPlace)}?saved`, 303)
  return questionPage(context, services, [{ field: characteristics[0], text: workTexts[language].questionRefused }], 422)
}
