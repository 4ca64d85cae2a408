import type { Language } from '../../kernel/language.ts'
import { words } from '../texts/words.ts'

export type PaginationProps = { readonly language: Language; readonly page: number; readonly pages: number; readonly href: (page: number) => string }

/** Where the reader is in a long list; nothing when it fits on one page. Pages count from 1. */
export const Pagination = ({ language, page, pages, href }: PaginationProps) => {
  const text = words[language]
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={text.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          ← {text.previous}
        </a>
      )}
      <span>{text.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {text.following} →
        </a>
      )}
    </nav>
  )
}
