import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_passwords')
export class UserPasswordEntity {
  @PrimaryColumn('uuid') readonly userId!: string;
  @Column('text') readonly passwordHash!: string;
  @Column('timestamptz') readonly changedAt!: Date;
}
