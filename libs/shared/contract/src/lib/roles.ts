/** What a member may be in a workspace; a member may hold several (product §9). */
export const ROLES = ['owner', 'admin', 'hr', 'head', 'employee', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
