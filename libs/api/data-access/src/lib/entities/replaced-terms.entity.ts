import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** Terms as they stood before they were replaced or taken away; a trigger of the table of terms writes them. */
@Entity('replaced_terms')
export class ReplacedTermsEntity extends TenantEntityBase {
  @Column('uuid') readonly termsId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('date', { name: 'from_date' }) readonly from!: string;
  @Column('date', { name: 'to_date', nullable: true }) readonly to!: string | null;
  @Column('uuid', { nullable: true }) readonly teamId!: string | null;
  @Column('text') readonly position!: string;
  @Column('numeric') readonly fte!: string;
  @Column('numeric', { nullable: true }) readonly eligiblePay!: string | null;
  @Column('numeric', { nullable: true }) readonly targetPercent!: string | null;
  @Column('numeric', { nullable: true }) readonly targetAmount!: string | null;
  @Column('timestamptz') readonly replacedAt!: Date;
  @Column('uuid', { nullable: true }) readonly replacedBy!: string | null;
}
