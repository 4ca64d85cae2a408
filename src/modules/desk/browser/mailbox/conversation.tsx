import type { Attachment } from '../../../../foundation/sealing/core/protocol.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Icon, Message } from '../../../../foundation/ui/index.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import { caseTexts } from '../../texts/case.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import { sizeWords } from '../file/attachments.ts'
import { saidWords } from '../shared/said-words.ts'
import type { OpenedMailbox } from './opened.ts'
import { Paragraphs } from './paragraphs.tsx'

type Props = { readonly language: Language; readonly opened: OpenedMailbox; readonly onSave: (attachment: Attachment) => void }

/** The reporter's own grave steps are said to the reporter, not about them. */
const wordsOf = (message: CaseMessage, language: Language): { readonly heading: string | null; readonly text: string } => {
  const texts = mailboxTexts[language]
  if (message.kind === 'name-myself') return { heading: texts.nameCounts(formatDay(message.body.effectiveDay, language)), text: message.body.identity.name }
  if (message.kind === 'withdraw') return { heading: texts.withdrawCounts(formatDay(message.body.effectiveDay, language)), text: message.body.text }
  return saidWords(message, language)
}

const Files = ({ language, message, onSave }: { readonly language: Language; readonly message: CaseMessage; readonly onSave: Props['onSave'] }) => {
  const texts = caseTexts[language]
  const size = (bytes: number): string => sizeWords(bytes, language !== 'en')
  if (message.attachments.length === 0) return null
  return (
    <ul class="file-list" aria-label={texts.files}>
      {message.attachments.map((one) => (
        <li key={one.hash}>
          <Icon name="file" />{' '}
          {message.author === 'reporter' ? <><bdi>{one.name}</bdi> ({size(one.size)})</> : <button class="link" type="button" onClick={() => onSave(one)}><bdi>{texts.download(one.name, size(one.size))}</bdi></button>}
        </li>
      ))}
    </ul>
  )
}

/** What was said both ways, in order, as plain paragraphs and never as a page of somebody else's making. */
export const Conversation = ({ language, opened, onSave }: Props) => {
  const texts = caseTexts[language]
  const desk = opened.body ? (language === 'en' ? opened.body.en : opened.body.nl) : texts.desk
  return (
    <section>
      <h2>{mailboxTexts[language].conversation}</h2>
      {opened.messages.length === 0 && <p class="soft">{texts.noMessages}</p>}
      {opened.messages.map((message) => {
        const said = wordsOf(message, language)
        const own = message.author === 'reporter'
        return (
          <Message key={message.hash} from={own ? texts.you : desk} day={formatDay(message.day, language)} theirs={!own}>
            {said.heading !== null && <h3>{said.heading}</h3>}
            <Paragraphs text={said.text} />
            <Files language={language} message={message} onSave={onSave} />
          </Message>
        )
      })}
      {opened.unreadable.length > 0 && <p class="error"><Icon name="warning" /> {texts.unreadable(String(opened.unreadable.length), [...new Set(opened.unreadable)].join(', '))}</p>}
    </section>
  )
}
