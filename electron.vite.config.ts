import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import renderer from './vite.config.ts'

const root = import.meta.dirname

/**
 * Packages that stay outside the bundle: they load binaries or data files of their own, or declare a `require` that clashes
 * with the one that electron-vite adds (fflate).
 */
export const external = ['better-sqlite3', '@node-rs/argon2', 'pdfmake', /^pdfmake\//, 'fflate']

/** A sandboxed preload is read as CommonJS, whatever package.json says of the folder. */
export const preloadOutput = { format: 'cjs', entryFileNames: '[name].cjs' } as const

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: join(root, 'out/main'),
      rolldownOptions: {
        external,
        // Every chunk lies beside the entries: a file that looks for its neighbours by its own address finds them.
        output: { chunkFileNames: '[name]-[hash].js' },
        input: {
          main: join(root, 'electron/main.ts'),
          host: join(root, 'host/main.ts'),
          'pdf.worker': join(root, 'host/documents/pdf.worker.ts'),
          'table.worker': join(root, 'host/import/table.worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: join(root, 'out/preload'),
      rolldownOptions: { input: { preload: join(root, 'electron/preload.ts') }, output: preloadOutput },
    },
  },
  renderer,
})
