export function disturb(options: {
  runs: number
  seed: number
  count: number
}): Promise<{ faults: string[]; stopped: number }>
