// What each run of digits in a text stands for, told from what stands beside it: the places where an error in a figure can be put.

const runs = /[0-9\u0660-\u0669]+(?:[.,:\u066b\u066c][0-9\u0660-\u0669]+)*/g
const monthEn =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal)'
const monthAr =
  '(?:كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيه|يونيو|يوليه|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال)'
const scale = '(?:million|billion|trillion|مليون|مليار|بليون|تريليون|ألف)'
const currency = '(?:United States dollars|dollars?|euros?|dinars?|دولار|دولارا|دولاراً|دولارات|يورو|دينار|ديناراً)'

const after = {
  percentage: /^\s*(?:per ?cent|%|\u066a|في الم[اـئ]|بالم[ائ])/,
  money: new RegExp(`^\\s*(?:${scale}\\s+(?:من\\s+)?(?:ال)?)?${currency}`, 'i'),
  scaled: new RegExp(`^\\s*${scale}`),
  time: /^\s*(?:a\.m\.|p\.m\.|صباحا|مساء|بعد الظهر|noon)/,
  month: new RegExp(`^\\s+(?:من\\s+)?(?:${monthEn}|${monthAr})(?![\\p{L}])`, 'u'),
  year: /^\s*\((?:[0-9\u0660-\u0669]{4})\)/
}
/** The first of two days: 8 and 9 May, 8-9 May, 8 و9 أيار. */
const firstDay = new RegExp(`^\\s?(?:and|to|[-\u2013]|و|إلى)\\s?[0-9\u0660-\u0669]{1,2}\\s+(?:${monthEn}|${monthAr})`)
const before = {
  money: /(?:[$€£]|USD|US\$|EUR|CHF)\s*$/,
  time: /(?:الساعة|\bat)\s+$/,
  clock: /الساعة\s+$/,
  month: new RegExp(`(?:${monthEn},?|${monthAr}(?: (?:الثاني|الأول))?(?:/\\p{L}+)?(?: (?:الثاني|الأول))?)\\s+$`, 'u'),
  reference:
    /(?:\b(?:[Aa]rticles?|[Pp]aragraphs?|paras?\.|[Ss]ections?|[Rr]ules?|[Cc]hapters?|[Aa]nnex|[Gg]oals?|[Tt]argets?|[Ii]tems?|[Pp]rinciples?|[Rr]egulations?|[Rr]ecommendations?)|(?:^|[\s(])[وفبلك]{0,2}(?:ال|لل)?(?:فقرات|فقرتين|فقرة|مادة|مواد|باب|فرع|فصل|قسم|بند|توصيتين|توصية|توصيات|قاعدة|هدف|غاية|مرفق|مبدأ))\s+\(?$/u,
  resolution:
    /(?:\b(?:[Rr]esolutions?|[Dd]ecisions?)|(?:^|[\s(])[وفبلك]{0,2}(?:ال|لل)?(?:قرار|قرارات|قراري|قراريها|قراره|قرارها|قرارين|قراراته|قراراتها|مقرر|مقررات|مقرره|مقررها)(?: رقم)?)\s+$/u,
  numbered: /(?:\b(?:No\.|Nos\.|pages?|p\.|pp\.|ch\.|vol\.)|رقم|الصفحة|الصفحات|ص)\s*$/
}

/** The value of digits in either script, grouping left out: 5,406 is 5406. */
export const digits = (text) => text.replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x0660))
/** `value` in the script in which `like` is written. */
export const inScriptOf = (like, value) =>
  /[\u0660-\u0669]/.test(like)
    ? String(value).replace(/[0-9]/g, (d) => String.fromCharCode(0x0660 + Number(d)))
    : String(value)

/** Every run of digits: `start`, `end`, `text`, and `kind`: what it stands for, `other` where no error is put. */
export function figures(text) {
  const found = [...text.matchAll(runs)].map((m) => {
    const start = m.index
    const end = start + m[0].length
    return { start, end, text: m[0], kind: kindOf(text, start, end, m[0]) }
  })
  for (let i = 1; i < found.length; i++) {
    const between = text.slice(found[i - 1].end, found[i].start)
    // "406 5" is one number in two runs, and so is a list of figures no place for one of them.
    if (/^\s$/.test(between)) found[i - 1].kind = found[i].kind = 'other'
    if (
      /^\s?[-\u2013]\s?$|^ to $| إلى $/.test(between) &&
      ['number', 'year'].includes(found[i].kind) &&
      found[i - 1].kind !== 'other'
    ) {
      found[i - 1].kind = 'other'
      found[i].kind = 'range'
    }
  }
  // "2-3" and "2/3" before the words of a paragraph are its printed number.
  const label = /^\s*[\d٠-٩]+(?:[-/][\d٠-٩]+)+(?=\s)/.exec(text)?.[0].length ?? 0
  for (const figure of found) if (figure.start < label) figure.kind = 'other'
  return found
}

function kindOf(text, start, end, run) {
  const left = text.slice(Math.max(0, start - 40), start)
  const right = text.slice(end, end + 40)
  const token = (/\S*$/.exec(left)?.[0] ?? '') + run + (/^\S*/.exec(right)?.[0] ?? '')
  const value = digits(run)
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, start)) || /[@]|:\/\/|www\./.test(token)) return 'other'
  if (/^[^\p{L}]*[A-Z][\w.]*\/[\w./()-]*$/u.test(token.replace(/[,;:.)]+$/, ''))) return 'symbol'
  if (before.resolution.test(left) && (after.year.test(right) || /^\/\d/.test(right))) return 'resolution'
  if (/[\p{L}/]-?$/u.test(left) || /^[\p{L}/]/u.test(right)) return 'other'
  if (after.percentage.test(right) || /[%\u066a]\s?$/.test(left)) return 'percentage'
  if (before.money.test(left) || after.money.test(right)) return 'money'
  if (/^\d{1,2}:\d{2}$/.test(value) || (after.time.test(right) && /^\d{1,2}(?:[.:]\d{2})?$/.test(value))) return 'time'
  if (before.clock.test(left)) return 'time'
  if (after.month.test(right))
    return /^\d{1,2}$/.test(value) && !/[-\u2013]$|\d\s(?:and|و)\s?$/.test(left) ? 'day' : 'other'
  if (firstDay.test(right)) return 'other'
  if (before.month.test(left)) return /^(?:19|20)\d\d$/.test(value) ? 'date-year' : 'other'
  if (before.reference.test(left)) return /^\d{1,3}$/.test(value) ? 'reference' : 'other'
  if (before.resolution.test(left)) return 'resolution'
  if (before.numbered.test(left) || /\($/.test(left) || /^\)/.test(right)) return 'other'
  if (/^(?:19|20)\d\d$/.test(value)) return 'year'
  if (/^\d{1,3}(?:[,\u066c]\d{3})+$/.test(value)) return 'thousands'
  if (/^\d+[.,\u066b]\d{1,2}$/.test(value)) return 'decimal'
  return /^\d{1,4}$/.test(value) && !after.year.test(right) ? 'number' : 'other'
}
