import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('files')
export class FileEntity extends TenantEntityBase {
  @Column('text') readonly kind!: 'upload' | 'payroll';
  @Column('text') readonly name!: string;
  @Column('int') readonly size!: number;
  @Column('text') readonly sha256!: string;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
}
