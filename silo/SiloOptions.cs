using System.Net;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Transport;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Silo;

/// <summary>Everything that the start may say, already validated. Fixed for the life of the process.</summary>
internal sealed record SiloOptions
{
    public required int Port { get; init; }

    public required IPAddress Bind { get; init; }

    public required string Data { get; init; }

    public required StoreOptions Store { get; init; }

    public required Roles Roles { get; init; }

    /// <summary>0 lets the system choose, which only an embedded silo may.</summary>
    public required int SiloPort { get; init; }

    public required int GatewayPort { get; init; }

    public required Timing Timing { get; init; }

    public required AuthMode Auth { get; init; }

    /// <summary>What clients are asked for under TLS.</summary>
    public required ClientCertificates ClientCertificates { get; init; }

    /// <summary>How many of the last API requests are kept to be looked at.</summary>
    public required int Requests { get; init; }

    public required string? Accounts { get; init; }

    public required string? World { get; init; }

    public required string[] Regions { get; init; }

    public required long Seed { get; init; }

    public required double ClockRate { get; init; }

    public required string? Token { get; init; }

    public bool IsEmbedded => Store.Kind != StoreKind.Postgres;

    public bool Has(Roles role) => (Roles & role) != 0;
}

/// <summary>What a process does; one binary, any combination that makes sense.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Silo = 1,
    Gateway = 2,
    Dashboard = 4,
}
