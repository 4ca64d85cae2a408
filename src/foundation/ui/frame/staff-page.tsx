import type { ComponentChildren } from 'preact'
import { words } from '../texts/words.ts'
import { addressOf, type PageContext } from './context.ts'
import { Document } from './document.tsx'
import { Brand, DemoBanner, LanguageLinks, SkipLink } from './parts.tsx'
import { housePages } from './places.ts'
import type { MenuItem } from './parts.tsx'

export type StaffPageProps = {
  readonly context: PageContext
  readonly title: string
  readonly menu: readonly MenuItem[]
  /** The state of the key, usually an island around `KeyState`; always visible. */
  readonly keyState?: ComponentChildren
  /** The role's name, and the address that a sign-out is posted to. */
  readonly person?: { readonly role: string; readonly signOut: string } | undefined
  readonly back?: { readonly href: string; readonly text: string } | undefined
  readonly islands?: readonly string[] | undefined
  readonly children: ComponentChildren
}

/** The frame of the work pages: navigation stays at the left on wide screens, work uses the width. */
export const StaffPage = ({ context, title, menu, keyState, person, back, islands, children }: StaffPageProps) => {
  const text = words[context.language]
  const home: MenuItem = { href: addressOf(context.language, housePages.work), text: text.myWork, current: context.alternates.nl === `/nl${housePages.work.nl}` }
  return (
    <Document context={context} title={title} islands={islands} class="staff">
      <SkipLink language={context.language} />
      <DemoBanner context={context} />
      <header class="top">
        <div class="page">
          <Brand context={context} href={home.href} />
          <div class="top-tools">
            {keyState}
            <LanguageLinks language={context.language} alternates={context.alternates} only={['nl', 'en']} />
            {person !== undefined && (
              <form method="post" action={person.signOut} class="sign-out">
                <span class="soft">{person.role}</span>
                <button class="link" type="submit">
                  {text.signOut}
                </button>
              </form>
            )}
          </div>
        </div>
      </header>
      <div class="work">
        <nav class="work-menu" aria-label={text.workMenu}>
          <ul>
            {[home, ...menu].map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                  {item.count !== undefined && <span class="work-count">{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" class="main" tabIndex={-1}>
          {back !== undefined && (
            <p class="back">
              <a href={back.href}>← {back.text}</a>
            </p>
          )}
          {children}
        </main>
      </div>
    </Document>
  )
}
