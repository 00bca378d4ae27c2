/** The reasons that schools gave [E 3.1]. */
export const VERLENGINGSREDENEN = [
  "doelen nog niet volledig bereikt",
  "ondersteuningsbehoefte nog aanwezig",
  "samenwerking verloopt goed en vraagt vervolg",
  "anders",
] as const;
