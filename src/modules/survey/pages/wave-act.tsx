import type { FormError } from '../../../foundation/ui/index.ts'
import type { WaveView } from '../actions/field.ts'
import type { StaffLanguage } from './frame.tsx'

export type Parts = { readonly language: StaffLanguage; readonly view: WaveView; readonly errors: readonly FormError[] }

/** The hidden fields of every form of a wave: what it does, and the version it was made on. */
export const Act = ({ act, view }: { readonly act: string; readonly view: WaveView }) => <><input type="hidden" name="do" value={act} /><input type="hidden" name="version" value={view.wave.version} /></>
