using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage;

/// <summary>
/// Makes sure that the tables of a world are there: the store's own, and those that Orleans' relational providers read. Safe to run in
/// several processes at once, and at every start.
/// </summary>
public static class StorePreparation
{
    public static void Run(StoreOptions options)
    {
        Migrations.Run(Dialect.For(options));
        if (options.Kind == StoreKind.Postgres)
        {
            OrleansTables.PreparePostgres(options.Connection);
        }
        else
        {
            OrleansTables.PrepareSqlite(SettingsConnection(options));
        }
    }

    /// <summary>Where an embedded silo keeps settings: a file of its own, because in the world's file their short writes would wait for its long ones.</summary>
    public static string SettingsConnection(StoreOptions options) => $"Data Source={Path.Combine(options.Folder, "settings.db")}";
}
