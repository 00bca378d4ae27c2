import { z } from "zod";
import type { Periode } from "../../aanmelding/regels.ts";

/** The rules of a period, checked by who made them (aanmelding/periodegegevens.ts). */
export const regels = () =>
  z.custom<Periode>((waarde) => typeof waarde === "object" && waarde !== null && "hash" in waarde);
