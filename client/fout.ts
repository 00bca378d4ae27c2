/** What was thrown, as an error that can be told: anything can be thrown. */
export const alsFout = (geworpen: unknown): Error =>
  geworpen instanceof Error ? geworpen : new Error(String(geworpen));
