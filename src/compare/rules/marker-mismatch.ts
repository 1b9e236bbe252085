import { enumerationIn, type Marker } from '../../language/enumerations.ts'
import { alphabetValue } from '../../language/labels.ts'
import type { Label } from '../../model/tree.ts'
import type { Found, PairRule } from '../rule.ts'
import type { ComparedPair, Versions } from '../versions.ts'

/** A marker that is out of step: ج for "b", or a list that skips a letter on one side. */
export const markerMismatch: PairRule = {
  id: 'marker-mismatch',
  scope: 'pair',
  severity: 'warning',
  category: 'design-and-markup/markup',
  summary: 'the marker of a list item or the number of a paragraph is out of step with the other version',
  help:
    'Markers are compared by their place in the series, whatever the series: أ = a = 1 = i; the order is abjad (أ ب ج د هـ و) or that ' +
    'of the alphabet. A marker is reported only where its neighbours are in step; 1.3 and 3.1 are the same, for word processors ' +
    'print such numbers turned round. Source of the order: enumerations of the United Nations and ITU.',
  examples: {
    fails: [
      {
        en: 'The Council decides:\n\na) to approve the budget of the port;\n\nb) to appoint the auditor for two years;\n\nc) to close the account of the old fund.',
        ar: 'يقرر المجلس:\n\nأ ) أن يوافق على ميزانية الميناء؛\n\nد ) أن يعين مراجع الحسابات لسنتين؛\n\nج) أن يغلق حساب الصندوق القديم.'
      },
      {
        en: 'The Committee took up (a) the report of the library, (b) the tender for lighting, and (c) the rules of procedure.',
        ar: 'وتناولت اللجنة (أ) تقرير المكتبة، (ب) مناقصة الإنارة، (د) النظام الداخلي.'
      },
      {
        en: 'The office shall:\n\n(a) keep the register of boats;\n\n(b) collect the berthing fees;\n\n(e) report to the Council each year.',
        ar: 'يتولى المكتب ما يلي:\n\n(أ) مسك سجل القوارب؛\n\n(ب) تحصيل رسوم الرسو؛\n\n(ج) تقديم تقرير سنوي إلى المجلس.'
      }
    ],
    passes: [
      {
        en: '1.2 The Board thanked the donors.\n\n1.3 The Board noted the report of the auditor.\n\n1.4 The session was closed.',
        ar: '2.1 وشكر المجلس الجهات المانحة.\n\n3.1 وأحاط المجلس علماً بتقرير مراجع الحسابات.\n\n4.1 واختُتمت الدورة.'
      },
      {
        en: 'The Council decides:\n\na) to approve the budget of the port;\n\nb) to appoint the auditor for two years;\n\nc) to close the account of the old fund.',
        ar: 'يقرر المجلس:\n\nأ ) أن يوافق على ميزانية الميناء؛\n\nب) أن يعين مراجع الحسابات لسنتين؛\n\nج) أن يغلق حساب الصندوق القديم.'
      },
      {
        en: 'The mission has three aims: i) training; ii) equipment; iii) public information.',
        ar: 'وللبعثة ثلاثة أهداف: أ) التدريب؛ ب) المعدات؛ ت) الإعلام.'
      },
      {
        en: 'The office shall:\n\n(a) keep the register of boats;\n\n(b) collect the berthing fees;\n\n(c) maintain the buoys;\n\n(d) train the pilots;\n\n(e) report to the Council each year.',
        ar: 'يتولى المكتب ما يلي:\n\n(أ) مسك سجل القوارب؛\n\n(ب) تحصيل رسوم الرسو؛\n\n(ت) صيانة العوامات؛\n\n(ث) تدريب المرشدين؛\n\n(ج) تقديم تقرير سنوي إلى المجلس.'
      },
      {
        en: '1. The budget was approved.\n\n2. The auditor was appointed.\n\n3. The meeting rose at noon.',
        ar: 'أولاً - اعتُمدت الميزانية.\n\nثانياً - عُين مراجع الحسابات.\n\nثالثاً - رُفعت الجلسة ظهراً.'
      }
    ]
  },
  *check(pair, versions) {
    yield* ofUnits(pair, versions)
    yield* insideText(pair)
  }
}

