import type { ComponentChildren } from 'preact'
import { htmlLang } from '../../kernel/language.ts'
import type { PageContext } from './context.ts'

export type DocumentProps = {
  readonly context: PageContext
  /** What the page is about; the product's name follows it in the tab unless `plainTitle`. */
  readonly title: string
  readonly plainTitle?: boolean | undefined
  /** Entries of the page's islands, by name. */
  readonly islands?: readonly string[] | undefined
  readonly class?: string | undefined
  readonly children: ComponentChildren
}

/** The whole HTML document: one style sheet, module scripts from the manifest, nothing inline. */
export const Document = ({ context, title, plainTitle, islands = [], class: name, children }: DocumentProps) => (
  <html lang={htmlLang(context.language)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{plainTitle ? title : `${title} – Gehoor`}</title>
      {context.assets.icon !== undefined && <link rel="icon" type="image/svg+xml" href={context.assets.icon} />}
      <link rel="stylesheet" href={context.assets.style} />
      {islands.map((island) => (
        <script key={island} type="module" src={context.assets.island(island)} />
      ))}
    </head>
    <body class={name}>{children}</body>
  </html>
)
