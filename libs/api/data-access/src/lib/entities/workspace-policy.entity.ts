import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('workspace_policies')
export class WorkspacePolicyEntity extends TenantEntityBase {
  @Column('numeric') readonly teamShareLimit!: string;
  @Column('int') readonly kpiCountMin!: number;
  @Column('int') readonly kpiCountMax!: number;
  @Column('boolean') readonly headsSeePay!: boolean;
  @Column('timestamptz') readonly updatedAt!: Date;
}
