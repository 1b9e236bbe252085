import { clauseVerb } from '../../language/clauses.ts'
import { folded } from '../../language/fold.ts'
import { keysOf } from '../../language/keys.ts'
import { maySay, presentVerb } from '../../language/verbs.ts'
import { wordsOf } from '../../language/words.ts'
import { languageNames } from '../../model/language.ts'
import { standingAlone } from '../records.ts'
import { type DocumentRule, onSide } from '../rule.ts'

/** A clause of a resolution has lost its verb in the other version. */
export const clauseMissing: DocumentRule = {
  id: 'clause-missing',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: 'a paragraph is a clause of a resolution in one version and has no such verb in the other',
  help: 'The paragraph of the clause has a counterpart, and that neither opens with a verb of resolutions nor says this verb anywhere. Where the paragraph is missing, missing-unit tells so.',
  examples: {
    fails: [
      {
        en: '# Resolution 14: Protection of springs\n\nThe General Conference,\n\nRecalling its resolution 9,\n\n1. Decides to establish a fund for springs;\n\n2. Requests the Director-General to report on the state of springs;\n\n3. Invites member States to contribute to the fund.',
        ar: '# القرار 14: حماية الينابيع\n\nإن المؤتمر العام،\n\nإذ يشير إلى قراره 9،\n\n1. يقرر إنشاء صندوق للينابيع؛\n\n2. تقرير من المدير العام عن حالة الينابيع؛\n\n3. يدعو الدول الأعضاء إلى المساهمة في الصندوق.'
      }
    ],
    passes: [
      {
        en: '# Resolution 14: Protection of springs\n\nThe General Conference,\n\nRecalling its resolution 9,\n\n1. Decides to establish a fund for springs;\n\n2. Requests the Director-General to report on the state of springs.',
        ar: '# القرار 14: حماية الينابيع\n\nإن المؤتمر العام،\n\nإذ يشير إلى قراره 9،\n\n1. يقرر إنشاء صندوق للينابيع؛\n\n2. ويطلب كذلك إلى المدير العام تقديم تقرير عن حالة الينابيع.'
      }
    ]
  },
  *check(versions) {
    const clauses = versions.merged.resolutions
      .filter((r) => r.at.ar && r.at.en)
      .flatMap((r) => [...r.preamble, ...r.operative])
    for (const { verb: verbs, at } of clauses) {
      if (!verbs || (verbs.ar !== undefined && verbs.en !== undefined)) continue
      const [language, other] = verbs.ar !== undefined ? (['ar', 'en'] as const) : (['en', 'ar'] as const)
      const place = at[language] && standingAlone(versions, language, at[language])
      if (!place) continue
      const { pair } = place
      const verb = verbs[language]
      const there = pair[other]
      if (!verb || there.units.length > 1 || pair[language].units.length > 1 || clauseVerb(there.text, other)) continue
      const words = wordsOf(folded(verb))
      const hit = words.map((_, i) => presentVerb(words, i, language)).find((h) => h !== null)
      // The verb must open its own unit: one that stands above a list is lost with its line.
      if (!hit || !pair[language].text.slice(0, opening).includes(verb)) continue
      if (maySay(keysOf(there.text), hit.verb, other)) continue
      const own = pair[language].text.indexOf(verb)
      const range = { start: own, end: own + verb.length }
      yield {
        pair,
        ...onSide(language, range),
        message: `"${verb}" has no counterpart in ${languageNames[other]}`
      }
    }
  }
}

/** How far into a paragraph its verb may stand, in UTF-16 units. */
const opening = 60
