import { damageRule } from '../damage.ts'

export const swappedLigature = damageRule({
  id: 'swapped-ligature',
  severity: 'warning',
  summary: "words with the letters of لا in each other's place: األمانة for الأمانة",
  help: 'A font draws ل and ا as one sign, and text that was taken out of such a page may give the two back in the wrong order, in every word. Reading puts them right; no search finds the words of the file. Told once for a document, at the first such word, and only where at least three different words show it. Source: Unicode 15.1, chapter 9.2 (lam-alef).',
  examples: {
    fails: [
      'text:ناقشت اللجنة تقرير األمانة عن أعمال االجتماع.\n\nوقررت الدول األعضاء تأجيل االنتخابات من خالل تصويت إلكتروني.'
    ],
    passes: [
      'text:ناقشت اللجنة تقرير الأمانة عن أعمال الاجتماع.\n\nوقررت الدول الأعضاء تأجيل الانتخابات من خلال تصويت إلكتروني.'
    ]
  }
})
