import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface VerbeterdEindverslag {
  readonly nummer: string;
  readonly naam: string;
  readonly versie: number;
  readonly op: Datum;
  readonly veranderd: string;
  readonly reden: string;
  readonly samenvatting: string;
  readonly vervolg: { readonly tekst: string };
}

/** Only for who has a version from before: what is otherwise comes first. */
export const eindverslagGecorrigeerd = definieerBrief<VerbeterdEindverslag>({
  versie: 1,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      versie: dossier.eindverslag?.correctie?.versie,
      op: dossier.eindverslag?.correctie?.op,
      veranderd: tekstParam(params, "veranderd"),
      reden: tekstParam(params, "reden"),
      samenvatting: tekstParam(params, "samenvatting"),
      vervolg: { tekst: tekstParam(params, "vervolg") ?? "" },
    }),
  inhoud: (g) => ({
    onderwerp: `Het eindverslag van traject ${g.nummer} is verbeterd`,
    blokken: [
      alinea("U kreeg van ons het eindverslag van dit traject. Daarin klopte iets niet. Wij hebben het verbeterd."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Versie", `${g.versie}, van ${inWoorden(g.op)}`]),
      kop("Wat is er veranderd?"),
      ...vrijeTekst(g.veranderd),
      kop("Waarom is het veranderd?"),
      ...vrijeTekst(g.reden),
      kop("Wat staat er nu in het kort?"),
      ...vrijeTekst(g.samenvatting),
      ...onderKop("Hoe gaat het verder?", vrijeTekst(g.vervolg.tekst)),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Deze versie geldt in plaats van de vorige.",
        "Wilt u het hele verslag lezen? Vraag het aan met een antwoord op dit bericht.",
        "Klopt er nog iets niet? Laat het ons dan weten.",
      ),
    ],
  }),
});
