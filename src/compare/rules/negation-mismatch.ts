import type { Bilingual } from '../../language/bilingual.ts'
import { fold, folded } from '../../language/fold.ts'
import { arabicKey, englishKey } from '../../language/keys.ts'
import { isEmptyWord, type Modal, type Modality, modalityOf, type Negative } from '../../language/modality.ts'
import { quantities } from '../../language/quantities.ts'
import type { Range } from '../../language/sentences.ts'
import { wordsOf } from '../../language/words.ts'
import type { Language } from '../../model/record.ts'
import { type Found, onSide, type PairRule } from '../rule.ts'
import { type ComparedPair, counterparts, type SentencePair } from '../versions.ts'

/** A sentence that denies in one version and affirms in the other. */
export const negationMismatch: PairRule = {
  id: 'negation-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a sentence denies in one version and affirms in the other',
  help:
    'Each negative word of a sentence (not, no, never, without, لا، لم، لن، ليس، دون) needs a counterpart that denies in any way: by a ' +
    'negative word, by a prefix (unable, غير), by an exception (only, unless, إلا) or by its sense (refuse, lack, prevent, رفض، حظر، ' +
    'انعدام). Words that deny by their sense and stand for each other (abstention, امتناع) answer no other. "May not" against يجوز ' +
    'and "may" against لا يجوز are found though other words of the sentence deny. Limits (not later ' +
    'than, ما لا يقل عن), لا يزال, لا سيما and "not only" are no negations. Sources: Wright, A Grammar of the Arabic Language, ' +
    'vol. II, §§ 156-170; Quirk et al., A Comprehensive Grammar of the English Language, ch. 10.',
  examples: {
    fails: [
      {
        en: 'The Committee did not approve the revised estimates for the annex building.',
        ar: 'ووافقت اللجنة على التقديرات المنقحة لمبنى الملحق.'
      },
      {
        en: 'The meeting was open to the public.',
        ar: 'ولم يكن الاجتماع مفتوحاً للجمهور.'
      },
      {
        en: 'Observers may not take part in the vote, unless the Bureau decides otherwise.',
        ar: 'يجوز للمراقبين أن يشاركوا في التصويت، ما لم يقرر المكتب خلاف ذلك.'
      },
      {
        en: 'The decision was taken without a vote.',
        ar: 'واتُّخذ القرار بعد إجراء تصويت.'
      },
      {
        en: 'By nine votes to two, with one abstention, the Council did not award the contract.',
        ar: 'وأرسى المجلس العقد بأغلبية تسعة أصوات مقابل صوتين وامتناع عضو واحد عن التصويت.'
      },
      {
        en: 'However, the two sides must not resume their talks.',
        ar: 'غير أنه لا بد من أن يستأنف الجانبان محادثاتهما.'
      }
    ],
    passes: [
      {
        en: 'Several applications received after the deadline, such as those of the two coastal districts, are not listed in the table annexed to this report.',
        ar: 'لا تُدرَج عدة طلبات وردت بعد الموعد النهائي، مثل طلبات المقاطعتين الساحليتين، في الجدول المرفق بهذا التقرير.'
      },
      {
        en: 'The commitment to small islands must not be lost in the drafting of the new strategy around three pillars.',
        ar: 'ويجب عدم إغفال الالتزام تجاه الجزر الصغيرة عند صياغة الاستراتيجية الجديدة حول ثلاث ركائز.'
      },
      {
        en: 'The hearings shall be discontinued, and where that is not possible they shall be held online.',
        ar: 'تُوقف جلسات الاستماع، وحيثما يكون ذلك غير ممكن تُعقد عبر الإنترنت.'
      },
      {
        en: 'The rate of response was low (under 12 per cent). You do not have to reply to every question.',
        ar: 'وكان معدل الرد منخفضاً (دون 12 في المائة). ولست ملزماً بالإجابة عن كل سؤال.'
      },
      {
        en: 'The accounts were approved by 241 votes to 5.',
        ar: 'وأُقرت الحسابات بأغلبية 241 صوتاً، ولم يعترض عليها سوى خمسة أعضاء.'
      },
      {
        en: 'The delegation was unable to attend and its seat remained vacant.',
        ar: 'ولم يتمكن الوفد من الحضور وظل مقعده شاغراً.'
      },
      {
        en: 'The Secretariat failed to circulate the paper in time.',
        ar: 'ولم تعمم الأمانة الورقة في الوقت المناسب.'
      },
      {
        en: 'The Board shall meet only in public session.',
        ar: 'لا يجتمع المجلس إلا في جلسة علنية.'
      },
      {
        en: 'Replies should be received not later than 5 May 2025.',
        ar: 'وينبغي أن ترد الردود في موعد أقصاه 5 أيار/مايو 2025.'
      },
      {
        en: 'The situation remains of concern, particularly in the coastal districts.',
        ar: 'ولا تزال الحالة مثيرة للقلق، ولا سيما في المناطق الساحلية.'
      },
      {
        en: 'At least three members asked whether the fund would be closed.',
        ar: 'وسأل ما لا يقل عن ثلاثة أعضاء عما إذا كان الصندوق سيُغلق أم لا.'
      },
      {
        en: 'The project is not only late but also over budget.',
        ar: 'فالمشروع متأخر ومتجاوز للميزانية أيضاً.'
      },
      {
        en: 'The proposal did not receive the required majority.',
        ar: 'وتعذر حصول الاقتراح على الأغلبية المطلوبة.'
      },
      {
        en: 'Only members of the club are admitted, and smoking is prohibited.',
        ar: 'ولا يُسمح بالدخول إلا لأعضاء النادي، ويُحظر التدخين.'
      },
      {
        en: 'The matter is still under review and the seat remains vacant.',
        ar: 'ولا تزال المسألة قيد الاستعراض ولا يزال المقعد شاغراً.'
      },
      {
        en: 'Imports are duty-free, and the report falls short of what was promised.',
        ar: 'وتدخل الواردات دون رسوم جمركية، ولا يفي التقرير بما وُعد به.'
      },
      {
        en: 'Understandings not stated herein are separate from this contract.',
        ar: 'والتفاهمات غير المنصوص عليها هنا منفصلة عن هذا العقد.'
      },
      {
        en: 'No. 5 of the series deals with ports.',
        ar: 'ويتناول العدد 5 من السلسلة الموانئ.'
      }
    ]
  },
  *check(pair, { lexicons }) {
    for (const sentences of counterparts(pair)) {
      const whole = { ar: said(pair, sentences, 'ar'), en: said(pair, sentences, 'en') }
      const [ar, en] = unpaired(whole.ar, whole.en, lexicons)
      const found =
        denied(ar, en) ??
        contrary(ar, en) ??
        unanswered(ar, en, whole.en.negatives, lexicons) ??
        unanswered(en, ar, whole.ar.negatives, lexicons)
      if (found) yield found
    }
  }
}

