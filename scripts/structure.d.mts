export const violations: (folders: readonly string[], baseDir?: string) => Promise<{ checked: number; found: readonly { rule: string; from: string; to: string }[] }>
