import { adoptionLine, meetingLine } from '../../../language/enacting-lines.ts'
import { folded } from '../../../language/fold.ts'
import { isSignature } from '../../../language/mastheads.ts'
import { closesMeeting as closes, hasFiniteVerb, leadsIn } from '../../../language/prose.ts'
import { titledIn } from '../../../language/titled.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** The sentence that tells the end of the meeting, which no list holds. */
const closesMeeting = ({ text, label, language }: Unit): boolean => label === null && closes(text, language)

/** The number of a paragraph that goes on from that of `unit`. */
const countsOn = (unit: Unit, next: Unit): boolean =>
  unit.label?.kind === next.label?.kind &&
  unit.label?.value != null &&
  next.label?.value === unit.label.value + 1 &&
  unit.depth === next.depth

/** A heading that the file marks, of the same part or of one above it: headings below may be the list. */
const endsPart = (unit: Unit, { leaf }: Unit): boolean =>
  leaf.type === 'heading' && !leaf.data?.inferred && leaf.depth <= (unit.section?.level ?? 1)

/** A numbered entry that is a sentence of its own: an entry of the list that was announced would go on with a verb or a noun. */
const isSentence = ({ text, language }: Unit): boolean =>
  hasFiniteVerb(language === 'ar' ? text.split(' ', 2).join(' ') : text, language) &&
  (language === 'ar' || opener.test(text))
const opener = /^(?:The|It|They|He|She|In|At|On|Mr|Ms|Mrs|Dr|Members|Several)\b/

/** Whether labels are printed with the same signs. */
const alike = (a: string | undefined, b: string | undefined): boolean =>
  (a ?? '').replace(/[\p{L}\p{N}]+/gu, 'x') === (b ?? '').replace(/[\p{L}\p{N}]+/gu, 'x')

const done = /^(?:done|signed|issued) (?:at|on|in) |^(?:حرر|صدر|وقع) (?:في|ب)/
/** The text ends: where and when it was adopted, who signed. */
const endsText = ({ text, label, language }: Unit): boolean =>
  label === null &&
  text.length < 120 &&
  (adoptionLine(text, language) ||
    meetingLine(text, language) ||
    isSignature(text, language) ||
    done.test(folded(text.slice(0, 20))))

/** A title that the last one of its kind counts up to: III behind II, whatever stands between. */
const nextOfTitles = (next: Unit, units: readonly Unit[]): boolean => {
  const { label } = next
  if (next.kind !== 'heading') return false
  const own = titledIn(next.text, next.language)
  if (own) {
    const above = units.slice(0, next.index).findLast((unit) => unit.kind === 'heading')
    const before = above && titledIn(above.text, above.language)
    return before?.noun === own.noun && before.stem === own.stem && before.value === own.value - 1
  }
  if (label?.value == null || label.value < 2) return false
  for (let i = next.index - 1; i >= 0; i--) {
    const above = units[i] as Unit
    if (above.kind === 'heading' && above.label?.kind === label.kind)
      return above.label.value === label.value - 1 && alike(above.label.printed, label.printed)
  }
  return false
}

/** "resolved to:" wants a verb; "The Town Engineer will …" is another sentence. */
const infinitive = / (?:resolved|decided|agreed|requested|directed|instructed|undertook)(?: [^.,:;]{1,60})? to:$/
const sentence =
  /^(?:The|This|That|These|It|He|She|They|Mr|Ms|Mrs|Dr)\b[^,.;:]{1,50} (?:will|would|shall|is|are|was|were|has|had|have|noted|said|asked|thanked|reported|presented|welcomed) /
/** وستتولى الأمانة: what goes on with "and" in the future opens no list. */
const future = /^وس[يتن]\p{L}{2}/u
const tellsOn = ({ text, language }: Unit, next: Unit): boolean =>
  next.label === null &&
  next.kind !== 'heading' &&
  (language === 'en' ? infinitive.test(text) && sentence.test(next.text) : future.test(next.text))

