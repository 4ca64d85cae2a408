import type { Dataset } from '../actions/figures-import.ts'
import { Button, DataTable, Details, RadioGroup, Select, TextArea, TextField } from '../../../foundation/ui/index.ts'
import { uses } from '../rules/figures/dataset.ts'
import { populationText } from '../rules/figures/settings-form.ts'
import { analysisTexts } from '../texts/analysis.ts'
import { figuresTexts } from '../texts/figures.ts'
import type { StaffLanguage } from './frame.tsx'

/** Everything an analyst can say of a wave and its columns; `typed` keeps what was filled in when it was refused. */
export const settingsForm = (dataset: Dataset, language: StaffLanguage, typed?: Readonly<Record<string, string>>) => {
  const text = figuresTexts[language]
  const { about, variables } = dataset
  const value = (field: string, stored: string): string => typed?.[field] ?? stored
  const columns = variables.map(({ name }) => ({ value: name, label: name }))
  return (
    <form method="post">
      <input type="hidden" name="version" value={typed?.['version'] ?? String(dataset.version)} />
      <h2>{text.settings}</h2>
      <p>{text.settingsText}</p>
      <TextField language={language} id="name" label={text.name} value={value('name', dataset.name)} />
      <RadioGroup language={language} id="firstWave" label={text.firstWave} value={value('firstWave', about.firstWave ? 'yes' : 'no')} options={[{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }]} />
      <TextField language={language} id="universe" label={text.universe} value={value('universe', about.universe)} optional />
      <TextField language={language} id="organisations" label={text.organisations} hint={text.listHint} value={value('organisations', about.organisations.join(', '))} optional />
      <TextField language={language} id="invited" label={text.invited} inputMode="numeric" short value={value('invited', about.invited === null ? '' : String(about.invited))} optional />
      <TextField language={language} id="months" label={text.months} inputMode="numeric" short value={value('months', about.months === null ? '' : String(about.months))} optional />
      <TextField language={language} id="mode" label={text.mode} hint={text.modeHint} value={value('mode', about.mode.join(', '))} optional />
      <TextField language={language} id="from" label={text.from} hint={text.dayHint} short value={value('from', about.from ?? '')} optional />
      <TextField language={language} id="to" label={text.to} hint={text.dayHint} short value={value('to', about.to ?? '')} optional />
      <TextField language={language} id="design" label={text.design} hint={text.designHint} value={value('design', about.designKind)} optional />
      <Select language={language} id="weights" label={text.weights} none={text.none} options={columns} value={value('weights', about.weights ?? '')} />
      <TextField language={language} id="strata" label={text.strata} hint={text.listHint} value={value('strata', about.strata.join(', '))} optional />
      <TextField language={language} id="clusters" label={text.clusters} hint={text.listHint} value={value('clusters', about.clusters.join(', '))} optional />
      <TextField language={language} id="fpc" label={text.fpc} hint={text.listHint} value={value('fpc', about.fpc.join(', '))} optional />
      <TextArea language={language} id="population" label={text.population} hint={text.populationHint} rows={4} value={value('population', populationText(about.population))} optional />
      <RadioGroup language={language} id="adjustment" label={analysisTexts[language].adjustment} hint={analysisTexts[language].adjustHint} value={value('adjustment', about.adjustment)} options={[{ value: 'none', label: analysisTexts[language].adjustNone }, { value: 'groups', label: analysisTexts[language].adjustGroups }]} />
      <h2>{text.variables}</h2>
      <DataTable id="columns" caption={text.variables} rows={variables.map((one, at) => ({ ...one, at }))} rowKey={({ name }) => name} columns={[
        { key: 'name', head: text.column, cell: ({ name, labels }) => (labels.length === 0 ? name : <Details summary={name}><ul>{labels.slice(0, 40).map((one) => <li key={one.value}>{one.value} = {one.label}</li>)}</ul></Details>) },
        { key: 'label', head: text.label, cell: ({ at, label, name }) => <input class="input" name={`label-${at}`} aria-label={`${text.label}: ${name}`} value={value(`label-${at}`, label)} autocomplete="off" /> },
        { key: 'use', head: text.use, cell: ({ at, use, name }) => <select class="input" name={`use-${at}`} aria-label={`${text.use}: ${name}`}>{uses.map((one) => <option key={one} value={one} selected={one === value(`use-${at}`, use)}>{text[`use-${one}`]}</option>)}</select> },
        { key: 'missing', head: `${text.missing} (${text.missingHint})`, cell: ({ at, missing, name }) => <input class="input short" name={`missing-${at}`} aria-label={`${text.missing}: ${name}`} value={value(`missing-${at}`, missing.join(' '))} autocomplete="off" /> },
      ]} />
      <Button>{text.save}</Button>
    </form>
  )
}
