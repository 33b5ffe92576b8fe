/** How a command ends that cannot go on: the message is for the administrator, so no stack trace stands before it. */
export const sayAndFail = (error: unknown): void => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
};