/** The next letter or number of the list or of the paragraphs in which the unit stands: what it announces has none of its own. */
const goesOn = (unit: Unit, next: Unit): boolean => {
  const { label } = unit
  if (label?.value == null || next.label?.value !== label.value + 1 || label.kind !== next.label.kind) return false
  if (label.kind === 'letter') return alike(label.printed, next.label.printed) && unit.depth === next.depth
  // 3.4 behind 3.3, be it a paragraph or a title.
  return label.kind === 'decimal' && stemOf(label.ordinal) === stemOf(next.label.ordinal)
}
const stemOf = (ordinal: string | null): string => (ordinal ?? '').slice(0, (ordinal ?? '').lastIndexOf('.') + 1)

/** A numbered title that follows the one under which the unit stands: III behind II. */
const nextTitle = (unit: Unit, next: Unit): boolean =>
  next.kind === 'heading' &&
  unit.section?.number != null &&
  next.label?.value != null &&
  (next.label.kind === 'roman' || next.label.kind === 'number') &&
  next.section?.level === unit.section.level &&
  /[\p{L}]{3}/u.test(next.text) &&
  !/^1$|^i$/i.test(next.label.marker ?? '')

/** "Conclusion 5/3:" behind "Conclusion 5/2:", الاستنتاج 5/3 behind الاستنتاج 5/2: the word and the number by which texts of one kind open. */
const counted = /^(\p{L}{3,}(?: (?:no\.?|رقم))?) \(?((?:\d{1,4}[/.-])*)(\d{1,4})\)?(?![\d/.-]*\d)/u
const nextCounted = (unit: Unit, next: Unit): boolean => {
  const own = counted.exec(folded(unit.text.slice(0, longestName)))
  const other = own && counted.exec(folded(next.text.slice(0, longestName)))
  return !!other && other[1] === own[1] && other[2] === own[2] && Number(other[3]) === Number(own[3]) + 1
}
const longestName = 60

/** Nothing that could be the list follows: the text ends, a marked heading comes, or the next number of the same paragraphs. */
const isAlone = (unit: Unit, next: Unit | undefined, paragraphs: ReadonlySet<Unit>, units: readonly Unit[]): boolean =>
  next === undefined ||
  endsPart(unit, next) ||
  goesOn(unit, next) ||
  nextTitle(unit, next) ||
  nextCounted(unit, next) ||
  closesMeeting(next) ||
  endsText(next) ||
  nextOfTitles(next, units) ||
  tellsOn(unit, next) ||
  (paragraphs.has(unit) && paragraphs.has(next) && countsOn(unit, next)) ||
  (unit.kind === 'item' && next.kind === 'item' && countsOn(unit, next) && isSentence(next))

function* alone({ units, studied }: Checked): Generator<DocumentFound> {
  for (const unit of units) {
    if (unit.kind === 'heading' || unit.kind === 'cell' || unit.children.length > 0) continue
    const next = units[unit.index + 1]
    const open = announcing[unit.language].test(unit.text)
    if (!open && !leadsIn(unit.text, unit.language)) continue
    if (!isAlone(unit, next, studied.paragraphs, units) && !(open && next && followsInStep(unit, next))) continue
    const last = unit.sentences.at(-1)
    yield {
      at: { unit, start: last?.start ?? 0, end: unit.text.length },
      message: `${quoted(last?.passage.text ?? unit.text)} announces a list, and none follows`
    }
  }
}

/** The words that announce, without their colon: "to read as follows", لتصبح كما يلي. */
const announcing = {
  en: /(?:as follows|the following)\.?$/i,
  ar: /(?:كما يلي|ما يلي|بما يلي|كالآتي|كالتالي|على النحو (?:التالي|الآتي))\.?$/
}
/** ثامنا behind سابعا. */
const followsInStep = ({ label }: Unit, { label: next }: Unit): boolean =>
  label?.value != null && next?.value === label.value + 1 && label.kind === next.kind

