/** The command line: names the commands and loads a command's code only when that command runs. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { documentKinds } from '../model/kinds.ts'
import { registerFormats, registerLists } from '../model/register-lists.ts'
import { machineFormats } from '../model/reported.ts'
import { type Encoding, encodingNamed, encodings } from '../read/decode.ts'
import { changeStates } from '../read/docx/changes.ts'
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

/** Collects an option that may be repeated. */
const gathered = (value: string, before: string[] | undefined) => [...(before ?? []), value]

/** One of the words that are known, for an option that may be repeated. */
const oneOf =
  <T extends string>(known: readonly T[]) =>
  (word: string, before: T[] | undefined): T[] => {
    const found = known.find((k) => k === word)
    if (!found) throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`)
    return [...(before ?? []), found]
  }

/** The same, several at a time with commas between. */
const severalOf =
  <T extends string>(known: readonly T[]) =>
  (words: string, before: T[] | undefined): T[] =>
    words.split(',').reduce<T[] | undefined>((list, word) => oneOf(known)(word.trim(), list), before) ?? []

const wholeOrNone = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

const whole = (text: string): number => {
  if (wholeOrNone(text) === 0) throw new InvalidArgumentError('It must be more than 0.')
  return Number(text)
}

const encodingOption = () =>
  new Option('--encoding <name>', `encoding of the files instead of detecting it: ${encodings.join(', ')}`).argParser(
    (name: string): Encoding => {
      const encoding = encodingNamed(name)
      if (!encoding) throw new InvalidArgumentError(`Known encodings are ${encodings.join(', ')}.`)
      return encoding
    }
  )

const changesOption = () =>
  new Option('--changes <state>', 'read tracked changes of DOCX as if accepted or rejected, or show both states')
    .choices(changeStates)
    .default('accept')

/** A command with what those have in common that take two language versions. */
class VersionsCommand extends Command {
  override createCommand(name?: string): VersionsCommand {
    return new VersionsCommand(name)
  }

  takesVersions(): this {
    return this.usage('[options] <ar> <en>').argument(
      '<file...>',
      'the two versions in any order, or one file that holds both; - for standard input'
    )
  }

  /** What the commands have in common that read documents one by one. */
  documentOptions(): this {
    return this.addOption(
      new Option('-l, --language <code>', 'take documents for this language instead of detecting it').choices([
        'ar',
        'en'
      ])
    )
      .addOption(
        new Option('-k, --kind <kind>', 'take documents for this kind instead of detecting it').choices(documentKinds)
      )
      .addOption(encodingOption())
      .addOption(changesOption())
  }

  /** By what findings are judged. */
  judgementOptions(): this {
    return this.addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit status 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error')
    )
      .option('--config <file>', 'use this configuration instead of the one found from each file upwards')
      .option('--no-config', 'use no configuration')
  }

  /** What the commands have in common that print findings. */
  checkOptions(): this {
    return this.judgementOptions()
      .addOption(
        new Option('--max-warnings <n>', 'more warnings than this make the exit status 1').argParser(wholeOrNone)
      )
      .option('--baseline <file>', 'findings that this file lists do not count')
      .option('--update-baseline', 'write the baseline anew from what is found')
  }

  sharedOptions(): this {
    return this.addOption(
      new Option('--source <code>', 'language of the original (default: en, or as the configuration says)').choices([
        'ar',
        'en'
      ])
    )
      .addOption(encodingOption())
      .addOption(changesOption())
      .option('-g, --glossary <file>', 'terms of your house (YAML, CSV, TBX); may be repeated', gathered)
      .option('--lexicon <file>', 'words that mahdar learn wrote; may be repeated', gathered)
  }
}

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

  const commands: Record<string, () => void> = {
    extract: () => {
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
          const { extractCommand } = await import('./extract.ts')
          status = await extractCommand(files, options)
        })
    },
    validate: () => {
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
          const { validateCommand } = await import('./validate.ts')
          status = await validateCommand(files, options)
        })
    },
    align: () => {
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
          const { alignCommand } = await import('./align.ts')
          status = await alignCommand(files, options)
        })
    },
    diff: () => {
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
          const { diffCommand } = await import('./diff.ts')
          status = await diffCommand(files, options)
        })
    },
    merge: () => {
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
          const { mergeCommand } = await import('./merge.ts')
          status = await mergeCommand(files, options)
        })
    },
    batch: () => {
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
        .addOption(
          new Option('--memory <mb>', 'stop a document that needs more').argParser(whole).default(2048, '2048')
        )
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
          const { batchCommand } = await import('./batch.ts')
          status = await batchCommand(folders, options)
        })
    },
    register: () => {
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
          const { registerCommand } = await import('./register.ts')
          status = await registerCommand(folder, options)
        })
    },
    learn: () => {
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
          const { learnCommand } = await import('./learn.ts')
          status = await learnCommand(files, options)
        })
    },
    init: () => {
      program
        .command('init')
        .description('Write a mahdar.config.yaml to begin with, in this folder or the one named.')
        .summary('write a configuration to begin with')
        .argument('[folder]', 'where to write it', '.')
        .action(async (folder: string) => {
          const { initCommand } = await import('./init.ts')
          status = await initCommand(folder)
        })
    },
    config: () => {
      program
        .command('config')
        .description('Show the configuration that holds for a file or for this folder.')
        .summary('show the configuration that holds')
        .argument('[file]', 'a document', '.')
        .option('--print', 'print all of it, joined, as YAML (which is what it does)')
        .option('--config <file>', 'use this configuration instead of the one found upwards')
        .action(async (file: string, options) => {
          const { configCommand } = await import('./config.ts')
          status = await configCommand(file, options)
        })
    },
    rules: () => {
      program
        .command('rules')
        .description('List every check of diff and validate, or explain one with examples.')
        .summary('list the checks, or explain one')
        .argument('[id]', 'a check, as number-mismatch')
        .action(async (id: string | undefined) => {
          const { rulesCommand } = await import('./rules.ts')
          status = await rulesCommand(id)
        })
    },
    schema: () => {
      program
        .command('schema')
        .description('Print the JSON Schema of what mahdar writes.')
        .summary('print a JSON Schema')
        .argument('[name]', 'record, bilingual, report, validation, config, glossary, manifest or register', 'record')
        .action(async (name: string) => {
          const { schemaCommand } = await import('./schema.ts')
          status = await schemaCommand(name)
        })
    }
  }
  // A run asks for one command; help and a word that is none take all of them.
  const asked = Object.hasOwn(commands, argv[2] ?? '') ? [argv[2] as string] : Object.keys(commands)
  for (const name of asked) commands[name]?.()

  try {
    await program.parseAsync([...argv])
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
