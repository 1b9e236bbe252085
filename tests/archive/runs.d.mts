export interface Ended {
  status: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  ms: number
}
export interface Options {
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
}
export function start(
  args: readonly string[],
  options?: Options
): {
  pid: number
  ended: Promise<Ended>
  stop(signal: NodeJS.Signals): boolean
  stopMain(signal: NodeJS.Signals): boolean
  left(): boolean
}
export function run(args: readonly string[], options?: Options): Promise<Ended>
export function filesIn(folder: string): string[]
// biome-ignore lint/suspicious/noExplicitAny: tests look into the lines
export function manifestOf(out: string): any[]
export function treeOf(out: string): Record<string, string>
export function differences(tree: Record<string, string>, expected: Record<string, string>): string[]
export function halfWritten(out: string): string[]
