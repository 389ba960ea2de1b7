import { Column, Entity } from 'typeorm';
import type { RunState } from '@premia/shared-contract';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('payout_runs')
export class PayoutRunEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly planVersionId!: string;
  @Column('int') readonly number!: number;
  @Column('text') readonly state!: RunState;
  @Column('char', { length: 3 }) readonly currency!: string;
  @Column('jsonb') readonly sharedInput!: object;
  @Column({ type: 'boolean', default: false, insert: false, update: false }) readonly isShared!: boolean;
  @Column('jsonb') readonly sharedSources!: object;
  @Column('text') readonly inputHash!: string;
  @Column('text') readonly engineVersion!: string;
  @Column('timestamptz') readonly dataAsOf!: Date;
  @Column('numeric') readonly targetTotal!: string;
  @Column('numeric') readonly payoutTotal!: string;
  @Column('timestamptz') readonly calculatedAt!: Date;
  @Column('uuid') readonly calculatedBy!: string;
  @Column('text', { nullable: true }) readonly overlapReason!: string | null;
  @Column({ type: 'bigint', default: 0 }) readonly knownEvents!: string;
}
