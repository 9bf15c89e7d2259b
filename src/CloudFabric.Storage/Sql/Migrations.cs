namespace CloudFabric.Storage.Sql;

/// <summary>
/// The schema as a list of steps, one text for both databases. A step that has been released is never edited; a change is a new
/// step at the end, run once and in order by whichever process starts first.
/// </summary>
internal static class Migrations
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE resource (
            n {long} PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, kind TEXT NOT NULL, region TEXT NOT NULL,
            zone TEXT NOT NULL, class TEXT NOT NULL, s0 TEXT NOT NULL, t1 {long} NOT NULL, s1 TEXT NOT NULL,
            due_at {long} NULL, shard INTEGER NOT NULL, facets INTEGER NOT NULL, version {long} NOT NULL, stamp {long} NOT NULL,
            at {long} NOT NULL, state {bytes} NOT NULL);
        CREATE INDEX resource_list ON resource (account, kind, region, n, zone, s0, t1, s1, class);
        CREATE INDEX resource_due ON resource (due_at, id, shard) WHERE due_at IS NOT NULL;
        CREATE TABLE facet (n {long} NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (n, name, value)) {clustered};
        CREATE INDEX facet_value ON facet (name, value, n);
        CREATE TABLE counter (name TEXT PRIMARY KEY, value {long} NOT NULL) {clustered};
        CREATE TABLE claim (
            name TEXT PRIMARY KEY, owner TEXT NOT NULL, question TEXT NOT NULL, answer {bytes} NOT NULL, expires_at {long} NULL) {clustered};
        CREATE INDEX claim_expiry ON claim (expires_at) WHERE expires_at IS NOT NULL;
        CREATE TABLE writer (id {long} PRIMARY KEY, process TEXT NOT NULL, fed {long} NOT NULL);
        CREATE TABLE feed (writer {long} NOT NULL, n {long} NOT NULL, changes TEXT NOT NULL, PRIMARY KEY (writer, n)) {clustered};
        """,

        // Counters that begin alike are read as a range of their primary key, which must be in the order of bytes.
        "{counters by bytes}",

        // The emulated instant of a row's first writing; of rows of before this step only the last one is known. It ends the list index, so
        // that a list of a span of time is answered there like any other.
        """
        ALTER TABLE resource ADD COLUMN created {long} NOT NULL DEFAULT 0;
        UPDATE resource SET created = at;
        DROP INDEX resource_list;
        CREATE INDEX resource_list ON resource (account, kind, region, n, zone, s0, t1, s1, class, created);
        """,

        // A facet's name says whose list it belongs to, so that its index leads to rows of that list only; beginnings of values are ranges of
        // the index, which must be in the order of bytes.
        """
        {facets by bytes};
        UPDATE facet SET name = (SELECT r.account || '/' || r.kind || '/' || r.region || '/' FROM resource r WHERE r.n = facet.n) || name;
        """,
    ];

    public static void Run(Dialect dialect)
    {
        using var session = new SqlSession(dialect.Open(forReading: false));
        using var transaction = session.Connection.BeginTransaction();
        session.Transaction = transaction;
        session.Execute(dialect.MigrationLock);
        session.Execute("CREATE TABLE IF NOT EXISTS schema_version (step INTEGER PRIMARY KEY)");
        var done = session.Number("SELECT count(*) FROM schema_version") ?? 0;
        if (done > Steps.Length)
        {
            throw new StoreException($"The data was written by a newer version (schema {done}, this one knows {Steps.Length}). Start that version.");
        }

        for (var step = (int)done; step < Steps.Length; step++)
        {
            var script = dialect.Types.Aggregate(Steps[step], (text, type) => text.Replace(type.Key, type.Value, StringComparison.Ordinal));
            session.Execute(script);
            session.Execute("INSERT INTO schema_version (step) VALUES (@step)", ("step", step));
        }

        transaction.Commit();
    }
}
