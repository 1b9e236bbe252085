/** The command line: names the commands and loads a command's code only when that command runs. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'

const kinds = [
  'meeting-summary',
  'agenda',
  'summary-record',
  'outcome-messages',
  'contribution',
  'resolution',
  'minutes',
  'other'
]

/** Exit status: 0 done, 1 findings, 2 wrong usage or an input or output that could not be used. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has seen enough.
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  let status = 0
  const program = new Command('mahdar')
    .description(
      'Reads Arabic and English meeting summaries and council reports and writes each as a typed record\nof its decisions, action items, themes and resolutions. Offline and deterministic.'
    )
    .version(version(), '-V, --version')
    .exitOverride()
    .showHelpAfterError('(mahdar --help tells more)')
    .addHelpText(
      'after',
      '\nEvery command takes files, folders, globs or - (standard input).\nResults go to standard output, messages to standard error.\nExit status: 0 done, 1 findings, 2 wrong usage or an input that could not be read.'
    )

  program
    .command('extract')
    .description('read documents and write their records')
    .argument('<file...>', 'Markdown or text files, folders, globs, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'form of the record').choices(['yaml', 'json']).default('yaml'))
    .option('-o, --output <dir>', 'write one file for each record, NAME.LANG.yaml, into this folder')
    .option('-u, --units', 'list every heading, paragraph, item and cell with its number and line')
    .addOption(
      new Option('-l, --language <code>', 'take documents for this language instead of detecting it').choices([
        'ar',
        'en'
      ])
    )
    .addOption(new Option('-k, --kind <kind>', 'take documents for this kind instead of detecting it').choices(kinds))
    .option('-v, --verbose', 'list every damage that was restored')
    .option('-q, --quiet', 'print errors only')
    .addHelpText(
      'after',
      '\nExamples:\n  mahdar extract minutes.ar.md\n  mahdar extract archive/ -o records/\n  pdftotext report.pdf - | mahdar extract - --language en'
    )
    .action(async (files: string[], options) => {
      const { extractCommand } = await import('./extract.ts')
      status = await extractCommand(files, options)
    })

  program
    .command('schema')
    .description('print a JSON Schema')
    .argument('[name]', 'record', 'record')
    .action(async (name: string) => {
      const { schemaCommand } = await import('./schema.ts')
      status = await schemaCommand(name)
    })

  try {
    await program.parseAsync([...argv])
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
