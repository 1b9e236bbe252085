/** Build step: writes the modules of the command as few files, which start faster than many. Packages stay outside. */
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

await build({
  input: at('./main.js'),
  platform: 'node',
  external: /^[a-z@]/,
  // A folder as deep as those of the modules: what they find by their own place they find from there.
  output: { dir: at('../command'), chunkFileNames: '[name].js' }
})
