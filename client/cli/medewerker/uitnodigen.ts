import { inWoorden } from "#domain/kalender/datum.ts";
import { nodigUit as maakUitnodiging } from "#client/uitnodiging.ts";
import { dadenGeweigerd } from "../fouten.ts";
import type { Omgeving } from "../opdracht.ts";
import { binnenGeduld, metTrajecten, systeemVan, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { doorAls } from "../wie.ts";
import type { Afzender } from "./bijhouden.ts";

/** The link by which somebody binds an account: shown here once, and kept nowhere. */
export async function nodigUit(
  { scherm, env }: Omgeving,
  { data, wie, json: alsJson }: Afzender,
  id: string,
): Promise<void> {
  const plek = zoekPlek(data, env);
  const webadres =
    plek.instellingen.modus === "productie" ? plek.instellingen.webadres : (await systeemVan(plek)).web.url;
  const door = await doorAls(plek, "beheerder", wie);
  const uitkomst = await metTrajecten(plek, (trajecten) =>
    binnenGeduld(maakUitnodiging(trajecten, id, door), "Draait de worker? Kijk met trajecten doctor."),
  );
  if (!uitkomst.ok) throw dadenGeweigerd(uitkomst.weigering, 1);
  const { token, tot } = uitkomst.waarde;
  const link = `${webadres}/uitnodiging/${token}`;
  scherm.uit(
    alsJson
      ? json({ medewerker: id, link, tot })
      : `Geef deze link aan ${id}, en aan niemand anders. Hij werkt één keer, tot en met ${inWoorden(tot)}:\n${link}`,
  );
}
