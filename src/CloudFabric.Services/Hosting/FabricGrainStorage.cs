using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using Orleans.Serialization;
using Orleans.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Orleans' grain storage named <c>fabric</c>, for grains that are one row and need no machine: <c>[PersistentState("name", "fabric")]</c>.
/// Each write is a change set among the others of its batch, with the version of the row as the etag.
/// </summary>
public sealed class FabricGrainStorage(StoreWriter writer, StoreReader reader, Serializer serializer, IFabricClock clock) : IGrainStorage
{
    public const string Name = "fabric";
    private const string Kind = "state";

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = await reader.ReadAsync(KeyOf(stateName, grainId));
        grainState.RecordExists = row is not null;
        grainState.ETag = row is null ? null : Write(row.Version);
        grainState.State = row is null ? Activator.CreateInstance<T>() : serializer.Deserialize<T>(row.State)!;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var shape = new RowShape("-", "-", stateName, StatusTrack.Steady("Stored"));
        var next = Read(grainState.ETag).Next(writer.Writer);
        await Commit(stateName, grainId, grainState, next, shape, serializer.SerializeToArray(grainState.State));
        grainState.ETag = Write(next);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.RecordExists)
        {
            await Commit(stateName, grainId, grainState, RowVersion.None, null, default);
        }

        grainState.ETag = null;
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
    }

    private async Task Commit<T>(string stateName, GrainId grainId, IGrainState<T> state, RowVersion next, RowShape? shape, ReadOnlyMemory<byte> bytes)
    {
        var row = new RowChange(KeyOf(stateName, grainId), Read(state.ETag), next, shape, bytes, clock.Now);
        var outcome = await writer.CommitAsync(new ChangeSet([row], [], [], []));
        if (!outcome.IsCommitted)
        {
            throw new InconsistentStateException($"The row of {row.Key} is not at version {state.ETag}.");
        }
    }

    private static ResourceKey KeyOf(string stateName, GrainId grainId) =>
        new(ResourceKey.Global, Kind, Uri.EscapeDataString($"{stateName}:{grainId}"));

    private static RowVersion Read(string? etag) =>
        etag?.Split('.') is [var number, var stamp] ? new RowVersion(long.Parse(number), long.Parse(stamp)) : RowVersion.None;

    private static string Write(RowVersion version) => $"{version.Number}.{version.Stamp}";
}
