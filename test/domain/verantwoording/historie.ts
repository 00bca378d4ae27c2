import { readFileSync } from "node:fs";
import { leesRegister } from "#domain/register/lees-register.ts";
import { vanRij } from "./aanvraag.ts";

const lees = (naam: string): Buffer => readFileSync(new URL(`../../historie/${naam}`, import.meta.url));

/** The register of 2020–2024 whose totals are those of the report, and what a report over it must say. */
const register = leesRegister(lees("aanvragen.csv"), "2026-11-22");
if (!register.ok) throw new Error(JSON.stringify(register.fouten));

export const historie = register.rijen.map(vanRij);
export const verwachteTekst = lees("tabellen.json").toString("utf8");
