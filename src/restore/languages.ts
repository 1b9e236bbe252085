import type { Root, RootContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { type Script, scriptOf } from '../language/script.ts'
import type { Language } from '../model/record.ts'

/** The part of a document that is in one language. */
export interface LanguagePart {
  language: Language
  tree: Root
}

/** Blocks in a language that mahdar does not read. */
export interface Foreign {
  /** ISO 639-3, `und` where unknown. */
  code: string
  blocks: RootContent[]
  letters: number
}

export interface Parts {
  parts: LanguagePart[]
  foreign: Foreign[]
  letters: number
}

/** A second language counts from this share of the letters and this many of them: less is quotations and names. */
const leastShare = 0.12
const leastLetters = 150
/** A block with fewer letters than this follows its neighbours. */
const tiny = 25

/** A mail address is looked for from the start of a run without spaces (or from a tag) only: from everywhere would be quadratic. */
const tagsAndAddresses = /<[^<>]{0,1000}>|https?:\S+|(?<![^\s>])[^\s@>]+@\S+/g
/** The words of a block without HTML tags and addresses, whose Latin letters say nothing of the language. */
const proseOf = (node: RootContent): string => wordsOf(node).replace(tagsAndAddresses, ' ')

/** Tells the languages of a document apart, block by block, and gives each its own tree. */
export function splitLanguages(tree: Root, forced?: Language): Parts {
  const scripts = tree.children.map((node) => scriptOf(proseOf(node)))
  const letters = scripts.reduce((sum, s) => sum + s.letters, 0)
  if (forced) return { parts: [{ language: forced, tree }], foreign: [], letters }
  const total: Record<Language, number> = { ar: 0, en: 0 }
  const foreign = new Map<string, Foreign>()
  scripts.forEach((script, i) => {
    if (script.kind === 'language') total[script.language] += script.letters
    else if (script.kind === 'unsupported') {
      const entry = foreign.get(script.code) ?? { code: script.code, blocks: [], letters: 0 }
      entry.blocks.push(tree.children[i] as RootContent)
      entry.letters += script.letters
      foreign.set(script.code, entry)
    }
  })
  const isThere = (language: Language) => total[language] >= leastLetters && total[language] >= letters * leastShare
  const main: Language = total.ar >= total.en ? 'ar' : 'en'
  const both = isThere('ar') && isThere('en')
  const languages: Language[] = both ? ['ar', 'en'] : total[main] > 0 ? [main] : []
  const assigned = assign(scripts, main, both)
  return {
    parts: languages.map((language) => ({
      language,
      tree: { ...tree, children: tree.children.filter((_, i) => assigned[i] === language) }
    })),
    foreign: [...foreign.values()],
    letters
  }
}

function assign(scripts: readonly Script[], main: Language, both: boolean): (Language | null)[] {
  const own = scripts.map((script): Language | null | undefined => {
    if (script.kind === 'unsupported') return null
    if (!both) return main
    return script.kind === 'language' && script.letters >= tiny ? script.language : undefined
  })
  // What has too few letters to tell goes with its own script where a neighbour has it, else with the block before.
  const following: (Language | undefined)[] = []
  for (let i = own.length - 1; i >= 0; i--) following[i] = own[i + 1] ?? following[i + 1]
  let before: Language | undefined
  return own.map((language, i) => {
    if (language !== undefined) {
      before = language ?? before
      return language
    }
    const after = following[i]
    const script = scripts[i]
    const hint = script?.kind === 'language' ? script.language : undefined
    return hint && (hint === before || hint === after) ? hint : (before ?? after ?? main)
  })
}
