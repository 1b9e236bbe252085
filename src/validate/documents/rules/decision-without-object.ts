import { breaksOff, incompleteDecision, mayBreakOff } from '../../../extract/incomplete.ts'
import { clauseVerb } from '../../../language/clauses.ts'
import type { Unit } from '../../../outline/index.ts'
import { quoted } from '../../../restore/quote.ts'
import type { DocumentRule } from '../rule.ts'

/** A clause of a resolution is no longer than this where it holds its verb alone, in UTF-16 units. */
const longestVerb = 60
const ends = /[.,;،؛]?\s*$/

/** A clause that holds its verb and nothing else, before another clause: "8. Decides;". Under a verb with a colon stands a list. */
function isBareClause(unit: Unit, next: Unit | undefined): boolean {
  if (unit.text.length > longestVerb || unit.kind === 'heading' || unit.kind === 'cell' || unit.children.length > 0)
    return false
  const verb = clauseVerb(unit.text, unit.language)
  if (!verb?.known || unit.text.slice(verb.end).replace(ends, '') !== '') return false
  // Lines of the verb alone, with the clauses under them, end in no sign and are followed by text of their own.
  if (!/[.,;،؛]\s*$/.test(unit.text) && unit.label === null && verb.side !== 'preamble') return false
  const after = next && clauseVerb(next.text, next.language)
  return next === undefined || (after?.known === true && after.side === verb.side)
}

export const decisionWithoutObject: DocumentRule = {
  id: 'decision-without-object',
  severity: 'warning',
  summary: 'a decision that does not say what was decided: "The Council approved."',
  help: 'A sentence in which a body does something that needs an object (approve, adopt, elect; اعتمد, أقر, انتخب) and that ends there, or behind the word that opens what was decided (RESOLVED that., قرر المجلس أن.), and verbs that have lost the word that makes their sense: أحاط without علماً, "took of" for "took note of"; and clauses of resolutions that hold their verb alone. Agreement may stand alone: "The Council agreed."',
  examples: {
    fails: [
      '# Minutes of the Board, 4 March 2025\n\nThe Treasurer presented the budget. IT WAS RESOLVED THAT.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعرض أمين الصندوق الميزانية. وقرر المجلس أن.',
      '# قرارات المجلس، 4 آذار/مارس 2025\n\n## قرار رقم 6\n\nالموافقة على.\n\n## قرار رقم 7\n\nاعتماد التقرير.',
      '# Minutes of the Board, 4 March 2025\n\nThe Treasurer presented the budget. The Board approved.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعرض أمين الصندوق الميزانية. وأقر المجلس.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nوأحاط المجلس بالتقرير المقدم من أمين الصندوق.',
      '# Minutes of the Board, 4 March 2025\n\nThe Board took of the report of the Treasurer.',
      'text:The Executive Board,\n\nRecalling its decision 31/4,\n\n1. Approves the budget;\n\n2. Decides;\n\n3. Requests the Director to report in May.',
      'text:إن المجلس التنفيذي،\n\nإذ يشير إلى مقرره 31/4،\n\n1. يوافق على الميزانية؛\n\n2. يقرر؛\n\n3. يطلب إلى المدير تقديم تقرير في أيار/مايو.',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعرض أمين الصندوق الميزانية. المجلس قرر.'
    ],
    passes: [
      '# Minutes of the Board, 4 March 2025\n\nThe Treasurer presented the budget. The Board approved it. The report was adopted. The Board agreed.',
      '# Minutes of the Senate, 4 March 2025\n\nThe agenda (GCU/S/2025/3) was adopted. The minutes (GCU/S/2025/2) were approved.',
      '# محضر مجلس الجامعة، 4 آذار/مارس 2025\n\nاعتُمد جدول الأعمال (GCU/S/2025/3). وأُقر المحضر (GCU/S/2025/2).',
      '# محضر اجتماع المجلس، 4 آذار/مارس 2025\n\nعرض أمين الصندوق الميزانية. وأقر المجلس الميزانية. وأحاط المجلس علماً بالتقرير. واعتُمد التقرير.',
      '# Minutes of the Board, 4 March 2025\n\nThe Director recalled the plan that the Board adopted. The Board took note of it.'
    ]
  },
  *check({ units }) {
    for (const unit of units) {
      if (unit.kind === 'heading') continue
      if (isBareClause(unit, units[unit.index + 1])) {
        yield { at: { unit }, message: `the clause ${quoted(unit.text)} has a verb and nothing else` }
        continue
      }
      const mayBreak = mayBreakOff.test(unit.text)
      for (const sentence of unit.sentences) {
        const lost = mayBreak && breaksOff(sentence.folded.text, unit.language) ? '' : incompleteDecision(sentence)
        if (lost === null) continue
        yield {
          at: { unit, start: sentence.start, end: sentence.end },
          message:
            lost === ''
              ? `${quoted(sentence.passage.text)} does not say what was decided`
              : `${quoted(sentence.passage.text)} lacks ${quoted(lost)}`
        }
      }
    }
  }
}
