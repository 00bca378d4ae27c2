/** A field of one line, or what is wrong with its quotes. */
export type Veld =
  | { readonly ok: true; readonly tekst: string }
  | { readonly ok: false; readonly soort: Aanhalingsfout };
export type Aanhalingsfout = "niet gesloten" | "tekst na het sluiten" | "los";

const AANHALING = '"';

/**
 * The fields of one line, after RFC 4180 with ";" as separator. No field of a register holds a line end, so a quote that is
 * still open at the end of the line is a fault of that line alone: the next line starts afresh and gets its own verdict.
 */
export function veldenVan(regel: string, scheiding = ";"): Veld[] {
  const velden: Veld[] = [];
  for (let begin = 0; begin <= regel.length;) {
    const [veld, einde] = regel.startsWith(AANHALING, begin)
      ? tussenAanhaling(regel, begin, scheiding)
      : kaal(regel, begin, scheiding);
    velden.push(veld);
    begin = einde + 1;
  }
  return velden;
}

/** The first `aantal` fields and what says something after them: a spreadsheet writes a separator for every column that it ever had. */
export function zonderLegeStaart(velden: readonly Veld[], aantal: number): readonly Veld[] {
  const laatste = velden.findLastIndex((veld) => !veld.ok || veld.tekst !== "");
  return velden.slice(0, Math.max(aantal, laatste + 1));
}

/** Each returns the field and the position of the separator after it. */
function kaal(regel: string, begin: number, scheiding: string): [Veld, number] {
  const einde = volgendeScheiding(regel, begin, scheiding);
  const tekst = regel.slice(begin, einde);
  return [tekst.includes(AANHALING) ? { ok: false, soort: "los" } : { ok: true, tekst }, einde];
}

function tussenAanhaling(regel: string, begin: number, scheiding: string): [Veld, number] {
  let sluit = regel.indexOf(AANHALING, begin + 1);
  // A doubled quote stands for one quote, and the search goes on after it.
  while (sluit !== -1 && regel[sluit + 1] === AANHALING) sluit = regel.indexOf(AANHALING, sluit + 2);
  if (sluit === -1) return [{ ok: false, soort: "niet gesloten" }, regel.length];
  const einde = volgendeScheiding(regel, sluit + 1, scheiding);
  if (einde !== sluit + 1) return [{ ok: false, soort: "tekst na het sluiten" }, einde];
  return [{ ok: true, tekst: regel.slice(begin + 1, sluit).replaceAll('""', AANHALING) }, einde];
}

function volgendeScheiding(regel: string, begin: number, scheiding: string): number {
  const plek = regel.indexOf(scheiding, begin);
  return plek === -1 ? regel.length : plek;
}
