import { KANAAL } from "./merk.ts";
import type { Soort } from "./migreer.ts";

/** What the database itself refuses, and whom it calls, whoever writes. */

/**
 * The journaal only grows; the database itself refuses the rest, whoever asks. Two things may be done: a line that is kept among the vervallen ones
 * may go, and personal data may be forgotten, which the chain does not hold.
 */
export function alleenErbij(soort: Soort): string[] {
  const weigering = "het journaal groeit alleen: een regel wordt niet gewijzigd of verwijderd";
  const vast = "nummer, volgnummer, id, type, gebeurd_op, vastgelegd_op, hash, regel";
  const bewaard =
    "select 1 from vervallen v where v.nummer = old.nummer and v.volgnummer = old.volgnummer and v.hash = old.hash";
  if (soort === "sqlite") {
    return [
      `create trigger journaal_geen_update before update of ${vast} on journaal
         begin select raise(abort, '${weigering}'); end`,
      `create trigger journaal_geen_delete before delete on journaal when not exists (${bewaard})
         begin select raise(abort, '${weigering}'); end`,
    ];
  }
  return [
    `create function journaal_alleen_erbij() returns trigger language plpgsql as $$ begin raise exception '${weigering}'; end $$`,
    `create trigger journaal_geen_update before update of ${vast} on journaal
       for each statement execute function journaal_alleen_erbij()`,
    `create trigger journaal_geen_truncate before truncate on journaal
       for each statement execute function journaal_alleen_erbij()`,
    `create function journaal_alleen_weg_als_vervallen() returns trigger language plpgsql as $$ begin
       if not exists (${bewaard}) then raise exception '${weigering}'; end if; return old; end $$`,
    `create trigger journaal_geen_delete before delete on journaal
       for each row execute function journaal_alleen_weg_als_vervallen()`,
  ];
}

/** Whoever shows what is kept is called at each commit that changes it (merk.ts); in SQLite they count for themselves. */
export const roepBijWijziging = (soort: Soort): string[] =>
  soort === "sqlite"
    ? []
    : [
        `create function roep_wijziging() returns trigger language plpgsql as $$ begin perform pg_notify('${KANAAL}', ''); return null; end $$`,
        ...["journaal", "projectie", "mail"].map(
          (tabel) => `create trigger ${tabel}_roept after insert or update or delete on ${tabel}
            for each statement execute function roep_wijziging()`,
        ),
      ];

/** A mail that was kept is what went: the database refuses another in its place. It may be forgotten. */
export function alleenVergeten(soort: Soort): string[] {
  const weigering = "een bewaarde brief wordt niet gewijzigd of verwijderd, alleen vergeten";
  const vergeten = "new.inhoud is null and new.van is null and new.aan is null";
  const zelfde = "new.hash = old.hash and new.bewaard_op = old.bewaard_op";
  if (soort === "sqlite") {
    return [
      `create trigger mail_geen_update before update on mail when not (${vergeten} and ${zelfde})
         begin select raise(abort, '${weigering}'); end`,
      `create trigger mail_geen_delete before delete on mail
         begin select raise(abort, '${weigering}'); end`,
    ];
  }
  return [
    `create function mail_alleen_vergeten() returns trigger language plpgsql as $$ begin raise exception '${weigering}'; end $$`,
    `create trigger mail_geen_update before update on mail
       for each row when (not (${vergeten} and ${zelfde})) execute function mail_alleen_vergeten()`,
    `create trigger mail_geen_delete before delete on mail
       for each row execute function mail_alleen_vergeten()`,
    `create trigger mail_geen_truncate before truncate on mail
       for each statement execute function mail_alleen_vergeten()`,
  ];
}
