import type { Context } from "hono";
import type { Store } from "#activities/store/store.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import { herkenningen } from "#domain/organisaties/beeld.ts";
import {
  herkenvorm,
  ORGANISATIEVORMEN,
  rolVoorOrganisaties,
  type Organisatiedaad,
} from "#domain/organisaties/formulier.ts";
import { naamVan, organisatieMet, ORGANISATIES_NUMMER } from "#domain/organisaties/organisatie.ts";
import { verhaalVan, verhaalVanTraject } from "#domain/organisaties/verhaal.ts";
import type { Organisatievraag } from "#domain/organisaties/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import { gelukt, type Uitkomst } from "#domain/weigering.ts";
import { leesOrganisaties } from "../../organisaties.ts";
import type { Trajecten } from "../../trajecten.ts";
import type { Web } from "../werker.ts";
import { wachtOp } from "./bijgewerkt.ts";
import { vraagformulier, type Vraagbenodigdheden } from "./vraag.ts";

/** Who is who, by form: what changes of an organisation, and which one each of a traject is. */

export interface Organisatieformulieren extends Vraagbenodigdheden {
  readonly store: Pick<Store, "stand" | "regels">;
  readonly vraagOrganisaties: Trajecten["vraagOrganisaties"];
}

export function maakOrganisatieformulieren({ store, vraagOrganisaties, ...rest }: Organisatieformulieren) {
  async function vraag(gevraagd: Organisatievraag, door: Door): Promise<Uitkomst<number>> {
    const antwoord = await vraagOrganisaties(gevraagd, door);
    if (!antwoord.ok) return antwoord;
    const { volgnummer } = antwoord.waarde;
    await wachtOp(volgnummer, async () => (await leesOrganisaties(store)).kop.volgnummer);
    return gelukt(volgnummer);
  }
  const regels = () => store.regels(ORGANISATIES_NUMMER);

  return {
    doe: async (c: Context<Web>): Promise<Response> => {
      const daad = c.req.param("daad") ?? "";
      const stand = await leesOrganisaties(store);
      const organisatie = organisatieMet(stand, c.req.param("id") ?? "");
      const werker = c.get("werker");
      const rol = rolVoorOrganisaties(werker.rollen);
      if (organisatie === undefined || organisatie.opgegaanIn !== null || rol === null || !isDaad(daad))
        return c.notFound();
      const { id } = organisatie;
      const vorm = ORGANISATIEVORMEN[daad];
      const schema = vorm.schema();
      const velden = veldenLos(schema, vorm.daad, vorm.velduitleg(organisatie, stand));
      return vraagformulier(
        c,
        {
          blad: {
            daad: `${vorm.daad}: ${id} ${naamVan(organisatie)}`,
            menu: "/organisaties",
            uitleg: vorm.uitleg,
            knop: vorm.knop,
            rol,
            velden,
            actie: `/organisaties/${id}/doe/${daad}`,
            terug: { adres: `/organisaties/${id}`, tekst: `Terug naar ${id} ${naamVan(organisatie)}` },
          },
          schema,
          begin: alsInvoer(velden, vorm.begin(organisatie)),
          volgnummer: organisatie.volgnummer,
          async stuur(gegevens, { gezien }) {
            const gevraagd = vorm.vraag(gegevens as never, organisatie, gezien);
            const gedaan = await vraag(gevraagd, { rol, id: werker.id });
            const naar = gevraagd.soort === "voeg-samen" ? gevraagd.in : id;
            return gedaan.ok ? gelukt(`/organisaties/${naar}?vastgelegd=${gedaan.waarde}#inhoud`) : gedaan;
          },
          verhaal: async () => verhaalVan(await regels(), id),
        },
        rest,
      );
    },

    bevestig: async (c: Context<Web>): Promise<Response> => {
      const werker = c.get("werker");
      const rol = rolVoorOrganisaties(werker.rollen);
      const stand = await leesOrganisaties(store);
      const projectie = c.get("projectie");
      if (projectie === null || rol === null) return c.notFound();
      const { nummer, naam } = projectie.dossier;
      const {
        schema,
        velden,
        begin,
        vraag: alsVraag,
      } = herkenvorm(nummer, herkenningen(stand, projectie.dossier), stand);
      const terug = { adres: `/trajecten/${nummer}`, tekst: `Terug naar ${nummer} ${naam}` };
      return vraagformulier(
        c,
        {
          blad: {
            daad: `Bevestig de organisaties van ${nummer}`,
            menu: "/organisaties",
            uitleg:
              "Kies welke organisatie dit is. Dan ziet u wat die eerder vroeg, en telt zij mee bij de scholen en samenwerkingsverbanden.",
            knop: "Bevestig",
            rol,
            velden,
            actie: `/trajecten/${nummer}/organisaties`,
            terug,
          },
          schema,
          begin: alsInvoer(velden, begin),
          volgnummer: stand.kop.volgnummer,
          async stuur(gegevens) {
            const gevraagd = alsVraag(gegevens);
            if (gevraagd === null) return gelukt(terug.adres);
            const gedaan = await vraag(gevraagd, { rol, id: werker.id });
            return gedaan.ok ? gelukt(`${terug.adres}#wie-is-wie`) : gedaan;
          },
          verhaal: async () => verhaalVanTraject(await regels(), nummer),
        },
        rest,
      );
    },
  };
}

const isDaad = (tekst: string): tekst is Organisatiedaad => Object.hasOwn(ORGANISATIEVORMEN, tekst);
