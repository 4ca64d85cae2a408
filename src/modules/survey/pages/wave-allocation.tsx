import { Button, ButtonBar, Details, errorFor, RadioGroup, TextField } from '../../../foundation/ui/index.ts'
import { waveContentShape, type WaveContent } from '../rules/field/wave.ts'
import { waveTexts } from '../texts/waves.ts'
import { wholeIn, type Fields } from './forms.ts'
import { Act, type Parts } from './wave-act.tsx'
import { allocationOptions } from './waves.tsx'

/** How the sample is divided, where it is drawn: with the shares that Neyman's division goes by. */
export const AllocationForm = ({ language, view, errors }: Parts) => {
  const text = waveTexts[language]
  const { wave: { content, state }, plan } = view
  if (state !== 'preparing' || content.kind === 'census' || !plan || plan.people === 0) return null
  const groups = plan.strata.flatMap(({ names }) => names)
  return (
    <form method="post">
      <Act act="allocate" view={view} />
      <RadioGroup language={language} id="allocation" label={text.allocation} value={content.allocation} options={allocationOptions(language)} error={errorFor(errors, 'allocation')} />
      <TextField language={language} id="divided-size" name="size" label={text.size} short inputMode="numeric" value={String(content.size)} />
      <Details summary={text.shares} open={content.allocation === 'neyman' || errors.length > 0}>
        <p>{text.sharesText}</p>
        {groups.map((name, at) => (
          <div key={name}>
            <input type="hidden" name={`group-${at}`} value={name} />
            <TextField language={language} id={`share-${at}`} label={name} short inputMode="numeric" value={String(content.shares?.[name] ?? 50)} />
          </div>
        ))}
      </Details>
      <ButtonBar><Button kind="quiet">{text.divide}</Button></ButtonBar>
    </form>
  )
}

/** The wave's content with another division; null when a share or the size is no number that fits. */
export const allocationIn = (content: WaveContent, fields: Fields): WaveContent | null => {
  const shares = Object.fromEntries(Object.entries(fields).flatMap(([field, name]) => (field.startsWith('group-') ? [[name, wholeIn(fields[`share-${field.slice(6)}`])] as const] : [])))
  const read = waveContentShape.safeParse({ ...content, allocation: fields['allocation'], size: wholeIn(fields['size']), shares })
  return read.success ? read.data : null
}
