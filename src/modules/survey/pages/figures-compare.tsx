import type { Context } from 'hono'
import { agreeOnBridge, comparables, comparisonOf, enterBridge, sign, type Compared } from '../actions/figures-compare.ts'
import { addressOf, Button, DataTable, Details, EmptyState, errorFor, Notice, Select, Tag, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { bridgeFile } from '../rules/compare/index.ts'
import { quotedFigures } from '../rules/figures/comparable.ts'
import { comparePlace, findingsComparePlace } from '../rules/places.ts'
import { compareTexts } from '../texts/compare.ts'
import { ChooseTwo, CompareView } from './figures-compare-view.tsx'
import { publicPage } from './figures-public.tsx'
import { languageOf, meOf, show, type Answer } from './frame.tsx'
import type { SurveyPages } from './services.ts'

const [earlier, baseline] = quotedFigures.map(({ specification }) => specification.id)
/** What is chosen; the two figures of the parliamentary answer where nothing is. */
const chosen = (context: Context): readonly [string, string] => [context.req.query('a') || (earlier ?? ''), context.req.query('b') || (baseline ?? '')]

/** The public page: anybody may lay two published figures side by side. */
export const comparePublic = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const text = compareTexts[language]
  const [a, b] = chosen(context)
  const compared = await comparisonOf(services, a, b)
  return publicPage(context, services, findingsComparePlace, text.title, (
    <>
      <p class="lead">{text.lead}</p>
      <ChooseTwo language={language} all={await comparables(services)} a={a} b={b} />
      {compared.ok ? <CompareView compared={compared.value} language={language} /> : <Notice tone="warn"><p>{text[compared.error]}</p></Notice>}
    </>), { back: true })
}

type Form = Readonly<Record<string, string>>
type Options = { readonly errors?: readonly FormError[]; readonly typed?: Form; readonly done?: string | undefined }

/** What may be signed away of these two: question changes as typo or translation, soft rules with an argument. */
const signable = ({ comparison }: Compared): readonly string[] => comparison.rules.filter(({ rule, level }) => (rule === 'H7' && level === 'different') || (rule.startsWith('S') && (level === 'different' || level === 'unknown'))).map(({ rule }) => rule)

