import type { Language, Vote } from '../model/record.ts'
import { type Both, lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { both, either } from './patterns.ts'
import { quantities } from './quantities.ts'
import { sought } from './traces.ts'
import { type Word, withoutConjunction, wordsOf } from './words.ts'

interface Votes {
  unanimous: Both
  for: Both
  against: Both
  abstaining: Both
  dual: Both
  /** Arabic verbs behind which the count stands: وعارضه أربعة أعضاء. */
  verbs: Record<'for' | 'against' | 'abstaining', Both>
  voters: Both
  numbers: Record<Language, Record<string, number>>
}

const { votes: data } = lexicon<{ votes: Votes }>('decisions')
const set = (pair: Both) => new Set([...pair.en, ...pair.ar].map(folded).filter((p) => !p.includes(' ')))
const words = { for: set(data.for), against: set(data.against), abstaining: set(data.abstaining) }
const verbs = { for: set(data.verbs.for), against: set(data.verbs.against), abstaining: set(data.verbs.abstaining) }
const dual = new Set(data.dual.ar.map(folded))
const numbers = new Map(
  [...Object.entries(data.numbers.en), ...Object.entries(data.numbers.ar)].map(([w, n]) => [folded(w), n])
)
const unanimous = [...data.unanimous.en, ...data.unanimous.ar].map(folded)

/** A number in words or figures, as votes are counted. */
export const isCount = (word: Word | undefined): boolean => numberOf(word) !== null

/** A number of one word; an Arabic dual ("صوتين") counts two. */
const numberOf = (word: Word | undefined): number | null => {
  if (!word) return null
  if (nought.has(word.text)) return 0
  // و3, بـ14: a preposition or conjunction may be written onto the figures.
  const figures = /^و?ب?(\d{1,4})$/.exec(word.text)
  if (figures) return Number(figures[1])
  // "twenty-one"
  const [tens = '', units] = word.text.split('-')
  if (units !== undefined) {
    const [more, less] = [numbers.get(tens), numbers.get(units)]
    return more !== undefined && less !== undefined && more >= 20 && less > 0 && less < 10 ? more + less : null
  }
  const plain = word.text.replace(/^(?:و?ب?|ف)(?=.{3,})/, '')
  if (dual.has(word.text) || dual.has(plain)) return 2
  return numbers.get(word.text) ?? numbers.get(plain) ?? null
}

/** "Four votes to none" */
const nought = new Set(['none', 'nil', 'nobody', 'صفر'])

/** True where a text, as printed, may count votes or tell the outcome of a count; of "unanimously" alone no count can be checked. */
export const mayCountVotes = (text: string): boolean =>
  /\bvotes?\b|favou?r|carried|defeated|صوت|أصوات|أغلبية|عارض|امتنع/i.test(text)

const mayVote =
  /عارض|امتنع|[دب][ول][نا] تصويت|نتيجه|بواقع|صوتا|\d مع ?[،,]? ?و?\d{1,3} ضد|majority|by \d{1,3}-\d|vote|unanim|consensus|acclam|abst|favou?r|against|carried|passed|failed|lost|defeated|nem|صوت|اصوات|اجماع|توافق|تزكي|امتناع|ممتنع|مويد|مؤيد|معارض|موافق[وي]ن|رافض[وي]ن|اغلبي/
/** "21 votes to 4", "carried 9-3": two counts, or three with abstentions, and nothing else; years, times, decimals and "items 3 to 5" are no counts. */
const tally =
  /(?:(?<![\d:.,/-])|\b(?:by|carried|passed|lost|failed|defeated|approved|adopted|rejected|vote[ds]?|votes? (?:was|were)|vote of|count of|margin of|majority of)(?: unanimously)?[\s:,]*\(?)(\d{1,3}(?:,\d{3})*)(\s*votes?)?\s*(?:to|-)\s*(\d{1,3}(?:,\d{3})*)(?:\s*-\s*(\d{1,3}))?(?![\d:/-]|[.,]\d)/g
/** "approved 4-0.", "adopted, 5-2 (Lane opposed)": behind a participle that ends its clause. */
const bareTally =
  /\b(?:approved|adopted|confirmed|rejected|denied|tied|agreed),? \(?(\d{1,2})-(\d{1,2})(?:-(\d{1,2}))?\)?(?= ?(?:[.,;)(]|$))/
/** "approved the budget by 12-3." */
const byTally =
  /\b(?:approved|adopted|confirmed|endorsed|ratified|rejected|denied|agreed)\b[^.;:]{0,160}? by (\d{1,3})-(\d{1,3})(?:-(\d{1,3}))?(?= ?(?:[.,;)(]|$))/
/** Before مع, "for": "صوتان مع وثلاثة ضد", "سبعة أصوات مع". */
const isVoteNoun = (word: Word | undefined): boolean => /^(?:اصوات|صوتا|صوت|صوتان|صوتين)$/.test(word?.text ?? '')
const arabicSingle = new Set(['صوت', 'عضو'])

/** "by 63% of the votes": a share counts nobody. Blanks stand for it, so that offsets hold. */
const withoutShares = (text: string): string =>
  text.includes('%') ? text.replace(/\d+(?:[.,]\d+)?\s?%/g, (share) => ' '.repeat(share.length)) : text

/**
 * The vote that a text tells: "by 7 votes to 2, with 1 abstention", "7 in favour, 2 against", "unanimously",
 * "بأغلبية 7 أصوات مقابل صوتين وامتناع عضو واحد". Null where none is told; counts not given are null.
 */
export function findVote(text: string): Vote | null {
  const own = withoutShares(fold(text).text)
  if (!mayVote.test(own) && !bareTally.test(own)) return null
  const agreed = unanimous.some((phrase) => own.includes(phrase))
  const found: { for: number | null; against: number | null; abstaining: number | null } = {
    for: null,
    against: null,
    abstaining: null
  }
  const list = wordsOf(own)
  const votesTold =
    /vote|favou?r|against|abst|majority|carried|lost|defeated|passed|failed|صوت|اصوات|مويد|مؤيد|معارض|موافق[وي]ن|رافض[وي]ن|ممتنع|امتناع|نتيجه|بواقع|\d مع ?[،,]? ?و?\d{1,3} ضد/.test(
      own
    )
  const told = votesTold ? [...own.matchAll(tally)].find((match) => /^\D/.test(match[0]) || match[2]) : undefined
  const bare = told ? null : (bareTally.exec(own) ?? byTally.exec(own))
  const counts = told ?? (bare && [bare[0], bare[1], '', bare[2], bare[3]])
  if (counts) {
    const [pro = '', contra = ''] = [counts[1], counts[3]]
    found.for = Number(pro.replaceAll(',', ''))
    found.against = Number(contra.replaceAll(',', ''))
    // "carried 5-1-1": the third count is of those who abstained.
    if (counts[4]) found.abstaining = Number(counts[4])
  } else if (votesTold) {
    // "by eight votes to two"
    const to = list.findIndex((word, i) => word.text === 'to' && /^votes?$/.test(list[i - 1]?.text ?? ''))
    const sides = [numberUpTo(list, to - 2), numberAt(list, to + 1)]
    if (to > 0 && sides[0] !== null && sides[1] !== null) [found.for, found.against] = sides as [number, number]
  }
  let unopposed = false
  if (mayCountBehind.test(own)) {
    // وافق alone tells of no vote: those against or abstaining are looked for first.
    for (const side of sidesOfVote)
      if (side !== 'for' || found.against !== null || found.abstaining !== null)
        for (const [i, word] of list.entries())
          if (isAmong(verbs[side], word.text)) found[side] ??= votersBehind(list, i)
  }
  if (votesTold) {
    list.forEach((word, i) => {
      const plain = word.text.replace(/^و/, '')
      // "بخمسة أصوات مقابل لا شيء"
      if (plain === 'مقابل' && list[i + 1]?.text === 'لا' && /^(?:شيء|شيي?|احد)$/.test(list[i + 2]?.text ?? '')) {
        found.against ??= 0
        if (isVoteNoun(list[i - 1])) found.for ??= numberUpTo(list, i - 2)
        return
      }
      // "بموافقة 12 عضواً دون معارضة"
      if (plain === 'معارضه' && isWithout(list[i - 1])) {
        unopposed = true
        return
      }
      // دون امتناع أحد: nobody did.
      const near = isWithout(list[i - 1]) ? null : nearest(list, i)
      if (near === null) return
      // "أربعة أصوات مقابل صوت واحد"
      if (plain === 'مقابل' && /^(?:اصوات|صوتا|صوت)$/.test(list[i - 1]?.text ?? ''))
        found.for ??= numberUpTo(list, i - 2)
      // "بنتيجة 12 مقابل 3"
      if (
        plain === 'مقابل' &&
        isCount(list[i + 1]) &&
        /^(?:بنتيجه|نتيجه|بواقع|ب|التصويت)$/.test(list[i - 2]?.text ?? '')
      )
        found.for ??= numberUpTo(list, i - 1)
      // "228 votes against 184 for Ms. Farid"
      if (plain === 'against' && /^votes?$/.test(list[i - 1]?.text ?? '') && isCount(list[i + 1]))
        found.for ??= numberOf(list[i - 2])
      if (plain === 'for' && isCount(list[i - 1]) && list[i - 2]?.text === 'against') return
      if (words.abstaining.has(word.text) || words.abstaining.has(plain)) found.abstaining ??= near
      else if (words.against.has(word.text) || words.against.has(plain)) found.against ??= near
      else if (
        words.for.has(word.text) ||
        words.for.has(plain) ||
        (plain === 'مع' &&
          (list[i + 1]?.text === ':' ||
            isVoteNoun(list[i - 1]) ||
            (isCount(list[i - 1]) && list.some(({ text }) => text === 'ضد' || text === 'وضد')))) ||
        word.text === 'favour' ||
        word.text === 'favor' ||
        (word.text === 'majority' && !/^(?:thirds|fifths|quarters|fourths)$/.test(list[i - 1]?.text ?? '')) ||
        plain === 'اغلبيه' ||
        word.text === 'باغلبيه'
      )
        found.for ??= near
    })
  }
  found.for ??= byVoters(own, list, unopposed || found.against !== null || found.abstaining !== null)
  if (unopposed && found.for !== null) found.against ??= 0
  const counted = found.for !== null || found.against !== null || found.abstaining !== null
  if (!agreed && !counted) return null
  // "with one abstention" tells of a vote; "an abstention rate of 12" does not.
  const only = counted && found.for === null && found.against === null
  if (only && !agreed && !onlyAbstained.test(own)) return null
  return { ...found, unanimous: agreed, text }
}

/** "with one abstention", مع امتناع عضو واحد عن التصويت: nothing but who abstained. */
const onlyAbstained =
  /\bwith (?:\w+|\d{1,3}) abst(?:entions?|aining|ained)\b|مع امتناع (?:عضو واحد|عضوين|\p{L}+ اعضاء|\d+ \p{L}+) عن التصويت/u

const isWithout = (word: Word | undefined): boolean => /^[وب]?(?:دون|بدون|بلا|without)$/.test(word?.text ?? '')

/** How many voted for it, where only they are counted: "by 12 votes", "with 14 votes", بـ14 صوتاً, بموافقة 12 عضواً; members only beside other counts. */
function byVoters(own: string, list: readonly Word[], counted: boolean): number | null {
  if (!/\b(?:by|with) |صوت|ب?موافقه/.test(own)) return null
  for (const [i, { text }] of list.entries()) {
    if (/^(?:by|with)$/.test(text)) {
      const [value, to] = numberWith(list, i + 1)
      const noun = list[to]?.text ?? ''
      const next = list[to + 1]?.text ?? '.'
      if (value !== null && /^votes?$/.test(noun) && !/^(?:to|against|-)$/.test(next)) return value
      if (value !== null && counted && /^(?:members|councillors|delegations|delegates)$/.test(noun)) return value
    }
    const led = text === 'ب' || text === 'بموافقه' ? i + 1 : /^ب/.test(text) ? i : -1
    if (led < 0) continue
    const [value, to] = numberWith(list, led)
    const noun = list[to]?.text ?? ''
    if (value === null) continue
    if (/^(?:صوتا|اصوات)$/.test(noun) && !/^(?:مقابل|ضد|معارض)/.test(list[to + 1]?.text ?? '')) return value
    if (text === 'بموافقه' && counting.test(noun)) return value
  }
  return null
}

/** The number that begins at word `i`, and the word behind it. */
function numberWith(list: readonly Word[], i: number): [number | null, number] {
  const value = numberAt(list, i)
  return [value, value === null ? i : value === numberOf(list[i]) ? i + 1 : i + 2]
}

const sidesOfVote = ['against', 'abstaining', 'for'] as const
const isAmong = (own: ReadonlySet<string>, word: string) => own.has(word) || own.has(word.replace(/^[وف]/, ''))
const mayCountBehind = /عضو|اعضاء|وفد|وفود|صوت|اصوات|دول/
const counting = /^(?:عضو|عضوا|عضوه|اعضاء|وفد|وفود|وفدا|صوت|صوتا|اصوات|دوله|دول)$/
/** How many did it, behind an Arabic verb: وعارضه أربعة أعضاء, وامتنع عضو واحد, وأيد المقترح 12 عضوا. Only where a noun of counting stands there. */
function votersBehind(list: readonly Word[], i: number): number | null {
  for (let k = i + 1; k <= i + 4; k++) {
    const word = list[k]?.text ?? ''
    if (/^[،,.؛;]$/.test(word)) return null
    if (dual.has(word)) return 2
    if (counting.test(word) && /^واحده?$/.test(list[k + 1]?.text ?? '')) return 1
    const value = numberAt(list, k)
    if (value !== null) return [1, 2].some((more) => counting.test(list[k + more]?.text ?? '')) ? value : null
  }
  return null
}

const votersAt = {
  en: new RegExp(`^ (?:\\p{L}+ ){0,2}(?:${either(data.voters.en)})(?!\\p{L}| (?:in favou?r|for|against))`, 'u'),
  ar: new RegExp(`(?<!\\p{L})[وف]?(?:${either(data.voters.ar)}) ?:? ?\\(?$`, 'u')
}
/** How many voted, or could, by the words of a sentence: "of eleven votes cast", من أصل عشرة حاضرين; null where it does not say. */
export function votersIn(sentence: string, language: Language): number | null {
  if (!mayTellVoters.test(sentence)) return null
  for (const { form, unit, values, start, end } of quantities(sentence, language)) {
    if (form === 'ordinal' || unit !== null) continue
    const beside = language === 'en' ? sentence.slice(end, end + 60) : sentence.slice(Math.max(0, start - 40), start)
    if (votersAt[language].test(folded(beside))) return values[0] ?? null
  }
  return null
}
const mayTellVoters = /cast|took part|participa|voting|أصل|شارك|المصوتين|المدلى|الحاضرين/

/** Words that say which votes were in favour; a majority may be one against. */
const inFavour = new Set([...words.for].filter((word) => word !== 'for' && word !== 'باغلبيه'))

/**
 * The vote on what was rejected. "Rejected by 8 votes to 4" counts first those who rejected it; where the text says which votes
 * were in favour, or counts the fewer first, it is as told.
 */
export function ofRejection(vote: Vote): Vote {
  const named = wordsOf(folded(vote.text)).some(({ text }) => inFavour.has(text) || /^favou?r$/.test(text))
  if (named || vote.for === null || vote.against === null || vote.for <= vote.against) return vote
  return { ...vote, for: vote.against, against: vote.for }
}

/** A number that may go on: أحد عشر is 11, واحد وعشرين 21, "twenty-one" 21. */
function numberAt(list: readonly Word[], i: number): number | null {
  const units = numberOf(list[i])
  const next = list[i + 1]
  if (units === null) return null
  if (units >= 10) return units
  const more = numberOf(next)
  if (more === 10 && !next?.text.startsWith('و') && /^[^\d]/.test(next?.text ?? '')) return units + 10
  return more !== null && more >= 20 && more < 100 && next?.text.startsWith('و') ? units + more : units
}

/** The number that ends at word `i`: بأحد عشر, "twenty-one". */
function numberUpTo(list: readonly Word[], i: number): number | null {
  const [value, to] = i > 0 ? numberWith(list, i - 1) : [null, 0]
  return value !== null && to === i + 1 ? value : numberOf(list[i])
}

/**
 * The count that belongs to the word at `i`: just before it in English, after it in Arabic where a noun of counting opens, and behind
 * a label ("For 41, against 30", "المعارضون: 3").
 */
function nearest(list: readonly Word[], i: number): number | null {
  // "5 أصوات مؤيدة و8 معارضة": behind و the next count begins.
  const behind = numberAt(list, i + 1) !== null && !/^و/.test(list[i + 1]?.text ?? '')
  const labelled = list[i + 1]?.text === ':' || (behind && numberAt(list, i - 1) === null)
  const opens = /^(?:و?ب?امتناع|و?ب?اغلبيه|و?مقابل|و?ضد|majority)$/.test(list[i]?.text ?? '') || labelled
  if (opens) {
    // أربعة أصوات مقابل لا شيء
    if (list[i + 1]?.text === 'لا' && /^(?:شيء|شي|احد)$/.test(list[i + 2]?.text ?? '')) return 0
    for (let k = i + 1; k <= i + 3; k++) {
      const plain = list[k]?.text ?? ''
      // "3 ضد، 2 امتناع": what stands behind a comma belongs to the next word.
      if (/^[،,؛;.)]$/.test(plain)) break
      const value = numberAt(list, k)
      if (value !== null) return value
      if (arabicSingle.has(plain) && /^واحد/.test(list[k + 1]?.text ?? '')) return 1
    }
  }
  // "وممتنعين اثنين"
  if (/^(?:اثن(?:ين|ان)|واحد)$/.test(list[i + 1]?.text ?? '')) return numberOf(list[i + 1])
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    // The last place only behind "members voted in favour".
    if (k === i - 4 && !/^favou?r$/.test(list[i]?.text ?? '')) break
    // 200,000: the end of a number is none.
    if (/^[,،.]$/.test(list[k - 1]?.text ?? '') && /^\d+$/.test(list[k - 2]?.text ?? '')) return null
    const value = numberUpTo(list, k)
    if (value !== null) return value
  }
  return null
}

