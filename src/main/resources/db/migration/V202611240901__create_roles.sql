-- Two roles from the first migration: the owner runs the migrations, the service works as ${appRole}, which may add to
-- the history but never change or remove any of it. Where one login serves both, the service steps down by SET ROLE.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
        CREATE ROLE ${appRole} NOLOGIN;
        EXECUTE format('GRANT ${appRole} TO %I', current_user);
    END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO ${appRole};
