PRAGMA schema_version;
