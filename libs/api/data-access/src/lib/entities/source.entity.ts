import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('sources')
export class SourceEntity extends TenantEntityBase {
  @Column('text') readonly key!: string;
  @Column('text', { nullable: true }) readonly channel!: string | null;
  @Column('jsonb') readonly headings!: readonly string[];
  @Column('jsonb') readonly mapping!: readonly { readonly column: string; readonly field?: string | null }[];
  @Column('text', { nullable: true }) readonly dateOrder!: 'dmy' | 'mdy' | null;
  @Column('text') readonly totals!: 'ask' | 'keep' | 'leave-out';
  @Column('text') readonly spans!: 'whole' | 'by-days';
  @Column('boolean') readonly countsBesides!: boolean;
  @Column('timestamptz') readonly updatedAt!: Date;
  @Column('uuid') readonly updatedBy!: string;
}
