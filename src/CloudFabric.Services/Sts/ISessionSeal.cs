namespace CloudFabric.Services.Sts;

/// <summary>The seal of this world's security tokens, as far as this process knows it.</summary>
public interface ISessionSeal
{
    /// <summary>Null until the first silo of the world has made the key.</summary>
    SessionSeal? Current { get; }
}
