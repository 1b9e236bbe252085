/** Entries of a list and what a body decided, told by a noun: تكليف الأمانة بإعداد …، الطلب إلى الدول الأعضاء … */
import { arabicRequests } from '../../../language/requests.ts'
import { memberships } from '../../../language/tasks.ts'
import { isBreak, type Word, withoutConjunction } from '../../../language/words.ts'
import { acts } from '../../acts/index.ts'
import type { Reading } from '../../reading.ts'
import type { Task } from '../task.ts'
import { actorAt, askedParty, plainHead, withRelative } from './parties.ts'
import { isProcedure, takesTask } from './verbs.ts'

/** The word behind the head of a decision, "القرار: …", "القرار رقم (4): …"; 0 where there is none. */
function headEnd(words: readonly Word[]): number {
  const colon = words.slice(0, 8).findIndex((w) => w.text === ':')
  return colon > 0 && colon < words.length - 2 ? colon + 1 : 0
}

/** "المقرر 3: توافق اللجنة على الخطة، | وتطلب إلى المنسق نشرها": a request in the present behind the head of a decision and what it settled. */
const behindHead = (
  words: readonly Word[],
  i: number,
  start: number,
  settled: boolean
): ReturnType<typeof arabicRequests.imperfect.get> =>
  settled && start > 0 && i > start && isBreak(words[i - 1]?.text ?? '')
    ? arabicRequests.imperfect.get(withoutConjunction((words[i] as Word).text))
    : undefined

/** Entries of a list and what a body decided: "تكليف الأمانة بإعداد …", "الطلب إلى الدول الأعضاء …". */
export function headed(reading: Reading, i: number, listed: boolean, settled: boolean): Task | null {
  const { words } = reading
  // "يطلب إلى المدير …" without a decision above it is the text of a resolution.
  const start = headEnd(words)
  const operative =
    i === 0 && listed && settled
      ? arabicRequests.imperfect.get((words[0] as Word).text)
      : behindHead(words, i, start, settled)
  const hit = operative ? { value: operative, length: 1, joined: false } : arabicRequests.noun.at(words, i)
  if (!hit) return null
  // "قبلت اللجنة دعوة لوسمار إلى عقد …": an invitation that is accepted asks nobody.
  // "الموافقة على المذكرة، وتفويض الوزير بالتوقيع عليها": a further noun of an entry.
  const apart = hit.joined && isBreak(words[i - 1]?.text ?? '')
  const further = i > 0 && listed && settled && hit.joined && isBreak(words[i - 1]?.text ?? '')
  const decided =
    further ||
    (i > 0 &&
      acts(reading).some(
        (a) =>
          a.verb < i &&
          i - a.verb < (apart ? 45 : 14) &&
          // "أخذ العلم بالتقرير، وتكليف الوزير بمتابعته"
          !(apart && hit.value.id === 'instructed' ? /accepted/ : /accepted|noted|took-note/).test(a.cue)
      ))
  // "القرار: تكليف الأمين بـ"
  const heads = i === 0 ? listed : i === start && settled
  if (!heads && !decided && !(operative && i > 0)) return null
  let at = i + hit.length
  if (hit.value.to.has(words[at]?.text ?? '')) at++
  else if (operative ? hit.value.to.size > 0 : hit.value.to.size > 0 && !/^(?:من|الي)$/.test(words[at - 1]?.text ?? ''))
    return null
  // "توجيه الشكر إلى الدولة المضيفة على …" is no task.
  const asked = hit.value.named ? actorAt(reading, at) : askedParty(reading, at)
  const owner = asked && withRelative(words, asked)
  return owner && takesTask(words, owner.to) && (!isProcedure(reading, owner.to) || isRatification(words, owner))
    ? { cue: hit.value.id, owner, at: i, clause: i }
    : null
}

/** "دعوة الدول الأعضاء إلى التصديق على الاتفاقية": what States do at home, and no procedure of the meeting. */
const isRatification = (words: readonly Word[], owner: { from: number; to: number }): boolean =>
  memberships.has(plainHead(words, owner)) &&
  words.slice(owner.to, owner.to + 2).some(({ text }) => /^ال(?:تصديق|مصادقه|انضمام)$/.test(text))
