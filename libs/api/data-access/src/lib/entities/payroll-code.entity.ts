import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** Under which wage type a part of a plan is paid, or at which cost centre a team stands. */
@Entity('payroll_codes')
export class PayrollCodeEntity extends TenantEntityBase {
  @Column('text') readonly kind!: 'own' | 'team' | 'cost-centre';
  @Column('uuid', { nullable: true }) readonly planId!: string | null;
  @Column('uuid', { nullable: true }) readonly teamId!: string | null;
  @Column('text') readonly code!: string;
}
