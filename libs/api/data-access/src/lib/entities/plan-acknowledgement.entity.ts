import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('plan_acknowledgements')
export class PlanAcknowledgementEntity extends TenantEntityBase {
  @Column('uuid') readonly planVersionId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('timestamptz', { nullable: true }) readonly acknowledgedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly overriddenBy!: string | null;
  @Column('text', { nullable: true }) readonly overrideReason!: string | null;
}