/** What the sentences of one side say, in ranges of the pair's text. */
interface Said extends Modality {
  language: Language
  whole: Range
  text: string
}

function said(pair: ComparedPair, sentences: SentencePair, language: Language): Said {
  const list = sentences[language]
  const whole = { start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 }
  const { standing } = pair[language]
  const { modals, denials, negatives, goesOn } = modalityOf(standing.slice(whole.start, whole.end), language)
  const moved = <T extends Range>(r: T): T => ({ ...r, start: r.start + whole.start, end: r.end + whole.start })
  return {
    modals: modals.map(moved),
    denials: denials.map(moved),
    negatives: negatives.map(moved),
    goesOn,
    language,
    whole,
    text: standing
  }
}

/** Without the words that deny by their sense and of which the other side has the counterpart: abstentions, امتناع. */
function unpaired(ar: Said, en: Said, lexicons: readonly Bilingual[]): [ar: Said, en: Said] {
  const gone = new Set<Negative>(en.goesOn ? ar.negatives.filter((n) => n.still) : [])
  const bound = new Set(
    en.denials.flatMap((denial) => ar.negatives.filter((n) => deniesTheSame(denial, n, en, ar, lexicons)))
  )
  for (const own of en.negatives) {
    if (own.plain) continue
    const rendered = renderings('en', keyOf(en, own), lexicons)
    const answers = (n: Negative) =>
      n.alike.some((group) => own.alike.includes(group)) ||
      (!own.exceptive && !n.exceptive && rendered.has(keyOf(ar, n)))
    const theirs = ar.negatives.find((n) => !n.plain && !gone.has(n) && !bound.has(n) && answers(n))
    if (theirs) gone.add(own).add(theirs)
  }
  const left = (side: Said): Said => ({ ...side, negatives: side.negatives.filter((n) => !gone.has(n)) })
  return gone.size === 0 ? [ar, en] : [left(ar), left(en)]
}

