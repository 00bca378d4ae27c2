import { vervangInHtml } from "../tekst/in-html.ts";
import type { Dossier } from "../traject/dossier.ts";
import { momentInWoorden, type Evaluatiemoment } from "../traject/evaluatiemoment.ts";
import { partnerMet } from "../traject/partnerschap.ts";

/**
 * Lines, rules and refusals know what was agreed by an id: "Evaluatiemoment e1", "Piketpaaltje piketpaaltje-2". People know it by what it is.
 * This is where the one becomes the other: at the edge of every page of a traject, as names of people do (medewerkers/namen.ts).
 */
export type Afgesproken = Pick<Dossier, "evaluaties" | "partners"> & {
  /** Null: who looks may not read what was agreed. */
  readonly plan: Pick<Dossier["plan"], "piketpaaltjes" | "vervolgstappen" | "doelen"> | null;
};

const MOMENT = /\b[Ee]valuatiemoment (?:\([a-z0-9-]{1,40}\)|[a-z0-9-]{1,40}(?: \((?:uitvoerend|beleid|bestuur)\))?)/g;
const VOORNEMEN =
  /\b(?:(?:[Pp]iketpaaltje|[Vv]ervolgstap|[Dd]oel) )?(?:[Pp]iketpaaltje|[Vv]ervolgstap|[Dd]oel)[- ]\d{1,3}\b/g;
const PARTNER = /\b[Pp]artner-\d{1,3}\b/g;

export const afspraaknamenInHtml = (html: string, { evaluaties, partners, plan }: Afgesproken): string => {
  const momenten = new Map(evaluaties.map((een) => [een.id, momentnaam(een, evaluaties)]));
  const voornemens = new Map([
    ...[...(plan?.piketpaaltjes ?? []), ...(plan?.vervolgstappen ?? [])].map(
      ({ nummer, wat }) => [nummer, wat] as const,
    ),
    ...(plan?.doelen ?? []).map(({ nummer, doel }) => [nummer, doel] as const),
  ]);
  // Whoever may not read what was agreed reads no names of ouders either.
  const partnernaam = (gevonden: string): string =>
    (plan === null ? undefined : partnerMet({ partners }, gevonden.toLowerCase())?.naam) ?? gevonden.replace("-", " ");
  const metMomenten = momenten.size === 0 ? html : benoem(html, MOMENT, momenten, momentIn);
  return vervangInHtml(benoem(metMomenten, VOORNEMEN, voornemens, voornemenIn), PARTNER, partnernaam);
};

/** Which one it is, by what sort of thing, and how it is called where whoever looks may not read its name. */
interface Vermelding {
  readonly id: string;
  readonly soort: string;
  readonly zonderNaam: string;
}

function momentIn(gevonden: string): Vermelding {
  const [soort = "", id = ""] = gevonden.split(/[ ()]+/);
  return { id, soort, zonderNaam: gevonden };
}

/** "Piketpaaltje piketpaaltje-2", "piketpaaltje-2" and "piketpaaltje 2" are one. */
function voornemenIn(gevonden: string): Vermelding {
  const delen = gevonden.split(/[- ]/);
  const [soort = ""] = delen;
  const volgnummer = delen.at(-1) ?? "";
  return { id: `${soort.toLowerCase()}-${volgnummer}`, soort, zonderNaam: `${soort} ${volgnummer}` };
}

/** By its day only where there are more on its niveau: a line of before may name another day. */
const momentnaam = (een: Evaluatiemoment, alle: readonly Evaluatiemoment[]): string =>
  alle.filter(({ niveau }) => niveau === een.niveau).length === 1 ? een.niveau : momentInWoorden(een);

const benoem = (
  html: string,
  patroon: RegExp,
  namen: ReadonlyMap<string, string>,
  vermelding: (gevonden: string) => Vermelding,
): string =>
  vervangInHtml(html, patroon, (gevonden) => {
    const { id, soort, zonderNaam } = vermelding(gevonden);
    const naam = namen.get(id);
    return naam === undefined ? zonderNaam : `${soort} ‘${naam}’`;
  });
