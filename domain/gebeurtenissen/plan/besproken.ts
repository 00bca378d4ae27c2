import { niemand } from "../hoort.ts";

export const BESPROKEN = niemand(
  "wie dit aangaat, bespreekt het met de zorgarrangeur; daarna staat het in het dossier",
);
