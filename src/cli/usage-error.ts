/** The command cannot be run as it was given; the message is all that is printed, and the exit code is 2. */
export class UsageError extends Error {}
