import { aanvragers } from "#domain/gebeurtenissen/aanmelding/aanvragers.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst, type Blok } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam, type Ontvangerrol } from "../brief.ts";
import { woordenVoor, type Partijwoorden } from "../partijwoorden.ts";

export interface AndereAanvrager {
  readonly nummer: string;
  readonly naam: string;
  /** What the one is called who leads from now on. */
  readonly aanvrager: string;
  readonly reden: string;
  /** Applied along, and gets copies. */
  readonly lezer: { readonly kopie: boolean };
}

/** Whoever leads from now on, whoever did until now, and who works with them. */
export const aanvragerGewijzigd = definieerBrief<AndereAanvrager>({
  versie: 4,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      aanvrager: dossier.aanvrager === null ? null : namenIn(dossier)(dossier.aanvrager),
      reden: tekstParam(params, "reden"),
      lezer: { kopie: aanvragers(dossier).some((partner) => partner === params["partner"]) },
    }),
  inhoud: (g, { rol, partij }) => ({
    onderwerp: `Een andere aanvrager bij ${g.nummer}`,
    blokken: [
      alinea(
        rol === "aanvrager"
          ? `${woordenVoor(partij).Uw} ${woordenVoor(partij).is} vanaf nu de aanvrager. Hieronder leest u wat dat betekent.`
          : `De aanvrager is vanaf nu ${g.aanvrager}.`,
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Aanvrager", g.aanvrager]),
      kop("Waarom verandert dit?"),
      ...vrijeTekst(g.reden),
      kop(rol === "za" ? "Wat betekent dit?" : "Wat betekent dit voor u?"),
      gevolgen(g, rol, woordenVoor(partij)),
    ],
  }),
});

function gevolgen({ aanvrager, lezer }: AndereAanvrager, rol: Ontvangerrol, { Uw }: Partijwoorden): Blok {
  if (rol === "aanvrager")
    return lijst(
      "Wat wij besluiten en de aanvrager vertellen, sturen wij voortaan naar u.",
      "Wat al is besloten en afgesproken, blijft gelden.",
      "Klopt dit niet? Laat het ons dan meteen weten.",
    );
  if (rol === "partner")
    return lijst(
      `Wat wij besluiten en de aanvrager vertellen, sturen wij voortaan naar ${aanvrager}.${lezer.kopie ? " U krijgt een kopie." : ""}`,
      `${Uw} blijft meedoen. Wat al is besloten en afgesproken, blijft gelden.`,
      "Klopt dit niet? Laat het ons dan meteen weten.",
    );
  return lijst(
    `Over het traject overlegt u voortaan met de contactpersoon van ${aanvrager}.`,
    "Wat al is besloten en afgesproken, blijft gelden.",
  );
}
