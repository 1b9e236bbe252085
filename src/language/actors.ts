/** Reads who acts: the noun phrase before an English verb, after an Arabic one. */
import type { Language } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { agencies, business, documents, masculine } from './decisions.ts'
import { folded } from './fold.ts'
import { taskVerbs } from './tasks.ts'
import { isBreak, Phrases, phrasesOf, type Word, withoutConjunction, wordsOf } from './words.ts'

interface Actors {
  bodies: Both[]
  roles: Both[]
  titles: Both
  severalTitles: { en: string[] }
  members: Both
  elsewhere: Both
  ofMembers: Both
  chairs: Both
  adverbs: Both
  ends: Both
  subordinate: Both
  adjectives: string[]
  nouns: string[]
  joinedVerbs: string[]
  masculineSeconds: string[]
  leading: string[]
  things: { en: string[] }
  shortBodies: string[]
}

const data = lexicon<Actors>('actors')

/** What a noun phrase names. */
export type ActorKind = 'body' | 'role' | 'member' | 'chair' | 'name'

/** A noun phrase: words `from`..`to` (exclusive). */
export interface Actor {
  kind: ActorKind
  /** True where only an acronym says that it is a body. */
  acronym?: boolean
  from: number
  to: number
}

const kinds: Record<Language, Phrases<ActorKind>> = { en: new Phrases(), ar: new Phrases() }
const definite = (word: string) => (word.startsWith('ال') ? word : `ال${word}`)
/** Longer phrases win, and of equal ones the first added: chairs and members before roles, roles before bodies. */
const add = (language: Language, list: readonly string[], kind: ActorKind) => {
  for (const phrase of list) {
    kinds[language].add(phrase, kind)
    if (language === 'ar' && !phrase.startsWith('ال')) {
      const [head, ...rest] = phrase.split(' ')
      if (head) kinds.ar.add([definite(head), ...rest].join(' '), kind)
      // جهاز إداري → الجهاز الإداري
      if (head && rest.length === 1 && !rest[0]?.startsWith('ال'))
        kinds.ar.add([definite(head), definite(rest[0] as string)].join(' '), kind)
    }
  }
}
for (const language of ['en', 'ar'] as const) {
  add(language, data.chairs[language], 'chair')
  add(language, data.members[language], 'member')
  for (const body of data.bodies) add(language, body[language], 'body')
  for (const role of data.roles) add(language, role[language], 'role')
}

const titles = phrasesOf(data.titles)
/** True where a title before a personal name stands at word `i`. */
export const isTitle = (words: readonly Word[], i: number): boolean =>
  titles.en.at(words, i) !== null || titles.ar.at(words, i)?.joined === false
/** How many words a title before an Arabic name takes that stands at word `i`: السيد, "د."; 0 where none does. */
export const titleWidth = (words: readonly Word[], i: number): number =>
  shortTitle.test(words[i]?.text ?? '') && words[i + 1]?.text === '.' ? 2 : (titles.ar.at(words, i)?.length ?? 0)
export const adverbs = phrasesOf(data.adverbs)
const ends = { en: new Set(data.ends.en.map(folded)), ar: new Set(data.ends.ar.map(folded)) }
export const subordinate = { en: new Set(data.subordinate.en), ar: new Set(data.subordinate.ar.map(folded)) }
const elsewhere = phrasesOf(data.elsewhere)
const ofMembers = phrasesOf(data.ofMembers)
const adjectives = new Set(data.adjectives.map(folded))
const things = new Set(data.things.en)
const shortBodies = new Set(data.shortBodies.map((name) => name.toLowerCase()))
/** "LO": two capitals that abbreviate no body are the initials of a person. */
const isInitials = (word: string): boolean => /^[a-z]{2}$/.test(word) && !shortBodies.has(word)
/** True where an English noun with capitals names a paper, an undertaking or a place, which does nothing itself: "the Strategic Plan". */
export const isThing = (noun: string): boolean => things.has(noun) || things.has(noun.replace(/s$/, ''))

const latin = /^[a-z][a-z0-9&+./-]*$/
/** Definite adjectives by form: relational ي/ية and plural participles; others are in the lexicon. */
export const isAdjective = (word: string): boolean =>
  adjectives.has(word) ||
  (word.startsWith('ال') && word.length > 5 && /(?:ي|يه|يين|يتين)$/.test(word) && !nouns.has(word.replace(/تين$/, 'ه')))
