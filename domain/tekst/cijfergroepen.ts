/**
 * The digits of a text, as people group them: "1234.56.782", "１１１ ２２２ ３３３" and "111-222-333" are three groups each. Whatever script the digits are of,
 * and whatever nobody sees between them.
 */
export interface Cijfergroep {
  readonly cijfers: string;
  /** What stands between this group and the one before: one separator, written in one way; null where more than that stands between. */
  readonly scheiding: string | null;
  /** Where it stands in the text as `plat` has it. */
  readonly van: number;
  readonly tot: number;
}

export interface Gelezen {
  readonly plat: string;
  readonly groepen: readonly Cijfergroep[];
}

const CIJFERS = /\p{Nd}+/gu;

export function cijfergroepen(tekst: string): Gelezen {
  // Wide, raised and circled digits become plain ones, and so do the many kinds of spaces and dots.
  const plat = tekst.normalize("NFKC");
  const groepen: Cijfergroep[] = [];
  let vorige = 0;
  for (const { 0: gevonden, index: van } of plat.matchAll(CIJFERS)) {
    const scheiding = groepen.length === 0 ? null : alsScheiding(plat.slice(vorige, van));
    vorige = van + gevonden.length;
    groepen.push({ cijfers: [...gevonden].map(cijferVan).join(""), scheiding, van, tot: vorige });
  }
  return { plat, groepen };
}

const ONZICHTBAAR = /[\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const WIT = /[\s\p{Z}\u2800]/gu;
const STREEP = /[\p{Pd}\u2212]/gu;
const PUNT = /[·•‧∙⋅]/gu;

function alsScheiding(tussen: string): string | null {
  const zichtbaar = tussen.replace(WIT, " ").replace(ONZICHTBAAR, "").replace(STREEP, "-").replace(PUNT, ".");
  // Between nothing that shows: "111" and "222" touch.
  if (/^ {0,3}$/.test(zichtbaar)) return zichtbaar === "" ? "" : " ";
  // A full stop, a comma or a colon with a space after it ends what was said.
  return /^[.,:;'’_|\\*+=~]$/.test(zichtbaar)
    ? zichtbaar
    : (/^ {0,2}(?<teken>[-/()[\]]) {0,2}$/.exec(zichtbaar)?.groups?.["teken"] ?? null);
}

/** Digits of a script follow each other from nought to nine, and no two scripts touch. */
function cijferVan(teken: string): string {
  const punt = teken.codePointAt(0) ?? 0;
  if (punt < 128) return teken;
  let waarde = 0;
  while (waarde < 9 && CIJFER.test(String.fromCodePoint(punt - waarde - 1))) waarde += 1;
  return String(waarde);
}

const CIJFER = /\p{Nd}/u;