/** Whether a text says in any word that somebody abstained, whatever the count. */
export const tellsAbstention = (text: string): boolean =>
  wordsOf(folded(text)).some(({ text: own }) =>
    [own, withoutConjunction(own)].some((word) => words.abstaining.has(word) || verbs.abstaining.has(word))
  )

export type VoteSide = 'for' | 'against' | 'abstaining'
const rolls = lexicon<{ lists: Record<VoteSide, Both>; won: Both; otherwise: Both }>('rolls')
const sideOf = new Map(
  (['for', 'against', 'abstaining'] as const).flatMap((side) =>
    [...rolls.lists[side].en, ...rolls.lists[side].ar].map((label) => [folded(label), side] as const)
  )
)
/** Names are no longer than this, in words: "United Kingdom of Great Britain and Northern Ireland". */
const longestName = 9
const labelled = /^[\s*]*([^:]{2,40}):\s*(.+?)[.\s]*$/su

/** A list of those who voted one way. */
export interface VoteList {
  side: VoteSide
  names: readonly string[]
  /** The number in brackets behind the label: "Ayes (5)". */
  told: number | null
}

/** Who voted how, as a line of a recorded vote lists them: "In favour: Austria, Brazil"; null for any other line. */
export function listOfVotes(text: string, language: Language): VoteList | null {
  const [, label = '', list = ''] = labelled.exec(text) ?? []
  const [, words = '', told] = labelAlone.exec(folded(label)) ?? []
  const side = sideOf.get(words)
  if (!side || /\d/.test(list)) return null
  const names = list
    .split(partsOf(list, language))
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name))
  const isList = names.length > 0 && names.every((name) => isName(name))
  return isList && !/^(?:none|nil|no one|لا احد|لا يوجد)$/i.test(folded(names[0] as string))
    ? { side, names, told: told ? Number(told) : null }
    : null
}
const labelAlone = /^(.*?)[\s*]*(?:\((\d{1,3})\)[\s*]*)?$/
/** In English names begin with a capital: "No: the matter was deferred" lists nobody. */
const isName = (name: string): boolean => name.split(/\s+/).length <= longestName && !/^[a-z]/.test(name)

