import { Column, Entity } from 'typeorm';
import type { CycleKind, CycleStage } from '@premia/api-vocabulary';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('cycles')
export class CycleEntity extends TenantEntityBase {
  @Column('text') readonly name!: string;
  @Column('text') readonly kind!: CycleKind;
  @Column('date', { name: 'from_date' }) readonly from!: string;
  @Column('date', { name: 'to_date' }) readonly to!: string;
  @Column('text') readonly stage!: CycleStage;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly archivedAt!: Date | null;
}
