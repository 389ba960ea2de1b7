import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('payouts')
export class PayoutEntity extends TenantEntityBase {
  @Column('uuid') readonly runId!: string;
  @Column('uuid') readonly personId!: string;
  @Column('text') readonly personName!: string;
  @Column('text', { nullable: true }) readonly position!: string | null;
  @Column('uuid', { nullable: true }) readonly teamId!: string | null;
  @Column('text', { nullable: true }) readonly teamName!: string | null;
  @Column('text') readonly outcome!: 'paid' | 'zero' | 'not-eligible';
  @Column('text', { nullable: true }) readonly reasonCode!: string | null;
  @Column('jsonb') readonly reasonValues!: object;
  @Column('json', { nullable: true }) readonly input!: object | null;
  @Column('json', { nullable: true }) readonly result!: object | null;
  @Column('json') readonly sources!: object;
  @Column('numeric') readonly targetBonus!: string;
  @Column('numeric', { nullable: true }) readonly ownAmount!: string | null;
  @Column('numeric', { nullable: true }) readonly teamAmount!: string | null;
  @Column('numeric') readonly total!: string;
  @Column('numeric', { nullable: true }) readonly percentOfTarget!: string | null;
  @Column('numeric', { nullable: true }) readonly teamEffect!: string | null;
  @Column('text') readonly receiptHash!: string;
  @Column('jsonb', { nullable: true }) readonly allotment!: object | null;
}
