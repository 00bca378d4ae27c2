import {
  herkendAls,
  type OrganisatieId,
  type Organisaties,
  type Organisatiesoort,
} from "../organisaties/organisatie.ts";
import { type Aanvraag, REGIOS } from "./aanvraag.ts";
import { type Jaartelling, KALENDERJAAR, opJaar } from "./periode.ts";
import { type Kolommen, perSleutel } from "./tellen.ts";

/** How many schools and SWV's were helped, each counted once, however many trajecten it had [E 1.2 q10]? */
export interface Organisatiecijfers {
  readonly scholen: Verdeling;
  readonly samenwerkingsverbanden: Verdeling;
  /** Named by an SWV or bestuur that applied for them; one that was helped itself too counts here as well. */
  readonly "scholen waarvoor is aangevraagd": Verdeling;
  /** Of granted trajecten: not known which organisation they are of, so in none of the numbers above. */
  readonly "niet herkend": {
    readonly scholen: number;
    readonly samenwerkingsverbanden: number;
    readonly "genoemde scholen": number;
  };
}

/** One that was helped in two years, regions or vormen stands in both; in the totaal once. */
interface Verdeling {
  readonly "per jaar": Kolommen;
  readonly "per regio": Kolommen;
  readonly "per vorm": Kolommen;
  readonly totaal: number;
}

type Vrager = Aanvraag["organisaties"][number];

export function organisatiecijfers(
  toegekend: readonly Aanvraag[],
  stand: Organisaties,
  telling: Jaartelling = KALENDERJAAR,
): Organisatiecijfers {
  const jaren = opJaar(toegekend, telling);
  const van = (kies: (vrager: Vrager) => boolean) => {
    let open = 0;
    const perAanvraag = new Map<Aanvraag, readonly OrganisatieId[]>();
    for (const aanvraag of toegekend) {
      const herkend = aanvraag.organisaties.filter(kies).map((vrager) => herkendAls(stand, aanvraag.nummer, vrager));
      const bekend = herkend.flatMap((organisatie) => (organisatie === null ? [] : [organisatie.id]));
      open += herkend.length - bekend.length;
      if (bekend.length > 0) perAanvraag.set(aanvraag, bekend);
    }
    const verschillende = (aanvragen: Iterable<Aanvraag>): number => {
      const gezien = new Set<OrganisatieId>();
      for (const aanvraag of aanvragen) for (const id of perAanvraag.get(aanvraag) ?? []) gezien.add(id);
      return gezien.size;
    };
    const met = [...perAanvraag.keys()];
    const verdeling: Verdeling = {
      "per jaar": Object.fromEntries(jaren.map(({ naam, trajecten }) => [naam, verschillende(trajecten)])),
      "per regio": perSleutel(REGIOS, (regio) => verschillende(met.filter((a) => a.regio === regio))),
      "per vorm": perSleutel(vormenVan(toegekend), (vorm) => verschillende(met.filter((a) => a.vorm === vorm))),
      totaal: verschillende(met),
    };
    return { verdeling, open };
  };
  const vraagt = (soort: Organisatiesoort) => van((een) => een.soort === soort && een.rol === "aanvrager");
  const scholen = vraagt("school");
  const verbanden = vraagt("samenwerkingsverband");
  const genoemd = van(({ rol }) => rol === "genoemde school");
  return {
    scholen: scholen.verdeling,
    samenwerkingsverbanden: verbanden.verdeling,
    "scholen waarvoor is aangevraagd": genoemd.verdeling,
    "niet herkend": {
      scholen: scholen.open,
      samenwerkingsverbanden: verbanden.open,
      "genoemde scholen": genoemd.open,
    },
  };
}

const vormenVan = (aanvragen: readonly Aanvraag[]): string[] =>
  ["kort", "middellang", "lang"].filter((vorm) => aanvragen.some((a) => a.vorm === vorm));
