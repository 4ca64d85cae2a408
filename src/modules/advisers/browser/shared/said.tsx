import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Message } from '../../../../foundation/ui/index.ts'
import type { Said } from '../../rules/messages.ts'
import { contactTexts } from '../../texts/contact.ts'
import { wayNames } from '../../texts/lists.ts'

const Paragraphs = ({ text }: { readonly text: string }) => <>{text.split(/\n{2,}/).filter((part) => part.trim() !== '').map((part, at) => <p key={at}>{part}</p>)}</>

const Facts = ({ rows }: { readonly rows: readonly (readonly [string, string])[] }) => (
  <dl class="summary">{rows.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
)

/** One thing said, as plain text: nothing of it is ever taken for markup. */
const Body = ({ said, language }: { readonly said: Said; readonly language: Language }) => {
  const texts = contactTexts[language]
  switch (said.kind) {
    case 'ask': {
      const { text, name, way, times, phone } = said.body
      return <><Paragraphs text={text} /><Facts rows={[[texts.nameOf, name || texts.anonymous], [texts.wayOf, inLanguage(wayNames[way], language)], [texts.timesOf, times], [texts.phoneOf, phone]]} /></>
    }
    case 'text':
      return <Paragraphs text={said.body.text} />
    case 'closing':
      return <><p><strong>{texts.closing}</strong></p><Paragraphs text={said.body.text} /></>
    case 'times':
      return <><p><strong>{texts.timesSaid}</strong></p><ul>{said.body.times.map((time) => <li key={time}>{time}</li>)}</ul><Facts rows={[[texts.byWay, inLanguage(wayNames[said.body.way], language)], [texts.placeField, said.body.place]]} /></>
    case 'agree':
      return <><p><strong>{texts.agreed}: {said.body.time}</strong></p><Facts rows={[[texts.byWay, inLanguage(wayNames[said.body.way], language)], [texts.placeField, said.body.place]]} /></>
    case 'draft':
      return <><p><strong>{texts.draftSaved}: {said.body.title}</strong></p></>
    case 'handover':
      return <><p><strong>{texts.handoverSaid(said.body.name)}</strong></p><Paragraphs text={said.body.why} /></>
    case 'handover-answer':
      return <p>{texts.handoverAnswered(said.body.yes ? texts.yes : texts.no)}</p>
    case 'companion':
      return <><p><strong>{texts.companionSaid}</strong></p><Facts rows={[[texts.companionWhat, said.body.what], [texts.companionDay, said.body.day], [texts.companionPlace, said.body.place]]} /></>
  }
}

/** A conversation, oldest first; `from` names the two sides. */
export const Conversation = ({ said, language, from }: { readonly said: readonly Said[]; readonly language: Language; readonly from: { readonly in: string; readonly out: string; readonly mine: 'in' | 'out' } }) => (
  said.length === 0 ? <p class="soft">{contactTexts[language].none}</p> : (
    <>
      {said.map((one) => (
        <Message key={one.hash} from={from[one.direction]} day={formatDay(one.day, language)} theirs={one.direction !== from.mine}>
          <Body said={one} language={language} />
        </Message>
      ))}
    </>
  )
)
