import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** Which payouts of a run are looked at closely: those that the seed gives. */
@Entity('run_samples')
export class RunSampleEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('text') readonly seed!: string;
  @Column('integer') readonly size!: number;
  @Column('uuid') readonly drawnBy!: string;
  @Column('timestamptz') readonly drawnAt!: Date;
}
