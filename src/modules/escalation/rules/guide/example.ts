import type { ProposedExample } from '../../../../foundation/kernel/examples.ts'
import type { ManagersGuide } from './shape.ts'

const why = { nl: 'Deelnemers van focusgroepen noemden dit als iets wat goed ging.', en: 'Participants of focus groups named this as something that went well.' }
const longest = 2_000

/** The guide with an offered example at its end, under an id that is still free; the editor makes the text fit for managers. `full`: twenty is the most. */
export const withExample = (guide: ManagersGuide, { title, story, quotes }: ProposedExample): ManagersGuide | 'full' => {
  if (guide.examples.length >= 20) return 'full'
  const taken = new Set(guide.examples.map(({ id }) => id))
  const id = Array.from({ length: 21 }, (_, at) => `focus-groups-${at + 1}`).find((one) => !taken.has(one)) ?? 'focus-groups'
  const words = quotes.map((one) => `“${one}”`).join(' ')
  const told = (text: string): string => `${text} ${words}`.trim().slice(0, longest)
  return { ...guide, examples: [...guide.examples, { id, title: { nl: title.nl, en: title.en }, story: { nl: told(story.nl), en: told(story.en) }, why }] }
}
