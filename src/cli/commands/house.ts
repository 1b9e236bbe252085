/** The commands by which mahdar is set up, taught and explained. */
import type { Define } from '../options.ts'

export const house: Record<string, Define> = {
  learn: (program, done) => {
    program
      .command('learn')
      .description(
        'Learn a lexicon for align, diff and merge from translations that you have approved: translation memories (.tmx, TMX 1.4), tables of two columns parted by a tab (.tsv), or two language versions of a document.'
      )
      .summary('learn a lexicon from approved translations')
      .usage('[options] <pairs...>')
      .argument('<pairs...>', 'translation memories, tables, or the two versions of one document')
      .option('-o, --output <file>', 'write the lexicon to this file')
      .option('-q, --quiet', 'print errors only')
      .addHelpText(
        'after',
        `
The lexicon holds words and weights only, no text. It adds to the lexicon that comes with mahdar.

Examples:
  mahdar learn memory.tmx -o house.tsv
  mahdar learn report.ar.md report.en.md more.tsv -o house.tsv
  mahdar align minutes.ar.md minutes.en.md --lexicon house.tsv`
      )
      .action(async (files: string[], options) => {
        const { learnCommand } = await import('../learn.ts')
        done(await learnCommand(files, options))
      })
  },
  init: (program, done) => {
    program
      .command('init')
      .description('Write a mahdar.config.yaml to begin with, in this folder or the one named.')
      .summary('write a configuration to begin with')
      .argument('[folder]', 'where to write it', '.')
      .action(async (folder: string) => {
        const { initCommand } = await import('../init.ts')
        done(await initCommand(folder))
      })
  },
  config: (program, done) => {
    program
      .command('config')
      .description('Show the configuration that holds for a file or for this folder.')
      .summary('show the configuration that holds')
      .argument('[file]', 'a document', '.')
      .option('--print', 'print all of it, joined, as YAML (which is what it does)')
      .option('--config <file>', 'use this configuration instead of the one found upwards')
      .action(async (file: string, options) => {
        const { configCommand } = await import('../config.ts')
        done(await configCommand(file, options))
      })
  },
  rules: (program, done) => {
    program
      .command('rules')
      .description('List every check of diff and validate, or explain one with examples.')
      .summary('list the checks, or explain one')
      .argument('[id]', 'a check, as number-mismatch')
      .action(async (id: string | undefined) => {
        const { rulesCommand } = await import('../rules.ts')
        done(await rulesCommand(id))
      })
  },
  schema: (program, done) => {
    program
      .command('schema')
      .description('Print the JSON Schema of what mahdar writes.')
      .summary('print a JSON Schema')
      .argument('[name]', 'record, bilingual, report, validation, config, glossary, manifest or register', 'record')
      .action(async (name: string) => {
        const { schemaCommand } = await import('../schema.ts')
        done(await schemaCommand(name))
      })
  }
}
