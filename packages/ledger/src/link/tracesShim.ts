export interface TraceShim {
  start: number
  end: number
  concepts: { concept: string; start: number; end: number }[]
  outcomes: { outcome: 'fulfilled' | 'progress' | 'contradicted' | 'delayed'; start: number; end: number }[]
}
export const traces = (_t: string, _l: string): TraceShim[] => []
export const concepts: Record<string, { kind: string; sectors: string[] }> = {}
