export declare const forms: Readonly<Record<'kept' | 'deleted' | 'as spaces', (text: string) => string>>
export declare const TOLERANCE: number
export declare const rewritten: (
  bytes: Uint8Array,
  path: string,
  rewrite: (text: string) => string,
) => { bytes: Uint8Array; contentType: string }
