import { mayBid } from '../../language/verbs.ts'
import { languageNames, otherLanguage } from '../../model/language.ts'
import { counterpart, inOneVersion } from '../records.ts'
import { type DocumentRule, onSide } from '../rule.ts'

/** What one version gives somebody to do, the other tells as done or as a fact. */
export const actionMissing: DocumentRule = {
  id: 'action-missing',
  scope: 'document',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: 'a task of one version is told in the other without anybody having to do anything',
  help: 'The action item stands in the record of one version only, its sentence has a counterpart that says the rest of it, and nothing there is a future, an obligation or a request (data/verbs.yaml).',
  examples: {
    fails: [
      {
        en: '# Minutes of the Committee\n\n7. The Secretariat will publish the list of participants on the website.',
        ar: '# محضر اجتماع اللجنة\n\n7. نشرت الأمانة قائمة المشاركين في الموقع الشبكي.'
      }
    ],
    passes: [
      {
        en: '# Minutes of the Committee\n\n7. The Secretariat will publish the list of participants on the website.',
        ar: '# محضر اجتماع اللجنة\n\n7. وتتولى الأمانة نشر قائمة المشاركين في الموقع الشبكي، على أن يتم ذلك قبل الاجتماع المقبل.'
      },
      {
        en: '# Minutes of the Committee\n\n2. The agenda was adopted with one amendment: item 6 will be considered by the Committee before item 5.',
        ar: '# محضر اجتماع اللجنة\n\n2. أُقر جدول الأعمال مع تعديل واحد: تنظر اللجنة في البند 6 قبل البند 5.'
      },
      {
        en: '# Minutes of the Committee\n\nThe Committee recommended:\n\n(a) That the factories be obliged to deliver half of their production to the cooperatives.',
        ar: '# محضر اجتماع اللجنة\n\nوأوصت اللجنة بما يلي:\n\n(أ) إلزام المصانع بتسليم نصف إنتاجها إلى الجمعيات التعاونية.'
      },
      {
        en: '# Minutes of the Committee\n\n7. The Secretariat will publish the list of participants on the website.',
        ar: '# محضر اجتماع اللجنة\n\n7. سيجري نشر قائمة المشاركين في الموقع الشبكي للأمانة.'
      }
    ]
  },
  *check(versions) {
    for (const found of inOneVersion(versions, versions.merged.actionItems)) {
      const { language, pair, range } = found
      // A row of a table is a task by the heads of its columns, which the other language may word otherwise.
      if (pair[language].unitAt(range.start).kind === 'cell') continue
      const there = counterpart(found, versions)
      if (there === null) continue
      const other = otherLanguage(language)
      const words = there.map(({ start, end }) => pair[other].text.slice(start, end)).join(' ')
      if (mayBid(words, other)) continue
      const [first] = there
      yield {
        pair,
        ...onSide(language, range, first ?? null),
        message: `only the ${languageNames[language]} gives this as something to do`
      }
    }
  }
}
