/**
 * The people whom versions of plans are for: `version (id, number)` and `people (version_id, person_id, team_id)` of the
 * versions `$2` in the workspace `$1` at the moment `$3`. A version is for whoever has a target bonus in its teams: today
 * for the first version of a plan, from the day it applies for a later one (it pays those who leave after that day, too).
 */
export const PEOPLE_OF_VERSIONS = `
  with recursive version as (
    select v.id, v.number, v.team_ids,
           case when v.number > 1 then coalesce(v.applies_from, '-infinity'::date) end as holds_from
      from premia.bonus_plan_versions v where v.tenant_id = $1 and v.id = any ($2::uuid[])),
  reached as (
    select version.id as version_id, team_id from version, unnest(version.team_ids) as team_id
    union
    select reached.version_id, t.id
      from premia.teams t join reached on t.tenant_id = $1 and t.parent_id = reached.team_id),
  home as (
    select w.id, ($3::timestamptz at time zone w.time_zone)::date as today from premia.tenants w where w.id = $1),
  people as (
    select distinct on (version.id, p.id) version.id as version_id, p.id as person_id, w.team_id
      from version
      cross join home
      join premia.persons p on p.tenant_id = home.id
        and (p.left_on is null or p.left_on >= least(version.holds_from, home.today))
      join premia.terms w on w.tenant_id = p.tenant_id and w.person_id = p.id
        and w.from_date <= home.today and (w.to_date is null or w.to_date >= least(version.holds_from, home.today))
        and (w.target_amount > 0 or (w.target_percent > 0 and w.eligible_pay > 0))
     where version.team_ids = '{}'
        or exists (select from reached r where r.version_id = version.id and r.team_id = w.team_id)
     order by version.id, p.id, w.from_date desc)`;