/** Words after a negative word among which the denied one stands: "not yet possible". */
const denies = 2

/** "Not possible" and غير ممكن: then غير answers no other word. */
function deniesTheSame(
  denial: Range,
  { plain, end }: Negative,
  en: Said,
  ar: Said,
  lexicons: readonly Bilingual[]
): boolean {
  const [next] = plain ? [] : keyedWords(ar, end, 1)
  if (!next) return false
  return keyedWords(en, denial.end, denies).some(({ key }) => renderings('en', key, lexicons).has(next.key))
}

function keyOf({ text, language }: Said, { start, end }: Range): string {
  const word = folded(text.slice(start, end))
  return language === 'ar' ? arabicKey(word) : englishKey(word)
}

/** One side has more negative words than the other has words that deny in any way. */
function denied(ar: Said, en: Said): Found | null {
  for (const [own, other] of [
    [en, ar],
    [ar, en]
  ] as const) {
    const denials = own.denials.filter(
      (d, i) =>
        (i === 0 || !continued.has(folded(own.text.slice(d.start, d.end)))) && !countsOut(own, d) && !isBelow(own, d)
    )
    const [first] = denials
    if (!first || denials.length <= other.negatives.length) continue
    const word = own.text.slice(first.start, first.end)
    const few = other.negatives.length === 0 ? 'no negation' : 'fewer negations'
    const message = `"${word}" in ${nameOf[own.language]}, ${few} in ${nameOf[other.language]}`
    return { ...onSide(own.language, first, other.whole), message }
  }
  return null
}

/** لم يعترض سوى خمسة أعضاء: no more than a count, which the other language gives as it is. */
function countsOut({ text, whole, language }: Said, denial: Range): boolean {
  const rest = language === 'ar' ? text.slice(denial.end, whole.end) : ''
  const hit = excepted.exec(rest)
  return hit !== null && quantities(rest, language).some((q) => q.start === hit.index + hit[0].length)
}

