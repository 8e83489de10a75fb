import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname

/** The one definition of the renderer's build: the browser shell uses it as it is, the desktop shell through electron.vite.config.ts. */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  css: { postcss: root },
  build: {
    outDir: join(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    // The content security policy allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: join(root, 'renderer/index.html') },
  },
})
