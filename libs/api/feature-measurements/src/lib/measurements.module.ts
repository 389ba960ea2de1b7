import { Module } from '@nestjs/common';
import { ImportObservations } from './import-observations/import-observations.command';
import { MetricResolver } from './metric/metric.resolver';
import { ObservationImportQueries } from './observation-import/observation-import.queries';
import { ObservationImportResolver } from './observation-import/observation-import.resolver';
import { DataOverviewQueries } from './overview/data-overview.queries';
import { DataOverviewResolver } from './overview/data-overview.resolver';
import { IngestObservations } from './rest/ingest-observations.command';
import { ObservationsController } from './rest/observations.controller';
import { UndoImport } from './undo-import/undo-import.command';
import { RemoveUploads } from './upload/remove-uploads.task';
import { UploadController } from './upload/upload.controller';

@Module({
  controllers: [UploadController, ObservationsController],
  providers: [
    ObservationImportResolver,
    ObservationImportQueries,
    ImportObservations,
    UndoImport,
    IngestObservations,
    RemoveUploads,
    MetricResolver,
    DataOverviewResolver,
    DataOverviewQueries,
  ],
})
export class MeasurementsModule {}
