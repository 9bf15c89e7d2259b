using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Orleans.Runtime;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>The grain storage named fabric, and the drain of a silo that stops.</summary>
public sealed class GrainStorageTests
{
    [Fact]
    public async Task State_survives_the_activation_and_is_gone_when_cleared()
    {
        await using var fabric = await FabricCluster.Start();
        var grain = fabric.Grains.GetGrain<INoteGrain>("n/1");
        await grain.Write("hello");
        await fabric.Cluster.DeactivateAsync(grain);
        Assert.Equal("hello", await grain.Read());
        await grain.Write("again");
        await grain.Clear();
        await fabric.Cluster.DeactivateAsync(grain);
        Assert.Equal("", await grain.Read());
        await grain.Write("new");
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Stop_of_a_silo_keeps_what_3000_grains_write_while_they_deactivate(StoreKind kind)
    {
        await using var fabric = await FabricCluster.Start(kind);
        await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => fabric.Grains.GetGrain<INoteGrain>($"n{i}").WriteAtTheEnd()));
        await fabric.Stop();
        var rows = await fabric.Store.Reader.ReadKindAsync("-", "state");
        Assert.Equal(3000, rows.Count);
    }
}

[Alias("cf.test.INoteGrain")]
public interface INoteGrain : IGrainWithStringKey
{
    [Alias("Write")]
    Task Write(string text);

    [Alias("WriteAtTheEnd")]
    Task WriteAtTheEnd();

    [Alias("Read")]
    Task<string> Read();

    [Alias("Clear")]
    Task Clear();
}

[GenerateSerializer, Alias("cf.test.Note")]
public sealed class Note
{
    [Id(0)]
    public string Text { get; set; } = "";
}

internal sealed class NoteGrain([PersistentState("note", FabricGrainStorage.Name)] IPersistentState<Note> note) : Grain, INoteGrain
{
    private bool _dirty;

    public Task Write(string text)
    {
        note.State.Text = text;
        return note.WriteStateAsync();
    }

    public Task WriteAtTheEnd()
    {
        _dirty = true;
        return Task.CompletedTask;
    }

    public Task<string> Read() => Task.FromResult(note.State.Text);

    public Task Clear() => note.ClearStateAsync();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _dirty ? note.WriteStateAsync(cancellationToken) : Task.CompletedTask;
}
