import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** A run held against another: that of the last period, or the one whose place it took. */
@Entity('run_comparisons')
export class RunComparisonEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('text') readonly against!: 'last-period' | 'run-before';
  @Column('uuid') readonly baseRunId!: string;
  @Column('timestamptz') readonly comparedAt!: Date;
}
