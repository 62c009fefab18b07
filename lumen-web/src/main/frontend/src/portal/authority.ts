import type { Role } from '../api/wire';

/** From the one who may do most to the one who may do least. */
const ROLES: readonly Role[] = ['owner', 'lead', 'agent', 'viewer'];

/**
 * The roles somebody may give to a member who has a role now; none when the member is out of reach. The server decides for
 * itself: this only keeps the screen from offering what would be refused.
 */
export function rolesFor(own: Role, theirs: Role): readonly Role[] {
  const within = reach(own);
  return within.includes(theirs) ? within : [];
}

/** The roles that somebody may invite others to be, the one who may do least first; none when they may invite nobody. */
export function invitable(own: Role): readonly Role[] {
  return [...reach(own)].reverse();
}

export function mayRemove(own: Role, theirs: Role): boolean {
  return reach(own).includes(theirs);
}

function reach(own: Role): readonly Role[] {
  if (own === 'owner') return ROLES;
  return own === 'lead' ? ['agent', 'viewer'] : [];
}

/** Whether somebody may change the shop and its widget; everybody may look. */
export function mayEdit(own: Role | undefined): boolean {
  return own === 'owner' || own === 'lead';
}
