using System.Data.Common;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Sql;

/// <summary>A row with its state.</summary>
internal static class RowSql
{
    public const string Select = "SELECT n, id, version, stamp, s0, t1, s1, at, state FROM resource ";

    /// <summary>Before the values of a facet.</summary>
    public const string ByFacet =
        Select + "WHERE account = @account AND kind = @kind AND region = @region AND n IN (SELECT n FROM facet WHERE name = @facet AND value IN";

    /// <summary>Behind them.</summary>
    public const string ByFacetEnd = ") ORDER BY n";

    /// <summary>Before the values of a facet of all accounts.</summary>
    public const string OfAll = Select + "WHERE n IN (SELECT n FROM facet WHERE n > @after AND name = @facet AND value IN";

    public const string OfAllEnd = ") ORDER BY n LIMIT @limit";

    public static StoredRow Read(DbDataReader row) => new(
        row.GetInt64(0),
        ResourceKey.Parse(row.GetString(1)),
        new RowVersion(row.GetInt64(2), row.GetInt64(3)),
        new StatusTrack(row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), row.GetString(6)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        row.GetFieldValue<byte[]>(8));
}
