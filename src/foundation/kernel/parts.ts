/** A part of the product that a module may lead people to, and its page (without the language) when it can be used. */
export type OfferedPart = { readonly id: string; readonly page: { readonly nl: string; readonly en: string } | null }
