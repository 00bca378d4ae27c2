import { z } from "zod";
import type { Periode } from "../aanmelding/regels.ts";
import { VORMNAMEN } from "../aanmelding/trajectvormen.ts";
import { leesGegevens } from "../formulier/inzending.ts";
import type { Velduitleg } from "../formulier/uitleg.ts";
import type { Invoer, Veld } from "../formulier/veld.ts";
import { veldenLos } from "../formulier/velden.ts";
import { aanmeldingOvergenomen } from "../gebeurtenissen/aanmelding/overgenomen.ts";
import { datum, jaNee, keuze, kwartieren, regel } from "../gebeurtenissen/velden.ts";
import { VERLENGINGSREDENEN } from "../gebeurtenissen/verlenging/redenen.ts";
import { isDatum, type Datum, type Tijdstip } from "../kalender/datum.ts";
import { typDag } from "../kalender/getypte-dag.ts";
import { OORDELEN } from "../verantwoording/aanvraag.ts";
import { REGISTERNAAM } from "./registernaam.ts";
import { KOLOMMEN, type Kolom, type RegisterRij } from "./register.ts";
import { tegenspraken } from "./samenhang.ts";
import { toetsRijen, type TeOvernemen } from "./toets-rijen.ts";
import { LEZERS } from "./waarden.ts";

/** An old dossier by form: one row of a register, as an import would take it over, with the same rules. */

const BESLUITEN = ["toegekend", "afgewezen"] as const;

function rijschema() {
  const { vingerafdruk: _, ...aanmelding } = aanmeldingOvergenomen.schema.shape;
  return z.strictObject({
    register: regel(100).regex(REGISTERNAAM, "Gebruik hier letters, cijfers, spaties, punten en streepjes."),
    nummer: regel(40),
    ontvangen_op: datum.nullable(),
    ...aanmelding,
    besluit: keuze(BESLUITEN).optional(),
    besloten_op: datum.optional(),
    reden_afwijzing: regel(500).optional(),
    trajectvorm: keuze(VORMNAMEN).optional(),
    duur: kwartieren(2000).optional(),
    gestart_op: datum.optional(),
    verlenging_gevraagd_op: datum.optional(),
    verlenging_besluit: keuze(BESLUITEN).optional(),
    verlenging_reden: keuze(VERLENGINGSREDENEN).optional(),
    afgerond_op: datum.optional(),
    eindverslag: jaNee.optional(),
    oordeel: keuze(OORDELEN).optional(),
  });
}

const BIJ_TOEKENNING = "Alleen als de aanvraag is toegekend.";

const UITLEG: Readonly<Record<string, Velduitleg>> = {
  register: { label: "Uit welk register", hint: "De naam van de lijst waarin deze aanvraag stond." },
  nummer: {
    label: "Nummer in dat register",
    hint: "Met dit nummer wordt dezelfde aanvraag geen tweede keer overgenomen.",
  },
  ontvangen_op: { label: "Ontvangen op", niets: "De dag is niet bekend" },
  aanvrager: { label: "Wie vroeg aan" },
  naam: { label: "Naam van de aanvrager" },
  besluit: { label: "Wat is er besloten", leeg: "Nog niets" },
  besloten_op: { label: "Besloten op" },
  reden_afwijzing: { label: "Reden van de afwijzing", hint: "Alleen als de aanvraag is afgewezen." },
  trajectvorm: { label: "Vorm van het traject", hint: BIJ_TOEKENNING, leeg: "Geen" },
  duur: { label: "Uren in totaal", hint: `${BIJ_TOEKENNING} Met de verlenging erbij.` },
  gestart_op: { label: "Gestart op" },
  verlenging_gevraagd_op: { label: "Verlenging gevraagd op" },
  verlenging_besluit: { label: "Besluit over de verlenging", leeg: "Geen" },
  verlenging_reden: { label: "Reden van de verlenging", leeg: "Niet bekend" },
  afgerond_op: { label: "Afgerond op" },
  eindverslag: { label: "Is er een eindverslag" },
  oordeel: { label: "Oordeel", leeg: "Geen" },
};

export const rijvelden = (): readonly Veld[] => veldenLos(rijschema(), "een oud dossier", UITLEG);

export interface GelezenFormulier {
  readonly invoer: Invoer;
  readonly fouten: ReadonlyMap<string, string>;
  /** Null: something is wrong. */
  readonly gelezen: { readonly register: string; readonly rij: TeOvernemen } | null;
}

export function leesRijformulier(
  velden: readonly Veld[],
  ruw: Invoer,
  { vandaag, nu, perioden }: { readonly vandaag: Datum; readonly nu: Tijdstip; readonly perioden: readonly Periode[] },
): GelezenFormulier {
  const { invoer, gegevens, fouten } = leesGegevens(rijschema(), velden, ruw, vandaag);
  if (gegevens === null) return { invoer, fouten, gelezen: null };
  const { register, ...kolommen } = gegevens;
  const rij = Object.fromEntries(
    KOLOMMEN.map((kolom) => [kolom, (kolommen as Readonly<Record<Kolom, unknown>>)[kolom] ?? null]),
  ) as unknown as RegisterRij;
  const mis = [...onleesbaar(rij, vandaag), ...tegenspraken(rij)];
  if (mis.length > 0) return { invoer, fouten: perVeld(mis), gelezen: null };
  const getoetst = toetsRijen({ rijen: [rij], opRegel: [1] }, register, nu, perioden);
  return getoetst.ok
    ? { invoer, fouten, gelezen: { register, rij: getoetst.rijen[0]! } }
    : { invoer, fouten: perVeld(getoetst.fouten), gelezen: null };
}

interface Mis {
  readonly veld: string;
  readonly reden: string;
}

/** What a file may not hold either. */
const onleesbaar = (rij: RegisterRij, vandaag: Datum): readonly Mis[] =>
  KOLOMMEN.flatMap((veld) => {
    const waarde = rij[veld];
    if (waarde === null) return [];
    const gelezen = LEZERS[veld](inBestand(waarde), vandaag);
    return gelezen.ok ? [] : gelezen.bezwaren.map(({ reden }) => ({ veld, reden }));
  });

const inBestand = (waarde: NonNullable<RegisterRij[Kolom]>): string =>
  typeof waarde === "boolean" ? (waarde ? "ja" : "nee") : Array.isArray(waarde) ? waarde.join("|") : String(waarde);

/** The first of each field, with days as they are typed here. */
function perVeld(mis: readonly Mis[]): ReadonlyMap<string, string> {
  const fouten = new Map<string, string>();
  for (const { veld, reden } of mis)
    if (!fouten.has(veld))
      fouten.set(
        veld,
        reden.replace(/\d{4}-\d\d-\d\d/g, (dag) => (isDatum(dag) ? typDag(dag) : dag)),
      );
  return fouten;
}
