import { useMemo, useState } from 'preact/hooks'
import { RadioGroup } from '../../../../foundation/ui/index.ts'
import { bodiesOpenTo, type DeskDoors } from '../../rules/doors.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import type { FilingPage } from './page-data.ts'
import { Screen } from './screen.tsx'
import { fieldId } from './words.ts'

type Props = { readonly page: Pick<FilingPage, 'language'>; readonly doors: DeskDoors; /** The bodies that are open to the chosen ministry; none when it is closed. */ readonly onChosen: (bodies: readonly string[]) => void }

const elsewhere = '-'

/** For which ministry somebody works, asked only when the answer matters. It stays in this component: it is neither sent nor kept. */
export const DepartmentScreen = ({ page: { language }, doors, onChosen }: Props) => {
  const texts = intakeTexts[language]
  const [chosen, setChosen] = useState('')
  const [missing, setMissing] = useState(false)
  const id = fieldId('department')
  const error = missing && chosen === '' ? texts.departmentMissing : undefined
  const errors = useMemo(() => (error === undefined ? [] : [{ field: id, text: error }]), [error, id])
  const options = [...doors.departments.map((one) => ({ value: one.id, label: language === 'en' ? one.en : one.nl })), { value: elsewhere, label: texts.departmentElsewhere }]
  return (
    <Screen language={language} name="department" errors={errors} onNext={() => (chosen === '' ? setMissing(true) : onChosen(bodiesOpenTo(doors, chosen === elsewhere ? null : chosen)))}>
      <RadioGroup language={language} id={id} heading="h1" label={texts.departmentTitle} hint={texts.departmentHelp} error={error} options={options} value={chosen} onChange={setChosen} />
    </Screen>
  )
}
