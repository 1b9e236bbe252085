import { type Office, officeOf, officesIn } from '../../language/offices.ts'
import type { Range } from '../../language/sentences.ts'
import type { Both } from '../../model/bilingual.ts'
import { otherLanguage } from '../../model/language.ts'
import type { Language, Place } from '../../model/record.ts'
import { sentencesAt, standingAlone, within } from '../records.ts'
import type { DocumentRule } from '../rule.ts'
import type { Text } from '../text.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** Who is to act, in action items and in what resolutions request and instruct. */
function* owners({ merged }: Versions): Generator<{ owner: Both<string> | null; at: Both<Place> }> {
  for (const { owner, at } of merged.actionItems) yield { owner, at }
  for (const { operative } of merged.resolutions)
    for (const { addressee, at } of operative) yield { owner: addressee, at }
}

/** A task is given to another office or body in the translation. */
export const ownerMismatch: DocumentRule = {
  id: 'owner-mismatch',
  scope: 'document',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'an action item or a paragraph of a resolution names another owner in the translation',
  help: 'Owners of action items and addressees of operative paragraphs are known by the office or body that they name (data/offices.yaml). It speaks where the sentence of the other version does not name that office in any rendering and names one instead that this version does not name. Where either is not known it is silent.',
  examples: {
    fails: [
      {
        en: '# Minutes of the Executive Committee\n\n6. The Treasurer will submit a statement of arrears to the Finance Committee by 15 September 2025.',
        ar: '# محضر اجتماع اللجنة التنفيذية\n\n6. سيقدم مدير المشتريات إلى لجنة المالية بياناً بالمتأخرات بحلول 15 أيلول/سبتمبر 2025.'
      },
      {
        en: '# Minutes of the Executive Committee\n\n| Action | Responsible | Deadline |\n| --- | --- | --- |\n| Circulate the revised rules | Secretariat | 1 May 2026 |\n| Prepare the survey | Treasurer | 1 June 2026 |',
        ar: '# محضر اجتماع اللجنة التنفيذية\n\n| الإجراء | المسؤول | الموعد النهائي |\n| --- | --- | --- |\n| تعميم القواعد المنقحة | الأمانة | 1 أيار/مايو 2026 |\n| إعداد المسح | المدير | 1 حزيران/يونيو 2026 |'
      }
    ],
    passes: [
      {
        en: '# Minutes of the Executive Committee\n\n6. The Head of the Legal Department will circulate the draft contract by 3 March 2025.',
        ar: '# محضر اجتماع اللجنة التنفيذية\n\n6. يعمم مدير الإدارة القانونية مشروع العقد بحلول 3 مارس 2025.'
      },
      {
        en: '# Minutes of the Municipal Council\n\n4. The Secretariat will publish the list of speakers on its website before the next meeting.',
        ar: '# محضر اجتماع المجلس البلدي\n\n4. ستنشر أمانة المجلس قائمة المتحدثين في موقعها الشبكي قبل الاجتماع المقبل.'
      },
      {
        en: 'The Postal Congress,\n\n*noting*\n\nthat tariffs are published,\n\n*instructs the Director of the Bureau*\n\n1 to prepare guidelines in consultation with Study Group 2;\n\n2 to report annually.',
        ar: 'إن المؤتمر البريدي،\n\n*إذ يلاحظ*\n\nأن التعريفات منشورة،\n\n*يكلف مدير المكتب*\n\n1 بإعداد مبادئ توجيهية بالتشاور مع لجنة الدراسات 2؛\n\n2 بتقديم تقرير سنوي.'
      }
    ]
  },
  *check(versions) {
    for (const { owner, at } of owners(versions)) {
      const place = owner && placeOf(versions, at)
      if (!place) continue
      const { pair, own, range } = place
      const other = otherLanguage(own)
      const words = owner[own]
      const office = words === undefined ? none : officeOf(words, own)
      if (words === undefined || office.size === 0) continue
      const sentences = sentencesAt(pair, own, range)
      const there = sentences.flatMap((s) => s[other]).flatMap((r) => officesAt(pair[other], r))
      if (rowOffices(versions, pair, other).some(({ rows }) => meet(rows, office))) continue
      if (there.some(({ rows }) => meet(rows, office))) continue
      const here = sentences.flatMap((s) => s[own]).flatMap((r) => officesAt(pair[own], r))
      // Under "instructs the Director" the paragraph need not name the owner: another office in it is no other owner.
      const named = here.some(({ rows }) => meet(rows, office))
      const instead = named ? there.find(({ rows }) => !here.some((o) => meet(o.rows, rows))) : undefined
      if (!instead) {
        const cells = ownerCells(versions, pair, own, words)
        const [theirs] = cells ? officesAt(cells[other], wholeOf(cells[other])) : []
        if (!cells || !theirs) continue
        const message = saidOf(own, words, cells[other].text)
        yield { pair: cells, ar: wholeOf(cells.ar), en: wholeOf(cells.en), message }
        continue
      }
      const name = pair[other].text.slice(instead.start, instead.end)
      const found = { [own]: within(pair, own, range, words), [other]: instead } as Record<Language, Range>
      yield { pair, ar: found.ar, en: found.en, message: saidOf(own, words, name) }
    }
  }
}

const none: ReadonlySet<number> = new Set()
const meet = (x: ReadonlySet<number>, y: ReadonlySet<number>) => [...x].some((row) => y.has(row))

const officesAt = ({ text, language }: Text, { start, end }: Range): Office[] =>
  officesIn(text.slice(start, end), language).map((o) => ({ ...o, start: start + o.start, end: start + o.end }))

const wholeOf = ({ text }: Text): Range => ({ start: 0, end: text.length })

function saidOf(own: Language, words: string, name: string): string {
  const [en, ar] = own === 'en' ? [words, name] : [name, words]
  return `"${en}" is to act in English, "${ar}" in Arabic`
}

/** The cells that name the owner of a task, where it has a column of its own. */
function ownerCells(versions: Versions, pair: ComparedPair, own: Language, words: string): ComparedPair | undefined {
  const isInRow = inRowOf(pair[own])
  return versions.pairs.find((other) => {
    const { units, text } = other[own]
    return (
      units.length === 1 &&
      units.every(isInRow) &&
      text.trim() === words &&
      other[otherLanguage(own)].units.length === 1
    )
  })
}

/** Whether a unit is a cell of the rows to which the cells of a text belong. */
function inRowOf({ units }: Text): (unit: Text['units'][number]) => boolean {
  const cells = units.flatMap(({ cell }) => cell ?? [])
  return ({ cell }) => cell !== null && cells.some(({ table, row }) => cell.table === table && cell.row === row)
}

/** The offices in the row of a table of which the pair is a cell: the owner may have a column of its own. */
function rowOffices(versions: Versions, pair: ComparedPair, language: Language): Office[] {
  return versions[language].units.filter(inRowOf(pair[language])).flatMap(({ text }) => officesIn(text, language))
}

/** Where the task stands: in the original if that has it, and a counterpart of its unit. */
function placeOf(versions: Versions, at: Both<Place>): { pair: ComparedPair; own: Language; range: Range } | null {
  for (const own of [versions.source, versions.target]) {
    const place = at[own] && standingAlone(versions, own, at[own])
    if (place) return { ...place, own }
  }
  return null
}
