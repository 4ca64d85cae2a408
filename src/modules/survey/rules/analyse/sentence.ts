/** A list that fits in a sentence. */
export const some = (names: readonly string[], most = 12): string => (names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`)