const nouns = new Set(data.nouns.map((noun) => folded(definite(noun))))
const joinedVerbs = new Set(data.joinedVerbs.map(folded))
const masculineSeconds = new Set(data.masculineSeconds.map((noun) => folded(definite(noun))))

/** Whether an adjective in the feminine may belong to a name that ends before word `to`: not المجلس, nor مجلس الوزراء. */
function takesFeminine(words: readonly Word[], from: number, to: number): boolean {
  const head = (words[from]?.text ?? '').replace(/^ال/, '')
  if (!masculine.has(head)) return true
  return to - from > 1 && !masculineSeconds.has(words[to - 1]?.text ?? '')
}
const definites: ReadonlySet<string> = new Set([
  'the',
  'each',
  'all',
  'its',
  'their',
  'this',
  'both',
  'every',
  'a',
  'an',
  'any',
  'his',
  'her'
])

/** Articles, possessives and the like, after which a noun stands. */
export const isDefinite = (word: string): boolean => definites.has(word)

/** د. (doctor), م. (engineer), أ. (professor), أ.د., أ.م.د. */
const shortTitle = /^(?:[دما]|ا\.د|ا\.م|ا\.م\.د|د\.م)$/

const leading = new Set(data.leading.map(folded))
/** Whether a folded English word is a title before the names of several: Messrs, Councillors. */
export const titlesSeveral = (word: string): boolean => severalTitles.has(word)
const severalTitles = new Set(data.severalTitles.en)

/** True where an Arabic word tells who leads the group before it, or makes it up: برئاسة, وعضوية, "تولى رئاسة". */
export const opensLeaders = (word: string): boolean => leading.has(word.replace(/^و?ب?/, ''))

/** "هيئة | تنظيم النقل", "صندوق | دعم الصيادين": the second of three nouns, which the last defines. */
function isConstruct(words: readonly Word[], i: number): boolean {
  const [own, next] = [words[i]?.text ?? '', words[i + 1]?.text ?? '']
  return (
    /^[^و].{2,}/.test(own) &&
    !/^(?:ال|لل)/.test(own) &&
    !latin.test(own) &&
    !isAdjective(own) &&
    /^ال.{2,}/.test(next) &&
    !subordinate.ar.has(next) &&
    !ends.ar.has(next)
  )
}

/** "لجنة التخطيط | والميزانية": a further thing that the body is of; another body or office is another subject. */
function isJoinedNoun(words: readonly Word[], i: number): boolean {
  const [before, own] = [words[i - 1]?.text ?? '', words[i]?.text ?? '']
  if (!/^(?:و?ال|لل).{2,}/.test(before) || !/^وال.{3,}/.test(own)) return false
  const noun = own.slice(1)
  return !joinedVerbs.has(noun) && !isAdjective(noun) && !kinds.ar.at([{ text: noun, start: 0, end: 0 }], 0)
}

/** Passes over adverbs from word `i` onwards. */
export function skipAdverbs(words: readonly Word[], i: number, language: Language): number {
  let at = i
  for (;;) {
    const hit = adverbs[language].at(words, at)
    if (!hit) return at
    at += hit.length
  }
}

/**
 * The Arabic noun phrase that starts at word `i`: "المجلس", "مجموعة عمل MAG", "الأمينة العامة للاتحاد",
 * "عضو المجلس من الإمارات العربية المتحدة". Null where no body, office, person or acronym stands there.
 */
