const text = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** Whether bytes are a PDF, told without its reader: by its first mark, which may stand behind other bytes where the last is there too. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = text(bytes.subarray(0, 1024))
  return /^\s*%PDF-\d/.test(head) || (/%PDF-\d/.test(head) && text(bytes.subarray(-1024)).includes('%%EOF'))
}
