import type { Context } from "hono";
import type { Inzage } from "../inlog/inzage.ts";
import { isPeiling } from "./verversing.ts";
import type { Web } from "./werker.ts";

/** That who is logged in looks at the personal data of these trajecten is noted at each of them once, unless it is the page that asks by itself. */
export async function noteerInzage(
  c: Context<Web>,
  { inzage, nu }: { readonly inzage: Inzage; readonly nu: () => Date },
  nummers: Iterable<string>,
): Promise<void> {
  if (isPeiling(c)) return;
  for (const nummer of new Set(nummers)) await inzage.noteer(c.get("werker").id, nummer, nu());
}
