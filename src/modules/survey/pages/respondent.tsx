import { inLanguage, type Language } from '../../../foundation/kernel/language.ts'
import { alternatesOf, Button, ButtonBar, DataTable, Details, EmptyState, ErrorSummary, errorFor, formatDay, Island, Notice, Page, TextField, type FormError } from '../../../foundation/ui/index.ts'
import type { PublicWave, Token } from '../actions/answering.ts'
import type { Answers } from '../rules/questionnaire/condition.ts'
import { addressOfWave, openPlace } from '../rules/places.ts'
import { pagesFor, type AskedPage } from '../rules/questionnaire/walk.ts'
import { answeringTexts } from '../texts/answering.ts'
import { Ask, fieldOf, HelpLinks, idOf } from './ask.tsx'
import type { SurveyPages } from './services.ts'

export type Seen = { readonly services: SurveyPages; readonly language: Language; readonly found: PublicWave }
/** What travels in the form of who has no script: the token, and the answers so far. Nothing of it is kept here. */
export type Carried = { readonly stratum: string; readonly token: Token; readonly answers: Answers }

const frame = ({ services, language }: Pick<Seen, 'services' | 'language'>, end = '') => ({ ...services.surroundings, language, alternates: alternatesOf({ nl: `${openPlace.nl}${end}`, en: `${openPlace.en}${end}` }) })
const titleOf = ({ found, language }: Seen): string => inLanguage(found.form.title, language)

/** Every questionnaire that is in the field. */
export const ListPage = ({ services, language, waves }: { readonly services: SurveyPages; readonly language: Language; readonly waves: readonly PublicWave[] }) => {
  const text = answeringTexts[language]
  const open = waves.filter(({ wave }) => wave.state === 'open')
  return (
    <Page context={frame({ services, language })} title={text.list}>
      <h1>{text.list}</h1>
      <p class="lead">{text.listLead}</p>
      {open.length === 0 ? <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState> : (
        <ul class="doors">
          {open.map(({ wave, form }) => (
            <li class="door" key={wave.id}>
              <h2><a href={addressOfWave(language, wave.id)}>{inLanguage(form.title, language)}</a></h2>
              <p>{wave.content.universe}. {text.openUntil(formatDay(wave.content.closes, language))}</p>
            </li>
          ))}
        </ul>
      )}
      <WhoSees language={language} />
    </Page>
  )
}

const WhoSees = ({ language }: { readonly language: Language }) => {
  const text = answeringTexts[language]
  return (
    <Notice tone="care" title={text.whoSees}>
      {text.whoSeesText.map((line) => <p key={line}>{line}</p>)}
      <p>{text.whoSeesLimit}</p>
    </Notice>
  )
}

const Keys = ({ seen }: { readonly seen: Seen }) => {
  const { language, found } = seen
  const text = answeringTexts[language]
  return (
    <Details summary={text.keys}>
      <p>{text.keysText}</p>
      <DataTable id="keys" caption={text.keys} rows={found.strata} rowKey={({ id }) => id} columns={[
        { key: 'group', head: text.group, cell: ({ name }) => name }, { key: 'people', head: text.people, numeric: true, cell: ({ population }) => population }, { key: 'invited', head: text.invited, numeric: true, cell: ({ invited }) => invited },
        { key: 'key', head: text.key, cell: ({ public_key }) => <code>{public_key}</code> },
      ]} />
    </Details>
  )
}

/** One page of questions for who has script: hidden until its turn comes. */
const Section = ({ seen, page }: { readonly seen: Seen; readonly page: PublicWave['form']['pages'][number] }) => {
  const { language, found, services } = seen
  const questions = page.items.flatMap(({ question }) => found.form.questions.get(question) ?? [])
  const single = questions.length === 1 && !page.title
  return (
    <section data-page={page.id} hidden>
      {!single && <h1>{page.title ? inLanguage(page.title, language) : titleOf(seen)}</h1>}
      {questions.map((question) => <div key={question.id} data-question={question.id}><Ask language={language} question={question} given={[]} heading={single ? 'h1' : 'h2'} /></div>)}
      {questions.some(({ painful }) => painful) && <HelpLinks services={services} language={language} />}
    </section>
  )
}

