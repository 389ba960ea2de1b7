import type { BonusError } from '../errors';

export function unknownParticipant(participantId: string): BonusError {
  return {
    code: 'unknown-reference',
    path: '/participants',
    message: `There is no participant ${JSON.stringify(participantId.slice(0, 40))} in this input; name one of its participants.`,
  };
}
