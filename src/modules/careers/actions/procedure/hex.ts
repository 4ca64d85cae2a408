/** Bytes as the small hexadecimal digits that `sha256sum` writes. */
export const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
