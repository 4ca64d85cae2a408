import { refuse, ok, type Result } from '../../../foundation/kernel/result.ts'
import { settingsOf, type SettingsForm, type SettingsProblem } from '../rules/figures/settings-form.ts'
import { datasetOf, saveSettings } from '../store/figures-datasets.ts'
import { asSystem, type SurveyServices } from './services.ts'

export type SettingsRefusal = SettingsProblem | { readonly code: 'stale' | 'not-found' }

/** Keeps what an analyst says of a wave. */
export const settleWave = (services: SurveyServices, id: string, version: number, form: SettingsForm): Promise<Result<null, SettingsRefusal>> =>
  asSystem(services, async (tx): Promise<Result<null, SettingsRefusal>> => {
    const dataset = await datasetOf(tx, id)
    if (!dataset || dataset.state !== 'ready') return refuse({ code: 'not-found' })
    const settings = settingsOf(form, dataset.variables, dataset.about)
    if (!settings.ok) return settings
    return (await saveSettings(tx, id, version, settings.value)) ? ok(null) : refuse({ code: 'stale' })
  })