/** What stands between two names. Behind a title و parts two names only before another one: النائب كيبروب والنائبة وانجالا. */
function partsOf(list: string, language: Language): RegExp {
  if (language === 'en') return /[,;]\s*(?:and\s)?|\sand\s(?=\p{Lu})/u
  return /^ال\p{L}+ \S/u.test(list) ? /[،,؛]\s*و?|\sو(?=ال)/u : /[،,؛]\s*و?|\sو(?=ال|\p{L}{4})/u
}

const drafts = /(?:[A-Z0-9][\w.]*\/)+L\.\d{1,3}(?:\/Rev\.\d)?/g
const adopted: Record<Language, RegExp> = {
  en: /(?:draft (?:resolution|decision) \S+(?:,? as \p{L}+)?,? (?:was|were) (?:adopted|approved))|(?<!not )adopted (?:the )?draft (?:resolution|decision)/iu,
  ar: /(?:اعتمد|اعتمدت|أقر|أقرت) (?:\S+ )?مشروع (?:القرار|المقرر)/u
}
const rejected: Record<Language, RegExp> = {
  en: /draft (?:resolution|decision) \S+ was (?:rejected|not adopted)|rejected (?:the )?draft (?:resolution|decision)/iu,
  ar: /(?:رفض|رفضت) (?:\S+ )?مشروع (?:القرار|المقرر)|(?:رُفض|سقط) مشروع (?:القرار|المقرر)/u
}
/** What a sentence says came of the one draft that it names by its symbol; null where it says nothing, or names several. */
export function resultOn(sentence: string, language: Language): { of: string; result: 'won' | 'lost' } | null {
  const named = new Set(sentence.match(drafts))
  const [of] = named
  if (!of || named.size > 1) return null
  const [yes, no] = [adopted[language].test(sentence), rejected[language].test(sentence)]
  return yes === no ? null : { of, result: yes ? 'won' : 'lost' }
}

