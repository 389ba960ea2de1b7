/**
 * Names the calculation that made a run. It is raised whenever a change of the engine could give another result for some
 * input, so that an old receipt that no longer matches says by which engine it was made.
 */
export const ENGINE_VERSION = 'premia-bonus/1';
