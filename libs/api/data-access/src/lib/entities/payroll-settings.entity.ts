import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** What the workspace gives for the targets of payroll. */
@Entity('payroll_settings')
export class PayrollSettingsEntity extends TenantEntityBase {
  @Column('jsonb') readonly options!: object;
  @Column('uuid') readonly savedBy!: string;
  @Column('timestamptz') readonly savedAt!: Date;
}
