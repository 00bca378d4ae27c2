import { herkendAls, type Organisaties } from "../organisaties/organisatie.ts";
import type { Aanvraag } from "../verantwoording/aanvraag.ts";
import { PROJECTLEIDER, type Signaal } from "./signaal.ts";

/** What organisations are known, and which aanvragen there are. */
export interface Herkenbaar {
  readonly stand: Organisaties;
  readonly aanvragen: readonly Pick<Aanvraag, "nummer" | "besluit" | "organisaties">[];
}

/** The granted trajecten with a school or SWV of which nobody said which one it is. */
export const onbevestigd = ({ stand, aanvragen }: Herkenbaar): readonly string[] =>
  aanvragen.flatMap(({ nummer, besluit, organisaties }) =>
    besluit === "toegekend" &&
    organisaties.some(
      (een) =>
        (een.soort === "school" || een.soort === "samenwerkingsverband") && herkendAls(stand, nummer, een) === null,
    )
      ? [nummer]
      : [],
  );

/**
 * A suggestion that nobody confirmed: the subsidy asks how many schools and SWV's were helped [E 1.2 q10], and these are in no number. One
 * signal for all of them, at the first: after a register there may be many.
 */
export function organisatiesignalen(herkenbaar: Herkenbaar): readonly Signaal[] {
  const open = onbevestigd(herkenbaar);
  const [eerste] = open;
  if (eerste === undefined) return [];
  return [
    {
      nummer: eerste,
      naam: "Organisaties",
      sleutel: `organisatie:${eerste}`,
      soort: "organisatie",
      voor: PROJECTLEIDER,
      wat: `${wie(open)}. Zij tellen niet mee bij de scholen en samenwerkingsverbanden. Bevestig ze bij het traject.`,
      uiterlijk: null,
      groep: "zonder datum",
      geopendOp: null,
      afgehandeldOp: null,
    },
  ];
}

const EERSTE = 5;

function wie(nummers: readonly string[]): string {
  const meer = nummers.length - EERSTE;
  const genoemd = [...nummers.slice(0, EERSTE), ...(meer > 0 ? [`nog ${meer}`] : [])];
  return `Niet bevestigd is welke school of welk samenwerkingsverband het is bij ${new Intl.ListFormat("nl").format(genoemd)}`;
}
