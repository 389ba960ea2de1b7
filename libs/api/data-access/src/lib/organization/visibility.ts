/** Which people and teams a permission reaches; the caller (`personId`) is within reach of whatever they hold at all. */
export interface Visibility {
  readonly everyone: boolean;
  readonly teamIds: readonly string[];
  readonly personId: string | null;
}

/** Whether something of this person, in this team, lies within reach. */
export function isInScope(visibility: Visibility, personId: string | null, teamId: string | null): boolean {
  return (
    visibility.everyone ||
    (personId !== null && personId === visibility.personId) ||
    (teamId !== null && visibility.teamIds.includes(teamId))
  );
}
