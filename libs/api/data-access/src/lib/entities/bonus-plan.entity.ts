import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('bonus_plans')
export class BonusPlanEntity extends TenantEntityBase {
  @Column('text') readonly name!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('uuid') readonly createdBy!: string;
}
