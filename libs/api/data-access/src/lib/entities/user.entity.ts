import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '@premia/shared-contract';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly email!: string;
  /** What its owner calls themselves; null in accounts from before it was asked. */
  @Column('text', { nullable: true }) readonly name!: string | null;
  @Column('text') readonly locale!: Locale;
  @Column('timestamptz') readonly createdAt!: Date;
  /** When its owner has proved to read the address; null before. */
  @Column('timestamptz', { nullable: true }) readonly emailConfirmedAt!: Date | null;
}
