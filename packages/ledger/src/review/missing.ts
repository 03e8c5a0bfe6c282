import { FarabiError } from '@farabi/reader'

export const missing = (what: string, id: string): FarabiError =>
  new FarabiError(
    'not-in-ledger',
    `there is no ${what} ${id}`,
    'Look the identifier up with farabi ledger search or farabi ledger show.',
  )
