// A version of a document for comparing, from its blocks.
import { sideOf } from '../../dist/compare/versions.js'
import { readVersions } from '../../dist/document.js'

export const side = async (blocks, language, file) =>
  sideOf((await readVersions(blocks.join('\n\n'), file, { language })).versions[0])
