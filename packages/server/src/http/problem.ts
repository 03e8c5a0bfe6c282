/** Errors as RFC 9457 problems: what is wrong, and what to do. */
import { FarabiError } from '@farabi/reader'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'

export const problemSchema = z
  .object({
    type: z.string().describe('urn:farabi:CODE, or about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    remedy: z.string().optional().describe('what to do about it'),
    code: z.string().describe('stands for the error whatever the language'),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>

/** Codes of the ledger and reader that are no mistake of whoever asks for a thing by name. */
const STATUS: Readonly<Record<string, number>> = {
  'not-in-ledger': 404,
  'not-found': 404,
  'sign-in-needed': 401,
  'sign-in-wrong': 401,
  'code-wrong': 401,
  'sign-in-ended': 401,
  'token-wrong': 401,
  'not-allowed': 403,
  'password-wrong': 403,
  'account-disabled': 403,
  'account-known': 409,
  'accounts-off': 409,
  'last-admin': 409,
  'second-factor-there': 409,
  'provider-away': 503,
  'csrf-missing': 403,
  'too-many': 429,
  'too-large': 413,
  conflict: 409,
  'ledger-locked': 503,
  'disk-full': 507,
  'database-gone': 503,
  'database-starting': 503,
  'database-unreachable': 503,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not here',
  405: 'Not done this way',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Of a kind that is not taken',
  429: 'Too many requests',
  500: 'Failed',
  503: 'Not ready',
  507: 'No room left',
}

const problem = (status: number, code: string, more: Partial<Problem> = {}): Problem => ({
  type: `urn:farabi:${code}`,
  title: TITLES[status] ?? (status < 500 ? TITLES[400]! : TITLES[500]!),
  status,
  code,
  ...more,
})

/** @returns what to answer; the details of an unexpected error stay in the log */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof FarabiError)
    return problem(STATUS[error.code] ?? 400, error.code, { detail: error.detail, remedy: error.remedy })
  if (hasZodFastifySchemaValidationErrors(error))
    return problem(400, 'request-wrong', {
      detail: 'The request is not as this route wants it.',
      remedy: 'The reference page at /api/v1/reference has every field.',
      fields: error.validation.map((v) => ({
        path: `${error.validationContext ?? ''}${v.instancePath}`,
        message: v.message ?? 'not as expected',
      })),
    })
  const { statusCode, code, message } = error as FastifyError
  if (statusCode && statusCode < 500)
    return problem(
      statusCode,
      (code ?? 'request-wrong')
        .toLowerCase()
        .replace(/^fst_(err_)?/, '')
        .replaceAll('_', '-'),
      {
        detail: message,
      },
    )
  return problem(500, 'failed', {
    detail: 'Something went wrong here.',
    remedy: 'Try again; if it stays, the log of the server tells more.',
  })
}
