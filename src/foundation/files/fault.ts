/** What is wrong with a file, or was not understood in it, with its name: pages say it in the language of their reader, the command line in English. */
export type FileFault = { readonly nl: string; readonly en: string }

/** A fault with the name of its file before it, in both languages. */
export const faultIn = (file: string, { nl, en }: FileFault): FileFault => ({ nl: `${file}: ${nl}`, en: `${file}: ${en}` })
