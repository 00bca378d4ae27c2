import { z } from "zod";
import { ONTVANGERS, type Ontvanger, type Rolbinnen, TERMIJNSOORTEN } from "../../aanmelding/regels.ts";
import { rolnaam } from "../../briefwoorden.ts";
import { borgingsherinnering } from "../borging/vraag.ts";
import type { Gebeurtenis } from "../definitie.ts";
import { deelnemers, momentMet } from "../evaluatie/uitnodiging.ts";
import { ALS_PARTNER, type Brieven, type Hoort, OP_AFSTAND } from "../hoort.ts";
import { datum, kenmerk, keuze } from "../velden.ts";
import { verlengingOpTijd } from "../verlenging/op-tijd.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
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

/** What a letter of this rung says to `wie`; nothing to who is not told at it. */
const tree = (
  wie: Ontvanger,
  { aan, soort, onderwerp, uiterlijk }: Tredegegevens,
): Readonly<{ soort: Tredegegevens["soort"]; uiterlijk: string; onderwerp?: string }> | null =>
  aan.includes(wie) ? { soort, uiterlijk, ...(onderwerp === undefined ? {} : { onderwerp }) } : null;

/** People outside get a letter of their own: they do not know our terms by name. */
export const hoortVanTrede = (brief: string): Hoort<Gebeurtenis<Tredegegevens>> => {
  const binnen = (wie: Rolbinnen): Brieven<Gebeurtenis<Tredegegevens>> => ({
    [brief]: (_dossier, { gegevens }) => tree(wie, gegevens),
  });
  const { aanvrager, partner } = verlengingOpTijd<Gebeurtenis<Tredegegevens>>((_dossier, { gegevens: { soort } }) =>
    soort === "einde" ? "einde" : null,
  );
  const nadert = brief === "termijn-nadert";
  return {
    aanvrager: {
      herinnering: (_dossier, { gegevens }) => tree("aanvrager", gegevens),
      ...(nadert ? aanvrager : {}),
    },
    // What is asked of the aanvrager is asked of one; what each partner is told they are told too.
    medeAanvrager: ALS_PARTNER,
    partner: {
      ...(nadert ? partner : {}),
      herinnering: (dossier, { gegevens }) => {
        const params = tree("partner", gegevens);
        if (params === null || params.soort === "borging") return null;
        if (params.soort !== "evaluatiemoment") return params;
        return nadert ? uitgenodigden(dossier, params) : null;
      },
      ...(nadert
        ? {}
        : {
            // Once its day is over, only who calls it is asked what came of it.
            "evaluatie-navraag": (dossier: Dossier, { gegevens }: Gebeurtenis<Tredegegevens>) =>
              tree("partner", gegevens)?.soort === "evaluatiemoment" ? wieRoept(dossier, gegevens) : null,
          }),
      borgingsvraag: (dossier, { gegevens }) =>
        tree("partner", gegevens)?.soort === "borging" ? borgingsherinnering(dossier, gegevens.onderwerp) : null,
    },
    za: {
      // As long as there is somebody who speaks with the partner, that one asks after an answer that stays away.
      [brief]: (dossier, { gegevens }) =>
        tree("za", gegevens) ??
        (brief === "termijn-verlopen" && loopt(dossier, gegevens) ? tree("partner", gegevens) : null),
    },
    eerdereZa: OP_AFSTAND.eerdereZa,
    projectleider: binnen("projectleider"),
    plaatsvervanger: binnen("plaatsvervanger"),
    beheerder: binnen("beheerder"),
  };
};

const loopt = ({ za, afgerondOp }: Dossier, { soort }: Tredegegevens): boolean =>
  soort === "borging" && za !== null && afgerondOp === null;

/** Who was invited, on the level of the moment. */
const uitgenodigden = (dossier: Dossier, params: { readonly soort: string; readonly onderwerp?: string }) =>
  momentMet(dossier, params.onderwerp ?? "").flatMap(({ niveau }) =>
    deelnemers(dossier, niveau).map((partner) => ({ ...params, partner, niveau })),
  );

/** The partner that calls this evaluatiemoment. */
const wieRoept = ({ evaluaties }: Dossier, { onderwerp, uiterlijk }: Tredegegevens): Opdracht["params"][] =>
  evaluaties.flatMap(({ id: evaluatie, roept: partner, niveau }) =>
    evaluatie === onderwerp && partner !== undefined ? [{ evaluatie, datum: uiterlijk, partner, niveau }] : [],
  );

export const bericht = (aan: readonly string[]): string => `Bericht aan: ${aan.map(rolnaam).join(", ")}.`;
