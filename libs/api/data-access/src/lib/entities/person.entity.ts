import { Column, Entity } from 'typeorm';
import { TenantEntityBase } from './tenant-entity-base';

@Entity('persons')
export class PersonEntity extends TenantEntityBase {
  @Column('text') readonly name!: string;
  @Column('text', { nullable: true }) readonly email!: string | null;
  @Column('text', { nullable: true }) readonly personnelNumber!: string | null;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly archivedAt!: Date | null;
  @Column('date', { nullable: true }) readonly leftOn!: string | null;
}
