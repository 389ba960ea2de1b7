import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('uploads')
export class UploadEntity extends TenantEntityBase {
  @Column('text') readonly fileName!: string;
  @Column('bytea') readonly content!: Uint8Array;
  @Column('int') readonly size!: number;
  @Column('text') readonly sha256!: string;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
}
