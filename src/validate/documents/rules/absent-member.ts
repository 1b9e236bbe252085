import {
  attendanceWords,
  cameLater,
  countOfPresent,
  type Listed,
  mayCountPresent,
  type Present,
  speakerPattern,
  spokeOtherwise,
  toldAttendance,
  votesByOthers
} from '../../../language/attendance.ts'
import { folded } from '../../../language/fold.ts'
import { escaped } from '../../../language/patterns.ts'
import { findVote, mayCountVotes } from '../../../language/votes.ts'
import type { Language } from '../../../model/record.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import { type Attendance, attendanceOf } from '../attendance.ts'
import type { Checked, DocumentFound, DocumentRule } from '../rule.ts'

/** Shorter lists name the officers only. */
const leastListed = 3

/** What those do who sent their apologies. */
function* speakers(document: Checked): Generator<DocumentFound> {
  const { absent, present, units } = attendanceOf(document)
  for (const person of absent) {
    const family = person.words.at(-1) ?? (person.initials as string).toLowerCase()
    const isListed = present.some(({ words, initials }) =>
      person.initials && initials ? initials === person.initials : words.at(-1) === family
    )
    const patterns = isListed ? [] : patternsOf(person, document.language)
    if (patterns.length === 0) continue
    const names = [family, ...(person.initials ? [person.initials.toLowerCase()] : [])]
    const holds = (text: string) => names.some((name) => text.includes(name))
    const own = document.units.filter((unit) => !units.has(unit) && holds(unit.folded.text))
    if (own.some((unit) => unit.sentences.some((s) => holds(s.folded.text) && cameLater(s.folded.text)))) continue
    for (const unit of own)
      for (const { start, end, folded: sentence } of unit.sentences) {
        if (!patterns.some((pattern) => pattern.test(sentence.text)) || spokeOtherwise(sentence.text)) continue
        yield {
          at: { unit, start, end },
          message: `${quoted(unit.text.slice(start, end))} tells of a member who is listed as absent`
        }
      }
  }
}

const patternsOf = (person: Listed, language: Language): RegExp[] =>
  [person, { ...person, initials: null }].flatMap((who) => speakerPattern(who, language) ?? [])

/** Who is listed as present and as absent. */
function* inBoth(document: Checked): Generator<DocumentFound> {
  const { present, absent, units } = attendanceOf(document)
  for (const person of absent) {
    const both = present.find(({ words, initials }) =>
      person.words.length > 1 && words.length > 1
        ? words.join(' ') === person.words.join(' ')
        : person.words.length === 0 && initials !== null && initials === person.initials
    )
    const name = both && (person.initials ?? person.words.at(-1))
    const word = name && new RegExp(`(?<!\\p{L})${escaped(folded(name))}(?!\\p{L})`, 'u')
    const unit = word && [...units].findLast((u) => word.test(u.folded.text))
    if (!unit || !name) continue
    const start = unit.folded.origin(unit.folded.text.search(word))
    yield {
      at: { unit, start, end: start + name.length },
      message: `${quoted(name)} is listed as present and as absent`
    }
  }
}

/** A document without lists. */
const nobody: Pick<Attendance, 'present' | 'units' | 'partial'> = { present: [], units: new Set(), partial: false }

/** More members, or votes, than the list has, or than the text says were there. */
function* counts(document: Checked, mayList: boolean): Generator<DocumentFound> {
  const { present, units, partial } = mayList ? attendanceOf(document) : nobody
  const isListed = present.length >= leastListed && !partial
  let most = isListed ? present.length : null
  for (const unit of document.units) {
    if (unit.kind === 'heading') continue
    if (mayCountPresent.test(unit.text)) yield* unsummed(unit)
    // A sentence that names who was absent may tell how many were there.
    if (units.has(unit) && (isListed || present.length > 0)) continue
    if (mayCountPresent.test(unit.text)) {
      const told = countOfPresent(unit.text, unit.language)
      if (told && isListed) yield* miscounted(document, unit, told)
      // Only those are counted who may vote.
      else if (told?.members && most === null && !votesByOthers(unit.folded.text)) most = told.value
    }
    if (most === null) continue
    if (!isListed && cameLater(unit.folded.text)) return
    if (mayCountVotes(unit.text)) yield* votesOver(unit, most, isListed)
  }
}

