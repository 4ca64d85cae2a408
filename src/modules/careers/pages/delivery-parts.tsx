import { DataTable, Notice } from '../../../foundation/ui/index.ts'
import type { DeliveryReport } from '../actions/flow.ts'
import { commonTexts } from '../texts/common.ts'
import { figureTexts } from '../texts/figures.ts'
import type { StaffLanguage } from './staff-parts.tsx'

/** What a delivered file did, line by line where it went wrong. */
export const DeliveryReportNotice = ({ report, language }: { readonly report: DeliveryReport; readonly language: StaffLanguage }) => {
  const [text, common] = [figureTexts[language], commonTexts[language]]
  return (
    <Notice tone={report.taken > 0 ? 'good' : 'warn'} title={text.reportTitle} live="status">
      <p>{report.taken > 0 ? text.reportTaken(String(report.taken)) : text.reportNone}</p>
      {report.small.length > 0 && <p>{text.small(report.small.join(', '))}</p>}
      {report.problems.length > 0 && <DataTable id="report" caption={text.reportTitle} stacks rows={report.problems.slice(0, 50)} rowKey={({ line }) => String(line)} columns={[{ key: 'line', head: common.line, cell: ({ line }) => String(line) }, { key: 'what', head: common.whatWrong, cell: ({ what }) => text[`cell-${what}`] }, { key: 'cell', head: common.cell, cell: ({ cell }) => cell }]} />}
    </Notice>
  )
}
