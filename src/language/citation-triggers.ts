/** Words at which a citation may begin, by what they open. */
import { type Instrument, type Issuer, instruments, issuerData, issuers, type Kind, words } from './citation-words.ts'
import { folded } from './fold.ts'
import { Names } from './names.ts'
import { either } from './patterns.ts'

export type Trigger =
  | { what: 'kind'; kind: Kind; many: boolean; its: boolean }
  | { what: 'issuer'; issuers: Issuer[]; short: boolean }
  | { what: 'instrument'; instrument: Instrument; name: string; silent: boolean; capitals: boolean }
  | { what: 'division'; labels: string[] }
  | { what: 'part'; id: string }

const byName = new Map<string, Trigger[]>()
export const triggers = new Names<Trigger[]>()
const put = (name: string, trigger: Trigger) => {
  const key = folded(name)
  const known = byName.get(key)
  if (!known) {
    const fresh = [trigger]
    byName.set(key, fresh)
    triggers.add(name, fresh)
    return
  }
  const twin = known.find((t) => t.what === trigger.what)
  if (twin?.what === 'issuer' && trigger.what === 'issuer') {
    twin.issuers.push(...trigger.issuers)
    twin.short &&= trigger.short
  } else if (twin?.what === 'division' && trigger.what === 'division') twin.labels.push(...trigger.labels)
  else if (!twin) known.push(trigger)
}
for (const kind of issuerData.kinds) {
  for (const language of [kind.en, kind.ar] as const) {
    for (const name of language.one) put(name, { what: 'kind', kind, many: false, its: false })
    for (const name of language.many) put(name, { what: 'kind', kind, many: true, its: false })
  }
  for (const name of kind.ar.its ?? []) put(name, { what: 'kind', kind, many: true, its: true })
}
for (const issuer of issuers) {
  for (const name of [...issuer.en, ...issuer.ar]) put(name, { what: 'issuer', issuers: [issuer], short: false })
  for (const name of issuer.short ?? []) put(name, { what: 'issuer', issuers: [issuer], short: true })
}

/** What a document must speak of for the loose names of an instrument to mean it. */
export const topics = new Map<string, RegExp>()
for (const instrument of instruments) {
  const add = (name: string, silent: boolean, capitals = false) =>
    put(name, { what: 'instrument', instrument, name, silent, capitals })
  for (const name of [...instrument.en, ...instrument.ar, ...(instrument.loose ?? [])]) add(name, false)
  if (instrument.about) topics.set(instrument.id, new RegExp(either(instrument.about)))
  if (instrument.acronym) add(instrument.acronym, false, true)
  for (const name of instrument.parts?.names ?? []) add(name, true)
}
for (const { label, en, ar } of words.divisions) {
  for (const name of [...en, ...ar]) put(name, { what: 'division', labels: [label] })
}
for (const { id, en, ar } of issuerData.parts) for (const name of [...en, ...ar]) put(name, { what: 'part', id })
