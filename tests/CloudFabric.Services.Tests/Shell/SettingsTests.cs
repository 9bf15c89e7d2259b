using CloudFabric.Model.Kernel;
using CloudFabric.Services.Settings;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace CloudFabric.Services.Tests.Shell;

public sealed class SettingsTests
{
    [Theory]
    [InlineData(false, Timing.Fast)]
    [InlineData(true, Timing.Realistic)]
    public async Task Read_after_a_failed_write_answers_what_is_kept(bool isWrittenBeforeItFails, Timing expected)
    {
        var storage = new FailingStorage { IsWrittenBeforeItFails = isWrittenBeforeItFails };
        await using var fabric = await FabricCluster.Start(
            configure: (_, services) => services.AddKeyedSingleton<IGrainStorage>(FabricSettings.Storage, storage));
        var settings = fabric.Grains.GetGrain<ISettingsGrain>(0);
        await settings.Write(new FabricSettings { Timing = Timing.Fast });

        storage.IsFailing = true;
        await Assert.ThrowsAsync<OrleansException>(() => settings.Write(new FabricSettings { Timing = Timing.Realistic }));
        storage.IsFailing = false;

        Assert.Equal(expected, (await settings.Read()).Timing);
        await settings.Write(new FabricSettings { Timing = Timing.Off });
        Assert.Equal(Timing.Off, (await settings.Read()).Timing);
    }

    /// <summary>Keeps one state as its copy, and fails when it is told to: with or without having written.</summary>
    private sealed class FailingStorage : IGrainStorage
    {
        private FabricSettings? _kept;
        private int _version;

        public bool IsFailing { get; set; }

        public bool IsWrittenBeforeItFails { get; init; }

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            grainState.State = (T)(object)new SettingsRow { Value = _kept };
            grainState.ETag = $"{_version}";
            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (grainState.ETag != $"{_version}")
            {
                throw new InconsistentStateException("Another version is kept.");
            }

            if (!IsFailing || IsWrittenBeforeItFails)
            {
                _kept = ((SettingsRow)(object)grainState.State!).Value;
                _version++;
            }

            if (IsFailing)
            {
                throw new IOException("The test's own.");
            }

            grainState.ETag = $"{_version}";
            return Task.CompletedTask;
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;
    }
}
