import { folded } from '../../../language/fold.ts'
import { ordinalValue } from '../../../language/labels.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The symbol and the title stand in the head. */
const headReach = 14
/** A/C.3/79/SR.12, S/PV.9812: the number of the meeting of which it is the record. */
const record = /(?:[A-Z0-9][\w.]*\/)+(?:SR|PV)\.(\d{1,5})(?![\d/])/
const title = {
  en: /record of the (?:(\d{1,5})(?:st|nd|rd|th)|(\p{L}+(?:-\p{L}+)?)) (?:\(\p{L}+\) )?(?:plenary )?(?:meeting|sitting)/u,
  ar: /محضر (?:موجز |حرفي )?(?:ل|لل|ال)ا?جلسه (?:رقم )?\(?(?:(\d{1,5})|(ال\p{L}+(?: (?:و?ال)?\p{L}+)?))/u
}

function* check({ units, language }: Checked): Generator<DocumentFound> {
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

export const meetingNumber: DocumentRule = {
  id: 'meeting-number',
  severity: 'warning',
  summary: 'the record of a meeting whose symbol is that of another: SR.4 for the 5th meeting',
  help: 'The number behind SR. or PV. in the symbol against the meeting that the title names, in figures or words, both in the head of the document.',
  examples: {
    fails: [
      'text:E/RIV/2025/SR.4\n\nSummary record of the 5th meeting\n\nThe meeting was called to order at 10 a.m.',
      'text:E/RIV/2025/SR.4\n\nمحضر موجز للجلسة الخامسة\n\nافتتحت الجلسة في الساعة 10:00.'
    ],
    passes: [
      'text:Economic and Social Council\n\nE/RIV/2025/SR.4\n\nSummary record of the 4th meeting\n\nHeld at Geneva on Tuesday, 18 March 2025, at 10 a.m.\n\nThe meeting was called to order at 10 a.m.',
      'text:المجلس الاقتصادي والاجتماعي\n\nE/RIV/2025/SR.4\n\nمحضر موجز للجلسة الرابعة\n\nالمعقودة في جنيف يوم الثلاثاء، 18 آذار/مارس 2025.\n\nافتتحت الجلسة في الساعة 10:00.'
    ]
  },
  check
}
