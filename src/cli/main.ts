/** The command line: names the commands and loads a command's code only when that command runs. */
import { CommanderError } from 'commander'
import { archive } from './commands/archive.ts'
import { documents } from './commands/documents.ts'
import { house } from './commands/house.ts'
import { pairs } from './commands/pairs.ts'
import { VersionsCommand } from './options.ts'
import { packageVersion } from './version.ts'

const footer = `
Examples:
  mahdar extract minutes.ar.md               print its record as YAML
  mahdar extract archive/ -o records/        one record for each document of a folder
  mahdar align minutes.ar.md minutes.en.md   which paragraphs stand for which
  mahdar diff minutes.ar.md minutes.en.md    what differs between them
  mahdar merge minutes.ar.md minutes.en.md   one record of both, every item once
  mahdar batch archive/ -o out/              all of it for a whole archive
  mahdar schema > record.schema.json         for editors and validators

Commands take files, folders, globs (in quotes) or - (standard input).
Results go to standard output, messages to standard error.
Exit status: 0 done; 1 findings; 2 wrong usage, or an input that could not be read.`

/** In the order of the help. */
const commands = { ...documents, ...pairs, ...archive, ...house }

/** Exit status: 0 done, 1 findings, 2 wrong usage or an input or output that could not be used. */
export async function main(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader of the pipe has seen enough.
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  let status = 0
  const program = new VersionsCommand('mahdar')
    .usage('<command> [options]')
    .description(
      'Reads Arabic and English meeting summaries and council reports and writes each as a typed record of its decisions, action items, themes and resolutions. Offline and deterministic.'
    )
    .version(packageVersion(), '-V, --version')
    .exitOverride()
    .showHelpAfterError('(mahdar --help tells more)')
    .addHelpText('after', footer)

  // A run asks for one command; help and a word that is none take all of them.
  const asked = Object.hasOwn(commands, argv[2] ?? '') ? [argv[2] as string] : Object.keys(commands)
  for (const name of asked)
    commands[name]?.(program, (own) => {
      status = own
    })

  try {
    await program.parseAsync([...argv])
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
