import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('currency_rates')
export class CurrencyRateEntity extends TenantEntityBase {
  @Column('text') readonly currency!: string;
  @Column('date') readonly onDate!: string;
  @Column('numeric') readonly rate!: string;
  @Column('timestamptz') readonly updatedAt!: Date;
  @Column('uuid') readonly updatedBy!: string;
}
