import type { Language } from '../../../../foundation/kernel/language.ts'
import { Button, Details, Notice } from '../../../../foundation/ui/index.ts'
import { togetherTexts } from '../../texts/parties/together.ts'

type Props = { readonly language: Language; /** Null when reporting alone. */ readonly readers: { readonly names: readonly string[]; readonly all: boolean } | null; readonly onShare: () => void; readonly onLeave: () => void }

/** On the check page: sharing the text as a draft of several, or knowing that it came from one. */
export const TogetherPart = ({ language, readers, onShare, onLeave }: Props) => {
  const texts = togetherTexts[language]
  return (
    <>
      {readers !== null && <Notice tone="info" title={texts.part}><p>{texts.partText} {texts.linked}</p>{readers.names.length > 0 && <p>{texts.readers(readers.names.join(', '))} {readers.all ? texts.serverSees : texts.readersOther}</p>}<p><button class="link" type="button" onClick={onLeave}>{texts.leave}</button></p></Notice>}
      <Details summary={texts.title}>
        <p>{texts.text}</p>
        <p>{texts.notShared}</p>
        <p>{texts.sameReaders}</p>
        <p class="small soft">{texts.linked} {texts.onDevice}</p>
        <Button kind="quiet" type="button" onPress={onShare}>{texts.share}</Button>
      </Details>
    </>
  )
}
