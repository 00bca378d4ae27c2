import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { gelukt, geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { alinea, kop, verwijzingen, type Blok, type Verwijzing } from "./blokken.ts";
import { alsBrief, type Brief } from "./brief.ts";
import type { Omlijsting } from "./deel.ts";

/** One thing that waits for the reader. */
export interface Werkpunt {
  readonly nummer: string;
  readonly naam: string;
  readonly wat: string;
  readonly uiterlijk: Datum | null;
  /** Page of the traject; null where there is no web. */
  readonly link: string | null;
}

export interface Werkgroepen {
  readonly teLaat: readonly Werkpunt[];
  readonly dezeWeek: readonly Werkpunt[];
  readonly later: readonly Werkpunt[];
  readonly zonderDatum: readonly Werkpunt[];
}

const KOPPEN: Readonly<Record<keyof Werkgroepen, string>> = {
  teLaat: "Te laat",
  dezeWeek: "Deze week",
  later: "Later",
  zonderDatum: "Zonder datum",
};
const VOLGORDE = ["teLaat", "dezeWeek", "later", "zonderDatum"] as const;

/** Counts the changes of the text, as in the other letters. */
export const DIGESTVERSIE = 1;

/** The week at a glance, about many trajecten at once: so not in the table of letters. Nothing to do is no letter. */
export function schrijfDigest(groepen: Werkgroepen, omlijsting: Omlijsting): Uitkomst<Brief> {
  const aantal = VOLGORDE.reduce((som, groep) => som + groepen[groep].length, 0);
  if (aantal === 0) return geweigerd("brief.leeg", "Er is niets om te melden.");
  const teLaat = groepen.teLaat.length;
  return gelukt(
    alsBrief(
      DIGESTVERSIE,
      {
        onderwerp: teLaat === 0 ? `Uw week: ${aantal} open` : `Uw week: ${aantal} open, waarvan ${teLaat} te laat`,
        blokken: [
          alinea("Dit staat er voor u open in de trajecten."),
          ...VOLGORDE.flatMap((groep) => alsBlokken(KOPPEN[groep], groepen[groep])),
        ],
      },
      omlijsting,
      { nummer: null },
    ),
  );
}

const alsBlokken = (titel: string, punten: readonly Werkpunt[]): readonly Blok[] =>
  punten.length === 0 ? [] : [kop(`${titel} (${punten.length})`), verwijzingen(...punten.map(alsVerwijzing))];

const alsVerwijzing = ({ nummer, naam, wat, uiterlijk, link }: Werkpunt): Verwijzing => ({
  tekst: `${nummer} ${naam}: ${wat}${uiterlijk === null ? "" : `, ${inWoorden(uiterlijk)}`}`,
  url: link,
});
