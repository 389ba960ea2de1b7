import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('file_chunks')
export class FileChunkEntity extends TenantEntityBase {
  @Column('uuid') readonly fileId!: string;
  @Column('int') readonly position!: number;
  @Column('bytea') readonly bytes!: Uint8Array;
}
