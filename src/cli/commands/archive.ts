/** The commands that work through whole archives. */
import { InvalidArgumentError, Option } from 'commander'
import { registerFormats, registerLists } from '../../model/register-lists.ts'
import { type Define, oneOf, severalOf, whole } from '../options.ts'

export const archive: Record<string, Define> = {
  batch: (program, done) => {
    program
      .command('batch')
      .description(
        'Work through whole folders: a record and a validation of every document, and of every two language versions a bilingual record and a report of differences. Resumable; a second run does only what is new.'
      )
      .summary('work through whole folders, resumable')
      .usage('[options] <dir...> -o <out>')
      .argument('<dir...>', 'folders of documents')
      .requiredOption(
        '-o, --output <out>',
        'folder of the outputs, in the tree of the folders read, with manifest.jsonl'
      )
      .option('--pairs <file>', 'which documents belong together: two a line, parted by a tab or a comma')
      .addOption(
        new Option('-j, --jobs <n>', 'documents at once (default: as many as there are cores)').argParser(whole)
      )
      .addOption(
        new Option('--timeout <seconds>', 'stop a document that takes longer').argParser(whole).default(120, '120')
      )
      .addOption(new Option('--memory <mb>', 'stop a document that needs more').argParser(whole).default(2048, '2048'))
      .addOption(
        new Option('--progress <mode>', 'how progress is shown')
          .choices(['auto', 'bar', 'lines', 'none'])
          .default('auto')
      )
      .sharedOptions()
      .judgementOptions()
      .option('--register', 'write the registers of the archive, too, where anything is new (mahdar register)')
      .option('--status <file>', 'statuses set by hand, for --register')
      .option('--prune', 'take away what was made of documents that are there no more')
      .option('-v, --verbose', 'list every document without another version')
      .option('-q, --quiet', 'print errors and the summary only')
      .addHelpText(
        'after',
        `
Language versions are told by their names (minutes-A.docx and minutes-E.docx, minutes_ar.md and minutes_en.md, ar/minutes.md and
en/minutes.md), by the symbol inside the text, or by --pairs. What could not be paired is listed.
Ctrl-C, a crash or a power cut loses nothing: the same command goes on. OUT belongs to mahdar: what is changed there by hand is
made anew.

Examples:
  mahdar batch archive/ -o out/
  mahdar batch archive/ -o out/ --jobs 4 --progress lines
  mahdar batch archive/ -o out/ --pairs pairs.tsv`
      )
      .action(async (folders: string[], options) => {
        const { batchCommand } = await import('../batch.ts')
        done(await batchCommand(folders, options))
      })
  },
  register: (program, done) => {
    program
      .command('register')
      .description(
        'Write one register of an archive: every decision, action item, resolution and reference of what mahdar batch wrote, as a table, a workbook, JSON Lines and a calendar of tasks.'
      )
      .summary('write one register of the decisions and tasks of an archive')
      .argument('<out>', 'the folder that mahdar batch wrote')
      .option('-o, --output <dir>', 'write the register to this folder instead (default: the folder itself)')
      .addOption(
        new Option(
          '-f, --format <format>',
          `form of the register, may be repeated: ${registerFormats.join(', ')} (default: all)`
        ).argParser(oneOf(registerFormats))
      )
      .addOption(
        new Option(
          '--lists <lists>',
          `what to list, with commas between: ${registerLists.join(', ')} (default: all)`
        ).argParser(severalOf(registerLists))
      )
      .addOption(
        new Option(
          '-l, --language <code>',
          'language of headings and of the words that stand first (default: as the archive)'
        ).choices(['ar', 'en'])
      )
      .addOption(
        new Option(
          '--base <url>',
          'address of the folder of the register, for the links of the calendar (default: on this machine)'
        ).argParser((url: string) => {
          if (!URL.canParse(url))
            throw new InvalidArgumentError('It must be an address such as https://archive.example/register/.')
          return url
        })
      )
      .option(
        '--status <file>',
        'statuses set by hand: CSV (the register itself, edited) or YAML, with id, status, note'
      )
      .option('-q, --quiet', 'print errors only')
      .addHelpText(
        'after',
        `
A document of which both versions are there is listed once, with both languages side by side. Items keep their id over runs.
register.csv    all lists in one table, for spreadsheets and scripts; text that a spreadsheet would take for a formula, number
                or date begins with an apostrophe
register.xlsx   a sheet for each list, with filters and links to the documents; from right to left unless all is English
register.jsonl  one item a line (mahdar schema register)
register.ics    a task for each action item with a due date

To set statuses by hand, edit the columns status, note and status_date of a copy of register.csv, or write a list in YAML:
  - { id: a-k3m9qx-7w2p4d, status: done, note: letter sent, date: "2025-03-01" }

Examples:
  mahdar batch archive/ -o out/ && mahdar register out/
  mahdar register out/ --lists actions --format csv --format ics -o desk/
  mahdar register out/ --language ar --status statuses.csv`
      )
      .action(async (folder: string, options) => {
        const { registerCommand } = await import('../register.ts')
        done(await registerCommand(folder, options))
      })
  }
}
