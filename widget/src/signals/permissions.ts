import type { Signal } from './signal';

/**
 * The state of the notification permission, told in two ways that differ in browsers without a
 * window. Only the state is read; nobody is asked for anything.
 */
export const permissions: Signal = {
  name: 'permissions',
  read: async () => {
    const { state } = await navigator.permissions.query({ name: 'notifications' });
    return [Notification.permission, state];
  },
};
