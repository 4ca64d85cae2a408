import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
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

const jsx = { runtime: 'automatic' as const, importSource: 'preact' }

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [trustRoots()],
  oxc: { jsx },
  publicDir: false,
  // The build writes no place down: it is the same wherever sources and dependencies lie.
  resolve: { preserveSymlinks: true },
  worker: { format: 'es', plugins: () => [trustRoots()] },
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
