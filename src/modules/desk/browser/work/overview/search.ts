import { comparable } from '../../../rules/search.ts'
import { saidWords } from '../../shared/said-words.ts'
import type { WorkCase } from '../said.ts'

/** Everything readable in an opened case as one text to search in; kept in this page's memory until the key locks. */
export const searchable = (work: WorkCase): string => {
  const { view, messages } = work
  const answers = Object.values(view.report?.answers ?? {}).flat()
  const said = messages.flatMap((message) => {
    const { heading, text } = saidWords(message, 'nl')
    const letter = message.kind === 'letter' ? [message.body.subject, ...message.body.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))] : []
    return [heading ?? '', text, ...letter, ...message.attachments.map((one) => one.name)]
  })
  return comparable([view.title, view.identity?.name ?? '', ...answers, ...said].join('\n'))
}
