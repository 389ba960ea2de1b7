import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('refresh_tokens')
export class RefreshTokenEntity {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly sessionId!: string;
  @Column('text') readonly tokenHash!: string;
  @Column('timestamptz') readonly issuedAt!: Date;
  @Column('timestamptz') readonly expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) readonly usedAt!: Date | null;
}
