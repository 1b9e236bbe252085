/** A worker of a batch run, started as the command is: from few modules, and from what V8 made of them. */
import { fileURLToPath } from 'node:url'
import type work from '../batch/worker.ts'
import { Modules, tune } from './start.ts'

tune()
const modules = new Modules()
const bundled = modules.load(fileURLToPath(new URL('../command/worker.cjs', import.meta.url)))

export default (bundled as { default: typeof work }).default
