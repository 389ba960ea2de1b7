/**
 * Columns of a payout as it is written, frozen from then on; `payoutLine` gives their values in this order. The engine's
 * result is not among them: it follows from the input, its receipt vouches for it, and nothing would read it.
 */
export const PAYOUT_COLUMNS = `id, person_id, person_name, position, team_id, team_name, outcome, reason_code, reason_values,
  input, allotment, sources, target_bonus, own_amount, team_amount, total, percent_of_target,
  team_effect, receipt_hash`;

/** Approved adjustments by run and person: they are of a cycle under a plan, and so of each of its runs. */
const APPROVED = `
  select r.tenant_id, r.id as run_id, a.person_id, sum(a.amount) as amount
    from premia.payout_adjustments a
    join premia.bonus_plan_versions v on v.tenant_id = a.tenant_id and v.plan_id = a.plan_id
    join premia.payout_runs r on r.tenant_id = v.tenant_id and r.plan_version_id = v.id and r.cycle_id = a.cycle_id
   where a.decision = 'approved'
   group by 1, 2, 3`;

const KEPT = ['tenant_id', 'run_id', 'result', ...PAYOUT_COLUMNS.split(',').map((column) => column.trim())]
  .filter((column) => column !== 'total')
  .map((column) => `p.${column}`)
  .join(', ');

/**
 * Payouts as they are paid: `total` is what was calculated with the approved adjustments, `calculated` without them. The only
 * place where the two are added up, but for the sum of a run (`ADJUSTED_TOTAL`).
 */
export const ADJUSTED_PAYOUTS = `(
  select ${KEPT}, p.total as calculated, p.total + coalesce(a.amount, 0) as total
    from premia.payouts p
    left join (${APPROVED}) a on a.tenant_id = p.tenant_id and a.run_id = p.run_id and a.person_id = p.person_id)`;

/** What a run `r` pays in all. */
export const ADJUSTED_TOTAL = `(r.payout_total + coalesce((
  select sum(a.amount) from (${APPROVED}) a
    join premia.payouts p on p.tenant_id = a.tenant_id and p.run_id = a.run_id and p.person_id = a.person_id
   where a.tenant_id = r.tenant_id and a.run_id = r.id), 0))`;
