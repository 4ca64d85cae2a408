import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** Each file at the top of a module's `browser/` folder is an island: `desk-file` from `desk/browser/file.tsx`. */
const islands = Object.fromEntries(globSync('src/modules/*/browser/*.tsx').sort().map((file) => [`${basename(dirname(dirname(file)))}-${basename(file, '.tsx')}`, file]))

/** The officers' public keys are built into the client: what the server says later cannot change them. */
const trustRoots = (): Plugin => ({
  name: 'gehoor-roots',
  resolveId: (id) => (id === 'gehoor:roots' ? '\0gehoor:roots' : null),
  load: (id) => {
    if (id !== '\0gehoor:roots') return null
    const roots = (process.env['GEHOOR_ROOTS'] ?? '').split(',').map((root) => root.trim()).filter(Boolean)
    return `export const roots = ${JSON.stringify(roots)}; export const builtInEpoch = ${Number(process.env['GEHOOR_EPOCH'] ?? 0)};`
  },
})

/**
 * age can also encrypt to hardware tags on the NIST curves and to a passphrase, which `sealing/core/age.ts` never admits; without what
 * those need, a sixth of the reporter's sealing code is not there. What would use it stops with a TypeError.
 */
const absent: Record<string, string> = {
  '@noble/curves/nist.js': 'const curve = { lengths: { secretKey: 32, publicKey: 33, publicKeyUncompressed: 65, seed: 48 }, Point: { Fn: {} }, getSharedSecret: left }; export { curve as p256, curve as p384 }',
  '@noble/hashes/scrypt.js': 'export { left as scrypt }',
}
const withoutUnadmitted = (): Plugin => ({
  name: 'gehoor-without-unadmitted',
  enforce: 'pre',
  resolveId: (id) => (id in absent ? `\0gehoor:${id}` : null),
  load: (id) => {
    const source = id.startsWith('\0gehoor:@') ? absent[id.slice('\0gehoor:'.length)] : undefined
    return source === undefined ? null : `const left = () => { throw new TypeError('this part of age is left out') }; ${source}`
  },
})

/** The browser gets the few shapes of zod that the product's schemas use, and not the rest: half of the reporter's sealing code would be unused. */
const withLeanZod = (): Plugin => ({
  name: 'gehoor-lean-zod',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod/mini' ? fileURLToPath(new URL('src/foundation/kernel/lean-zod.ts', import.meta.url)) : null),
})

const jsx = { runtime: 'automatic' as const, importSource: 'preact' }

export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [trustRoots()] : [trustRoots(), withoutUnadmitted(), withLeanZod()],
  oxc: { jsx },
  publicDir: false,
  // The build writes no place down: it is the same wherever sources and dependencies lie.
  resolve: { preserveSymlinks: true },
  worker: { format: 'es', plugins: () => [trustRoots(), withoutUnadmitted(), withLeanZod()] },
  ...(isSsrBuild
    ? { build: { ssr: true, outDir: 'dist/server', target: 'node24', rolldownOptions: { input: { gehoor: 'src/house/cli/main.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } } } }
    : {
        build: {
          outDir: 'dist/client',
          manifest: 'manifest.json',
          target: 'es2022',
          modulePreload: { polyfill: false },
          reportCompressedSize: false,
          rolldownOptions: { input: { ...islands, style: 'src/foundation/ui/styles/main.css' } },
        },
      }),
}))
