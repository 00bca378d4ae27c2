import { GEEN_UTF8, isUtf16 } from "../invoer/codering.ts";
import { MAX_BYTES } from "../invoer/grootte.ts";
import { type Tekstregel, regelsVan } from "../invoer/regels.ts";
import { type Datum, isDatum } from "../kalender/datum.ts";
import { invariant } from "../weigering.ts";
import { MAX_FOUTEN, type RegisterFout } from "./fout.ts";
import { leesKop } from "./kop.ts";
import type { RegisterRij } from "./register.ts";
import { alsRegisterRij, leesRij } from "./rij.ts";
import { veldenVan, zonderLegeStaart } from "./velden.ts";

/** Far above what the fields of one row can hold together. */
const MAX_TEKENS = 20_000;

export interface Registerrijen {
  readonly rijen: readonly RegisterRij[];
  /** On which line of the file each of them stands. */
  readonly opRegel: readonly number[];
}

export type GelezenRegister =
  | ({ readonly ok: true } & Registerrijen)
  | { readonly ok: false; readonly fouten: readonly RegisterFout[] };

/** Reads a register of aanvragen: all its rows, or everything that is wrong with it. Half a register is never accepted. */
export function leesRegister(bytes: Uint8Array, vandaag: Datum): GelezenRegister {
  invariant(isDatum(vandaag), "vandaag is een datum");
  const onleesbaar = bestandsfout(bytes);
  if (onleesbaar !== null) return { ok: false, fouten: [onleesbaar] };
  const { rijen, opRegel, fouten } = leesRegels(tabelregels(bytes), vandaag);
  return fouten.length === 0 ? { ok: true, rijen, opRegel } : { ok: false, fouten };
}

function bestandsfout(bytes: Uint8Array): RegisterFout | null {
  if (bytes.byteLength > MAX_BYTES)
    return fout(1, "te_groot", "Het bestand is groter dan 10 MB. Een register is veel kleiner.");
  if (isUtf16(bytes)) return fout(1, "codering", "Het bestand is opgeslagen als UTF-16. Sla het op als CSV UTF-8.");
  return null;
}

/** Without what a spreadsheet adds: a line before all others that names the separator, and rows without anything in them. */
function* tabelregels(bytes: Uint8Array): Generator<Tekstregel> {
  for (const regel of regelsVan(bytes)) {
    const tekst = regel.tekst ?? "?";
    if (!isLeeg(tekst) && !(regel.regel === 1 && /^"?sep=;"?;*$/i.test(tekst))) yield regel;
  }
}

const isLeeg = (tekst: string): boolean =>
  tekst.length <= MAX_TEKENS &&
  /^[;" ]*$/.test(tekst) &&
  veldenVan(tekst).every((veld) => veld.ok && veld.tekst.trim() === "");

interface Gelezen extends Registerrijen {
  readonly fouten: readonly RegisterFout[];
}

const alleen = (...fouten: RegisterFout[]): Gelezen => ({ rijen: [], opRegel: [], fouten });

function leesRegels(regels: Iterator<Tekstregel>, vandaag: Datum): Gelezen {
  const eerste = regels.next();
  if (eerste.done === true) return alleen(fout(1, "leeg_bestand", "Het bestand is leeg."));
  const { regel: kopregel, tekst: koptekst } = eerste.value;
  if (koptekst === null) return alleen(fout(kopregel, "codering", VERKEERDE_TEKENS));
  if (koptekst.length > MAX_TEKENS) return alleen(fout(kopregel, "regel_te_lang", TE_LANG));
  const kop = leesKop(koptekst);
  const fouten: RegisterFout[] = kop.bezwaren.map((bezwaar) => ({ regel: kopregel, ...bezwaar }));
  if (!kop.bruikbaar) return alleen(...fouten);

  const rijen: RegisterRij[] = [];
  const opRegel: number[] = [];
  const nummers = new Map<string, number>();
  let aantalRegels = 0;
  for (let stap = regels.next(); stap.done !== true; stap = regels.next()) {
    if (fouten.length >= MAX_FOUTEN) return alleen(...fouten.slice(0, MAX_FOUTEN), nietAllesBekeken(stap.value.regel));
    aantalRegels += 1;
    const { regel, tekst } = stap.value;
    if (tekst === null || tekst.length > MAX_TEKENS) {
      fouten.push(tekst === null ? fout(regel, "codering", VERKEERDE_TEKENS) : fout(regel, "regel_te_lang", TE_LANG));
      continue;
    }
    const rij = leesRij(regel, zonderLegeStaart(veldenVan(tekst), kop.kolommen.length), kop.kolommen, vandaag);
    fouten.push(...dubbelNummer(nummers, rij.waarden.nummer, regel), ...rij.fouten);
    if (fouten.length > 0) continue;
    rijen.push(alsRegisterRij(rij.waarden));
    opRegel.push(regel);
  }
  if (aantalRegels === 0) fouten.push(fout(kopregel, "geen_rijen", "Het register heeft geen rijen onder de kopregel."));
  return { rijen, opRegel, fouten };
}

function dubbelNummer(nummers: Map<string, number>, nummer: string | undefined, regel: number): RegisterFout[] {
  if (nummer === undefined) return [];
  const eerder = nummers.get(nummer);
  if (eerder === undefined) nummers.set(nummer, regel);
  return eerder === undefined
    ? []
    : [
        {
          regel,
          veld: "nummer",
          code: "nummer_dubbel",
          reden: `Nummer ${nummer} staat op regel ${eerder} en op regel ${regel}.`,
        },
      ];
}

const fout = (regel: number, code: string, reden: string): RegisterFout => ({ regel, veld: "", code, reden });

const VERKEERDE_TEKENS = `Deze regel bevat ${GEEN_UTF8}. Sla het bestand op als CSV UTF-8.`;

const TE_LANG = `Deze regel is te lang: meer dan ${MAX_TEKENS} tekens.`;

const nietAllesBekeken = (regel: number): RegisterFout =>
  fout(
    regel,
    "te_veel_fouten",
    `Er zijn al ${MAX_FOUTEN} fouten gevonden. Vanaf regel ${regel} is het bestand niet bekeken.`,
  );
