import { later } from '#shared/ui/later.tsx';

/** What the first screen of a matched call does not need. */
export const Why = later(() => import('./why.tsx').then((one) => one.Why));
export const AgreedOnce = later(() => import('./agreed-once.tsx').then((one) => one.AgreedOnce));
export const FactRows = later(() => import('./fact-rows.tsx').then((one) => one.FactRows));
export const Newcomer = later(() => import('./newcomer.tsx').then((one) => one.Newcomer));
export const NotHeld = later(() => import('./not-held.tsx').then((one) => one.NotHeld));
export const PendingList = later(() => import('./pending-list.tsx').then((one) => one.PendingList));
export const SavedCard = later(() => import('./saved-card.tsx').then((one) => one.SavedCard));
export const Notices = later(() => import('./notices.tsx').then((one) => one.Notices));
export const ChangeClient = later(() => import('./change-client.tsx').then((one) => one.ChangeClient));
export const BelowFields = later(() => import('./below-fields.tsx').then((one) => one.BelowFields));
export const Missing = later(() => import('./missing.tsx').then((one) => one.Missing));
export const Minutes = later(() => import('./minutes.tsx').then((one) => one.Minutes));
export const Recording = later(() => import('./recording.tsx').then((one) => one.Recording));
