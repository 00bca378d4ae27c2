import { nietsPad, padNaar, type Invoer, type Veld } from "./veld.ts";

/** The rows of a list in a form: which there are, one more, one less, and without those that nobody filled in. */

/** Their numbers in the form, in order. */
export function rijen(invoer: Invoer, pad: string): readonly string[] {
  const plekken = new Set<string>();
  for (const naam of invoer.keys()) {
    const [, plek] = naam.startsWith(`${pad}.`) ? (/^\.(\d{1,4})(?:\.|$)/.exec(naam.slice(pad.length)) ?? []) : [];
    if (plek !== undefined) plekken.add(plek);
  }
  return [...plekken].toSorted((een, ander) => Number(een) - Number(ander));
}

/** Nobody filled in any of it. What the system filled in does not count. */
export function isLeeg({ soort, niets }: Veld, pad: string, invoer: Invoer): boolean {
  if (niets !== null && invoer.has(nietsPad(pad))) return false;
  const leeg = (velden: readonly Veld[]): boolean =>
    velden.every((veld) => isLeeg(veld, padNaar(pad, veld.naam), invoer));
  if (soort.soort === "groep") return leeg(soort.velden);
  if (soort.soort === "lijst")
    return rijen(invoer, pad).every((plek) => isLeeg(soort.deel, padNaar(pad, plek), invoer));
  if (soort.soort === "vormen") return leeg([soort.sleutel, ...soort.vormen.flatMap(({ velden }) => velden)]);
  return soort.soort === "vast" || (invoer.get(pad) ?? []).every((een) => een.trim() === "");
}

/** Without the rows of every list that nobody filled in, numbered on from 0: as their faults are told. */
export function zonderLegeRijen(velden: readonly Veld[], invoer: Invoer): Invoer {
  let uit = invoer;
  loop(velden, "");
  return uit;

  function loop(delen: readonly Veld[], boven: string): void {
    for (const veld of delen) stap(veld, padNaar(boven, veld.naam));
  }

  function stap({ soort }: Veld, pad: string): void {
    if (soort.soort === "groep") loop(soort.velden, pad);
    else if (soort.soort === "vormen") for (const { velden: delen } of soort.vormen) loop(delen, pad);
    else if (soort.soort === "lijst") {
      uit = hernummerd(uit, pad, (plek) => !isLeeg(soort.deel, padNaar(pad, plek), uit));
      for (const plek of rijen(uit, pad)) stap(soort.deel, padNaar(pad, plek));
    }
  }
}

/** One row less. */
export const zonderRij = (invoer: Invoer, pad: string, weg: string): Invoer =>
  hernummerd(invoer, pad, (plek) => plek !== weg);

/** One empty row more, by a name that means nothing but that it is there. */
export function metRij(invoer: Invoer, pad: string): Invoer {
  const met = hernummerd(invoer, pad, () => true);
  return new Map([...met, [padNaar(pad, String(rijen(met, pad).length)), [""]]]);
}

function hernummerd(invoer: Invoer, pad: string, blijft: (plek: string) => boolean): Invoer {
  const nummers = new Map(
    rijen(invoer, pad)
      .filter(blijft)
      .map((plek, i) => [plek, String(i)] as const),
  );
  return new Map(
    [...invoer].flatMap(([naam, waarden]) => {
      const vooraf = naam.startsWith(nietsPad(`${pad}.`)) ? nietsPad(`${pad}.`) : `${pad}.`;
      if (!naam.startsWith(vooraf)) return [[naam, waarden] as const];
      const [plek = "", ...rest] = naam.slice(vooraf.length).split(".");
      const nieuw = nummers.get(plek);
      return nieuw === undefined ? [] : [[`${vooraf}${[nieuw, ...rest].join(".")}`, waarden] as const];
    }),
  );
}
