import type { Context } from "hono";
import type { Invoer } from "#domain/formulier/veld.ts";
import type { Web } from "../werker.ts";
import type { Vragenblad } from "./blad.ts";
import { gezien, id, leesInvoer } from "./invoer.ts";
import { terugNaInloggen } from "./meldingen.ts";

/** A form as it opens: with what was typed in it before the log-in, else as it begins. */
export function opening(
  c: Context<Web>,
  begin: () => Invoer,
  volgnummer: number,
): Pick<Vragenblad, "invoer" | "melding" | "id" | "gezien"> {
  const eerder = c.get("bewaard");
  const ruw = leesInvoer(eerder ?? "");
  return {
    invoer: eerder == null ? begin() : ruw,
    melding: eerder === undefined ? null : terugNaInloggen(eerder),
    id: id(ruw),
    gezien: gezien(ruw, volgnummer),
  };
}
