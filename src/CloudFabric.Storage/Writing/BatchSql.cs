using System.Data.Common;
using System.Runtime.InteropServices;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Writing;

/// <summary>What the statements of both databases share.</summary>
internal static class BatchSql
{
    public const string SelectRow = "SELECT id, n, version, stamp, zone, s0, t1, s1, facets FROM resource WHERE ";
    public const string SelectCounter = "SELECT name, value FROM counter WHERE ";
    public const string SelectClaim = "SELECT name, expires_at FROM claim WHERE ";

    public static void ReadRows(DbDataReader reader, BatchView view)
    {
        while (reader.Read())
        {
            var track = new StatusTrack(reader.GetString(5), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(6)), reader.GetString(7));
            view.Rows[reader.GetString(0)] = new ViewRow(
                reader.GetInt64(1), new RowVersion(reader.GetInt64(2), reader.GetInt64(3)), reader.GetString(4), track, reader.GetInt32(8));
        }
    }

    public static void ReadCounters(DbDataReader reader, BatchView view)
    {
        while (reader.Read())
        {
            view.Counters[reader.GetString(0)] = reader.GetInt64(1);
        }
    }

    public static void ReadClaims(DbDataReader reader, BatchView view)
    {
        while (reader.Read())
        {
            view.Claims[reader.GetString(0)] = reader.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1));
        }
    }

    public static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment is { Offset: 0, Array: { } array } && array.Length == segment.Count
            ? array
            : memory.ToArray();
}
