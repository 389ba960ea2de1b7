import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('answers')
export class AnswerEntity extends TenantEntityBase {
  @Column('uuid') readonly userId!: string;
  @Column('text') readonly operation!: string;
  @Column('text') readonly key!: string;
  @Column('text') readonly requestHash!: string;
  @Column('jsonb', { nullable: true }) readonly answer!: object | null;
  @Column('timestamptz') readonly createdAt!: Date;
}
