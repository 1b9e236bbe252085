// A worker for tests of the pool: it does what a document must not do to a run.
export default function work({ task, number }) {
  if (task === 'hang') for (;;);
  if (task === 'wait') return new Promise(() => {})
  if (task === 'eat') {
    const eaten = []
    for (;;) eaten.push(new Array(100_000).fill(eaten.length))
  }
  if (task === 'die') process.exit(3)
  if (task === 'kill') process.kill(process.pid, 'SIGKILL')
  if (task === 'throw') throw new Error('went wrong')
  return number * 2
}
