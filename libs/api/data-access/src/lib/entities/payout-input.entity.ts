import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('payout_inputs')
export class PayoutInputEntity extends TenantEntityBase {
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text') readonly kind!: 'factor' | 'absence' | 'earlier-payment';
  @Column('uuid', { nullable: true }) readonly planId!: string | null;
  @Column('text') readonly name!: string;
  @Column('text', { nullable: true }) readonly word!: string | null;
  @Column('numeric', { nullable: true }) readonly amount!: string | null;
  @Column('text', { nullable: true }) readonly comment!: string | null;
  @Column('int') readonly version!: number;
  @Column('timestamptz') readonly updatedAt!: Date;
  @Column('uuid') readonly updatedBy!: string;
}
