import { BLOKKEN, type Blokid } from "#domain/beeld/blokken.ts";
import { STAPPEN } from "#domain/fasen.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { hangend } from "../alinea.ts";
import { opEenRegel, type Scherm } from "../scherm.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";
import { BLOK } from "./blokken.ts";
import { dag } from "./dagen.ts";

/** The same for a person at a terminal. What can be done stands last: there the eye is. */
export function leesbaar(
  beeld: Beeld,
  vet: Scherm["vet"],
  {
    vandaag,
    uitleg = false,
    gegevens = false,
  }: { readonly vandaag: Datum; readonly uitleg?: boolean; readonly gegevens?: boolean },
): string {
  const { dossier, op } = beeld;
  const zo = { vet, dag: op ?? vandaag, uitleg, gegevens };
  const delen = [
    [
      vet(`${beeld.nummer}  ${opEenRegel(dossier.naam)}`),
      ...(op === null ? [] : [`Zoals het was op ${inWoorden(op)}, met wat nu bekend is.`]),
    ],
    [...kenmerken(beeld), ...BLOKKEN.flatMap(({ id }) => BLOK[id].regels?.(beeld) ?? [])].flatMap(([naam, waarde]) =>
      waarde === null || waarde === "" ? [] : hangend(naam, waarde, KOLOM),
    ),
    ...[...BLOKKEN.filter(({ id }) => id !== LAATST), { id: LAATST }].flatMap(
      ({ id }) => BLOK[id].delen?.(beeld, zo) ?? [],
    ),
  ];
  return delen.map((regels) => regels.join("\n")).join("\n\n");
}

const LAATST: Blokid = "wat-nu-kan";

/** Wide enough for every name in front. */
const KOLOM = 16;

function kenmerken({ staat, dossier: d }: Beeld): readonly (readonly [string, string | null])[] {
  const waar = [
    staat.staat,
    staat.fase === null ? null : `fase ${staat.fase}`,
    staat.stap === null ? null : `stap ${staat.stap} (${STAPPEN[staat.stap].titel.toLowerCase()})`,
    staat.gepauzeerd ? "gepauzeerd" : null,
  ];
  return [
    ["Staat", waar.filter((deel) => deel !== null).join(", ")],
    ["Vergeten", d.vergetenOp === null ? null : `op ${inWoorden(d.vergetenOp)}`],
    ["Onderwijs", `${d.soort}: ${d.onderwijstypen.join(", ")}; regio ${d.regio}`],
    ["Kernvraag", d.kernvraag],
    ["Periode", d.periode],
    ["Register", d.bron === null ? null : `${d.bron.naam}, nummer ${d.bron.nummer}`],
    [
      "Partners",
      d.partners
        .filter(({ uitgetredenOp }) => uitgetredenOp === null)
        .map(
          ({ nummer, partij, naam, aanvrager, heette }) =>
            `${naam} (${[partij, nummer, ...(aanvrager ? ["aanvrager"] : []), ...(heette === null ? [] : [`heette ${heette}`])].join(", ")})`,
        )
        .join(", "),
    ],
    ["Ontvangen", dag(d.ontvangenOp)],
    [
      "Zorgarrangeur",
      d.za === null || d.overdrachtNaar === null ? d.za : `${d.za}, in overdracht aan ${d.overdrachtNaar}`,
    ],
  ];
}
