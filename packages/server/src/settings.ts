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
    .describe('address of this machine to listen on; any but 127.0.0.1, ::1 and localhost serves others, who sign in'),
  FARABI_PORT: z
    .preprocess(blank, z.coerce.number().int().min(0).max(65_535).default(4700))
    .describe('port to listen on'),
  FARABI_PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })).describe('address under which people reach the desk'),
  FARABI_TRUST_PROXY: optional(flag).describe('yes: a proxy in front tells the address of whoever asks'),
  FARABI_ACCOUNTS: optional(flag).describe(
    'yes: people sign in even when the desk serves its own machine alone; always so when it serves others',
  ),
  FARABI_PLAIN_HTTP: optional(flag).describe('yes: sign-in over an address without TLS is wanted'),
  FARABI_SECRET: optional(z.string().min(32)).describe(
    'key of cookies and second factors, 32 letters at least; else one is made and kept in the folder of the ledger',
  ),
  FARABI_RATE: z
    .preprocess(blank, z.coerce.number().int().positive().default(1200))
    .describe('requests a minute from one address, where people sign in'),
  FARABI_OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })).describe('OpenID Connect provider: its issuer address'),
  FARABI_OIDC_CLIENT_ID: optional(z.string()).describe('the name of this desk at the provider'),
  FARABI_OIDC_CLIENT_SECRET: optional(z.string()).describe('the password of this desk at the provider'),
  FARABI_OIDC_NAME: z
    .preprocess(blank, z.string().max(60).default('OpenID Connect'))
    .describe('what people call the provider'),
  FARABI_OIDC_ROLE: optional(z.enum(['reader', 'editor'])).describe(
    'role of whoever comes from the provider for the first time; without it only people with an account come in',
  ),
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

const LOOPBACK = /^(127(\.\d+){3}|localhost|::1|\[::1\])$/

/** Whether everybody who can reach the address is on this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

type Read = z.output<z.ZodObject<typeof settingsShape>>

/** A proxy on this machine may bring others to it: the public address tells. */
const servesOthers = (s: Read): boolean =>
  !isLoopback(s.FARABI_HOST) ||
  (s.FARABI_PUBLIC_URL !== undefined && !isLoopback(new URL(s.FARABI_PUBLIC_URL).hostname))

/** Whether people sign in. */
export const hasAccounts = (s: Read): boolean => s.FARABI_ACCOUNTS ?? servesOthers(s)

/** What each setting asks of the others. */
const TOGETHER: readonly (readonly [wrong: (s: Read) => unknown, setting: keyof Read, message: string])[] = [
  [(s) => s.FARABI_SMTP_URL && !s.FARABI_MAIL_FROM, 'FARABI_MAIL_FROM', 'is needed beside FARABI_SMTP_URL'],
  [
    (s) => s.FARABI_ACCOUNTS === false && servesOthers(s),
    'FARABI_ACCOUNTS',
    'cannot be no where others reach the desk: everybody would be its administrator',
  ],
  [
    (s) => hasAccounts(s) && !isLoopback(s.FARABI_HOST) && !s.FARABI_PUBLIC_URL,
    'FARABI_PUBLIC_URL',
    'is needed beside a FARABI_HOST that others reach: it is the address in links and cookies',
  ],
  [
    (s) => hasAccounts(s) && servesOthers(s) && s.FARABI_PUBLIC_URL?.startsWith('http:') && !s.FARABI_PLAIN_HTTP,
    'FARABI_PUBLIC_URL',
    'is no https address, so passwords could be read on the way; FARABI_PLAIN_HTTP=yes allows it',
  ],
  [
    (s) => s.FARABI_OIDC_ISSUER && !(s.FARABI_OIDC_CLIENT_ID && s.FARABI_OIDC_CLIENT_SECRET),
    'FARABI_OIDC_CLIENT_ID',
    'and FARABI_OIDC_CLIENT_SECRET are needed beside FARABI_OIDC_ISSUER',
  ],
]

const schema = z.object(settingsShape).superRefine((s, check) => {
  for (const [wrong, setting, message] of TOGETHER)
    if (wrong(s)) check.addIssue({ code: 'custom', path: [setting], message })
})
export type Settings = z.output<typeof schema>

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
