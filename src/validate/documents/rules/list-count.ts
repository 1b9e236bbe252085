import { folded } from '../../../language/fold.ts'
import type { Quantity } from '../../../language/number-meanings.ts'
import { opensName } from '../../../language/persons.ts'
import { endsInColon, wordCount } from '../../../language/prose.ts'
import { quantities } from '../../../language/quantities.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { listUnder } from '../../../outline/lists.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

/** So many words at most stand between the number and the colon: "the following three sub-themes of the forum:". */
const reach = 6
/** Lists are no longer than this. */
const most = 30

/** Something else stands between the number and the colon: "(up to five years) and shall include:". */
const goesOn = /[,،;؛()]| (?:and|or|but) | [وف]\p{L}{3}/u

/** The number that announces a list right before its colon; null where there is none, or several. */
function announced(unit: Unit): Quantity | null {
  const last = unit.sentences.at(-1)
  if (!last || !endsInColon(unit.text)) return null
  const counts = quantities(unit.text, unit.language).filter((q) => q.start >= last.start && q.form !== 'ordinal')
  const [value = 0] = counts.at(-1)?.values ?? []
  const same = counts.every((q) => q.values.includes(value))
  const found = counts.at(-1)
  if (!found || !same || found.unit !== null || found.attached || found.bare || value < 2 || value > most) return null
  const rest = unit.text.slice(found.end)
  return wordCount(rest) <= reach && !goesOn.test(rest) ? found : null
}

