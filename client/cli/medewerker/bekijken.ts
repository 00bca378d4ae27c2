import { inUren } from "#domain/getal.ts";
import { datumOp, inWoorden } from "#domain/kalender/datum.ts";
import { werktOp } from "#domain/medewerkers/medewerker.ts";
import { alleMedewerkers, medewerkerMet, ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { metNamen, namenVan } from "#domain/medewerkers/namen.ts";
import { beeldVan, overzichtVan, type Medewerkerbeeld } from "#domain/medewerkers/overzicht.ts";
import { verhaalVan } from "#domain/medewerkers/verhaal.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { hangend } from "../alinea.ts";
import { Opdrachtfout } from "../fouten.ts";
import type { Algemeen, Omgeving } from "../opdracht.ts";
import { metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { tabel } from "../tabel.ts";

export async function toonLijst(
  { scherm, env }: Omgeving,
  { allen, data, json: alsJson }: Algemeen & { readonly allen?: true },
): Promise<void> {
  const vandaag = datumOp(new Date().toISOString());
  const alle = await metStore(zoekPlek(data, env), async (store) =>
    overzichtVan(await leesMedewerkers(store), await store.rijen()),
  );
  const rijen = alle.filter((een) => allen || werktOp(een, vandaag));
  scherm.uit(
    alsJson ? json(rijen) : rijen.length === 0 ? "Er zijn nog geen medewerkers." : tabel(KOLOMMEN, rijen, scherm),
  );
}

const KOLOMMEN = [
  { kop: "Aanduiding", van: ({ id }: Medewerkerbeeld) => id },
  { kop: "Naam", van: ({ naam }: Medewerkerbeeld) => naam, rekbaar: true },
  { kop: "Rollen", van: ({ rollen }: Medewerkerbeeld) => rollen.join(", ") },
  { kop: "Mail", van: ({ mail }: Medewerkerbeeld) => mail },
  { kop: "Uren", van: ({ urenPerWeek }: Medewerkerbeeld) => (urenPerWeek === null ? null : inUren(urenPerWeek)) },
  { kop: "Tot en met", van: ({ tot }: Medewerkerbeeld) => tot },
  { kop: "Trajecten", van: ({ inHand }: Medewerkerbeeld) => inHand.length, rechts: true },
];

export async function toonEen({ scherm, env }: Omgeving, { data, json: alsJson }: Algemeen, id: string): Promise<void> {
  const { beeld, verhaal, namen } = await metStore(zoekPlek(data, env), async (store) => {
    const stand = await leesMedewerkers(store);
    const gevonden = medewerkerMet(stand, id);
    if (gevonden === undefined) throw onbekend(id);
    return {
      beeld: beeldVan(gevonden, await store.rijen({ za: id })),
      verhaal: verhaalVan(await store.regels(ORGANISATIE_NUMMER), id),
      namen: namenVan(alleMedewerkers(stand)),
    };
  });
  if (alsJson) return scherm.uit(json({ ...beeld, verhaal }));
  const { naam, rollen, mail, telefoon, urenPerWeek, van, tot, logtIn, inHand } = beeld;
  const velden: [string, string | null][] = [
    ["Rollen", rollen.join(", ")],
    ["Mail", mail === "" ? null : mail],
    ["Telefoon", telefoon],
    ["Uren per week", urenPerWeek === null ? null : inUren(urenPerWeek)],
    ["Vanaf", inWoorden(van)],
    ["Tot en met", tot === null ? null : inWoorden(tot)],
    ["Inloggen", logtIn ? "met een eigen account" : "nog geen account"],
  ];
  const delen = [
    [
      scherm.vet(`${id}  ${naam}`),
      ...velden.flatMap(([kop, waarde]) => (waarde === null ? [] : hangend(kop, waarde, 16))),
    ],
    [
      scherm.vet("Trajecten in handen"),
      ...(inHand.length === 0
        ? ["  Geen."]
        : inHand.flatMap((een) => hangend(`  ${een.nummer}`, `${een.naam}: ${een.staat}`, 16))),
    ],
    [
      scherm.vet("Vastgelegd"),
      ...metNamen(verhaal, namen).flatMap(({ op, titel, zin, door }) =>
        hangend(op ?? "niet bekend", `${titel} (${door}). ${zin}`, 16),
      ),
    ],
  ];
  scherm.uit(delen.map((regels) => regels.join("\n")).join("\n\n"));
}

export const onbekend = (id: string): Opdrachtfout =>
  new Opdrachtfout("medewerker.onbekend", `Medewerker ${id} is er niet.`, { veld: "id" });
