import type { Evaluatiemoment } from "#domain/traject/evaluatiemoment.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Evaluatieuitkomst {
  readonly nummer: string;
  readonly naam: string;
  readonly niveau: string;
  readonly gehoudenOp: Datum;
  readonly oordeel: Oordeelwoorden;
  readonly einde: Einde;
  /** The reader may have heard something else before. */
  readonly gecorrigeerd: boolean;
  readonly toelichting: string;
  /** Empty where nothing is done otherwise. */
  readonly bijsturing: { readonly hoe: string };
}

/** Held before the end and told of late, nothing goes on; held after it, the partners go on by themselves [S, "Belangrijk"]. */
type Einde = "nog niet" | "na de evaluatie" | "voor de evaluatie";

interface Oordeelwoorden {
  readonly kort: string;
  readonly loopt: string;
  readonly naHetEinde: string;
}

const OORDELEN: Readonly<Record<NonNullable<Evaluatiemoment["oordeel"]>, Oordeelwoorden>> = {
  bestendigen: {
    kort: "doorgaan zoals het nu gaat",
    loopt: "Wij gaan verder zoals het nu gaat.",
    naHetEinde: "U gaat met elkaar verder zoals het nu gaat.",
  },
  bijsturen: {
    kort: "bijsturen",
    loopt: "Wij gaan verder, en doen voortaan wat hierboven staat.",
    naHetEinde: "U gaat met elkaar verder, en doet voortaan wat hierboven staat.",
  },
  stoppen: {
    kort: "stoppen",
    loopt: "De projectleider beslist of het traject stopt. Tot die tijd loopt het door.",
    naHetEinde: "Het traject zelf was al afgelopen. Spreek met elkaar af wat u nu wel en niet blijft doen.",
  },
};

/** Who was invited hears what came of it [S stap 6], also who could not come. */
export const evaluatieUitkomst = definieerBrief<Evaluatieuitkomst>({
  versie: 4,
  aan: ["partner"],
  verzamel: (dossier, params) => {
    const oordeel = tekstParam(params, "soort");
    const niveau = tekstParam(params, "niveau");
    const gehoudenOp = datumParam(params, "op");
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      niveau: niveau === null ? null : (NIVEAU_IN_WOORDEN as Readonly<Record<string, string>>)[niveau],
      gehoudenOp,
      oordeel: oordeel === null ? null : (OORDELEN as Readonly<Record<string, Oordeelwoorden>>)[oordeel],
      einde: eindeBij(dossier, gehoudenOp),
      gecorrigeerd: params["gecorrigeerd"] === true,
      toelichting: tekstParam(params, "toelichting"),
      bijsturing: { hoe: tekstParam(params, "hoe") ?? "" },
    });
  },
  inhoud: (g, { partij }) => ({
    onderwerp: `Wat er uit de evaluatie van traject ${g.nummer} kwam`,
    blokken: [
      alinea(
        `Er is een evaluatie gehouden waarvoor ${woordenVoor(partij).uw} was uitgenodigd. Hieronder leest u wat eruit kwam.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Evaluatie op", g.niveau],
        ["Gehouden op", inWoorden(g.gehoudenOp)],
        ["Oordeel", g.oordeel.kort],
      ),
      kop("Waarom dit oordeel?"),
      ...vrijeTekst(g.toelichting),
      ...onderKop("Wat gaat er anders?", vrijeTekst(g.bijsturing.hoe)),
      kop("Wat betekent dit?"),
      lijst(
        watNu(g),
        ...(g.gecorrigeerd ? ["Hoorde u eerder iets anders over deze evaluatie? Dan geldt dit bericht."] : []),
      ),
      alinea("Ziet u het anders? Laat het ons dan weten met een antwoord op dit bericht."),
    ],
  }),
});

const eindeBij = ({ afgerondOp }: Dossier, gehoudenOp: Datum | null): Einde => {
  if (afgerondOp === null) return "nog niet";
  return gehoudenOp !== null && gehoudenOp > afgerondOp ? "voor de evaluatie" : "na de evaluatie";
};

const watNu = ({ einde, oordeel }: Evaluatieuitkomst): string =>
  ({
    "nog niet": oordeel.loopt,
    "na de evaluatie": "Het traject is intussen afgelopen.",
    "voor de evaluatie": oordeel.naHetEinde,
  })[einde];
