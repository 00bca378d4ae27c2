import { cijfergroepen, type Cijfergroep, type Gelezen } from "./cijfergroepen.ts";
import { andersGelezen, isBedrag } from "./geen-bsn.ts";

/**
 * A citizen service number: nine digits that pass the 11-proef, grouped in any way. We hold none and refuse any (UAVG art. 46). What reads as a date, a
 * time, a phone number, an amount or a part of a longer number is none.
 */
export function bevatBsn(tekst: string): boolean {
  const gelezen = cijfergroepen(tekst);
  const { groepen } = gelezen;
  const anders = andersGelezen(gelezen);
  return groepen.some((_, i) => {
    const tot = negenVanaf(groepen, anders, i);
    return tot !== null && isEigen(groepen, i, tot) && !isBedrag(gelezen, i, tot) && isBsn(cijfersVan(groepen, i, tot));
  });
}

/** The 11-proef. */
function isBsn(cijfers: string): boolean {
  const som = [...cijfers].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0 && Number(cijfers) > 0;
}

/** After the last of the groups from `i` that hold nine digits together; null when there are none. */
function negenVanaf(groepen: Gelezen["groepen"], anders: ReadonlySet<number>, i: number): number | null {
  let aantal = 0;
  for (let j = i; j < groepen.length && aantal < 9; j += 1) {
    const groep = groepen[j];
    if (groep === undefined || anders.has(j) || (j > i && groep.scheiding === null)) return null;
    aantal += groep.cijfers.length;
    if (aantal === 9) return j + 1;
  }
  return null;
}

const cijfersVan = (groepen: readonly Cijfergroep[], van: number, tot: number): string =>
  groepen
    .slice(van, tot)
    .map(({ cijfers }) => cijfers)
    .join("");

/** Whether it ends where it seems to: "1.123.456.782" is one number of ten digits. Words too are separated by a space, so that says nothing. */
function isEigen(groepen: readonly Cijfergroep[], van: number, tot: number): boolean {
  const binnen = new Set(groepen.slice(van + 1, tot).map(({ scheiding }) => scheiding));
  const verder = (scheiding: string | null | undefined): boolean =>
    scheiding != null && scheiding !== " " && scheiding !== "" && binnen.has(scheiding);
  return !verder(groepen[van]?.scheiding) && !verder(groepen[tot]?.scheiding);
}
