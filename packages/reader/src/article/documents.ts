/** PDF and DOCX: documents to plain text. The libraries are loaded only when such a document comes. */
import { FarabiError } from '../error.js'

/** Bytes a part of a DOCX may unfold to. */
const LARGEST_PART = 64 * 1024 * 1024

/** @throws FarabiError `unreadable-pdf`, `pdf-without-text` */
export const readPdf = async (bytes: Uint8Array): Promise<string> => {
  const { extractText, getDocumentProxy } = await import('unpdf')
  let text: string
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    text = (await extractText(pdf, { mergePages: false })).text.join('\n')
  } catch (e) {
    throw new FarabiError(
      'unreadable-pdf',
      e instanceof Error ? e.message : String(e),
      'Open it in a viewer and save it again, or give its text.',
    )
  }
  const out = text.normalize('NFKC')
  if (!/\p{L}{2}/u.test(out))
    throw new FarabiError(
      'pdf-without-text',
      'its pages hold pictures but no text',
      'Run a text recogniser (OCR) over it first.',
    )
  return out
}

/** @throws FarabiError `unreadable-docx`, `zip-bomb` */
export const readDocx = async (bytes: Uint8Array): Promise<string> => {
  const { unzipSync } = await import('fflate')
  const { Parser } = await import('htmlparser2')
  let part: Uint8Array | undefined
  try {
    part = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== 'word/document.xml') return false
        if (file.originalSize > LARGEST_PART || file.originalSize > 2000 * Math.max(1, file.size))
          throw new FarabiError(
            'zip-bomb',
            `${file.name} unfolds to ${file.originalSize} bytes`,
            'Save the document again without the padding.',
          )
        return true
      },
    })['word/document.xml']
  } catch (e) {
    if (e instanceof FarabiError) throw e
    throw new FarabiError(
      'unreadable-docx',
      e instanceof Error ? e.message : String(e),
      'Open it in a word processor and save it again.',
    )
  }
  if (!part)
    throw new FarabiError(
      'unreadable-docx',
      'no word/document.xml inside',
      'Save it as DOCX; older .doc files are not read.',
    )
  let out = ''
  let inText = false
  const parser = new Parser(
    {
      onopentagname: (n) => {
        if (n === 'w:t') inText = true
        else if (n === 'w:tab') out += ' '
        else if (n === 'w:br' || n === 'w:cr') out += '\n'
      },
      onclosetag: (n) => {
        if (n === 'w:t') inText = false
        else if (n === 'w:p') out += '\n'
      },
      ontext: (t) => {
        if (inText) out += t
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(new TextDecoder().decode(part))
  parser.end()
  return out
}
