import type { ComponentChildren } from 'preact'
import { addressOf, Button, ButtonBar, Details, housePages, Page, Telephone, hoursIn } from '../../../foundation/ui/index.ts'
import type { PageContext, Surroundings } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { languageOfPath } from '../language-choice.ts'
import { contextOf } from '../options.ts'
import { troubleTexts } from './texts.ts'

/** What the page is asked for: enough to choose a language, nothing to remember. */
export type Asked = { readonly path: string; readonly acceptLanguage: string | undefined; /** On the staff origin. */ readonly staff?: true | undefined }

const contextFor = (surroundings: Surroundings, asked: Asked): PageContext => ({
  ...contextOf(surroundings, languageOfPath(asked.path, asked.acceptLanguage), housePages.home),
  ...(asked.staff ? { staff: true } : {}),
})

const Trouble = ({ context, title, text, children }: { context: PageContext; title: string; text: string; children: ComponentChildren }) => (
  <Page context={context} title={title}>
    <h1>{title}</h1>
    <p class="lead">{text}</p>
    <p>
      {troubleTexts[context.language].call} <Telephone number={context.settings.telephone} />{hoursIn(context.settings, context.language) && `, ${hoursIn(context.settings, context.language)}`}
    </p>
    {children}
  </Page>
)

const ToStart = ({ context }: { context: PageContext }) => (
  <ButtonBar>
    <Button kind="quiet" href={addressOf(context.language, housePages.home)}>
      {troubleTexts[context.language].start}
    </Button>
  </ButtonBar>
)

/** The body of a 404; the caller sets the status. */
export const notFoundPage = (surroundings: Surroundings, asked: Asked): string => {
  const context = contextFor(surroundings, asked)
  const text = troubleTexts[context.language]
  return renderPage(
    <Trouble context={context} title={text.missingTitle} text={text.missing}>
      <ToStart context={context} />
    </Trouble>,
  )
}

/** The body of a 500: says whether something arrived, tells nothing of the fault. */
export const failurePage = (surroundings: Surroundings, asked: Asked): string => {
  const context = contextFor(surroundings, asked)
  const text = troubleTexts[context.language]
  return renderPage(
    <Trouble context={context} title={text.failureTitle} text={text.failure}>
      <ToStart context={context} />
    </Trouble>,
  )
}

/** The body of a 413: what was sent is larger than the page takes, and nothing was kept. */
export const tooLargePage = (surroundings: Surroundings, asked: Asked): string => {
  const context = contextFor(surroundings, asked)
  const text = troubleTexts[context.language]
  return renderPage(
    <Trouble context={context} title={text.tooLargeTitle} text={text.tooLarge}>
      <ToStart context={context} />
    </Trouble>,
  )
}

/** What an installation without a signed roster answers on every public address. */
export const notOpenPage = (surroundings: Surroundings, asked: Asked): string => {
  const context = contextFor(surroundings, asked)
  const text = troubleTexts[context.language]
  return renderPage(
    <Trouble context={context} title={text.notOpenTitle} text={text.notOpen}>
      <Details summary={text.notOpenWhyTitle}>
        <ul>
          {text.notOpenWhy.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Details>
    </Trouble>,
  )
}
