/**
 * Whether a caller may calculate under a plan: HR and owners always, heads where the plan is for a team that they lead,
 * or for everyone. What they see of the run afterwards is their own teams.
 *
 * @param calculable the teams that the caller leads; null: all
 */
export function mayCalculate(
  calculable: readonly string[] | null,
  version: { readonly teamIds: readonly string[] } | null,
): boolean {
  if (calculable === null) return true;
  if (calculable.length === 0) return false;
  return version === null || version.teamIds.length === 0 || version.teamIds.some((id) => calculable.includes(id));
}
