import { leesGetypteDag } from "../kalender/getypte-dag.ts";
import type { Datum } from "../kalender/datum.ts";
import { leesGetal, leesGetypteUren } from "../uren/getypt.ts";
import { rijen, isLeeg } from "./rijen.ts";
import { eerste, nietsPad, padNaar, type Invoer, type Keuze, type Veld, type Waarde } from "./veld.ts";

/** What was filled in, as gegevens; what can't be read is told by its field, and goes along as it was typed so that nothing else is told of it. */
export interface Gelezen {
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly fouten: ReadonlyMap<string, string>;
}

export function leesFormulier(velden: readonly Veld[], invoer: Invoer, vandaag: Datum): Gelezen {
  const fouten = new Map<string, string>();
  return { gegevens: groep(velden, ""), fouten };

  function groep(delen: readonly Veld[], boven: string): Record<string, unknown> {
    return Object.fromEntries(
      delen.flatMap((veld) => {
        const pad = padNaar(boven, veld.naam);
        const waarde = lees(veld, pad);
        return waarde === undefined ? [] : [[veld.naam, waarde] as const, ...ook(veld, pad)];
      }),
    );
  }

  function lees(veld: Veld, pad: string): unknown {
    if (veld.niets !== null && invoer.has(nietsPad(pad))) {
      if (!isLeeg({ ...veld, niets: null }, pad, invoer))
        fouten.set(pad, `Vul dit in, of kies ‘${veld.niets}’. Niet allebei.`);
      return null;
    }
    const { soort } = veld;
    // What is left out as a whole is not asked for in parts.
    if (!veld.verplicht && soort.soort !== "vast" && isLeeg(veld, pad, invoer)) return undefined;
    const tekst = eerste(invoer, pad);
    switch (soort.soort) {
      case "regel":
      case "lang":
      case "tijd":
        return weg(tekst);
      case "wie":
        return gekozen(soort.keuzen, tekst.trim(), "label") ?? weg(tekst);
      case "zoek":
        return getypt(
          pad,
          tekst,
          () =>
            gezocht(soort.keuzen, tekst) ?? {
              fout: "Dit staat niet in de lijst, of het is er meer dan één. Kies uit de lijst.",
            },
        );
      case "datum":
        return getypt(pad, tekst, () => {
          const dag = leesGetypteDag(tekst, vandaag);
          return dag.ok ? dag.waarde : { fout: dag.weigering.reden };
        });
      case "uren":
        return getypt(
          pad,
          tekst,
          () => leesGetypteUren(tekst) ?? { fout: "Dit is geen aantal uren. Schrijf bijvoorbeeld 2,5." },
        );
      case "getal":
        return getypt(pad, tekst, () => leesGetal(tekst) ?? { fout: "Dit is geen getal." });
      case "ja-nee":
        return tekst === "ja" ? true : tekst === "nee" ? false : weg(tekst);
      case "keuze":
        return gekozen(soort.keuzen, tekst, "waarde") ?? weg(tekst);
      case "meerdere":
        return (invoer.get(pad) ?? []).map((een) => gekozen(soort.keuzen, een, "waarde") ?? een);
      case "vast":
        return invoer.has(pad)
          ? (gekozen([{ waarde: soort.waarde, label: "" }], tekst, "waarde") ?? tekst)
          : soort.waarde;
      case "groep":
        return groep(soort.velden, pad);
      case "lijst":
        return rijen(invoer, pad).map((plek) => lees(soort.deel, padNaar(pad, plek)));
      case "vormen": {
        const sleutel = lees(soort.sleutel, padNaar(pad, soort.sleutel.naam));
        const vorm = soort.vormen.find(({ waarde }) => waarde === sleutel);
        return {
          ...(sleutel === undefined ? {} : { [soort.sleutel.naam]: sleutel }),
          ...groep(vorm?.velden ?? [], pad),
        };
      }
    }
  }

  function getypt(pad: string, tekst: string, maak: () => Waarde | { readonly fout: string }): unknown {
    if (tekst.trim() === "") return undefined;
    const waarde = maak();
    if (typeof waarde !== "object") return waarde;
    fouten.set(pad, waarde.fout);
    return tekst;
  }

  function ook({ soort }: Veld, pad: string): readonly (readonly [string, unknown])[] {
    if (soort.soort !== "keuze") return [];
    const keuze = soort.keuzen.find(({ waarde }) => String(waarde) === eerste(invoer, pad));
    return Object.entries(keuze?.ook ?? {});
  }
}

/** A choice is always sent as text. */
const gekozen = (keuzen: readonly Keuze[], tekst: string, op: "waarde" | "label"): Keuze["waarde"] | undefined =>
  keuzen.find((keuze) => String(keuze[op]) === tekst)?.waarde;

/** By all of its words, by the first of them, or by a part that no other has. */
function gezocht(keuzen: readonly Keuze[], tekst: string): Waarde | undefined {
  const klein = (een: string): string => een.trim().toLocaleLowerCase("nl");
  const wat = klein(tekst);
  const enige = (past: (label: string) => boolean): Waarde | undefined => {
    const [een, ...meer] = keuzen.filter(({ label }) => past(klein(label)));
    return meer.length === 0 ? een?.waarde : undefined;
  };
  return (
    enige((label) => label === wat) ??
    enige((label) => label.startsWith(`${wat} `)) ??
    enige((label) => label.includes(wat))
  );
}

const weg = (tekst: string): string | undefined => (tekst.trim() === "" ? undefined : tekst);
