/** The commands that read documents one by one. */
import { Option } from 'commander'
import { machineFormats } from '../../model/reported.ts'
import { type Define, gathered } from '../options.ts'

export const documents: Record<string, Define> = {
  extract: (program, done) => {
    program
      .command('extract')
      .description('Read documents and write their records.')
      .summary('read documents and write their records')
      .usage('[options] <file...>')
      .argument('<file...>', 'Markdown, text, HTML, DOCX or PDF files, folders, globs, or - for standard input')
      .addOption(new Option('-f, --format <format>', 'form of the record').choices(['yaml', 'json']).default('yaml'))
      .option(
        '-o, --output <dir>',
        'write each record to NAME.LANG.yaml in this folder, in the tree of the folders read'
      )
      .option('-u, --units', 'list every heading, paragraph, item and cell with its number and line')
      .documentOptions()
      .option('-v, --verbose', 'list every damage that was restored')
      .option('-q, --quiet', 'print errors only')
      .addHelpText(
        'after',
        '\nExamples:\n  mahdar extract minutes.ar.md\n  mahdar extract archive/ -o records/\n  mahdar extract - --language en < report.pdf'
      )
      .action(async (files: string[], options) => {
        const { extractCommand } = await import('../extract.ts')
        done(await extractCommand(files, options))
      })
  },
  validate: (program, done) => {
    program
      .command('validate')
      .description('Check documents and records (YAML or JSON), each in one language version.')
      .summary('check documents and records')
      .usage('[options] <file...>')
      .argument('<file...>', 'documents, records (.yaml, .json), folders, globs, or - for standard input')
      .addOption(
        new Option('-f, --format <format>', 'form of the report')
          .choices(['pretty', 'json', 'markdown', ...machineFormats])
          .default('pretty')
      )
      .documentOptions()
      .option('-g, --glossary <file>', 'terms of your house (YAML, CSV, TBX); may be repeated', gathered)
      .checkOptions()
      .option('--since <revision>', 'check only files that differ from this revision, by git')
      .option('--fix', 'write what is safe to mend into the documents')
      .option('--fix-dry-run', 'say what --fix would write')
      .option('-q, --quiet', 'print errors only')
      .addHelpText(
        'after',
        `
A document says that a finding does not count, and why, by a comment before it (Markdown, HTML):
  <!-- mahdar-disable-next-line number-words -- printed so in the original -->
For other formats mahdar.config.yaml has suppressions; mahdar init writes one to begin with.

Examples:
  mahdar validate minutes.ar.md
  mahdar validate records/ --format sarif > records.sarif
  mahdar validate archive/ --baseline baseline.yaml --update-baseline
  mahdar validate . --since origin/main --format github`
      )
      .action(async (files: string[], options) => {
        const { validateCommand } = await import('../validate.ts')
        done(await validateCommand(files, options))
      })
  }
}
