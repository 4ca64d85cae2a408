import type { Context } from 'hono'
import { addressOf, Button, ButtonBar, DataTable, EmptyState, errorFor, formatDay, Notice, TextArea, TextField, type FormError } from '../../../foundation/ui/index.ts'
import { certificatesView, withdrawCertificate, type HeldCertificate } from '../actions/take-back.ts'
import { trainingPlace } from '../rules/places.ts'
import { commonTexts } from '../texts/common.ts'
import { trainingTexts } from '../texts/training.ts'
import type { CareersPages } from './services.ts'
import { fieldsOf, languageOf, show, writes, type Fields, type StaffLanguage } from './staff-parts.tsx'

const end = '/certificaten'
const shownAtOnce = 100
const keyOf = ({ person, course, obtained }: Pick<HeldCertificate, 'person' | 'course' | 'obtained'>): string => `${person}.${course}.${obtained}`

const Withdraw = ({ one, course, language, fields, errors }: { readonly one: HeldCertificate; readonly course: string; readonly language: StaffLanguage; readonly fields: Fields; readonly errors: readonly FormError[] }) => {
  const text = trainingTexts[language]
  return (
    <section>
      <h2>{text.withdrawTitle(one.name, course)}</h2>
      <p>{text.withdrawText}</p>
      <form method="post">
        <input type="hidden" name="certificate" value={keyOf(one)} />
        <TextArea language={language} id="reason" rows={3} label={text.reason} hint={text.reasonHint} value={fields['reason'] ?? ''} error={errorFor(errors, 'reason')} />
        <ButtonBar><Button kind="grave">{text.doWithdraw}</Button><Button kind="quiet" href={`${addressOf(language, trainingPlace)}${end}`}>{text.dontWithdraw}</Button></ButtonBar>
      </form>
    </section>
  )
}

/** Who holds which certificate, by a part of the name, and taking one back: asked first, with a reason. */
export const certificatesPage = async (context: Context, services: CareersPages, fields: Fields = {}, errors: readonly FormError[] = [], status: 200 | 409 | 422 = 200): Promise<Response> => {
  const language = languageOf(context)
  const [text, common] = [trainingTexts[language], commonTexts[language]]
  // A name is looked for by a form, so that it stands in no address.
  const name = fields['name'] ?? ''
  const { certificates, courses } = await certificatesView(services, writes(context, 'training'), name)
  const courseOf = (code: string): string => courses.find((one) => one.code === code)?.name ?? code
  const asked = fields['certificate'] ?? context.req.query('certificate')
  const chosen = certificates.find((one) => keyOf(one) === asked)
  return show(context, services, trainingPlace, text.certificates, (
    <>
      {asked !== undefined && !chosen && errors.length === 0 && <Notice tone="info"><p>{text.gone}</p></Notice>}
      {chosen ? <Withdraw one={chosen} course={courseOf(chosen.course)} language={language} fields={fields} errors={errors} /> : (
        <>
          <p class="lead">{text.certificatesLead}</p>
          <form method="post"><input type="hidden" name="form" value="find" /><TextField language={language} id="name" label={text.find} value={name} optional /><ButtonBar><Button kind="quiet">{text.doFind}</Button></ButtonBar></form>
          <DataTable id="certificates" caption={text.certificates} stacks rows={certificates.slice(0, shownAtOnce)} rowKey={keyOf} empty={<EmptyState title={text.noCertificates}><p>{text.noCertificatesText}</p></EmptyState>} columns={[
            { key: 'who', head: text.who, cell: (one) => one.name }, { key: 'course', head: text.course, cell: (one) => courseOf(one.course) }, { key: 'obtained', head: text.obtained, cell: (one) => formatDay(one.obtained, language) },
            { key: 'expires', head: text.expires, cell: ({ expires }) => (expires === null ? text.noEnd : formatDay(expires, language)) }, { key: 'source', head: text.source, cell: (one) => text[`source-${one.source}`] },
            { key: 'do', head: common.choose, cell: (one) => <a href={`?certificate=${encodeURIComponent(keyOf(one))}`}>{text.withdraw}<span class="unseen"> {one.name}, {courseOf(one.course)}</span></a> },
          ]} />
          {certificates.length > shownAtOnce && <p class="small soft">{text.showing(String(shownAtOnce), String(certificates.length))}</p>}
        </>
      )}
    </>
  ), { errors, status, end, back: { href: addressOf(language, trainingPlace), text: text.back } })
}

export const certificatesForm = async (context: Context, services: CareersPages): Promise<Response> => {
  const fields = await fieldsOf(context)
  const language = languageOf(context)
  if (fields['form'] === 'find') return certificatesPage(context, services, fields)
  const [person = '', course = '', obtained = ''] = (fields['certificate'] ?? '').split('.')
  const done = await withdrawCertificate(services, writes(context, 'training'), { person, course, obtained }, fields['reason'] ?? '')
  if (done.ok) return context.redirect(`${addressOf(language, trainingPlace)}${end}?saved`, 303)
  if (done.error === 'not-found') return certificatesPage(context, services, fields, [], 409)
  return certificatesPage(context, services, fields, [{ field: 'reason', text: trainingTexts[language]['refused-reason-missing'] }], 422)
}
