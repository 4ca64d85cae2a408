import { useHeadingFocus } from '../../../../foundation/browser/focus.ts'
import { WordsBox } from '../../../../foundation/browser/post/words-box.tsx'
import { useRun } from '../../../../foundation/browser/post/use-run.ts'
import { Button, ButtonBar, Notice } from '../../../../foundation/ui/index.ts'
import { signalSettings } from '../../rules/signal/settings.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import { doorFor, type PublicPage } from '../shared/page.ts'
import { openSignalBox, type SignalBox } from './box.ts'
import { SignalView } from './signal-view.tsx'

type OpenProps = { readonly page: PublicPage; readonly box: SignalBox; readonly onClose: () => void }
/** Every signal of the mailbox. */
const Open = ({ page, box, onClose }: OpenProps) => {
  const { language } = page
  const texts = followTexts[language]
  const place = useHeadingFocus('box')
  const { view: signals, told, busy, run } = useRun(language, box.signals)
  return (
    <div ref={place}>
      <h1>{texts.title}</h1>
      <div role="status">{told !== null && <Notice tone={told.tone}><p>{told.sentence}</p></Notice>}</div>
      <ButtonBar>
        <Button kind="quiet" type="button" busy={busy} onPress={() => void run(box.reload, texts.upToDate)}>{texts.reload}</Button>
        <Button kind="quiet" type="button" onPress={onClose}>{texts.close}</Button>
      </ButtonBar>
      {signals.map((own) => <SignalView key={own.now.signal} page={page} own={own} busy={busy} act={(what) => run(() => box.act(own.now.signal, what), what.move === null ? texts.sent : texts.done)} names={(names) => run(() => box.names(own.now.signal, names), names === null ? texts.namesTaken : texts.namesSaved)} endNames={() => run(() => box.endNames(own.now.signal), texts.namesEnded)} endTerm={() => run(() => box.endTerm(own.now.signal), texts.demoTermDone)} />)}
      <p class="small soft">{texts.erased(String(signalSettings.eraseAfterEnd))}</p>
    </div>
  )
}

/** The mailbox of signals: every step, and what may be done. */
export const FollowApp = ({ data: page }: { readonly data: PublicPage }) => (
  <WordsBox language={page.language} texts={followTexts[page.language]} demo={page.demo} open={(typed) => openSignalBox(doorFor(page), typed)}>
    {(box, close) => <Open page={page} box={box} onClose={close} />}
  </WordsBox>
)
