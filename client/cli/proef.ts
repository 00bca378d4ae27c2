import { zinVan } from "#domain/beeld/zin.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { proefVan } from "#domain/wat-als/proef.ts";
import { alinea } from "./alinea.ts";
import { dadenGeweigerd, onbekendTraject } from "./fouten.ts";
import type { Afzender } from "./inzenden.ts";
import type { Omgeving } from "./opdracht.ts";
import { metStore, zoekPlek } from "./plek.ts";
import { json } from "./scherm.ts";
import { standVan } from "./stand.ts";
import { gevolgdelen } from "./wat-als/leesbaar.ts";
import { wieDoet } from "./wie.ts";

/** A dry run of any act: what would follow from it. Nothing is recorded and nothing is sent. */
export async function toonProef(
  { scherm, env }: Omgeving,
  { json: alsJson, data, ...genoemd }: Afzender,
  nummer: string,
  daad: Omit<Inzending, "door">,
): Promise<void> {
  const plek = zoekPlek(data, env);
  const [door] = await wieDoet(plek, genoemd, [daad.type], nummer);
  const stand = await metStore(plek, (store) => standVan(store, nummer));
  if (stand === null || door === undefined) throw onbekendTraject(nummer);
  const nu = { ...stand, volgnummer: stand.regels.at(-1)?.volgnummer ?? 0 };
  const proef = proefVan(nu, [{ ...daad, door }], new Date().toISOString());
  if (!proef.ok) throw dadenGeweigerd(proef.weigering, 1);
  const { regels, orders: _orders, na, ...gevolgen } = proef.waarde;
  const zinnen = regels.map((regel) => zinVan(regel, namenIn(na.dossier))).filter((zin) => zin !== "");
  scherm.uit(
    alsJson
      ? json({ nummer, staat: na.pad, zinnen, ...gevolgen })
      : [
          [scherm.vet(`${nummer}  proef, er is niets vastgelegd`), ...zinnen.flatMap((zin) => alinea(zin, 0))].join(
            "\n",
          ),
          ...gevolgdelen(stand.dossier, { ...gevolgen, looptDoor: [] }, scherm),
        ].join("\n\n"),
  );
}
