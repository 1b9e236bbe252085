import { keysOf } from '../../language/keys.ts'
import { maySay, maySettle } from '../../language/verbs.ts'
import { languageNames, otherLanguage } from '../../model/language.ts'
import { actsIn } from '../acts.ts'
import { coverage } from '../coverage.ts'
import { counterpart, inOneVersion, sentencesAt } from '../records.ts'
import { type DocumentRule, onSide } from '../rule.ts'
import { decisionVerbMismatch } from './decision-verb-mismatch.ts'

/** What one version tells as a decision, the other tells without any deciding. */
export const decisionMissing: DocumentRule = {
  id: 'decision-missing',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: 'a decision of one version is told in the other without anything being decided',
  help: 'The decision stands in the record of one version only, its sentence has a counterpart that says the rest of it, and nothing there may say that anything was settled. Where the sentence or the paragraph is missing, missing-sentence and missing-unit tell so; where another decision stands there, decision-verb-mismatch.',
  examples: {
    fails: [
      {
        en: '# Minutes of the Board\n\n4. The Board approved the purchase of two fire engines for the southern district.\n\n5. The meeting rose at noon.',
        ar: '# محضر اجتماع مجلس الإدارة\n\n4. عُرض على مجلس الإدارة شراء سيارتي إطفاء للمنطقة الجنوبية.\n\n5. ورُفعت الجلسة ظهراً.'
      }
    ],
    passes: [
      {
        en: '# Minutes of the Board\n\n4. The shopkeepers asked for longer opening hours, and the Board agreed to the request.\n\n5. The proposal to close the northern gate was adopted.',
        ar: '# محضر اجتماع مجلس الإدارة\n\n4. طلب أصحاب المتاجر تمديد ساعات العمل، فاستجاب المجلس لطلبهم.\n\n5. وأُخذ باقتراح إغلاق البوابة الشمالية.'
      },
      {
        en: '# Minutes of the Board\n\n4. The Board approved the purchase of two fire engines for the southern district.',
        ar: '# محضر اجتماع مجلس الإدارة\n\n4. حظي شراء سيارتي إطفاء للمنطقة الجنوبية بموافقة مجلس الإدارة.'
      },
      {
        en: '# Minutes of the Board\n\n4. It was agreed that the library would open on Fridays.',
        ar: '# محضر اجتماع مجلس الإدارة\n\n4. وكان هناك توافق في الآراء على أن تفتح المكتبة أبوابها أيام الجمعة.'
      }
    ]
  },
  *check(versions) {
    for (const found of inOneVersion(versions, versions.merged.decisions)) {
      const { item, language, pair, range } = found
      const there = counterpart(found, versions)
      if (there === null || item.parent !== null || item.evidence !== null) continue
      const other = otherLanguage(language)
      const told = actsIn(
        pair[language],
        sentencesAt(pair, language, range).flatMap((s) => [...s[language]])
      )
      if (!told.some((act) => act.verb.settles && !act.loose)) continue
      if ([...decisionVerbMismatch.check(pair, versions)].length > 0) continue
      const words = there.map(({ start, end }) => pair[other].text.slice(start, end)).join(' ')
      const keys = keysOf(words)
      if (maySettle(keys, other) || actsIn(pair[other], there).some((act) => act.verb.settles)) continue
      // A verb that data/verbs.yaml does not know may be a rendering that the lexicon knows.
      const rendered = told.some(({ verb, start, end }) => {
        if (maySay(keys, verb, other)) return true
        const { known, said } = coverage(
          pair[language].text.slice(start, end),
          language,
          new Set(keys),
          versions.lexicons
        )
        return known === 0 || said > 0
      })
      if (rendered) continue
      const [first] = there
      yield {
        pair,
        ...onSide(language, range, first ?? null),
        message: `only the ${languageNames[language]} tells this as a decision (${String(item.kind)})`
      }
    }
  }
}
