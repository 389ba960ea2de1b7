import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '@premia/shared-contract';

@Entity('tenants')
export class TenantEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('char', { length: 3 }) readonly currency!: string;
  @Column('text') readonly timeZone!: string;
  @Column('text') readonly locale!: Locale;
  @Column('boolean') readonly isSample!: boolean;
  @Column('timestamptz') readonly createdAt!: Date;
}
