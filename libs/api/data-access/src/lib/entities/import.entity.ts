import { Column, Entity } from 'typeorm';
import type { ImportMode } from '@premia/api-vocabulary';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('imports')
export class ImportEntity extends TenantEntityBase {
  @Column('text') readonly kind!: 'observations' | 'people';
  @Column('text') readonly fileName!: string;
  @Column('text') readonly sha256!: string;
  @Column('text') readonly source!: string;
  @Column('jsonb') readonly mapping!: object;
  @Column('text') readonly mode!: ImportMode;
  @Column('int') readonly rowsRead!: number;
  @Column('int') readonly added!: number;
  @Column('int') readonly unchanged!: number;
  @Column('int') readonly corrected!: number;
  @Column('int', { default: 0 }) readonly withdrawn!: number;
  @Column('jsonb') readonly problems!: object;
  @Column('uuid') readonly createdBy!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly undoneAt!: Date | null;
  @Column('uuid', { nullable: true }) readonly undoneBy!: string | null;
}