/** The first page: what it is about, who sees what, and the code. With script the island takes over and this page holds all questions. */
export const StartPage = ({ seen, nonce, errors = [], code = '' }: { readonly seen: Seen; readonly nonce: string; readonly errors?: readonly FormError[]; readonly code?: string }) => {
  const { language, found } = seen
  const text = answeringTexts[language]
  const { wave, form, strata, check } = found
  const title = titleOf(seen)
  if (wave.state !== 'open') return <Page context={frame(seen, `/${wave.id}`)} title={title}><h1>{title}</h1><EmptyState title={text.closed}><p>{text.closedText}</p></EmptyState></Page>
  return (
    <Page context={frame(seen, `/${wave.id}`)} title={title} islands={['survey-answer']}>
      <div id="survey-before">
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={errors} />
        <p class="lead">{inLanguage(form.intro, language)}</p>
        <p>{text.openUntil(formatDay(wave.content.closes, language))}</p>
        <WhoSees language={language} />
        <p>{text.check}: <strong>{check}</strong>. {text.checkText}</p>
        <Keys seen={seen} />
      </div>
      <form id="survey-form" hidden>
        {form.pages.map((page) => <Section key={page.id} seen={seen} page={page} />)}
      </form>
      <Island name="survey-answer" data={{ language, wave: wave.id, check, pages: form.pages, questions: [...form.questions.values()], strata: strata.map(({ id, name, invited, public_key }) => ({ id, name, invited, publicKey: public_key })), thanks: inLanguage(form.thanks, language) }}>
        <form method="post" action={addressOfWave(language, wave.id)}>
          <Notice tone="warn" title={text.plainTitle}><p>{text.plainText}</p><p>{text.plainOther}</p></Notice>
          <TextField language={language} id="code" label={text.code} hint={text.codeHint} error={errorFor(errors, 'code')} value={code} />
          <input type="hidden" name="nonce" value={nonce} />
          <Button name="do" value="start">{text.begin}</Button>
        </form>
      </Island>
    </Page>
  )
}

const Hidden = ({ carried, except }: { readonly carried: Carried; readonly except: readonly string[] }) => (
  <>
    <input type="hidden" name="stratum" value={carried.stratum} /><input type="hidden" name="input" value={carried.token.input} /><input type="hidden" name="output" value={carried.token.output} />
    {Object.entries(carried.answers).filter(([id]) => !except.includes(id)).flatMap(([id, given]) => given.map((one) => <input type="hidden" key={`${id}.${one}`} name={fieldOf(id)} value={one} />))}
  </>
)

/** One page of questions for who has no script; the form carries everything. */
export const QuestionsPage = ({ seen, carried, at, errors = [] }: { readonly seen: Seen; readonly carried: Carried; readonly at: AskedPage; readonly errors?: readonly FormError[] }) => {
  const { language, found, services } = seen
  const text = answeringTexts[language]
  const pages = pagesFor(found.form, carried.answers)
  const number = pages.findIndex(({ page }) => page.id === at.page.id) + 1
  const title = at.page.title ? inLanguage(at.page.title, language) : titleOf(seen)
  const single = at.asked.length === 1 && !at.page.title
  return (
    <Page context={frame(seen, `/${found.wave.id}`)} title={`${title}, ${text.pageOf(number, pages.length)}`}>
      <p class="soft">{text.pageOf(number, pages.length)}</p>
      <ErrorSummary language={language} errors={errors} />
      {!single && <h1>{title}</h1>}
      <form method="post" action={addressOfWave(language, found.wave.id)}>
        <Hidden carried={carried} except={at.asked.map(({ question }) => question.id)} />
        <input type="hidden" name="page" value={at.page.id} />
        {at.asked.map(({ question }) => <Ask key={question.id} language={language} question={question} given={carried.answers[question.id] ?? []} error={errorFor(errors, idOf(question.id))} heading={single ? 'h1' : 'h2'} />)}
        <ButtonBar><Button name="do" value="next">{text.next}</Button>{number > 1 && <Button kind="quiet" name="do" value="back">{text.back}</Button>}</ButtonBar>
      </form>
      {at.asked.some(({ question }) => question.painful) && <HelpLinks services={services} language={language} />}
      <p class="soft small">{text.draft}</p>
    </Page>
  )
}

/** The last page before sending, for who has no script. */
export const SendPage = ({ seen, carried }: { readonly seen: Seen; readonly carried: Carried }) => {
  const { language, found } = seen
  const text = answeringTexts[language]
  const pages = pagesFor(found.form, carried.answers)
  const asked = pages.flatMap((page) => page.asked)
  return (
    <Page context={frame(seen, `/${found.wave.id}`)} title={text.checkTitle}>
      <h1>{text.checkTitle}</h1>
      <p>{text.answered(asked.filter(({ question }) => (carried.answers[question.id] ?? []).length > 0).length, asked.length)}</p>
      <p>{text.checkTextSend}</p>
      <form method="post" action={addressOfWave(language, found.wave.id)}>
        <Hidden carried={carried} except={[]} />
        <input type="hidden" name="page" value="" />
        <ButtonBar><Button name="do" value="send">{text.send}</Button><Button kind="quiet" name="do" value="back">{text.back}</Button></ButtonBar>
      </form>
    </Page>
  )
}

/** After sending, or when the token was spent before. */
export const DonePage = ({ seen, already }: { readonly seen: Seen; readonly already: boolean }) => {
  const { language, found, services } = seen
  const text = answeringTexts[language]
  const title = already ? text.already : text.thanks
  return (
    <Page context={frame(seen, `/${found.wave.id}`)} title={title}>
      <h1>{title}</h1>
      <p class="lead">{already ? text.alreadyText : inLanguage(found.form.thanks, language)}</p>
      <HelpLinks services={services} language={language} />
    </Page>
  )
}
