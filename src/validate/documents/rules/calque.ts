import { lexicon } from '../../../language/data.ts'
import { folded } from '../../../language/fold.ts'
import { bareForms, Sequences } from '../../../language/sequences.ts'
import type { DocumentRule } from '../rule.ts'

interface Calque {
  forms: string[]
  of: string
  instead: string
  unless?: string[]
  with?: string[]
}

interface Entry extends Calque {
  follows: ReadonlySet<string>
  beside: ReadonlySet<string>
}

let made: Sequences<Entry> | undefined

function sequences(): Sequences<Entry> {
  made ??= new Sequences(
    lexicon<Calque[]>('calques').flatMap((calque) => {
      const entry = {
        ...calque,
        follows: new Set((calque.unless ?? []).map(folded)),
        beside: new Set((calque.with ?? []).map(folded))
      }
      return calque.forms.map((form) => [form, entry] as const)
    })
  )
  return made
}

const holds = (words: ReadonlySet<string>, word: string | undefined): boolean =>
  word !== undefined && bareForms(word).some((form) => words.has(form))

export const calque: DocumentRule = {
  id: 'calque',
  severity: 'info',
  summary:
    'Arabic words that render an English word by another of its meanings: النظام البيئي الرقمي for a digital ecosystem',
  help: 'Words that a paper written in Arabic would hardly have, and that are known from translations: وكالة المرأة for women’s agency, اجتماع شخصي for a meeting in person, تأجيل الموعد النهائي for a deadline that is extended. What was meant cannot be known without the original, so all of it is information. The list, with what to write instead and its sources, is data/calques.yaml.',
  examples: {
    fails: [
      'ناقش المجلس سبل دعم النظام البيئي الرقمي في المنطقة.',
      'عقدت اللجنة اجتماعها السنوي الشخصي في تونس.',
      'وافق المكتب على تأجيل الموعد النهائي لتقديم الطلبات إلى 3 أيار/مايو.',
      'ويجب أن تعزز السياسات وكالة المرأة ومشاركتها في صنع القرار.'
    ],
    passes: [
      'ناقش المجلس حماية النظم البيئية البحرية، وتعزيز الرؤية المشتركة، ودور السلطات القضائية المختصة.',
      'تحقيق رؤية أفريقيا لعام 2063، ووكالة الطاقة الدولية، وتوحيد المصطلحات.',
      'أجرى المجلس مشاورات في نظام الحوكمة، واستمع إلى مداخلات الوفود بشأن التدخل العسكري.',
      'The Council supported the digital ecosystem.'
    ]
  },
  *check({ units, language, traces }) {
    if (language !== 'ar') return
    const all = sequences()
    if (!all.mayStandIn(traces)) return
    for (const unit of units) {
      const { folded: folds, words } = unit
      for (let i = 0; i < words.length; i++) {
        const found = all.at(words, i)
        if (!found) continue
        const { value, end } = found
        if (holds(value.follows, words[end]?.text)) continue
        if (value.beside.size > 0 && !words.some(({ text }) => holds(value.beside, text))) continue
        const start = folds.origin(words[i]?.start ?? 0)
        const to = folds.origin((words[end - 1]?.end ?? 1) - 1) + 1
        yield {
          at: { unit, start, end: to },
          message: `"${unit.text.slice(start, to)}" seems to render ${value.of}`,
          suggestion: value.instead
        }
        i = end - 1
      }
    }
  }
}
