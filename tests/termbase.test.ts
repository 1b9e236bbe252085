import { describe, expect, it } from 'vitest'
import { compile, shippedTermbase, Termbase, termbaseWith, termOf } from '../src/language/termbase.ts'
import type { GlossaryEntry } from '../src/model/glossary.ts'

/** The longest terms of a text, as printed, with the preferred English of each. */
const terms = (text: string, base = shippedTermbase()) =>
  base
    .find(text)
    .filter((hit) => !hit.inner && hit.standing === 'accepted')
    .map((hit) => `${text.slice(hit.start, hit.end)} = ${hit.term.accepted.en[0]}`)

const base = (...entries: GlossaryEntry[]) => new Termbase([compile(entries.map((entry) => termOf(entry, true)))])

describe('the termbase', () => {
  it('takes the longest term at each place', () => {
    expect(terms('the International Telecommunication Union')).toEqual([
      'International Telecommunication Union = International Telecommunication Union'
    ])
    expect(terms('the United Nations Economic Commission for Africa').at(-1)).toMatch(/Commission for Africa/)
  })

  it('finds Arabic forms with what is written onto them', () => {
    const own = base({ en: 'working group', ar: ['الفريق العامل', 'أفرقة عاملة'] })
    for (const text of ['وللفريق العامل', 'بالفريق العامل', 'فريق عامل', 'كالأفرقة العاملة', 'الفَرِيق الـعامل']) {
      expect(terms(text, own), text).toEqual([`${text} = working group`])
    }
    expect(terms('فريق من العاملين', own)).toEqual([])
  })

  it('finds English forms in the plural, hyphenated or not, and with an apostrophe', () => {
    const own = base(
      { en: ['co-facilitator'], ar: 'ميسر مشارك' },
      { en: "Secretary-General's Envoy", ar: 'مبعوث الأمين العام' }
    )
    expect(terms('two Co-Facilitators and the Secretary-General’s Envoy', own)).toEqual([
      'Co-Facilitators = co-facilitator',
      "Secretary-General’s Envoy = Secretary-General's Envoy"
    ])
  })

  it('wants acronyms and names in capitals', () => {
    const own = base(
      { en: ['World Health Organization', 'WHO'], ar: 'منظمة الصحة العالمية' },
      { en: 'SDGs', ar: 'أهداف التنمية المستدامة' }
    )
    expect(terms('those who came, WHO and the SDGs', own)).toEqual(['WHO = World Health Organization', 'SDGs = SDGs'])
    expect(terms('we may meet in may; jordan', shippedTermbase()).join()).not.toMatch(/Jordan/)
  })

  it('does not read a term over a comma or a full stop', () => {
    const own = base({ en: 'General Assembly', ar: 'الجمعية العامة' })
    expect(terms('in general, Assembly members said. General. Assembly', own)).toEqual([])
  })

  it("lets the user's entry win over the shipped one", () => {
    const found = termbaseWith([{ en: 'Internet governance', ar: 'حكامة الإنترنت' }]).find('Internet governance')
    expect(found.filter((hit) => !hit.inner).map((hit) => hit.term.accepted.ar)).toEqual([['حكامة الإنترنت']])
  })

  it('is not confused by words that JavaScript knows', () => {
    expect(terms('constructor __proto__ toString')).toEqual([])
  })

  it('takes time in proportion to the length of the text', () => {
    const text = 'the Council of the United Nations of the Council of the Economic and Social Council and '
    const time = (n: number) => {
      const long = text.repeat(n)
      const start = performance.now()
      shippedTermbase().find(long)
      return performance.now() - start
    }
    time(50)
    expect(time(2000)).toBeLessThan(40 * Math.max(5, time(200)))
  })
})
