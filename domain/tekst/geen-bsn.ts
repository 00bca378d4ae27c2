import type { Cijfergroep, Gelezen } from "./cijfergroepen.ts";

/** Groups of digits that anybody reads as something else than a citizen service number. */

/** The places in `groepen` that are part of such a thing; the longest reading counts. */
export function andersGelezen({ plat, groepen }: Gelezen): ReadonlySet<number> {
  const anders = new Set<number>();
  for (let i = 0; i < groepen.length;) {
    const lengte = Math.max(0, ...LEZINGEN.map((lees) => lees(groepen, i, plat)));
    for (let j = i; j < i + lengte; j += 1) anders.add(j);
    i += Math.max(1, lengte);
  }
  return anders;
}

/** How many groups from `i` make such a thing together; 0 when they make none. */
type Lezing = (groepen: readonly Cijfergroep[], i: number, plat: string) => number;

const MEESTE_GROEPEN = 12;

/** 30-11-2026, 30/11/26 or 2026-11-30, and no other number begun or ended in the same way. */
const datum: Lezing = (groepen, i) => {
  const teken = groepen[i + 1]?.scheiding;
  if (teken !== "-" && teken !== "/" && teken !== ".") return 0;
  if (!heel(groepen, i, i + 3, teken)) return 0;
  const [a = "", b = "", c = ""] = groepen.slice(i, i + 3).map(({ cijfers }) => cijfers);
  return (isJaar(a) && isMaand(b) && isDag(c)) || (isDag(a) && isMaand(b) && (isJaar(c) || c.length === 2)) ? 3 : 0;
};

/** 20261130, as in names of files. */
const aaneengeschrevenDatum: Lezing = (groepen, i) => {
  const { cijfers = "" } = groepen[i] ?? {};
  return cijfers.length === 8 && isJaar(cijfers.slice(0, 4)) && isMaand(cijfers.slice(4, 6)) && isDag(cijfers.slice(6))
    ? 1
    : 0;
};

/** 2020-2024, 2026/27. */
const jaren: Lezing = (groepen, i) => {
  const teken = groepen[i + 1]?.scheiding;
  if ((teken !== "-" && teken !== "/") || !heel(groepen, i, i + 2, teken)) return 0;
  const [a = "", b = ""] = groepen.slice(i, i + 2).map(({ cijfers }) => cijfers);
  return isJaar(a) && (isJaar(b) || (b.length === 2 && Number(b) === (Number(a) + 1) % 100)) ? 2 : 0;
};

/** 9:30, 09:30:15, 9.30 uur. */
const tijd: Lezing = (groepen, i, plat) => {
  const teken = groepen[i + 1]?.scheiding;
  const [uur = "", minuut = "", seconde = ""] = groepen.slice(i, i + 3).map(({ cijfers }) => cijfers);
  if (uur.length > 2 || Number(uur) > 24 || !isZestigste(minuut)) return 0;
  if (teken === ":" && heel(groepen, i, i + 2, teken)) return 2;
  if (teken === ":" && heel(groepen, i, i + 3, teken) && isZestigste(seconde)) return 3;
  return teken === "." && heel(groepen, i, i + 2, teken) && /^\s?u(?:ur)?\b/.test(na(plat, groepen[i + 1])) ? 2 : 0;
};

/** Ten digits from a nought on: 06-12345678, 010 123 45 67. */
const telefoon: Lezing = (groepen, i) => {
  const { cijfers = "" } = groepen[i] ?? {};
  return cijfers.startsWith("0") && cijfers.length <= 4 ? samen(groepen, i, [10]) : 0;
};

/** +31 6 12345678, 0031 6 12345678, +31 (0)6 12345678, +32 2 555 12 34. */
const buitenlands: Lezing = (groepen, i, plat) => {
  const { cijfers = "", van = 0 } = groepen[i] ?? {};
  const land = plat[van - 1] === "+" ? cijfers : /^00[1-9]/.test(cijfers) ? cijfers.slice(2) : null;
  if (land === null) return 0;
  const ervoor = cijfers.length - land.length;
  const lengten = land.startsWith("31") ? [11, 12] : [8, 9, 10, 11, 12, 13, 14, 15];
  return samen(
    groepen,
    i,
    lengten.map((lengte) => lengte + ervoor),
  );
};

