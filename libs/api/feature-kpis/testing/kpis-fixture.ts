import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newId } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, type TestTenant } from '@premia/api-util-testing';
import { observationsOf, readObservations, readTable, recogniseColumns } from '@premia/domain-kpi';
import { AssignmentLoaders } from '../src/lib/assignments/assignment.loaders';
import { AssignmentQueries } from '../src/lib/assignments/assignment.queries';
import { KpiAvailability } from '../src/lib/catalogue/kpi-availability';
import { CycleCourseQueries } from '../src/lib/course/cycle-course.queries';
import { KpiReportQueries } from '../src/lib/report/kpi-report.queries';
import { SaveAssignments } from '../src/lib/save-assignments/save-assignments.command';
import { KpiTrendQueries } from '../src/lib/trend/kpi-trend.queries';

/** The real file of product §10, which tests read where it lies. */
const REAL_FILE = resolve('../shared/data/marketing-2021-02.csv');
export const realFile: Buffer | null = existsSync(REAL_FILE) ? readFileSync(REAL_FILE) : null;
export const whereAbsent = realFile === null ? ' (skipped: ../shared/data/marketing-2021-02.csv is not here)' : '';

/** The feature's commands and queries on a test database, for integration tests. */
export class KpisFixture {
  readonly report: KpiReportQueries;
  readonly trend: KpiTrendQueries;
  readonly availability: KpiAvailability;
  readonly assignments: AssignmentQueries;
  readonly course: CycleCourseQueries;
  readonly loaders: AssignmentLoaders;
  readonly saveAssignments: SaveAssignments;

  constructor(private readonly database: TestDatabase) {
    const { reads, loaders, unitOfWork } = database;
    this.report = new KpiReportQueries(reads);
    this.trend = new KpiTrendQueries(reads);
    this.availability = new KpiAvailability(reads, loaders);
    this.assignments = new AssignmentQueries(reads);
    this.course = new CycleCourseQueries(reads, this.assignments);
    this.loaders = new AssignmentLoaders(reads, loaders);
    this.saveAssignments = new SaveAssignments(unitOfWork);
  }

  /** Records what a file says, as an import would. */
  async record(tenant: TestTenant, content: string | Buffer): Promise<void> {
    const table = readTable(Buffer.from(content));
    if (!table.ok) throw new Error(table.error.code);
    const reading = readObservations(table.value, recogniseColumns(table.value.headers));
    if (!reading.ok) throw new Error(reading.error[0]?.code);
    const observations = [...observationsOf(reading.value.rows)];
    const ctx = tenant.asOwner();
    await this.database.unitOfWork.run(ctx, (tx) =>
      tx.query(
        `insert into premia.observations
           (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, recorded_by, recorded_at)
         select $1, o.id, o.metric, o.on_date, o.channel, o.campaign, o.value, 'file', o.external_key, 1, $2, $3
           from unnest($4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[], $9::numeric[], $10::text[])
                  as o (id, metric, on_date, channel, campaign, value, external_key)`,
        [
          ctx.tenantId,
          ctx.userId,
          ctx.now,
          observations.map(() => newId()),
          observations.map(({ metric }) => metric),
          observations.map(({ date }) => date),
          observations.map(({ channel }) => channel),
          observations.map(({ campaign }) => campaign),
          observations.map(({ value }) => value.toDecimal(30)),
          observations.map(({ externalKey }) => externalKey),
        ],
      ),
    );
  }
}

/** A workspace with a head over one team, an employee in it, somebody in another team, and the cycle February 2021. */
export interface Staff {
  readonly tenant: TestTenant;
  readonly cycleId: string;
  readonly teamId: string;
  readonly otherTeamId: string;
  readonly employeeId: string;
  readonly headId: string;
  readonly outsiderId: string;
  readonly as: (
    role: 'owner' | 'admin' | 'hr' | 'head' | 'employee' | 'auditor',
    given?: Partial<TenantContext>,
  ) => TenantContext;
}

export async function aStaff(database: TestDatabase): Promise<Staff> {
  const [cycleId, teamId, otherTeamId, outsiderId] = [newId(), newId(), newId(), newId()];
  const tenant = await aTenant()
    .withPerson('Head of marketing', 'head')
    .withPerson('Search specialist', 'employee')
    .withMember('admin')
    .withMember('hr')
    .withMember('auditor')
    .with(async (tx, built) => {
      const { tenantId } = built;
      const [headId, employeeId] = [built.member('head').personId, built.member('employee').personId];
      await tx.query(
        `insert into premia.persons (tenant_id, id, name, created_at) values ($1, $2, 'Event manager', $3)`,
        [tenantId, outsiderId, tx.ctx.now],
      );
      await tx.query(
        `insert into premia.teams (tenant_id, id, name, head_person_id, created_at)
         values ($1, $2, 'Digital', $4, $5), ($1, $3, 'Events', null, $5)`,
        [tenantId, teamId, otherTeamId, headId, tx.ctx.now],
      );
      await tx.query(
        `insert into premia.terms (tenant_id, id, person_id, from_date, team_id, position, fte, created_at)
         select $1, t.id, t.person_id, '2021-01-01', t.team_id, 'Specialist', 1, $5
           from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t (id, person_id, team_id)`,
        [
          tenantId,
          [newId(), newId(), newId()],
          [headId, employeeId, outsiderId],
          [teamId, teamId, otherTeamId],
          tx.ctx.now,
        ],
      );
      await tx.query(
        `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
         values ($1, $2, 'February 2021', 'month', '2021-02-01', '2021-02-28', 'active', $3)`,
        [tenantId, cycleId, tx.ctx.now],
      );
    })
    .in(database);
  const as: Staff['as'] = (role, given) => tenant.as(tenant.member(role), given);
  const personOf = (role: 'head' | 'employee'): string => tenant.member(role).personId ?? '';
  return {
    tenant,
    cycleId,
    teamId,
    otherTeamId,
    outsiderId,
    employeeId: personOf('employee'),
    headId: personOf('head'),
    as,
  };
}
