import { Icon } from '../../../../../foundation/ui/index.ts'
import { checklistOf } from '../../../rules/case/checklist.ts'
import { overviewTexts } from '../../../texts/overview.ts'
import type { WorkCase } from '../said.ts'

/** What this procedure asks, and what of it was done; read from the case itself. */
export const Checklist = ({ language, work }: { readonly language: 'nl' | 'en'; readonly work: WorkCase }) => {
  const text = overviewTexts[language]
  return (
    <>
      <ul class="checks">
        {checklistOf(work.view, work.messages).map(({ id, done, ground }) => (
          <li key={id} class={done ? 'done' : undefined}>
            {done && <Icon name="check" />} {text[`check-${id}`]} <span class="small soft">({done ? text.done : text.open}; {ground})</span>
          </li>
        ))}
      </ul>
      <p class="small soft">{text.checkNote}</p>
    </>
  )
}