/** Words without which a text tells of no vote that could be wrong. */
export const voteWords = sought(() => [
  'vote',
  'votes',
  'favour',
  'favor',
  'carried',
  'defeated',
  'صوت',
  'أصوات',
  'صوتا',
  'صوتين',
  'أغلبية',
  'عارضه',
  'عارضته',
  'امتنع',
  'المؤيدون',
  'التصويت'
])

const won = new RegExp(`(?<!\\p{L})[وف]?(?:${both(rolls.won)})(?!\\p{L})`, 'u')
const lost = new RegExp(`(?<!\\p{L})[وف]?(?:${both(rolls.otherwise)})(?!\\p{L})`, 'u')

/** "by a majority of 9 to 12": whatever it was that was decided. */
const byMajority = /\bby a majority of \d|\bmajority of \d+ (?:votes )?(?:to|against)|ب[اأ]غلبيه \p{L}*\d/u
/** What a sentence says came of a vote, where its count says the opposite; null where it does not. */
export function contradictsResult(vote: Vote, sentence: string): string | null {
  const { for: pro, against } = vote
  if (pro === null || against === null || pro >= against) return null
  const plain = folded(sentence)
  if (byMajority.test(plain) && !lost.test(plain)) return `a majority of ${pro} against ${against} is none`
  return won.test(plain) && !lost.test(plain)
    ? `what had ${pro} votes for it and ${against} against is said to be carried`
    : null
}
