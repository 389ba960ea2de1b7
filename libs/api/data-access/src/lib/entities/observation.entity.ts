import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('observations')
export class ObservationEntity extends TenantEntityBase {
  @Column('text') readonly metric!: string;
  @Column('date') readonly onDate!: string;
  @Column('date', { nullable: true }) readonly fromDate!: string | null;
  @Column('text', { nullable: true }) readonly channel!: string | null;
  @Column('text', { nullable: true }) readonly campaign!: string | null;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('uuid', { nullable: true }) readonly teamId!: string | null;
  @Column('numeric', { nullable: true }) readonly value!: string | null;
  @Column('text', { nullable: true }) readonly converted!: string | null;
  @Column('text') readonly source!: string;
  @Column('text') readonly externalKey!: string;
  @Column('int') readonly revision!: number;
  @Column('uuid', { nullable: true }) readonly importId!: string | null;
  @Column('text', { nullable: true }) readonly comment!: string | null;
  @Column('uuid') readonly recordedBy!: string;
  @Column('timestamptz') readonly recordedAt!: Date;
}
