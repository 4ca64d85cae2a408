import { useRef } from 'preact/hooks'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { formatDay } from '../../../../foundation/ui/index.ts'
import type { Letter } from '../../rules/letters/letter.ts'
import { letterViewTexts } from '../../texts/letter-view.ts'
import { printOnly } from './print-only.ts'

/** A letter as it reads on screen and on paper: text in shapes of this page, whatever it holds. Its words stay in the language it was written in. */
export const LetterView = ({ letter, language, print }: { readonly letter: Letter; readonly language: Language; readonly print: boolean }) => {
  const place = useRef<HTMLElement>(null)
  const text = letterViewTexts[language]
  const own = letterViewTexts[letter.language]
  return (
    <>
      <article class="letter" ref={place} lang={letter.language} aria-label={letter.subject}>
        <header>
          <dl class="letter-head">
            <div><dt>{own.from}</dt><dd>{letter.from}</dd></div>
            <div><dt>{own.to}</dt><dd>{letter.to}</dd></div>
            <div><dt>{own.date}</dt><dd>{formatDay(letter.day, letter.language)}</dd></div>
          </dl>
          <h3>{letter.subject}</h3>
        </header>
        {letter.blocks.map((block, at) =>
          block.kind === 'heading' ? <h4 key={at}>{block.text}</h4>
          : block.kind === 'list' ? <ul key={at}>{block.items.map((item, one) => <li key={one}>{item}</li>)}</ul>
          : <p key={at} class="letter-text">{block.text}</p>,
        )}
        {letter.grounds.length > 0 && <footer class="small soft">{own.grounds}: {letter.grounds.join('; ')}.</footer>}
      </article>
      {print && <p class="no-print"><button class="link" type="button" onClick={() => place.current && printOnly(place.current)}>{text.print}</button></p>}
    </>
  )
}
