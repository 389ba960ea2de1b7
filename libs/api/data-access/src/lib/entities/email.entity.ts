import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('emails')
export class EmailEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { nullable: true }) readonly tenantId!: string | null;
  @Column('text') readonly recipient!: string;
  @Column('text') readonly subject!: string;
  @Column('text') readonly textBody!: string;
  @Column('text') readonly htmlBody!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly sentAt!: Date | null;
  @Column('text', { nullable: true }) readonly failure!: string | null;
  @Column('int') readonly attempts!: number;
  @Column('timestamptz', { nullable: true }) readonly givenUpAt!: Date | null;
}
