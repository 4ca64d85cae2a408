/** What every platform has and the rules' own compilation, without DOM and Node, must be told of. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
declare function btoa(binary: string): string
declare function atob(text: string): string
