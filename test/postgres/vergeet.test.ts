import { afterAll, beforeAll } from "vitest";
import { startPostgres, vraag, type TestPostgres } from "#test/support/postgres.ts";
import { vergeetContract } from "#test/support/vergeet-contract.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

vergeetContract({ maak: () => postgres.maakDatabase(), sql: vraag });
