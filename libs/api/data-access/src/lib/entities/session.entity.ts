import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly userId!: string;
  @Column('uuid', { nullable: true }) readonly tenantId!: string | null;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz') readonly lastUsedAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly revokedAt!: Date | null;
  @Column('text', { nullable: true }) readonly revokedReason!:
    'signed-out' | 'signed-out-everywhere' | 'token-reused' | 'password-changed' | 'access-ended' | null;
  @Column('text') readonly userAgent!: string;
}
