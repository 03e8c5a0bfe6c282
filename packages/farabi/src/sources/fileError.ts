/** What the system says of a file it cannot open, in words for people. */
import { FarabiError } from '@farabi/reader'

const REMEDIES: Readonly<Record<string, readonly [detail: string, remedy: string]>> = {
  ENOENT: ['no such file or folder', 'Check the path; quote it when it holds spaces.'],
  EACCES: ['no permission to read it', 'Change its permissions or run as its owner.'],
  EISDIR: ['a folder stands where a file was expected', 'Give the files inside it, or the folder itself as an input.'],
  ELOOP: ['its links lead in a circle', 'Give the file itself.'],
  EMFILE: ['too many open files', 'Use fewer --jobs.'],
}

/** The system's refusal in words for people. */
export const fileError = (error: unknown): FarabiError => {
  if (error instanceof FarabiError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const [detail, remedy] = REMEDIES[code ?? ''] ?? [message, 'Check that the disk can be read.']
  return new FarabiError(code ? `file-${code.toLowerCase()}` : 'file-unreadable', detail, remedy)
}
