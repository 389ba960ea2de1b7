import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('teams')
export class TeamEntity extends TenantEntityBase {
  @Column('text') readonly name!: string;
  @Column('uuid', { nullable: true }) readonly parentId!: string | null;
  @Column('uuid', { nullable: true }) readonly headPersonId!: string | null;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly archivedAt!: Date | null;
}
