import { z } from "zod";
import { ONTVANGERS, type Ontvanger, TERMIJNSOORTEN } from "../../aanmelding/regels.ts";
import { borgingsherinnering } from "../borging/vraag.ts";
import { type Gebeurtenis, mail } from "../definitie.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { datum, kenmerk, keuze } from "../velden.ts";
import { termijnsleutel } from "../../termijnen/termijn.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** What the clock does at a rung of a term: remember it, and tell who must hear. */

const termijnvelden = {
  soort: keuze(TERMIJNSOORTEN),
  /** Which one, where several of a soort run side by side: an evaluatiemoment, a partner. */
  onderwerp: kenmerk(200).optional(),
};

export const Trede = z.strictObject({
  ...termijnvelden,
  uiterlijk: datum,
  trede: kenmerk(40),
  aan: z.array(keuze(ONTVANGERS)).max(ONTVANGERS.length),
});

type Tredegegevens = z.output<typeof Trede>;

export const onthoud = (dossier: Dossier, { gegevens }: Gebeurtenis<Tredegegevens>): Dossier => ({
  ...dossier,
  signalen: [...dossier.signalen, `${termijnsleutel(gegevens)}/${gegevens.trede}`],
});

/** People outside get a letter of their own: they do not know our terms by name. */
const BUITEN: ReadonlySet<Ontvanger> = new Set(["aanvrager", "partner"]);

export const meld =
  (brief: string) =>
  (dossier: Dossier, { gegevens: { soort, onderwerp, uiterlijk, aan } }: Gebeurtenis<Tredegegevens>) =>
    aan.flatMap((wie) => {
      const params = { soort, uiterlijk, ...(onderwerp === undefined ? {} : { onderwerp }) };
      if (wie === "partner" && soort === "borging") return borgingsherinnering(dossier, onderwerp);
      if (wie === "partner" && soort === "evaluatiemoment")
        return deelnemers(dossier).map((partner) => mail("herinnering", wie, { ...params, partner }));
      return [mail(BUITEN.has(wie) ? "herinnering" : brief, wie, params)];
    });

export const bericht = (aan: readonly string[]): string => `Bericht aan: ${aan.join(", ")}.`;
