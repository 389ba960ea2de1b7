import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('recording_moments')
export class RecordingMomentEntity extends TenantEntityBase {
  @Column('timestamptz') readonly moment!: Date;
}
