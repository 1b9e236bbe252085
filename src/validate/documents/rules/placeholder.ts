import { keptPlaces, placeholders } from '../../../language/debris.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentFound, DocumentRule } from '../rule.ts'

const dots = /^\s*(?:\.{4,}|_{4,}|…{2,})\s*$/
/** Of a table at most such a share is left open that it is no form. */
const mostOpen = 0.2

/** Cells of dots or strokes in a table that is filled. */
function* emptyCells(units: readonly Unit[]): Generator<DocumentFound> {
  const open = units.filter((unit) => unit.cell && dots.test(unit.text))
  if (open.length === 0) return
  for (const table of new Set(open.map((unit) => unit.cell?.table))) {
    const cells = units.filter((unit) => unit.cell?.table === table)
    const own = open.filter((unit) => unit.cell?.table === table)
    if (own.length > cells.length * mostOpen) continue
    for (const unit of own) yield { at: { unit }, message: `${quoted(unit.text)} keeps a place for words to come` }
  }
}

/** "Signed ............ Chair": a line to sign on. */
const signing =
  /^\s*(?:signed|signature|chair(?:man|person)?|president|secretary|clerk|date|name|approved|الإمضاء|التوقيع|توقيع|إمضاء|الرئيس|رئيس|أمين السر|أمينة السر|الاسم|التاريخ|المقرر)[^.…_]{0,40}(?:\.{4,}|_{4,}|…{2,})[^.…_]{0,40}(?:[.…_]{4,}\s*)?$/iu

export const placeholder: DocumentRule = {
  id: 'placeholder',
  severity: 'warning',
  summary: 'a place kept for words that never came: [TBC], XX/XX/2025',
  help: 'Abbreviations and words of drafts in brackets, in both languages, notes to editors and translators, XX in place of figures, and blanks between words. XX and XXX alone are Roman numbers; lines to sign on and dots at the end of a line are left to forms and tables of contents.',
  examples: {
    fails: [
      '| No. | Applicant | Trade | Decision |\n| --- | --- | --- | --- |\n| 1 | Prior | Bakery | Granted |\n| 2 | Kerr | Café | ........ |\n| 3 | Adler | Garage | Refused |',
      '# Minutes of the Board, 4 March 2025\n\nThe next meeting will be held in Tunis on [date] at 10:00.',
      '# Minutes of the Board, 4 March 2025\n\nThe next meeting will be held in Tunis on XX/XX/2025.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nيعقد الاجتماع القادم في تونس (يحدد لاحقاً).',
      '# Minutes of the Board, 4 March 2025\n\nThe venue of the next meeting is TBC.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nاعتمد المكتب مبلغ ........ دينار للمشروع.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Board approved the budget.\n\nSigned ............................ Chair',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nوافق المكتب على الميزانية.\n\nالتوقيع: ............................ الرئيس',
      '# Minutes of the Board, 4 March 2025\n\nThe Board recalled resolution 1514 (XV) and Part XX of the Convention.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board asked for the date [of the session] to be changed (see annex).',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nأحاط المكتب علماً بأن الموعد سيحدد لاحقاً [انظر المرفق].'
    ]
  },
  *check(document) {
    yield* emptyCells(document.units)
    for (const unit of document.traces.mayHold(keptPlaces) ? document.units : document.holding('bracket'))
      for (const { start, end } of signing.test(unit.text) ? [] : placeholders(unit.text))
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} keeps a place for words to come`
        }
  }
}
