import { isRolbinnen } from "../aanmelding/regels.ts";
import { aanWie, briefnaam } from "../briefwoorden.ts";
import { MEDEAANVRAGER, naamVan } from "../gebeurtenissen/mail/gericht.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { namenIn, type Partnernaam } from "../traject/partnerschap.ts";

/** The letters of a traject that did not go: which, to whom, why, since when, and where an address is mended. */
export interface Brieffout {
  readonly nummer: string;
  readonly brief: string;
  readonly aan: string;
  readonly soort: "niet aangekomen" | "wacht nog";
  /** By which it is known in its traject: "terugkoppeling:partner:partner-2". */
  readonly sleutel: string;
  readonly sinds: Datum;
  readonly waarom: string;
  /** Of whom it is: a partner, whose contactpersoon has the address; our own people; or whoever applied along. */
  readonly wie:
    | { readonly soort: "partner"; readonly partner: string | null }
    | { readonly soort: "binnen" | "mede-aanvrager" };
}

const WACHT = "De mailserver neemt hem niet aan. Het systeem blijft het proberen.";

/** `naam`: how a partner is called; left out: by its name. */
export function brieffoutenVan(
  dossier: Dossier,
  regels: readonly Journaalregel[],
  naam: Partnernaam = namenIn(dossier),
): readonly Brieffout[] {
  const van = (aan: string, partner: string | undefined): Brieffout["wie"] =>
    isRolbinnen(aan)
      ? { soort: "binnen" }
      : aan === MEDEAANVRAGER
        ? { soort: "mede-aanvrager" }
        : { soort: "partner", partner: partner ?? dossier.aanvrager };
  const regel = (
    { brief, aan, partner }: { readonly brief: string; readonly aan: string; readonly partner?: string | undefined },
    rest: Pick<Brieffout, "soort" | "sinds" | "waarom">,
  ): Brieffout => ({
    nummer: dossier.nummer,
    brief: briefnaam(brief),
    aan: aanWie({ aan, partner }, naam),
    sleutel: naamVan({ brief, aan, partner }).join(":"),
    ...rest,
    wie: van(aan, partner),
  });
  return [
    ...Object.entries(dossier.mislukteMail).map(([wat, { op }]) => {
      const [brief = "", aan = "", partner] = wat.split(":");
      const laatste = regels.findLast(
        ({ type, gegevens }) => type === "mail.mislukt" && naamVan(gegevens as never).join(":") === wat,
      );
      const waarom = laatste?.gegevens["reden"];
      return regel(
        { brief, aan, partner },
        { soort: "niet aangekomen", sinds: op, waarom: typeof waarom === "string" ? waarom : "" },
      );
    }),
    ...dossier.vertraagdeMail.map((een) => {
      const laatste = regels.findLast(
        ({ type, gegevens }) =>
          type === "mail.vertraagd" &&
          gegevens["bij"] === een.bij &&
          naamVan(gegevens as never).join(":") === naamVan(een).join(":"),
      );
      return regel(een, {
        soort: "wacht nog",
        sinds: datumOp(laatste!.vastgelegdOp),
        waarom: WACHT,
      });
    }),
  ];
}

/** For who sees no personal data: without what a mail server said, in which an address may stand. */
export const zonderServertekst = (waarom: string): string => waarom.replace(/ \([^]*$/, ".");
