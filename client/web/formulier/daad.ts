import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import { ZONDER_FORMULIER } from "#domain/formulier/daden.ts";
import { alleVelden, type Deel, delenVan, OOK, samenMet } from "#domain/formulier/samen.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import { noemtOrganisatie } from "#domain/formulier/uitleg.ts";
import { namenVan } from "#domain/organisaties/organisatie.ts";
import { leesOrganisaties } from "../../organisaties.ts";
import { kiestZorgarrangeur, veldenVan } from "#domain/formulier/velden.ts";
import type { Kennis } from "#domain/formulier/verwijzing.ts";
import { alsVergeten, type Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { type Medewerker, werktOp } from "#domain/medewerkers/medewerker.ts";
import type { Door } from "#domain/rollen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { draagt } from "#domain/traject/lees.ts";
import { zonderPersonen } from "#domain/traject/zonder-personen.ts";
import type { Weigering } from "#domain/weigering.ts";
import { doorVan, type Web } from "../werker.ts";
import { type Besluithulp, leesBesluithulp } from "./besluithulp.ts";
import { metWerkdruk } from "./werkdruk.ts";

/** What a form in the browser is of: an act on a traject as it is now, for who asks. */
export interface Daad {
  readonly definitie: Definitie;
  /** As who asks may see it. */
  readonly kennis: Kennis;
  /** As it is. */
  readonly dossier: Dossier;
  /** Who asks sees no personal data of it. */
  readonly zonder: boolean;
  /** Why it is not for who asks. */
  readonly weigering: Weigering | null;
  /** In the order in which they happen. */
  readonly delen: readonly Deel[];
  readonly velden: readonly Veld[];
  /** What to decide by, where an aanvraag is decided on. */
  readonly naast: Besluithulp | null;
  readonly volgnummer: number;
  readonly regels: readonly Journaalregel[];
}

export interface Daadbronnen {
  readonly store: Pick<Store, "aanvragen" | "inHand" | "projectie" | "regels" | "rijen" | "stand" | "standen">;
  readonly vandaag: () => Datum;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
}

/** Null: there is no such act, or no such traject. `ruw`: what was filled in, if anything was. */
export async function zoekDaad(
  c: Context<Web>,
  { store, vandaag, medewerkers }: Daadbronnen,
  ruw: Invoer,
): Promise<Daad | null> {
  const definitie = GEBEURTENISSEN.get(c.req.param("type") ?? "");
  const dossier = c.get("projectie")?.dossier;
  if (definitie === undefined || dossier === undefined || !heeftFormulier(definitie)) return null;
  const [regels, mensen] = await Promise.all([store.regels(dossier.nummer), medewerkers()]);
  const zas = mensen.filter((een) => een.rollen.includes("zorgarrangeur") && werktOp(een, vandaag()));
  const werker = c.get("werker");
  const door = doorVan(werker, definitie.type, { dossier });
  const zonder = c.get("zicht") === "zonder" || (!("code" in door) && hadHet(dossier, door));
  const kennis: Kennis = {
    dossier: zonder ? zonderPersonen(dossier, regels) : dossier,
    pad: regels.at(-1)?.naar ?? "",
    vandaag: vandaag(),
    ...(samenMet(definitie).some(({ type }) => noemtOrganisatie(type))
      ? { organisaties: namenVan(await leesOrganisaties(store)) }
      : {}),
    door: "code" in door ? { rol: "auditor", id: werker.id } : door,
    zorgarrangeurs: samenMet(definitie).some(kiestZorgarrangeur) ? await metWerkdruk(store, zas, vandaag()) : zas,
  };
  const hoofd: Deel = { definitie, plek: "", kennis, velden: veldenVan(definitie, kennis) };
  const delen = delenVan(
    hoofd,
    (type) => {
      const wie = doorVan(werker, type, { dossier });
      return "code" in wie ? null : wie;
    },
    ruw.get(OOK),
  );
  return {
    definitie,
    kennis,
    dossier,
    zonder,
    weigering: "code" in door ? door : alsVergeten(dossier),
    delen,
    velden: alleVelden(delen),
    naast:
      !zonder && definitie.besluit === true && dossier.besluit === null
        ? await leesBesluithulp(store, dossier, vandaag())
        : null,
    volgnummer: regels.at(-1)?.volgnummer ?? 0,
    regels,
  };
}

/** Who had it before books hours of then, and that is all. */
const hadHet = (dossier: Dossier, { rol, id }: Door): boolean => rol === "zorgarrangeur" && !draagt(dossier, id);

export const heeftFormulier = ({ type, wie }: Pick<Definitie, "type" | "wie">): boolean =>
  wie.some((rol) => rol !== "systeem") && !Object.hasOwn(ZONDER_FORMULIER, type);
