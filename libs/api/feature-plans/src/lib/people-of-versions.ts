/**
 * The people whom versions of plans are for: `version (id, number)` and `people (version_id, person_id, team_id)` of the
 * versions `$2` in the workspace `$1` at the moment `$3`. A first version is for whoever has a target bonus in its teams
 * today. A later one asks those whom the version before held for: they had a target before its first day, and have one
 * from that day on (it pays those who leave afterwards, too). Whoever joins later finds it as their first.
 */
export const PEOPLE_OF_VERSIONS = `
  with recursive home as (
    select w.id, ($3::timestamptz at time zone w.time_zone)::date as today from premia.tenants w where w.id = $1),
  version as (
    select v.id, v.number, v.team_ids, home.today,
           case when v.number > 1 then coalesce(v.applies_from, v.published_at::date) end as holds_from
      from premia.bonus_plan_versions v cross join home
     where v.tenant_id = $1 and v.id = any ($2::uuid[])),
  reached as (
    select version.id as version_id, team_id from version, unnest(version.team_ids) as team_id
    union
    select reached.version_id, t.id
      from premia.teams t join reached on t.tenant_id = $1 and t.parent_id = reached.team_id),
  targets as (
    select w.person_id, w.team_id, w.from_date, least(w.to_date, p.left_on) as to_date
      from premia.terms w
      join premia.persons p on p.tenant_id = w.tenant_id and p.id = w.person_id
     where w.tenant_id = $1 and (w.target_amount > 0 or (w.target_percent > 0 and w.eligible_pay > 0))),
  people as (
    select distinct on (version.id, t.person_id) version.id as version_id, t.person_id, t.team_id
      from version
      join targets t on t.from_date <= greatest(version.holds_from, version.today)
        and (t.to_date is null or t.to_date >= least(version.holds_from, version.today))
     where (version.team_ids = '{}'
            or exists (select from reached r where r.version_id = version.id and r.team_id = t.team_id))
       and (version.number = 1
            or exists (select from targets e where e.person_id = t.person_id and e.from_date < version.holds_from))
     order by version.id, t.person_id, t.from_date desc)`;
