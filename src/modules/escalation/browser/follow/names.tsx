import { useState } from 'preact/hooks'
import { Button, ButtonBar, Details, TextField } from '../../../../foundation/ui/index.ts'
import { namesBody, noNames, type NamesBody } from '../../rules/signal/content.ts'
import { followTexts } from '../../texts/signal-follow.ts'
import type { ViewProps } from './view-props.ts'

/** The names that travel. Who raised it gives, changes or takes them out; whom it touches can have them shredded for good. */
export const Names = ({ page, own, busy, names, endNames }: ViewProps) => {
  const texts = followTexts[page.language]
  const parsed = namesBody.safeParse(own.view.names)
  const [given, setGiven] = useState<NamesBody>(parsed.success ? parsed.data : noNames)
  const field = (key: keyof NamesBody, label: string) => <TextField language={page.language} id={`name-${own.now.signal.slice(0, 6)}-${key}`} label={label} optional value={given[key]} onInput={(value) => setGiven({ ...given, [key]: value.slice(0, 200) })} />
  return (
    <Details summary={texts.namesTitle}>
      {own.now.namesGone ? <p>{texts.namesGone}</p> : parsed.success ? <><p>{texts.namesNow}</p><ul>{Object.values(parsed.data).filter((one) => one !== '').map((one) => <li key={one}>{one}</li>)}</ul></> : <p>{texts.namesNone}</p>}
      {own.as === 'affected' && !own.now.namesGone && (own.now.unsafe ? <p>{texts.namesUnsafe}</p> : (
        <>
          <p>{texts.namesEndText}</p>
          <ButtonBar><Button kind="grave" type="button" busy={busy} onPress={() => void endNames()}>{texts.namesEnd}</Button></ButtonBar>
        </>
      ))}
      {own.as === 'raiser' && !own.now.namesGone && (
        <form onSubmit={(event) => { event.preventDefault(); void names(given) }} noValidate autocomplete="off">
          <p>{texts.namesText}</p>
          {field('affected', texts.affected)}{field('about', texts.aboutWhom)}{field('others', texts.others)}
          <ButtonBar>
            <Button kind="quiet" busy={busy}>{texts.namesGive}</Button>
            {parsed.success && <Button kind="quiet" type="button" busy={busy} onPress={() => void names(null).then((gone) => { if (gone) setGiven(noNames) })}>{texts.namesTake}</Button>}
          </ButtonBar>
        </form>
      )}
    </Details>
  )
}
