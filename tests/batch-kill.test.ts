/** A batch run that is killed loses nothing; `npm run kill` tries it fifty times and more. */
import { expect, it } from 'vitest'
import { disturb } from './archive/kill.mjs'

it('runs killed or interrupted at random moments and resumed end with the files of an undisturbed run', async () => {
  const { faults, stopped } = await disturb({ runs: 5, seed: 3, count: 8 })
  expect(faults).toEqual([])
  expect(stopped).toBeGreaterThan(2)
}, 600_000)
