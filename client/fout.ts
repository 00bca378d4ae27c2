/** What was thrown, as an error that can be told: anything can be thrown. */
export const alsFout = (geworpen: unknown): Error =>
  geworpen instanceof Error ? geworpen : new Error(String(geworpen));

/** For a question that got no answer: it is told, and the answer is null. */
export const zonderAntwoord =
  (bijFout: (fout: Error) => void) =>
  (geworpen: unknown): null => {
    bijFout(alsFout(geworpen));
    return null;
  };
