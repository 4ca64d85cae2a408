import type { PartKind } from './parts.ts'

/** An empty part to start from: every text a place, nothing decided. The checker says what is still missing. */
export const newPart = (kind: PartKind, id: string): unknown => {
  const never = { not: { always: true } }
  switch (kind) {
    case 'question': return { id, title: {}, answers: 'one', options: [{ id: 'yes', label: {} }, { id: 'no', label: {} }] }
    case 'route': return {
      id, kind: 'hr', formality: 'informal', external: false, name: {}, hears: {}, knows: {}, happens: {}, byWhen: {}, leads: {}, cannot: {}, protects: {}, confronts: [], naming: { needed: true, tells: ['hearer'] }, claims: [], terms: [],
      when: never, points: 0, fits: [], meets: [], door: { steps: {} }, next: [], sources: [], provisional: true,
    }
    case 'rule': return { id, when: never, because: {}, sources: [], forbids: { routes: [] } }
    case 'limit': return { id, name: {}, text: {}, when: never, length: '1y', sources: [], provisional: true }
    case 'contact': return { id, name: {}, how: {}, provisional: true }
    case 'source': return { id, title: '', status: 'not-found', checked: '2026-01-01' }
    case 'condition': return { is: never, about: '' }
    case 'frame': return { owner: '', reviewBy: '2026-01-01' }
  }
}
