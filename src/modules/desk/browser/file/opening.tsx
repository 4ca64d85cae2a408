import type { Language } from '../../../../foundation/kernel/language.ts'
import { Details, Notice, RadioGroup, type FormError, errorFor } from '../../../../foundation/ui/index.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import { decideRoute, warningsFor, type Aim, type MayKnowName, type OtherAnswers, type Route } from '../../rules/intake/route.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import { consequencesOf, type FilingAction } from './steps.ts'
import { fieldId, namingWords, procedureWords, reasonWords, warningWords } from './words.ts'

type Props = { readonly language: Language; readonly draft: Draft; readonly errors: readonly FormError[]; readonly send: (action: FilingAction) => void }

/** The three questions about consequences: name, answer, aim. */
export const OpeningQuestion = ({ language, draft, errors, send, step }: Props & { readonly step: 'name' | 'other' | 'aim' }) => {
  const texts = intakeTexts[language]
  const options = {
    name: [{ value: 'nobody', label: texts.nameNobody }, { value: 'handlers', label: texts.nameHandlers, hint: texts.nameHandlersHint }, { value: 'whoever-needs', label: texts.nameWhoever }, { value: 'unknown', label: texts.unknown }],
    other: [{ value: 'yes', label: texts.otherYes }, { value: 'no', label: texts.otherNo }, { value: 'no-person', label: texts.otherNoPerson }, { value: 'unknown', label: texts.unknown }],
    aim: [{ value: 'own-outcome', label: texts.aimOwn }, { value: 'look-into', label: texts.aimLook }, { value: 'unknown', label: texts.unknown }],
  }[step]
  const choose = (value: string): void =>
    send({ type: 'consequence', value: step === 'name' ? { name: value as MayKnowName } : step === 'other' ? { other: value as OtherAnswers } : { aim: value as Aim } })
  const id = fieldId(step)
  return <RadioGroup key={step} language={language} id={id} heading="h1" label={texts[`${step}Title`]} hint={texts[`${step}Help`]} error={errorFor(errors, id)} options={options} value={draft.consequences[step]} onChange={choose} />
}

const routeKey = (route: Route): string => `${route.procedure}/${route.naming}`

const RouteChoice = ({ language, draft, errors, send, offers, heading }: Props & { readonly offers: readonly Route[]; readonly heading: boolean }) => {
  const texts = intakeTexts[language]
  const id = fieldId('way')
  const options = offers.map((route) => {
    const [procedure, naming] = [procedureWords(route.procedure, texts), namingWords(route.naming, route.procedure, texts)]
    return { value: routeKey(route), label: `${procedure.name}, ${naming.name}`, hint: `${procedure.explained} ${naming.explained}` }
  })
  return (
    <RadioGroup language={language} id={id} label={heading ? texts.waysLabel : texts.otherWays} error={errorFor(errors, id)} options={options} value={draft.route === null ? undefined : routeKey(draft.route)}
      onChange={(value) => { const route = offers.find((one) => routeKey(one) === value); if (route !== undefined) send({ type: 'route', route }) }} />
  )
}

const Explained = ({ language, route }: { readonly language: Language; readonly route: Route }) => {
  const texts = intakeTexts[language]
  const [procedure, naming] = [procedureWords(route.procedure, texts), namingWords(route.naming, route.procedure, texts)]
  return (
    <Notice tone="info" title={`${procedure.name}, ${naming.name}`}>
      <p>{procedure.explained}</p>
      <p>{naming.explained}</p>
    </Notice>
  )
}

/** The way that follows, with its reasons and what to know; or the choice, when the wanted complaint cannot stand. */
export const Way = (props: Props) => {
  const { language, draft } = props
  const texts = intakeTexts[language]
  const wanted = consequencesOf(draft)
  if (wanted === null) return <h1>{texts.wayTitle}</h1>
  const decision = decideRoute(wanted)
  if (decision.kind === 'choice')
    return (
      <>
        <h1>{texts.wayChoiceTitle}</h1>
        <Notice tone="care">
          <p>{decision.obstacle === 'complaint-needs-name' ? texts.obstacleNeedsName : texts.obstacleGetsName}</p>
          <p class="small soft">{texts.obstacleGround}</p>
        </Notice>
        <RouteChoice {...props} offers={decision.offers} heading />
        <p>{texts.wrongChoice}</p>
      </>
    )
  const route = draft.route ?? decision.route
  const others = (['complaint', 'integrity', 'triage'] as const).map((procedure): Route => ({ procedure, naming: procedure === 'complaint' ? 'named' : decision.route.naming }))
  return (
    <>
      <h1>{texts.wayTitle}</h1>
      <Explained language={language} route={route} />
      {routeKey(route) === routeKey(decision.route) && (
        <>
          <h2>{texts.whyTitle}</h2>
          <ul>{decision.reasons.map((reason) => <li key={reason}>{reasonWords(reason, texts)}</li>)}</ul>
        </>
      )}
      <h2>{texts.knowTitle}</h2>
      <ul>{warningsFor(route).map((warning) => <li key={warning}>{warningWords(warning, texts)}</li>)}</ul>
      <p>{texts.wrongChoice}</p>
      <Details summary={texts.otherWays} open={routeKey(route) !== routeKey(decision.route)}>
        <RouteChoice {...props} draft={{ ...draft, route }} offers={others} heading={false} />
      </Details>
    </>
  )
}
