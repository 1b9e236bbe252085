#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

// Most runs are over before code that is optimised early, and in large pieces, has paid for it: a quarter of their time went there.
// Measured on the V8 of Node 20; later ones know other flags, and name those that they do not know.
if (process.versions.v8.startsWith('11.')) {
  setFlagsFromString('--interrupt-budget=400000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200')
  // Young objects get their full room at once: by small steps they are copied again and again.
  setFlagsFromString('--semi-space-growth-factor=16')
}

const { main } = await import('../dist/command/main.js')
process.exitCode = await main(process.argv)
