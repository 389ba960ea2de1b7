/**
 * Joins to `premia.persons` (under the alias `person`) the terms that hold on a day, as `current`; where none do, the
 * next that will. `today` is the parameter that holds the day.
 */
export function joinCurrentTerms(person: string, today: string): string {
  return `left join lateral (
    select t.*
      from premia.terms t
     where t.tenant_id = ${person}.tenant_id
       and t.person_id = ${person}.id
       and (t.to_date is null or t.to_date >= ${today}::date)
     order by t.from_date
     limit 1) current on true`;
}