/** The labels of a pair in which one unit of each side carries one; what goes on a paragraph carries none. */
function labels(pair: ComparedPair | undefined): { ar: Label; en: Label } | null {
  const [ar, en] = [pair?.ar, pair?.en].map((text) => text?.units.flatMap(({ label }) => label ?? []) ?? [])
  if (ar?.length !== 1 || en?.length !== 1) return null
  const both = { ar: ar[0] as Label, en: en[0] as Label }
  return both.ar.value !== null && both.en.value !== null ? both : null
}

/** The same place in the series. The components of 2.1 may be printed turned round. */
function inStep({ ar, en }: { ar: Label; en: Label }, versions: Versions): boolean {
  if (ar.kind === 'decimal' && en.kind === 'decimal') return components(ar) === components(en)
  const there = placesOf(en)
  if (placesOf(ar).some((value) => there.includes(value))) return true
  const place = alphabetValue(ar.marker ?? '')
  return place !== undefined && there.includes(place) && isAlphabetical(versions)
}

/** Letters that come early in the alphabet and last of all in abjad. */
const alphabetical = new Set(['ت', 'ث', 'خ'])
const known = new WeakMap<Versions, boolean>()

/** Whether the lists of the Arabic version follow the alphabet (أ ب ت ث ج): ج is the fifth there, and the third in abjad. */
function isAlphabetical(versions: Versions): boolean {
  const found =
    known.get(versions) ?? versions.ar.units.some(({ label }) => label !== null && alphabetical.has(label.marker ?? ''))
  known.set(versions, found)
  return found
}

const components = ({ ordinal }: Label) => (ordinal ?? '').split('.').sort().join('.')

/** The places that a label may have in its series. */
function placesOf({ value, marker }: Label): number[] {
  const places = [value as number]
  const letter = (marker ?? '').toLowerCase()
  if (letter.length === 1 && /[a-z]/.test(letter)) places.push(letter.charCodeAt(0) - 96)
  const roman = ['i', 'v', 'x'].indexOf(letter)
  if (roman >= 0) places.push([1, 5, 10][roman] as number)
  return places
}

/** From here on two units without neighbours are taken for counterparts. */
const sure = 0.25

/** How many pairs to look at on either side for the next one with labels. */
const reach = 4

/** A label out of step beside one that is in step; a list that is out of step as a whole has another beginning. */
function* ofUnits(pair: ComparedPair, versions: Versions): Iterable<Found> {
  const own = labels(pair)
  if (!own || inStep(own, versions)) return
  const neighbour = (step: 1 | -1) => {
    for (let n = 1; n <= reach; n++) {
      const other = labels(versions.pairs[pair.index + step * n])
      if (other?.ar.kind === own.ar.kind && other.en.kind === own.en.kind) return other
    }
    return null
  }
  const beside = [neighbour(-1), neighbour(1)].filter((other) => other !== null)
  // Two labels that stand alone are held against each other where they are plain numbers of one form.
  const alone =
    beside.length === 0 && pair.score >= sure && own.ar.kind === own.en.kind && /^\d+$/.test(own.en.ordinal ?? '')
  if ((beside.length === 0 && !alone) || !beside.every((other) => inStep(other, versions))) return
  const start = { start: 0, end: 0 }
  yield { ar: start, en: start, message: `"${own.en.printed}" in English, "${own.ar.printed}" in Arabic` }
}

/** Markers in running text: as many on both sides, and one of them skips a place. */
function* insideText(pair: ComparedPair): Iterable<Found> {
  const [ar, en] = [enumerationIn(pair.ar.standing), enumerationIn(pair.en.standing)]
  if (!ar || !en || ar.length !== en.length) return
  const at = ar.findIndex((m, i) => !m.values.some((v) => (en[i] as Marker).values.includes(v)))
  if (at < 0 || isWhole(ar) === isWhole(en)) return
  const [own, other] = [ar[at] as Marker, en[at] as Marker]
  const words = (text: string, m: Marker) => text.slice(m.start, m.end).trim()
  yield {
    ar: own,
    en: other,
    message: `"${words(pair.en.text, other)}" in English, "${words(pair.ar.text, own)}" in Arabic`
  }
}

/** Every place of the series, one after the other. */
const isWhole = (markers: readonly Marker[]): boolean => markers.every((m, i) => m.values.includes(i + 1))
