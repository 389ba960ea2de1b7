import { Column, Entity } from 'typeorm';
import type { JobKind, JobState } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('jobs')
export class JobEntity extends TenantEntityBase {
  @Column('text') readonly kind!: JobKind;
  @Column('jsonb') readonly payload!: object;
  @Column('text', { nullable: true }) readonly key!: string | null;
  @Column('text') readonly state!: JobState;
  @Column('int') readonly attempt!: number;
  @Column('int') readonly done!: number;
  @Column('int', { nullable: true }) readonly total!: number | null;
  @Column('jsonb', { nullable: true }) readonly result!: object | null;
  @Column('jsonb', { nullable: true }) readonly error!: object | null;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Date | null;
}
