using CloudFabric.Services.Clock;

namespace CloudFabric.Services.Settings;

/// <summary>The settings of the cluster: one grain, kept by Orleans' relational storage, apart from the world.</summary>
[Alias("cf.ISettingsGrain")]
public interface ISettingsGrain : IGrainWithIntegerKey
{
    [Alias("Read")]
    Task<FabricSettings> Read();

    /// <summary>Keeps the settings and puts them in force on every silo before it returns.</summary>
    [Alias("Write")]
    Task Write(FabricSettings settings);
}

internal sealed class SettingsGrain([PersistentState("settings", FabricSettings.Storage)] IPersistentState<SettingsRow> row) : Grain, ISettingsGrain
{
    public Task<FabricSettings> Read() => Task.FromResult(row.State.Value ?? new FabricSettings());

    public async Task Write(FabricSettings settings)
    {
        row.State = new SettingsRow { Value = settings };
        try
        {
            await row.WriteStateAsync();
        }
        catch
        {
            // Nobody knows what is kept now: the next activation reads it.
            DeactivateOnIdle();
            throw;
        }

        if (settings.Timing is { } timing)
        {
            await FabricControl.AdoptTiming(GrainFactory, timing);
        }
    }
}

/// <summary>A record that is missing is null, not a record of nulls.</summary>
[GenerateSerializer, Alias("cf.SettingsRow")]
public sealed class SettingsRow
{
    [Id(0)]
    public FabricSettings? Value { get; set; }
}
