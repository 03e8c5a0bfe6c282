/** Which addresses of the internet may be fetched: none of this machine's or its network's own. */
import { guardAddresses } from '@farabi/server/addresses'

/** Set FARABI_ALLOW_PRIVATE=1 to read pages of an intranet. */
export const guard = guardAddresses(
  () => process.env.FARABI_ALLOW_PRIVATE === '1',
  'Save the page and give the file, or set FARABI_ALLOW_PRIVATE=1 when the network is yours to read.',
)
