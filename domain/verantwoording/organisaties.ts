import { herkendAls, type Organisaties, type Organisatiesoort } from "../organisaties/organisatie.ts";
import { type Aanvraag, REGIOS } from "./aanvraag.ts";
import { type Jaartelling, KALENDERJAAR, perJaar } from "./periode.ts";
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
  const van = (kies: (vrager: Vrager) => boolean) => {
    const paren = toegekend.flatMap((aanvraag) =>
      aanvraag.organisaties.filter(kies).map((vrager) => ({
        aanvraag,
        organisatie: herkendAls(stand, aanvraag.nummer, vrager)?.id ?? null,
      })),
    );
    const bekend = paren.filter(({ organisatie }) => organisatie !== null);
    const verschillende = (past: (aanvraag: Aanvraag) => boolean): number =>
      new Set(bekend.flatMap(({ aanvraag, organisatie }) => (past(aanvraag) ? [organisatie] : []))).size;
    const verdeling: Verdeling = {
      "per jaar": perJaar(toegekend, telling, verschillende),
      "per regio": perSleutel(REGIOS, (regio) => verschillende((a) => a.regio === regio)),
      "per vorm": perSleutel(vormenVan(toegekend), (vorm) => verschillende((a) => a.vorm === vorm)),
      totaal: verschillende(() => true),
    };
    return { verdeling, open: paren.length - bekend.length };
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
