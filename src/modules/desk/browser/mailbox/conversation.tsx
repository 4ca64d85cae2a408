import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay, Icon, Message } from '../../../../foundation/ui/index.ts'
import type { CaseMessage } from '../../rules/case/said.ts'
import { caseTexts } from '../../texts/case.ts'
import { mailboxTexts } from '../../texts/mailbox.ts'
import type { FetchBytes } from '../shared/attachments/download.ts'
import { Downloads } from '../shared/attachments/downloads.tsx'
import { sizeIn } from '../shared/attachments/words.ts'
import { LetterView } from '../shared/letter.tsx'
import { saidWords } from '../shared/said-words.ts'
import type { OpenedMailbox } from './opened.ts'
import { Paragraphs } from './paragraphs.tsx'

type Props = { readonly language: Language; readonly opened: OpenedMailbox; readonly fetchBytes: FetchBytes }

/** The reporter's own grave steps are said to the reporter, not about them. */
const wordsOf = (message: CaseMessage, language: Language): { readonly heading: string | null; readonly text: string } => {
  const texts = mailboxTexts[language]
  if (message.kind === 'name-myself') return { heading: texts.nameCounts(formatDay(message.body.effectiveDay, language)), text: message.body.identity.name }
  if (message.kind === 'withdraw') return { heading: texts.withdrawCounts(formatDay(message.body.effectiveDay, language)), text: message.body.text }
  return saidWords(message, language)
}

const Files = ({ language, message, fetchBytes }: { readonly language: Language; readonly message: CaseMessage; readonly fetchBytes: FetchBytes }) => {
  const label = caseTexts[language].files
  if (message.attachments.length === 0) return null
  if (message.author !== 'reporter') return <Downloads language={language} attachments={message.attachments} fetchBytes={fetchBytes} label={label} />
  return (
    <ul class="file-list" aria-label={label}>
      {message.attachments.map((one) => <li key={one.hash}><Icon name="file" /> <bdi>{one.name}</bdi> ({sizeIn(one.size, language)})</li>)}
    </ul>
  )
}

/** What was said both ways, in order, as plain paragraphs and never as a page of somebody else's making. */
export const Conversation = ({ language, opened, fetchBytes }: Props) => {
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
            {message.kind === 'letter' && <LetterView letter={message.body} language={language} print />}
            <Files language={language} message={message} fetchBytes={fetchBytes} />
          </Message>
        )
      })}
      {opened.unreadable.length > 0 && <p class="error"><Icon name="warning" /> {texts.unreadable(String(opened.unreadable.length), [...new Set(opened.unreadable)].join(', '))}</p>}
    </section>
  )
}
