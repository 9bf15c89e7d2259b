namespace CloudFabric.Storage;

/// <summary>Where the world is kept, and what an acknowledged write survives. Fixed for the life of the process.</summary>
public sealed record StoreOptions
{
    public StoreKind Kind { get; init; } = StoreKind.Sqlite;

    /// <summary>The folder of the SQLite files; created when missing.</summary>
    public string Folder { get; init; } = ".cloudfabric";

    /// <summary>The Npgsql connection string; PostgreSQL only.</summary>
    public string Connection { get; init; } = "";

    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>Change sets in one transaction at most.</summary>
    public int BatchSizeMax { get; init; } = 512;

    /// <summary>Change sets that may wait, past which callers wait for room; and kernel readings that may wait, past which another fails.</summary>
    public int QueueLengthMax { get; init; } = 8192;

    /// <summary>Lists that may wait, past which another fails.</summary>
    public int ListQueueLengthMax { get; init; } = 512;

    /// <summary>Threads that read for grains and services, each with a connection of its own.</summary>
    public int ReaderThreads { get; init; } = 2;

    /// <summary>Threads that read the lists of callers, each with a connection of its own.</summary>
    public int ListThreads { get; init; } = 4;

    /// <summary>Batches of the change feed that each writer keeps; a follower that falls further behind starts over.</summary>
    public int FeedBatchesKept { get; init; } = 100_000;
}

public enum StoreKind
{
    /// <summary>A file in a folder; one process.</summary>
    Sqlite,

    /// <summary>A database that any number of silos and gateways share.</summary>
    Postgres,

    /// <summary>A SQLite file in a temporary folder, never synced, deleted at exit.</summary>
    Memory,
}

/// <summary>What an acknowledged write survives: the loss of power, or of the process only.</summary>
public enum Durability
{
    Full,
    Process,
}
