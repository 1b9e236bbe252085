/** What one version forbids and the other leaves free, asks for or does not require. */
import { folded } from '../language/fold.ts'
import { type Modal, type Modality, modalityOf } from '../language/modality.ts'
import { mayBeReleased, prohibits, releases } from '../language/prohibitions.ts'
import type { Range } from '../language/sentences.ts'
import { languageNames, otherLanguage } from '../model/language.ts'
import type { Language } from '../model/record.ts'
import { type Found, onSide } from './rule.ts'
import { type ComparedPair, placed, type SentencePair, type Stretch } from './versions.ts'

interface Side {
  language: Language
  stretch: Stretch
  modality: Modality
}

const releasedIn = ({ stretch, language, modality }: Side): Range | null =>
  modality.negatives.length === 0 ? null : releases(stretch.text, language)
const prohibitedIn = ({ stretch, language, modality }: Side): Range | null =>
  modality.negatives.length === 0 ? null : prohibits(stretch.text, language)

const words = ({ stretch }: Side, { start, end }: Range) => stretch.text.slice(start, end)

/** The first such contradiction of sentences that stand for each other. */
export function prohibitionMismatch(pair: ComparedPair, sentences: SentencePair): Found | null {
  const side = (language: Language): Side => {
    const stretch = pair.stretchOf(sentences, language)
    return { language, stretch, modality: modalityOf(stretch.text, language) }
  }
  const [ar, en] = [side('ar'), side('en')]
  return leftToChoice(ar, en) ?? released(ar, en) ?? released(en, ar) ?? forbidden(ar, en) ?? forbidden(en, ar)
}

const told = (own: Side, at: Range, other: Side, there: Range, message: string): Found => ({
  ...onSide(own.language, placed(own.stretch, at), placed(other.stretch, there)),
  severity: 'error',
  message
})

/** "Must not prevent" and يجوز ألا تمنع: what is forbidden in English may be left undone in Arabic. */
function leftToChoice(ar: Side, en: Side): Found | null {
  const forbidding = en.modality.modals.filter((m) => m.strength === 'plain')
  const [own] = forbidding
  if (!own || forbidding.some((m) => !m.negated || m.force === 'recommendation')) return null
  const other = ar.modality.modals.find((m) => m.strength === 'plain' && m.force === 'permission' && m.spares)
  // لا يجوز ألا: it has to be done.
  if (!other || /(?:^|\s)[وف]?لا\s*$/.test(folded(ar.stretch.text.slice(0, other.start)))) return null
  const message = `English forbids ("${words(en, own)} not"), Arabic permits not to ("${words(ar, other)}")`
  return told(ar, other, en, own, message)
}

/** Denied with a word that forbids: must not, may not, لا يجوز, يجب عدم; not "need not", not لا يجب, which may forbid and may release. */
const forbids = (m: Modal): boolean =>
  m.strength === 'plain' && m.negated && (m.force === 'permission' ? !m.spares : m.force === 'obligation')

/** "Need not" in one version, where the other forbids. */
function released(own: Side, other: Side): Found | null {
  const free = releasedIn(own)
  if (!free || mayBeReleased(other.stretch.text, other.language)) return null
  if (own.modality.modals.some((m) => forbids(m) && (m.end <= free.start || m.start >= free.end))) return null
  const ban =
    other.modality.modals.find(
      (m) => forbids(m) && (other.language === 'en' || m.spares || m.force === 'permission')
    ) ?? prohibitedIn(other)
  if (!ban || prohibitedIn(own)) return null
  const [name, otherName] = [languageNames[own.language], languageNames[other.language]]
  return told(
    own,
    free,
    other,
    ban,
    `not required in ${name} ("${words(own, free)}"), forbidden in ${otherName} ("${words(other, ban)}")`
  )
}

/** A word that forbids in one version, where the other denies nothing and obliges, recommends or permits. */
function forbidden(own: Side, other: Side): Found | null {
  const ban = prohibitedIn(own)
  if (!ban || other.modality.negatives.length > 0) return null
  const plain = other.modality.modals.filter((m) => m.strength === 'plain')
  const [only] = plain
  if (!only || plain.length > 1 || only.dependent) return null
  if (own.modality.modals.some((m) => m.strength === 'plain' && !m.negated)) return null
  const name = languageNames[own.language]
  const otherName = languageNames[otherLanguage(own.language)]
  return told(
    own,
    ban,
    other,
    only,
    `forbidden in ${name} ("${words(own, ban)}"), not in ${otherName} ("${words(other, only)}")`
  )
}