/** دون 12 في المائة: less than that. */
const isBelow = ({ text, language }: Said, { end }: Range): boolean =>
  language === 'ar' && /^\s*[(]?\p{Nd}/u.test(text.slice(end))

/** The one word of force of each side, which is denied on one side alone. */
function contrary(ar: Said, en: Said): Found | null {
  const [inAr, inEn] = [alone(ar), alone(en)]
  if (!inAr || !inEn || inAr.negated === inEn.negated) return null
  // "No member may", لا يجوز … إلا: the subject denies, or an exception turns it round.
  const affirmed = inAr.negated ? en : ar
  if (affirmed.denials.length > 0 || excepted.test(ar.text.slice(ar.whole.start, ar.whole.end))) return null
  if (/\bonly\b/i.test(en.text.slice(en.whole.start, en.whole.end))) return null
  const words = (side: Said, { start, end }: Range) => side.text.slice(start, end)
  return {
    ar: inAr,
    en: inEn,
    message: inEn.negated
      ? `"${words(en, inEn)}" is denied in English, "${words(ar, inAr)}" affirmed in Arabic`
      : `"${words(ar, inAr)}" is denied in Arabic, "${words(en, inEn)}" affirmed in English`
  }
}

const excepted = /(?:^|\s)(?:إلا|الا|سوى)\s/

function alone({ modals }: Said): Modal | null {
  const plain = modals.filter((m) => m.strength === 'plain')
  return plain.length === 1 ? (plain[0] as Modal) : null
}

/** Content words after a negative word that are looked up, and how many of them must be found on the other side. */
const scope = { words: 6, found: 2 }
/** Words before and after the counterpart of what is denied among which a negative word may deny it; Arabic denies far ahead. */
const reach = { ar: { before: 9, after: 3 }, en: { before: 6, after: 4 } }

/** What one side denies stands on the other, with no negative word about, though others stand elsewhere in the sentence. */
function unanswered(own: Said, other: Said, about: readonly Negative[], lexicons: readonly Bilingual[]): Found | null {
  // One denies and the other denies: where in the sentence is a matter of style.
  if (own.denials.length === 1 && other.negatives.length === 1 && other.negatives[0]?.plain) return null
  // ما لم … لن, "only if": two turns are as good as none.
  if (own.negatives.some((n) => n.exceptive) && other.negatives.some((n) => n.exceptive)) return null
  const there = keyedWords(other)
  const negatives = about.map((n) => ({ ...n, at: there.findIndex((w) => w.start >= n.start) }))
  const { before, after } = reach[other.language]
  for (const denial of own.denials) {
    const said = own.text.slice(denial.start, denial.end)
    if (continued.has(folded(said)) || isBelow(own, denial)) continue
    const ahead = opensClause(own, denial)
    const anchors = keyedWords(own, denial.end, scope.words).flatMap(({ key }) => {
      const rendered = renderings(own.language, key, lexicons)
      const found = there.filter((w) => rendered.has(w.key))
      return found.length === 1 ? [there.indexOf(found[0] as Keyed)] : []
    })
    if (anchors.length < scope.found) continue
    const answers = (at: number) =>
      negatives.some(
        (n) =>
          (n.at >= at - before && n.at <= at + after) ||
          ((ahead || opensClause(other, n)) && inOneClause(other, n, there[at] as Keyed))
      )
    if (anchors.some(answers)) continue
    const last = Math.max(...anchors)
    const words = { start: there[Math.min(...anchors)]?.start ?? 0, end: there[last]?.end ?? 0 }
    const message = `"${said}" in ${nameOf[own.language]}, no negation of it in ${nameOf[other.language]}`
    return own.language === 'ar' ? { ar: denial, en: words, message } : { en: denial, ar: words, message }
  }
  return null
}

/** Arabic denies with the first or second word of a clause what may stand at its end: لا يتم تضمين … في الجدول أدناه. */
const opensClause = ({ text, whole, language }: Said, { start }: Range): boolean =>
  language === 'ar' && /(?:^|[.:;؛،])[^\p{L}]*(?:\p{L}+ )?[وف]?$/u.test(text.slice(whole.start, start))

const inOneClause = ({ text }: Said, x: Range, y: Range): boolean =>
  !/[.;؛]/.test(text.slice(Math.min(x.end, y.end), Math.max(x.start, y.start)))

const nameOf: Record<Language, string> = { ar: 'Arabic', en: 'English' }
/** They go on with a negation that the other language may say once: neither … nor, ولا. */
const continued = new Set(['nor', 'ولا', 'neither'])

interface Keyed extends Range {
  key: string
}

/** The words of a side that say something, from an offset on to the end of the clause; the whole side without one. */
function keyedWords({ text, language, whole }: Said, from = whole.start, most = Number.POSITIVE_INFINITY): Keyed[] {
  const folding = fold(text.slice(from, whole.end))
  const found: Keyed[] = []
  for (const word of wordsOf(folding.text)) {
    if (most < Number.POSITIVE_INFINITY && /^[.;:\u061b\u061f?!]$/.test(word.text)) break
    if (found.length >= most) break
    if (!/^[\p{L}'-]+$/u.test(word.text) || isEmptyWord(word.text, language)) continue
    found.push({
      key: language === 'ar' ? arabicKey(word.text) : englishKey(word.text),
      start: from + folding.origin(word.start),
      end: from + folding.origin(word.end - 1) + 1
    })
  }
  return found
}

/** The least weight at which the lexicon holds two words together. */
const held = 0.1

/** What stands for a key in the other language. */
function renderings(language: Language, key: string, lexicons: readonly Bilingual[]): Set<string> {
  const found = new Set<string>()
  for (const lexicon of lexicons)
    for (const { key: other, weight } of lexicon.translations(language, key)) if (weight >= held) found.add(other)
  return found
}
