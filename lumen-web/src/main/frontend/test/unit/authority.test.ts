import { expect, test } from '@playwright/test';
import { invitable, mayRemove, rolesFor } from '../../src/portal/authority';
import { Search } from '../../src/console/search';

test('an owner may give any role, a lead only those below, others none', () => {
  expect(rolesFor('owner', 'owner')).toEqual(['owner', 'lead', 'agent', 'viewer']);
  expect(rolesFor('lead', 'agent')).toEqual(['agent', 'viewer']);
  expect(rolesFor('lead', 'owner')).toEqual([]);
  expect(rolesFor('agent', 'viewer')).toEqual([]);
  expect([mayRemove('owner', 'lead'), mayRemove('lead', 'lead'), mayRemove('viewer', 'viewer')]).toEqual([true, false, false]);
});

test('whom somebody may invite begins with the one who may do least', () => {
  expect(invitable('owner')).toEqual(['viewer', 'agent', 'lead', 'owner']);
  expect(invitable('lead')).toEqual(['viewer', 'agent']);
  expect(invitable('agent')).toEqual([]);
});

test('a search is taken from an address and comes back as the same one', () => {
  const search = new Search('?words=%C3%A9toile&plan=free&order=newest', () => undefined);
  expect([search.words, search.plan, search.order, search.narrowed]).toEqual(['étoile', 'free', 'newest', true]);
  expect(search.address()).toBe('?words=%C3%A9toile&plan=free&order=newest');
});
