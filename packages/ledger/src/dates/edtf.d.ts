/** The library comes without types: what is used of it. */
declare module 'edtf' {
  /** @throws Error for what is no EDTF; `min` and `max` are milliseconds since 1970, UTC, infinite where open */
  export default function edtf(date: string): { readonly min: number; readonly max: number }
}