/** € 123.456.782 and 123.456.782,50. */
const bedrag: Lezing = (groepen, i, plat) => {
  const valuta = /(?:[€$£]|\bEUR)\s{0,2}$/.test(plat.slice(Math.max(0, (groepen[i]?.van ?? 0) - 8), groepen[i]?.van));
  const tot = duizendtallen(groepen, i);
  const achterDeKomma =
    groepen[tot]?.scheiding === "," && groepen[tot].cijfers.length <= 2 && groepen[tot + 1]?.scheiding !== ",";
  if (valuta) return tot - i + (achterDeKomma ? 1 : 0);
  return achterDeKomma && tot - i > 1 && groepen[i + 1]?.scheiding === "." ? tot - i + 1 : 0;
};

/** Whether the number from `van` is followed by what it is an amount of. */
export const isBedrag = ({ plat, groepen }: Gelezen, van: number, tot: number): boolean =>
  duizendtallen(groepen, van) === tot &&
  /^(?:,-{1,2}|\s?(?:euro|eur|€|miljoen|miljard))(?!\p{L})/iu.test(na(plat, groepen[tot - 1]));

/** Numbers of ours: ZA-2026-001, and the line of its journaal after it. */
const nummer: Lezing = (groepen, i, plat) => {
  const [jaar, volgnummer, regel] = groepen.slice(i, i + 3);
  if (jaar === undefined || !isJaar(jaar.cijfers) || volgnummer?.scheiding !== "-" || volgnummer.cijfers.length < 3)
    return 0;
  const metRegel = regel?.scheiding === "." && groepen[i + 3]?.scheiding !== ".";
  if (plat.slice(0, jaar.van).endsWith("ZA-")) return metRegel ? 3 : 2;
  return metRegel && volgnummer.cijfers.length === 3 ? 3 : 0;
};

/** Eight digits of the Kamer van Koophandel, when it says so. */
const kvk: Lezing = (groepen, i, plat) => {
  const { cijfers = "", van = 0 } = groepen[i] ?? {};
  return cijfers.length === 8 &&
    /\b(?:kvk|kamer van koophandel)[^\d]{0,20}$/i.test(plat.slice(Math.max(0, van - 45), van))
    ? 1
    : 0;
};

/** Up to where the groups from `i` are one number with its thousands apart: 12.345.678. */
function duizendtallen(groepen: readonly Cijfergroep[], i: number): number {
  const teken = groepen[i + 1]?.scheiding;
  let tot = i + 1;
  if (
    (groepen[i]?.cijfers.length ?? 0) > 3 ||
    (teken !== "." && teken !== " " && teken !== "'" && teken !== "’" && teken !== ",")
  )
    return tot;
  while (tot < i + MEESTE_GROEPEN && groepen[tot]?.scheiding === teken && groepen[tot]?.cijfers.length === 3) tot += 1;
  return tot;
}

/** How many groups from `i` hold so many digits together; the most of these that fit. */
function samen(groepen: readonly Cijfergroep[], i: number, lengten: readonly number[]): number {
  let aantal = 0;
  let beste = 0;
  for (let j = i; j < Math.min(groepen.length, i + MEESTE_GROEPEN); j += 1) {
    if (j > i && groepen[j]?.scheiding === null) break;
    aantal += groepen[j]?.cijfers.length ?? 0;
    if (lengten.includes(aantal)) beste = j + 1 - i;
  }
  return beste;
}

/** Whether `teken` stands between all of these and not before or after them. */
const heel = (groepen: readonly Cijfergroep[], van: number, tot: number, teken: string): boolean =>
  tot <= groepen.length &&
  groepen.slice(van + 1, tot).every(({ scheiding }) => scheiding === teken) &&
  groepen[van]?.scheiding !== teken &&
  groepen[tot]?.scheiding !== teken;

const na = (plat: string, groep: Cijfergroep | undefined): string => plat.slice(groep?.tot, (groep?.tot ?? 0) + 12);

const isJaar = (cijfers: string): boolean => /^(?:19|20|21)\d\d$/.test(cijfers);
const isMaand = (cijfers: string): boolean => cijfers.length <= 2 && Number(cijfers) >= 1 && Number(cijfers) <= 12;
const isDag = (cijfers: string): boolean => cijfers.length <= 2 && Number(cijfers) >= 1 && Number(cijfers) <= 31;
const isZestigste = (cijfers: string): boolean => cijfers.length === 2 && Number(cijfers) < 60;

const LEZINGEN: readonly Lezing[] = [
  datum,
  aaneengeschrevenDatum,
  jaren,
  tijd,
  telefoon,
  buitenlands,
  bedrag,
  nummer,
  kvk,
];
