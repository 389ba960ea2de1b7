import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('bonus_plan_versions')
export class BonusPlanVersionEntity extends TenantEntityBase {
  @Column('uuid') readonly planId!: string;
  @Column('int') readonly number!: number;
  @Column('text') readonly state!: 'draft' | 'published';
  @Column('jsonb') readonly definition!: object;
  @Column('date', { nullable: true }) readonly appliesFrom!: string | null;
  @Column('uuid', { array: true }) readonly teamIds!: readonly string[];
  @Column('timestamptz', { nullable: true }) readonly publishedAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly publishedBy!: string | null;
  @Column('text') readonly definitionHash!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly updatedAt!: Date;
}
