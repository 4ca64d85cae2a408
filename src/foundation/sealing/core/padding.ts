import { concat, type Bytes } from '../../kernel/bytes.ts'

/** `u32be length ‖ bytes ‖ zeros`, up to a multiple of `block` bytes. */
export const pad = (content: Uint8Array, block: number): Bytes => {
  const result = new Uint8Array(Math.ceil((content.length + 4) / block) * block)
  new DataView(result.buffer).setUint32(0, content.length)
  result.set(content, 4)
  return result
}

/** Takes the padding off; throws a TypeError when the length does not fit or the rest is not zero. */
export const unpad = (padded: Uint8Array): Bytes => {
  if (padded.length < 4) throw new TypeError('padding too short')
  const length = new DataView(padded.buffer, padded.byteOffset, 4).getUint32(0)
  if (length > padded.length - 4) throw new TypeError('padding length does not fit')
  if (padded.subarray(4 + length).some((byte) => byte !== 0)) throw new TypeError('padding is not zero')
  return concat(padded.subarray(4, 4 + length))
}

/** Padmé: the length to pad to so that at most 12 % is added and the length leaks O(log log n) bits (Nikitin et al. 2019). */
export const padmeLength = (length: number): number => {
  if (length < 2) return length
  const exponent = Math.floor(Math.log2(length))
  const bits = Math.floor(Math.log2(exponent)) + 1
  const unit = 2 ** Math.max(0, exponent - bits)
  return Math.ceil(length / unit) * unit
}