/** "15 of its 18 members present and 3 excused": the two make the whole. */
function* unsummed(unit: Unit): Generator<DocumentFound> {
  for (const { start: from, end: to } of unit.sentences) {
    const sentence = unit.text.slice(from, to)
    const told = mayCountPresent.test(sentence) ? toldAttendance(sentence, unit.language) : null
    if (told && told.present + told.absent !== told.all)
      yield {
        at: { unit, start: from + told.start, end: from + told.end },
        message: `${told.present} present and ${told.absent} not make ${told.present + told.absent}, not ${told.all}`
      }
  }
}

function* miscounted(document: Checked, unit: Unit, told: Present): Generator<DocumentFound> {
  const { present, others, byState, announced } = attendanceOf(document)
  const exact = announced?.unit === unit || (byState && told.members)
  const isWrong = exact
    ? told.value !== present.length
    : told.value > present.length + (told.members ? 0 : others.length) && told.value < 3 * present.length
  if (isWrong)
    yield {
      at: { unit, start: told.start, end: told.end },
      message: `${told.value} are said to be present, ${present.length} are listed`
    }
}

function* votesOver(unit: Unit, most: number, isListed: boolean): Generator<DocumentFound> {
  for (const { start, end } of unit.sentences) {
    const text = unit.text.slice(start, end)
    const vote = mayCountVotes(text) ? findVote(text) : null
    const cast = (vote?.for ?? 0) + (vote?.against ?? 0) + (vote?.abstaining ?? 0)
    if (vote?.for != null && cast > most && cast < 3 * most)
      yield {
        at: { unit, start, end },
        message: `${cast} votes are more than the ${most} members ${isListed ? 'listed as' : 'who were'} present`
      }
  }
}

