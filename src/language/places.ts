/**
 * Names of countries, cities and continents in a text of either language, with their adjectives. The names are those of the
 * glossary (classes country and place); `data/places.yaml` adds the adjectives and says what is to be read with care.
 */
import type { Language } from '../model/record.ts'
import { lexicon } from './data.ts'
import { fold, folded } from './fold.ts'
import { Names } from './names.ts'

type Both = Partial<Record<Language, string[]>>
interface Data {
  people: Record<string, Both & { also?: Both }>
  regions: string[]
  continents: string[]
  doubtful: Record<Language, string[]>
  exchangeable: string[][]
}
interface Term extends Record<Language, string[]> {
  class: string
}

export type PlaceKind = 'country' | 'continent' | 'city'

export interface Place {
  /** The first English form of the glossary. */
  id: string
  kind: PlaceKind
  /** Names that may stand for it in the other language: its own first. */
  ids: readonly string[]
}

/** A name found in a text: the places that it may mean and its half-open range. */
export interface PlaceMention {
  places: readonly Place[]
  start: number
  end: number
  /** An adjective or a people (French) rather than the name. */
  adjective: boolean
  /** Also another word, or the name of several places: it may match, but says nothing by itself. */
  doubtful: boolean
}

interface Sense {
  places: Place[]
  adjective: boolean
  doubtful: boolean
  /** Set where the form must stand in these capitals: US, UAE. */
  capitals: string | null
}

/** Endings of the Arabic relative adjective: feminine, plural, dual, accusative. */
const endings = ['', 'ة', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين', 'ا']

function arabicAdjectives(stem: string): string[] {
  // جنوب أفريقي: the last word takes the endings, and the article with them.
  const words = stem.split(' ')
  const last = words.pop() as string
  const before = words.length > 0 ? `${words.join(' ')} ` : ''
  return endings.flatMap((ending) => [`${before}${last}${ending}`, `${before}ال${last}${ending}`])
}

function read(): Record<Language, Names<Sense>> {
  const data = lexicon<Data>('places')
  const left = new Set(data.regions)
  const continents = new Set(data.continents)
  const forms = { ar: new Map<string, Sense>(), en: new Map<string, Sense>() }
  const doubtful = { ar: new Set(data.doubtful.ar.map(folded)), en: new Set(data.doubtful.en.map(folded)) }
  const add = (language: Language, form: string, place: Place, adjective: boolean, stem = form) => {
    const key = folded(form)
    const known = forms[language].get(key)
    if (known) {
      if (!known.places.includes(place)) known.places.push(place)
      known.adjective &&= adjective
      return
    }
    forms[language].set(key, {
      places: [place],
      adjective,
      doubtful: doubtful[language].has(folded(stem)),
      capitals: /^[A-Z.]{2,}$/.test(form) ? form : null
    })
  }
  for (const term of lexicon<Term[]>('glossary')) {
    const id = term.en[0] as string
    if ((term.class !== 'country' && term.class !== 'place') || left.has(id)) continue
    const kind: PlaceKind = term.class === 'country' ? 'country' : continents.has(id) ? 'continent' : 'city'
    const exchanged = data.exchangeable.filter((group) => group.includes(id)).flat()
    const place: Place = { id, kind, ids: [...new Set([id, ...exchanged])] }
    const people = data.people[id]
    for (const language of ['ar', 'en'] as const) {
      for (const form of [...term[language], ...(people?.also?.[language] ?? [])]) add(language, form, place, false)
    }
    for (const form of people?.en ?? []) for (const plural of [form, `${form}s`]) add('en', plural, place, true, form)
    for (const stem of people?.ar ?? []) {
      for (const form of arabicAdjectives(stem)) add('ar', form, place, true, stem)
    }
  }
  const names = { ar: new Names<Sense>(), en: new Names<Sense>() }
  for (const language of ['ar', 'en'] as const) {
    for (const [form, sense] of forms[language]) names[language].add(form, sense)
  }
  return names
}

let made: Record<Language, Names<Sense>> | undefined

/** The places that a text names, left to right. English names count only with a capital. */
export function placesIn(text: string, language: Language): PlaceMention[] {
  made ??= read()
  const { text: plain, origin } = fold(text)
  const mentions: PlaceMention[] = []
  for (const { value, start, end } of made[language].find(plain)) {
    const from = origin(start)
    const to = origin(end - 1) + 1
    const printed = text.slice(from, to)
    if (language === 'en' && !/^\p{Lu}/u.test(printed)) continue
    if (value.capitals !== null && value.capitals.replaceAll('.', '') !== printed.replace(/[.\s]/g, '')) continue
    const { places, adjective, doubtful } = value
    mentions.push({ places, start: from, end: to, adjective, doubtful: doubtful || places.length > 1 })
  }
  return mentions
}
