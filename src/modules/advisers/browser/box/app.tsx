import { apiFor } from '../../../../foundation/browser/api.ts'
import { openBox, type Box } from '../../../../foundation/browser/post/box.ts'
import { WordsBox } from '../../../../foundation/browser/post/words-box.tsx'
import { useRun } from '../../../../foundation/browser/post/use-run.ts'
import { ok } from '../../../../foundation/kernel/result.ts'
import type { PostWords } from '../../../../foundation/sealing/core/post.ts'
import { fitsForm } from '../../rules/messages.ts'
import { contactTexts } from '../../texts/contact.ts'
import { doorFor } from '../shared/door.ts'
import type { Act, BoxPage, Reachable } from './box-page.ts'
import { BoxScreen } from './box-screen.tsx'

type Opened = Box & { readonly reachable: readonly Reachable[] }

const openWith = async (page: BoxPage, typed: string) => {
  const box = await openBox(doorFor(page), typed)
  if (!box.ok) return box
  const list = await apiFor({ language: page.language }).get<readonly Reachable[]>(page.listAddress)
  return ok<Opened>({ ...box.value, reachable: list.ok ? list.value : [] })
}

/** Conversations, and what may be done in each. */
const Open = ({ page, box, close }: { readonly page: BoxPage; readonly box: Opened; readonly close: () => void }) => {
  const { language } = page
  const texts = contactTexts[language]
  const { view: views, told, busy, run, say } = useRun(language, box.threads)
  const tooLong = (words: PostWords): Promise<false> | null => {
    if (fitsForm(words)) return null
    say('bad', texts.tooLong)
    return Promise.resolve(false)
  }
  const act: Act = {
    send: (thread, words) => tooLong(words) ?? run(() => box.send(thread, words), texts.sent),
    write: (person, words) => tooLong(words) ?? run(() => box.write(person, words), texts.sent),
    reload: async () => void (await run(box.reload, texts.upToDate)),
    close,
    say,
  }
  return <BoxScreen page={page} views={views} reachable={box.reachable} told={told} busy={busy} act={act} />
}

/** The employee's box with advisers. */
export const BoxApp = ({ data: page }: { readonly data: BoxPage }) => {
  const texts = contactTexts[page.language]
  return (
    <WordsBox language={page.language} texts={{ ...texts, title: texts.boxTitle, lead: texts.boxLead }} demo={page.demo} open={(typed) => openWith(page, typed)}>
      {(box, close) => <Open page={page} box={box} close={close} />}
    </WordsBox>
  )
}
