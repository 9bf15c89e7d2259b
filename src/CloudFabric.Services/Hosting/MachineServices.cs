using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>What every grain shell needs; one instance a silo.</summary>
public sealed record MachineServices(
    StoreWriter Writer, StoreReader Reader, Serializer Serializer, IFabricClock Clock, TimingSetting Timing, LoadStamps Stamps, Flights Flights);
