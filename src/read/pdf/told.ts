const text = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

const percent = '%'.charCodeAt(0)

/** Whether bytes are a PDF, told without its reader: by its first mark, which may stand behind other bytes where the last is there too. */
export function isPdf(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 1024)
  if (!first.includes(percent)) return false
  const head = text(first)
  return /^\s*%PDF-\d/.test(head) || (/%PDF-\d/.test(head) && text(bytes.subarray(-1024)).includes('%%EOF'))
}
