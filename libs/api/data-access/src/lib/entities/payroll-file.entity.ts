import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

/** A file that was made of a part. */
@Entity('payroll_files')
export class PayrollFileEntity extends TenantEntityBase {
  @Column('uuid') readonly handoverId!: string;
  @Column('uuid') readonly fileId!: string;
  @Column('text') readonly target!: string;
  @Column('int') readonly lines!: number;
  @Column('text') readonly sha256!: string;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
}
