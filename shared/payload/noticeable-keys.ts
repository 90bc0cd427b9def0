/** Keys of `aps` that make a person notice a notification: it has one of them, and a background push has none. */
export const noticeableKeys: readonly string[] = ['alert', 'badge', 'sound'];
