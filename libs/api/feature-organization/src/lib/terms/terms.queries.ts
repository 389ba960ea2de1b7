/** Columns of `premia.terms` (as `t`, its team as `team`) that make a `TermsRow`. */
export const TERMS_COLUMNS = `t.id, t.person_id as "personId", t.from_date as "from", t.to_date as "to",
  t.team_id as "teamId", team.name as "teamName", t.position, t.fte,
  t.eligible_pay as "eligiblePay", t.target_percent as "targetPercent", t.target_amount as "targetAmount"`;
