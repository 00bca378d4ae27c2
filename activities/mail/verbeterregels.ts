import { kop, lijst, vrijeTekst, type Blok } from "./blokken.ts";
import type { Ontvangerrol } from "./brief.ts";

/** Why a decision about hours is corrected, and what that means for who reads it. */
export const verbeterregels = (reden: string, rol: Ontvangerrol): readonly Blok[] => [
  kop("Waarom is dit verbeterd?"),
  ...vrijeTekst(reden),
  kop("Wat betekent dit voor u?"),
  rol === "za"
    ? lijst(
        "Deze gegevens gelden nu. Ze staan ook zo in het dossier.",
        "Pas de planning aan als dat nodig is, en bespreek dat met de aanvrager.",
      )
    : lijst(
        "Deze gegevens gelden nu, in plaats van wat eerst in ons besluit stond.",
        "De zorgarrangeur past de planning met u aan als dat nodig is.",
        "Wilt u meer weten? Bel of mail ons: wij leggen het graag uit.",
      ),
];
