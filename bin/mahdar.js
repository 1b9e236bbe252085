#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

// A run lasts a second or two: code that is called a thousand times is not worth compiling three times over. This is the count
// of bytes run before V8 thinks of optimising; its own is a third of it.
setFlagsFromString('--interrupt-budget=400000')
const { main } = await import('../dist/cli/main.js')

process.exitCode = await main(process.argv)
