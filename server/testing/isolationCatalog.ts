import type { Client } from 'pg'
import { isolatedTables } from './isolationFixture.ts'

/** The runner's own table: no role of the application may touch it. */
const OPERATOR_TABLES = ['migration.applied']

const APP_ROLES = ['app_owner', 'app_rt', 'app_write', 'app_auth', 'app_lookup', 'app_keep']

/** What is wrong with the database as a whole, one sentence each; empty where nothing is. */
export async function findFaults(client: Client): Promise<string[]> {
  const faults: string[] = []
  const check = async (sql: string, say: (name: string) => string, values: unknown[] = []) => {
    const { rows } = await client.query<{ name: string }>(sql, values)
    faults.push(...rows.map(({ name }) => say(name)))
  }

  await check(
    `${relations} and relkind in ('r', 'p', 'm', 'f') and not (${qualified} = any($1))`,
    (name) => `${name} is not in the isolation matrix.`,
    [[...Object.keys(isolatedTables), ...OPERATOR_TABLES]],
  )
  await check(
    `${relations} and relkind in ('r', 'p') and not (${qualified} = any($1))
       and not (relrowsecurity and relforcerowsecurity)`,
    (name) => `${name} does not force row-level security.`,
    [OPERATOR_TABLES],
  )
  await check(
    `${relations} and relkind = 'v'
       and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
    (name) => `View ${name} reads as its owner.`,
  )
  await check(
    `select policyname as name from pg_policies
     where (trim(both '()' from qual) = 'true' or trim(both '()' from with_check) = 'true')
       and roles <> array['app_lookup']::name[]`,
    (name) => `Policy ${name} hides nothing.`,
  )
  await check(
    `select rolname as name from pg_roles where rolname = any($1)
       and (rolsuper or rolbypassrls or rolcanlogin or rolinherit)`,
    (name) => `Role ${name} can do more than its grants say.`,
    [APP_ROLES],
  )
  await check(
    `select proc.oid::regprocedure::text as name from pg_proc as proc
     where pronamespace in (select oid from pg_namespace where nspname in ('sync', 'auth'))
       and (has_function_privilege('public', proc.oid, 'execute')
         or not coalesce(proconfig @> array['search_path=""'], false)
         or (prosecdef and proowner <> 'app_lookup'::regrole))`,
    (name) => `Function ${name} is open, finds its tables by search path, or has the wrong owner.`,
  )
  await check(
    `select distinct grantee || ' on ' || table_name as name from information_schema.table_privileges
     where table_schema not in ('pg_catalog', 'information_schema')
       and (grantee = 'PUBLIC' or (grantee = any($1) and grantee <> 'app_owner'
         and (privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
           or table_schema || '.' || table_name = any($2))))`,
    (name) => `Too much is granted to ${name}.`,
    [APP_ROLES, OPERATOR_TABLES],
  )
  return faults
}

const qualified = "nspname || '.' || relname"
const relations = `
  select ${qualified} as name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'`
