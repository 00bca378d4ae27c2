export const NIVEAUS = ["uitvoerend", "beleid", "bestuur"] as const;
