-- An instance that doesn't migrate itself checks at its start that everything is applied: it must read what was.
GRANT SELECT ON "${flyway:defaultSchema}"."${flyway:table}" TO ${appRole};
