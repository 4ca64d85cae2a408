/** Workload in bands: enough to share work fairly, too coarse to rank colleagues. */
export const workloadBands = ['none', 'one-to-five', 'six-to-ten', 'eleven-to-twenty', 'over-twenty'] as const
export type WorkloadBand = (typeof workloadBands)[number]

export const workloadBand = (cases: number): WorkloadBand => (cases === 0 ? 'none' : cases <= 5 ? 'one-to-five' : cases <= 10 ? 'six-to-ten' : cases <= 20 ? 'eleven-to-twenty' : 'over-twenty')
