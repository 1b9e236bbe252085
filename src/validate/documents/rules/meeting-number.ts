import {
  type CountedSitting,
  countedSittings,
  holderOf,
  mayCountSitting,
  roleOf
} from '../../../language/counted-sittings.ts'
import { folded } from '../../../language/fold.ts'
import { ordinalValue } from '../../../language/labels.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The symbol and the title stand in the head. */
const headReach = 14
/** A/C.3/79/SR.12, S/PV.9812: the number of the meeting of which it is the record. */
const record = /(?:[A-Z0-9][\w.]*\/)+(?:SR|PV)\.(\d{1,5})(?![\d/])/
const title = {
  en: /record of the (?:(\d{1,5})(?:st|nd|rd|th)|(\p{L}+(?:-\p{L}+)?)) (?:\(\p{L}+\) )?(?:plenary )?(?:meeting|sitting)/u,
  ar: /محضر (?:موجز |حرفي )?(?:ل|لل|ال)ا?جلسه (?:رقم )?\(?(?:(\d{1,5})|(ال\p{L}+(?: (?:و?ال)?\p{L}+)?))/u
}

function* againstSymbol({ units, language }: Checked): Generator<DocumentFound> {
  const head = units.slice(0, headReach)
  const symbol = head.map((unit) => record.exec(unit.text)?.[1]).find((number) => number !== undefined)
  if (symbol === undefined) return
  for (const unit of head) {
    const [words, figures, ordinal] = title[language].exec(folded(unit.text)) ?? []
    if (words === undefined) continue
    const value = figures ? Number(figures) : ordinalValue((ordinal ?? '').trim())
    if (value !== undefined && value !== Number(symbol))
      yield { at: { unit }, message: `the symbol is that of meeting ${Number(symbol)}, not ${value}` }
    return
  }
}

/** A title is no longer than this, in UTF-16 units. */
const longestTitle = 200
const endsSentence = /[.؛;]$/

/** The lines above the first sentence. */
function mastheadOf(units: readonly Unit[]): readonly Unit[] {
  const end = units.findIndex(
    ({ text, cell }) => cell !== null || endsSentence.test(text) || text.length > longestTitle
  )
  return units.slice(0, Math.min(headReach, end < 0 ? units.length : end))
}

type Own = CountedSitting & { unit: Unit }

/** The meetings, and their sessions, that the lines of the head count: by noun, each number once. */
function titlesOf(head: readonly Unit[], language: Language): Map<number, Own[]> {
  const found = new Map<number, Own[]>()
  for (const unit of head)
    for (const counted of mayCountSitting(unit.text) ? countedSittings(unit.text, language) : []) {
      const before = found.get(counted.noun) ?? []
      found.set(counted.noun, before)
      if (!before.some(({ value }) => value === counted.value)) before.push({ ...counted, unit })
    }
  return found
}

/** "of the Executive Board": a body that the head does not name has meetings of its own. */
function isOthers({ after }: CountedSitting, head: string, language: Language): boolean {
  const [, body] = (language === 'en' ? /^ of (?:the )?(\p{L}+)/u : /^ (?:لل|ل|من ال)(\p{L}{3,})/u).exec(after) ?? []
  return body !== undefined && !head.includes(body)
}

/** "To the Conference at its ninth session": where a matter is sent to, whose session it is. */
function isSentTo(before: string, head: string, language: Language): boolean {
  const [, body] =
    (language === 'en'
      ? / to the (\p{L}+)(?: \p{L}+){0,3} at its $/u
      : / (?:الي|علي|امام) (ال\p{L}{3,})(?: ال\p{L}+){0,3} (?:في|خلال) (?:دورت(?:ه|ها) )?$/u
    ).exec(before) ?? []
  return body !== undefined && !head.includes(body)
}

/** The body of the document held it, or the sentence says so otherwise. */
function roleIn(counted: CountedSitting, sentence: string, head: string, language: Language) {
  const holder = holderOf(counted, language)
  return (holder !== null && head.includes(holder) ? 'own' : null) ?? roleOf(counted, sentence, language)
}

const contradicts = {
  own: (value: number, own: number) => value !== own,
  past: (value: number, own: number) => value >= own,
  next: (value: number, own: number) => value <= own
}
const told = { own: 'is told of as this one', past: 'has minutes already', next: 'is told of as to come' }

/** A meeting to come that is not the next, where the text counts none between: the fourteenth behind the eleventh. */
function isBeyond(role: string, { noun, value }: Own, title: Own, { units, language }: Checked): boolean {
  if (role !== 'next' || value <= title.value + 1 || value > title.value + furthest) return false
  return !units.some(
    (unit) =>
      mayCountSitting(unit.text) &&
      countedSittings(unit.text, language).some((c) => c.noun === noun && c.value > title.value && c.value < value)
  )
}
/** More is another count. */
const furthest = 5

/** What a sentence says of a meeting against the title; of two titles that differ the one is right that the text bears out. */
function* judged(
  titles: readonly Own[],
  role: keyof typeof contradicts,
  own: Own,
  document: Checked
): Generator<DocumentFound> {
  const { unit, value, start, end } = own
  const [title, other, third] = titles
  if (!title || third) return
  const isBorne = role === 'own' && (title.value === value || other?.value === value)
  const wrong = other && isBorne ? (title.value === value ? other : title) : null
  if (wrong)
    yield {
      at: { unit: wrong.unit, start: wrong.start, end: wrong.end },
      also: [{ unit, start, end }],
      message: `number ${wrong.value} stands in the title, and the text tells of number ${value} (line ${unit.passage.line(start)})`
    }
  else if (!other && (contradicts[role](value, title.value) || isBeyond(role, own, title, document)))
    yield {
      at: { unit, start, end },
      also: [{ unit: title.unit, start: title.start, end: title.end }],
      message: `number ${value} ${role === 'next' && value > title.value ? 'is told of as the next' : told[role]}, and the title has ${title.value} (line ${title.unit.passage.line(title.start)})`
    }
}

/** What the text says of a meeting that cannot be, by the number in the title: "opened the thirty-second session". */
function* againstTitle(document: Checked): Generator<DocumentFound> {
  const { units, language } = document
  const masthead = mastheadOf(units)
  const titles = titlesOf(masthead, language)
  if (titles.size === 0) return
  const head = masthead.map((unit) => unit.folded.text).join(' ')
  for (const unit of units.slice(masthead.length)) {
    if (unit.kind === 'heading' || unit.note || !mayCountSitting(unit.text)) continue
    for (const { start, end } of unit.sentences) {
      const text = unit.text.slice(start, end)
      for (const counted of mayCountSitting(text) ? countedSittings(text, language) : []) {
        const own = titles.get(counted.noun)
        const role = own && roleIn(counted, folded(text), head, language)
        if (!own || !role || isOthers(counted, head, language)) continue
        if (isSentTo(folded(text.slice(0, counted.start)), head, language)) continue
        if (own.length > 1) titles.delete(counted.noun)
        const at = { ...counted, unit, start: start + counted.start, end: start + counted.end }
        yield* judged(own, role, at, document)
      }
    }
  }
}

function* check(document: Checked): Generator<DocumentFound> {
  yield* againstSymbol(document)
  yield* againstTitle(document)
}

export const meetingNumber: DocumentRule = {
  id: 'meeting-number',
  severity: 'warning',
  summary:
    'the record of a meeting whose symbol, or text, is that of another: SR.4 for the 5th meeting, "opened the sixth session" in the report of the fifth',
  help: 'The number behind SR. or PV. in the symbol against the meeting that the title names, in figures or words, both in the head of the document. And the ordinal of the title (the thirty-first session, الاجتماع الثالث والعشرون) against sentences that open or close that meeting, adopt its agenda, settle the minutes of one before it, or tell when the next is held. Meetings of bodies that the head does not name are left alone; the words are in data/sittings.yaml.',
  examples: {
    fails: [
      'text:Committee on Wetlands\nTwenty-second session\nGeneva, 3 February 2025\n\nReport of the Committee on its twenty-third session\n\n1. The Committee held its twenty-second session in Geneva in February 2025.',
      '# المكتب التنفيذي – الاجتماع الحادي والستون\n\nعقد المكتب التنفيذي اجتماعه الثاني والستين في القاهرة في 4 مارس 2025.',
      '# Report of the thirty-first session of the Executive Board\n\nGeneva, 9 September 2025\n\n1. The thirty-second session of the Executive Board was opened on 9 September 2025 by the Chair.',
      '# Report of the eleventh meeting of the Committee\n\nThe Committee held its eleventh meeting on 5 May 2025.\n\nThe Committee decided to hold its fourteenth meeting in May 2026.',
      '# تقرير الاجتماع الحادي عشر للجنة\n\nعقدت اللجنة اجتماعها الحادي عشر في 5 مايو 2025.\n\nوقررت اللجنة عقد اجتماعها الرابع عشر في مايو 2026.',
      '# محضر الاجتماع الثالث لمجلس الإدارة\n\nعُقد الاجتماع في 15 يونيو 2025.\n\nصادق المجلس على محضر اجتماعه الثالث المنعقد في 20 أبريل 2025.',
      '# محضر الاجتماع الثالث لمجلس الإدارة\n\nعُقد الاجتماع في 15 يونيو 2025.\n\nأعلن الرئيس اختتام الاجتماع الثالث. ويُعقد الاجتماع الثاني في 21 سبتمبر 2025.',
      'text:E/RIV/2025/SR.4\n\nSummary record of the 5th meeting\n\nThe meeting was called to order at 10 a.m.',
      'text:E/RIV/2025/SR.4\n\nمحضر موجز للجلسة الخامسة\n\nافتتحت الجلسة في الساعة 10:00.'
    ],
    passes: [
      '# Summary of the third meeting of the Committee\n\nThe co-chairs opened the meeting and recalled the conclusions of the second meeting, held in March.',
      '# ملخص الاجتماع الثالث للجنة\n\nافتتح الرئيسان الاجتماع، وأشارا إلى استنتاجات الاجتماع الثاني المعقود في آذار/مارس.',
      '# Report of the eleventh meeting of the Committee\n\nThe Committee held its eleventh meeting on 5 May 2025.\n\nThe twelfth meeting will be held in Kuwait. The Committee decided to hold its thirteenth meeting in Doha.',
      '# الهيئة الفرعية – الدورة الخامسة\n\nاختتمت الهيئة الفرعية نظرها في المسألة، وأحالتها إلى المؤتمر في دورته التاسعة.',
      '# Subsidiary Body – Fifth session\n\nThe Subsidiary Body closed the matter and referred it to the Conference at its ninth session.',
      '# محضر الاجتماع السابع عشر للمجلس البلدي\n\nعقد المجلس البلدي اجتماعه السابع عشر صباح يوم الثلاثاء 3 فبراير 2026.\n\nواختُتم الاجتماع في الساعة الواحدة ظهراً، وتقرر أن يُعقد الاجتماع الثامن عشر يوم الثلاثاء 17 فبراير 2026.',
      '# Minutes of the seventeenth meeting of the Town Council\n\nThe Town Council held its seventeenth meeting on Tuesday, 3 February 2026.\n\nThe meeting closed at 1 p.m., and it was decided that the eighteenth meeting would be held on Tuesday, 17 February 2026.',
      '# Report of the thirty-first session of the Executive Board\n\nGeneva, 9 September 2025\n\n1. The thirty-first session of the Executive Board was opened on 9 September 2025 by the Chair. It approved the minutes of its thirtieth session and the provisional agenda for the thirty-second session.\n\n2. The eightieth session of the General Assembly was opened on the same day. The thirty-second session will be held in March 2026.',
      '# محضر الاجتماع الثالث لمجلس الإدارة\n\nعُقد الاجتماع في 15 يونيو 2025.\n\nافتتح الرئيس الاجتماع الثالث. وصادق المجلس على محضر اجتماعه الثاني المنعقد في 20 أبريل 2025. ويُعقد الاجتماع الرابع في 21 سبتمبر 2025.',
      'text:Economic and Social Council\n\nE/RIV/2025/SR.4\n\nSummary record of the 4th meeting\n\nHeld at Geneva on Tuesday, 18 March 2025, at 10 a.m.\n\nThe meeting was called to order at 10 a.m.',
      'text:المجلس الاقتصادي والاجتماعي\n\nE/RIV/2025/SR.4\n\nمحضر موجز للجلسة الرابعة\n\nالمعقودة في جنيف يوم الثلاثاء، 18 آذار/مارس 2025.\n\nافتتحت الجلسة في الساعة 10:00.'
    ]
  },
  check
}