export const absentMember: DocumentRule = {
  id: 'absent-member',
  severity: 'warning',
  summary: 'a member listed as absent who speaks, and more members or votes than the list of those present has',
  help: 'The lists of the head (Present, Apologies, الحاضرون, المعتذرون) against the text: sentences in which somebody from the list of the absent asks, proposes or votes, unless the text says that they came late, wrote or sat elsewhere; a person in both lists; a number of members present, or a count of votes, that is larger than the list. Lists of fewer than three names are left alone. The words are data/attendance.yaml.',
  examples: {
    fails: [
      '| Trustee | Office | Attendance |\n| --- | --- | --- |\n| Janet Holloway | Chair | Present |\n| Marcus Dietz | Vice-Chair | Present |\n| Owen Lachance | Trustee | Absent |\n| Priya Raman | Trustee | Present |\n\nFour trustees were present.',
      '| العضو | الصفة | الحضور |\n| --- | --- | --- |\n| سالم العلي | رئيساً | حاضر |\n| مريم الحسن | عضواً | حاضرة |\n| هدى العمر | عضواً | معتذرة |\n| ناصر القاسم | عضواً | حاضر |\n\nوأُقر المحضر باقتراح من السيد سالم العلي وتثنية من العضوة العمر، وصوّت عليه الأعضاء.\n\nوتمت الموافقة بتثنية من السيدة هدى العمر.',
      'The meeting was opened by the Chair, and nine members attended. The Board approved it: the allocation was approved by eight votes to two.',
      'The Council met on 19 March 2025 with 14 of its 18 members present and 3 excused.',
      'عقد المجلس جلسته في 19 آذار/مارس 2025 بحضور 14 عضواً من أصل 18 عضواً، واعتذر 3 أعضاء.',
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller (AK), Tom Price (TP), Maria Silva (MS)\n\nApologies: David Marsh (DM)\n\n## Budget\n\nDM declared an interest. The budget was approved.',
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller (AK), Tom Price (TP), Maria Silva (MS)\n\n## Apologies\n\nApologies were received from DM and TP.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعقد المجلس اجتماعه برئاسة السيد سالم العلي، وبحضور كل من:\n\n- السيدة مريم الحسن، نائبة للرئيس\n- السيد ناصر القاسم، عضواً\n- السيد حسن العمر، عضواً\n\nواعتذر عن عدم الحضور الأستاذ فادي نصر.\n\nوطلب الأستاذ فادي نصر إدراج بند عن البحث العلمي.',
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller, Tom Price, Maria Silva\n\nApologies: Councillor David Marsh\n\n## Budget\n\nCouncillor Marsh asked whether the reserve was sufficient.',
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller, Tom Price, Maria Silva\n\nApologies: David Marsh\n\n## Budget\n\nThe motion was carried by four votes to one.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالحاضرون: السيد سالم العلي، السيدة مريم الحسن، السيد ناصر القاسم\n\nالمعتذرون: السيد خالد العمري\n\nوأشار السيد خالد العمري إلى ضرورة زيادة الميزانية.'
    ],
    passes: [
      'The Council met on 19 March 2025 with 15 of its 18 members present and 3 excused.',
      'عقد المجلس جلسته في 19 آذار/مارس 2025 بحضور 15 عضواً من أصل 18 عضواً، واعتذر 3 أعضاء.',
      'text:Minutes of Council, 10 March 2026\n\nPRESENT: Mayor D. Okafor; Councillors L. Tremblay, R. Singh, M. Haidar and J. Whitecloud. ABSENT: Councillor S. Novak.\n\nThe motion was lost, two voting in favour and three against.',
      'text:محضر المجلس، 10 آذار/مارس 2026\n\nالحاضرون: د. نادية خوري، السيد إلياس رحمة، د. سامي طرابلسي والسيدة ماري عبود. المعتذرون: السيد بسام عيتاني.\n\nقرر المجلس بأربعة أصوات مقابل لا شيء شراء جهاز تصوير ثانٍ.',
      'text:Minutes of the Council, 5 March 2025\n\nMembers present:\nDr Helena Marsh (President)\nMr Idris Okafor\nMs Wen Li\nProf. Carlos Pinto\nMrs Judith Adler\n\nApologies: Mr Stefan Kurz\n\n1. Opening\n\n1.1 The President noted that five of the six members were present.\n\n1.2 The budget was approved by the Council by four votes to one.',
      'text:محضر المجلس، 5 آذار/مارس 2025\n\nالأعضاء الحاضرون:\nالدكتورة هيلينا مارش (رئيسة المجلس)\nالسيد إدريس أوكافور\nالسيدة وين لي\nالأستاذ كارلوس بينتو\nالسيدة جوديث أدلر\n\nالمعتذرون: السيد ستيفان كورتز\n\n1. الافتتاح\n\n1.1 أشارت الرئيسة إلى حضور خمسة من الأعضاء الستة.\n\n1.2 ووافق المجلس على الميزانية بأغلبية أربعة أصوات مقابل صوت واحد.',
      '| Trustee | Office | Attendance |\n| --- | --- | --- |\n| Janet Holloway | Chair | Present |\n| Marcus Dietz | Vice-Chair | Present |\n| Owen Lachance | Trustee | Absent |\n| Priya Raman | Trustee | Present |\n\nThree of the four trustees were present. The agenda was approved by three votes to none.',
      'حضر الاجتماع تسعة أعضاء، وكان أربعة من الأعضاء الخمسة حاضرين. ووافق المجلس بأغلبية سبعة أصوات مقابل صوتين دون امتناع أحد عن التصويت.',
      'In all 212 members were present in person and 61 by proxy. The Board approved the accounts by 251 votes to 14.',
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller, Tom Price, Maria Silva\n\nApologies: Councillor David Marsh\n\n## Budget\n\nCouncillor Marsh had asked by letter that the item be deferred. Anna Keller asked whether the reserve was sufficient. The three members present approved it by two votes to one.',
      '# Minutes of the Board, 4 March 2025\n\nPresent: Anna Keller, Tom Price, Maria Silva\n\nApologies: David Marsh\n\n## Budget\n\nDavid Marsh joined the meeting at 19:10. David Marsh proposed that the budget be approved.',
      '# محضر اجتماع المكتب، 4 آذار/مارس 2025\n\nالحاضرون: السيد سالم العلي، السيدة مريم الحسن، السيد ناصر القاسم\n\nالمعتذرون: السيد خالد العمري\n\nوأشار السيد سالم العلي إلى أن السيد خالد العمري يرأس لجنة المالية.'
    ]
  },
  *check(document) {
    const mayList = document.traces.mayHold(attendanceWords)
    if (mayList) {
      yield* speakers(document)
      yield* inBoth(document)
    }
    yield* counts(document, mayList)
  }
}
