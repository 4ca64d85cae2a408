import { inLanguage } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { words } from '../texts/words.ts'
import { addressOf, hoursIn } from './context.ts'
import type { Alternates, PageContext, Settings } from './context.ts'
import { Mark } from './mark.tsx'
import { housePages } from './places.ts'

/** A link in a menu; `current` marks the page the reader is on. */
export type MenuItem = { readonly href: string; readonly text: string; readonly current?: boolean | undefined; readonly count?: number | undefined }

export const SkipLink = ({ language }: { language: Language }) => (
  <a class="skip" href="#main">
    {words[language].skip}
  </a>
)

/** Stands above every page of a demonstration, on both origins. */
export const DemoBanner = ({ context }: { context: PageContext }) => {
  const text = words[context.language]
  if (!context.settings.demo) return null
  return (
    <aside class="demo" aria-label={text.demoPage}>
      <div class="page">
        <p>
          <strong>{text.demoPage}</strong> <a href={`${context.settings.publicUrl ?? ''}${addressOf(context.language === 'easy' ? 'nl' : context.language, housePages.demo)}`}>{text.demoLink}</a>
        </p>
      </div>
    </aside>
  )
}

export const Brand = ({ context, href }: { context: PageContext; href: string }) => (
  <a class="mark" href={href}>
    <span class="mark-word">
      <Mark /> Gehoor
    </span>
    {context.settings.organisationName !== 'Gehoor' && <span class="mark-owner">{context.settings.organisationName}</span>}
  </a>
)

const names: readonly { readonly language: Language; readonly lang: string; readonly text: string }[] = [
  { language: 'nl', lang: 'nl', text: 'Nederlands' },
  { language: 'en', lang: 'en', text: 'English' },
  { language: 'easy', lang: 'nl', text: 'Eenvoudig' },
]

/** The way to the same page in another language: a link, or a button that posts what the page takes along. */
const toLanguage = (name: (typeof names)[number], alternates: Alternates, carry: PageContext['carry']) => {
  const href = alternates[name.language] ?? '/easy'
  if (carry === undefined || alternates[name.language] === undefined) return <a href={href} lang={name.lang} hreflang={name.lang}>{name.text}</a>
  return (
    <form method="post" action={href}>
      {carry.map(([field, value]) => <input key={`${field} ${value}`} type="hidden" name={field} value={value} />)}
      <button class="link" lang={name.lang}>{name.text}</button>
    </form>
  )
}

/** The same page in the other languages. */
export const LanguageLinks = ({ language, alternates, only, carry }: { language: Language; alternates: Alternates; only?: readonly Language[] | undefined; carry?: PageContext['carry'] }) => (
  <nav aria-label={words[language].languages}>
    <ul class="languages">
      {names
        .filter((name) => only === undefined || only.includes(name.language))
        .map((name) => (
          <li key={name.language}>
            {name.language === language ? (
              <span aria-current="true" lang={name.lang}>
                {name.text}
              </span>
            ) : toLanguage(name, alternates, carry)}
          </li>
        ))}
    </ul>
  </nav>
)

/** A telephone number as a link that calls. */
export const Telephone = ({ number }: { number: string }) => (
  <a class="tel" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
    {number}
  </a>
)

const footerLinks = [
  { page: housePages.privacy, text: { nl: words.nl.privacy, en: words.en.privacy, easy: words.easy.privacy }, easy: true },
  { page: housePages.accessibility, text: { nl: words.nl.accessibility, en: words.en.accessibility, easy: words.easy.accessibility }, easy: false },
  { page: housePages.system, text: { nl: words.nl.system, en: words.en.system, easy: words.easy.system }, easy: false },
] as const

/** The desk's number and address, always there for who cannot or will not use the site. */
export const Footer = ({ language, settings, links = true }: { language: Language; settings: Settings; links?: boolean }) => {
  const text = words[language]
  return (
    <footer class="foot">
      <div class="page">
        <div>
          <h2>{text.call}</h2>
          <p>
            <Telephone number={settings.telephone} />
            <br />
            {hoursIn(settings, language)}
          </p>
          <p>
            <strong>{text.danger}</strong>
          </p>
        </div>
        <div>
          <h2>{text.write}</h2>
          <p>{settings.postAddress}</p>
        </div>
        {links && (
          <nav aria-label={text.about}>
            <h2>{text.about}</h2>
            <ul>
              {footerLinks.map((link) => (
                <li key={link.page.nl}>
                  <a href={addressOf(language === 'easy' && !link.easy ? 'nl' : language, link.page)}>{inLanguage(link.text, language)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
