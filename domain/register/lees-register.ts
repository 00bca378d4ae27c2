import { type Datum, isDatum } from "../kalender/datum.ts";
import { invariant } from "../weigering.ts";
import { MAX_FOUTEN, type RegisterFout } from "./fout.ts";
import { leesKop } from "./kop.ts";
import { type Tekstregel, isUtf16, regelsVan } from "./regels.ts";
import type { RegisterRij } from "./register.ts";
import { alsRegisterRij, leesRij } from "./rij.ts";
import { veldenVan } from "./velden.ts";

/** For who reads the file: look at its size before reading it. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** Far above what the fields of one row can hold together. */
const MAX_TEKENS = 20_000;

export type GelezenRegister =
  | { readonly ok: true; readonly rijen: readonly RegisterRij[] }
  | { readonly ok: false; readonly fouten: readonly RegisterFout[] };

/** Reads a register of aanvragen: all its rows, or everything that is wrong with it. Half a register is never accepted. */
export function leesRegister(bytes: Uint8Array, vandaag: Datum): GelezenRegister {
  invariant(isDatum(vandaag), "vandaag is een datum");
  const onleesbaar = bestandsfout(bytes);
  if (onleesbaar !== null) return { ok: false, fouten: [onleesbaar] };
  const { rijen, fouten } = leesRegels(regelsVan(bytes), vandaag);
  return fouten.length === 0 ? { ok: true, rijen } : { ok: false, fouten };
}

function bestandsfout(bytes: Uint8Array): RegisterFout | null {
  if (bytes.byteLength > MAX_BYTES)
    return fout(1, "te_groot", "Het bestand is groter dan 10 MB. Een register is veel kleiner.");
  if (isUtf16(bytes)) return fout(1, "codering", "Het bestand is opgeslagen als UTF-16. Sla het op als CSV UTF-8.");
  return null;
}

function leesRegels(regels: Iterator<Tekstregel>, vandaag: Datum): { rijen: RegisterRij[]; fouten: RegisterFout[] } {
  const eerste = regels.next();
  if (eerste.done === true) return { rijen: [], fouten: [fout(1, "leeg_bestand", "Het bestand is leeg.")] };
  if (eerste.value.tekst === null) return { rijen: [], fouten: [fout(1, "codering", GEEN_UTF8)] };
  if (eerste.value.tekst.length > MAX_TEKENS) return { rijen: [], fouten: [fout(1, "regel_te_lang", TE_LANG)] };
  const kop = leesKop(eerste.value.tekst);
  const fouten: RegisterFout[] = kop.bezwaren.map((bezwaar) => ({ regel: 1, ...bezwaar }));
  if (!kop.bruikbaar) return { rijen: [], fouten };

  const rijen: RegisterRij[] = [];
  const nummers = new Map<string, number>();
  let aantalRegels = 0;
  for (let stap = regels.next(); stap.done !== true; stap = regels.next()) {
    if (fouten.length >= MAX_FOUTEN)
      return { rijen: [], fouten: [...fouten.slice(0, MAX_FOUTEN), nietAllesBekeken(stap.value.regel)] };
    aantalRegels += 1;
    const { regel, tekst } = stap.value;
    if (tekst === null || tekst.length > MAX_TEKENS) {
      fouten.push(tekst === null ? fout(regel, "codering", GEEN_UTF8) : fout(regel, "regel_te_lang", TE_LANG));
      continue;
    }
    const rij = leesRij(regel, veldenVan(tekst), kop.kolommen, vandaag);
    fouten.push(...dubbelNummer(nummers, rij.waarden.nummer, regel), ...rij.fouten);
    if (fouten.length === 0) rijen.push(alsRegisterRij(rij.waarden));
  }
  if (aantalRegels === 0) fouten.push(fout(1, "geen_rijen", "Het register heeft geen rijen onder de kopregel."));
  return { rijen, fouten };
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

const GEEN_UTF8 = "Deze regel bevat tekens die geen UTF-8 zijn. Sla het bestand op als CSV UTF-8.";

const TE_LANG = `Deze regel is te lang: meer dan ${MAX_TEKENS} tekens.`;

const nietAllesBekeken = (regel: number): RegisterFout =>
  fout(
    regel,
    "te_veel_fouten",
    `Er zijn al ${MAX_FOUTEN} fouten gevonden. Vanaf regel ${regel} is het bestand niet bekeken.`,
  );
