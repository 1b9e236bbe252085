/** Colours for what a person reads on a terminal. */
import colours from 'picocolors'

/** Colours only where the stream is a terminal; NO_COLOR wins over FORCE_COLOR, which wins over the terminal. */
export function painter(stream: { isTTY?: boolean }): ReturnType<typeof colours.createColors> {
  return colours.createColors(wantsColour(stream, process.env))
}

function wantsColour({ isTTY }: { isTTY?: boolean }, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return Boolean(isTTY) && TERM !== 'dumb'
}
