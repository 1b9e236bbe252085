/** The commands that take two language versions. */
import { Option } from 'commander'
import { machineFormats } from '../../model/reported.ts'
import type { Define } from '../options.ts'

export const pairs: Record<string, Define> = {
  align: (program, done) => {
    program
      .command('align')
      .description('Pair the units of two language versions: one to one, split, joined, missing, extra and moved.')
      .summary('pair the units of two language versions')
      .takesVersions()
      .addOption(
        new Option('-f, --format <format>', 'form of the result')
          .choices(['text', 'json', 'yaml', 'tsv'])
          .default('text')
      )
      .addOption(
        new Option('-u, --units <units>', 'blocks of the document, or every line as a ready-made segment')
          .choices(['blocks', 'lines'])
          .default('blocks')
      )
      .sharedOptions()
      .option('-e, --explain', 'say what held each pair together')
      .option('-q, --quiet', 'print errors only')
      .addHelpText(
        'after',
        '\nScores are between 0 and 1: how sure it is that the units stand for each other.\n\nExamples:\n  mahdar align report.ar.md report.en.md\n  mahdar align both.txt --format json\n  mahdar align ar.txt en.txt --units lines --format tsv'
      )
      .action(async (files: string[], options) => {
        const { alignCommand } = await import('../align.ts')
        done(await alignCommand(files, options))
      })
  },
  diff: (program, done) => {
    program
      .command('diff')
      .description('Report what differs between two language versions, paragraph by paragraph.')
      .summary('report what differs between two language versions')
      .takesVersions()
      .addOption(
        new Option('-f, --format <format>', 'form of the report')
          .choices(['pretty', 'json', 'yaml', 'markdown', ...machineFormats])
          .default('pretty')
      )
      .sharedOptions()
      .checkOptions()
      .option('-u, --units', 'list the units of both versions in the report (json, yaml)')
      .option('-q, --quiet', 'print no warnings about reading')
      .option('--force', 'list the findings of texts that are hardly versions of one document')
      .addHelpText(
        'after',
        `
Severity: error (a reader would act differently), warning (doubtful), info (form).
Score: 100 less 5 points for each error and 1 for each warning, in per cent of the words of the original; 0 at the lowest
(after the linear scoring of MQM, multidimensional quality metrics). Findings are issues until a person confirms them.

Examples:
  mahdar diff report.ar.md report.en.md
  mahdar diff both.txt --format markdown > differences.md
  mahdar rules number-mismatch`
      )
      .action(async (files: string[], options) => {
        const { diffCommand } = await import('../diff.ts')
        done(await diffCommand(files, options))
      })
  },
  merge: (program, done) => {
    program
      .command('merge')
      .description(
        'Write one record of two language versions: every decision, action item, theme, clause and entry once, with both texts.'
      )
      .summary('write one bilingual record of two language versions')
      .takesVersions()
      .addOption(new Option('-f, --format <format>', 'form of the record').choices(['yaml', 'json']).default('yaml'))
      .option('-o, --output <dir>', 'write the record to NAME.ar-en.yaml in this folder')
      .sharedOptions()
      .option('-q, --quiet', 'print errors only')
      .addHelpText(
        'after',
        `
Words stand as { ar, en }. Facts (kind, due date, references, number) stand once where the versions agree and as { ar, en }
where they differ. Scores are between 0 and 1: how sure it is that both sides are one item; 0 where one version alone has it.

Examples:
  mahdar merge report.ar.md report.en.md
  mahdar merge both.txt --format json
  mahdar merge report.ar.md report.en.md -o records/`
      )
      .action(async (files: string[], options) => {
        const { mergeCommand } = await import('../merge.ts')
        done(await mergeCommand(files, options))
      })
  }
}
