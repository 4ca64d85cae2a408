import { useState } from 'preact/hooks'
import { saveFile } from '../../../../foundation/browser/save.ts'
import { readRefiCodebook, readRefiProject, writeRefiCodebook, writeRefiProject, type RefiProject } from '../../../../foundation/files/refi/index.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { Button, ButtonBar, Notice } from '../../../../foundation/ui/index.ts'
import { mostCodes } from '../../rules/focus/codebook.ts'
import { workTexts } from '../../texts/focus/work.ts'
import { post, put, sealOwn, type PartProps } from './desk.ts'
import { codesBeside, codesIn, codesOut, codingIn, guidOf, projectOut } from './refi.ts'

type Found = { readonly project: RefiProject; readonly notUnderstood: readonly string[] }
const fresh = (): string => guidOf(newId(systemRandom))
const origin = 'Gehoor'
const blob = (bytes: Uint8Array, type: string): Blob => new Blob([bytes.slice()], { type })

/** REFI-QDA in and out, on this device: a project with texts and codings, or the codebook alone. */
export const ExchangePart = ({ desk, open, busy, run, say, onTranscript }: PartProps & { readonly onTranscript: (group: number, text: string) => void }) => {
  const { language, person } = desk.page
  const text = workTexts[language]
  const { study, codebook, codings, groups } = open.state
  const [found, setFound] = useState<Found | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const stored = codings.find(({ coder }) => coder === person)
  const keepProject = (): void => {
    const mine = study.coders.indexOf(person)
    const coders = open.both ? open.both.map((coding, at) => ({ name: at === 0 ? text.coderOne : text.coderTwo, guid: fresh(), coding })) : open.mine && mine >= 0 ? [{ name: mine === 0 ? text.coderOne : text.coderTwo, guid: fresh(), coding: open.mine }] : []
    saveFile('project.qdpx', blob(writeRefiProject(projectOut(study.content.name, codebook.codes, open.passages, coders, { leader: text.leader, group: text.group }, fresh), origin, systemClock.today(), fresh), 'application/zip'))
  }
  const read = async (file: File | undefined): Promise<void> => {
    setFound(null)
    setTold(null)
    if (!file) return
    if (file.size > 20_000_000) return say(text['refi-too-large'])
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes[0] === 0x50) {
      const project = readRefiProject(bytes)
      return project.ok ? setFound({ project: project.value.value, notUnderstood: project.value.notUnderstood }) : say(text[`refi-${project.error}`])
    }
    const codes = readRefiCodebook(bytes)
    return codes.ok ? setFound({ project: { name: '', users: [], codes: codes.value.value, sources: [] }, notUnderstood: codes.value.notUnderstood }) : say(text[`refi-${codes.error}`])
  }
  const takeCodes = (project: RefiProject): void => {
    const codes = codesBeside(codebook.codes, codesIn(project.codes))
    if (codes.length > mostCodes) return say(text.tooManyCodes(String(mostCodes)))
    void run(() => post(desk, '/codebook', { from: codebook.version, why: text.fromFile, codes }), text.tookCodes)
  }
  const takeCoding = async (project: RefiProject, user: string): Promise<void> => {
    const laid = codingIn(project, user, open.passages, [workTexts.nl.leader, workTexts.en.leader], new Set(codebook.codes.map(({ id }) => id)))
    if (laid.matched === 0) return say(text.noMatch)
    const coding = { codes: { ...open.mine?.codes, ...laid.coding.codes }, notes: open.mine?.notes ?? {} }
    const done = await run(async () => {
      const own = await sealOwn(desk, coding)
      return own.ok ? put(desk, '/coding', { version: stored?.version ?? 0, codebook: codebook.version, own: own.value, done: null }) : own
    }, text.savedCoding)
    if (done) setTold(text.tookCoding(String(laid.taken), String(laid.wide)))
  }
  const empty = groups.filter(({ number }) => !open.passages.some(({ group }) => group === number))
  const mayCode = study.coders.includes(person) && stored?.doneDay == null
  return (
    <>
      <h2>{text.exchange}</h2>
      <p>{text.exchangeText}</p>
      <Notice tone="warn"><p>{text.outProjectText}</p></Notice>
      <ButtonBar>
        <Button kind="quiet" type="button" onPress={keepProject}>{text.outProject}</Button>
        <Button kind="quiet" type="button" onPress={() => saveFile('codeboek.qdc', blob(writeRefiCodebook(codesOut(codebook.codes), origin), 'application/xml'))}>{text.outCodebook}</Button>
      </ButtonBar>
      <h2>{text.inTitle}</h2>
      <div class="field">
        <label class="field-label" for="refi">{text.inFile}</label>
        <input class="input" type="file" id="refi" accept=".qdpx,.qdc" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      </div>
      <div role="status">{told !== null && <Notice tone="good"><p>{told}</p></Notice>}</div>
      {found && (
        <section class="part" aria-labelledby="refi-found">
          <h3 id="refi-found">{text.found}</h3>
          <ul><li>{text.foundSources(String(found.project.sources.length))}</li><li>{text.foundCodes(String(found.project.codes.length))}</li><li>{text.foundCodings(String(found.project.sources.flatMap(({ selections }) => selections).length))}</li></ul>
          <h4>{text.notUnderstood}</h4>
          {found.notUnderstood.length === 0 ? <p>{text.understood}</p> : <ul>{found.notUnderstood.map((one) => <li key={one}>{one}</li>)}</ul>}
          <ButtonBar>
            {found.project.codes.length > 0 && <Button type="button" busy={busy} onPress={() => takeCodes(found.project)}>{text.takeCodes}</Button>}
            {mayCode && found.project.users.map((user) => <Button kind="quiet" type="button" key={user.guid} busy={busy} onPress={() => void takeCoding(found.project, user.guid)}>{text.takeCoding(user.name || text.nobody)}</Button>)}
          </ButtonBar>
          {empty.length > 0 && found.project.sources.map((source) => empty.map(({ number }) => <ButtonBar key={`${source.guid}.${number}`}><Button kind="quiet" type="button" onPress={() => onTranscript(number, source.text)}>{text.takeSource(source.name)}: {text.group(String(number))}</Button></ButtonBar>))}
        </section>
      )}
    </>
  )
}
