import { hangend } from "../alinea.ts";
import type { Beeld } from "./beeld.ts";

/** What is not met comes first: that is what the decision turns on. */
export function beslissen({ oordeel, voorrang, vorm, spreiding }: NonNullable<Beeld["beslishulp"]>): string[] {
  const niet = oordeel.criteria.filter(({ voldaan }) => !voldaan);
  const wel = oordeel.criteria.filter(({ voldaan }) => voldaan);
  return [
    ...hangend("  Advies", `${oordeel.advies}; ${wel.length} van de ${oordeel.criteria.length} criteria voldaan`),
    ...niet.flatMap(({ titel, reden }) => hangend("  NEE", `${titel}: ${reden}`)),
    ...wel.flatMap(({ titel, reden }) => hangend("  ja", `${titel}: ${reden}`)),
    ...(vorm === null ? [] : hangend("  Vorm", vorm.reden)),
    ...hangend("  Voorrang", voorrang.reden),
    ...spreiding.flatMap(({ zin }, i) => hangend(i === 0 ? "  Spreiding" : "", zin)),
  ];
}
