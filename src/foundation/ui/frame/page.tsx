import type { ComponentChildren } from 'preact'
import { words } from '../texts/words.ts'
import { addressOf } from './context.ts'
import type { PageContext } from './context.ts'
import { Document } from './document.tsx'
import { Brand, DemoBanner, Footer, LanguageLinks, SkipLink } from './parts.tsx'
import { housePages } from './places.ts'
import type { MenuItem } from './parts.tsx'

export type PageProps = {
  readonly context: PageContext
  readonly title: string
  readonly menu?: readonly MenuItem[] | undefined
  readonly back?: { readonly href: string; readonly text: string } | undefined
  readonly islands?: readonly string[] | undefined
  readonly children: ComponentChildren
}

/** The frame of every public page. The way out stands on each of them, in the same place. */
export const Page = ({ context, title, menu = [], back, islands, children }: PageProps) => {
  const text = words[context.language]
  const at = (page: { readonly nl: string; readonly en: string }): string => addressOf(context.language, page)
  return (
    <Document context={context} title={title} islands={islands}>
      <SkipLink language={context.language} />
      <DemoBanner context={context} />
      <header class="top">
        <div class="page">
          <Brand context={context} href={at(housePages.home)} />
          <div class="top-tools">
            <LanguageLinks language={context.language} alternates={context.alternates} only={context.staff ? ['nl', 'en'] : undefined} carry={context.carry} />
            {!context.staff && (
              <a class="leave" href={at(housePages.leave)}>
                {text.leave}
              </a>
            )}
          </div>
        </div>
      </header>
      {menu.length > 0 && (
        <nav class="menu" aria-label={text.menu}>
          <div class="page">
            <ul>
              {menu.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
      <main id="main" class="main page" tabIndex={-1}>
        {back !== undefined && (
          <p class="back">
            <a href={back.href}>← {back.text}</a>
          </p>
        )}
        {children}
      </main>
      <Footer language={context.language} settings={context.settings} links={!context.staff} />
    </Document>
  )
}