export function arabicActor(words: readonly Word[], i: number, isAcronym: (word: Word) => boolean): Actor | null {
  const first = words[i]
  if (!first || isBreak(first.text)) return null
  const titled = titles.ar.at(words, i)
  // "معالي رئيس المجلس": an office behind a title of honour.
  const office = titled && !titled.joined ? kinds.ar.at(words, i + titled.length) : null
  if (titled && office && !office.joined && office.value === 'chair')
    return { kind: 'chair', from: i, to: extend(words, i + titled.length + office.length, isAcronym) }
  if (titled && !titled.joined) return { kind: 'name', from: i, to: nameEnd(words, i + titled.length) }
  // "م. خالد", "أ.د. هالة": a title in short.
  if (
    shortTitle.test(first.text) &&
    words[i + 1]?.text === '.' &&
    words[i + 2] &&
    !isBreak((words[i + 2] as Word).text)
  )
    return { kind: 'name', from: i, to: nameEnd(words, i + 2) }
  if (latin.test(first.text))
    return isAcronym(first) ? { kind: 'body', acronym: true, from: i, to: extend(words, i + 1, isAcronym) } : null
  const quantified = first.text === 'كل' || first.text === 'جميع'
  const at = quantified ? i + 1 : i
  const hit = kinds.ar.at(words, at)
  if (
    !hit ||
    (hit.joined &&
      !quantified &&
      withoutConjunction(first.text) !== first.text &&
      !kinds.ar.at([{ ...first, text: withoutConjunction(first.text) }], 0))
  )
    return null
  if (hit.joined) return null
  let to = at + hit.length
  const head = words[to - 1]?.text ?? ''
  // An adjective closes the name; محامي, قاضي and مديرية, which end as adjectives do, are nouns.
  const closes = /.{3}يه?$/.test(head) && !(hit.length === 1 && (/^.{1,2}ا.ي$/.test(head) || nouns.has(definite(head))))
  const construct = !head.startsWith('ال') && !latin.test(head) && !closes
  if (construct && words[to] && !isBreak((words[to] as Word).text) && !ends.ar.has((words[to] as Word).text)) {
    // A construct of constructs: رئيس فريق العمل
    while (
      words[to] &&
      to < at + 6 &&
      !(words[to] as Word).text.startsWith('ال') &&
      !latin.test((words[to] as Word).text) &&
      kinds.ar.at(words, to) &&
      !kinds.ar.at(words, to)?.joined
    )
      to++
    const next = words[to]
    // "فريق عمل | برئاسة السيد …"
    if (
      next &&
      !isBreak(next.text) &&
      !ends.ar.has(next.text) &&
      !(/^[وب]/.test(next.text) && opensLeaders(next.text))
    ) {
      to++
      if (isConstruct(words, to - 1)) to++
      while (isJoinedNoun(words, to)) to++
    }
  }
  to = extend(words, to, isAcronym, takesFeminine(words, at, to))
  // "وزير الأشغال العامة | والإسكان"
  if (construct) while (isJoinedNoun(words, to)) to = extend(words, to + 1, isAcronym)
  const from = words[to]?.text
  if (hit.value === 'member' || /^(?:ال)?(?:عضو|ممثل|مندوب|مستشار)/.test(words[at]?.text ?? '')) {
    if (from === 'من' || from === 'عن') {
      const country = extend(words, to + 2, isAcronym)
      if (words[to + 1] && !isBreak((words[to + 1] as Word).text)) to = country
    }
  }
  return { kind: hit.value, from: i, to }
}

/** True for an Arabic title or office of a man: the list has its feminine as well (مدير، مديرة). */
export function isMasculine(word: string): boolean {
  const feminine = [{ text: `${word}ه`, start: 0, end: 0 }]
  return !word.endsWith('ه') && (kinds.ar.at(feminine, 0) ?? titles.ar.at(feminine, 0))?.joined === false
}

/** True for the office of whoever presides, of whatever it is: رئيسة القسم. */
export const presides = (word: string): boolean =>
  kinds.ar.at([{ text: definite(word), start: 0, end: 0 }], 0)?.value === 'chair'

/** Goes on over adjectives, acronyms (also in brackets) and what names the parent body (للاتحاد, التابع للمجلس, المعني بـ). */
function extend(words: readonly Word[], i: number, isAcronym: (word: Word) => boolean, feminine = true): number {
  let at = i
  let open = feminine
  while (at < words.length && at < i + 16) {
    const word = words[at] as Word
    if (word.text === '(') {
      const close = words.slice(at, at + 4).findIndex((w) => w.text === ')')
      const inside = words[at + 1]
      if (close > 0 && inside && latin.test(inside.text)) {
        at += close + 1
        continue
      }
      break
    }
    if (/^(?:و?المعني(?:ه|ين)?|و?التابع(?:ه)?)$/.test(word.text)) {
      open = true
      at++
      const first = at
      while (
        at < words.length &&
        !(at > first && isClosed(words, at)) &&
        !isBreak((words[at] as Word).text) &&
        !ends.ar.has((words[at] as Word).text) &&
        !/^و?ال?(?:معني|تابع)/.test((words[at] as Word).text) &&
        at < i + 16
      )
        at++
      continue
    }
    // "اعتمد المجلس | الاستراتيجية": what the feminine belongs to is not the name.
    if (!open && /ه$/.test(word.text) && isAdjective(word.text)) break
    open ||= word.text.startsWith('لل')
    if (isAdjective(word.text) || (latin.test(word.text) && isAcronym(word)) || word.text.startsWith('لل')) {
      at++
      continue
    }
    break
  }
  return at
}

