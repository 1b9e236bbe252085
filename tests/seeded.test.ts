import { describe, expect, it } from 'vitest'
import { kinds } from './diff/errors.mjs'
import { errorsOf, ownDocuments } from './diff/inject.mjs'

const documents = ownDocuments()
const inject = (seed: number) => kinds.map((kind) => errorsOf(kind, documents, { seed, limit: 5 }))

describe('the seeded-error benchmark', () => {
  const injected = inject(1)

  it('puts the same errors for the same seed, and others for another', () => {
    expect(inject(1)).toEqual(injected)
    expect(inject(2)).not.toEqual(injected)
  })

  it('has a place for every kind in our own documents', () => {
    const without = kinds.filter((_, i) => injected[i]?.possible === 0).map((k) => k.id)
    expect(without).toEqual([])
  })

  it('changes one side and leaves the other as it is', () => {
    for (const { chosen } of injected) {
      for (const error of chosen) {
        const other = error.side === 'ar' ? 'en' : 'ar'
        expect(error[other]).toEqual(error.window[other])
        expect(error[error.side]).not.toEqual(error.window[error.side])
      }
    }
  })

  it('changes a number to one that neither side has', () => {
    const [error] = injected[kinds.findIndex((k) => k.id === 'number')]?.chosen ?? []
    const digits = (list: string[] = []): string[] => list.join(' ').match(/\d+/g) ?? []
    const fresh = digits(error?.[error.side]).filter((n) => !digits(error?.window[error.side]).includes(n))
    expect(fresh).toHaveLength(1)
  })
})
