#!/usr/bin/env node
// Makes the PDF files of tests/formats/pdf from the documents of fixtures/ and from what stands in tests/formats/print-more.mjs.
//   npm run build && node tests/formats/pdf.mjs
// Needs Chromium and LibreOffice with the fonts Noto Naskh Arabic and DejaVu; the results are committed, so that tests need neither.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '../../dist/read/index.js'
import { odtOf, pageOf } from './print.mjs'
import { more } from './print-more.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const fixtures = join(here, '../../fixtures')

/** Writes the page as PDF with Chromium. */
export function withChromium(page, out) {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-print-'))
  const file = join(folder, 'page.html')
  writeFileSync(file, page)
  const quiet = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
  const options = [...quiet.split(' '), '--disable-component-update', '--disable-sync', '--no-pdf-header-footer']
  options.push(`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${out}`, `file://${file}`)
  execFileSync('chromium', options, { stdio: 'ignore', timeout: 120_000 })
  rmSync(folder, { recursive: true, force: true })
}

/** Writes flat OpenDocument files, by name, as PDF with LibreOffice. */
export function withLibreOffice(documents, outFolder) {
  const folder = mkdtempSync(join(tmpdir(), 'mahdar-print-'))
  const files = Object.entries(documents).map(([name, text]) => {
    const file = join(folder, `${name}.fodt`)
    writeFileSync(file, text)
    return file
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', outFolder, ...files]
  execFileSync('soffice', options, { stdio: 'ignore', timeout: 600_000 })
  rmSync(folder, { recursive: true, force: true })
}

/** Fixtures of which a PDF by both programs is kept. */
const kept = [
  'advisory-committee/ar.md',
  'contribution/ar.txt',
  'executive-board/ar.txt',
  'forum-agenda/both.txt',
  'forum-messages/ar.txt',
  'general-conference/ar.md',
  'ministerial-council/ar.txt',
  'town-council/ar.md',
  'town-council/en.md'
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = join(here, 'pdf')
  const documents = {}
  for (const file of kept) {
    const path = join(fixtures, file)
    const name = `${dirname(file)}.${basename(file).replace(/\.\w+$/, '')}`
    const { tree } = await read(readFileSync(path), file)
    withChromium(pageOf(tree), join(out, `${name}.chromium.pdf`))
    documents[`${name}.libreoffice`] = odtOf(tree)
  }
  for (const [name, { html, odt }] of Object.entries(await more(fixtures))) {
    if (html) withChromium(html, join(out, `${name}.pdf`))
    if (odt) documents[name] = odt
  }
  withLibreOffice(documents, out)
  if (existsSync('/usr/bin/qpdf')) {
    const open = join(out, 'columns.pdf')
    execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', open, join(out, 'password.pdf')])
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--print=none', '--', open, join(out, 'restricted.pdf')])
  }
}
