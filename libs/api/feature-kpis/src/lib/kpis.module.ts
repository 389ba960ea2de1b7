import { Module } from '@nestjs/common';
import { AssignmentLoaders } from './assignments/assignment.loaders';
import { AssignmentQueries } from './assignments/assignment.queries';
import { AssignmentResolver } from './assignments/assignment.resolver';
import { AssignmentFieldsResolver } from './assignments/assignment-fields.resolver';
import { CycleFieldsResolver } from './assignments/cycle-fields.resolver';
import { KpiResolver } from './catalogue/kpi.resolver';
import { KpiAvailability } from './catalogue/kpi-availability';
import { CycleCourseQueries } from './course/cycle-course.queries';
import { CycleCourseResolver } from './course/cycle-course.resolver';
import { KpiReportQueries } from './report/kpi-report.queries';
import { KpiReportResolver } from './report/kpi-report.resolver';
import { SaveAssignments } from './save-assignments/save-assignments.command';
import { KpiTrendQueries } from './trend/kpi-trend.queries';
import { KpiTrendResolver } from './trend/kpi-trend.resolver';

@Module({
  providers: [
    KpiResolver,
    KpiAvailability,
    KpiReportResolver,
    KpiReportQueries,
    KpiTrendResolver,
    KpiTrendQueries,
    AssignmentResolver,
    AssignmentFieldsResolver,
    CycleFieldsResolver,
    AssignmentLoaders,
    AssignmentQueries,
    SaveAssignments,
    CycleCourseQueries,
    CycleCourseResolver,
  ],
})
export class KpisModule {}
