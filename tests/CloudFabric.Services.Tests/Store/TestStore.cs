using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Store;

/// <summary>An empty world in either database, with the shortest way to write rows.</summary>
public sealed class TestStore : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly Fault Refusal = new("Refused", 400, "The test's own refusal.");
    private readonly string? _folder;

    public TestStore(StoreKind kind, Func<StoreOptions, StoreOptions>? change = null)
    {
        if (kind == StoreKind.Postgres)
        {
            Assert.SkipWhen(TestPostgres.Shared.Value is null, "PostgreSQL is not installed and could not be.");
            Options = new StoreOptions { Kind = kind, Connection = TestPostgres.Shared.Value!.NewDatabase() };
        }
        else
        {
            _folder = Directory.CreateTempSubdirectory("cloudfabric-test-").FullName;
            Options = new StoreOptions { Kind = kind, Folder = _folder };
        }

        Options = change?.Invoke(Options) ?? Options;
        StorePreparation.Run(Options);
        Writer = Open();
        Reader = new StoreReader(Options);
    }

    public static TheoryData<StoreKind> Kinds => [StoreKind.Memory, StoreKind.Postgres];

    public StoreOptions Options { get; }

    public StoreWriter Writer { get; private set; }

    public StoreReader Reader { get; }

    public static ResourceKey Key(string id) => new("cn-test", "thing", id);

    public static RowShape Shape(string zone = "z", string status = "Available", string kind = "plain") =>
        new("1", zone, kind, StatusTrack.Steady(status));

    /// <summary>A set that makes a row, with its list total.</summary>
    public static ChangeSet Create(string id, RowShape? shape = null, params Condition[] conditions) => new(
        [new RowChange(Key(id), RowVersion.None, new RowVersion(1, 1), shape ?? Shape(), new byte[] { 1 }, Now)],
        [.. conditions],
        [new Usage(Counters.Total("1", "cn-test", "thing"), 1), .. shape?.Usage ?? []],
        []);

    /// <summary>A set that moves a row from one number of its version to the next.</summary>
    public static ChangeSet Update(string id, long number, RowShape? shape = null, params Condition[] conditions) => new(
        [new RowChange(Key(id), new RowVersion(number, 1), new RowVersion(number + 1, 1), shape ?? Shape(), new byte[] { 2 }, Now)],
        [.. conditions],
        [],
        []);

    public static ChangeSet Delete(string id, long number, params Condition[] conditions) => new(
        [new RowChange(Key(id), new RowVersion(number, 1), RowVersion.None, null, default, Now)],
        [.. conditions],
        [new Usage(Counters.Total("1", "cn-test", "thing"), -1)],
        []);

    public async Task Commit(ChangeSet set) => Assert.True((await Writer.CommitAsync(set)).IsCommitted);

    public async Task<long> Counter(string name) => (await Reader.ReadCountersAsync()).GetValueOrDefault(name);

    /// <summary>A second writer on the same world, as another silo has.</summary>
    public StoreWriter Open()
    {
        var writer = new StoreWriter(Options);
        writer.Start();
        return writer;
    }

    public void Reopen()
    {
        Writer.Dispose();
        Writer = Open();
    }

    public void Dispose()
    {
        Writer.Dispose();
        Reader.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
