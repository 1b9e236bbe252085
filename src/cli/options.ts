/** The options that several commands share, and how their values are read. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { documentKinds } from '../model/kinds.ts'
import { type Encoding, encodingNamed, encodings } from '../read/decode.ts'
import { changeStates } from '../read/docx/changes.ts'

/** Describes a command to `program`; `done` takes the exit status once it has run. */
export type Define = (program: VersionsCommand, done: (status: number) => void) => void

/** Collects an option that may be repeated. */
export const gathered = (value: string, before: string[] | undefined) => [...(before ?? []), value]

/** One of the words that are known, for an option that may be repeated. */
export const oneOf =
  <T extends string>(known: readonly T[]) =>
  (word: string, before: T[] | undefined): T[] => {
    const found = known.find((k) => k === word)
    if (!found) throw new InvalidArgumentError(`Allowed choices are ${known.join(', ')}.`)
    return [...(before ?? []), found]
  }

/** The same, several at a time with commas between. */
export const severalOf =
  <T extends string>(known: readonly T[]) =>
  (words: string, before: T[] | undefined): T[] =>
    words.split(',').reduce<T[] | undefined>((list, word) => oneOf(known)(word.trim(), list), before) ?? []

export const wholeOrNone = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

export const whole = (text: string): number => {
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
export class VersionsCommand extends Command {
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
