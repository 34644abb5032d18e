/** Waiting times between deactivating and deleting. */
export const WAITING_DAYS = [0, 1, 7, 14, 30] as const;
export type WaitingDays = (typeof WAITING_DAYS)[number];

export const DAY_MS = 86_400_000;
