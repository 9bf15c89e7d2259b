namespace CloudFabric.Services.Hosting;

/// <summary>The clock of the emulated world, as this process knows it. Real time (sockets, signatures, tokens, certificates) is not its business.</summary>
public interface IFabricClock
{
    /// <summary>The emulated instant: never less than one that this process returned before.</summary>
    DateTimeOffset Now { get; }
}
