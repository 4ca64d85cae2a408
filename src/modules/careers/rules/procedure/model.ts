/** What a procedure is for. Without a vacancy the same way is walked: a promotion, an acting post, a stretch assignment. */
export const kinds = ['vacancy', 'promotion', 'acting', 'stretch'] as const
export type Kind = (typeof kinds)[number]

/** Bands of salary scales, for pooling figures. */
export const bands = ['1-6', '7-9', '10-12', '13-14', '15+'] as const
export type Band = (typeof bands)[number]

export const states = ['preparing', 'sealed', 'open', 'sifting', 'interviewing', 'informing', 'evaluating', 'closed', 'stopped'] as const
export type State = (typeof states)[number]

/** What must be true before an act. `rules/procedure/gates.ts` computes each. */
export const gates = ['plan-complete', 'panel-large-enough', 'panel-trained', 'composition-attested', 'wording-settled', 'posted', 'has-candidates', 'sift-complete', 'interviews-complete', 'everyone-informed'] as const
export type Gate = (typeof gates)[number]

export const acts = ['edit', 'panel', 'seal', 'post', 'open', 'candidates', 'withdraw', 'start-sifting', 'sift', 'invite', 'interview', 'decide', 'inform', 'finish-informing', 'evaluate', 'stop'] as const
export type Act = (typeof acts)[number]

export type Step = { readonly act: Act; readonly from: readonly State[]; readonly to: State | 'stays'; readonly who: 'recruiter' | 'assessor'; readonly needs: readonly Gate[] }

const panelReady: readonly Gate[] = ['panel-large-enough', 'panel-trained']

/** The procedure as data: pages, actions and the path test read this table and no other. */
export const steps: readonly Step[] = [
  { act: 'edit', from: ['preparing'], to: 'stays', who: 'recruiter', needs: [] },
  { act: 'panel', from: ['preparing', 'sealed', 'open', 'sifting', 'interviewing'], to: 'stays', who: 'recruiter', needs: [] },
  { act: 'seal', from: ['preparing'], to: 'sealed', who: 'recruiter', needs: ['plan-complete', 'composition-attested', ...panelReady] },
  { act: 'post', from: ['sealed', 'open'], to: 'stays', who: 'recruiter', needs: [] },
  { act: 'open', from: ['sealed'], to: 'open', who: 'recruiter', needs: ['wording-settled', 'posted'] },
  { act: 'candidates', from: ['open'], to: 'stays', who: 'recruiter', needs: [] },
  { act: 'withdraw', from: ['open', 'sifting', 'interviewing'], to: 'stays', who: 'recruiter', needs: [] },
  { act: 'start-sifting', from: ['open'], to: 'sifting', who: 'recruiter', needs: ['has-candidates', ...panelReady] },
  { act: 'sift', from: ['sifting'], to: 'stays', who: 'assessor', needs: [] },
  { act: 'invite', from: ['sifting'], to: 'interviewing', who: 'recruiter', needs: ['sift-complete', ...panelReady] },
  { act: 'interview', from: ['interviewing'], to: 'stays', who: 'assessor', needs: [] },
  { act: 'decide', from: ['interviewing'], to: 'informing', who: 'recruiter', needs: ['interviews-complete'] },
  { act: 'inform', from: ['informing'], to: 'stays', who: 'recruiter', needs: [] },
  { act: 'finish-informing', from: ['informing'], to: 'evaluating', who: 'recruiter', needs: ['everyone-informed'] },
  { act: 'evaluate', from: ['evaluating'], to: 'closed', who: 'recruiter', needs: [] },
  { act: 'stop', from: ['preparing', 'sealed', 'open', 'sifting', 'interviewing'], to: 'stopped', who: 'recruiter', needs: [] },
]

/** The acts that a state offers to one of the two. */
export const offered = (state: State, who: Step['who']): readonly Act[] => steps.filter((step) => step.who === who && step.from.includes(state)).map(({ act }) => act)

export type StepRefusal = { readonly why: 'not-now' } | { readonly why: 'gate'; readonly gate: Gate }

/** Takes a step: the state after it, or why not. `holds` tells whether a gate is open. */
export const take = (state: State, act: Act, holds: (gate: Gate) => boolean): { readonly ok: true; readonly value: State } | { readonly ok: false; readonly error: StepRefusal } => {
  const step = steps.find((one) => one.act === act && one.from.includes(state))
  if (!step) return { ok: false, error: { why: 'not-now' } }
  const shut = step.needs.find((gate) => !holds(gate))
  if (shut !== undefined) return { ok: false, error: { why: 'gate', gate: shut } }
  return { ok: true, value: step.to === 'stays' ? state : step.to }
}