const comparePageWith = async (context: Context, services: SurveyPages, { errors = [], typed = {}, done }: Options): Promise<Response> => {
  const language = languageOf(context)
  const text = compareTexts[language]
  const [a, b] = chosen(context)
  const compared = await comparisonOf(services, a, b)
  const me = meOf(context).person
  return show(context, services, comparePlace, text.title, (
    <>
      <p class="lead">{text.lead}</p>
      <ChooseTwo language={language} all={await comparables(services)} a={a} b={b} />
      {compared.ok ? (
        <>
          <CompareView compared={compared.value} language={language} />
          <h2>{text.signTitle}</h2>
          <p>{text.signText}</p>
          <DataTable id="signatures" caption={text.signatures} rows={compared.value.signatures} rowKey={({ rule, kind, by }) => `${rule}${kind}${by}`} empty={<></>} columns={[{ key: 'rule', head: text.rule, cell: ({ rule }) => rule }, { key: 'kind', head: text.kind, cell: ({ kind }) => text[kind] }, { key: 'why', head: text.why, cell: ({ argument }) => argument }]} />
          {signable(compared.value).length === 0 ? <EmptyState level="h3" title={text.noSigning} /> : (
            <form method="post">
              <input type="hidden" name="act" value="sign" />
              <Select language={language} id="rule" label={text.signRule} none={text.none} options={signable(compared.value).map((rule) => ({ value: rule, label: rule }))} value={typed['rule']} error={errorFor(errors, 'rule')} />
              <Select language={language} id="kind" label={text.kind} none={text.none} options={(['typo', 'translation', 'argument'] as const).map((kind) => ({ value: kind, label: text[kind] }))} value={typed['kind']} />
              <TextArea language={language} id="argument" label={text.why} rows={3} value={typed['argument'] ?? ''} error={errorFor(errors, 'argument')} />
              <Button>{text.sign}</Button>
            </form>
          )}
          <h2>{text.bridges}</h2>
          <p>{text.bridgesText}</p>
          {compared.value.bridges.map(({ bridge, by, secondPerson }) => (
            <section key={bridge.id} class="part">
              <p><Tag tone={secondPerson === null ? 'warn' : 'good'}>{secondPerson === null ? text.waits : text.counts}</Tag> {text[bridge.kind]} · {bridge.rules.join(', ')} · {bridge.effect} ({bridge.se})</p>
              <p>{bridge.commonality} {bridge.difference}</p>
              {secondPerson === null && by !== me && <form method="post"><input type="hidden" name="act" value="agree" /><input type="hidden" name="bridge" value={bridge.id} /><Button kind="quiet">{text.agreeBridge}</Button></form>}
              {secondPerson === null && by === me && <p class="soft small">{text.ownBridge}</p>}
            </section>
          ))}
          <Details summary={text.addBridge} open={typed['act'] === 'bridge'}>
            <form method="post">
              <input type="hidden" name="act" value="bridge" />
              <Select language={language} id="bridge-kind" name="bridgeKind" label={text.kind} none={text.none} options={(['parallelRun', 'splitBallot', 'recode', 'restrictedUniverse'] as const).map((kind) => ({ value: kind, label: text[kind] }))} value={typed['bridgeKind']} />
              <TextField language={language} id="bridge-rules" name="rules" label={text.bridgeRules} hint={text.bridgeHint} value={typed['rules'] ?? ''} error={errorFor(errors, 'bridge-rules')} />
              <TextField language={language} id="effect" label={text.effect} hint={text.effectHint} value={typed['effect'] ?? ''} short />
              <TextField language={language} id="se" label={text.se} value={typed['se'] ?? ''} short />
              <TextField language={language} id="commonality" label={text.commonality} value={typed['commonality'] ?? ''} optional />
              <TextField language={language} id="differs" label={text.differs} value={typed['differs'] ?? ''} optional />
              <Button>{text.enter}</Button>
            </form>
          </Details>
        </>
      ) : <Notice tone="warn"><p>{text[compared.error]}</p></Notice>}
    </>), { errors, status: errors.length > 0 ? 422 : 200, said: done === 'signed' ? { title: text.signed, text: text.signedText } : done === 'bridge' ? { title: text.entered, text: text.enteredText } : undefined })
}

export const comparePage: Answer = (context, services) => comparePageWith(context, services, { done: context.req.query('done') })

const numberOf = (typed: string | undefined): number => Number((typed ?? '').trim().replace(',', '.') || Number.NaN)

export const changeComparison: Answer = async (context, services) => {
  const language = languageOf(context)
  const text = compareTexts[language]
  const typed = (await context.req.parseBody()) as Form
  const [a, b] = chosen(context)
  const me = meOf(context).person
  const again = (done: string): Response => context.redirect(`${addressOf(language, comparePlace)}?${new URLSearchParams({ a, b, done }).toString()}`, 303)
  if (typed['act'] === 'agree') return (await agreeOnBridge(services, me, typed['bridge'] ?? '')) ? again('agreed') : comparePageWith(context, services, { errors: [{ field: 'a', text: text.ownBridge }] })
  if (typed['act'] === 'bridge') {
    const made = bridgeFile.safeParse({ bridges: [{ id: 'new', kind: typed['bridgeKind'], rules: (typed['rules'] ?? '').split(/[\s,;]+/).filter((one) => /^[HS]\d+$/.test(one)), from: a, to: b, effect: numberOf(typed['effect']), se: numberOf(typed['se']), commonality: typed['commonality'], difference: typed['differs'] }] })
    const bridge = made.success ? made.data.bridges[0] : undefined
    if (!bridge) return comparePageWith(context, services, { typed, errors: [{ field: 'bridge-rules', text: text['bad-bridge'] }] })
    const entered = await enterBridge(services, me, bridge)
    return entered.ok ? again('bridge') : comparePageWith(context, services, { typed, errors: [{ field: 'a', text: text[entered.error] }] })
  }
  const kind = (['typo', 'translation', 'argument'] as const).find((one) => one === typed['kind']) ?? 'argument'
  const signed = await sign(services, me, a, b, typed['rule'] ?? '', kind, typed['argument'] ?? '')
  return signed.ok ? again('signed') : comparePageWith(context, services, { typed, errors: [{ field: signed.error === 'no-argument' ? 'argument' : 'rule', text: text[signed.error] }] })
}
