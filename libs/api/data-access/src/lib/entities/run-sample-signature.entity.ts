import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** Somebody has looked at a sample, whose payouts were calculated again as they signed. */
@Entity('run_sample_signatures')
export class RunSampleSignatureEntity extends TenantEntityBase {
  @Column('uuid') readonly sampleId!: string;
  @Column('uuid') readonly signedBy!: string;
  @Column('timestamptz') readonly signedAt!: Date;
  @Column('integer') readonly matching!: number;
  @Column('text', { nullable: true }) readonly note!: string | null;
}