/** "four parts: a summary, a budget and a timetable": the words behind the colon, in one sentence without other signs. */
const inline = /^[^:.;؛()]{2,50}:\s+([^:;؛.()«"“]{8,240})[.؛;]?$/u
/** "three languages, namely Spanish, Portuguese and English", ثلاث لغات هي الإسبانية والبرتغالية والإنكليزية. */
const namely = {
  en: /^[^:.;()\d]{2,40}, namely,? ([^:.;()\d]{8,200})[.;]?$/u,
  ar: /^[^:.؛;()\d،]{2,40}[،,]? (?:و?هي|و?هم) ([^:.؛;()\d]{8,200})[.؛;]?$/u
}
/** The words of a list behind its colon, or behind "namely", where it ends with its last "and". */
function listBehind(text: string, language: Language): string | undefined {
  const told = inline.exec(text.replace(/ ?\([^()]*\)/g, ''))?.[1]
  if (told !== undefined) return told.replace(afterwards, '')
  const words = namely[language].exec(text)?.[1]
  const last = words && (language === 'en' ? / and [^,]*/ : / و[^،,]*/).exec(words)
  return last ? words.slice(0, last.index + last[0].length) : undefined
}
const namelyWords = [', namely', ' هي ', ' هم ', ' وهي ', ' وهم ']
const mayBeNamely = (text: string): boolean => namelyWords.some((words) => text.includes(words))
/** A clause in an enumeration is none of its entries. */
const clause = /(?<!\p{L})(?:which|who|that|whose|including|where|التي|الذي|الذين|بما|حيث)(?!\p{L})/u
/** What the sentence says of the entries behind the last. */
const afterwards =
  /[,،]\s(?:على أن|وذلك|بحيث|وكلف|بقدرة|بمجموع|بإجمالي|بكلفة|بقيمة|بمبلغ|provided|with a|at a|for a total|bringing|subject to|with effect|on condition|which (?:shall|will|is to|are to)|who (?:shall|will|are to)).*$/u
const joins = { en: /,? (?:and|or|as well as) |, /, ar: /[،,]\s?و?| و(?=\p{L}\p{M}*\p{L})| أو /u }

/** A number before a colon with fewer entries behind it in the same sentence, however its commas and "and" are read. */
function* inSentences(unit: Unit): Generator<DocumentFound> {
  for (const { start, end } of unit.sentences) {
    const text = unit.text.slice(start, end)
    if (!text.includes(': ') && !mayBeNamely(text)) continue
    for (const count of quantities(text, unit.language)) {
      const [value = 0] = count.values
      if (count.form !== 'words' || count.unit !== null || count.bare || count.attached || value < 2 || value > 10)
        continue
      const list = listBehind(text.slice(count.end), unit.language)
      if (!list || clause.test(list)) continue
      const parts = list.split(joins[unit.language])
      const least = leastEntries(list, unit.language)
      const most = mostEntries(list, parts.length, unit.language)
      const isShort = parts.every((part) => wordCount(part) <= longestPart)
      if (parts.length < 2 || !isShort || (most >= value && least <= value)) continue
      yield {
        at: { unit, start: start + count.start, end: start + count.end },
        also: [{ unit, start, end }],
        message: `${quoted(text.slice(count.start, count.end))} are announced, ${most < value ? most : least} follow`
      }
    }
  }
}
/** "six member States (Burundi, Kenya, Rwanda and Uganda)": names in brackets right behind what is counted. */
const named = /^ (?:[\p{L}-]+ ){0,3}[\p{L}-]+ ?\(([^()\d:;]{8,240})\)/u
const name = { en: /^(?:the )?\p{Lu}/u, ar: /^[\u0621-\u0652]{3,}/ }
const notAll = /including|such as|e\.g\.|notably|among|like|etc|منها|منهم|مثل|بما في|وغيرها|من بينها|وغيرهم/

function* inBrackets(unit: Unit): Generator<DocumentFound> {
  for (const count of quantities(unit.text, unit.language)) {
    const [value = 0] = count.values
    if (count.form === 'ordinal' || count.unit !== null || count.bare || count.attached || value < 3 || value > 15)
      continue
    const [whole, list] = named.exec(unit.text.slice(count.end)) ?? []
    if (!whole || !list || notAll.test(list)) continue
    const parts = list.split(unit.language === 'ar' ? /[،,]\s?و?| و(?=\p{L}\p{M}*\p{L})/u : /, (?:and )?| and /)
    if (
      (parts.length < 3 && !(parts.length === 2 && parts.every((part) => isTitled(part, unit.language)))) ||
      parts.length === value ||
      !parts.every((part) => name[unit.language].test(part) && wordCount(part) <= longestName)
    )
      continue
    // A name with "and" of its own.
    if (list.split(/[,،]/).length === value) continue
    yield {
      at: { unit, start: count.start, end: count.end + whole.length },
      message: `${quoted(unit.text.slice(count.start, count.end))} are announced, ${parts.length} follow`
    }
  }
}
/** Mr Kerr, السيد العمري: two persons in full are all. */
const isTitled = (name: string, language: Language): boolean =>
  opensName(folded(/^[\p{L}.]+/u.exec(name)?.[0] ?? ''), language)

/** "a committee of three members, Ms Silva and Mr Kerr": persons in full behind a comma. */
const persons = {
  en: /^ (?:[\p{L}-]+ ){0,2}(?:members|persons|people|directors|trustees|councillors|representatives|governors|commissioners|teachers|delegates)(?:, (?:namely:? |being )?|[^:.;()]{0,80}(?:, namely)?: )([^;:()]{8,240}?)(?:[.;]|$)/u,
  ar: /^ (?:أعضاء|أشخاص|مديرين|أمناء|مستشارين|ممثلين|مندوبين|خبراء)(?:[،:]? ?(?:و?هم:? |من )|[^:.؛;()]{0,80}(?:[،,] ?و?هم)?: )([^؛;:().]{8,240}?)(?:[.؛;]|$)/u
}

function* inApposition(unit: Unit): Generator<DocumentFound> {
  for (const { start, end, form, unit: of, values, attached, bare } of quantities(unit.text, unit.language)) {
    const [value = 0] = values
    if (form === 'ordinal' || of !== null || bare || attached || value < 2 || value > 15) continue
    const [whole, list] = persons[unit.language].exec(unit.text.slice(end)) ?? []
    if (!whole || !list || notAll.test(list)) continue
    const parts = list.split(unit.language === 'ar' ? /[،,]\s?و?| و(?=ال)/u : /, (?:and )?| and /)
    if (parts.length < 2 || parts.length === value || !parts.every((part) => isTitled(part, unit.language))) continue
    yield {
      at: { unit, start, end: end + whole.length },
      message: `${quoted(unit.text.slice(start, end))} are announced, ${parts.length} follow`
    }
  }
}
const mayApposition =
  /(?:members|persons|people|directors|trustees|councillors|representatives|governors|commissioners|teachers|delegates)(?:, |[^:.;()]{0,80}: )|(?:أعضاء|أشخاص|مديرين|أمناء|مستشارين|ممثلين|مندوبين|خبراء)(?:[،:]? ?(?:و?هم|من) |[^:.؛;()]{0,80}: )/

/** "five meetings, on 6, 7, 8 and 12 May": days that are told one by one. */
const onDays = {
  en: /^ (?:\p{L}+ )?(?:meetings|sittings|sessions|occasions|times|days)(?: since \p{L}+ \p{L}+ \p{L}+| in \d{4}| during \p{L}+ \p{L}+)?[,:]? on (\d{1,2}(?: \p{Lu}\p{L}+)?(?:, \d{1,2}(?: \p{Lu}\p{L}+)?)+,? and \d{1,2} \p{Lu}\p{L}+)/u,
  ar: /^ (?:\p{L}+ )?(?:جلسات|اجتماعات|دورات|مرات|أيام)(?: \p{L}+)?[،:]? (?:في|أيام|في أيام) (\d{1,2}(?: \p{L}+)?(?:[،,]? و\d{1,2}(?: (?!و)\p{L}+)?)+)/u
}

function* days(unit: Unit): Generator<DocumentFound> {
  for (const count of quantities(unit.text, unit.language)) {
    const [value = 0] = count.values
    if (count.form === 'ordinal' || count.unit !== null || count.bare || count.attached || value < 2 || value > 31)
      continue
    const [whole, list] = onDays[unit.language].exec(unit.text.slice(count.end)) ?? []
    const told = list?.match(/\d{1,2}(?!\d)/g)?.length
    if (!whole || !told || told === value) continue
    yield {
      at: { unit, start: count.start, end: count.end + whole.length },
      message: `${quoted(unit.text.slice(count.start, count.end))} are announced, ${told} days follow`
    }
  }
}
const mayTellDays = /\d, \d|\d\d? و\d/
const longestName = 4
const mayName = /\([^()]*(?:[,،]| و| and )/u

/**
 * The fewest entries that the words behind a colon can be. In "A, B, C and D" the last "and" parts two entries, unless a comma stands
 * before another; where every Arabic comma has its و, no other و parts any.
 */
function leastEntries(list: string, language: Language): number {
  const commas = list.split(/[,،]\s/)
  const last = commas.at(-1) ?? ''
  if (language === 'ar') return commas.length
  return commas.length > 2 &&
    !/^and /.test(last) &&
    last.split(' and ').length === 2 &&
    !commas.slice(0, -1).some((part) => part.includes(' and '))
    ? commas.length + 1
    : commas.length
}
/** The most entries: where every Arabic comma has its و, no other و parts any. */
const mostEntries = (list: string, parts: number, language: Language): number =>
  language === 'ar' && /[،,]/.test(list) && !/[،,]\s?(?!\s?و)/.test(list) ? list.split(/[،,]/).length : parts

/** In words. */
const longestPart = 7
export const listCount: DocumentRule = {
  id: 'list-count',
  severity: 'warning',
  summary: 'a list with more or fewer entries than its lead-in says',
  help: 'The only number of the sentence that leads a list in, a few words before its colon ("the following three decisions:", الموضوعات الأربعة التالية:), against the entries right below. Entries of deeper lists do not count. In one sentence ("four parts: a summary, a budget and a timetable") a number in words against the words behind the colon, where neither the commas alone nor every comma and "and" give it; and so for names in brackets right behind what is counted ("six States (Burundi, Kenya, …)") and for days ("five meetings, on 6, 7, 8 and 12 May").',
  examples: {
    fails: [
      'The Board decided to form a committee of three members, Ms Areej Darwish and Mr Redha Juma.',
      'قرر المجلس تشكيل لجنة من ثلاثة أعضاء، هم السيدة أريج درويش والسيد رضا جمعة.',
      'The Council decided to promote four members of the teaching staff to the rank of professor: Dr Ziad Khasawneh, Dr Suha Ababneh and Dr Laith Qudah.',
      'قرر المجلس تكوين لجنة من 4 أعضاء لإعداد المقترحات، وهم: السيد منير الجلاصي والسيدة هاجر التليلي والسيد أنيس بوزيد.',
      'A committee of three directors (Mr Kerr and Ms Adeyemi) would agree the fee.',
      'شكّل المجلس لجنة من أربعة وزراء، وهم: وزير المالية ووزير الصحة ووزير العدل، على أن ترفع تقريرها إلى المجلس في الجلسة المقبلة.',
      'The Committee had held five meetings, on 6, 7, 8 and 12 May.',
      'عقدت اللجنة خمس جلسات، في 6 و7 و8 و12 أيار/مايو.',
      'Ministers of six member States (Burundi, Kenya, Rwanda, Tanzania and Uganda) attended.',
      'The measures fell into three groups: monitoring, training, finance and research.',
      'شارك في الاجتماع ممثلو ست دول أعضاء (الأردن وتونس وعُمان ومصر والمغرب).',
      'ينظم المنتدى أربع جلسات جانبية هي: الشباب والمياه، والمرأة في إدارة المياه، والمياه العابرة للحدود.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board selected the following four themes:\n\n- Access\n- Trust\n- Skills\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختار المكتب ثلاثة مواضيع رئيسية هي التالية:\n\n- النفاذ\n- الثقة\n- المهارات\n- التمويل\n\nواختتم الرئيس الاجتماع.',
      'A proposal consists of four parts: a summary, a budget and a timetable.',
      'The Board granted licences to four solar power stations: Rawda (40 MW), Salt Plains (25 MW) and Wadi Noor (15 MW), with a total capacity of 80 MW.',
      'The manual will be published in four languages, namely Spanish, Portuguese and English.',
      'يُنشر الدليل بأربع لغات هي الإسبانية والبرتغالية والإنكليزية.',
      'The Council formed a committee of five ministers: the Minister of Finance, the Minister of Works, the Minister of Planning and the Minister of Transport, which shall submit its report within a month.',
      'يتألف المقترح من أربعة أجزاء: ملخص وميزانية وجدول.'
    ],
    passes: [
      'The manual will be published in three languages, namely Spanish, Portuguese and English, and sent to all members.',
      'يُنشر الدليل بثلاث لغات هي الإسبانية والبرتغالية والإنكليزية، وتعممه الأمانة على الأعضاء.',
      'شارك في الاجتماع الوزراء من الدول الأعضاء الست التالية: الأردن وتونس والعراق وعُمان ومصر وموريتانيا.',
      'The Board decided to form a committee of three members, Ms Areej Darwish, Mr Redha Juma and Mr Anwar al-Balushi.',
      'قرر المجلس تشكيل لجنة من ثلاثة أعضاء، هم السيدة أريج درويش والسيد رضا جمعة والسيد أنور البلوشي.',
      'The Committee had held four meetings, on 6, 7, 8 and 12 May, and two more in June.',
      'عقدت اللجنة أربع جلسات، في 6 و7 و8 و12 أيار/مايو.',
      'Ministers of five member States (Burundi, Kenya, Rwanda, Tanzania and Uganda) and of three others (including Zambia, Malawi and Angola) attended.',
      'ينظم المنتدى ثلاث جلسات جانبية هي: الشباب والمياه، والمرأة في إدارة المياه، والمياه العابرة للحدود.',
      'A proposal consists of three parts: terms and conditions, a budget and a timetable. The Board has two aims: peace and security.',
      'يتألف المقترح من ثلاثة أجزاء: ملخص وميزانية وجدول زمني. وله هدفان: الأمن والسلام والتنمية.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board selected the following three themes:\n\n- Access\n- Trust\n- Skills\n\nThe Chair closed the meeting.',
      '# Minutes of the Board, 4 March 2025\n\nAt its 3 meetings of 2024, the Board discussed:\n\n- Access\n- Trust\n\nThe Chair closed the meeting.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاختار المكتب المواضيع الثلاثة التالية:\n\n- النفاذ\n- الثقة\n- المهارات\n\nواختتم الرئيس الاجتماع.'
    ]
  },
  *check({ units }) {
    for (const unit of units) {
      if (unit.kind === 'heading' || unit.kind === 'cell') continue
      if (unit.text.includes(': ') || mayBeNamely(unit.text)) yield* inSentences(unit)
      if (mayName.test(unit.text)) yield* inBrackets(unit)
      if (mayApposition.test(unit.text)) yield* inApposition(unit)
      if (mayTellDays.test(unit.text)) yield* days(unit)
      const count = announced(unit)
      if (!count) continue
      const list = listUnder(unit, units).filter((item) => item.text !== '' && item.depth <= unit.depth + 1)
      const [first] = list
      if (!first || list.length < 2 || count.values.includes(list.length)) continue
      // A further paragraph of an entry, or a second kind of mark, is no entry of its own.
      if (list.some((item) => item.label?.kind !== first.label?.kind)) continue
      yield {
        at: { unit, start: count.start, end: count.end },
        message: `${quoted(unit.text.slice(count.start, count.end))} are announced, ${list.length} follow`
      }
    }
  }
}
