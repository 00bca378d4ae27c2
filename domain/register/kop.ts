import { type Bezwaar, tonen } from "./fout.ts";
import { KOLOMMEN, type Kolom } from "./register.ts";
import { veldenVan, zonderLegeStaart } from "./velden.ts";

/** What the header says: the column on each place (null: not one of ours), and what is wrong with it. */
export interface Kop {
  readonly kolommen: readonly (Kolom | null)[];
  readonly bezwaren: readonly (Bezwaar & { readonly veld: string })[];
  /** False when the lines below can't be read with this header. */
  readonly bruikbaar: boolean;
}

export function leesKop(regel: string): Kop {
  if (regel.includes("\r"))
    return { kolommen: [], bruikbaar: false, bezwaren: [bezwaar("", "regeleinden", REGELEINDEN)] };
  const velden = zonderLegeStaart(veldenVan(regel), 0);
  const namen = velden.map((veld) => (veld.ok ? veld.tekst : null));
  const kolommen = namen.map((naam) => KOLOMMEN.find((kolom) => kolom === naam) ?? null);
  if (kolommen.every((kolom) => kolom === null)) return onbruikbaar(regel);
  if (velden.some((veld) => !veld.ok)) {
    return {
      kolommen,
      bruikbaar: false,
      bezwaren: [bezwaar("", "aanhalingstekens", "De aanhalingstekens in de kopregel kloppen niet.")],
    };
  }
  const bezwaren = [...ontbrekend(kolommen), ...onbekend(namen), ...dubbel(kolommen), ...volgorde(kolommen)];
  return { kolommen, bezwaren, bruikbaar: true };
}

const bezwaar = (veld: string, code: string, reden: string) => ({ veld, code, reden });

const REGELEINDEN = "De regels eindigen met een los CR-teken. Sla het bestand op met gewone regeleinden (LF of CRLF).";

const SCHEIDINGEN = { ",": "komma's", "\t": "tabs", "|": "streepjes (|)" } as const;

function onbruikbaar(regel: string): Kop {
  // A spreadsheet may name it in a line before the header.
  const genoemd = /^"?sep=(.)/i.exec(regel)?.[1];
  const scheiding = (Object.keys(SCHEIDINGEN) as (keyof typeof SCHEIDINGEN)[]).find(
    (teken) =>
      teken === genoemd ||
      veldenVan(regel, teken).some((veld) => veld.ok && KOLOMMEN.some((kolom) => kolom === veld.tekst)),
  );
  const reden =
    scheiding === undefined
      ? `De eerste regel is niet de kopregel van een register. Verwacht: ${KOLOMMEN.join(";")}`
      : `Tussen de velden staan ${SCHEIDINGEN[scheiding]}. Gebruik puntkomma's (;).`;
  return {
    kolommen: [],
    bruikbaar: false,
    bezwaren: [bezwaar("", scheiding === undefined ? "kop_onbekend" : "scheidingsteken", reden)],
  };
}

const ontbrekend = (kolommen: Kop["kolommen"]) =>
  KOLOMMEN.filter((kolom) => !kolommen.includes(kolom)).map((kolom) =>
    bezwaar(kolom, "kolom_ontbreekt", `De kolom ${kolom} ontbreekt in de kopregel.`),
  );

const onbekend = (namen: readonly (string | null)[]) =>
  namen.flatMap((naam, i) =>
    naam === null || KOLOMMEN.some((kolom) => kolom === naam)
      ? []
      : [
          bezwaar(
            "",
            "kolom_onbekend",
            `Kolom ${i + 1} van de kopregel heet ${tonen(naam)}. Die kolom hoort niet in een register.`,
          ),
        ],
  );

const dubbel = (kolommen: Kop["kolommen"]) =>
  KOLOMMEN.filter((kolom) => kolommen.indexOf(kolom) !== kolommen.lastIndexOf(kolom)).map((kolom) =>
    bezwaar(kolom, "kolom_dubbel", `De kolom ${kolom} staat meer dan één keer in de kopregel.`),
  );

/** One message: the first column that stands out of line, because one moved column shifts all others. */
function volgorde(kolommen: Kop["kolommen"]) {
  const aanwezig = [...new Set(kolommen.filter((kolom) => kolom !== null))];
  const goed = KOLOMMEN.filter((kolom) => aanwezig.includes(kolom));
  const plek = goed.findIndex((kolom, i) => aanwezig[i] !== kolom);
  const verwacht = goed[plek];
  const gevonden = aanwezig[plek];
  if (verwacht === undefined || gevonden === undefined) return [];
  const reden = `De kolommen staan niet in de goede volgorde: ${gevonden} staat waar ${verwacht} hoort. Verwacht: ${KOLOMMEN.join(";")}`;
  return [bezwaar(gevonden, "kolom_volgorde", reden)];
}
