/** Processor milliseconds that `work` takes, the median of some rounds after one that warms up. */
export async function cost(work, rounds = 5) {
  await work()
  const times = []
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]
}
