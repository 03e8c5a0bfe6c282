/** What the environment and the settings file decide. Every setting stands in docs/settings.md. */
import { readFileSync } from 'node:fs'
import { FarabiError } from '@farabi/reader'
import { z } from 'zod'

const blank = (v: unknown): unknown => (typeof v === 'string' && v.trim() === '' ? undefined : v)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())
const flag = z.preprocess(
  (v) =>
    typeof v === 'string'
      ? ({ true: true, yes: true, 1: true, false: false, no: false, 0: false }[v.trim().toLowerCase()] ?? v)
      : v,
  z.boolean(),
)

/** By the name in the environment; the settings file has the same names without FARABI_, in lower case. */
export const settingsShape = {
  FARABI_HOST: z
    .preprocess(blank, z.string().default('127.0.0.1'))
    .describe('address of this machine to listen on: 127.0.0.1, ::1 or localhost'),
  FARABI_PORT: z
    .preprocess(blank, z.coerce.number().int().min(0).max(65_535).default(4700))
    .describe('port to listen on'),
  FARABI_PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })).describe('address under which people reach the desk'),
  FARABI_TRUST_PROXY: optional(flag).describe('yes: a proxy in front tells the address of whoever asks'),
  FARABI_SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })).describe('server for mail: smtp://user:password@host:587'),
  FARABI_MAIL_FROM: optional(z.string().min(3)).describe('sender of mail'),
  FARABI_WEBHOOK_PRIVATE: optional(flag).describe('yes: webhooks may go to private addresses'),
  FARABI_LOG: z
    .preprocess(blank, z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'))
    .describe('how much is logged'),
  FARABI_UPLOAD_MB: z
    .preprocess(blank, z.coerce.number().positive().max(1000).default(25))
    .describe('largest file that is taken, in megabytes'),
} as const

const schema = z.object(settingsShape).refine((s) => !s.FARABI_SMTP_URL || s.FARABI_MAIL_FROM, {
  path: ['FARABI_MAIL_FROM'],
  message: 'is needed beside FARABI_SMTP_URL',
})
export type Settings = z.output<typeof schema>

const LOOPBACK = /^(127(\.\d+){3}|localhost|::1|\[::1\])$/

/** Whether everybody who can reach the address is on this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

const fromFile = (file: string): Record<string, unknown> => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new FarabiError(
      'setting-wrong',
      `FARABI_SETTINGS is ${file}, which cannot be read`,
      'Name a JSON file, or unset it.',
    )
  }
  try {
    const found = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
    return Object.fromEntries(Object.entries(found).map(([k, v]) => [`FARABI_${k.toUpperCase()}`, v]))
  } catch {
    throw new FarabiError('setting-wrong', `${file} is no JSON object`, 'Write it as {"port": 4700, "log": "warn"}.')
  }
}

/**
 * @param environment usually `process.env`; what stands there goes before the file that FARABI_SETTINGS names
 * @throws FarabiError `setting-wrong`, naming each setting that is
 */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const file = environment.FARABI_SETTINGS?.trim()
  const written = file ? fromFile(file) : {}
  const strange = Object.keys(written).filter((k) => !(k in settingsShape))
  if (strange.length > 0)
    throw new FarabiError(
      'setting-wrong',
      `${file}: there is no setting ${strange.map((k) => k.slice(7).toLowerCase()).join(', ')}`,
      `There are: ${Object.keys(settingsShape)
        .map((k) => k.slice(7).toLowerCase())
        .join(', ')}.`,
    )
  const given = Object.fromEntries(Object.entries(environment).filter(([k, v]) => k in settingsShape && v?.trim()))
  const parsed = schema.safeParse({ ...written, ...given })
  if (parsed.success) return parsed.data
  const said = parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`)
  throw new FarabiError('setting-wrong', said.join('; '), 'docs/settings.md tells what each may be.')
}
