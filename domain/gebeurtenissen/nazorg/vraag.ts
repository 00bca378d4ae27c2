import { nee } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import type { Gebeurtenis } from "../definitie.ts";
import { beloofdeDag, nazorgbesluittermijn } from "../../termijnen/besluit.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { type Nazorgvraag, openNazorgvraag } from "../../traject/nazorgvraag.ts";

/** What comes of the question that is open; a dossier without one stays as it is. */
export const beantwoord = (
  dossier: Dossier,
  deel: Pick<Nazorgvraag, "besluit" | "beslotenOp" | "waarom" | "gekozen">,
): Partial<Pick<Dossier, "nazorgvragen" | "uitstel">> =>
  openNazorgvraag(dossier) === undefined
    ? {}
    : {
        nazorgvragen: dossier.nazorgvragen.map((v) =>
          v.besluit === null ? { ...v, ...deel, ...beloofd(dossier) } : v,
        ),
        uitstel: null,
      };

const beloofd = (dossier: Dossier) => beloofdeDag(dossier, nazorgbesluittermijn(dossier));

const GEEN_VRAAG = "Er is geen nazorg gevraagd waarover nog niet is beslist.";

export const zonderVraag = (dossier: Dossier) => (openNazorgvraag(dossier) === undefined ? GEEN_VRAAG : null);

export const eerstEenVraag = (dossier: Dossier) =>
  openNazorgvraag(dossier) === undefined ? nee("nazorg.niet-gevraagd", GEEN_VRAAG) : null;

export const naVraag = (dossier: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(openNazorgvraag(dossier)?.gevraagdOp, "de dag waarop nazorg is gevraagd", gebeurtenis.op, gebeurtenis);

/** Who asked for nazorg gets an answer, as with a verlenging [E 3.4, 4.4]: nothing makes the question fall away by itself. */
export const eerstNazorgvraag = (dossier: Dossier) =>
  openNazorgvraag(dossier) === undefined
    ? null
    : nee("nazorg.open", "Beslis eerst over de gevraagde nazorg, of leg vast dat die is ingetrokken.");
