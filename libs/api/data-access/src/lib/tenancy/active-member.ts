/** Whether a membership (alias `m`) opens the workspace at a moment: neither ended nor suspended, and the person has not left. */
export function isActiveMember(now: string): string {
  return `m.ended_at IS NULL AND m.suspended_at IS NULL AND (m.access_ends_at IS NULL OR m.access_ends_at > ${now}::timestamptz)`;
}
