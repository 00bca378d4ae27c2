/** The page of a traject, for who works at the foundation: nobody else can open it. */
export const trajectlink = (webadres: string, nummer: string): string =>
  `${webadres}/trajecten/${encodeURIComponent(nummer)}`;
