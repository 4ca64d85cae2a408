/**
 * Makes the list of receipt words from Debian's `wdutch` (OpenTaal; BSD or CC-BY 3.0):
 *   node scripts/receipt-words.mjs /usr/share/dict/dutch > src/foundation/sealing/core/receipt-list.ts
 * The list is frozen: this script is kept so that anyone can see how it came about and repeat it.
 *
 * A word's rank is the number of compounds it takes part in: in Dutch a good measure of how well known it is.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const wanted = 4096
const here = new URL('./receipt-words/', import.meta.url)
const entries = (file) => readFileSync(new URL(file, here), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).flatMap((line) => line.replace(/^[a-z]+: /, '').split(' ').filter(Boolean))
const screened = new RegExp(entries('screened-stems.txt').join('|'))
const leftOut = new Set(entries('left-out.txt'))

const all = readFileSync(process.argv[2], 'utf8').split('\n').filter((word) => /^[a-z]{3,40}$/.test(word))
const known = new Set(all)

const rank = new Map()
const count = (word) => {
  if (word.length >= 4 && word.length <= 8) rank.set(word, (rank.get(word) ?? 0) + 1)
}
for (const word of all) {
  for (let i = 3; i <= word.length - 3; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)]
    if (!known.has(head) || !known.has(tail)) continue
    count(head)
    count(tail)
  }
}

// How many longer words begin with it: for words of few compounds, tells a base form (kiosk, kiosken) from an odd inflected one.
const longer = new Map()
for (const word of all) for (let end = 4; end < Math.min(word.length, 9); end++) longer.set(word.slice(0, end), (longer.get(word.slice(0, end)) ?? 0) + 1)
const compounds = (word) => rank.get(word) ?? 0
const isInfinitive = (word) => word.endsWith('en') && known.has(word.slice(0, -2)) && known.has(`${word.slice(0, -2)}t`)
const isBaseForm = (word) => compounds(word) >= 5 || (longer.get(word) ?? 0) >= 1 && !/(en|s)$/.test(word) || isInfinitive(word)

// Verbs from a stem: loop -> lopen, peel -> pelen, zet -> zetten. Used to tell inflected forms, which read badly as words.
const verbs = (stem) => [`${stem}en`, `${stem}${stem.at(-1)}en`, `${stem.replace(/([aeou])\1([a-z])$/, '$1$2')}en`]
const isVerbStem = (stem) => stem.length > 1 && verbs(stem).some((verb) => known.has(verb))
const isInflected = (word) => {
  if (/(d|t)en?$/.test(word) && isVerbStem(word.replace(/[dt]en?$/, '')) && compounds(word) < 40) return true
  if (/[^t]t$/.test(word) && isVerbStem(word.slice(0, -1)) && compounds(word) < 40) return true
  if (/end[es]?$/.test(word) && known.has(word.replace(/d[es]?$/, ''))) return true
  if (word.endsWith('s') && known.has(word.slice(0, -1))) return true
  if (word.endsWith('e') && known.has(word.slice(0, -1)) && compounds(word) < 40) return true
  if (/(jes?|ste|tst)$/.test(word)) return true
  return /^(ge|be|ver|ont).*[dt]en?$/.test(word) || /^ge.+[dt]$/.test(word) && isVerbStem(word.slice(2, -1))
}

// What sounds the same counts as the same: a receipt is also read out over a telephone.
const sound = (word) => word
  .replaceAll('ij', 'ei').replaceAll('y', 'i').replaceAll('ie', 'i').replaceAll('au', 'ou').replaceAll('ch', 'g').replaceAll('z', 's').replaceAll('v', 'f').replaceAll('ph', 'f')
  .replaceAll('th', 't').replaceAll('c', 'k').replaceAll('qu', 'kw').replaceAll('x', 'ks').replace(/d$/, 't').replace(/b$/, 'p').replace(/(.)\1/g, '$1')

// Letters that are taken for each other: they lie side by side on the keyboard, sound alike, or look alike in handwriting.
const confusable = new Set(['qw', 'we', 'er', 'rt', 'ty', 'yu', 'ui', 'io', 'op', 'as', 'sd', 'df', 'fg', 'gh', 'hj', 'jk', 'kl', 'zx', 'xc', 'cv', 'vb', 'bn', 'nm',
  'bp', 'dt', 'bd', 'mn', 'fv', 'vw', 'sz', 'gk', 'ei', 'ae', 'ao', 'ou', 'ij', 'il', 'jl', 'nh', 'nu', 'uv', 'ce', 'co', 'nr', 'pq', 'gj', 'gq', 'hb', 'hk', 'lt', 'ft', 'bv', 'td', 'pt'])
const alike = (a, b) => confusable.has(a + b) || confusable.has(b + a)
const letters = 'abcdefghijklmnopqrstuvwxyz'
// Every word that one slip of hand, ear or eye makes of this one: a confusable letter, a letter dropped or added, two letters swapped.
const slips = (word) => [...word].flatMap((letter, i) => {
  const [before, after] = [word.slice(0, i), word.slice(i + 1)]
  return [before + after, ...[...letters].flatMap((other) => [...(alike(letter, other) ? [before + other + after] : []), before + other + letter + after]), ...(after ? [before + after[0] + letter + after.slice(1)] : [])]
}).concat([...letters].map((other) => word + other))

const candidates = [...known]
  .filter((word) => word.length >= 4 && word.length <= 8 && !screened.test(word) && !leftOut.has(word) && isBaseForm(word) && !isInflected(word))
  .sort((a, b) => compounds(b) - compounds(a) || (longer.get(b) ?? 0) - (longer.get(a) ?? 0) || (a < b ? -1 : 1))

const [prefixes, sounds, words] = [new Set(), new Set(), new Set()]
for (const word of candidates) {
  if (words.size === wanted) break
  if (prefixes.has(word.slice(0, 4)) || sounds.has(sound(word)) || slips(word).some((slip) => words.has(slip))) continue
  prefixes.add(word.slice(0, 4))
  sounds.add(sound(word))
  words.add(word)
}
if (words.size !== wanted) throw new Error(`only ${words.size} words`)
const list = [...words].sort()
const lines = ['']
for (const word of list) {
  if (lines.at(-1).length + word.length > 158) lines.push('')
  lines.push(`${lines.pop()}${word} `)
}
process.stdout.write(`/**
 * The 4096 receipt words, made by scripts/receipt-words.mjs from the Dutch word list of OpenTaal as Debian packages it
 * (wdutch 1:2.20.19; (c) OpenTaal 2006-2020, Simon Brouwer e.a., Nederlandstalige TeX Gebruikersgroep; BSD or CC-BY 3.0: see scripts/receipt-words/LICENCE.md).
 * FROZEN: a changed list makes receipts that were handed out unreadable.
 * SHA-256 of the words joined by spaces: ${createHash('sha256').update(list.join(' ')).digest('hex')}
 */
export const receiptList = \`
${lines.map((line) => line.trimEnd()).join('\n')}
\`
`)
