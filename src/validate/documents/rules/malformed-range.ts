import { damageRule } from '../damage.ts'

export const malformedRange = damageRule({
  id: 'malformed-range',

  severity: 'warning',
  summary: 'a range of times whose hyphen has slipped: -10:30 و 12:30',
  help: 'In text that runs from right to left the hyphen of a range may slip before it, and "and" take its place. It is told by the hyphen before two times.',
  examples: {
    fails: ['text:جدول الاجتماعات\n\nاليوم الأول: الثلاثاء 18 شباط/فبراير 2025، -10:30 و 12:30 بالتوقيت العالمي'],
    passes: ['text:جدول الاجتماعات\n\nاليوم الأول: الثلاثاء 18 شباط/فبراير 2025، 10:30-12:30 بالتوقيت العالمي']
  }
})
