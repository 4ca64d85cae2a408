import { derive, type Released } from '../../../../foundation/disclosure/index.ts'
import type { ShownCount } from '../../../../foundation/kernel/released.ts'
import type { AgreementFigures } from './state.ts'
import { releaseReach, type ThemeReach } from './reach.ts'
import type { ThemeContent, ThemeCounts } from './theme.ts'

/** A theme as it stands on the public page: nothing in it points back to a group or a person. */
export type PublicTheme = {
  readonly titleNl: string; readonly titleEn: string; readonly textNl: string; readonly textEn: string
  /** It tells of something that went well. */
  readonly practice: boolean
  readonly question: string
  readonly year: number
  readonly reach: ThemeReach
  readonly agreement: AgreementFigures
}
export const publicTheme = ({ titleNl, titleEn, textNl, textEn, practice }: ThemeContent, counts: ThemeCounts, about: { readonly question: string; readonly year: number; readonly agreement: AgreementFigures }): Released<PublicTheme> =>
  derive([releaseReach(counts)], ([reach]) => ({ titleNl, titleEn, textNl, textEn, practice, question: about.question, year: about.year, agreement: about.agreement, reach: reach ?? nothing }))

const hidden: ShownCount = { state: 'hidden', because: 'protects' }
const nothing: ThemeReach = { groups: hidden, ofGroups: hidden, participants: hidden, ofParticipants: hidden }