/** True where a noun without article follows one with it, which ends what it belongs to: "المعني بالتوعية | خطة". */
const isClosed = (words: readonly Word[], at: number): boolean =>
  /^(?:ب?ال|لل)/.test((words[at - 1] as Word).text) && !/^(?:و?ال|[لب])/.test((words[at] as Word).text)

/** A name ends where the task begins: تعيد السيدة ألدر صياغة المادة, يتولى م. خالد الحربي التواصل. */
function nameEnd(words: readonly Word[], i: number): number {
  let at = i
  while (at < words.length && at < i + 5) {
    const text = (words[at] as Word).text
    if (isBreak(text) || ends.ar.has(text)) break
    // بركات and لينا are names, بالتواصل and لإعداد the task.
    const behind = /^[بل](?=.{4,})/.test(text) ? text.slice(1) : null
    const opensTask = behind !== null && (/^(?:ال|ل)/.test(behind) || taskVerbs.noun.at(words, at, behind) !== null)
    if (opensTask || (behind !== null && at > i + 1)) break
    // "سيعد السيد عودة | التقرير": what is worked on.
    if (at > i && (taskVerbs.noun.at(words, at) || worked.has(text) || ownThing(text))) break
    at++
  }
  return at
}

/** "سحب العضو سالم | اقتراحه": a matter of whoever is named. */
const ownThing = (word: string): boolean =>
  /.{3,}(?:ه|ها)$/.test(word) && business.ar.has(word.replace(/(?:ها|ه)$/, ''))

/** Papers and matters, which end a name: التقرير, خطة, تقريراً. */
const worked = new Set(
  [...documents, ...business.ar]
    .map((noun) => noun.replace(/^ال/, ''))
    .flatMap((noun) => [`ال${noun}`, noun, `${noun}ا`])
)

/** How the words of a sentence are written in the source. */
export interface Letters {
  isAcronym(word: Word): boolean
  isCapital(word: Word): boolean
}

/**
 * The English noun phrase that ends before word `i` (a verb): "The Council", "the MAG Working Group",
 * "the Committee on Budget". Null where no determiner, acronym or name opens one.
 */
export function englishActorBefore(words: readonly Word[], i: number, letters: Letters): Actor | null {
  // "met the Mayor and | will report": nobody's name ends in "and".
  if (/^(?:and|or)$/.test(words[i - 1]?.text ?? '')) return null
  const limit = Math.max(0, i - 16)
  let from = i
  let opened = false
  while (from > limit) {
    const word = words[from - 1] as Word
    if (word.text === ')') {
      const open = words.slice(Math.max(limit, from - 5), from).findLastIndex((w) => w.text === '(')
      if (open < 0) break
      from = Math.max(limit, from - 5) + open
      continue
    }
    // "Cllr. F. Clark": full stops behind titles and initials part nothing.
    const initial = words[from - 2]?.text.length === 1 && letters.isCapital(words[from - 2] as Word)
    const parts =
      word.text === '.' ? !(initial || titles.en.at(words, from - 2)) : !isWithinName(words, from - 1, letters)
    if (isBreak(word.text) && parts) break
    if (subordinate.en.has(word.text)) break
    from--
    if (definites.has(word.text)) {
      opened = true
      // "the Council of the League": go on where a preposition joins it to a name before.
      const before = words[from - 1]?.text
      if (before === 'of' || before === 'for' || before === 'on' || before === 'from') continue
      break
    }
  }
  if (from >= i) return null
  if (!opened) {
    // Without a determiner only names and acronyms count: "MAG agreed", "Member States agreed", "Participants agreed".
    let start = beforeBracket(words, i, from)
    // "MAG members": common nouns of the lexicon may follow the name.
    while (start > from + 1 && kinds.en.at(words, start - 1)) start--
    // "WG 4", "Panel 2"
    const end = start
    if (start === i && start > from + 1 && /^\d{1,2}$/.test((words[i - 1] as Word).text)) start--
    if (start < i && !letters.isCapital(words[start - 1] as Word)) start = end
    while (
      start > from &&
      (letters.isCapital(words[start - 1] as Word) ||
        titles.en.at(words, start - 1) ||
        (words[start - 1] as Word).text === 'of' ||
        (words[start - 1] as Word).text === '.')
    )
      start--
    if (start === end) return null
    from = start
  }
  return classify(words, withNames(words, from, letters), i, letters)
}

/** The words that a name of several things has at most before and behind a comma. */
const listed = 8

