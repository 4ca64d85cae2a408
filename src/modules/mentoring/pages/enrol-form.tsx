import { inLanguage, type Text } from '../../../foundation/kernel/language.ts'
import { Button, ButtonBar, CheckboxGroup, errorFor, RadioGroup, Select, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { chosenOf, wholeIn, type Fields } from '../../../foundation/ui/posted.ts'
import type { MyRound } from '../actions/index.ts'
import type { Option, Question } from '../rules/form.ts'
import { bands, parts, weekdays } from '../rules/lists.ts'
import type { Given } from '../rules/profile.ts'
import { bandNames, partNames, weekdayNames } from '../texts/lists.ts'
import { mineTexts } from '../texts/mine.ts'
import type { StaffLanguage } from './frame.tsx'

const several = (typed: string | undefined): readonly string[] => (typed ?? '').split(',').filter(Boolean)

/** What an enrolment form sent; what the round's form does not offer is left out later. */
export const givenIn = (fields: Fields): Given => ({
  part: fields['part'] ?? '', band: fields['band'] ?? '', region: fields['region'] ?? '', experience: fields['experience'] ?? '', contact: fields['contact'] ?? '', bring: fields['bring'] ?? '', seek: fields['seek'] ?? '', notWith: fields['notWith'] ?? '',
  room: wholeIn(fields['room']), online: fields['online'] === 'yes', consent: fields['consent'] === 'yes',
  offers: several(fields['offers']), seeks: several(fields['seeks']), languages: several(fields['languages']), days: chosenOf(fields['days'], weekdays),
})

/** The form's values of an enrolment that stands already. */
const fieldsFrom = ({ member, tags }: MyRound): Fields => (member === null || member.state === 'withdrawn' ? { languages: 'nl', room: '1' } : {
  part: member.profile.part, room: String(Math.max(1, member.profile.room)), offers: member.profile.offers.join(), seeks: member.profile.seeks.join(), experience: member.profile.experience, band: member.profile.band, region: member.profile.region,
  online: member.profile.online ? 'yes' : '', languages: member.profile.languages.join(), days: member.profile.days.join(), contact: member.profile.contact, bring: tags?.bring.join('\n') ?? '', seek: tags?.seek.join('\n') ?? '', consent: tags === null ? '' : 'yes',
})

export const EnrolForm = ({ mine, language, typed, errors }: { readonly mine: MyRound; readonly language: StaffLanguage; readonly typed: Fields | null; readonly errors: readonly FormError[] }) => {
  const text = mineTexts[language]
  const values = typed ?? fieldsFrom(mine)
  const first = mine.member === null || mine.member.state === 'withdrawn'
  const options = (keys: readonly string[], names: Readonly<Record<string, Text>>) => keys.map((value) => ({ value, label: inLanguage(names[value] ?? { nl: value, en: value }, language) }))
  const offered = (list: readonly Option[]) => list.map((one) => ({ value: one.key, label: inLanguage(one, language) }))
  const asked = (question: Question): string => inLanguage(mine.form.words[question], language)
  const field = (id: string) => ({ language, id, value: values[id] ?? '', error: errorFor(errors, id) })
  const many = (id: string) => ({ language, id, values: (values[id] ?? '').split(',').filter(Boolean), error: errorFor(errors, id) })
  return (
    <form method="post">
      <input type="hidden" name="form" value="enrol" />
      <input type="hidden" name="round" value={mine.round.id} />
      <input type="hidden" name="version" value={mine.member?.version ?? 0} />
      <RadioGroup {...field('part')} label={text.part} hint={text.sides} options={options(parts, partNames)} />
      <CheckboxGroup {...many('seeks')} label={asked('seeks')} options={offered(mine.form.topics)} />
      <CheckboxGroup {...many('offers')} label={asked('offers')} options={offered(mine.form.topics)} />
      <TextField {...field('room')} short inputMode="numeric" label={text.room} hint={text.roomHint} />
      <TextArea {...field('experience')} rows={4} label={asked('experience')} hint={text.experienceHint} />
      <Select {...field('band')} label={text.band} none="–" options={options(bands, bandNames)} />
      <Select {...field('region')} label={text.region} none="–" options={offered(mine.form.regions)} />
      <CheckboxGroup {...many('online')} label={text.onlineAsk} options={[{ value: 'yes', label: text.online }]} />
      <CheckboxGroup {...many('languages')} label={text.languages} options={offered(mine.form.languages)} />
      <CheckboxGroup {...many('days')} label={text.days} options={options(weekdays, weekdayNames)} />
      <TextField {...field('contact')} label={text.contact} hint={text.contactHint} />
      <h3>{text.perspective}</h3>
      <TextArea {...field('bring')} rows={3} label={asked('bring')} hint={text.tagHint} />
      <TextArea {...field('seek')} rows={3} label={asked('seek')} />
      <CheckboxGroup {...many('consent')} label={text.consentAsk} hint={text.consentHint} options={[{ value: 'yes', label: asked('consent') }]} />
      {mine.keptNames > 0 && <><p>{text.notWithKept(String(mine.keptNames))}</p><CheckboxGroup {...many('replace')} label={text.listAsk} hint={text.replaceHint} options={[{ value: 'yes', label: text.replaceList }]} /></>}
      <TextArea {...field('notWith')} rows={3} label={text.notWith} hint={text.notWithHint} />
      <p class="soft">{text.mails}</p>
      <ButtonBar><Button>{first ? text.enrol : text.change}</Button></ButtonBar>
    </form>
  )
}
