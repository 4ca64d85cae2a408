import type { ComponentChildren } from 'preact'

export type QuestionProps = { readonly id: string; readonly title: string; readonly help?: ComponentChildren; readonly children: ComponentChildren }

/** One question a page with several fields: its title is the page's heading and the group's name. */
export const Question = ({ id, title, help, children }: QuestionProps) => (
  <fieldset class="question" id={id} aria-describedby={help === undefined ? undefined : `${id}-help`}>
    <legend>
      <h1>{title}</h1>
    </legend>
    {help !== undefined && (
      <div class="hint" id={`${id}-help`}>
        {help}
      </div>
    )}
    {children}
  </fieldset>
)