/** The comma of "the Committee on Planning, Budget and Evaluation": what the body is of, told by capitals and a last "and". */
function isWithinName(words: readonly Word[], comma: number, letters: Letters): boolean {
  if (words[comma]?.text !== ',') return false
  const isName = (i: number) => words[i] !== undefined && letters.isCapital(words[i] as Word)
  const goesOn = (i: number) => isName(i) || words[i]?.text === ','
  if (!isName(comma - 1) || !isName(comma + 1)) return false
  let from = comma - 1
  while (comma - from < listed && goesOn(from)) from--
  const opens = /^(?:on|of|for)$/.test(words[from]?.text ?? '') && isName(from - 1)
  let to = comma + 1
  while (to - comma < listed && goesOn(to)) to++
  return opens && words[to]?.text === 'and' && isName(to + 1) && words[to - 1]?.text !== ','
}

/** "Mr. Bello (Benin) | proposed": where the bracket opens that stands right before word `i`. */
function beforeBracket(words: readonly Word[], i: number, from: number): number {
  if (words[i - 1]?.text !== ')') return i
  const open = words.slice(from, i).findLastIndex((w) => w.text === '(')
  return open > 0 ? from + open : i
}

/** Takes in a titled name that "and" joins to the titled name at `from`: "Ms Tazi and Mr Mercer". */
function withNames(words: readonly Word[], from: number, letters: Letters): number {
  if (words[from - 1]?.text !== 'and' || !titles.en.at(words, from)) return from
  let start = from - 1
  while (
    start > 0 &&
    from - start < 7 &&
    (letters.isCapital(words[start - 1] as Word) || words[start - 1]?.text === '.')
  )
    start--
  return start < from - 1 && titles.en.at(words, start) ? start : from
}

/** The English noun phrase that starts at word `i`, up to the verb or preposition that ends it. */
export function englishActorAfter(
  words: readonly Word[],
  i: number,
  letters: Letters,
  stop: (i: number) => boolean
): Actor | null {
  let to = i
  while (to < words.length && to < i + 16) {
    const word = words[to] as Word
    if (word.text === '(') {
      const close = words.slice(to, to + 5).findIndex((w) => w.text === ')')
      if (close < 0) break
      to += close + 1
      continue
    }
    if (stop(to) || (isBreak(word.text) && !titles.en.at(words, to - 1) && !isWithinName(words, to, letters))) break
    to++
  }
  return to > i ? classify(words, i, to, letters) : null
}

function classify(words: readonly Word[], from: number, to: number, letters: Letters): Actor | null {
  let kind: ActorKind | null = null
  let acronym = false
  if (titles.en.at(words, from) || (definites.has(words[from]?.text ?? '') && titles.en.at(words, from + 1)))
    kind = 'name'
  for (let i = from; i < to; i++) {
    const text = (words[i] as Word).text
    if (i > from && ends.en.has(text)) break
    const hit = kinds.en.at(words, i)
    if (hit && !hit.joined) {
      // The head of an English noun phrase is its last noun before a preposition; a member word anywhere makes it a view.
      if (kind !== 'member') kind = hit.value
      acronym = false
      i += hit.length - 1
    } else if (
      kind === null &&
      i === from &&
      to === from + 1 &&
      isInitials(text) &&
      letters.isAcronym(words[i] as Word)
    ) {
      kind = 'name'
    } else if (kind === null && letters.isAcronym(words[i] as Word)) {
      kind = 'body'
      acronym = true
    }
  }
  return kind ? { kind, from, to, ...(acronym && { acronym }) } : null
}

/** True where the phrase names a body whose acts belong in its own records, and these are not its own. */
export function isElsewhere(
  { words, language, home }: { words: readonly Word[]; language: Language; home: string | null },
  actor: Actor
): boolean {
  const hit = elsewhere[language].within(words, actor.from, Math.min(words.length, actor.to + 1))
  if (!hit || ofMembers[language].at(words, hit.index + hit.length)) return false
  const name = words.slice(hit.index, hit.index + hit.length).map((w) => w.text)
  return !home?.includes(
    (name[0] as string).replace(/^[وف](?=ال)/, '') +
      name
        .slice(1)
        .map((w) => ` ${w}`)
        .join('')
  )
}

/** The folded name of a body, where it is one of those whose acts are told as those of others in any other record, or an Arabic agency; null for all others. */
export function homeOf(body: string | null, language: Language): string | null {
  if (body === null) return null
  const plain = folded(body)
  const isAgency = language === 'ar' && agencies.has((plain.split(' ')[0] as string).replace(/^ال/, ''))
  return isAgency || elsewhere[language].within(wordsOf(plain), 0, 12) ? plain : null
}
