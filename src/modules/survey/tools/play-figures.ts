import { exampleWave } from './wave-example.ts'

/** A staff origin, and the session of somebody who is signed in there. */
type Door = { readonly url: string; readonly cookie: string }
export type FiguresStage = { readonly first: Door; readonly second: Door }

const send = async ({ url, cookie }: Door, path: string, body: FormData | URLSearchParams): Promise<string> => {
  const answer = await fetch(`${url}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: url }, body })
  const place = answer.headers.get('location')
  if (answer.status !== 303 || place === null) throw new Error(`the demonstration's figures were refused at ${path} (${answer.status})`)
  return place
}

/** An invented wave of the demonstration: one analyst brings it in and proposes figures, another agrees; the same forms as in a browser. */
export const playSurveyFigures = async ({ first, second }: FiguresStage): Promise<void> => {
  const wave = exampleWave()
  const files = new FormData()
  files.set('name', 'Personeelsenquête (verzonnen)')
  files.set('data', new File([wave.data], 'enquete.csv', { type: 'text/csv' }))
  files.set('codebook', new File([wave.codebook], 'codeboek.csv', { type: 'text/csv' }))
  const dataset = await send(first, '/nl/onderzoek/gegevens', files)
  await send(first, dataset, new URLSearchParams({
    version: '2', name: 'Personeelsenquête (verzonnen)', firstWave: 'yes', universe: 'medewerkers van vijf verzonnen ministeries', organisations: 'Voorbeeldzaken, Proefbeleid, Testwerken, Denkbeeldige Zaken, Klein Bureau', invited: '3000', months: '12', mode: 'web', from: '2026-02-02', to: '2026-03-01',
    design: 'een steekproef per ministerie', weights: 'gewicht', strata: 'ministerie', population: wave.population, 'use-3': 'number', 'use-6': 'text',
  }))
  for (const figures of [
    { variable: 'racisme', by: 'ministerie', answer: '1', titleNl: 'Racisme op het werk', titleEn: 'Racism at work', noteNl: 'Verzonnen cijfers, om te laten zien hoe een publicatie eruitziet.', noteEn: 'Invented figures, to show what a publication looks like.', act: 'racism', grounds: 'skinColour, origin, religion', scope: 'broad', role: 'experienced', source: 'colleague, manager, citizen' },
    { variable: 'vertrouwen', by: '', answer: '', titleNl: 'Vertrouwen dat een melding goed wordt opgepakt', titleEn: 'Trust that a report is taken up well', noteNl: 'Verzonnen cijfers.', noteEn: 'Invented figures.' },
  ]) {
    const proposal = await send(first, `${dataset}/voorstel`, new URLSearchParams(figures))
    await send(second, proposal, new URLSearchParams({ act: 'agree' }))
  }
}