export const missingList: DocumentRule = {
  id: 'missing-list',
  severity: 'warning',
  summary: 'words that announce a list, and none follows',
  help: 'A sentence that ends in a colon and announces what comes ("decided the following:", قرر ما يلي:), where the text ends, a heading comes, the next numbered paragraph or letter, the sentence that closes the meeting or the lines that end the text, or a sentence of its own where the lead-in wants a verb. Any other paragraph, table or quotation after it may be what it announces.',
  examples: {
    fails: [
      'text:قرارات الجمعية العامة، 4 آذار/مارس 2025\n\nأولاً: المصادقة على تقرير مجلس الإدارة.\n\nثانياً: تعديل المادة 14 من النظام الأساسي لتصبح كما يلي\n\nثالثاً: إبراء ذمة أعضاء مجلس الإدارة.',
      'text:Report of the Committee, 4 March 2025\n\n1. The Committee met twice.\n\n2. The following members left the Committee during the period:\n\n3. The Committee thanked the staff.',
      '# Minutes of the Board, 4 March 2025\n\n## Budget\n\nThe Board decided the following:\n\n## Staff\n\nThe Board heard the Director.',
      'text:Conclusions of the Committee, 4 March 2025\n\nConclusion 5/2: The Secretariat is requested to:\n\nConclusion 5/3: The mandate of the group is extended until December 2026.',
      'text:استنتاجات اللجنة، 4 آذار/مارس 2025\n\nالاستنتاج 5/2: يُطلب إلى الأمانة ما يلي:\n\nالاستنتاج 5/3: تُمدد ولاية الفريق حتى كانون الأول/ديسمبر 2026.',
      'text:Report of the Committee, 4 March 2025\n\nThe Committee made the following amendments to the bill:\n\nDone on 21 December 2025\n\nDr Najah Al-Assaf, Chair',
      'text:تقرير اللجنة، 4 آذار/مارس 2025\n\nأدخلت اللجنة على المشروع التعديلات التالية:\n\nحُرر في 21 كانون الأول/ديسمبر 2025\n\nالدكتورة نجاح العساف، الرئيسة',
      '# Minutes of the Council, 4 March 2025\n\nThe Council unanimously resolved to:\n\nThe Town Engineer will inspect all drains in the quarter.',
      '# محضر المجلس، 4 آذار/مارس 2025\n\nوقرر المجلس بالإجماع ما يلي:\n\nوستتولى مهندسة المدينة معاينة جميع مصارف المياه في الحي.',
      'text:محضر مجلس المكتبة، 4 آذار/مارس 2025\n\n1. افتُتحت الجلسة.\n\n2. ويتألف مجلس المكتبة من الأشخاص المذكورين أدناه:\n\n3. وشكر المجلس الأعضاء المنتهية ولايتهم.',
      'text:The Committee made the following recommendations:\n\nThe meeting was closed at noon.',
      '# Minutes of the Board, 4 March 2025\n\n## 1. Lease\n\n1.1 The lease was presented.\n\n1.2 The Board agreed to the following conditions:\n\n### 1.3 Comments\n\nThe Board heard the tenants.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1. افتتح الرئيس الاجتماع.\n\n2. وقرر المكتب ما يلي:\n\n3. وأحاط المكتب علماً بالتقرير.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\n## Budget\n\nThe Board decided the following:\n\n- to approve the budget;\n- to publish the report.\n\n## Staff\n\nThe Board heard the Director.',
      'text:محضر اجتماع المكتب، 4 آذار/مارس 2025\n\n1. افتتح الرئيس الاجتماع.\n\n2. وقرر المكتب ما يلي:\n\n(أ) اعتماد الميزانية؛\n\n(ب) نشر التقرير.\n\n3. وأحاط المكتب علماً بالتقرير.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board adopted the following text:\n\n"The Board thanks the Treasurer."'
    ]
  },
  check: alone
}
