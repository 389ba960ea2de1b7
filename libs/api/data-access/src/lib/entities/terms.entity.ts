import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('terms')
export class TermsEntity extends TenantEntityBase {
  @Column('uuid') readonly personId!: string;
  @Column('date', { name: 'from_date' }) readonly from!: string;
  @Column('date', { name: 'to_date', nullable: true }) readonly to!: string | null;
  @Column('uuid', { nullable: true }) readonly teamId!: string | null;
  @Column('text') readonly position!: string;
  @Column('numeric') readonly fte!: string;
  @Column('numeric', { nullable: true }) readonly eligiblePay!: string | null;
  @Column('numeric', { nullable: true }) readonly targetPercent!: string | null;
  @Column('numeric', { nullable: true }) readonly targetAmount!: string | null;
  @Column('timestamptz') readonly createdAt!: Date;
}
