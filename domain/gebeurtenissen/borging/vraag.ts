import { nee } from "../definitie.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import { type Borgingsvraag, wachtOpAntwoord } from "../../traject/borgingsafspraak.ts";
import { type Dossier } from "../../traject/dossier.ts";

/** The name by which a question is answered, and a link to it made: the same for ever. */
export const vraagId = ({ partner, controle }: Pick<Borgingsvraag, "partner" | "controle">): string =>
  `borging/${partner}/${controle}`;

/** Of a name like `tijdens-2`, `na-3` or, in a traject that was reopened, `na-3-2026-05-01` (domain/termijnen/borging.ts). */
export function controleInWoorden(controle: string): string {
  const [, maanden] = /^na-(\d+)(?:-|$)/.exec(controle) ?? [];
  if (maanden === undefined) return "tijdens het traject";
  return `${maanden} ${maanden === "1" ? "maand" : "maanden"} na het sluiten`;
}

/** For whoever answers after all, by an old letter. */
export const VERVALLEN = nee("borging.vraag-vervallen", "Deze vraag is vervallen. U hoeft niet meer te antwoorden.");

export const borgingsvraag = (
  { partner, controle }: Pick<Borgingsvraag, "partner" | "controle">,
  herinnering: boolean,
): Opdracht["params"] => ({ partner, controle, vraag: vraagId({ partner, controle }), herinnering });

/** The question that waits for an answer, asked once more. */
export const borgingsherinnering = ({ borgingsvragen }: Dossier, partner: string | undefined): Opdracht["params"][] =>
  borgingsvragen
    .filter((vraag) => vraag.partner === partner && wachtOpAntwoord(vraag))
    .slice(-1)
    .map((vraag) => borgingsvraag(vraag, true));
