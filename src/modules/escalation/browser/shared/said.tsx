import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Message } from '../../../../foundation/ui/index.ts'
import { movesOf, stateOf } from '../../rules/model/lookup.ts'
import type { Model } from '../../rules/model/shape.ts'
import type { SaidMessage, SignalBody } from '../../rules/signal/content.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { groundNames, overrideNames, raiserNames, sourceNames, subjectNames, wishNames } from '../../texts/signal-lists.ts'

const Paragraphs = ({ text }: { readonly text: string }) => <>{text.split(/\n{2,}/).filter((part) => part.trim() !== '').map((part, at) => <p key={at}>{part}</p>)}</>

/** The signal itself, row by row. */
const First = ({ body, language }: { readonly body: SignalBody; readonly language: Language }) => {
  const texts = followTexts[language]
  const rows: readonly (readonly [string, string])[] = [
    [texts.wishOf, `${inLanguage(wishNames[body.wish], language)}. ${body.wishWords}`], [texts.raiserOf, inLanguage(raiserNames[body.raiser], language)], [texts.subjectOf, inLanguage(subjectNames[body.subject], language)],
    [texts.placeOf, body.place], [texts.whenOf, body.when], [texts.groundsOf, body.grounds.map((one) => inLanguage(groundNames[one] ?? { nl: one, en: one }, language)).join(', ')],
    [texts.sourceOf, inLanguage(sourceNames[body.source] ?? { nl: '', en: '' }, language)], [texts.unsafeOf, body.unsafe ? body.unsafeWords || texts.stepUnsafe : ''],
    [texts.overrideOf, body.override === 'none' ? '' : `${inLanguage(overrideNames[body.override], language)}. ${body.overrideWhy}`],
  ]
  return (
    <>
      <Paragraphs text={body.text} />
      <dl class="summary">{rows.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </>
  )
}

/** What a move is called where it was made; elsewhere when that place is not known. */
export const moveName = (model: Model, event: string, at: string | undefined, language: Language): string => {
  const here = stateOf(model, at ?? '')
  const found = [...(here ? movesOf(model, here) : []), ...model.states.flatMap((state) => movesOf(model, state)), ...model.everywhere].find((move) => move.event === event)?.name
  return inLanguage({ nl: found?.nl ?? event, en: found?.en ?? found?.nl ?? event }, language)
}
/** What a state or an end is called. */
export const stateName = (model: Model, at: string, language: Language): string => {
  const name = stateOf(model, at)?.name ?? model.ends.find(({ id }) => id === at)?.name
  return inLanguage({ nl: name?.nl ?? at, en: name?.en ?? name?.nl ?? at }, language)
}

type TalkProps = { readonly said: readonly SaidMessage[]; readonly model: Model; readonly language: Language; readonly nameOf: (author: string) => string; readonly mine: string }

/** What was said, oldest first. Nothing of it is ever taken for markup. */
export const Talk = ({ said, model, language, nameOf, mine }: TalkProps) => (
  said.length === 0 ? <p class="soft">{followTexts[language].none}</p> : (
    <>
      {said.map((one) => (
        <Message key={one.hash} from={nameOf(one.author)} day={formatDay(one.day, language)} theirs={one.author !== mine}>
          {one.what === 'signal' ? <First body={one.body} language={language} />
            : one.what === 'act' ? <><p><strong>{moveName(model, one.body.move, one.body.at, language)}</strong></p><Paragraphs text={one.body.text} /></>
              : one.what === 'deputy' ? <><p><strong>{followTexts[language].standsIn(one.body.name)}</strong></p><Paragraphs text={one.body.text} /></>
                : <Paragraphs text={one.body.text} />}
        </Message>
      ))}
    </>
  )
)
