/** Who is at the desk, and what they may do. */
import { useAsk } from './api/ask.js'

export const ROLES = ['reader', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const useMe = () => useAsk('/api/v1/me')

/** Whether the person at the desk has at least this role; not before it is known. */
export const useMay = (role: Role): boolean => {
  const own = useMe().data?.role
  return own != null && ROLES.indexOf(own) >= ROLES.indexOf(role)
}
