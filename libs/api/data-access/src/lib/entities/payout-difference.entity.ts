import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** One reason why a person's payout differs in a comparison; a person's reasons add up to the difference. */
@Entity('payout_differences')
export class PayoutDifferenceEntity extends TenantEntityBase {
  @Column('uuid') readonly comparisonId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text') readonly code!: string;
  @Column('text', { nullable: true }) readonly kpi!: string | null;
  @Column('numeric') readonly amount!: string;
}
